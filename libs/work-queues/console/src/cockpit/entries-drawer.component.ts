import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { bucketWords } from '@quittance/accounts/console';
import { DebtEntriesDocument, type DebtEntriesQuery } from '@quittance/graphql/agency';
import { QCell, QDrawer, QEmpty, QErrorPanel, QMoney, QTable, livePages, type Column } from '@quittance/ui';
import type { CockpitAccount, CockpitInvoice } from './cockpit-account';

type Entry = DebtEntriesQuery['debtEntries']['nodes'][number];

const KINDS: Readonly<Record<string, string>> = {
  PLACED: 'Placed', PAYMENT: 'Payment', RETURNED_PAYMENT: 'Payment returned', ADJUSTMENT: 'Adjustment', CREDIT_NOTE: 'Credit note', CHARGE: 'Charge', REVERSAL: 'Correction',
  INTEREST: 'Interest', LATE_CHARGE: 'Late charge', FIXED_SUM: 'Fixed sum for late payment', WAIVER: 'Waived', JUDGMENT: 'Judgment',
};

/** The entries a balance is the sum of. A payment leads to its receipt and the fee's working. */
@Component({
  selector: 'q-entries-drawer',
  imports: [RouterLink, QCell, QDrawer, QEmpty, QErrorPanel, QMoney, QTable],
  template: `
    <q-drawer size="lg" [heading]="heading()" [open]="true" (closed)="closed.emit()">
      <p class="sm">Balance <b><q-money [minor]="total()" [currency]="account().currency" /></b>&ngsp;<span class="sub">= {{ parts() }}</span></p>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table caption="Entries behind the balance" noun="entries" narrow="cards" [columns]="columns()" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()">
        <ng-template qCell="kind" let-row><span>@if (receipt(row); as link) {<a [routerLink]="link">{{ kind(row) }}</a>} @else {{{ kind(row) }}}@if (row.reason) {<span class="xs sub">, {{ row.reason }}</span>}</span></ng-template>
        <q-empty heading="No entries" hint="What was placed, paid and adjusted appears here." />
      </q-table>
    </q-drawer>
  `,
})
export class EntriesDrawer {
  readonly account = input.required<CockpitAccount>();
  readonly invoice = input<CockpitInvoice | null>(null);
  readonly closed = output();
  readonly list = livePages({
    query: DebtEntriesDocument,
    variables: (page) => ({ accountId: this.account().id, invoiceId: this.invoice()?.id ?? null, page }),
    connection: ({ debtEntries }) => debtEntries,
    live: { types: ['account.balanceChanged'], accountId: () => this.account().id },
  });
  protected readonly heading = computed(() => (this.invoice() ? `Invoice ${this.invoice()?.number}` : `What makes up ${this.account().number}`));
  private readonly open = computed(() => this.invoice()?.open ?? this.account().balance);
  protected readonly total = computed(() => this.open().total);
  protected readonly parts = computed(() => {
    const { principal, interest, fees, costs } = this.open();
    const parts = [['principal', principal], ['interest', interest], ['fees', fees], ['costs', costs]] as const;
    return parts.filter(([, minor]) => minor !== 0).map(([name]) => name).join(' + ') || 'nothing open';
  });
  protected readonly key = (row: Entry): string => row.id;
  protected readonly kind = (row: Entry): string => KINDS[row.kind] ?? row.kind;
  protected readonly receipt = (row: Entry): string | null => ((row.kind === 'PAYMENT' || row.kind === 'RETURNED_PAYMENT') && row.sourceId ? `/trust/receipts/${row.sourceId}` : null);
  protected readonly columns = computed((): readonly Column<Entry>[] => [
    { key: 'on', header: 'Effective', type: 'date', value: (row) => row.effectiveOn },
    { key: 'kind', header: 'What' },
    ...(this.invoice() ? [] : [{ key: 'invoice', header: 'Invoice', value: (row: Entry) => row.invoiceNumber }]),
    { key: 'bucket', header: 'Bucket', value: (row) => bucketWords(row.bucket) },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount.minor, currency: (row) => row.amount.currency, bold: true },
    { key: 'by', header: 'By', value: (row) => row.actorName },
  ]);
}
