import { Component, inject, input, type OnInit, output, signal } from '@angular/core';
import { RecordReturnedMailDocument, type ReturnReason } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QDrawer, QField, QInput, QSelect, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';
import { RETURN_OPTIONS } from './message-words';

/** Mail that came back: scan or type the number beside the address, and the next one. */
@Component({
  selector: 'q-returned-mail-drawer',
  imports: [QButton, QDrawer, QField, QInput, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="A letter came back" [open]="true" (closed)="closed.emit()">
      <q-field label="Number of the letter" hint="Beside the address, as L100012. The barcode can be scanned." [error]="of('number')"><input qInput autocomplete="off" [text]="number()" (textChange)="number.set($event ?? '')" /></q-field>
      <q-field label="Why"><q-select [options]="reasons" [value]="reason()" (valueChange)="reason.set($event ?? 'NO_SUCH_ADDRESS')" /></q-field>
      <q-field label="Note" optional><input qInput maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')" /></q-field>
      <q-submission-notice [of]="sending" [fields]="['number']" />
      <button actions q-button (click)="closed.emit()">Close</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Record</button>
    </q-drawer>
  `,
})
export class ReturnedMailDrawer implements OnInit {
  readonly letter = input<number | null>(null);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly number = signal('');
  protected readonly reason = signal<ReturnReason>('NO_SUCH_ADDRESS');
  protected readonly note = signal('');
  protected readonly reasons = RETURN_OPTIONS;
  private key = newCommandKey();

  ngOnInit(): void {
    const letter = this.letter();
    if (letter !== null) this.number.set(`L${letter}`);
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const input = { number: this.number(), reason: this.reason(), note: this.note() };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordReturnedMailDocument, { input, key: this.key })).result);
    if (!done) return;
    this.key = newCommandKey();
    this.toast.say(done.addressMarked ? `${this.number()} came back. The address is marked.` : `${this.number()} came back.`);
    this.number.set('');
    this.note.set('');
    this.changed.emit();
  }
}
