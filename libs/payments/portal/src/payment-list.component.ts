import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MyPaymentsDocument } from '@quittance/graphql/portal';
import { livePages, QChip, QCsv, QDate, QErrorPanel, QFeeWorking, QMoney, QPager, QSkeleton, SessionStore, type Column } from '@quittance/ui';
import { holdWords, kindWords, methodWords, type PaymentView } from './payment-words';

/** Payments of one account, or of all of a client, newest first; every fee opens to how it was made. */
@Component({
  selector: 'q-payment-list',
  imports: [RouterLink, QChip, QCsv, QDate, QErrorPanel, QFeeWorking, QMoney, QPager, QSkeleton],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    @if (list.loading()) {<q-skeleton [lines]="5" />}
    @if (list.rows().length > 0) {<div class="row csv"><q-csv name="payments" [columns]="columns" [list]="list" /></div>}
    <div class="list">
      @for (payment of list.rows(); track payment.id) {
        <div>
          @if (accountId() === null) {<a class="b who" [routerLink]="['/accounts', payment.accountId]">{{ payment.debtorName }}</a>}
          <details>
            <summary class="sm">
              <span class="what"><q-date [value]="payment.receivedOn" /> · {{ kind(payment) }} {{ method(payment.method) }} @if (hold(payment); as words) {<q-chip tone="warn">{{ words }}</q-chip>}</span>
              <span class="num b"><q-money [minor]="payment.amount" [currency]="payment.currency" /></span>
              <span class="num fee sub">fee <q-money [minor]="payment.fee" [currency]="payment.currency" /></span>
            </summary>
            <p class="xs sub">{{ payment.working.ruleName }}@if (payment.working.reason) {: {{ payment.working.reason }}}</p>
            <q-fee-working [working]="payment.working" [currency]="payment.currency" />
          </details>
        </div>
      }
    </div>
    @if (list.ready() && list.rows().length === 0) {<p class="sm sub"><ng-content /></p>}
    @if (list.hasMore()) {<q-pager noun="payments" [shown]="list.rows().length" [hasMore]="true" [busy]="list.busy()" (more)="list.more()" />}
  `,
  styles: `
    .csv { justify-content: flex-end; }
    summary { display: grid; grid-template-columns: 14px minmax(0, 1fr) auto minmax(110px, auto); gap: var(--s2); align-items: baseline; cursor: pointer; list-style: none; }
    summary::before { content: '›'; color: var(--ink-2); transition: rotate var(--quick); justify-self: center; } details[open] > summary::before { rotate: 90deg; }
    summary::-webkit-details-marker { display: none; } summary:hover .fee { text-decoration: underline; text-decoration-color: var(--line-strong); }
    details > :not(summary) { margin-inline-start: 22px; margin-top: var(--s2); } .who { display: inline-block; min-height: 24px; margin-inline-start: 22px; } .what { overflow-wrap: anywhere; }
    @media (max-width: 760px) { summary { grid-template-columns: 14px minmax(0, 1fr) auto; } .fee { grid-column: 2 / -1; text-align: left; } details > :not(summary) { margin-inline-start: 0; } }
  `,
})
export class PaymentList {
  /** Of one account; of all when null. */
  readonly accountId = input<string | null>(null);
  readonly clientId = input<string | null>(null);
  private readonly session = inject(SessionStore);
  protected readonly list = livePages({
    query: MyPaymentsDocument,
    variables: ({ first, after }) => (this.accountId() === null && this.clientId() === null ? null : { first, after, accountId: this.accountId(), clientId: this.clientId() }),
    connection: (data) => data.payments,
    live: { types: ['payment.'] },
  });
  protected readonly columns: readonly Column<PaymentView>[] = [
    { key: 'receivedOn', header: 'Paid on', type: 'date', value: (row) => row.receivedOn },
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName },
    { key: 'account', header: 'Account', value: (row) => row.accountNumber },
    { key: 'kind', header: 'What', value: kindWords },
    { key: 'method', header: 'How', value: (row) => methodWords(row.method) },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency },
    { key: 'fee', header: 'Our fee', type: 'money', value: (row) => row.fee, currency: (row) => row.currency },
    { key: 'holdsUntil', header: 'Clears on', type: 'date', value: (row) => row.holdsUntil },
  ];
  protected readonly kind = kindWords;
  protected readonly method = methodWords;

  protected hold(payment: PaymentView): string | null {
    return holdWords(payment, this.session.today());
  }
}
