import { parseCurrency, type CurrencyCode } from '@quittance/kernel';
import { cellText, cleanText, columnLetter, fold, isBlank, possibleOrders, readAmount, shown, splitAmount, splitDate, type DateOrder, type DecimalSign, type RawRow } from '@quittance/placements/domain';
import { BANK_FIELDS, bankFieldOf, headingRank, missingColumns, SAYS_IN, SAYS_OUT, sidedAmount, type BankField, type BankMapping } from './bank-field';

/** How a bank's list is read. Kept by headings, so that it holds for the bank's next file. */
export interface BankListForm {
  /** Row number of the headings. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly mapping: BankMapping;
  /** Further columns of words, told behind the description. */
  readonly words: readonly number[];
  readonly dateOrder: DateOrder | null;
  readonly decimalSign: DecimalSign | null;
}

/** A saved mapping: folded heading → field (several may be the description), and how days and amounts were written, for lists that leave it open. */
export interface SavedBankMapping {
  readonly columns: Readonly<Record<string, BankField>>;
  readonly dateOrder: DateOrder | null;
  readonly decimalSign: DecimalSign | null;
}

/** What was recognised, and what a person must still say before a line is taken. */
export interface BankListRecognition {
  readonly form: BankListForm;
  readonly questions: readonly string[];
  /** The first rows, shortened, for the mapping dialog. */
  readonly sample: readonly (readonly string[])[];
}

const SEARCH = 40;
const SAMPLE = 8;

/** Recognises headings, date order and decimal sign from the first rows of a list. Saved headings win where they are there; how days and amounts are written, the list itself says first. */
export function recogniseBankList(rows: readonly RawRow[], currency: CurrencyCode, saved: SavedBankMapping | null): BankListRecognition {
  const header = headerOf(rows, saved);
  // A list without headings begins with a movement, which must not be lost as one: its columns are called by their letters.
  const bare = header !== undefined && tellsMovement(header);
  const headers = (header?.cells ?? []).map((cell, at) => (bare ? `Column ${columnLetter(at)}` : cleanText(cell)));
  const headerRow = (header?.rowNumber ?? 0) - (bare ? 1 : 0);
  // Headings may be told again further down.
  const body = rows.filter((row) => row.rowNumber > headerRow && !isBlank(row.cells) && row.cells.map((cell) => cleanText(cell)).join('\n') !== headers.join('\n'));
  const mapping = saved ? recalled(headers, saved) : guessed(headers, body);
  const days = column(body, mapping.bookedOn);
  const dateOrder = orderIn(days, saved?.dateOrder ?? null);
  const amounts = [mapping.amount, mapping.credit, mapping.debit].flatMap((at) => column(body, at)).map((text) => sidedAmount(text).amount);
  const decimalSign = signIn(amounts, currency, saved?.decimalSign ?? null);
  const questions = [
    ...missingColumns(mapping),
    // A list without a day in it holds no movement, which its reader says.
    ...(days.length === 0 || dateOrder !== null ? [] : [`Which comes first in a date such as “${shown(days[0] ?? '')}”: day or month?`]),
    ...(amounts.length === 0 || decimalSign !== null ? [] : [`Is “${shown(amounts[0] ?? '')}” written with a decimal point or a decimal comma?`]),
  ];
  return {
    form: { headerRow, headers, mapping, words: wordsIn(headers, mapping, saved), dateOrder, decimalSign }, questions,
    sample: body.slice(0, SAMPLE).map((row) => row.cells.map((cell) => shown(cellText(cell)))) };
}

/** What to keep of a form a person confirmed. A heading that stands twice cannot be kept. */
export function savedForm({ headers, mapping, words, dateOrder, decimalSign }: BankListForm): SavedBankMapping {
  const folded = headers.map(fold);
  const columns: Record<string, BankField> = {};
  for (const [field, at] of [...BANK_FIELDS.map((field) => [field, mapping[field]] as const), ...words.map((word) => ['text', word] as const)]) {
    const heading = at === undefined ? '' : (folded[at] ?? '');
    if (heading !== '' && folded.indexOf(heading) === folded.lastIndexOf(heading)) columns[heading] = field;
  }
  return { columns, dateOrder, decimalSign };
}

/** Columns of words besides the description: by their headings, or those a person named. */
function wordsIn(headers: readonly string[], mapping: BankMapping, saved: SavedBankMapping | null): number[] {
  const taken = new Set(Object.values(mapping));
  return headers.flatMap((heading, at) => (!taken.has(at) && (saved ? saved.columns[fold(heading)] : bankFieldOf(heading)) === 'text' ? [at] : []));
}

function headerOf(rows: readonly RawRow[], saved: SavedBankMapping | null): RawRow | undefined {
  const score = (row: RawRow): number => {
    const cells = row.cells.map((cell) => cleanText(cell));
    if (saved) return cells.filter((cell) => saved.columns[fold(cell)] !== undefined).length;
    return new Set(cells.map(bankFieldOf).filter((field) => field !== undefined)).size;
  };
  const best = rows.slice(0, SEARCH).reduce<{ row: RawRow | undefined; score: number }>((found, row) => (score(row) > found.score ? { row, score: score(row) } : found), { row: undefined, score: 0 });
  if (best.score >= 2 || (saved && best.score >= 1)) return best.row;
  // Without known headings the first row that is filled is shown as the headings, for a person to name.
  return rows.find((row) => row.cells.filter((cell) => cleanText(cell) !== '').length > 1);
}

