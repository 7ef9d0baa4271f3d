import type { Cell } from './cell';
import { columnLetter } from './cell';
import { profileColumn, type ContentProfile } from './content';
import { AMOUNT_FIELDS, DATE_FIELDS, DEBT_DATE_FIELDS, FIELD_LABELS, type ColumnMapping, type Field } from './field';
import { fold } from './fold';
import { matchHeader, type HeaderMatch } from './header-match';

interface Candidate {
  readonly column: number;
  readonly match: HeaderMatch;
  readonly score: number;
  readonly content: number;
}

/** How well a column's content suits a field: −60 (speaks against) to +4. */
function contentFit(field: Field, profile: ContentProfile): number {
  if (profile.filled === 0) return field === 'customer' || field === 'invoiceNumber' ? -10 : -2;
  // A date of the debt is optional: a column that only sounds like one (Default: yes) is left out rather than refused row by row. (Last payment: Never.)
  if (DEBT_DATE_FIELDS.some((name) => name === field) && profile.share('DATE') + profile.dayNumbers === 0 && (field !== 'lastPaymentDate' || profile.share('TEXT') < 1)) return -70;
  if (DATE_FIELDS.includes(field)) return profile.share('DATE') >= 0.5 ? 4 : profile.share('DATE') > 0 || profile.dayNumbers >= 0.5 ? 0 : -50;
  const numbers = profile.share('AMOUNT') + profile.share('WHOLE');
  if (AMOUNT_FIELDS.includes(field)) return numbers + profile.share('PHONE') >= 0.5 ? 4 : numbers > 0 ? 0 : -50;
  if (field === 'email') return profile.share('EMAIL') >= 0.3 ? 4 : -40;
  if (field === 'customer') return profile.share('AMOUNT') + profile.share('DATE') + profile.share('EMAIL') > 0.6 ? -60 : profile.share('WHOLE') > 0.8 ? -25 : profile.share('CODE') > 0.6 ? -20 : 2;
  // 1/08/2026 is a number of an invoice in some countries.
  if (field === 'invoiceNumber') return profile.share('AMOUNT') > 0.6 ? -50 : profile.share('DATE') > 0.6 ? -30 : profile.distinct === 1 && profile.filled > 3 ? -10 : 1;
  if (field === 'transactionType') return numbers > 0.6 || profile.share('DATE') > 0.6 ? -40 : 1;
  if (field === 'placementType') return profile.share('AMOUNT') + profile.share('DATE') + profile.share('PHONE') > 0.3 || profile.distinct > 12 ? -50 : 1;
  if (field === 'currency') return profile.share('AMOUNT') > 0.5 ? -40 : 1;
  return 0;
}

/** Amounts in the customer's own currency, beside those in the currency the books are kept in. */
const FOREIGN = /^foreign |\b(?:doc curr|(?:document|transaction|invoice|customer) currency)$/;

/** Where a column names each row's currency, the amounts in that currency are meant; where none does, those of the books are. */
function currencyFit(header: string, field: Field, byRow: boolean): number {
  if (!AMOUNT_FIELDS.includes(field) || !FOREIGN.test(fold(header))) return 0;
  return byRow ? 12 : -30;
}

function candidatesOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): Candidate[] {
  const byRow = headers.some((header, column) => matchHeader(header)[0]?.field === 'currency' && profileColumn(rows, column).filled > 0);
  return headers.flatMap((header, column) => {
    if (header === '') return [];
    const matches = matchHeader(header);
    if (matches.length === 0) return [];
    const profile = profileColumn(rows, column);
    return matches.map((match) => {
      const content = contentFit(match.field, profile);
      return { column, match, content, score: match.confidence + content + currencyFit(header, match.field, byRow) };
    });
  });
}

/** Gives each known heading its field, the surest first; a second column of the same meaning is left out and says so. */
export function assignColumns(headers: readonly string[], rows: readonly (readonly Cell[])[]): readonly ColumnMapping[] {
  const candidates = candidatesOf(headers, rows).sort((a, b) => b.score - a.score || a.column - b.column);
  const byColumn = new Map<number, ColumnMapping>();
  const taken = new Map<Field, number>();
  for (const { column, match, content, score } of candidates) {
    if (byColumn.has(column) || (taken.has(match.field) && match.field !== 'ignored') || score < 40) continue;
    if (match.field !== 'ignored') taken.set(match.field, column);
    const because = content >= 4 ? ', and what it holds agrees' : content < 0 ? ', though what it holds is not typical' : '';
    const reason = match.field === 'ignored' ? `“${headers[column]}” is not needed.` : `“${headers[column]}” means ${FIELD_LABELS[match.field].toLowerCase()} (${match.language})${because}.`;
    byColumn.set(column, { column, header: headers[column] ?? '', field: match.field, confidence: Math.max(0, Math.min(100, score)), reason });
  }
  promote(byColumn, taken, rows, 'contactName', 'customer', (profile) => profile.share('TEXT') > 0.6);
  promote(byColumn, taken, rows, 'clientReference', 'invoiceNumber', (profile) => profile.distinct === profile.filled);
  return headers.map((header, column) => byColumn.get(column) ?? { column, header, field: undefined, confidence: 0, reason: unmappedReason(header, column, candidates, taken, headers) });
}

/** A field no column is named for is taken from one that often stands for it: contacts are Xero's customers, a reference is the invoice's number. */
function promote(byColumn: Map<number, ColumnMapping>, taken: Map<Field, number>, rows: readonly (readonly Cell[])[], from: Field, to: Field, fits: (profile: ContentProfile) => boolean): void {
  const column = taken.get(from);
  const known = column === undefined ? undefined : byColumn.get(column);
  if (column === undefined || !known || taken.has(to)) return;
  const profile = profileColumn(rows, column);
  if (rows.length === 0 || profile.filled < rows.length * 0.7 || !fits(profile)) return;
  byColumn.set(column, { ...known, field: to, confidence: 60, reason: `No column is named ${FIELD_LABELS[to].toLowerCase()}; “${known.header}” stands for it.` });
  taken.delete(from);
  taken.set(to, column);
}

function unmappedReason(header: string, column: number, candidates: readonly Candidate[], taken: ReadonlyMap<Field, number>, headers: readonly string[]): string {
  if (header === '') return 'This column has no heading.';
  const own = candidates.find((candidate) => candidate.column === column);
  const other = own && taken.get(own.match.field);
  if (own && other !== undefined) return `${FIELD_LABELS[own.match.field]} is taken from “${headers[other]}” (column ${columnLetter(other)}).`;
  return own ? `The heading suggests ${FIELD_LABELS[own.match.field].toLowerCase()}, but the column holds something else.` : `“${header}” is not a heading we know.`;
}
