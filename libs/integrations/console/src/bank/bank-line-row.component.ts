import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BankLinePartsFragment, BankSuggestionPartsFragment } from '@quittance/graphql/agency';
import { QButton, QChip, QDate, QMoney } from '@quittance/ui';
import { acceptWords, kindWords, lineTitle, sureness } from '../bank-words';
import { bankCodeWords } from './bank-code-words';
import type { LineTask } from './line-drawer.component';

/** One bank line, and beside it what it may be; the line at hand shows what can be done with it. */
@Component({
  selector: 'q-bank-line-row',
  imports: [RouterLink, QButton, QChip, QDate, QMoney],
  template: `
    @let it = line();
    <div class="pair" role="group" data-row [attr.tabindex]="on() ? 0 : -1" [class.on]="on()" [attr.aria-current]="on() ? 'true' : null" [attr.aria-label]="title()" (focusin)="focused.emit()" (pointerdown)="focused.emit()">
      <div class="stack-xs">
        <div class="row between top"><span class="b name">{{ title() }}</span><q-money class="b num" [minor]="it.amount" [currency]="it.currency" [signed]="it.amount < 0" /></div>
        <div class="row wrap xs sub facts"><q-date [value]="it.bookedOn" /><span>{{ it.bankAccountName }}</span>@if (it.payerAccount) {<span>{{ it.payerAccount }}</span>}@if (it.code) {<span [title]="it.code">{{ codeWords(it.code) }}</span>}</div>
        @if (words(); as said) {<div class="sm sub said">{{ said }}</div>}
      </div>
      <div class="stack-xs">
        @if (best(); as first) {
          <div class="row between top"><span class="name">{{ kind(first.kind) }}&ngsp;@if (first.accountId) {<a class="b" [routerLink]="['/accounts', first.accountId]">{{ first.label }}</a>} @else {<b>{{ first.label }}</b>}</span><q-chip [tone]="sure().tone">{{ sure().label }}</q-chip></div>
          <div class="row wrap xs sub facts">@if (first.accountNumber) {<span>{{ first.accountNumber }}</span>}@if (first.clientName) {<span>for {{ first.clientName }}</span>}@if (first.balance !== null && first.balance !== undefined) {<span>owes <q-money [minor]="first.balance" [currency]="it.currency" /></span>}</div>
          <div class="xs sub said">{{ first.reasons.join(' · ') }}</div>
        } @else {<div class="row between top"><span class="sub">{{ it.amount < 0 ? 'Nothing booked has this amount' : 'No account, payment or promise fits' }}</span><q-chip [tone]="sure().tone">{{ sure().label }}</q-chip></div>}
        @if (on() && may()) {
          <div class="row wrap acts">
            @if (best(); as first) {<button q-button size="sm" variant="primary" [busy]="busy()" (click)="accepted.emit(first)">{{ accept(first.kind) }} <kbd>↵</kbd></button>}
            @if (it.amount > 0) {
              <button q-button size="sm" (click)="task.emit('choose')">Another account <kbd>/</kbd></button><button q-button size="sm" (click)="task.emit('split')">Split <kbd>x</kbd></button>
              <button q-button size="sm" (click)="suspended.emit()">Suspense <kbd>s</kbd></button>
            }
            <button q-button size="sm" variant="quiet" (click)="task.emit('ignore')">Set aside <kbd>e</kbd></button>
          </div>
          @for (other of others(); track other.targetId) {
            <div class="row between xs other"><span class="name">{{ kind(other.kind) }} {{ other.label }}@if (other.accountNumber) {, {{ other.accountNumber }}} <span class="sub">· {{ other.reasons.join(' · ') }}</span></span><button q-button size="sm" variant="quiet" (click)="accepted.emit(other)">Take this one, {{ percent(other.confidence) }}</button></div>
          }
        }
      </div>
    </div>
  `,
  styles: `
    :host { display: block; }
    .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); gap: var(--s6); padding: var(--s3) var(--s4); border-left: 3px solid transparent; }
    .pair:hover { background: var(--hover); } .on, .on:hover { background: var(--accent-soft); border-left-color: var(--accent); } .pair:focus-visible { outline-offset: -2px; }
    .name { min-width: 0; overflow-wrap: anywhere; } .facts { gap: 0 var(--s3); } .said { overflow-wrap: anywhere; } .acts { margin-top: var(--s1); } .other { padding-top: var(--s1); border-top: 1px solid var(--line); margin-top: var(--s1); }
    kbd { font: inherit; opacity: 0.7; }
    @media (max-width: 900px) { .pair { grid-template-columns: minmax(0, 1fr); gap: var(--s2); } }
  `,
})
export class BankLineRow {
  readonly line = input.required<BankLinePartsFragment>();
  readonly on = input(false);
  readonly may = input(false);
  readonly busy = input(false);
  readonly focused = output();
  readonly accepted = output<BankSuggestionPartsFragment>();
  readonly suspended = output();
  readonly task = output<LineTask>();
  protected readonly codeWords = bankCodeWords;
  protected readonly kind = kindWords;
  protected readonly accept = acceptWords;
  protected readonly title = computed(() => lineTitle(this.line()));
  protected readonly best = computed(() => this.line().suggestions[0]);
  protected readonly others = computed(() => this.line().suggestions.slice(1));
  protected readonly sure = computed(() => sureness(this.best()?.confidence ?? 0));
  /** What else the bank says, beside the title. */
  protected readonly words = computed(() => [this.line().reference, this.line().text].filter((part) => part !== '' && part !== this.title()).join(' · '));
  protected readonly percent = (confidence: number): string => `${Math.floor(confidence / 10_000)}%`;
}
