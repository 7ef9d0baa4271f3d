import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QDate, QFeeWorking, QMoney } from '@quittance/ui';
import { byAccount, lineLabel, type StatementLine } from './statement-words';

/** A statement's payments by account; every fee opens to how it was made. */
@Component({
  selector: 'q-line-groups',
  imports: [QDate, QFeeWorking, QMoney, RouterLink],
  template: `
    <ul class="list">
      @for (account of groups(); track account.key) {
        <li class="stack-xs">
          <div class="row between baseline wrap">
            <span class="grow">@if (account.accountId) {<a class="b" [routerLink]="['/accounts', account.accountId]">{{ account.debtorName }}</a>} @else {<b>{{ account.debtorName }}</b>}<span class="xs sub">&ngsp;<span class="nowrap">{{ account.accountNumber }}</span>@if (account.clientReference) {, your reference {{ account.clientReference }}}</span></span>
            <span class="nowrap"><span class="xs sub">for you</span>&ngsp;<q-money class="b" [minor]="account.amount" [currency]="account.currency" /></span>
          </div>
          @for (line of account.lines; track line.id) {
            @if (line.working; as working) {
              <details>
                <summary class="sm">
                  <span class="what"><q-date [value]="line.paidOn" /> · {{ label(line) }}</span>
                  <span class="num"><q-money [minor]="line.collected" [currency]="line.currency" /></span>
                  <span class="num fee">fee <q-money [minor]="line.fee" [currency]="line.currency" />&ngsp;<span class="sub wide-only">({{ line.rate }})</span></span>
                </summary>
                <p class="xs sub">{{ working.ruleName }}@if (working.reason) {: {{ working.reason }}}</p>
                <q-fee-working [working]="working" [currency]="line.currency" />
              </details>
            } @else {
              <div class="sm plain"><span class="what"><q-date [value]="line.paidOn" /> · {{ label(line) }}</span><span class="num"><q-money [minor]="line.collected" [currency]="line.currency" /></span><span class="num fee"></span></div>
            }
          }
        </li>
      }
    </ul>
  `,
  styles: `
    summary, .plain { display: grid; grid-template-columns: 14px minmax(0, 1fr) minmax(88px, auto) minmax(170px, auto); gap: var(--s2); align-items: baseline; min-height: 26px; cursor: pointer; list-style: none; }
    .plain { cursor: default; } .plain::before { content: ''; }
    summary::before { content: '›'; color: var(--ink-2); transition: rotate var(--quick); justify-self: center; } details[open] > summary::before { rotate: 90deg; }
    summary::-webkit-details-marker { display: none; } summary:hover .fee { text-decoration: underline; text-decoration-color: var(--line-strong); }
    details[open] { padding-bottom: var(--s3); } details > :not(summary) { margin-inline-start: 22px; }
    .what { overflow-wrap: anywhere; }
    @media (max-width: 760px) { summary, .plain { grid-template-columns: 14px minmax(0, 1fr) auto; } .fee { grid-column: 2 / -1; text-align: left; color: var(--ink-2); } details > :not(summary) { margin-inline-start: 0; } }
    @media (pointer: coarse) { summary { min-height: 44px; align-items: center; } }
  `,
})
export class LineGroups {
  readonly lines = input.required<readonly StatementLine[]>();
  protected readonly label = lineLabel;
  protected readonly groups = computed(() => byAccount(this.lines()));
}
