import { Injectable } from '@nestjs/common';
import { CSV_MARK, csvLine, formatDate, formatMinor, moneyInWords, type BusinessDate, type CurrencyCode, type PlacementId } from '@quittance/kernel';
import { type RowError } from '@quittance/placements/domain';
import { AgencyQuery, UnitOfWork, type AgencyFacts, type Ctx } from '@quittance/platform';
import type { RowDetails } from '../persistence/incoming-rows';
import { PlacementQuery, type PlacementHead } from './placement.query';

const PAGE = 2_000;

/** A row of the acknowledgement: what became of it, and why. */
export interface AcknowledgedRow {
  readonly n: number;
  readonly outcome: string;
  readonly customer: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: BusinessDate | null;
  readonly dueDate: BusinessDate | null;
  /** Minor units, a credit below zero; null where the row has no amount that can be read. */
  readonly amount: number | null;
  readonly currency: CurrencyCode | null;
  readonly account: string;
  readonly why: string;
}

interface Row extends Record<string, unknown> {
  n: number;
  state: string;
  credit: boolean;
  customer: string | null;
  invoice_number: string | null;
  invoice_date: BusinessDate | null;
  due_date: BusinessDate | null;
  amount: number | null;
  currency: CurrencyCode | null;
  problem: { errors?: RowError[]; reason?: string } | null;
  details: RowDetails | null;
  credit_minor: number | null;
  account: string | null;
  twin: string | null;
  twin_account: string | null;
  twin_on: string | null;
}

const ROWS = `
  select r.n, r.state, r.credit, r.customer, r.invoice_number, r.invoice_date, r.due_date, r.amount, r.currency, r.problem, r.details, a.number as account,
         (select sum((c ->> 1)::bigint) from jsonb_array_elements(r.credits) c)::bigint as credit_minor, i.number as twin, b.number as twin_account, b.placed_on as twin_on
    from placement_row r left join account a on a.id = r.account_id left join invoice i on i.id = r.duplicate_of left join account b on b.id = i.account_id
   where r.placement_id = $1 and r.n > $2 and (r.state <> 'SKIPPED' or r.problem ->> 'reason' in ('CLOSED', 'CREDITED')) and ($4::text[] is null or r.state = any ($4)) order by r.n limit $3`;

const OUTCOMES: Readonly<Record<string, string>> = { ACCEPTED: 'Accepted', CREDIT: 'Credit applied', REFUSED: 'Not accepted', DUPLICATE: 'Not accepted: likely duplicate', SKIPPED: 'Nothing to collect' };

/** What was accepted of a placement, what not, and why. */
@Injectable()
export class AcknowledgementQuery {
  constructor(private readonly work: UnitOfWork, private readonly placements: PlacementQuery, private readonly agencies: AgencyQuery) {}

  /** The heading's facts; undefined until the placement is committed, or where there is none. */
  async head(ctx: Ctx, id: PlacementId): Promise<{ placement: PlacementHead; agency: AgencyFacts } | undefined> {
    const placement = await this.placements.one(ctx, id);
    return placement?.status === 'COMMITTED' ? { placement, agency: await this.agencies.run(ctx) } : undefined;
  }

  /** Every row, or those of some states, in the order of the file. */
  async *rows(ctx: Ctx, id: PlacementId, states: readonly string[] | null = null): AsyncGenerator<AcknowledgedRow> {
    for (let after = 0; ;) {
      const rows = await this.work.read(ctx, (tx) => tx.query<Row>(ROWS, [id, after, PAGE, states]));
      yield* rows.map(acknowledged);
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) return;
      after = last.n;
    }
  }

  /** The rows as CSV, formulas made harmless. */
  async *csv(ctx: Ctx, id: PlacementId): AsyncGenerator<string> {
    yield CSV_MARK + csvLine(['Row', 'Result', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Amount', 'Currency', 'Account', 'Why']);
    for await (const row of this.rows(ctx, id)) {
      yield csvLine([row.n, row.outcome, row.customer, row.invoiceNumber, row.invoiceDate, row.dueDate, row.amount === null || row.currency === null ? '' : formatMinor(row.amount, row.currency), row.currency, row.account, row.why]);
    }
  }
}

function acknowledged(row: Row): AcknowledgedRow {
  const [first] = row.problem?.errors ?? [];
  return {
    n: row.n, outcome: OUTCOMES[row.state] ?? row.state, customer: row.customer ?? first?.value ?? '', invoiceNumber: row.invoice_number ?? '', invoiceDate: row.invoice_date, dueDate: row.due_date,
    amount: row.amount === null ? null : row.credit ? -row.amount : row.amount, currency: row.currency, account: row.state === 'ACCEPTED' ? (row.account ?? '') : '', why: why(row),
  };
}

const TYPES: Readonly<Record<string, string>> = { FIRST: 'first placement', SECOND: 'second placement', LEGAL: 'legal', FOREIGN: 'outside the country' };

/** What the row said of the debt that its rate may depend on. */
function debtInWords(details: RowDetails | null): string {
  if (!details) return '';
  const { placementType, lastPaymentDate, neverPaid, defaultDate, chargeOffDate, delinquencyDate } = details;
  const said = [
    placementType && TYPES[placementType], lastPaymentDate && `last payment ${formatDate(lastPaymentDate)}`, neverPaid && 'never paid', defaultDate && `default ${formatDate(defaultDate)}`,
    chargeOffDate && `charge-off ${formatDate(chargeOffDate)}`, delinquencyDate && `first delinquency ${formatDate(delinquencyDate)}`].filter(Boolean);
  return said.length === 0 ? '' : `As given: ${said.join(', ')}.`;
}

function why(row: Row): string {
  if (row.state === 'REFUSED') return (row.problem?.errors ?? []).map(({ message }) => message).join(' ');
  if (row.state === 'DUPLICATE') return `${row.credit ? 'Taken off already:' : 'Placed already:'} invoice ${row.twin ?? ''} on account ${row.twin_account ?? ''} of ${formatDate(row.twin_on ?? '')}.`;
  if (row.state === 'SKIPPED') return row.problem?.reason === 'CLOSED' ? 'Nothing is open any more.' : 'Credits take the invoice off wholly.';
  if (row.state === 'CREDIT') return 'It reduces this customer’s invoices.';
  const parts = [debtInWords(row.details), row.credit_minor && row.currency !== null ? `Less credits of ${moneyInWords(row.credit_minor, row.currency)}.` : '', row.twin_account ? `Placed although it looks like ${row.twin ?? ''} on account ${row.twin_account}.` : ''];
  return parts.filter(Boolean).join(' ');
}

