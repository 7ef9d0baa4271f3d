import type { AccountId, BusinessDate, PromiseId } from '@quittance/kernel';
import type { PromisePayment, PromiseToPay } from '@quittance/arrangements/domain';
import type { Tx } from '@quittance/platform';

/** A stored promise: what the domain judges, and its version. */
export interface StoredPromise extends PromiseToPay {
  readonly version: number;
}

const COLUMNS = `p.id as "promiseId", p.account_id as "accountId", p.client_id as "clientId", p.status, p.amount, p.currency, p.made_on as "madeOn", p.due_on as "dueOn",
  p.grace_days as "graceDays", p.version`;

/** A promise, locked; undefined when there is none, or none this principal may see. */
export const lockPromise = (tx: Tx, id: PromiseId): Promise<StoredPromise | undefined> =>
  tx.maybeOne<StoredPromise>(`select ${COLUMNS} from promise p where p.id = $1 for update`, [id]);

/** The promises of accounts that a payment or a day may change: open and kept ones, locked in the order of ids. */
export const lockPromises = (tx: Tx, accountIds: readonly AccountId[]): Promise<StoredPromise[]> =>
  tx.prepared<StoredPromise>('lock-promises', `select ${COLUMNS} from promise p where p.account_id = any ($1) and p.status in ('OPEN', 'KEPT') order by p.id for update`, [accountIds]);

/** Every payment of accounts, a returned one as a negative amount on the day of the payment it takes back. */
export async function paymentsOf(tx: Tx, accountIds: readonly AccountId[]): Promise<Map<AccountId, PromisePayment[]>> {
  const rows = await tx.query<{ account_id: AccountId; receivedOn: BusinessDate; amount: number }>(
    `select r.account_id, coalesce(o.received_on, r.received_on) as "receivedOn", sum(r.amount)::bigint as amount
       from receipt_application r left join receipt_application o on o.id = r.reverses_id
      where r.account_id = any ($1) group by 1, 2`, [accountIds]);
  const payments = new Map<AccountId, PromisePayment[]>();
  for (const { account_id, ...payment } of rows) payments.set(account_id, [...(payments.get(account_id) ?? []), payment]);
  return payments;
}
