import type { LedgerTransactionId, Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { unmatchLine } from './match-line';

/**
 * Takes a match back whose entries were reversed: the line is new, and the entries and their mirror clear each other under it,
 * since neither is money that the bank will tell of again. Refuses as `unmatchLine`.
 */
export async function takeBackMatch(tx: Tx, { lineId, reversalIds }: { lineId: string; reversalIds: readonly LedgerTransactionId[] }): Promise<Result<{ lineId: string }>> {
  const cleared = await tx.query<{ transaction_id: string; bank_account_id: string; cleared_on: string; amount: number }>(
    'select transaction_id, bank_account_id, cleared_on, amount from bank_clearing where bank_line_id = $1', [lineId]);
  const taken = await unmatchLine(tx, { lineId });
  if (!taken.ok) return taken;
  await tx.query(
    `insert into bank_clearing (bank_line_id, transaction_id, bank_account_id, cleared_on, amount)
     select $1::uuid, c.transaction_id, c.bank_account_id, c.cleared_on, c.amount from jsonb_to_recordset($2) as c(transaction_id uuid, bank_account_id uuid, cleared_on date, amount bigint)
     union all
     select $1::uuid, e.transaction_id, l.bank_account_id, l.booked_on, sum(e.amount) from bank_line l join bank_account b on b.id = l.bank_account_id
       join ledger_entry e on e.transaction_id = any ($3) join ledger_account a on a.id = e.ledger_account_id and a.type = b.book || '_CASH'
      where l.id = $1::uuid group by e.transaction_id, l.bank_account_id, l.booked_on`,
    [lineId, JSON.stringify(cleared), reversalIds]);
  return taken;
}
