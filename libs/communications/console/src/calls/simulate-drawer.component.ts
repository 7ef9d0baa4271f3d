import { Component, inject, output, signal } from '@angular/core';
import { SimulateCallDocument } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QDrawer, QField, QInput, QNotice, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';

/** Lets a number call in, where no telephone provider is set up. */
@Component({
  selector: 'q-simulate-drawer',
  imports: [QButton, QDrawer, QField, QInput, QNotice, QSubmissionNotice],
  template: `
    <q-drawer heading="Simulate a call" [open]="true" (closed)="closed.emit()">
      <q-notice tone="info">No telephone provider is set up. A number of a debtor finds its account; any other waits for a person. Nothing of it leaves this machine, but the call goes on record.</q-notice>
      <q-field label="Number that calls" [error]="of('number')"><input qInput inputmode="tel" autocomplete="off" maxlength="40" placeholder="+1 312 555 0148" [text]="number()" (textChange)="set($event ?? '')" /></q-field>
      <q-submission-notice [of]="sending" [fields]="['number']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Let it ring</button>
    </q-drawer>
  `,
})
export class SimulateDrawer {
  readonly closed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly number = signal('');
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected set(number: string): void {
    this.number.set(number);
    this.key = newCommandKey();
  }

  protected async send(): Promise<void> {
    if (!(await this.sending.run(async () => (await this.client.mutate(SimulateCallDocument, { number: this.number(), key: this.key })).result))) return;
    this.closed.emit();
    this.toast.say('It rings.');
  }
}
