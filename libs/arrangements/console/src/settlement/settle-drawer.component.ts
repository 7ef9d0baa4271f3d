import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { SettlementCadence } from '@quittance/arrangements/domain';
import { addDays, type BusinessDate } from '@quittance/kernel';
import { PreviewSettlementDocument, SettleDocument, type SettlementTermsInput } from '@quittance/graphql/agency';
import {
  GraphqlClient, Problem, QButton, QCheck, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QMoneyInput, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice, SessionStore, Toast,
  draft, formatMoney, newCommandKey, refusalOf, submission, type Option,
} from '@quittance/ui';
import type { PromisingAccount } from '../promise-drawer.component';
import { ClientWord } from './client-word.component';
import { authorityWords, drawUp, readForm, type SettlementBasis, type SettlementForm } from './settlement-form';

const PAUSE_MS = 250;
const USUAL_DAYS = 7;
const CADENCES: readonly Option<SettlementCadence>[] = [{ value: 'WEEKLY', label: 'Each week' }, { value: 'TWO_WEEKS', label: 'Every two weeks' }, { value: 'MONTHLY', label: 'Each month' }];

/** Agrees on a part for the whole: the schedule, the authority and what the client nets stand there before anybody signs. */
@Component({
  selector: 'q-settle-drawer',
  imports: [ClientWord, QButton, QCheck, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QMoneyInput, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice],
  templateUrl: './settle-drawer.component.html',
  styles: `
    .terms { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 132px), 1fr)); gap: var(--s3); align-items: start; }
    .plan { max-height: 232px; overflow: auto; }
    tr.b > * { color: var(--ink); font-weight: var(--w-bold); }
  `,
})
export class SettleDrawer {
  readonly account = input.required<PromisingAccount>();
  readonly names = input<readonly string[]>([]);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = ['partPpm', 'sum', 'instalments', 'firstDueOn', 'graceDays', 'personName', 'note', 'approval.name', 'approval.on'];
  protected readonly ways = [{ value: 'PART' as const, label: 'A part' }, { value: 'SUM' as const, label: 'A sum' }];
  protected readonly cadences = CADENCES;
  protected readonly authority = authorityWords;
  protected readonly form = draft<SettlementForm>(() => `settle.${this.account().id}`, () => this.empty());
  /** What is owed and allowed; null while it is looked up. */
  protected readonly basis = signal<SettlementBasis | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  private readonly fees = signal<SettlementBasis | null>(null);
  private readonly tried = signal(false);
  private readonly read = computed(() => readForm(this.form.value()));
  private readonly plan = computed(() => {
    const [basis, { terms }] = [this.basis(), this.read()];
    return basis && terms ? drawUp(terms, basis, this.session.today()) : null;
  });
  protected readonly drawn = computed(() => this.plan()?.drawn ?? null);
  /** The fees belong to the schedule that is shown, or are not shown. */
  protected readonly priced = computed(() => {
    const [fees, drawn] = [this.fees(), this.drawn()];
    return fees && drawn && fees.agreed === drawn.agreed && fees.instalments.length === drawn.instalments.length ? fees : null;
  });
  protected readonly proposes = computed(() => (this.drawn()?.because ?? null) !== null && !this.form.value().told);
  private readonly broken = computed(() => this.plan()?.problem ?? (this.tried() ? this.read().problem : null));

  constructor() {
    effect(() => {
      this.account();
      untracked(() => void this.look(null));
    });
    effect((onCleanup) => {
      const { terms } = this.read();
      if (!terms || !this.drawn()) return;
      const gone = new AbortController();
      const timer = setTimeout(() => void this.look(terms, gone.signal), PAUSE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        gone.abort();
      });
    });
  }

  protected of(field: string): string | null {
    return refusalOf(this.broken() ?? this.sending.refusal(), field);
  }

  protected set(part: Partial<SettlementForm>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
  }

  protected async look(terms: SettlementTermsInput | null, signal?: AbortSignal): Promise<void> {
    try {
      const { previewSettlement } = await this.client.query(PreviewSettlementDocument, { accountId: this.account().id, terms }, signal);
      if (signal?.aborted) return;
      if (previewSettlement.__typename !== 'SettlementPreview') return;
      this.problem.set(null);
      if (terms === null) this.basis.set(previewSettlement);
      else this.fees.set(previewSettlement);
    } catch (error) {
      // Without the fees the settlement can be made all the same.
      if (!signal?.aborted && terms === null) this.problem.set(Problem.of(error));
    }
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const [{ terms }, drawn, { told, word, personName, note, key }] = [this.read(), this.drawn(), this.form.value()];
    if (!terms || !drawn) return;
    const approval = drawn.because !== null && told ? { channel: word.channel, name: word.name, on: word.on ?? this.session.today() } : null;
    const made = await this.sending.run(async () => (await this.client.mutate(SettleDocument, { input: { ...terms, accountId: this.account().id, owed: this.basis()?.owed ?? null, personName, note: note || null, approval }, key })).settle);
    if (!made) {
      const refusal = this.sending.refusal();
      if (refusal) this.set({ key: newCommandKey() });
      // The schedule is drawn up anew from what is owed now.
      if (refusal?.code === 'OWED_CHANGED') await this.look(null);
      return;
    }
    const sum = formatMoney({ minor: drawn.agreed, currency: this.account().currency });
    this.form.clear();
    this.changed.emit();
    this.closed.emit();
    this.toast.say(made.status === 'OPEN' ? `Settled for ${sum}.` : `${sum} is proposed to the client.`);
  }

  private empty(): SettlementForm {
    return {
      by: 'PART', part: '80', sum: null, instalments: '1', firstDueOn: addDays(this.session.today() as BusinessDate, USUAL_DAYS), cadence: 'MONTHLY', graceDays: '2', personName: '', note: '', told: false,
      word: { channel: 'PHONE', name: '', on: this.session.today() }, key: newCommandKey() };
  }
}
