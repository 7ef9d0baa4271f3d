import { ok, type DebtorId, type Result } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { reversed } from '@quittance/ledger/domain';
import { suspenseToRefundPostings, type PaymentParties } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';
import type { ReceiptRecord } from './stored-receipt';

/** Where the part of a payment is that no account took; minor units. */
export interface SurplusNow {
  /** Still in suspense or owed back. */
  readonly left: number;
  /** Paid back to debtors meanwhile: gone. */
  readonly paidOut: readonly { readonly debtorId: DebtorId; readonly amount: number }[];
}

/** Money found to be a debtor's but not yet paid goes back into suspense, so that its payment can be returned as it came. */
export async function putBackRefunds(tx: Tx, receipt: ReceiptRecord): Promise<Result<null>> {
  const refunds = await tx.query<{ id: string; debtor_id: DebtorId; amount: number }>(
    `select id, debtor_id, amount from debtor_refund where receipt_id = $1 and suspense_item_id is not null and status in ('OWED', 'REQUESTED') order by id for update`, [receipt.id]);
  for (const { id, debtor_id: debtorId, amount } of refunds) {
    const parties = { currency: receipt.currency, debtorId, clientId: receipt.clientId } as PaymentParties;
    const posted = await post(tx, {
      kind: 'SUSPENSE_TO_REFUND', effectiveOn: tx.today, sourceKind: 'debtor_refund', sourceId: id, postings: reversed(suspenseToRefundPostings(parties, amount)),
      description: `Refund taken back: payment ${receipt.number} is returned` });
    if (!posted.ok) return posted;
  }
  return ok(null);
}

/** What of a payment's surplus is left, once refunds not yet paid are put back and what was applied from it is taken back. */
export async function surplusNow(tx: Tx, receipt: ReceiptRecord): Promise<SurplusNow> {
  const paid = await tx.query<{ debtorId: DebtorId; amount: number }>(
    `select debtor_id as "debtorId", sum(amount)::bigint as amount from debtor_refund where receipt_id = $1 and status = 'PAID' group by 1 order by 1`, [receipt.id]);
  const gone = paid.reduce((sum, refund) => sum + refund.amount, 0);
  return { left: receipt.suspense + receipt.refundable - gone, paidOut: paid };
}
