import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QCard, QChip, QMoney } from '@quittance/ui';
import type { BalanceLine, Equation } from './ledger-words';

/** What trust holds against everything it owes, as an equation; each figure opens to its accounts. */
@Component({
  selector: 'q-trust-equation',
  imports: [QCard, QChip, QMoney, RouterLink],
  template: `
    <q-card [heading]="'Trust money, ' + equation().currency" [tone]="equation().holds ? 'plain' : 'bad'">
      <q-chip actions [tone]="equation().holds ? 'ok' : 'bad'">{{ equation().holds ? 'Ties' : 'Does not tie' }}</q-chip>
      <div class="equation">
        <div class="side">
          <div class="label">Held</div>
          <div class="fig"><q-money [minor]="equation().held.total" [currency]="equation().currency" /></div>
          <ul class="sm">@for (part of equation().held.parts; track part.type) {<li class="row between"><span class="sub">{{ part.label }}</span><a [routerLink]="accounts" [queryParams]="query(part)"><q-money [minor]="part.balance" [currency]="part.currency" /></a></li>}</ul>
        </div>
        <span class="sign fig" [class.ok]="equation().holds" [class.bad]="!equation().holds" role="img" [attr.aria-label]="equation().holds ? 'equals' : 'does not equal'">{{ equation().holds ? '=' : '≠' }}</span>
        <div class="side">
          <div class="label">Owed</div>
          <div class="fig"><q-money [minor]="equation().owed.total" [currency]="equation().currency" /></div>
          <ul class="sm">@for (part of equation().owed.parts; track part.type) {<li class="row between"><span class="sub">{{ part.label }}</span><a [routerLink]="accounts" [queryParams]="query(part)"><q-money [minor]="part.balance" [currency]="part.currency" /></a></li>}</ul>
        </div>
      </div>
      @for (fault of equation().faults; track fault.words) {<p class="sm bad">{{ fault.words }} @if (fault.amount !== null) {<q-money class="b" [minor]="fault.amount" [currency]="equation().currency" [signed]="true" />}</p>}
    </q-card>
  `,
  styles: `
    .equation { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); gap: var(--s5); align-items: start; }
    .sign { padding-top: var(--s4); } li { padding: 3px 0; } li > a { color: inherit; text-decoration-color: var(--line-strong); }
    @media (max-width: 760px) { .equation { grid-template-columns: minmax(0, 1fr); gap: var(--s2); } .sign { padding: 0; justify-self: center; } }
  `,
})
export class TrustEquation {
  readonly equation = input.required<Equation>();
  protected readonly accounts = '/trust/ledger/accounts';
  protected readonly query = ({ type, currency }: BalanceLine): Record<string, string> => ({ type, currency });
}
