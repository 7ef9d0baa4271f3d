import { Component, computed, effect, inject, output, signal, untracked } from '@angular/core';
import { CallSettingsDocument, KeepCallSettingsDocument, type CallSettingsInput } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QCheck, QDrawer, QErrorPanel, QField, QInput, QSegmented, QSkeleton, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';
import { RecordingRulesDrawer } from './recording-rules-drawer.component';

/** How the agency calls: the number it shows, where incoming calls ring, whether voicemail is left by itself. */
@Component({
  selector: 'q-call-settings-drawer',
  imports: [QButton, QCheck, QDrawer, QErrorPanel, QField, QInput, QSegmented, RecordingRulesDrawer, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer heading="How we call" [open]="true" (closed)="closed.emit()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (form(); as it) {
        <q-field label="Number debtors see" optional hint="One of yours at the telephone provider. Empty: the one texts come from." [error]="of('callerId')"><input qInput inputmode="tel" maxlength="40" [text]="it.callerId" (textChange)="set({ callerId: $event ?? '' })" /></q-field>
        <q-field label="Incoming calls ring at" optional hint="Where the account’s collector has kept no telephone. Empty: the caller hears that nobody can answer." [error]="of('officeNumber')"><input qInput inputmode="tel" maxlength="40" [text]="it.officeNumber" (textChange)="set({ officeNumber: $event ?? '' })" /></q-field>
        <q-check label="Leave voicemail by itself where a machine answers" hint="Played by the carrier: a prerecorded voice, so only where the debtor agreed to one (47 USC 227). Elsewhere the collector reads it out." [checked]="it.voicemailByItself" (checkedChange)="set({ voicemailByItself: $event })" />
        <q-field label="Ask whether a number is still theirs after" hint="Days, 0 to 60. Asked of a reassigned-number database before a text or a call that leans on consent; a text needs it within 60 days (12 CFR 1006.6(d)(5))." [error]="of('checkDays')"><input qInput inputmode="numeric" maxlength="2" [text]="days()" (textChange)="setDays($event ?? '')" /></q-field>
        <div class="stack-sm divide">
          <p class="label">Recording</p>
          <q-segmented label="Recording" [options]="modes" [value]="it.recording" (valueChange)="set({ recording: $event })" />
          @if (of('recording'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
          <p class="xs sub">Only calls of ours, and only where one party’s consent suffices both where the debtor lives and where your people sit; calls that come in are not recorded. <button type="button" q-button variant="link" size="sm" (click)="rules.set(true)">Whose consent where</button></p>
          @if (it.recording !== 'OFF') {
            <q-field label="Where your people sit" hint="A state such as US-TX, or a country." [error]="of('recordingPlace')"><input qInput maxlength="6" [text]="it.recordingPlace" (textChange)="set({ recordingPlace: $event ?? '' })" /></q-field>
            <q-field label="Days recordings are kept" hint="1,096 at least: three years from the call (12 CFR 1006.100(b))." [error]="of('recordingDays')"><input qInput inputmode="numeric" maxlength="4" [text]="keep()" (textChange)="setKeep($event ?? '')" /></q-field>
          }
        </div>
        <q-submission-notice [of]="sending" [fields]="['callerId', 'officeNumber', 'checkDays', 'recording', 'recordingPlace', 'recordingDays']" />
        @if (rules()) {<q-recording-rules-drawer (closed)="rules.set(false)" />}
      } @else if (!query.error()) {<q-skeleton [lines]="5" />}
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" [disabled]="form() === null" (click)="send()">Save</button>
    </q-drawer>
  `,
})
export class CallSettingsDrawer {
  readonly closed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly query = liveQuery({ query: CallSettingsDocument, variables: () => ({}) });
  private readonly stored = computed(() => this.query.data()?.callSettings ?? null);
  protected readonly form = signal<CallSettingsInput | null>(null);
  protected readonly days = signal('');
  protected readonly keep = signal('');
  protected readonly rules = signal(false);
  protected readonly modes = [{ value: 'OFF' as const, label: 'Never' }, { value: 'ONE_PARTY' as const, label: 'Where one party’s consent suffices' }];
  protected readonly sending = submission();
  private key = newCommandKey();

  constructor() {
    effect(() => {
      const stored = this.stored();
      untracked(() => {
        if (stored === null || this.form() !== null) return;
        this.days.set(String(stored.checkDays));
        this.keep.set(String(stored.recordingDays));
        this.form.set({ callerId: stored.callerId, officeNumber: stored.officeNumber, voicemailByItself: stored.voicemailByItself, checkDays: stored.checkDays, recording: stored.recording, recordingPlace: stored.recordingPlace, recordingDays: stored.recordingDays });
      });
    });
  }

  protected set(part: Partial<CallSettingsInput>): void {
    this.form.update((form) => form && { ...form, ...part });
    this.key = newCommandKey();
  }

  protected setDays(text: string): void {
    this.days.set(text);
    this.set({ checkDays: /^\d{1,2}$/.test(text.trim()) ? Number(text) : -1 });
  }

  protected setKeep(text: string): void {
    this.keep.set(text);
    this.set({ recordingDays: /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1 });
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const input = this.form();
    if (input === null || !(await this.sending.run(async () => (await this.client.mutate(KeepCallSettingsDocument, { input, key: this.key })).result))) return;
    this.closed.emit();
    this.toast.say('Saved.');
  }
}
