import { formatDate, MOST_MINOR, type AccountId, type BusinessDate, type PlacementId } from '@quittance/kernel';
import { RowInterpreter, ungarbled, type Cell, type Interpretation, type RawRow, type RowOutcome, type RowWarning, type UnsureDebtor } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';
import { copyRows, type CopyValue } from '../persistence/copy-rows';
import { markDuplicates, settleDuplicates } from '../persistence/duplicates.sql';
import { acceptedLine, INCOMING, leanFor, openIncomingRows, plannable, refusedLine, skippedLine } from '../persistence/incoming-rows';
import { FileRefused } from '../files/file-refused';
import { isKnownCountry } from './country-of';
import type { PlacingTerms } from './contracts-for-placing';
import { planAccounts, type PlannableRow } from './plan-accounts';
import type { PlacementRecord } from './placement-record';
import { summarise, type PlacementSummary } from './summary';
import { copyPlan } from './write-plan';

/** Warnings kept word by word; the others are counted. */
const WARNINGS_KEPT = 200;

/** The most one placement may come to, in minor units. */
export const MOST_PLACED = 10 * MOST_MINOR;

export interface DryRunInput {
  readonly placement: PlacementRecord;
  readonly how: Interpretation;
  readonly terms: PlacingTerms;
  readonly rows: AsyncIterable<readonly RawRow[]>;
  /** What is to be told of the file as a whole. */
  readonly told?: readonly RowWarning[];
  /** Called as rows are done. */
  readonly progress: (done: number) => Promise<void>;
}

export interface DryRun {
  readonly summary: PlacementSummary;
  readonly unsure: readonly UnsureDebtor[];
}

const STORE = `
  insert into placement_row (placement_id, client_id, n, state, credit, customer, customer_normalised, debtor_key, invoice_number, number_normalised, invoice_date,
                             due_date, amount, currency, details, cells, problem, duplicate_of, account_id, credits)
  select $1, $2, r.n, coalesce(p.state, r.state), r.credit, r.customer, r.customer_normalised, r.debtor_key, r.invoice_number, r.number_normalised, r.invoice_date,
         r.due_date, r.amount, r.currency, r.details, r.cells, coalesce(p.problem, r.problem), r.duplicate_of, p.account_id, p.credits
    from incoming_row r left join incoming_plan p on p.n = r.n`;

/**
 * Reads every row, looks for duplicates, plans the accounts and stores the outcome in place of an earlier one: all in the
 * transaction given, so that a crash leaves what was there before. Throws `FileRefused` where reading must stop.
 */
export async function dryRun(tx: Tx, { placement, how, terms, rows, told = [], progress }: DryRunInput): Promise<DryRun> {
  const corrected = await corrections(tx, placement.id);
  const interpreter = new RowInterpreter(how, tx.today, isKnownCountry);
  const good: PlannableRow[] = [];
  const warnings: RowWarning[] = [...told];
  let warningCount = told.length;
  const hidden: number[] = [];
  let done = 0;
  let total = 0;

  async function* lines(): AsyncGenerator<readonly CopyValue[]> {
    for await (const batch of rows) {
      for (const raw of batch) {
        const cells = corrected.get(raw.rowNumber);
        const outcome = interpreter.interpret(cells ? { rowNumber: raw.rowNumber, cells } : raw);
        done += 1;
        if (outcome.kind !== 'ERROR') {
          const noted = [...outcome.warnings, ...datedAhead(outcome, tx.today), ...garbled(outcome)];
          warningCount += noted.length;
          if (warnings.length < WARNINGS_KEPT) warnings.push(...noted);
        }
        if (outcome.kind === 'ROW') {
          const row = plannable(outcome.row);
          if (raw.hidden) hidden.push(row.n);
          good.push(leanFor(row));
          total += Math.abs(row.minor);
          if (total > MOST_PLACED) throw new FileRefused('TOTAL_TOO_LARGE', `By row ${row.n} the amounts come to more than any placement may. Check the amounts and which decimal sign they are written with.`, { row: row.n });
          yield acceptedLine(row);
        } else if (outcome.kind === 'ERROR') yield refusedLine(outcome);
        else if (outcome.reason !== 'BLANK' && outcome.reason !== 'HEADER') yield skippedLine(outcome);
      }
      await progress(done);
    }
  }

  await openIncomingRows(tx);
  await copyRows(tx, INCOMING, lines());
  if (hidden.length > 0) {
    warningCount += 1;
    warnings.unshift(hiddenRows(hidden));
  }
  await tx.query('analyze incoming_row');
  await tx.query(markDuplicates('incoming_row'), [placement.clientId]);
  await tx.query(settleDuplicates('incoming_row'), [placement.id, placement.options.includeDuplicates]);
  const out = new Set((await tx.query<{ n: number }>(`select n from incoming_row where state = 'DUPLICATE'`)).map(({ n }) => n));
  const plan = planAccounts(out.size === 0 ? good : good.filter(({ n }) => !out.has(n)), {
    contracts: terms.contracts, today: tx.today, clientName: terms.client.name, clientCountry: terms.client.country, source: placement.source, idFor: () => tx.newId<AccountId>() });
  await copyPlan(tx, plan);
  await tx.query('delete from placement_row where placement_id = $1', [placement.id]);
  await tx.query(STORE, [placement.id, placement.clientId]);
  return { summary: await summarise(tx, placement.id, warnings.slice(0, WARNINGS_KEPT), warningCount), unsure: interpreter.unsureDebtors };
}

const hiddenRows = (rows: readonly number[]): RowWarning => ({
  row: rows[0] ?? 0, code: 'HIDDEN_ROWS',
  message: rows.length === 1 ? `Row ${rows[0]} is hidden in the workbook, perhaps by a filter, and is read all the same.` : `${rows.length} rows are hidden in the workbook, perhaps by a filter, and are read all the same; the first is row ${rows[0]}.` });

/** An invoice of a day to come is likelier a slip in the year than one to collect. */
const datedAhead = (outcome: RowOutcome, today: BusinessDate): RowWarning[] =>
  outcome.kind === 'ROW' && outcome.row.kind === 'INVOICE' && outcome.row.invoiceDate > today
    ? [{ row: outcome.row.n, code: 'DATED_AHEAD', message: `Row ${outcome.row.n} is dated ${formatDate(outcome.row.invoiceDate)}, which is still to come.` }]
    : [];

/** Texts of two encodings in one file: it is read by one of them, so that letters of the other come out as signs. */
function garbled(outcome: RowOutcome): RowWarning[] {
  if (outcome.kind !== 'ROW') return [];
  const { n, customer, contactName, addressLine1, city } = outcome.row;
  for (const text of [customer, contactName, addressLine1, city]) {
    const meant = text === null ? undefined : ungarbled(text);
    if (text !== null && meant !== undefined) return [{ row: n, code: 'GARBLED_LETTERS', message: `Row ${n}: “${text.slice(0, 60)}” seems garbled; “${meant.slice(0, 60)}” may be meant. Some of the file is in another encoding than the rest; save it whole as UTF-8, or correct the row.` }];
  }
  return [];
}

async function corrections(tx: Tx, id: PlacementId): Promise<Map<number, readonly Cell[]>> {
  const rows = await tx.query<{ n: number; cells: Cell[] }>('select n, cells from placement_choice where placement_id = $1 and cells is not null', [id]);
  return new Map(rows.map(({ n, cells }) => [n, cells]));
}
