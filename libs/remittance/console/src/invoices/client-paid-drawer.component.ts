import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RecordClientPaymentDocument, RemittanceClientsDocument } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, liveQuery, newCommandKey, QButton, QCombobox, QDateInput, QDrawer, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';
import { METHODS, type InvoiceFacts } from './invoice-words';

/** A client paid the agency: an invoice, or what it owes after a remittance. */
@Component({
  selector: 'q-client-paid',
  imports: [QButton, QCombobox, QDateInput, QDrawer, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="A client paid us" [open]="true" (closed)="closed.emit()">
      @if (invoice(); as it) {<p class="sm sub">{{ it.clientName }}, invoice {{ it.number }}. What is more than it takes settles the invoices due next; the rest the next remittance takes up.</p>}
      @else {<p class="sm sub">Invoices that are due first are settled first. What none of them takes stands on account: the next remittance takes it up.</p>}
      @if (!invoice()) {
        <q-field label="Client" required [error]="of('clientId')"><q-combobox [remote]="true" [options]="clients()" [busy]="found.busy()" placeholder="Name or code" none="No client of that name." (searched)="search.set($event)" [(value)]="clientId" /></q-field>
        <q-field label="Currency" required [error]="of('currency')"><q-select [options]="currencies()" [(value)]="currency" placeholder="Choose" /></q-field>
      }
      <q-field label="Amount" required [error]="of('amount')"><q-money-input [currency]="money()" [(value)]="amount" /></q-field>
      <q-field label="Received on" required [error]="of('receivedOn')"><q-date-input [max]="session.today()" [(value)]="receivedOn" /></q-field>
      <q-field label="How" required [error]="of('method')"><q-select [options]="methods" [(value)]="method" placeholder="Choose" /></q-field>
      <q-field label="Reference" optional [error]="of('reference')"><input qInput maxlength="200" autocomplete="off" placeholder="Check number, trace, statement line" [text]="reference()" (textChange)="reference.set($event ?? '')"></q-field>
      @if (missing(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="['clientId', 'currency', 'amount', 'receivedOn', 'method', 'reference']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Record</button>
    </q-drawer>
  `,
})
export class ClientPaid {
  /** The invoice it is for; null: of any client. */
  readonly invoice = input<InvoiceFacts | null>(null);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  protected readonly session = inject(SessionStore);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly methods = METHODS;
  protected readonly search = signal('');
  protected readonly clientId = signal<string | null>(null);
  protected readonly currency = signal<string | null>(this.session.currency());
  protected readonly amount = signal<number | null>(null);
  protected readonly receivedOn = signal<string | null>(this.session.today());
  protected readonly method = signal<string | null>(null);
  protected readonly reference = signal('');
  protected readonly missing = signal<string | null>(null);
  protected readonly found = liveQuery({ query: RemittanceClientsDocument, variables: () => (this.invoice() ? null : { search: this.search() || null }), keepPrevious: true });
  protected readonly clients = computed((): readonly Option[] => (this.found.data()?.clients.nodes ?? []).map(({ id, name, code }) => ({ value: id, label: name, sub: code })));
  protected readonly currencies = computed((): readonly Option[] => {
    const own = this.found.data()?.clients.nodes.find(({ id }) => id === this.clientId())?.contractCurrencies ?? [];
    return (own.length > 0 ? own : [this.session.currency()]).map((value) => ({ value, label: value }));
  });
  protected readonly money = computed(() => this.invoice()?.currency ?? this.currency() ?? this.session.currency());

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const invoice = this.invoice();
    const [clientId, currency, amount, receivedOn, method] = [invoice?.clientId ?? this.clientId(), this.money(), this.amount(), this.receivedOn(), this.method()];
    const gap = clientId === null ? 'Choose the client.' : amount === null || amount <= 0 ? 'Enter the amount.' : receivedOn === null ? 'Enter the day it came.' : method === null ? 'Choose how it came.' : null;
    this.missing.set(gap);
    if (gap !== null || clientId === null || amount === null || receivedOn === null || method === null || this.sending.busy()) return;
    const yes = await this.confirm.money({ heading: 'Record this payment?', amount: { minor: amount, currency }, consequence: 'It is posted to the operating account and lessens what the client owes.', action: 'Record' });
    if (!yes) return;
    const request = { key: this.key, clientId, currency, amount, receivedOn, method, reference: this.reference().trim(), invoiceId: invoice?.id ?? null };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordClientPaymentDocument, { input: request })).recordClientPayment);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.toast.say(done.message);
    this.changed.emit();
    this.closed.emit();
  }
}
