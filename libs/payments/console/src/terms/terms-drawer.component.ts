import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { EditableAccount } from '@quittance/accounts/console';
import { AccountTermsDocument, ChangeAccountTermsDocument, PreviewTermsChangeDocument, type PlacementType, type TermsContract } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDateInput, QDrawer, QErrorPanel, QField, QInput, QNotice, QSelect, QSkeleton, QSubmissionNotice, SessionStore, Toast, draft, formatDate, liveQuery, newCommandKey, refusalOf, submission, type Option, type RefusalLike } from '@quittance/ui';

interface Form {
  readonly placementType: PlacementType | null;
  readonly contract: TermsContract;
  readonly noFee: boolean;
  readonly effectiveFrom: string | null;
  readonly reason: string;
  readonly key: string;
}

/** How each placement type is called here. */
export const PLACEMENT_OPTIONS: readonly Option<PlacementType>[] = [
  { value: 'FIRST', label: 'First placement' }, { value: 'SECOND', label: 'Second placement', sub: 'after another agency' }, { value: 'LEGAL', label: 'At law', sub: 'attorney or suit' },
];

/** Moves an account to law, to second placement or to the contract as it stands now. Shows the old terms beside the new before anything is stored. */
@Component({
  selector: 'q-terms-drawer',
  imports: [QButton, QCheck, QDateInput, QDrawer, QErrorPanel, QField, QInput, QNotice, QSelect, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer heading="Change its terms" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">Payments received from the day you name bear the new terms. Fees already charged stay as they are.</p>
      <q-field label="Move it to" required [error]="of('placementType')"><q-select [options]="types" [value]="type()" (valueChange)="set({ placementType: $event })" /></q-field>
      <q-field label="By which contract" [error]="of('contract')"><q-select [options]="contracts" [value]="form.value().contract" (valueChange)="set({ contract: $event ?? 'FROZEN' })" /></q-field>
      <q-check label="Free of commission from then on" [checked]="form.value().noFee" (checkedChange)="set({ noFee: $event })" />
      <q-field label="From" required [error]="of('effectiveFrom')"><q-date-input [value]="from()" [max]="session.today()" (valueChange)="set({ effectiveFrom: $event })" /></q-field>
      @if (refused(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
      @if (preview.loading()) {<q-skeleton [lines]="3" />}
      <q-error-panel [problem]="preview.error()" (retry)="preview.refetch()" />
      @if (shown(); as it) {
        <section class="change" aria-label="Old terms and new">
          <div><p class="label">Now</p>@for (line of it.before; track $index) {<p class="sm sub">{{ line }}</p>}</div>
          <div><p class="label">From {{ day(from()) }}</p>@for (line of it.after; track $index) {<p class="sm">{{ line }}</p>}<p class="xs sub">{{ it.reason }}</p></div>
        </section>
        @if (it.recordedAlready > 0) {<q-notice tone="info">{{ it.recordedAlready }} {{ it.recordedAlready === 1 ? 'payment' : 'payments' }} of that day or later {{ it.recordedAlready === 1 ? 'is' : 'are' }} recorded already and {{ it.recordedAlready === 1 ? 'keeps its fee' : 'keep their fees' }}.</q-notice>}
      }
      <q-field label="Why" required hint="The client reads it" [error]="of('reason')"><textarea qInput maxlength="300" placeholder="Suit filed in Cook County" [text]="form.value().reason" (textChange)="set({ reason: $event ?? '' })"></textarea></q-field>
      @if (history().length > 0) {
        <details><summary class="sm">Terms so far ({{ history().length }})</summary>
          <ol class="list">@for (terms of history(); track terms.seq) {<li class="stack stack-xs"><p class="sm b">From {{ day(terms.effectiveFrom) }}, contract version {{ terms.versionNumber }}</p>@for (line of terms.words; track $index) {<p class="sm">{{ line }}</p>}<p class="xs sub">{{ terms.recordedBy ? terms.recordedBy + ': ' : '' }}{{ terms.reason }}</p></li>}</ol>
        </details>
      }
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" [disabled]="shown() === null" (click)="send()">Change the terms</button>
    </q-drawer>
  `,
  styles: `
    .change { display: grid; gap: var(--s3); padding: var(--s3); border: 1px solid var(--line); border-radius: var(--r2); } .change > div { display: grid; gap: var(--s1); align-content: start; }
    summary { cursor: pointer; width: fit-content; }
  `,
})
export class TermsDrawer {
  readonly account = input.required<EditableAccount>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly types = PLACEMENT_OPTIONS;
  protected readonly contracts: readonly Option<TermsContract>[] = [
    { value: 'FROZEN', label: 'The version it was placed under' }, { value: 'IN_FORCE', label: 'The contract as it stands that day' },
  ];
  protected readonly fields = ['placementType', 'contract', 'effectiveFrom', 'reason'];
  protected readonly sending = submission();
  protected readonly form = draft<Form>(() => `terms.${this.account().id}`, () => ({ placementType: null, contract: 'FROZEN', noFee: false, effectiveFrom: null, reason: '', key: newCommandKey() }));
  private readonly missing = signal<RefusalLike | null>(null);

  private readonly terms = liveQuery({ query: AccountTermsDocument, variables: () => ({ accountId: this.account().id }), live: { accountId: () => this.account().id, types: ['account.termsChanged'] } });
  protected readonly history = computed(() => this.terms.data()?.accountTerms ?? []);
  /** Where it is now is no change: what comes after is offered first. */
  protected readonly type = computed((): PlacementType => this.form.value().placementType ?? (this.history()[0]?.placementType === 'LEGAL' ? 'FIRST' : 'LEGAL'));
  protected readonly from = computed(() => this.form.value().effectiveFrom ?? this.session.today());
  private readonly move = computed(() => ({ placementType: this.type(), contract: this.form.value().contract, noFee: this.form.value().noFee, effectiveFrom: this.from() }));
  protected readonly preview = liveQuery({
    query: PreviewTermsChangeDocument,
    variables: () => (this.terms.data() ? { accountId: this.account().id, move: this.move() } : null),
    keepPrevious: true,
  });
  protected readonly shown = computed(() => {
    const answer = this.preview.data()?.previewTermsChange;
    return answer?.__typename === 'TermsChangePreview' ? answer : null;
  });
  protected readonly refused = computed(() => {
    const answer = this.preview.data()?.previewTermsChange;
    return answer?.__typename === 'Refused' ? answer.message : null;
  });

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected day(date: string): string {
    return formatDate(date);
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected async send(): Promise<void> {
    const { reason, key } = this.form.value();
    const { id: accountId, version, number } = this.account();
    this.missing.set(reason.trim() === '' ? { code: 'REASON_NEEDED', message: 'Say why its terms change; the client reads it.', field: 'reason' } : null);
    if (this.missing()) return;
    const done = await this.sending.run(async () => (await this.client.mutate(ChangeAccountTermsDocument, { input: { key, accountId, version, reason, ...this.move() } })).changeAccountTerms);
    if (!done) {
      if (this.sending.refusal()?.code === 'ACCOUNT_CHANGED') this.changed.emit();
      if (this.sending.refusal()) this.form.value.update((form) => ({ ...form, key: newCommandKey() }));
      return;
    }
    this.form.clear();
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`${number} has new terms from ${formatDate(done.effectiveFrom)}.`);
  }
}
