import type { AccountId, BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { changeAccountStatus } from './account-status';
import { loadAccountStates } from './account-state';

export interface Touch {
  /** When to look at it next; null clears it; left out, it stays. */
  readonly nextActionOn?: BusinessDate | null;
}

/**
 * Notes that somebody worked on accounts today; a new account thereby becomes active. One that is held or closed keeps its status.
 * Priority follows by itself: work-queues listens to the events of the same transaction.
 */
export async function touchAccounts(tx: Tx, accountIds: readonly AccountId[], touch: Touch = {}): Promise<void> {
  await tx.query(
    `update account set last_worked_on = $2, requeued_on = null, next_action_on = case when $3 then $4::date else next_action_on end where id = any ($1)`,
    [accountIds, tx.today, touch.nextActionOn !== undefined, touch.nextActionOn ?? null]);
  const fresh = await tx.query<{ id: AccountId }>(`select id from account where id = any ($1) and status = 'NEW' order by id`, [accountIds]);
  for (const account of fresh.length === 0 ? [] : await loadAccountStates(tx, fresh.map(({ id }) => id), { lock: true })) {
    await changeAccountStatus(tx, account, { step: 'start' });
  }
}

/** As `touchAccounts`, of one. */
export const touchAccount = (tx: Tx, accountId: AccountId, touch: Touch = {}): Promise<void> => touchAccounts(tx, [accountId], touch);

/** Brings an account back into today's queue although it was worked today or put off: something happened that cannot wait. */
export async function requeueAccounts(tx: Tx, accountIds: readonly AccountId[]): Promise<void> {
  await tx.query(
    `update account set requeued_on = $2, next_action_on = case when next_action_on > $2 then null else next_action_on end where id = any ($1)`,
    [accountIds, tx.today]);
}
