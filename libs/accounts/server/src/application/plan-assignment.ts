import { createHash } from 'node:crypto';
import { ok, refuse, type AccountId, type ClientId, type CurrencyCode, type DebtorId, type DeskId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { accountConditions, checkFilter, Params, type AccountFilter } from './account-filter';
import { dealAccounts, type Deal } from './deal-accounts';

export const MOST_ASSIGNED = 10_000;

/** Which accounts, and where they go. */
export interface Assignment {
  /** These accounts; or `filter`. */
  readonly accountIds?: readonly AccountId[] | null;
  readonly filter?: AccountFilter | null;
  /** One desk, or several to go round; none takes the accounts off their desks. */
  readonly deskIds: readonly DeskId[];
  readonly deal: Deal;
}

export interface Picked {
  readonly id: AccountId;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly currency: CurrencyCode;
  readonly balanceMinor: number;
  readonly deskId: DeskId | null;
}

export interface PlannedAssignment {
  readonly desks: readonly { readonly id: DeskId; readonly name: string }[];
  /** Every account picked, in the order of ids. */
  readonly picked: readonly Picked[];
  /** Where each goes; null is off all desks. */
  readonly target: ReadonlyMap<AccountId, DeskId | null>;
  /** Stands for what was picked and where it lay: a later look that differs has another token. */
  readonly token: string;
}

/**
 * Picks the accounts (closed ones left out) and deals them. Refuses NOTHING_PICKED, TOO_MANY past 10,000, and DESK_NOT_FOUND
 * for a desk that is closed or missing.
 * @param lock for the assignment itself: nobody moves them meanwhile
 */
export async function planAssignment(tx: Tx, { accountIds, filter, deskIds, deal }: Assignment, lock: boolean): Promise<Result<PlannedAssignment>> {
  if (!accountIds && !filter) return refuse('NOTHING_PICKED', 'Pick accounts, or give a filter.', {}, 'accountIds');
  const checked = checkFilter(filter ?? {});
  if (!checked.ok) return checked;
  const wanted = [...new Set(deskIds)];
  const desks = await tx.query<{ id: DeskId; name: string }>('select id, name from desk where id = any ($1) and active', [wanted]);
  if (desks.length !== wanted.length) return refuse('DESK_NOT_FOUND', 'One of the desks is closed or does not exist any more. Choose again.', {}, 'deskIds');
  const params = new Params();
  const conditions = accountConditions({ ...checked.value, ...(accountIds ? { ids: accountIds.slice(0, MOST_ASSIGNED + 1) } : {}) }, tx.today, params);
  const picked = await tx.query<Picked>(
    `select a.id, a.client_id as "clientId", a.debtor_id as "debtorId", a.currency, a.balance_minor as "balanceMinor", a.desk_id as "deskId"
       from account a where ${["a.status <> 'CLOSED'", ...conditions].join(' and ')} order by a.id limit ${MOST_ASSIGNED + 1}${lock ? ' for no key update' : ''}`, params.values);
  if (picked.length === 0) return refuse('NOTHING_PICKED', 'No open account meets this. Closed accounts are not assigned.', {}, 'filter');
  if (picked.length > MOST_ASSIGNED) return refuse('TOO_MANY', `At most ${MOST_ASSIGNED} accounts are assigned at once. Narrow the filter, and assign the rest afterwards.`, { limit: MOST_ASSIGNED }, 'filter');
  const target = new Map<AccountId, DeskId | null>(
    wanted.length === 0 ? picked.map(({ id }) => [id, null]) : dealAccounts(picked, wanted, deal).map(({ accountId, deskId }) => [accountId, deskId]));
  return ok({ desks: wanted.flatMap((id) => desks.find((desk) => desk.id === id) ?? []), picked, target, token: tokenOf(picked, wanted, deal) });
}

function tokenOf(picked: readonly Picked[], desks: readonly DeskId[], deal: Deal): string {
  const hash = createHash('sha256').update(`${deal} ${desks.join(' ')}\n`);
  for (const { id, deskId } of picked) hash.update(`${id} ${deskId ?? '-'}\n`);
  return hash.digest('base64url');
}
