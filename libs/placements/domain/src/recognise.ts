import { cleanText, columnLetter, isBlank, type Cell, type RawRow } from './cell';
import { contentKind, profileColumn } from './content';
import { FIELD_LABELS, mappingOf, type ColumnMapping, type Mapping } from './field';
import { matchHeader } from './header-match';
import { assignColumns } from './assign-columns';
import { guessColumns } from './guess-columns';
import { firstCell, groupLabel, isBucketLabel, isFooter, isRule, totalOf } from './report-lines';
import { fold } from './fold';
import { parseDate } from './date';
import { normaliseName } from './normalise-name';
import { headedGroups, isRunningBalance } from './open-amounts';

/** FLAT: one row an invoice. AGING_DETAIL: a receivables report with group rows and subtotals (QuickBooks and its like). */
export type Layout = 'FLAT' | 'AGING_DETAIL';

/** What a file was taken for. Shown for correction, then passed to the evidence and the interpreter. */
export interface Recognition {
  /** Row number of the headings; undefined when the file has none. */
  readonly headerRow: number | undefined;
  /** Headings as written, by column; empty without a heading row. */
  readonly headers: readonly string[];
  readonly columns: readonly ColumnMapping[];
  readonly mapping: Mapping;
  readonly layout: Layout;
  /** Rows take their customer from the group row above them. */
  readonly customerIsGroup: boolean;
  /** Groups end with a total line, so a group row inside a group is nested in it. */
  readonly groupsHaveTotals: boolean;
  /** A group's head states its total beside its name. */
  readonly groupHeadsHaveTotals: boolean;
  /** Lines above the headings, e.g. the company's name and the report's title. */
  readonly titleLines: readonly string[];
  /** `As of …` in a title line, ISO, where it needs no question. */
  readonly asOf: string | undefined;
  /** 0–100: the least sure of the columns that matter. */
  readonly confidence: number;
  /** Sentences for the mapping screen. */
  readonly reasons: readonly string[];
}

const HEADER_SEARCH = 60;

function headerScore(row: RawRow): number {
  const filled = row.cells.filter((cell) => cleanText(cell) !== '');
  if (filled.length < 2) return 0;
  const fields = new Set<string>();
  let matched = 0;
  let values = 0;
  let buckets = 0;
  for (const cell of filled) {
    if (isBucketLabel(cleanText(cell))) buckets += 1;
    const match = typeof cell === 'string' ? matchHeader(cleanText(cell))[0] : undefined;
    if (match) {
      matched += 1;
      if (match.field !== 'ignored') fields.add(match.field);
    } else if (['DATE', 'AMOUNT', 'EMAIL', 'WHOLE'].includes(contentKind(cell))) values += 1;
  }
  // A summary by age has hardly another heading.
  if (fields.size < 2 && buckets >= 3 && values <= 1) return 15;
  if (fields.size < 2 || values > 1) return 0;
  return fields.size * 10 + (20 * matched) / filled.length - values * 15;
}

