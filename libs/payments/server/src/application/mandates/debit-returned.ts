import { type Result, ok, type ReceiptId } from '@quittance/kernel';
import { endsAuthorisation } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';
import { endMandate } from './end-mandate.use-case';

/** The code at the head of a reason: "R01 Insufficient funds". Empty where there is none. */
export const returnCodeOf = (reason: string): string => /^\s*(R\d{2})\b/.exec(reason)?.[1] ?? '';

/**
 * The receipt of a collected debit was reversed: the debit is returned, and where the code says that the authorisation is
 * gone, its mandate ends. Does nothing where the receipt is not a debit's.
 */
export async function debitReturned(tx: Tx, receiptId: ReceiptId, reason: string): Promise<Result<null>> {
  const code = returnCodeOf(reason);
  const debit = await tx.maybeOne<{ mandate_id: string; ended_on: string | null }>(
    `update direct_debit d set status = 'RETURNED', return_code = $2, returned_on = $3, ended_reason = $4, version = d.version + 1
       from mandate m where m.id = d.mandate_id and d.receipt_id = $1 and d.status = 'COLLECTED' returning d.mandate_id, m.ended_on`, [receiptId, code, tx.today, reason.slice(0, 500)]);
  if (!debit || debit.ended_on !== null || !endsAuthorisation(code)) return ok(null);
  const ended = await endMandate(tx, { mandateId: debit.mandate_id, reason: `a debit was returned ${reason}`.slice(0, 500) });
  return ended.ok ? ok(null) : ended;
}
