import type { Tx } from '@quittance/platform';
import { sha256 } from './compose';

/** Runs of a month end in a state, parents' groups beside each other, and one hash over theirs: what an approval of all is given to. */
export async function batchHash(tx: Tx, batchId: string, status: 'PREPARED' | 'APPROVED'): Promise<{ runs: string[]; hash: string }> {
  const rows = await tx.query<{ id: string; hash: string }>(
    `select id, hash from remittance_run where batch_id = $1 and status = $2 and not stale order by billed_id, payee_id, id`, [batchId, status]);
  return { runs: rows.map(({ id }) => id), hash: sha256(rows.map(({ hash }) => hash).sort().join(' ')) };
}
