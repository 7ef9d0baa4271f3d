import type { AccountId, BusinessDate, SettlementId } from '@quittance/kernel';
import type { Settlement, SettlementPayment } from '@quittance/arrangements/domain';
import type { Tx } from '@quittance/platform';

/** A stored settlement: what the domain judges, and its version. */
export interface StoredSettlement extends Settlement {
  readonly version: number;
  /** Paid towards it as it was judged last, minor units. */
  readonly received: number;
  readonly superseded: boolean;
}

const COLUMNS = `s.id as "settlementId", s.account_id as "accountId", s.client_id as "clientId", s.currency, s.status, s.approval is not null as approved, s.agreed, s.received, s.grace_days as "graceDays",
  s.made_on as "madeOn", s.version,
  exists (select from settlement x where x.account_id = s.account_id and (x.approval is not null or x.status not in ('REFUSED', 'CANCELLED')) and (x.recorded_at, x.id) > (s.recorded_at, s.id)) as superseded,
  (select jsonb_agg(jsonb_build_object('n', i.n, 'dueOn', i.due_on, 'amount', i.amount) order by i.n) from settlement_instalment i where i.settlement_id = s.id) as instalments`;

/** A settlement, locked; undefined when there is none, or none this principal may see. */
export const lockSettlement = (tx: Tx, id: SettlementId): Promise<StoredSettlement | undefined> =>
  tx.maybeOne<StoredSettlement>(`select ${COLUMNS} from settlement s where s.id = $1 for update of s`, [id]);

/** Accounts among these with a settlement that a payment or a day may change. */
export async function settledAccounts(tx: Tx, accountIds: readonly AccountId[]): Promise<AccountId[]> {
  const rows = await tx.prepared<{ id: AccountId }>('settled-accounts', `select distinct account_id as id from settlement where account_id = any ($1) and status in ('PROPOSED', 'OPEN', 'KEPT', 'VOID') order by 1`, [accountIds]);
  return rows.map(({ id }) => id);
}

/** The settlements of accounts that a payment or a day may change, locked; the newest first, so that one made anew is judged before the one it follows. */
export const lockSettlements = (tx: Tx, accountIds: readonly AccountId[]): Promise<StoredSettlement[]> =>
  tx.query<StoredSettlement>(`select ${COLUMNS} from settlement s where s.account_id = any ($1) and s.status in ('PROPOSED', 'OPEN', 'KEPT', 'VOID') order by s.recorded_at desc, s.id desc for update of s`, [accountIds]);

/**
 * What counts towards each settlement, in SQL over `s`: applied on its account since it was made, by the account's own count of
 * fee lines, less what came back; good when its hold is over, as a remittance has it.
 */
export const PAYMENTS_TOWARDS = `
  select f.applied + coalesce(r.applied, 0) as amount, f.earned_on as "receivedOn", coalesce(f.holds_until, f.earned_on) as "goodOn"
    from fee_line f left join fee_line r on r.reverses_id = f.id
   where f.account_id = s.account_id and f.n > s.after_line and f.reverses_id is null`;

/** Every payment towards settlements. */
export async function paymentsTowards(tx: Tx, ids: readonly SettlementId[]): Promise<Map<SettlementId, SettlementPayment[]>> {
  const rows = await tx.query<{ id: SettlementId; receivedOn: BusinessDate; goodOn: BusinessDate; amount: number }>(
    `select s.id, p.* from settlement s cross join lateral (${PAYMENTS_TOWARDS}) p where s.id = any ($1)`, [ids]);
  const payments = new Map<SettlementId, SettlementPayment[]>();
  for (const { id, ...payment } of rows) payments.set(id, [...(payments.get(id) ?? []), payment]);
  return payments;
}

/**
 * What was placed, charged and corrected on the account of a settlement, in SQL over its id: all but payments, what settlements gave up, and what
 * time adds to the debt that was settled and waivers of that. What of it came after the settlement was made is no part of what was agreed.
 */
export const enteredOn = (accountId: string): string => `
  coalesce((select sum(e.amount) from debt_entry e
             where e.account_id = ${accountId} and (e.kind in ('PLACED', 'ADJUSTMENT', 'CREDIT_NOTE', 'CHARGE', 'REVERSAL') or (e.bucket in ('PRINCIPAL', 'COSTS') and e.kind not in ('PAYMENT', 'RETURNED_PAYMENT')))
               and not exists (select from settlement x where x.account_id = e.account_id and x.id = e.source_id)), 0)::bigint`;
