import type { AccountId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { RANK_COLUMNS, rankOf, type RankRow } from './rank-facts';

interface Ranked extends RankRow {
  priority: number;
}

/**
 * Stores the priority of accounts anew, from the facts as they stand; only those that changed are written, in one statement.
 * @returns how many changed
 */
export async function rankAccounts(tx: Tx, accountIds: readonly AccountId[]): Promise<number> {
  const rows = await tx.prepared<Ranked>('rank-facts', `select a.priority, ${RANK_COLUMNS} from account a where a.id = any ($1) and a.status in ('NEW', 'ACTIVE')`, [accountIds]);
  const changed = rows
    .map((row) => ({ id: row.rankedId, before: row.priority, after: rankOf(row, tx.today).score }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (changed.length === 0) return 0;
  await tx.prepared('store-ranks', 'update account a set priority = r.priority from unnest($1::uuid[], $2::int[]) as r (id, priority) where a.id = r.id', [
    changed.map(({ id }) => id), changed.map(({ after }) => after)]);
  return changed.length;
}
