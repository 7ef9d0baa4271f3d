import { columnLetter, cleanText, isBlank, type RawRow } from '../cell';
import { DateEvidence, AmountEvidence } from '../evidence';
import type { DecimalSign } from '../amount';
import type { DateOrder } from '../date';
import { fold } from '../fold';
import { takeoverFields, TAKEOVER_FILES, type TakeoverFileKind } from './takeover-fields';

/** What a file of a book was taken for. Plain data: it is stored with the file. */
export interface TakeoverRecognition {
  readonly kind: TakeoverFileKind;
  readonly headerRow: number | null;
  readonly headers: readonly string[];
  /** Field → 0-based column. */
  readonly mapping: Readonly<Record<string, number>>;
  /** Labels of needed fields that no column was found for. */
  readonly missing: readonly string[];
}

/** How its dates and decimals are written; a question where the file doesn't prove it. */
export interface TakeoverWriting {
  readonly dateOrder: DateOrder;
  readonly decimalSign: DecimalSign;
  readonly questions: readonly { readonly id: 'dateOrder' | 'decimalSign'; readonly text: string; readonly choices: readonly string[] }[];
}

/** What people said of a file. */
export interface TakeoverFileOptions {
  readonly mapping?: Readonly<Record<string, number>>;
  readonly dateOrder?: DateOrder;
  readonly decimalSign?: DecimalSign;
}

const SEARCHED = 30;

/** A heading as it is compared: words apart in `camelCase` and `snake_case`, units in brackets left out. */
const headingKey = (heading: string): string => fold(heading.replace(/[([]\s*%\s*[)\]]|%/gu, ' percent ').replace(/[([][^)\]]*[)\]]/gu, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));

const KNOWN: Readonly<Record<TakeoverFileKind, ReadonlyMap<string, string>>> = Object.fromEntries(TAKEOVER_FILES.map((kind) => {
  const known = new Map<string, string>();
  for (const [field, { label }] of takeoverFields(kind)) known.set(fold(label), field);
  for (const [field, { headings }] of takeoverFields(kind)) for (const heading of headings.split(', ')) if (!known.has(heading)) known.set(heading, field);
  return [kind, known];
})) as unknown as Record<TakeoverFileKind, ReadonlyMap<string, string>>;

function mappingOf(kind: TakeoverFileKind, headers: readonly string[]): Record<string, number> {
  const mapping: Record<string, number> = {};
  const keys = headers.map(headingKey);
  // What is called exactly as in our template goes first: `Commission` beside `Commission to date`.
  for (const exact of [true, false]) {
    for (const [column, key] of keys.entries()) {
      const field = KNOWN[kind].get(key);
      if (field === undefined || field in mapping || Object.values(mapping).includes(column)) continue;
      if (!exact || fold(takeoverFields(kind).find(([name]) => name === field)?.[1].label ?? '') === key) mapping[field] = column;
    }
  }
  return mapping;
}

const missingOf = (kind: TakeoverFileKind, mapping: Readonly<Record<string, number>>): string[] =>
  takeoverFields(kind).filter(([field, { needed }]) => needed && !(field in mapping)).map(([, { label }]) => label);

/** Recognises the heading row and the columns of a file from its first rows. What people said wins. */
export function recogniseTakeover(kind: TakeoverFileKind, sample: readonly RawRow[], said: TakeoverFileOptions = {}): TakeoverRecognition {
  let best: { row: RawRow; found: number } | undefined;
  for (const row of sample.slice(0, SEARCHED)) {
    const found = Object.keys(mappingOf(kind, row.cells.map(cleanText))).length;
    if (found > (best?.found ?? 1)) best = { row, found };
  }
  const headers = best?.row.cells.map(cleanText) ?? [];
  const mapping = said.mapping ?? mappingOf(kind, headers);
  return { kind, headerRow: best?.row.rowNumber ?? null, headers, mapping, missing: best ? missingOf(kind, mapping) : takeoverFields(kind).filter(([, { needed }]) => needed).map(([, { label }]) => label) };
}

/** Which of the files it most likely is: the kind of whose needed columns the largest part is there. */
export function guessTakeoverKind(sample: readonly RawRow[]): TakeoverFileKind {
  const accounts = recogniseTakeover('ACCOUNTS', sample).mapping;
  const score = (kind: TakeoverFileKind): number => {
    // What is owed by a debtor, or on an account, is no invoice of the agency.
    if (kind === 'FEE_INVOICES' && ('customer' in accounts || 'account' in accounts)) return 0;
    const { mapping, missing } = recogniseTakeover(kind, sample);
    const wanted = takeoverFields(kind).filter(([, { needed }]) => needed).length;
    return (wanted - missing.length) / wanted + Object.keys(mapping).length / 100;
  };
  return TAKEOVER_FILES.reduce((best, kind) => (score(kind) > score(best) ? kind : best));
}

/** Gathers from all rows how dates and decimals are written; one order for all dates of a file. */
export class TakeoverEvidence {
  private readonly dates = new DateEvidence();
  private readonly amounts = new AmountEvidence();
  private readonly dateColumns: readonly number[];
  private readonly amountColumns: readonly number[];

  constructor(private readonly found: TakeoverRecognition) {
    const at = (types: readonly string[]): number[] =>
      takeoverFields(found.kind).flatMap(([field, { type }]) => (types.includes(type) && found.mapping[field] !== undefined ? [found.mapping[field]] : []));
    this.dateColumns = at(['DATE']);
    this.amountColumns = at(['AMOUNT']);
  }

  add(row: RawRow): void {
    if (this.found.headerRow === null || row.rowNumber <= this.found.headerRow || isBlank(row.cells)) return;
    for (const column of this.dateColumns) this.dates.add(row.rowNumber, row.cells[column] ?? '');
    for (const column of this.amountColumns) if ((row.cells[column] ?? '') !== '') this.amounts.add(row.rowNumber, row.cells[column] ?? '');
  }

  /** The verdict; what people said answers the questions. */
  writing(said: TakeoverFileOptions): TakeoverWriting {
    const [dates, amounts] = [this.dates.verdict(), this.amounts.verdict()];
    const first = this.dateColumns[0];
    const questions: TakeoverWriting['questions'][number][] = [];
    if (dates.state !== 'DECIDED' && said.dateOrder === undefined) {
      questions.push({ id: 'dateOrder', text: `Is the day or the month first in the dates${first === undefined ? '' : `, as in column ${columnLetter(first)}`}? ${dates.reason}`, choices: ['DMY', 'MDY'] });
    }
    if (amounts.state !== 'DECIDED' && said.decimalSign === undefined) questions.push({ id: 'decimalSign', text: `Are amounts written with a decimal point or a decimal comma? ${amounts.reason}`, choices: ['POINT', 'COMMA'] });
    return {
      dateOrder: said.dateOrder ?? (dates.state === 'DECIDED' ? dates.value : 'DMY'), decimalSign: said.decimalSign ?? (amounts.state === 'DECIDED' ? amounts.value : 'POINT'), questions };
  }
}
