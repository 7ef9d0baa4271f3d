import { recordActivity, reasonText } from '@quittance/accounts/server';
import { formatDate, ok, refuse, type AccountId, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** The client's authority to sue on an account, as it stands. */
export interface SuitAuthority {
  readonly accountId: AccountId;
  /** The day it was given; null: withdrawn. */
  readonly authorisedOn: BusinessDate | null;
  readonly costsFunded: boolean;
  /** Who gave it, and how: what stands behind it. */
  readonly note: string;
}

/** Notes it; the earlier state stays on file. Refuses NOT_YET, a note that says nothing, and what is no account. */
export async function recordSuitAuthority(tx: Tx, { accountId, authorisedOn, costsFunded, note }: SuitAuthority): Promise<Result<{ id: string }>> {
  const why = reasonText(note, 'note');
  if (!why.ok) return why;
  if (authorisedOn !== null && authorisedOn > tx.today) return refuse('NOT_YET', `${formatDate(authorisedOn)} has not come yet.`, {}, 'authorisedOn');
  const account = await tx.maybeOne<{ clientId: ClientId }>('select client_id as "clientId" from account where id = $1 for update', [accountId]);
  if (account === undefined) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  const { n } = await tx.one<{ n: number }>('select coalesce(max(n), 0)::int + 1 as n from suit_authority where account_id = $1', [accountId]);
  const { userId, name } = tx.ctx.principal;
  await tx.query('insert into suit_authority (account_id, client_id, n, authorised_on, costs_funded, note, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [accountId, account.clientId, n, authorisedOn, costsFunded, why.value, tx.now, userId, name]);
  const body = authorisedOn === null ? `The client’s authority to sue is withdrawn. ${why.value}` : `The client authorised suit on ${formatDate(authorisedOn)}; costs ${costsFunded ? 'are' : 'are not yet'} funded. ${why.value}`;
  await recordActivity(tx, { accountId, clientId: account.clientId, kind: 'NOTE', body, sourceId: accountId });
  tx.audit({ action: 'suit.authority', subjectKind: 'account', subjectId: accountId, facts: { authorisedOn, costsFunded, note: why.value } });
  await tx.emit({ type: 'contact.stateChanged', clientId: account.clientId, accountId, payload: { stateId: accountId, what: 'RESTRICTION', kind: 'SUIT', ended: authorisedOn === null } });
  return ok({ id: accountId });
}
