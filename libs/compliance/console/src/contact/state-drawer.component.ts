import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RecordConsentDocument, RecordDisputeDocument, RecordRestrictionDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, languageOptions, submission, type RefusalLike } from '@quittance/ui';
import { DAY_LABELS, EMPTY_STATE, KIND_OPTIONS, MEDIUM_OPTIONS, PLACE_OPTIONS, SOURCE_OPTIONS, STATUS_OPTIONS, partsOf, stateFlaw, toConsent, toRestriction, type StateForm } from './state-form';

/** Records what a debtor told us that binds, allowed or disputes. It counts from the moment it is saved. */
@Component({
  selector: 'q-state-drawer',
  imports: [QButton, QCheck, QDateInput, QDrawer, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice],
  template: `
    @let it = form();
    <q-drawer heading="What they told us" [open]="true" (closed)="closed.emit()">
      <q-field label="What" required [error]="of('kind')"><q-select [options]="kinds" placeholder="Choose" [value]="it.kind || null" (valueChange)="set({ kind: $event ?? '' })" /></q-field>
      @if (parts().has('medium')) {<q-field label="Wants no" [error]="of('medium')"><q-select [options]="media" [value]="it.medium" (valueChange)="set({ medium: $event ?? '' })" /></q-field>}
      @if (parts().has('place')) {<q-field label="Where" [error]="of('place')"><q-select [options]="places" [value]="it.place" (valueChange)="set({ place: $event ?? '' })" /></q-field>}
      @if (parts().has('address')) {<q-field label="Address or number" [hint]="addressHint()" [error]="of('address')"><input qInput autocomplete="off" maxlength="300" list="q-state-addresses" [text]="it.address" (textChange)="set({ address: $event ?? '' })"></q-field><datalist id="q-state-addresses">@for (value of addresses(); track value) {<option [value]="value"></option>}</datalist>}
      @if (parts().has('time')) {
        <fieldset><legend class="label">On</legend><div class="row wrap gap-sm">@for (label of dayLabels; track label; let index = $index) {<q-check [label]="label" [checked]="it.days.includes(index + 1)" (checkedChange)="day(index + 1, $event)" />}</div></fieldset>
        @if (of('days'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
        <div class="cols-2">
          <q-field label="From" hint="By the debtor’s clock" [error]="of('fromMinute')"><input qInput inputmode="numeric" maxlength="5" autocomplete="off" [text]="it.from" (textChange)="set({ from: $event ?? '' })"></q-field>
          <q-field label="To"><input qInput inputmode="numeric" maxlength="5" autocomplete="off" [text]="it.to" (textChange)="set({ to: $event ?? '' })"></q-field>
        </div>
      }
      @if (parts().has('status')) {<q-field label="How it stands" [error]="of('status')"><q-select [options]="statuses" [value]="it.status" (valueChange)="set({ status: $event ?? 'STAY' })" /></q-field>}
      @if (parts().has('language')) {<q-field label="Language" [error]="of('language')"><q-select [options]="languages" placeholder="Choose" [value]="it.language || null" (valueChange)="set({ language: $event ?? '' })" /></q-field>}
      @if (parts().has('attorney')) {
        <q-check label="We have the attorney’s name and address" [checked]="it.attorneyKnown" (checkedChange)="set({ attorneyKnown: $event })" />
        <q-check label="The attorney allows us to reach the debtor" [checked]="it.attorneyConsents" (checkedChange)="set({ attorneyConsents: $event })" />
      }
      @if (parts().has('amount')) {<q-field label="How much of it" optional hint="All of it when left empty" [error]="of('amount')"><q-money-input [currency]="currency()" [value]="it.amount" (valueChange)="set({ amount: $event })" /></q-field>}
      @if (parts().has('until')) {<q-field label="Until" optional [error]="of('until')"><q-date-input [min]="session.today()" [value]="it.until" (valueChange)="set({ until: $event })" /></q-field>}
      <q-field label="How we know" [error]="of('source')"><q-select [options]="sources" [value]="it.source" (valueChange)="set({ source: $event ?? 'CALL' })" /></q-field>
      @if (parts().has('writing')) {<q-check label="In writing" hint="What is in writing binds by law" [checked]="it.inWriting" (checkedChange)="set({ inWriting: $event })" />}
      @if (parts().has('debt')) {<q-check label="About this debt alone" [checked]="it.thisDebtOnly" (checkedChange)="set({ thisDebtOnly: $event })" />}
      <q-field label="Note" optional [error]="of('note')"><textarea qInput maxlength="2000" [text]="it.note" (textChange)="set({ note: $event ?? '' })"></textarea></q-field>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Record</button>
    </q-drawer>
  `,
  styles: `fieldset { min-width: 0; } legend { margin-bottom: var(--s1); }`,
})
export class StateDrawer {
  readonly accountId = input.required<string>();
  readonly currency = input.required<string>();
  /** Numbers and addresses on file, to choose from. */
  readonly addresses = input<readonly string[]>([]);
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly languages = languageOptions();
  protected readonly form = signal<StateForm>(EMPTY_STATE);
  protected readonly parts = computed(() => partsOf(this.form().kind));
  private readonly flaw = signal<RefusalLike | null>(null);
  private key = newCommandKey();
  protected readonly kinds = KIND_OPTIONS;
  protected readonly sources = SOURCE_OPTIONS;
  protected readonly media = MEDIUM_OPTIONS;
  protected readonly places = PLACE_OPTIONS;
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly dayLabels = DAY_LABELS;
  protected readonly fields = ['kind', 'medium', 'place', 'address', 'days', 'fromMinute', 'status', 'language', 'amount', 'until', 'source', 'note'];
  protected readonly addressHint = computed(() => (this.form().kind === 'R:OPT_OUT' && this.form().medium !== '' ? 'Every one of them when left empty' : ''));

  protected of(field: string): string | null {
    return refusalOf(this.flaw() ?? this.sending.refusal(), field);
  }

  protected set(part: Partial<StateForm>): void {
    this.form.update((form) => ({ ...form, ...part }));
    this.flaw.set(null);
  }

  protected day(day: number, on: boolean): void {
    this.set({ days: on ? [...this.form().days, day] : this.form().days.filter((other) => other !== day) });
  }

  protected async send(): Promise<void> {
    const form = this.form();
    this.flaw.set(stateFlaw(form));
    if (this.flaw() !== null) return;
    const key = this.key;
    const done = await this.sending.run(() => this.record(form, key));
    this.key = newCommandKey();
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say('Recorded. It counts from now.');
  }

  private async record(form: StateForm, key: string) {
    const accountId = this.accountId();
    if (form.kind.startsWith('R:')) return (await this.client.mutate(RecordRestrictionDocument, { input: toRestriction(form, accountId), key })).recordRestriction;
    if (form.kind.startsWith('C:')) return (await this.client.mutate(RecordConsentDocument, { input: toConsent(form, accountId), key })).recordConsent;
    const kind = form.kind === 'D:DISPUTE' ? ('DISPUTE' as const) : ('ORIGINAL_CREDITOR' as const);
    return (await this.client.mutate(RecordDisputeDocument, { input: { accountId, kind, inWriting: form.inWriting, amount: kind === 'DISPUTE' ? form.amount : null, source: form.source, note: form.note.trim() || null, duplicate: false }, key })).recordDispute;
  }
}
