import { ok, refuse, type AccountId, type BusinessDate, type ReceiptId, type Result } from '@quittance/kernel';
import { checkPayment } from '../payment-input';
import { recordPayment } from '../record-payment.use-case';
import type { Tx } from '@quittance/platform';

interface DueDebit {
  readonly id: string;
  readonly reference: string;
  readonly scheme: string;
  readonly accountId: AccountId;
  readonly amount: number;
  readonly currency: string;
  readonly collectOn: BusinessDate;
  readonly holder: string;
}

/**
 * Records the receipts of debits that the bank has been sent and whose day has come, at most `most` at a time. What comes
 * back later is a returned payment; holds by method keep it from being remitted before. Those of a client whose book is being
 * taken over wait until that is done: nothing is posted for it meanwhile. Returns how many were collected.
 */
export async function collectDebits(tx: Tx, most: number): Promise<Result<number>> {
  const due = await tx.query<DueDebit>(
    `select d.id, d.reference, m.scheme, d.account_id as "accountId", d.amount, d.currency, d.collect_on as "collectOn", m.holder_name as holder
       from direct_debit d join mandate m on m.id = d.mandate_id
      where d.status = 'SENT' and d.collect_on <= $1 and not exists (select from takeover_client t where t.client_id = d.client_id and t.open) order by d.collect_on, d.id limit $2 for update of d skip locked`, [tx.today, most]);
  for (const debit of due) {
    const payment = checkPayment({
      key: debit.id, accountId: debit.accountId, kind: 'PU', method: debit.scheme === 'ACH' ? 'ACH' : 'DIRECT_DEBIT', amount: debit.amount, currency: debit.currency,
      receivedOn: debit.collectOn, reference: debit.reference, payer: debit.holder }, tx.today);
    if (!payment.ok) return payment;
    const recorded = await recordPayment(tx, payment.value, 'AGENCY');
    if (!recorded.ok) return refuse(recorded.refusal.code, `Debit ${debit.reference}: ${recorded.refusal.message}`, recorded.refusal.facts);
    await tx.query(`update direct_debit set status = 'COLLECTED', receipt_id = $2, version = version + 1 where id = $1`, [debit.id, recorded.value.receiptId satisfies ReceiptId]);
  }
  return ok(due.length);
}
