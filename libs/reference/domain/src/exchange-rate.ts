import { exponentOf, formatDate, ok, parseBusinessDate, parseCurrency, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';

/**
 * What one unit of `base` is worth in `quote` on a day, as somebody published or agreed it. For reports only: nothing in
 * ledgers, fees or statements is ever converted.
 */
export interface ExchangeRate {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  readonly on: BusinessDate;
  /** Exact decimal: "1.0842". */
  readonly rate: string;
  readonly source: string;
}

const RATE = /^\d{1,9}(?:\.\d{1,10})?$/;

/** Reads a rate as an exact decimal above zero, without needless zeros. Refuses BAD_RATE. */
export function parseExchangeRate(text: string): Result<string> {
  const plain = text.trim();
  if (!RATE.test(plain) || !/[1-9]/.test(plain)) return refuse('BAD_RATE', `“${plain.slice(0, 30)}” is not a rate such as 1.0842: digits with a decimal point, ten decimals at most.`, {}, 'rate');
  const [whole = '', fraction = ''] = plain.split('.');
  const short = fraction.replace(/0+$/, '');
  return ok(`${whole.replace(/^0+(?=\d)/, '')}${short === '' ? '' : `.${short}`}`);
}

/** A rate as it is entered, checked field by field. */
export function checkExchangeRate(entered: { readonly base: string; readonly quote: string; readonly on: string; readonly rate: string; readonly source: string }, today: BusinessDate): Result<ExchangeRate> {
  const base = parseCurrency(entered.base.trim().toUpperCase());
  if (!base.ok) return { ok: false, refusal: { ...base.refusal, field: 'base' } };
  const quote = parseCurrency(entered.quote.trim().toUpperCase());
  if (!quote.ok) return { ok: false, refusal: { ...quote.refusal, field: 'quote' } };
  if (base.value === quote.value) return refuse('SAME_CURRENCY', 'A rate is between two currencies.', {}, 'quote');
  const on = parseBusinessDate(entered.on.trim());
  if (!on.ok) return refuse('BAD_DATE', on.refusal.message, {}, 'on');
  if (on.value > today) return refuse('DATE_IN_FUTURE', `${formatDate(on.value)} has not come yet; nobody can know its rate.`, { on: on.value }, 'on');
  const rate = parseExchangeRate(entered.rate);
  if (!rate.ok) return rate;
  const source = entered.source.trim();
  if (source.length < 3 || source.length > 300) return refuse('SOURCE_MISSING', 'Say who published the rate, or who agreed it, in 3 to 300 characters.', {}, 'source');
  return ok({ base: base.value, quote: quote.value, on: on.value, rate: rate.value, source });
}

const COLUMNS = ['base', 'quote', 'date', 'rate', 'source'] as const;
const MOST_LINES = 5_000;

/** Splits a line of simple CSV: cells in quotes may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) [cell] = ['', cells.push(cell)];
    else cell += sign;
  }
  return [...cells, cell].map((one) => one.trim());
}

/** Reads rates from CSV with the headings base, quote, date, rate, source, in any order. Refuses the first line that is wrong, by its number; all or nothing. */
export function readExchangeRates(text: string, today: BusinessDate): Result<ExchangeRate[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const separator = (lines[0] ?? '').includes(';') ? ';' : ',';
  const headings = cellsOf(lines[0] ?? '', separator).map((heading) => heading.toLowerCase());
  const missing = COLUMNS.filter((column) => !headings.includes(column));
  if (missing.length > 0) return refuse('COLUMNS_MISSING', `The first line has to name the columns base, quote, date, rate and source; ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`, {}, 'text');
  if (lines.length > MOST_LINES) return refuse('TOO_MANY_LINES', `At most ${MOST_LINES} lines are taken at once.`, {}, 'text');
  const rates: ExchangeRate[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const cells = cellsOf(line, separator);
    const of = (column: (typeof COLUMNS)[number]): string => cells[headings.indexOf(column)] ?? '';
    const read = checkExchangeRate({ base: of('base'), quote: of('quote'), on: of('date'), rate: separator === ';' ? of('rate').replace(',', '.') : of('rate'), source: of('source') }, today);
    if (!read.ok) return refuse(read.refusal.code, `Line ${index + 1}: ${read.refusal.message} Nothing was taken.`, { line: index + 1 }, 'text');
    rates.push(read.value);
  }
  return rates.length === 0 ? refuse('NO_RATES', 'There is no rate below the headings.', {}, 'text') : ok(rates);
}

/** The rate used for a conversion, and whether it was turned round. */
export interface RateUsed extends ExchangeRate {
  readonly inverted: boolean;
}

/** The latest rate between two currencies on or before a day, in either direction; undefined where none is on record: it is never guessed, nor made of two others. */
export function rateBetween(rates: readonly ExchangeRate[], from: CurrencyCode, to: CurrencyCode, on: BusinessDate): RateUsed | undefined {
  let found: RateUsed | undefined;
  for (const rate of rates) {
    const direct = rate.base === from && rate.quote === to;
    if (rate.on > on || (!direct && !(rate.base === to && rate.quote === from))) continue;
    // Of one day the direct one, which nothing was done to.
    if (!found || rate.on > found.on || (rate.on === found.on && direct)) found = { ...rate, inverted: !direct };
  }
  return found;
}

/** An amount in another currency, minor units, half away from zero; exact until that one rounding. */
export function converted(minor: number, from: CurrencyCode, to: CurrencyCode, { rate, inverted }: Pick<RateUsed, 'rate' | 'inverted'>): number {
  const [whole = '', fraction = ''] = rate.split('.');
  const [digits, scale] = [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
  const [up, down] = [10n ** BigInt(exponentOf(to)), 10n ** BigInt(exponentOf(from))];
  const [numerator, denominator] = inverted ? [BigInt(minor) * scale * up, digits * down] : [BigInt(minor) * digits * up, scale * down];
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
}
