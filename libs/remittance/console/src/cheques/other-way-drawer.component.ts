import { Component, inject, input, output, signal } from '@angular/core';
import { MarkPaidOtherwiseDocument, type PayoutsToWriteQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QField, QInput, QMoney, QSelect, QSubmissionNotice, Toast, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { OTHER_WAYS } from './cheque-words';

export type WaitingPayout = PayoutsToWriteQuery['payoutsToWrite']['nodes'][number];

/** Says that a payout went by wire or another way: it waits for no check. */
@Component({
  selector: 'q-other-way-drawer',
  imports: [QButton, QDrawer, QField, QInput, QMoney, QSelect, QSubmissionNotice],
  template: `
    @let it = payout();
    <q-drawer heading="Paid another way" [open]="true" (closed)="closed.emit()">
      <p class="sm"><b><q-money [minor]="it.amount" [currency]="it.currency" /></b> to {{ it.payeeName }}, {{ it.memo }}</p>
      <q-field label="How" required [error]="of('method')"><q-select [options]="ways" [value]="method()" (valueChange)="method.set($event ?? 'WIRE')" /></q-field>
      <q-field label="Reference" optional [error]="of('reference')"><input qInput maxlength="200" [text]="reference()" (textChange)="reference.set($event ?? '')"></q-field>
      <p class="xs sub">Nothing is posted: the books have it paid already. It only leaves this list, for good.</p>
      <q-submission-notice [of]="sending" [fields]="['method', 'reference']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">No check for it</button>
    </q-drawer>
  `,
})
export class OtherWayDrawer {
  readonly payout = input.required<WaitingPayout>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly ways = OTHER_WAYS;
  protected readonly method = signal('WIRE');
  protected readonly reference = signal('');
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const { sourceKind, sourceId, memo } = this.payout();
    const done = await this.sending.run(async () => (await this.client.mutate(MarkPaidOtherwiseDocument, { input: { key: this.key, sourceKind, sourceId, method: this.method(), reference: this.reference() || null } })).markPaidOtherwise);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(`${memo} waits for no check.`);
    this.changed.emit();
    this.closed.emit();
  }
}
