import { Component, computed, inject, output, signal } from '@angular/core';
import { KeepRecordingRuleDocument, RecordingRulesDocument, type RecordingRuleInput } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QChip, QDrawer, QErrorPanel, QField, QInput, QSegmented, QSkeleton, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';

const EMPTY: RecordingRuleInput = { place: '', consent: 'ALL', source: '', caution: '' };

/** Whose consent a recording takes, place by place, each with its law; to add and to correct. */
@Component({
  selector: 'q-recording-rules-drawer',
  imports: [QButton, QChip, QDrawer, QErrorPanel, QField, QInput, QSegmented, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer heading="Whose consent where" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">A state not listed follows its country; a country not listed is not recorded. None of it is legal advice.</p>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (form(); as it) {
        <div class="stack-sm divide">
          <q-field label="Place" [error]="of('place')"><input qInput maxlength="6" placeholder="US-TX" [text]="it.place" (textChange)="set({ place: $event ?? '' })" /></q-field>
          <q-segmented label="Consent of" [options]="consents" [value]="it.consent" (valueChange)="set({ consent: $event })" />
          <q-field label="The law" [error]="of('source')"><input qInput maxlength="300" [text]="it.source" (textChange)="set({ source: $event ?? '' })" /></q-field>
          <q-field label="Caution" optional [error]="of('caution')"><input qInput maxlength="300" [text]="it.caution" (textChange)="set({ caution: $event ?? '' })" /></q-field>
          <q-submission-notice [of]="sending" [fields]="['place', 'source', 'caution']" />
          <div class="row"><button q-button variant="primary" [busy]="sending.busy()" (click)="send()">Save the place</button><button q-button (click)="form.set(null)">Leave it</button></div>
        </div>
      } @else {<div class="row"><button q-button size="sm" (click)="edit(null)">Add a place</button></div>}
      <ul class="list">
        @for (rule of rules(); track rule.place) {
          <li class="row between"><span class="sm"><b>{{ rule.place }}</b>&ngsp;<q-chip [tone]="rule.consent === 'ALL' ? 'warn' : 'ok'">{{ rule.consent === 'ALL' ? 'All parties' : 'One party' }}</q-chip><span class="xs sub law">{{ rule.source }}@if (rule.caution) {. {{ rule.caution }}}</span></span><button q-button size="sm" variant="quiet" [attr.aria-label]="'Correct ' + rule.place" (click)="edit(rule)">Correct</button></li>
        } @empty {@if (!query.error()) {<li><q-skeleton [lines]="6" /></li>}}
      </ul>
      <button actions q-button (click)="closed.emit()">Close</button>
    </q-drawer>
  `,
  styles: `.law { display: block; }`,
})
export class RecordingRulesDrawer {
  readonly closed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly query = liveQuery({ query: RecordingRulesDocument, variables: () => ({}) });
  protected readonly rules = computed(() => this.query.data()?.recordingRulesByPlace ?? []);
  protected readonly form = signal<RecordingRuleInput | null>(null);
  protected readonly sending = submission();
  protected readonly consents = [{ value: 'ALL' as const, label: 'All parties' }, { value: 'ONE' as const, label: 'One party' }];
  private key = newCommandKey();

  protected edit(rule: RecordingRuleInput | null): void {
    this.form.set(rule === null ? EMPTY : { place: rule.place, consent: rule.consent, source: rule.source, caution: rule.caution });
    this.key = newCommandKey();
    this.sending.reset();
  }

  protected set(part: Partial<RecordingRuleInput>): void {
    this.form.update((form) => form && { ...form, ...part });
    this.key = newCommandKey();
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const input = this.form();
    const kept = input && (await this.sending.run(async () => (await this.client.mutate(KeepRecordingRuleDocument, { input, key: this.key })).result));
    if (!kept) return;
    this.form.set(null);
    this.toast.say(`${kept.place} is kept.`);
    void this.query.refetch();
  }
}
