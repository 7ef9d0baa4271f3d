import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { SetDisputeDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice, Toast, refusalOf, submission } from '@quittance/ui';
import { CHANGED_MEANWHILE, type EditableAccount } from './editable-account';

/** What may be disputed: the account, or an invoice of it. */
export interface Disputable {
  readonly disputed: boolean;
  readonly disputeReason: string;
  readonly invoices: readonly { readonly id: string; readonly number: string; readonly disputed: boolean; readonly disputeReason: string }[];
}

/** Marks an account or an invoice as disputed, or ends the dispute. */
@Component({
  selector: 'q-dispute-drawer',
  imports: [QButton, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="Dispute" [open]="true" (closed)="closed.emit()">
      <q-field label="What is disputed" [error]="of('invoiceId')"><q-select [options]="subjects()" [value]="subject()" (valueChange)="subject.set($event ?? '')" /></q-field>
      @if (chosen(); as it) {
        @if (it.disputed) {<q-notice tone="warn">Disputed: {{ it.disputeReason || 'no reason is on file' }}</q-notice>}
        <p class="sm sub">{{ it.disputed ? 'When the dispute ends, money that waited in suspense for it is set against it at once.' : 'While it lasts, no payment to us or to an attorney is set against it: such money waits in suspense. A payment to the client still is.' }}</p>
        <q-field [label]="it.disputed ? 'How it ended' : 'What the debtor says'" required hint="It stands on the timeline; the client reads it." [error]="of('reason')"><textarea qInput rows="3" maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
      }
      <q-submission-notice [of]="sending" [fields]="['reason', 'invoiceId']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ chosen()?.disputed ? 'End the dispute' : 'Mark as disputed' }}</button>
    </q-drawer>
  `,
})
export class DisputeDrawer {
  readonly account = input.required<EditableAccount>();
  readonly state = input.required<Disputable>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly reason = signal('');
  private readonly missing = signal(false);
  /** Empty: the account. What is disputed already stands first. */
  protected readonly subject = linkedSignal<string>(() => (this.state().disputed ? '' : (this.state().invoices.find(({ disputed }) => disputed)?.id ?? '')));
  protected readonly subjects = computed(() => [
    { value: '', label: `All of ${this.account().number}`, ...(this.state().disputed ? { sub: 'disputed' } : {}) },
    ...this.state().invoices.map(({ id, number, disputed }) => ({ value: id, label: `Invoice ${number}`, ...(disputed ? { sub: 'disputed' } : {}) })),
  ]);
  protected readonly chosen = computed(() => (this.subject() === '' ? this.state() : (this.state().invoices.find(({ id }) => id === this.subject()) ?? null)));

  protected of(field: string): string | null {
    if (field === 'reason' && this.missing() && this.reason().trim().length < 3) return 'Say it in a few words.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const [subject, reason] = [this.chosen(), this.reason().trim()];
    this.missing.set(true);
    if (subject === null || reason.length < 3) return;
    const { id: accountId, version, number } = this.account();
    const input = { accountId, version, invoiceId: this.subject() || null, disputed: !subject.disputed, reason };
    const done = await this.sending.run(async () => (await this.client.mutate(SetDisputeDocument, { input })).setDispute);
    if (!done) {
      if (this.sending.refusal()?.code === CHANGED_MEANWHILE) this.changed.emit();
      return;
    }
    this.changed.emit();
    this.closed.emit();
    this.toast.say(subject.disputed ? `The dispute on ${number} has ended.` : `${number} is marked as disputed.`);
  }
}
