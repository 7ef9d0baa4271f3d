import { Component, computed, inject, input, output, signal } from '@angular/core';
import { InterestWorkingDocument, RecordJudgmentDocument, VacateJudgmentDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, QSkeleton, QSubmissionNotice, SessionStore, Toast, draft, formatMoney, formatPpm, liveQuery, newCommandKey, refusalOf, submission, type Option, type RefusalLike } from '@quittance/ui';
import { CHANGED_MEANWHILE, type EditableAccount } from '../actions/editable-account';
import { readJudgment, type JudgmentBasis, type JudgmentForm } from './judgment-form';

const BASES: readonly Option<JudgmentBasis>[] = [
  { value: 'FEDERAL', label: 'Federal, 28 USC 1961', sub: 'weekly Treasury rate, compounded annually' },
  { value: 'STATE', label: "The state's rate", sub: 'from Reference rates' },
  { value: 'CONTRACT', label: "The agreement's rate" },
  { value: 'ORDERED', label: 'As the court ordered' },
];
const ORDERS: readonly Option<JudgmentForm['order']>[] = [
  { value: 'CONTRACT', label: "As the contract says" }, { value: 'COSTS_FIRST', label: 'Costs, fees, interest, principal' }, { value: 'PRINCIPAL_FIRST', label: 'Principal, interest, fees, costs' },
];

/** Records a judgment on an account, or shows the one in force and vacates it. */
@Component({
  selector: 'q-judgment-drawer',
  imports: [QButton, QCheck, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, QSkeleton, QSubmissionNotice],
  templateUrl: './judgment-drawer.component.html',
})
export class JudgmentDrawer {
  readonly account = input.required<EditableAccount>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly today = inject(SessionStore).today;
  readonly query = liveQuery({ query: InterestWorkingDocument, variables: () => ({ accountId: this.account().id, on: null }) });
  protected readonly judgment = computed(() => this.query.data()?.interestWorking?.judgment ?? null);
  protected readonly sending = submission();
  protected readonly bases = BASES;
  protected readonly orders = ORDERS;
  protected readonly fields = ['judgedOn', 'court', 'principal', 'amounts', 'region', 'ratePpm', 'reason'];
  protected readonly reason = signal('');
  private vacateKey = newCommandKey();
  private readonly missing = signal<RefusalLike | null>(null);
  protected readonly percent = (ppm: number): string => formatPpm(ppm, 4);
  protected readonly form = draft<JudgmentForm>(() => `judgment.${this.account().id}`, () => {
    const open = (key: 'principal' | 'interest' | 'fees' | 'costs'): number | null => this.account().invoices.reduce((sum, invoice) => sum + invoice.open[key], 0) || null;
    return {
      judgedOn: null, court: '', reference: '', principal: open('principal'), interest: open('interest'), fees: open('fees'), costs: open('costs'), basis: 'FEDERAL', region: '', rate: '', annual: false,
      order: 'CONTRACT', key: newCommandKey() };
  });
  protected readonly total = computed(() => {
    const { principal, interest, fees, costs } = this.form.value();
    return (principal ?? 0) + (interest ?? 0) + (fees ?? 0) + (costs ?? 0);
  });

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected set(part: Partial<JudgmentForm>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected async record(): Promise<void> {
    const { input: sent, missing } = readJudgment(this.form.value(), this.account());
    this.missing.set(missing);
    if (!sent) return;
    const done = await this.sending.run(async () => (await this.client.mutate(RecordJudgmentDocument, { input: sent })).recordJudgment);
    if (done) this.form.clear();
    else if (this.sending.refusal()) this.form.value.update((form) => ({ ...form, key: newCommandKey() }));
    this.finish(done, 'Judgment recorded.');
  }

  protected async vacate(): Promise<void> {
    const { id: accountId, version } = this.account();
    const done = await this.sending.run(async () => (await this.client.mutate(VacateJudgmentDocument, { input: { accountId, version, reason: this.reason(), key: this.vacateKey } })).vacateJudgment);
    if (!done && this.sending.refusal()) this.vacateKey = newCommandKey();
    this.finish(done, 'Judgment vacated.');
  }

  private finish(done: { readonly balance: { readonly minor: number } } | null, words: string): void {
    if (!done) {
      if (this.sending.refusal()?.code === CHANGED_MEANWHILE) this.changed.emit();
      return;
    }
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`${words} ${this.account().number} now stands at ${formatMoney({ minor: done.balance.minor, currency: this.account().currency })}.`);
  }
}
