import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ReceiptDetailDocument, type ReceiptDetailQuery } from '@quittance/graphql/agency';
import { QButton, QCard, QChip, QDate, QEmpty, QErrorPanel, QMoney, QNotice, QPage, QSkeleton, SessionStore, liveQuery } from '@quittance/ui';
import { FeeWorking } from '../fee-working.component';
import { bucketName, kindWords, methodWords, receiptState } from '../payment-words';
import { ReturnDrawer } from './return-drawer.component';

type Posting = NonNullable<ReceiptDetailQuery['receipt']>['postings'][number];

/** Lines of one transaction. */
export function byTransaction(postings: readonly Posting[]): { readonly id: string; readonly description: string; readonly effectiveOn: string; readonly lines: readonly Posting[] }[] {
  const found = new Map<string, Posting[]>();
  for (const line of postings) found.set(line.transactionId, [...(found.get(line.transactionId) ?? []), line]);
  return [...found].map(([id, lines]) => ({ id, description: lines[0]?.description ?? '', effectiveOn: lines[0]?.effectiveOn ?? '', lines }));
}

/** One payment: what it was applied to, its fee with the working, and what it did to the books. */
@Component({
  selector: 'q-receipt-page',
  imports: [RouterLink, FeeWorking, ReturnDrawer, QButton, QCard, QChip, QDate, QEmpty, QErrorPanel, QMoney, QNotice, QPage, QSkeleton],
  templateUrl: './receipt.page.html',
  styles: `table.facts tr.b > * { color: var(--ink); font-weight: var(--w-bold); } .books { min-width: 440px; } .books thead th { font-size: var(--t-xs); } .books td { white-space: nowrap; padding-left: var(--s3); } .books td.name { text-align: left; padding-left: 0; white-space: normal; } .books thead th.num { text-align: right; padding-right: 0; } .effect { margin-top: var(--s3); border-top: 1px solid var(--line); }`,
})
export class ReceiptPage {
  readonly id = input.required<string>();
  protected readonly session = inject(SessionStore);
  readonly query = liveQuery({ query: ReceiptDetailDocument, variables: () => ({ id: this.id() }), live: { types: ['payment.'] } });
  protected readonly receipt = computed(() => this.query.data()?.receipt ?? null);
  protected readonly missing = computed(() => this.query.data() !== undefined && this.receipt() === null);
  protected readonly state = computed(() => receiptState(this.receipt() ?? { reversesId: null, reversedById: null, suspense: 0, refundable: 0 }));
  protected readonly transactions = computed(() => byTransaction(this.receipt()?.postings ?? []));
  protected readonly returning = signal(false);
  /** A payment that came in itself and has not been returned. */
  protected readonly returnable = computed(() => {
    const receipt = this.receipt();
    return receipt !== null && !receipt.reversesId && !receipt.reversedById && !receipt.sourceReceiptId && this.session.can('payment.reverse');
  });
  protected readonly heading = computed(() => `${this.receipt()?.reversesId ? 'Returned payment' : 'Payment'} ${this.receipt()?.number ?? ''}`);
  protected readonly kindWords = kindWords;
  protected readonly methodWords = methodWords;
  protected readonly bucket = bucketName;
}