/** Whether a row holds a day and an amount, in whatever columns. */
export const tellsMovement = ({ cells }: RawRow): boolean => {
  const texts = cells.map((cell) => cleanText(cell));
  return texts.some((text) => splitDate(text) !== undefined) && texts.some((text) => splitDate(text) === undefined && splitAmount(text) !== undefined);
};

function guessed(headers: readonly string[], body: readonly RawRow[]): BankMapping {
  const mapping: Partial<Record<BankField, number>> = {};
  headers.forEach((heading, index) => {
    const field = bankFieldOf(heading);
    const taken = field === undefined ? undefined : mapping[field];
    if (field !== undefined && (taken === undefined || headingRank(heading, field) < headingRank(headers[taken] ?? '', field))) mapping[field] = index;
  });
  // A column of the list's own account says the same in every row.
  const accounts = column(body, mapping.counterAccount);
  if (accounts.length > 3 && accounts.length === body.length && new Set(accounts).size === 1) delete mapping.counterAccount;
  // In Italian a day and a currency are both called "valuta".
  const said = column(body, mapping.valueOn);
  if (mapping.currency === undefined && mapping.valueOn !== undefined && said.length > 0 && said.every((text) => parseCurrency(text).ok)) {
    mapping.currency = mapping.valueOn;
    delete mapping.valueOn;
  }
  // "Value" is an amount only where nothing else is; beside paid in and paid out it is a day.
  if (mapping.amount !== undefined && (mapping.credit !== undefined || mapping.debit !== undefined) && headingRank(headers[mapping.amount] ?? '', 'amount') === headingRank('value', 'amount')) delete mapping.amount;
  const side = mapping.side ?? sideOf(headers, body, mapping);
  return side === undefined ? mapping : { ...mapping, side };
}

/** The column that says credit or debit of every row, where no amount has a sign: however it is called, amounts are not read without it. */
function sideOf(headers: readonly string[], body: readonly RawRow[], mapping: BankMapping): number | undefined {
  const amounts = column(body, mapping.amount);
  if (amounts.length === 0 || amounts.some((text) => /[-−(]/.test(text) || sidedAmount(text).side !== '')) return undefined;
  const at = headers.findIndex((_, index) => {
    const said = column(body, index);
    if (said.length < amounts.length || !said.every((text) => SAYS_OUT.test(text) || SAYS_IN.test(text))) return false;
    // A letter alone may stand for anything until both sides occur.
    return said.every((text) => text.length > 2) || (said.some((text) => SAYS_OUT.test(text)) && said.some((text) => SAYS_IN.test(text)));
  });
  return at === -1 ? undefined : at;
}

function recalled(headers: readonly string[], saved: SavedBankMapping): BankMapping {
  const folded = headers.map(fold);
  const mapping: Partial<Record<BankField, number>> = {};
  for (const [heading, field] of Object.entries(saved.columns)) {
    const at = folded.indexOf(heading);
    if (at !== -1) mapping[field] ??= at;
  }
  return mapping;
}

const column = (rows: readonly RawRow[], at: number | undefined): string[] =>
  at === undefined ? [] : rows.map((row) => cleanText(row.cells[at])).filter((text) => text !== '');

/** The order in which every date of the column can be read; where two fit the known one, null when there is none. A date with a month's name or a year first needs none. */
function orderIn(texts: readonly string[], known: DateOrder | null): DateOrder | null {
  if (texts.length === 0) return known;
  let orders: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];
  let numeric = false;
  for (const text of texts) {
    const split = splitDate(text);
    if (!split || split.form === 'FIXED') continue;
    numeric = true;
    // Between points the day stands first wherever dates are written so (CLDR); a list with the year first says so by its numbers.
    const possible = possibleOrders(split.parts, split.yearDigits).filter((order) => order !== 'MDY' || split.separator !== '.');
    orders = orders.filter((order) => possible.includes(order));
  }
  if (!numeric) return known ?? 'YMD';
  const [only] = orders;
  return orders.length === 1 && only ? only : known !== null && orders.includes(known) ? known : null;
}

/** One sign and three digits after it (`5.155`): thousands, or decimals too many. */
const THOUSANDS_AT_MOST = /^\D*\d{1,3}[.,]\d{3}\D*$/;

/**
 * The decimal sign that reads every amount of the sample; where both do the known one, null when they differ and there is none,
 * or when nothing but thousands speak against the known one.
 */
function signIn(texts: readonly string[], currency: CurrencyCode, known: DecimalSign | null): DecimalSign | null {
  if (texts.length === 0) return known;
  const fits = (sign: DecimalSign): boolean => texts.every((text) => splitAmount(text) === undefined || readAmount(text, sign, currency).ok);
  const [point, comma] = [fits('POINT'), fits('COMMA')];
  if (point !== comma) {
    const only = point ? 'POINT' : 'COMMA';
    return known === null || known === only || !texts.every((text) => THOUSANDS_AT_MOST.test(text) || readAmount(text, known, currency).ok) ? only : null;
  }
  if (known !== null) return known;
  const same = texts.every((text) => {
    const [a, b] = [readAmount(text, 'POINT', currency), readAmount(text, 'COMMA', currency)];
    return a.ok && b.ok && a.value.minor === b.value.minor;
  });
  return same ? 'POINT' : null;
}

