import { addDays, type BusinessDate } from '@quittance/kernel';
import type { BookedCash, ReturnablePayment } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';
import type { KeyedLine } from './expected-accounts';

// Cash that stands in the books and that no bank line has cleared, of the amounts asked for.
const OPEN_CASH = `
  select t.id as "transactionId", t.kind, t.source_id as "sourceId", e.amount, e.currency, t.effective_on as "bookedOn", t.description, r.number as receipt, r.reference, r.payer, r.account_id as "accountId",
         run.statement_number as statement, coalesce(rd.name, fd.name) as debtor, coalesce(c.name, pk.name) as payee, f.number as refunded, coalesce(dr.number, po.number) as payout
    from ledger_entry e
    join ledger_account a on a.id = e.ledger_account_id and a.type = any ('{TRUST_CASH,OPERATING_CASH}') and a.book = $5
    join ledger_transaction t on t.id = e.transaction_id and t.effective_on between $3 and $4
    left join receipt r on t.source_kind = 'receipt' and r.id = t.source_id
    left join debtor rd on rd.id = r.debtor_id
    left join remittance_run run on t.kind = 'REMITTANCE' and run.id = t.source_id
    left join client c on c.id = run.payee_id
    left join debtor_refund dr on t.source_kind = 'debtor_refund' and dr.id = t.source_id
    left join debtor fd on fd.id = dr.debtor_id
    left join receipt f on f.id = dr.receipt_id
    left join partner_payout po on t.source_kind = 'partner_payout' and po.id = t.source_id
    left join partner pk on pk.id = po.partner_id
   where e.currency = $1 and e.amount = any ($2) and not exists (select from bank_clearing b where b.transaction_id = t.id and b.bank_account_id in (select id from bank_account where book = $5))`;

interface OpenCash {
  readonly transactionId: string;
  readonly kind: string;
  readonly sourceId: string;
  readonly amount: number;
  readonly currency: string;
  readonly bookedOn: BusinessDate;
  readonly description: string;
  readonly receipt: string | null;
  readonly reference: string | null;
  readonly payer: string | null;
  readonly accountId: string | null;
  readonly statement: string | null;
  readonly debtor: string | null;
  readonly payee: string | null;
  readonly refunded: string | null;
  /** Our number of a partner's payment or a debtor's refund, as the bank was given it. */
  readonly payout: string | null;
}

const given = (...values: readonly (string | null)[]): string[] => values.filter((value): value is string => value !== null && value.trim() !== '');

/** Booked movements of cash that lines of one book and currency may be. */
export async function expectedCash(tx: Tx, book: string, lines: readonly KeyedLine[]): Promise<BookedCash[]> {
  const span = spanOf(lines);
  if (!span) return [];
  const rows = await tx.query<OpenCash>(OPEN_CASH, [span.currency, [...new Set(lines.map(({ line }) => line.amount))], addDays(span.from, -60), addDays(span.to, 10), book]);
  return rows.map((row) => ({
    transactionId: row.transactionId, kind: row.kind, sourceId: row.sourceId, amount: row.amount, currency: row.currency, bookedOn: row.bookedOn, accountId: row.accountId,
    label: row.receipt ?? (row.statement ? `Statement ${row.statement}` : row.payout ? `${row.description}, ${row.payout}` : row.description),
    references: given(row.reference, row.receipt, row.statement, row.payout, row.refunded), names: given(row.debtor, row.payer, row.payee) }));
}

const RETURNABLE = `
  select r.id as "receiptId", r.number, r.amount, r.currency, r.received_on as "receivedOn", r.reference, r.payer, d.name as debtor, r.account_id as "accountId"
    from receipt r left join debtor d on d.id = r.debtor_id
   where r.kind = 'PU' and r.reverses_id is null and r.source_receipt_id is null and r.currency = $1 and r.amount = any ($2) and r.received_on between $3 and $4
     and not exists (select from receipt v where v.reverses_id = r.id)`;

/** Payments that lines paid out may take back. */
export async function returnablePayments(tx: Tx, lines: readonly KeyedLine[]): Promise<ReturnablePayment[]> {
  const out = lines.filter(({ line }) => line.amount < 0);
  const span = spanOf(out);
  if (!span) return [];
  const rows = await tx.query<Omit<ReturnablePayment, 'references' | 'names'> & { reference: string; payer: string; debtor: string | null }>(
    RETURNABLE, [span.currency, [...new Set(out.map(({ line }) => -line.amount))], addDays(span.from, -180), span.to]);
  return rows.map(({ reference, payer, debtor, ...row }) => ({ ...row, references: given(reference, row.number), names: given(debtor, payer) }));
}

function spanOf(lines: readonly KeyedLine[]): { from: BusinessDate; to: BusinessDate; currency: string } | null {
  const days = lines.map(({ line }) => line.bookedOn).sort();
  const [from, to, currency] = [days[0], days.at(-1), lines[0]?.line.currency];
  return from && to && currency ? { from, to, currency } : null;
}
