import { Component, computed, inject, input, output, signal } from '@angular/core';
import { addDays, type BusinessDate } from '@quittance/kernel';
import { RecordPromiseDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QField, QInput, QMoney, QNotice, QSubmissionNotice, SessionStore, Toast, draft, formatDate, formatMoney, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { PromiseFields } from './promise-fields.component';
import { promiseProblem, type PromiseTerms } from './promise-words';

/** An account as a promise needs it. */
export interface PromisingAccount {
  readonly id: string;
  readonly number: string;
  readonly currency: string;
  /** Minor units. */
  readonly owed: number;
  readonly debtorName: string;
}

interface Form {
  readonly terms: PromiseTerms;
  readonly personName: string;
  readonly note: string;
  readonly key: string;
}

const USUAL_DAYS = 7;

/** Writes down a promise to pay; checked as it is typed by the rules the server decides with. */
@Component({
  selector: 'q-promise-drawer',
  imports: [PromiseFields, QButton, QDrawer, QField, QInput, QMoney, QNotice, QSubmissionNotice],
  template: `
    <q-drawer heading="Promise to pay" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">{{ account().debtorName }} owes <q-money [minor]="account().owed" [currency]="account().currency" /> on {{ account().number }}.</p>
      @if (form.restored()) {<q-notice tone="info">Your unsent promise was kept.<button actions q-button size="sm" (click)="form.clear()">Start over</button></q-notice>}
      <q-promise-fields [terms]="form.value().terms" [currency]="account().currency" [problem]="problem()" (changed)="set({ terms: $event })" />
      <q-field label="Who promised" optional [error]="of('personName')"><input qInput maxlength="120" autocomplete="off" list="q-promise-names" [text]="form.value().personName" (textChange)="set({ personName: $event ?? '' })"></q-field>
      <datalist id="q-promise-names">@for (name of names(); track name) {<option [value]="name"></option>}</datalist>
      <q-field label="Note" optional hint="The client does not read it" [error]="of('note')"><textarea qInput [text]="form.value().note" (textChange)="set({ note: $event ?? '' })"></textarea></q-field>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save promise</button>
    </q-drawer>
  `,
})
export class PromiseDrawer {
  readonly account = input.required<PromisingAccount>();
  readonly names = input<readonly string[]>([]);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = ['amount', 'dueOn', 'graceDays', 'personName', 'note'];
  protected readonly form = draft<Form>(() => `promise.${this.account().id}`, () => this.empty());
  private readonly tried = signal(false);
  private readonly broken = computed(() => promiseProblem(this.form.value().terms, this.account().owed, this.account().currency, this.session.today()));
  // What is merely not filled in yet is only said after trying to save.
  protected readonly problem = computed(() => {
    const broken = this.broken();
    const empty = this.form.value().terms.amount === null || this.form.value().terms.dueOn === null;
    return broken && (this.tried() || !empty) ? broken : this.sending.refusal();
  });

  protected of(field: string): string | null {
    return refusalOf(this.problem(), field);
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const { terms: { amount, dueOn, graceDays }, personName, note, key } = this.form.value();
    if (this.broken() || amount === null || dueOn === null) return;
    const input = { accountId: this.account().id, amount, dueOn, graceDays, personName, note: note || null };
    const saved = await this.sending.run(async () => (await this.client.mutate(RecordPromiseDocument, { input, key })).recordPromise);
    if (!saved) {
      if (this.sending.refusal()) this.set({ key: newCommandKey() });
      return;
    }
    this.form.clear();
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`Promise of ${formatMoney({ minor: amount, currency: this.account().currency })} by ${formatDate(saved.dueOn)} saved.`);
  }

  private empty(): Form {
    const owed = this.account().owed;
    return { terms: { amount: owed > 0 ? owed : null, dueOn: addDays(this.session.today() as BusinessDate, USUAL_DAYS), graceDays: 2 }, personName: '', note: '', key: newCommandKey() };
  }
}
