import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RequestCostDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDrawer, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice, Toast, draft, newCommandKey, refusalOf, submission, type Option, type RefusalLike } from '@quittance/ui';
import { COST_KIND_OPTIONS, FUNDER_OPTIONS } from './cost-words';

/** The account a cost belongs to. */
export interface CostAccount {
  readonly id: string;
  readonly number: string;
  readonly currency: string;
  readonly invoices: readonly { readonly id: string; readonly number: string }[];
}

interface Form {
  readonly kind: string;
  readonly description: string;
  readonly funder: string;
  readonly attorney: string;
  readonly amount: number | null;
  readonly recoverable: boolean;
  readonly authority: string;
  readonly chargeable: boolean;
  readonly invoiceId: string | null;
  readonly key: string;
}

const FIELDS = ['kind', 'description', 'funder', 'attorney', 'amount', 'authority', 'chargeable', 'invoiceId'];

/** Enters a cost of an account: what for, who advances it, and whether the debtor owes it. */
@Component({
  selector: 'q-request-cost-drawer',
  imports: [QButton, QCheck, QDrawer, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice],
  template: `
    @let it = form.value();
    <q-drawer heading="New cost" [open]="true" (closed)="closed.emit()">
      <div class="cols-2">
        <q-field label="What it is" required [error]="of('kind')"><q-select [options]="kinds" [value]="it.kind" (valueChange)="set({ kind: $event ?? 'COURT_FEE' })" /></q-field>
        <q-field label="Amount" required [error]="of('amount')"><q-money-input [currency]="account().currency" [value]="it.amount" (valueChange)="set({ amount: $event })" /></q-field>
      </div>
      <q-field label="What for" required hint="The client reads it" [error]="of('description')"><input qInput maxlength="200" autocomplete="off" [text]="it.description" (textChange)="set({ description: $event ?? '' })"></q-field>
      <q-field label="Who advances it" required [hint]="funderHint()" [error]="of('funder')"><q-select [options]="funders" [value]="it.funder" (valueChange)="set({ funder: $event ?? 'CLIENT', chargeable: false })" /></q-field>
      @if (it.funder === 'ATTORNEY') {<q-field label="Attorney" required [error]="of('attorney')"><input qInput maxlength="140" [text]="it.attorney" (textChange)="set({ attorney: $event ?? '' })"></q-field>}
      @if (it.funder === 'AGENCY') {<q-check label="The client bears it" hint="Charged to the client when it is paid, with its next remittance" [checked]="it.chargeable" (checkedChange)="set({ chargeable: $event })" />}
      <q-check label="The debtor owes it" hint="Added to the account's costs when it is paid" [checked]="it.recoverable" (checkedChange)="set({ recoverable: $event })" />
      @if (it.recoverable) {
        <q-field label="By what authority" required hint="The clause or the law that expressly allows it" [error]="of('authority')"><input qInput maxlength="300" placeholder="Credit agreement, clause 7" [text]="it.authority" (textChange)="set({ authority: $event ?? '' })"></q-field>
        @if (account().invoices.length > 1) {<q-field label="On which invoice" optional [error]="of('invoiceId')"><q-select placeholder="The one due first" [options]="invoices()" [value]="it.invoiceId" (valueChange)="set({ invoiceId: $event })" /></q-field>}
      }
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ it.funder === 'CLIENT' ? 'Ask for the deposit' : 'Enter the cost' }}</button>
    </q-drawer>
  `,
})
export class RequestCostDrawer {
  readonly account = input.required<CostAccount>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly kinds = COST_KIND_OPTIONS;
  protected readonly funders = FUNDER_OPTIONS;
  private readonly missing = signal<RefusalLike | null>(null);
  protected readonly form = draft<Form>(() => `cost.${this.account().id}`, () => ({ kind: 'COURT_FEE', description: '', funder: 'CLIENT', attorney: '', amount: null, recoverable: true, authority: '', chargeable: false, invoiceId: null, key: newCommandKey() }));
  protected readonly invoices = computed((): readonly Option[] => this.account().invoices.map(({ id, number }) => ({ value: id, label: `Invoice ${number}` })));
  protected readonly funderHint = computed(() => FUNDER_OPTIONS.find(({ value }) => value === this.form.value().funder)?.sub ?? null);

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected async send(): Promise<void> {
    const { amount, ...form } = this.form.value();
    if (amount === null || amount <= 0) return this.missing.set({ code: 'AMOUNT_MISSING', message: 'Enter the amount.', field: 'amount' });
    const input = { ...form, amount, accountId: this.account().id, attorney: form.funder === 'ATTORNEY' ? form.attorney : null, authority: form.recoverable ? form.authority : null };
    const done = await this.sending.run(async () => (await this.client.mutate(RequestCostDocument, { input })).requestCost);
    if (!done) {
      if (this.sending.refusal()) this.set({ key: newCommandKey() });
      return;
    }
    this.form.clear();
    this.toast.say(form.funder === 'CLIENT' ? 'The deposit is asked for; the client sees it in the portal.' : 'The cost is entered.');
    this.changed.emit();
    this.closed.emit();
  }
}
