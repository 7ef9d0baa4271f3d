import { businessDate, type BusinessDate, type ClientId } from '@quittance/kernel';
import { DebtorRefunds } from '@quittance/payments/server';
import { ApproveRemittance, PostRemittance, PrepareRemittance } from '@quittance/remittance/server';
import { done, type Stage } from './stage';

/** A month end of the story: what is remitted through which day, when, and who approves. */
interface MonthEnd {
  readonly through: BusinessDate;
  readonly preparedOn: BusinessDate;
  readonly approver: string;
}

export const MONTH_ENDS: readonly MonthEnd[] = [
  { through: businessDate('2026-07-31'), preparedOn: businessDate('2026-08-10'), approver: 'trust2' },
  { through: businessDate('2026-08-31'), preparedOn: businessDate('2026-09-10'), approver: 'manager' },
  { through: businessDate('2026-09-30'), preparedOn: businessDate('2026-10-12'), approver: 'trust2' },
  { through: businessDate('2026-10-31'), preparedOn: businessDate('2026-11-10'), approver: 'manager' },
];

interface Book {
  readonly id: ClientId;
  readonly code: string;
  readonly currency: string;
}

/**
 * Remits to every client that has something coming: prepared by one person, approved by another, paid out with its fees
 * swept. The last month of `waiting` is only prepared: somebody has to approve it.
 */
export async function remit(stage: Stage, { through, approver }: MonthEnd, waiting: string | null): Promise<void> {
  const books = await stage.read((tx) => tx.query<Book & Record<string, unknown>>('select c.id, c.code, k.currency from contract k join client c on c.id = k.client_id order by c.code, k.currency'));
  for (const { id, code, currency } of books) {
    const prepared = await stage.get(PrepareRemittance).execute(stage.as('trust'), { key: stage.key(), clientId: id, currency, periodTo: through });
    if (!prepared.ok && prepared.refusal.code === 'NOTHING_DUE') continue;
    const { runId } = done(prepared);
    if (code === waiting) continue;
    const { hash } = await stage.read((tx) => tx.one<{ hash: string }>('select hash from remittance_run where id = $1', [runId]));
    done(await stage.get(ApproveRemittance).execute(stage.as(approver), { key: stage.key(), runId, hash }));
    done(await stage.get(PostRemittance).execute(stage.as('trust'), { key: stage.key(), runId }));
  }
}

/** Pays the oldest refund owed, with two people; requests the next, which waits for its second person; leaves the rest owed. */
export async function refund(stage: Stage): Promise<void> {
  const owed = await stage.read((tx) => tx.query<{ id: string; version: number }>(`select id, version from debtor_refund where status = 'OWED' order by created_on, id limit 2`));
  for (const [index, { id, version }] of owed.entries()) {
    done(await stage.get(DebtorRefunds).request(stage.as('trust'), { key: stage.key(), refundId: id, version, note: 'Overpaid; check to the address on file' }));
    if (index === 0) done(await stage.get(DebtorRefunds).approve(stage.as('manager'), { key: stage.key(), refundId: id, version: version + 1 }));
  }
}

