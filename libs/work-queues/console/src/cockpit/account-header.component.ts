import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Figure, StateChip, classWords, holdWords } from '@quittance/accounts/console';
import { QButton, QChip, QDate, QMoney, formatMoney } from '@quittance/ui';
import { deskWords, totals, type CockpitAccount } from './cockpit-account';

/** Who owes, to whom, since when, at whose desk, and how much. */
@Component({
  selector: 'q-account-header',
  imports: [RouterLink, Figure, StateChip, QButton, QChip, QDate, QMoney],
  template: `
    <div class="row between top wrap">
      <div class="grow">
        <div class="row wrap"><h1 tabindex="-1" data-page-heading>{{ account().debtor.name }}</h1><q-chip>{{ classWords(account().class) }}</q-chip><q-state-chip [account]="account()" /></div>
        <p class="sub sm facts">
          <span>Account <b class="nowrap">{{ account().number }}</b> for <b>{{ account().client.name }}</b></span>
          @if (account().clientReference; as reference) {<span>their reference {{ reference }}</span>}
          <span>placed <q-date [value]="account().placedOn" />@if (pastDue(); as words) {, {{ words }}}</span>
          @if (account().desk; as desk) {<span [title]="desk.userName ?? ''">desk {{ deskWords(desk) }}</span>} @else {<span class="warn">no desk</span>}
          @if (account().otherAccounts.length; as count) {<span><button q-figure [attr.aria-expanded]="others()" (click)="others.set(!others())">{{ count }} other {{ count === 1 ? 'account' : 'accounts' }}, {{ otherTotals() }}</button></span>}
        </p>
        @if (account().disputed) {<p class="sm warn">Disputed: {{ account().disputeReason || 'no reason is on file' }}. No payment to us is set against it.</p>}
        @if (hold(); as why) {<p class="sm warn">{{ why }}.</p>}
      </div>
      <div class="end"><div class="bal"><button q-figure (click)="opened.emit()"><q-money [minor]="account().balance.total" [currency]="account().currency" /><span class="sr-only">, the entries behind it</span></button></div><div class="sm sub">of <q-money [minor]="account().placed" [currency]="account().currency" /> placed</div></div>
    </div>
    @if (others()) {
      <ul class="others sm" aria-label="Other accounts of this debtor">
        @for (other of account().otherAccounts; track other.id) {
          <li class="row wrap"><a [routerLink]="['/accounts', other.id]">{{ other.number }}</a><span class="grow">for {{ other.clientName }}</span><q-state-chip [account]="other" /><q-money class="num" [minor]="other.balance.minor" [currency]="other.balance.currency" /></li>
        }
        <li><button q-button size="sm" variant="quiet" (click)="others.set(false)">Hide</button></li>
      </ul>
    }
  `,
  styles: `
    :host { display: block; }
    .facts { margin-top: 3px; line-height: 1.5; } .facts > span:not(:last-child)::after { content: ' · '; } h1 { overflow-wrap: anywhere; }
    .grow { flex-basis: min(100%, 300px); } .end { min-width: max-content; }
    .others { margin-top: var(--s2); border: 1px solid var(--line); border-radius: var(--r2); background: var(--surface); padding: 2px var(--s3); } .others li { min-height: 32px; } .others li + li { border-top: 1px solid var(--line); }
    @media (max-width: 760px) { .end { text-align: left; display: flex; align-items: baseline; gap: var(--s2); } }
  `,
})
export class AccountHeader {
  readonly account = input.required<CockpitAccount>();
  /** The balance was opened. */
  readonly opened = output();
  protected readonly others = signal(false);
  protected readonly classWords = classWords;
  protected readonly deskWords = deskWords;
  protected readonly hold = computed(() => holdWords(this.account().holdReason));
  protected readonly otherTotals = computed(() => totals(this.account().otherAccounts.map(({ balance }) => balance)).map((sum) => formatMoney(sum)).join(' and '));
  protected readonly pastDue = computed(() => {
    const days = this.account().daysLateAtPlacement;
    if (days === null) return null;
    return days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} past due at placement` : 'not yet due at placement';
  });
}
