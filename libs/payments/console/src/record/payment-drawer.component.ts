import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PayingPartnersDocument, PreviewPaymentDocument, RecordPaymentDocument, type RecordPaymentMutation } from '@quittance/graphql/agency';
import { GraphqlClient, Problem, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QMoney, QMoneyInput, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice, SessionStore, draft, liveQuery, newCommandKey, refusalOf, submission, type RefusalLike } from '@quittance/ui';
import { METHOD_OPTIONS, MONEY_METHODS } from '../payment-words';
import { missingOf, type PayingAccount, type PaymentForm } from './payment-form';
import { SpreadDrawer } from './spread-drawer.component';
import { PaymentPreviewPanel, type PaymentPreview } from './payment-preview.component';

type Recorded = Extract<RecordPaymentMutation['recordPayment'], { __typename: 'RecordedPayment' }>;

const PAUSE_MS = 100;
/** Payments come in rows of a kind: the next one is proposed to be made like the last. */
let lastMethod: string | null = null;
const FIELDS = ['amount', 'kind', 'method', 'receivedOn', 'reference', 'payer', 'partnerId', 'noFeeReason'];

/** Records money that arrived, here or at the client. Shows what it does while it is typed, by the rules that post it. */
@Component({
  selector: 'q-payment-drawer',
  imports: [RouterLink, PaymentPreviewPanel, SpreadDrawer, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QMoney, QMoneyInput, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice],
  templateUrl: './payment-drawer.component.html',
  styles: `.two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr); gap: var(--s6); } .form { align-content: start; } .stale { opacity: 0.55; transition: opacity var(--quick); } @media (max-width: 760px) { .two { grid-template-columns: minmax(0, 1fr); gap: var(--s4); } }`,
})
export class PaymentDrawer {
  readonly account = input.required<PayingAccount>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly kinds = computed(() => [{ value: 'PU' as const, label: 'To us' }, { value: 'PC' as const, label: 'To the client' }, ...(this.session.can('partner.read') ? [{ value: 'PA' as const, label: 'To a partner' }] : [])]);
  /** The payment is spread over the debtor's accounts instead. */
  protected readonly spreading = signal(false);
  protected readonly form = draft<PaymentForm>(() => `payment.${this.account().id}`, () => this.empty());
  protected readonly methods = computed(() => (this.form.value().kind === 'PC' ? METHOD_OPTIONS : MONEY_METHODS));
  private readonly partnersQuery = liveQuery({ query: PayingPartnersDocument, variables: () => (this.form.value().kind === 'PA' ? { accountId: this.account().id } : null) });
  protected readonly partners = computed(() => (this.partnersQuery.data()?.partners ?? []).filter(({ active, id }) => active || id === this.form.value().partnerId).map(({ id, name }) => ({ value: id, label: name })));
  protected readonly preview = signal<PaymentPreview | null>(null);
  protected readonly busy = signal(false);
  protected readonly recorded = signal<Recorded | null>(null);
  private readonly previewProblem = signal<string | null>(null);
  private readonly missing = signal<RefusalLike | null>(null);
  private readonly refusedPreview = signal<RefusalLike | null>(null);
  /** Said where the preview would stand: a refusal about no field, or no answer. */
  protected readonly unclear = computed(() => this.previewProblem() ?? (this.refusedPreview()?.field ? null : (this.refusedPreview()?.message ?? null)));
  private readonly request = computed(() => {
    const { kind, method, amount, receivedOn, partnerId, noFeeReason } = this.form.value();
    if (amount === null || amount <= 0 || receivedOn === null || (kind === 'PA' && partnerId === null)) return null;
    return { accountId: this.account().id, currency: this.account().currency, kind, method: method ?? 'OTHER', amount, receivedOn, partnerId: kind === 'PA' ? partnerId : null, noFeeReason: noFeeReason !== null && noFeeReason.trim().length >= 3 ? noFeeReason.trim() : null };
  });

  constructor() {
    effect(() => {
      const own = this.partnersQuery.data()?.accountForwarding.partnerId ?? null;
      if (own !== null && untracked(() => this.form.value()).partnerId === null) untracked(() => this.set({ partnerId: own }));
    });
    effect((onCleanup) => {
      const request = this.request();
      if (request === null) {
        untracked(() => this.preview.set(null));
        return;
      }
      const gone = new AbortController();
      const timer = setTimeout(() => void this.look(request, gone.signal), untracked(this.preview) === null ? 0 : PAUSE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        gone.abort();
      });
    });
  }

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal() ?? this.refusedPreview(), field);
  }

  protected set(part: Partial<PaymentForm>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected async send(): Promise<void> {
    const form = this.form.value();
    this.missing.set(missingOf(form, this.session.today()));
    if (this.missing() || form.amount === null || form.method === null || form.receivedOn === null) return;
    const { id: accountId, currency } = this.account();
    const input = { ...form, partnerId: form.kind === 'PA' ? form.partnerId : null, noFeeReason: form.noFeeReason?.trim() ?? null, amount: form.amount, method: form.method, receivedOn: form.receivedOn, accountId, currency };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordPaymentDocument, { input })).recordPayment);
    if (!done) {
      // A refused payment posted nothing, so the next try is another one; after no answer it stays the same.
      if (this.sending.refusal()) this.set({ key: newCommandKey() });
      return;
    }
    lastMethod = form.method;
    this.form.clear();
    this.recorded.set(done);
    this.changed.emit();
  }

  protected paid(kind: PaymentForm['kind']): void {
    const { method } = this.form.value();
    this.set({ kind, method: kind !== 'PC' && !MONEY_METHODS.some(({ value }) => value === method) ? null : method });
  }

  protected again(): void {
    this.recorded.set(null);
    this.sending.reset();
    this.form.clear();
  }

  private empty(): PaymentForm {
    return { kind: 'PU', partnerId: null, noFeeReason: null, method: lastMethod, amount: this.account().owed > 0 ? this.account().owed : null, receivedOn: this.session.today(), reference: '', payer: '', key: newCommandKey() };
  }

  private async look(input: NonNullable<ReturnType<typeof this.request>>, signal: AbortSignal): Promise<void> {
    this.busy.set(true);
    try {
      const { previewPayment } = await this.client.query(PreviewPaymentDocument, { input }, signal);
      if (signal.aborted) return;
      const refused = previewPayment.__typename === 'Refused' ? previewPayment : null;
      this.refusedPreview.set(refused);
      this.preview.set(previewPayment.__typename === 'Refused' ? null : previewPayment);
      this.previewProblem.set(null);
    } catch (error) {
      if (!signal.aborted) this.previewProblem.set(`${Problem.of(error).what} The payment can be recorded all the same; what it did is shown afterwards.`);
    } finally {
      if (!signal.aborted) this.busy.set(false);
    }
  }
}
