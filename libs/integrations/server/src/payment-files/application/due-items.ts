import type { BusinessDate, ClientId, CurrencyCode } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** A posted run whose money waits to be sent; the amount in minor units. */
export interface DuePayout {
  readonly sourceId: string;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly reference: string;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly since: BusinessDate;
}

/** A planned debit whose day is near or past. */
export interface DueDebit {
  readonly sourceId: string;
  readonly reference: string;
  readonly accountNumber: string;
  readonly debtorName: string;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly dueOn: BusinessDate;
}

// To whom the run is paid: the client, or the parent that is remitted for it. Paid neither by cheque nor another way, and in no file that stands.
const PAYOUTS = `
  select r.id as "sourceId", c.id as "clientId", c.name as "clientName", r.statement_number as reference, r.remitted as amount, r.currency, r.posted_on as since
    from remittance_run r join client c on c.id = r.payee_id
   where r.status = 'POSTED' and r.remitted > 0
     and not exists (select from payment_file_item i where i.source_id = r.id and i.live)
     and not exists (select from cheque q where q.source_kind = 'REMITTANCE' and q.source_id = r.id and q.status in ('ISSUED', 'CLEARED'))
     and not exists (select from payout_otherwise o where o.source_kind = 'REMITTANCE' and o.source_id = r.id)`;

/** Runs that wait to be paid, the longest waiting first; of one currency where it is given, of the ids given where they are. */
export const duePayouts = (tx: Tx, { currency = null, ids = null, most = 500 }: { currency?: string | null; ids?: readonly string[] | null; most?: number }): Promise<DuePayout[]> =>
  tx.query<DuePayout>(`${PAYOUTS} and ($1::text is null or r.currency = $1) and ($2::uuid[] is null or r.id = any ($2)) order by r.posted_on, r.id limit $3`, [currency, ids, most]);

/** Planned debits due by a day under mandates in force, the earliest first. */
export const dueDebits = (tx: Tx, { through, currency = null, ids = null, most = 5000 }: { through: BusinessDate; currency?: string | null; ids?: readonly string[] | null; most?: number }): Promise<DueDebit[]> =>
  tx.query<DueDebit>(
    `select d.id as "sourceId", d.reference, a.number as "accountNumber", b.name as "debtorName", d.amount, d.currency, d.due_on as "dueOn"
       from direct_debit d join account a on a.id = d.account_id join debtor b on b.id = a.debtor_id
      where d.status = 'PLANNED' and d.due_on <= $1 and ($2::text is null or d.currency = $2) and ($3::uuid[] is null or d.id = any ($3))
      order by d.due_on, d.id limit $4`, [through, currency, ids, most]);
