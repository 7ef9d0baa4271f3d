import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { DebtBasisDocument, RecordDebtBasisDocument, type ChargeAuthority, type CreditorType, type DebtContract } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QNotice, QSelect, QSkeleton, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';

const CREDITORS: readonly Option<CreditorType>[] = [
  { value: 'OTHER', label: 'Other, or not known' }, { value: 'TRADE', label: 'Trade creditor' }, { value: 'LENDER', label: 'Lender' }, { value: 'FINANCING_PROVIDER', label: 'Commercial financing provider' }, { value: 'DEBT_BUYER', label: 'Debt buyer' }];
const CONTRACTS: readonly Option<DebtContract>[] = [{ value: 'OPEN', label: 'Open account' }, { value: 'WRITTEN', label: 'Written contract' }, { value: 'ORAL', label: 'Spoken contract' }, { value: 'PROMISSORY', label: 'Promissory note' }];
const RIGHTS: readonly Option<ChargeAuthority | ''>[] = [{ value: '', label: 'None on file' }, { value: 'AGREEMENT', label: 'The agreement' }, { value: 'LAW', label: 'Law' }];

/** To whom it was owed, by what contract, and by what right more than the principal is asked for: what decisions and letters rest on. */
@Component({
  selector: 'q-basis-drawer',
  imports: [QButton, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QNotice, QSelect, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer heading="What the debt rests on" [open]="true" (closed)="closed.emit()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (basis(); as it) {
        <p class="sm sub">The rules treat it as {{ it.regimeWords }}.@if (it.recordedAt) { Noted <q-date [value]="it.recordedAt" [short]="true" />, {{ it.recordedBy }}: {{ it.reason }}}</p>
        @if (it.contract === 'JUDGMENT') {<q-notice tone="info">A judgment is on file: how long it may be enforced follows from that.</q-notice>}
        <q-field label="Creditor" hint="Some laws hold for some creditors’ debts alone"><q-select [options]="creditors" [value]="creditor()" (valueChange)="creditor.set($event ?? 'OTHER')" /></q-field>
        <q-field label="Contract" hint="How long it may be sued for follows from it" [error]="of('contract')"><q-select [options]="contracts" [value]="contract()" (valueChange)="contract.set($event ?? 'OPEN')" /></q-field>
        <div class="cols-2">
          <q-field label="Signed in" optional hint="A state, or a country’s two letters" [error]="of('signedAt')"><input qInput autocomplete="off" maxlength="40" [text]="signedAt()" (textChange)="signedAt.set($event ?? '')"></q-field>
          <q-field label="Last sold or assigned" optional hint="Or entered into, or renewed" [error]="of('lastAssignedOn')"><q-date-input [max]="session.today()" [value]="lastAssignedOn()" (valueChange)="lastAssignedOn.set($event)" /></q-field>
        </div>
        <h3>Authority to ask for more than the principal</h3>
        <q-field label="Interest"><q-select [options]="rights" [value]="interest()" (valueChange)="interest.set($event ?? '')" /></q-field>
        <q-field label="Fees"><q-select [options]="rights" [value]="fees()" (valueChange)="fees.set($event ?? '')" /></q-field>
        <q-field label="Costs"><q-select [options]="rights" [value]="costs()" (valueChange)="costs.set($event ?? '')" /></q-field>
        <q-field label="Where it says so" required hint="The clause or the section; it stays on the timeline" [error]="of('reason')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['contract', 'signedAt', 'lastAssignedOn', 'reason']" />
      } @else if (query.loading()) {<q-skeleton [lines]="6" />}
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [disabled]="!basis()" [busy]="sending.busy()" (click)="record()">Record</button>
    </q-drawer>
  `,
})
export class BasisDrawer {
  readonly accountId = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly query = liveQuery({ query: DebtBasisDocument, variables: () => ({ id: this.accountId() }) });
  protected readonly basis = computed(() => this.query.data()?.debtBasis ?? null);
  protected readonly sending = submission();
  protected readonly creditors = CREDITORS;
  protected readonly contracts = CONTRACTS;
  protected readonly rights = RIGHTS;
  protected readonly creditor = linkedSignal<CreditorType>(() => this.basis()?.creditor ?? 'OTHER');
  protected readonly contract = linkedSignal<DebtContract>(() => { const kind = this.basis()?.contract ?? 'OPEN'; return kind === 'JUDGMENT' ? 'OPEN' : kind; });
  protected readonly signedAt = linkedSignal(() => this.basis()?.signedAt ?? '');
  protected readonly lastAssignedOn = linkedSignal<string | null>(() => this.basis()?.lastAssignedOn ?? null);
  protected readonly interest = linkedSignal<ChargeAuthority | ''>(() => this.basis()?.interest ?? '');
  protected readonly fees = linkedSignal<ChargeAuthority | ''>(() => this.basis()?.fees ?? '');
  protected readonly costs = linkedSignal<ChargeAuthority | ''>(() => this.basis()?.costs ?? '');
  protected readonly reason = signal('');
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async record(): Promise<void> {
    const key = this.key;
    const input = {
      accountId: this.accountId(), creditor: this.creditor(), contract: this.contract(), signedAt: this.signedAt().trim() || null, lastAssignedOn: this.lastAssignedOn(),
      interest: this.interest() || null, fees: this.fees() || null, costs: this.costs() || null, reason: this.reason() };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordDebtBasisDocument, { input, key })).recordDebtBasis);
    this.key = newCommandKey();
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say('Noted. Contacts are decided by it from now.');
  }
}
