import { refuse, ok, type AccountId, type BusinessDate, type ClientId, type DebtorId, type Result } from '@quittance/kernel';
import type { CountedDebit, Mandate } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';

/** A mandate as stored, locked, with the debits that count towards its limits. */
export interface MandateState extends Mandate {
  readonly id: string;
  readonly debtorId: DebtorId;
  readonly debits: readonly CountedDebit[];
  readonly version: number;
}

/** Locks and loads a mandate. Refuses UNKNOWN_MANDATE, and STALE where a version is given and it was changed since. */
export async function lockMandate(tx: Tx, mandateId: string, version?: number): Promise<Result<MandateState>> {
  const row = await tx.maybeOne<Omit<MandateState, 'limits' | 'accountIds' | 'debits'> & { perDebit: number | null; perMonth: number | null; inAll: number | null }>(
    `select id, number, debtor_id as "debtorId", scheme, currency, per_debit as "perDebit", per_month as "perMonth", in_all as "inAll", signed_on as "signedOn", first_on as "firstOn",
            last_on as "lastOn", ended_on as "endedOn", ended_reason as "endedReason", version from mandate where id = $1 for update`, [mandateId]);
  if (!row) return refuse('UNKNOWN_MANDATE', 'There is no such mandate.', {}, 'mandateId');
  if (version !== undefined && row.version !== version) return refuse('STALE', 'This mandate was changed meanwhile. Look at it again.', { version: row.version });
  const accounts = await tx.query<{ id: AccountId }>('select account_id as id from mandate_account where mandate_id = $1 order by account_id', [mandateId]);
  const debits = await tx.query<{ dueOn: BusinessDate; amount: number }>(
    `select due_on as "dueOn", amount from direct_debit where mandate_id = $1 and status in ('PLANNED', 'IN_FILE', 'SENT', 'COLLECTED') order by due_on, id`, [mandateId]);
  const { perDebit, perMonth, inAll, ...mandate } = row;
  return ok({ ...mandate, limits: { perDebit, perMonth, inAll }, accountIds: accounts.map(({ id }) => id), debits });
}

/** What an account owes beside the debits of it that are planned or under way; minor units. */
export async function debitable(tx: Tx, accountId: AccountId): Promise<{ number: string; clientId: ClientId; debtorId: DebtorId; currency: string; status: string; disputed: boolean; balance: number } | undefined> {
  return tx.maybeOne(
    `select a.number, a.client_id as "clientId", a.debtor_id as "debtorId", a.currency, a.status, a.disputed_at is not null as disputed,
            a.balance_minor - coalesce((select sum(d.amount) from direct_debit d where d.account_id = a.id and d.status in ('PLANNED', 'IN_FILE', 'SENT')), 0)::bigint as balance
       from account a where a.id = $1 for update of a`, [accountId]);
}
