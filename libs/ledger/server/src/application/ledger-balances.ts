import { naturalKey, type LedgerAccountKey } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';
import { ensureLedgerAccounts } from './ledger-accounts';

/**
 * Balances of accounts that belong to one client or debtor, natural sign, minor units, locked until the transaction ends:
 * for decisions that depend on what is there. Locked in the order the posting trigger takes, so that neither waits for the
 * other. Throws for an agency-wide account: those keep no stored balance.
 */
export async function lockBalances(tx: Tx, keys: readonly LedgerAccountKey[]): Promise<ReadonlyMap<string, number>> {
  const ids = await ensureLedgerAccounts(tx, keys);
  const rows = await tx.query<{ id: string; amount: number }>(
    `select ledger_account_id as id, amount from ledger_balance where ledger_account_id = any ($1) order by ledger_account_id for update`, [ids]);
  const amounts = new Map(rows.map((row) => [row.id, row.amount]));
  return new Map(keys.map((key, index) => {
    const amount = amounts.get(ids[index] ?? '');
    if (amount === undefined) throw new Error(`${naturalKey(key)} keeps no balance`);
    return [naturalKey(key), amount];
  }));
}

/** The sum of entries of an agency-wide account, debit-positive; locks nothing. */
export async function agencyBalance(tx: Tx, key: LedgerAccountKey): Promise<number> {
  const [id] = await ensureLedgerAccounts(tx, [key]);
  const { total } = await tx.one<{ total: number }>('select coalesce(sum(amount), 0)::bigint as total from ledger_entry where ledger_account_id = $1', [id]);
  return total;
}
