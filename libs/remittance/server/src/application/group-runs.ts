import type { ClientId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { takeNumbers } from './document-numbers';
import type { RunRecord } from './run-record';

/** Who gets one paper of a run with others: the parent it is paid or billed through; null for a client that stands alone. */
export const parentOf = ({ clientId, payeeId, billedId }: Pick<RunRecord, 'clientId' | 'payeeId' | 'billedId'>): ClientId | null =>
  billedId !== clientId ? billedId : payeeId !== clientId ? payeeId : null;

/** Makes the group statement of each parent that runs are paid or billed through; the parent's own run belongs to it. */
export async function groupRuns(tx: Tx, runs: readonly RunRecord[]): Promise<{ ids: string[]; of: Map<string, string> }> {
  const parents = new Set(runs.flatMap((run) => parentOf(run) ?? []));
  const members = Map.groupBy(
    runs.flatMap((run) => {
      const parent = parentOf(run) ?? (parents.has(run.clientId) ? run.clientId : null);
      return parent === null ? [] : [{ run, parent }];
    }),
    ({ run, parent }) => `${parent} ${run.currency}`);
  const groups = [...members.values()];
  const numbers = await takeNumbers(tx, 'GROUP_STATEMENT', groups.length);
  const of = new Map<string, string>();
  const ids: string[] = [];
  for (const [index, group] of groups.entries()) {
    const [first] = group;
    if (!first) continue;
    const id = tx.newId();
    const total = (part: 'remit' | 'invoice' | 'credit'): number => group.reduce((sum, { run }) => sum + run.run[part], 0);
    await tx.query(
      `insert into remittance_group (id, number, client_id, currency, posted_on, remitted, invoiced, credited, runs, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, numbers[index], first.parent, first.run.currency, tx.today, total('remit'), total('invoice'), total('credit'), group.length, tx.now]);
    for (const { run } of group) of.set(run.id, id);
    ids.push(id);
  }
  return { ids, of };
}
