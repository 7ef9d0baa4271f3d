import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NextRemittancesQuery } from '@quittance/graphql/portal';
import { formatDate, QButton, QCard, QDate, QDrawer, QMoney } from '@quittance/ui';
import { NextLines } from './next-lines.component';
import { entryLabel, opensLines, type Entry } from './statement-words';

export type NextRemittanceView = NextRemittancesQuery['nextRemittances'][number];

/** When the next remittance comes, how much it is today, and how that is made up; every step opens to its payments. */
@Component({
  selector: 'q-next-remittance',
  imports: [QButton, QCard, QDate, QDrawer, QMoney, RouterLink, NextLines],
  template: `
    <q-card [heading]="heading()">
      <span actions class="b lg"><q-money [minor]="next().amount" [currency]="next().currency" /></span>
      <table class="facts">
        <caption class="sr-only">How the next remittance is made up</caption>
        <tbody>
          @for (entry of steps(); track entry.code) {
            <tr>
              <th scope="row">{{ label(entry) }} @if (opens(entry.code)) {<button q-button size="sm" variant="link" (click)="open(entry)">open the working</button>}</th>
              <td class="nowrap"><q-money [minor]="entry.amount" [currency]="next().currency" /></td>
            </tr>
          }
          @if (next().heldPayments.length > 0) {
            <tr>
              <th scope="row">Held until it has cleared, not in this remittance <button q-button size="sm" variant="link" (click)="openHeld()">show</button></th>
              <td class="nowrap sub"><q-money [minor]="next().held" [currency]="next().currency" /></td>
            </tr>
          }
        </tbody>
      </table>
      @if (next().owedByYou > 0) {<p class="sm sub owed">You owe us <q-money class="b" [minor]="next().owedByYou" [currency]="next().currency" /> in fees as it stands today. It is settled from what we collect next.</p>}
      @if (steps().length <= 1 && next().amount === 0) {<p class="xs sub owed">Nothing has been collected for this remittance yet. It grows with every payment.</p>}
    </q-card>
    <q-drawer [heading]="title()" [(open)]="shown" size="lg">
      @if (what() === 'held') {
        <ul class="list sm">
          @for (payment of next().heldPayments; track payment.id) {
            <li class="row between baseline"><span class="grow">@if (payment.accountId) {<a class="b" [routerLink]="['/accounts', payment.accountId]">{{ payment.debtorName }}</a>} @else {<b>{{ payment.debtorName }}</b>}<br><span class="sub">paid <q-date [value]="payment.paidOn" />, clears <q-date [value]="payment.until" /></span></span><q-money [minor]="payment.collected" [currency]="payment.currency" /></li>
          }
        </ul>
      } @else if (shown()) {
        <q-next-lines [clientId]="next().clientId" [currency]="next().currency" [code]="what()" />
      }
    </q-drawer>
  `,
  styles: `.owed { margin-top: var(--s2); } th button { vertical-align: baseline; }`,
})
export class NextRemittance {
  readonly next = input.required<NextRemittanceView>();
  /** Names the client, where several are shown. */
  readonly named = input(false);
  protected readonly shown = signal(false);
  protected readonly what = signal<string | null>(null);
  protected readonly steps = computed(() => this.next().entries.filter(({ code }) => code !== 'REMITTED'));
  protected readonly heading = computed(() => `Next remittance, ${formatDate(this.next().remitOn)}${this.named() ? `, ${this.next().clientName}` : ''}`);
  protected readonly opens = opensLines;
  protected readonly label = (entry: Entry): string => entryLabel(entry, this.next());
  protected readonly title = computed(() => {
    if (this.what() === 'held') return 'Held until it has cleared';
    const entry = this.steps().find(({ code }) => code === this.what());
    return entry ? this.label(entry) : '';
  });

  protected open({ code }: Entry): void {
    this.what.set(code);
    this.shown.set(true);
  }

  protected openHeld(): void {
    this.what.set('held');
    this.shown.set(true);
  }
}
