import { Component, computed, input, signal } from '@angular/core';
import type { PreviewPaymentQuery } from '@quittance/graphql/agency';
import { QButton, QMoney, QNotice, formatDate, formatMoney, formatPpm } from '@quittance/ui';
import { FeeWorking } from '../fee-working.component';
import { bucketName } from '../payment-words';

export type PaymentPreview = Extract<PreviewPaymentQuery['previewPayment'], { __typename: 'PaymentPreview' }>;

/** What a payment would do: where it is applied, the fee with its working, what the client nets, where the rest goes. */
@Component({
  selector: 'q-payment-preview',
  imports: [FeeWorking, QButton, QMoney, QNotice],
  template: `
    @let it = preview();
    <section aria-label="What this payment does" class="stack-sm">
      <div class="row between baseline"><h3>What it does</h3><span class="sm sub">Balance <q-money [minor]="it.balanceBefore" [currency]="it.currency" /> → <b class="now"><q-money [minor]="it.balanceAfter" [currency]="it.currency" /></b></span></div>
      @if (it.applications.length) {
        <table class="facts"><caption class="sr-only">Applied to</caption><tbody>
          @for (part of it.applications; track $index) {<tr><th scope="row">{{ part.invoiceNumber }}, {{ bucket(part.bucket) }}</th><td><q-money [minor]="part.amount" [currency]="it.currency" /></td></tr>}
          <tr class="b"><th scope="row">Applied</th><td><q-money [minor]="it.applied" [currency]="it.currency" /></td></tr>
        </tbody></table>
      }
      @if (it.partner; as partner) {<q-notice tone="info">{{ partner.name }} has <q-money [minor]="partner.share" [currency]="it.currency" /> of it ({{ rate(partner.sharePpm) }}){{ partner.forwards === 'NETTED' ? ', kept before it forwards' : ', paid by us out of what it forwards' }}. <b><q-money [minor]="partner.arrives" [currency]="it.currency" /></b> reaches the trust account.</q-notice>}
      @if (surplus(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
      <table class="facts"><caption class="sr-only">Fee and what the client nets</caption><tbody>
        <tr><th scope="row">Our fee <button q-button variant="link" size="sm" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ open() ? 'hide the working' : 'open the working' }}</button></th><td><q-money [minor]="it.fee" [currency]="it.currency" /></td></tr>
        <tr class="b"><th scope="row">{{ direct() ? 'The client keeps, after our fee' : 'The client nets' }}</th><td><q-money [minor]="it.applied - it.fee" [currency]="it.currency" /></td></tr>
      </tbody></table>
      @if (open()) {<q-fee-working [working]="it.working" [currency]="it.currency" />}
      @if (it.holdsUntil; as day) {<p class="xs sub">Remitted once it has cleared, from {{ date(day) }}.</p>}
      @if (it.balanceAfter === 0 && it.applied > 0) {<p class="xs sub">Nothing is left: the account closes as paid in full.</p>}
    </section>
  `,
  styles: `tr.b > * { color: var(--ink); font-weight: var(--w-bold); } .now { color: var(--ink); }`,
})
export class PaymentPreviewPanel {
  readonly preview = input.required<PaymentPreview>();
  readonly direct = input(false);
  protected readonly open = signal(false);
  protected readonly bucket = bucketName;
  protected readonly rate = (ppm: number): string => formatPpm(ppm);
  protected readonly date = (day: string): string => formatDate(day);
  protected readonly surplus = computed(() => {
    const { surplus, surplusTo, currency, applied } = this.preview();
    if (surplus === 0) return null;
    const amount = formatMoney({ minor: surplus, currency });
    if (surplusTo === 'DEBTOR_REFUND') return `${amount} is more than is owed. It is recorded as owed back to the debtor, without a fee.`;
    if (surplusTo === 'SUSPENSE') return `${applied === 0 ? 'The account takes nothing:' : 'Not applied:'} ${amount} waits in suspense until someone decides.`;
    return `${amount} is more than is owed. It stays with the client and is between them and the debtor.`;
  });
}
