import { recordActivities, type ActivityKind } from '@quittance/accounts/server';
import type { AccountId, ClientId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

interface Told {
  readonly debtorId: string;
  /** The one account it is about, or null for all of the debtor's. */
  readonly accountId: string | null;
  readonly stateId: string;
  readonly what: 'RESTRICTION' | 'CONSENT' | 'DISPUTE';
  readonly kind: string;
  readonly ended: boolean;
  readonly activity: ActivityKind;
  readonly body: string;
}

const MOST = 200;

/** A line on the account a state is about, or on each of the debtor's; the audit log, and live screens. */
export async function tellAccounts(tx: Tx, { debtorId, accountId, stateId, what, kind, ended, activity, body }: Told): Promise<void> {
  const accounts = await tx.query<{ id: AccountId; clientId: ClientId }>(
    `select a.id, a.client_id as "clientId" from account a where a.debtor_id = $1 and ($2::uuid is null or a.id = $2)
      union select y.account_id, y.client_id from account_party y where y.debtor_id = $1 and ($2::uuid is null or y.account_id = $2) order by 1 limit ${MOST}`, [debtorId, accountId]);
  // What the sweep found of them holds no more; nothing is said of them until it comes by again.
  await tx.query('delete from contact_outlook where account_id = any ($1)', [accounts.map(({ id }) => id)]);
  await recordActivities(tx, accounts.map(({ id, clientId }) => ({ accountId: id, clientId, debtorId: debtorId as DebtorId, kind: activity, body, sourceId: stateId, facts: { what, kind, ended } })));
  for (const { id, clientId } of accounts) await tx.emit({ type: 'contact.stateChanged', clientId, accountId: id, payload: { stateId, what, kind, ended } });
  tx.audit({ action: `contact.${what.toLowerCase()}${ended ? 'Ended' : 'Recorded'}`, subjectKind: 'debtor', subjectId: debtorId, facts: { stateId, kind, accountId, body } });
}
