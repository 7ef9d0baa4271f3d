import { Component, computed, inject, signal } from '@angular/core';
import { TrustNav } from '@quittance/ledger/console';
import { ClientInvoicesDocument, ClientPaymentsDocument } from '@quittance/graphql/agency';
import { formatCount, livePages, QButton, QCan, QCard, QCell, QCheck, QChip, QEmpty, QErrorPanel, QPage, QTable, SessionStore, Toast, type Column } from '@quittance/ui';
import { csvText, saveFile } from '@quittance/payments/console';
import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { ClientPaid } from './client-paid-drawer.component';
import { InvoiceDrawer } from './invoice-drawer.component';
import { invoiceState, kindWords, METHODS, paymentState, type ClientPayment, type InvoiceFacts } from './invoice-words';
import { PaymentBack } from './payment-back-dialog.component';

const MOST_EXPORTED = 20_000;

/** What clients are billed, what they paid of it, and what is still open. */
@Component({
  imports: [ClientPaid, InvoiceDrawer, PaymentBack, QButton, QCan, QCard, QCell, QCheck, QChip, QEmpty, QErrorPanel, QPage, QTable, TrustNav],
  template: `
    <q-page heading="Invoices to clients" sub="Commission and costs that are not kept back from what is remitted. Each is made when its statement is posted.">
      <q-trust-nav before />
      <button actions q-button variant="primary" kbd="p" *qCan="'remittance.prepare'" (click)="paying.set('any')">A client paid…</button>
      <q-error-panel [problem]="list.error() ?? payments.error()" (retry)="list.refetch()" />
      <q-card [flush]="true">
        <q-table complete heading="Invoices and credit notes" caption="Invoices and credit notes" noun="invoices" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" keys openable (opened)="chosen.set($event.id)" narrow="cards" storageKey="client-invoices">
          <q-check tools label="Open only" [(checked)]="openOnly" />
          <button tools q-button size="sm" variant="quiet" [disabled]="list.rows().length === 0" (click)="save()">Export CSV</button>
          <ng-template qCell="state" let-row><q-chip [tone]="state(row).tone">{{ state(row).label }}</q-chip></ng-template>
          <q-empty [heading]="openOnly() ? 'Nothing is open' : 'No invoice yet'" [hint]="openOnly() ? 'Every invoice is paid and every credit note set off.' : 'Contracts that remit gross or combined, and net ones that invoice what is left owing, make invoices when their runs are posted.'" />
        </q-table>
      </q-card>
      <q-card [flush]="true">
        <q-table complete heading="Payments of clients" caption="Payments of clients" noun="payments" [columns]="paymentColumns" [rows]="payments.rows()" [rowKey]="paymentKey" [loading]="payments.loading()" [busy]="payments.busy()" [hasMore]="payments.hasMore()" (more)="payments.more()" narrow="cards">
          <ng-template qCell="state" let-row>
            @if (became(row); as state) {<q-chip [tone]="state.tone">{{ state.label }}</q-chip>}
            @else {<button q-button size="sm" variant="quiet" *qCan="'remittance.prepare'" [attr.aria-label]="'Came back: payment ' + row.number" (click)="back.set(row)">Came back…</button>}
          </ng-template>
          <q-empty heading="No payment yet" hint="What clients pay into the operating account is recorded here and settles their invoices." />
        </q-table>
      </q-card>
    </q-page>
    @if (shown(); as invoice) {<q-invoice-drawer [invoice]="invoice" (closed)="chosen.set(null)" (paid)="paying.set(invoice)" />}
    @if (paying(); as what) {<q-client-paid [invoice]="what === 'any' ? null : what" (closed)="paying.set(null)" (changed)="again()" />}
    @if (back(); as payment) {<q-payment-back [payment]="payment" (closed)="back.set(null)" (changed)="again()" />}
  `,
})
export class InvoicesPage {
  protected readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly openOnly = signal(false);
  protected readonly chosen = signal<string | null>(null);
  protected readonly paying = signal<InvoiceFacts | 'any' | null>(null);
  protected readonly back = signal<ClientPayment | null>(null);
  protected readonly list = livePages({
    query: ClientInvoicesDocument,
    variables: ({ first, after }) => ({ first, after, filter: { openOnly: this.openOnly() } }),
    connection: (data) => data.clientInvoices,
    live: { types: ['invoice.', 'remittance.posted'] },
  });
  protected readonly payments = livePages({
    query: ClientPaymentsDocument,
    variables: ({ first, after }) => ({ first, after, clientId: null }),
    connection: (data) => data.clientPayments,
    live: { types: ['invoice.'] },
  });
  protected readonly shown = computed(() => this.list.rows().find(({ id }) => id === this.chosen()) ?? null);
  protected readonly state = invoiceState;
  protected readonly became = paymentState;
  protected readonly key = (row: InvoiceFacts): string => row.id;
  protected readonly paymentKey = (row: ClientPayment): string => row.id;
  protected readonly columns: Column<InvoiceFacts>[] = [
    { key: 'number', header: 'Number', value: (row) => row.number, fixed: true },
    { key: 'kind', header: 'What', value: (row) => kindWords(row.kind) },
    { key: 'clientName', header: 'Client', value: (row) => row.clientName },
    { key: 'issuedOn', header: 'Issued', type: 'date', value: (row) => row.issuedOn },
    { key: 'dueOn', header: 'Due', type: 'date', value: (row) => row.dueOn ?? null },
    { key: 'state', header: 'State' },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency },
    { key: 'open', header: 'Open', type: 'money', value: (row) => row.open, currency: (row) => row.currency, bold: true },
  ];
  protected readonly paymentColumns: Column<ClientPayment>[] = [
    { key: 'number', header: 'Number', value: (row) => row.number, fixed: true },
    { key: 'clientName', header: 'Client', value: (row) => row.clientName },
    { key: 'receivedOn', header: 'Received', type: 'date', value: (row) => row.receivedOn },
    { key: 'method', header: 'How', value: (row) => METHODS.find(({ value }) => value === row.method)?.label ?? row.method },
    { key: 'reference', header: 'Reference', value: (row) => row.reference },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'onAccount', header: 'On account', type: 'money', value: (row) => row.onAccount, currency: (row) => row.currency },
    { key: 'state', header: 'State' },
  ];

  protected again(): void {
    void this.list.refetch();
    void this.payments.refetch();
  }

  protected async save(): Promise<void> {
    const found = await this.list.all(MOST_EXPORTED).catch(() => null);
    if (found === null) return this.toast.problem('Nothing was exported: the server did not answer. Try again.');
    if (!found.complete) this.toast.problem(`Only the first ${formatCount(found.rows.length)} rows are in the file: a file holds no more.`);
    const plain = (minor: number, currency: string): string => formatMinor(minor, currency as CurrencyCode);
    saveFile(`invoices-${this.session.today()}.csv`, csvText(
      ['number', 'kind', 'client', 'client_code', 'currency', 'issued_on', 'due_on', 'amount', 'open'],
      found.rows.map((row) => [row.number, row.kind, row.clientName, row.clientCode, row.currency, row.issuedOn, row.dueOn ?? '', plain(row.amount, row.currency), plain(row.open, row.currency)])));
  }
}