function findHeader(rows: readonly RawRow[]): RawRow | undefined {
  let best: RawRow | undefined;
  let bestScore = 0;
  for (const row of rows.slice(0, HEADER_SEARCH)) {
    const score = headerScore(row);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return best;
}

interface Groups {
  readonly named: number;
  readonly buckets: number;
  readonly totals: number;
}

function countGroups(body: readonly RawRow[]): Groups {
  let named = 0;
  let buckets = 0;
  const labels = new Set<string>();
  let totals = 0;
  for (const { cells } of body) {
    if (isRule(cells)) continue;
    const label = groupLabel(cells);
    if (label !== undefined && !isFooter(label)) {
      if (totalOf(label) !== undefined && labels.has(totalOf(label) ?? '')) continue;
      if (isBucketLabel(label)) buckets += 1;
      else named += 1;
      labels.add(fold(label));
      continue;
    }
    const total = totalOf(firstCell(cells)?.text ?? '');
    if (total !== undefined && (total === '' || labels.has(total))) totals += 1;
  }
  return { named, buckets, totals };
}

/** Data rows of a sample: no blank ones, group rows, totals or footers. */
function dataRows(body: readonly RawRow[]): readonly (readonly Cell[])[] {
  return body
    .map((row) => row.cells)
    .filter((cells) => cells.filter((cell) => cleanText(cell) !== '').length > 1 && totalOf(firstCell(cells)?.text ?? '') === undefined);
}

function asOfDate(titles: readonly string[]): string | undefined {
  for (const title of titles) {
    const match = /(?:as of|as at|per|stand|zum|au|al|a fecha de|em)\s*:?\s+(.+)$/iu.exec(title);
    const date = match ? parseDate(match[1] ?? '', 'YMD') : undefined;
    if (date?.ok) return date.value;
  }
  return undefined;
}

/** A column without a heading is the invoice number where none is named so and its values are codes that differ row by row. */
function withUnheadedNumber(columns: readonly ColumnMapping[], data: readonly (readonly Cell[])[]): readonly ColumnMapping[] {
  const date = columns.find(({ field }) => field === 'invoiceDate');
  if (!date || columns.some(({ field }) => field === 'invoiceNumber')) return columns;
  const dated = data.filter((cells) => contentKind(cells[date.column]) === 'DATE');
  const found = columns.find(({ header, field, column }) => {
    const profile = header === '' && field === undefined ? profileColumn(dated, column) : undefined;
    return profile !== undefined && profile.filled === dated.length && profile.distinct === dated.length && profile.share('CODE') + profile.share('WHOLE') > 0.8;
  });
  return columns.map((column) => (column === found ? { ...column, field: 'invoiceNumber', confidence: 60, reason: 'It has no heading; its values are codes that differ row by row: taken for invoice number.' } : column));
}

/** An account's statement carries a balance forward from row to row: what a row owes is its amount. */
function withoutRunningBalance(columns: readonly ColumnMapping[], data: readonly (readonly Cell[])[]): readonly ColumnMapping[] {
  if (!isRunningBalance(data, mappingOf(columns))) return columns;
  return columns.map((column) => (column.field === 'openBalance' ? { ...column, field: undefined, confidence: 0, reason: `“${column.header}” adds up from row to row: it is the balance after each of them, not what it owes.` } : column));
}

/** A number several customers share is an account of the ledger: gathered by it, their debts would become one debtor's. */
function withoutLedgerAccount(columns: readonly ColumnMapping[], body: readonly RawRow[]): readonly ColumnMapping[] {
  const { customer, customerReference, invoiceDate } = mappingOf(columns);
  if (customerReference === undefined) return columns;
  const names = new Map<string, Set<string>>();
  let group = '';
  for (const { cells } of body) {
    const label = groupLabel(cells);
    if (label !== undefined && !isBucketLabel(label)) group = label;
    const number = cleanText(cells[customerReference]);
    const dated = invoiceDate === undefined || cleanText(cells[invoiceDate]) !== '';
    const name = normaliseName((customer === undefined ? '' : cleanText(cells[customer])) || group);
    if (number !== '' && name !== '' && dated) names.set(number, (names.get(number) ?? new Set()).add(name));
  }
  const shared = [...names.values()].filter(({ size }) => size > 1).length;
  if (shared === 0 || shared < names.size * 0.3) return columns;
  return columns.map((column) => (column.field === 'customerReference' ? { ...column, field: undefined, confidence: 0, reason: `Several customers have the same “${column.header}”: it is not a customer’s number.` } : column));
}

/** Columns by age, and neither numbers nor dates of invoices. */
const isSummary = (headers: readonly string[], mapping: Mapping): boolean =>
  mapping.invoiceNumber === undefined && mapping.invoiceDate === undefined && headers.filter((header) => isBucketLabel(header)).length >= 2;

/** What a person corrected, or the client's saved mapping. `headerRow` null: the file has no headings. */
export interface Correction {
  readonly headerRow?: number | null;
  readonly mapping?: Mapping;
}

/** Recognises the heading row, the columns and the layout from the first rows of a file (a few hundred are enough). Pure; never fails: what is not recognised stays unmapped. A correction wins over what is recognised; the evidence must then be gathered anew. */
export function recognise(sample: readonly RawRow[], correction: Correction = {}): Recognition {
  const header = correction.headerRow === undefined ? findHeader(sample) : sample.find((row) => row.rowNumber === correction.headerRow);
  const body = header ? sample.filter((row) => row.rowNumber > header.rowNumber) : sample;
  const titleLines = header ? sample.filter((row) => row.rowNumber < header.rowNumber && !isBlank(row.cells)).map((row) => row.cells.map(cleanText).filter(Boolean).join(' ')) : [];
  const data = dataRows(body);
  const headers = header ? header.cells.map(cleanText) : [];
  const named = withUnheadedNumber(header ? assignColumns(headers, data) : guessColumns(data), data);
  const columns = withoutLedgerAccount(withoutRunningBalance(named, data), body);
  const mapping = correction.mapping ?? mappingOf(columns);
  const groupHeadsHaveTotals = headedGroups(data, mapping);
  const groups = countGroups(body);
  const customerFilled = mapping.customer === undefined ? 0 : profileColumn(data, mapping.customer).filled;
  const customerIsGroup = groupHeadsHaveTotals || (groups.named > 0 && customerFilled < data.length * 0.2);
  const titled = titleLines.some((line) => /\b(?:a\s?\/\s?r|receivables?)?\s*(?:aging|ageing)\b/iu.test(line));
  const layout: Layout = customerIsGroup || groups.buckets > 0 || (groups.totals > 0 && titled) || (titled && header !== undefined) ? 'AGING_DETAIL' : 'FLAT';
  const reasons: string[] = [];
  reasons.push(header ? `Row ${header.rowNumber} holds the headings.` : 'No heading row was found; the columns are judged by what they hold.');
  if (layout === 'AGING_DETAIL') reasons.push('This is an ageing report with group rows and totals, which are not invoices.');
  if (isSummary(headers, mapping)) reasons.unshift('This seems to be a summary with one line for each customer. Placing needs every invoice by itself: export the detailed report (ageing detail, open invoices) and send that.');
  if (customerIsGroup) reasons.push('Customers stand on a line of their own above their invoices.');
  for (const field of ['customer', 'invoiceNumber', 'invoiceDate'] as const) {
    if (mapping[field] === undefined && !(field === 'customer' && customerIsGroup)) reasons.push(`No column was recognised as ${FIELD_LABELS[field].toLowerCase()}.`);
  }
  const needed = columns.filter((column) => column.field && ['customer', 'invoiceNumber', 'invoiceDate', 'dueDate', 'amount', 'openBalance'].includes(column.field));
  return {
    headerRow: header?.rowNumber, headers, columns, mapping, layout, customerIsGroup,
    groupsHaveTotals: groups.totals > 0, groupHeadsHaveTotals, titleLines, asOf: asOfDate(titleLines),
    confidence: needed.length === 0 ? 0 : Math.min(...needed.map((column) => column.confidence)), reasons,
  };
}

/** `“Amount” (column G)`: a column as messages name it. */
export function columnName(column: number, headers: readonly string[]): string {
  const heading = headers[column];
  return heading ? `“${heading}” (column ${columnLetter(column)})` : `column ${columnLetter(column)}`;
}
