import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { loadAccountState, type AccountState } from './account-state';

/** An account locked for an edit. Refuses ACCOUNT_NOT_FOUND, and ACCOUNT_CHANGED when another person's edit came first, naming it. */
export async function lockForEdit(tx: Tx, accountId: AccountId, version: number): Promise<Result<AccountState>> {
  const account = await loadAccountState(tx, accountId, { lock: true });
  if (!account) return notFound();
  return account.version === version ? ok(account) : changedMeanwhile(tx, account, version);
}

export const notFound = (): Result<never> => refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');

interface Change {
  actor: string;
  body: string;
  at: Date;
}

async function changedMeanwhile(tx: Tx, account: AccountState, version: number): Promise<Result<never>> {
  const changes = await tx.query<Change>(
    `select actor_name as actor, body, occurred_at as at from activity
      where account_id = $1 and (facts->>'version')::integer > $2 order by (facts->>'version')::integer limit 5`, [account.id, version]);
  const told = changes.map(({ actor, body }) => `${actor}: ${body}`).join('; ');
  return refuse('ACCOUNT_CHANGED', `This account was changed while you had it open (${told || 'its status or balance'}). Nothing was saved; look at it as it is now, then decide again.`, {
    version: account.version, changedBy: changes.at(-1)?.actor ?? '', change: changes.at(-1)?.body ?? '' });
}
