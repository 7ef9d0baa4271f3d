import { Component, inject, input, type OnInit, output, signal } from '@angular/core';
import { KeepLetterSenderDocument, type LettersQuery } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QDrawer, QField, QInput, QSegmented, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';

type Sender = LettersQuery['letterSender'];

/** Our side of letters and voicemails: names that others may see or hear. */
@Component({
  selector: 'q-letter-sender-drawer',
  imports: [QButton, QDrawer, QField, QInput, QSegmented, QSubmissionNotice],
  template: `
    <q-drawer heading="Sender and envelope" [open]="true" (closed)="closed.emit()">
      <q-field label="Name on the envelope" hint="One that does not say collection: others see it." [error]="of('returnName')"><input qInput maxlength="60" [text]="form().returnName" (textChange)="set({ returnName: $event ?? '' })" /></q-field>
      <q-field label="Address on the envelope" hint="A line each, five at most." [error]="of('returnLines')"><textarea qInput rows="4" maxlength="300" [text]="form().returnLines" (textChange)="set({ returnLines: $event ?? '' })"></textarea></q-field>
      <q-segmented label="Envelope" [options]="envelopes" [value]="form().envelope" (valueChange)="set({ envelope: $event })" />
      <q-field label="Where to pay online" optional [error]="of('payUrl')"><input qInput maxlength="200" [text]="form().payUrl" (textChange)="set({ payUrl: $event ?? '' })" /></q-field>
      <q-field label="Name on voicemail" optional hint="Heard by whoever plays the message." [error]="of('voicemailName')"><input qInput maxlength="80" [text]="form().voicemailName" (textChange)="set({ voicemailName: $event ?? '' })" /></q-field>
      <q-submission-notice [of]="sending" [fields]="['returnName', 'returnLines', 'payUrl', 'voicemailName']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save</button>
    </q-drawer>
  `,
})
export class LetterSenderDrawer implements OnInit {
  readonly sender = input.required<Sender>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly form = signal<Omit<Sender, '__typename'>>({ returnName: '', returnLines: '', envelope: 'NO_10', payUrl: '', voicemailName: '' });
  protected readonly envelopes = [{ value: 'NO_10' as const, label: 'No. 10, US Letter' }, { value: 'DL' as const, label: 'DL, A4' }];
  private key = newCommandKey();

  ngOnInit(): void {
    const { returnName, returnLines, envelope, payUrl, voicemailName } = this.sender();
    this.form.set({ returnName, returnLines, envelope, payUrl, voicemailName });
  }

  protected set(part: Partial<Sender>): void {
    this.form.update((form) => ({ ...form, ...part }));
    this.key = newCommandKey();
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(KeepLetterSenderDocument, { input: this.form(), key: this.key })).result);
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say('Saved.');
  }
}
