import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** What kinds of payout go by file. A run's commission given back comes from operating, and so apart from what it pays out of trust. */
export type PayoutKind = 'REMITTANCE' | 'REMITTANCE_OPERATING' | 'PARTNER_PAYOUT' | 'DEBTOR_REFUND';

/** A payout that is posted and whose money waits to be sent; the amount in minor units. */
export interface DuePayout {
  readonly kind: PayoutKind;
  readonly sourceId: string;
  /** The books, and so the bank account, it is paid from. */
  readonly book: 'TRUST' | 'OPERATING';
  /** Whose bank details hold: a client's, a partner's or a debtor's. */
  readonly payeeKind: 'CLIENT' | 'PARTNER' | 'DEBTOR';
  readonly payeeId: string;
  readonly payeeName: string;
  readonly reference: string;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly since: BusinessDate;
  /** Where it would go, masked; null where no bank details are approved, so that a check is the way. */
  readonly account: string | null;
  /** The day from which a changed account may be paid to. */
  readonly usableFrom: BusinessDate | null;
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

// A run is paid to the client, or to the parent that is remitted for it. Paid neither by cheque nor another way, and in no file that stands; files made before the books were told apart paid a run whole.
const PAYOUTS = `
  select p.*, b.masked as account, b.usable_from as "usableFrom"
    from (select m.kind, r.id as "sourceId", m.book, 'CLIENT' as "payeeKind", c.id as "payeeId", c.name as "payeeName", r.statement_number as reference, m.amount, r.currency, r.posted_on as since
            from remittance_run r join client c on c.id = r.payee_id
            cross join lateral (values ('REMITTANCE', 'TRUST', r.from_trust), ('REMITTANCE_OPERATING', 'OPERATING', r.from_operating)) m (kind, book, amount)
           where r.status = 'POSTED' and m.amount > 0
          union all
          select 'PARTNER_PAYOUT', o.id, 'TRUST', 'PARTNER', k.id, k.name, o.number, o.shares - o.offset_minor, o.currency, o.paid_on
            from partner_payout o join partner k on k.id = o.partner_id where o.status = 'PAID' and o.shares > o.offset_minor
          union all
          select 'DEBTOR_REFUND', f.id, 'TRUST', 'DEBTOR', d.id, d.name, f.number, f.amount, f.currency, t.effective_on
            from debtor_refund f join debtor d on d.id = f.debtor_id join ledger_transaction t on t.id = f.transaction_id where f.status = 'PAID') p
    left join bank_details b on b.owner_kind = p."payeeKind" and b.owner_id = p."payeeId" and b.currency = p.currency and b.status = 'APPROVED'
   where not exists (select from payment_file_item i where i.source_kind = p.kind and i.source_id = p."sourceId" and i.live)
     and not (p.book = 'OPERATING' and exists (select from payment_file_item i join remittance_run r on r.id = i.source_id where i.source_kind = 'REMITTANCE' and i.source_id = p."sourceId" and i.live and i.amount > r.from_trust))
     and not exists (select from cheque q where q.source_kind = p.kind and q.source_id = p."sourceId" and q.status in ('ISSUED', 'CLEARED'))
     and not exists (select from payout_otherwise o where o.source_kind = p.kind and o.source_id = p."sourceId")`;

/** Payouts that wait to be sent, the longest waiting first; of one currency where it is given, of the ids given where they are. */
export const duePayouts = (tx: Tx, { currency = null, ids = null, most = 500 }: { currency?: string | null; ids?: readonly string[] | null; most?: number }): Promise<DuePayout[]> =>
  tx.query<DuePayout>(`${PAYOUTS} and ($1::text is null or p.currency = $1) and ($2::uuid[] is null or p."sourceId" = any ($2)) order by p.since, p."sourceId", p.book desc limit $3`, [currency, ids, most]);

/** How many payouts wait to be sent. */
export const countDuePayouts = async (tx: Tx): Promise<number> => (await tx.one<{ n: number }>(`select count(*)::int as n from (${PAYOUTS}) w`)).n;

/** Planned debits due by a day under mandates in force, the earliest first. */
export const dueDebits = (tx: Tx, { through, currency = null, ids = null, most = 5000 }: { through: BusinessDate; currency?: string | null; ids?: readonly string[] | null; most?: number }): Promise<DueDebit[]> =>
  tx.query<DueDebit>(
    `select d.id as "sourceId", d.reference, a.number as "accountNumber", b.name as "debtorName", d.amount, d.currency, d.due_on as "dueOn"
       from direct_debit d join account a on a.id = d.account_id join debtor b on b.id = a.debtor_id
      where d.status = 'PLANNED' and d.due_on <= $1 and ($2::text is null or d.currency = $2) and ($3::uuid[] is null or d.id = any ($3))
      order by d.due_on, d.id limit $4`, [through, currency, ids, most]);
