import { Component, computed, inject, input, output, signal } from '@angular/core';
import { addDays, type BusinessDate } from '@quittance/kernel';
import { AccountMandatesDocument, CancelDebitDocument, EndMandateDocument, RepresentDebitDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCard, QChip, QDate, QDrawer, QEmpty, QErrorPanel, QField, QInput, QMoney, QSkeleton, QSubmissionNotice, SessionStore, Toast, liveQuery, newCommandKey, refusalOf, submission } from '@quittance/ui';
import type { PayingAccount } from '../record/payment-form';
import { MandateForm } from './mandate-form.component';
import { debitNote, debitState, limitWords, mayGoAgain, proofWords, sourceWords, type Debit, type Mandate } from './mandate-words';
import { PlanDebits } from './plan-debits.component';

/** What the debtor allows to be taken for an account, and what was: mandates, and the debits under them. */
@Component({
  selector: 'q-mandates-drawer',
  imports: [MandateForm, PlanDebits, QButton, QCard, QChip, QDate, QDrawer, QEmpty, QErrorPanel, QField, QInput, QMoney, QSkeleton, QSubmissionNotice],
  templateUrl: './mandates-drawer.component.html',
})
export class MandatesDrawer {
  readonly account = input.required<PayingAccount>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly query = liveQuery({ query: AccountMandatesDocument, variables: () => ({ accountId: this.account().id }), live: { accountId: () => this.account().id } });
  protected readonly mandates = computed(() => this.query.data()?.mandates ?? []);
  protected readonly debits = computed(() => this.query.data()?.directDebits ?? []);
  protected readonly recording = signal(false);
  protected readonly planning = signal<string | null>(null);
  protected readonly ending = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly limits = limitWords;
  protected readonly proof = proofWords;
  protected readonly source = sourceWords;
  protected readonly stateOf = debitState;
  protected readonly note = debitNote;
  protected readonly mayGoAgain = mayGoAgain;
  private readonly keys = new Map<string, string>();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected done(): void {
    this.recording.set(false);
    this.planning.set(null);
    this.ending.set(null);
    this.reason.set('');
    void this.query.refetch();
    this.changed.emit();
  }

  protected async end({ id: mandateId, version, number }: Mandate): Promise<void> {
    const input = { key: this.key(`end ${mandateId} ${version} ${this.reason()}`), mandateId, version, reason: this.reason() };
    const ended = await this.sending.run(async () => (await this.client.mutate(EndMandateDocument, { input })).endMandate);
    if (!ended) return;
    this.toast.say(`Mandate ${number} ended.${ended.cancelled > 0 ? ` ${ended.cancelled} planned cancelled.` : ''}${ended.sent > 0 ? ` ${ended.sent} with the bank already: ask the bank to stop them.` : ''}`);
    this.done();
  }

  protected async cancel({ id: debitId, version, reference }: Debit): Promise<void> {
    const input = { key: this.key(`cancel ${debitId} ${version}`), debitId, version, reason: null };
    const cancelled = await this.sending.run(async () => (await this.client.mutate(CancelDebitDocument, { input })).cancelDebit);
    if (!cancelled) return;
    this.toast.say(`Debit ${reference} cancelled.`);
    this.done();
  }

  protected async again({ id: debitId, version, reference }: Debit): Promise<void> {
    const dueOn = addDays(this.session.today() as BusinessDate, 3);
    const input = { key: this.key(`again ${debitId} ${version}`), debitId, version, dueOn };
    const planned = await this.sending.run(async () => (await this.client.mutate(RepresentDebitDocument, { input })).representDebit);
    if (!planned) return;
    this.toast.say(`${reference} goes out again as ${planned.reference}.`);
    this.done();
  }

  // One key per step: pressing again after no answer is the same request; a refused one is asked anew.
  private key(name: string): string {
    if (this.sending.refusal()) this.keys.clear();
    const key = this.keys.get(name) ?? newCommandKey();
    this.keys.set(name, key);
    return key;
  }
}
