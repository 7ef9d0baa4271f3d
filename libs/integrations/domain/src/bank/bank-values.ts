import { MOST_MINOR, parseBusinessDate, parseCurrency, type BusinessDate, type CurrencyCode, exponentOf } from '@quittance/kernel';
import { refusedAt } from './bank-file-refused';

/** A value shortened for a message, in one line. */
export const shown = (text: string): string => {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return flat.length > 40 ? `${flat.slice(0, 39)}…` : flat;
};

/** Text as it is kept: one line, no control characters, at most `most` characters. */
export const kept = (text: string, most = 500): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, most);

/** A currency code of ISO 4217. */
export function currencyAt(line: number, text: string): CurrencyCode {
  const parsed = parseCurrency(text);
  if (!parsed.ok) throw refusedAt(line, 'UNKNOWN_CURRENCY', `“${shown(text)}” is not a currency code of ISO 4217.`, { value: shown(text) });
  return parsed.value;
}

/** An amount without its thousands' signs, where two signs say beyond doubt which is which (`1,234.50`, `1.234,50`). */
function ungrouped(text: string): string {
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '');
  return /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) ? text.replaceAll('.', '') : text;
}

/** A decimal amount (`1234.5`, `1234,50`, `1,234.50`) in minor units, exactly. */
export function decimalAt(line: number, text: string, currency: CurrencyCode): number {
  const match = /^([+-]?)(\d{1,18})(?:[.,](\d{0,10}))?$/.exec(ungrouped(text.trim()).replace(/^([+-]?)0+(?=\d)/, '$1'));
  const exponent = exponentOf(currency);
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > exponent) throw refusedAt(line, 'BAD_AMOUNT', `“${shown(text)}” is not an amount in ${currency}.`, { value: shown(text) });
  return minorAt(line, `${match[1] ?? ''}${match[2] ?? ''}${fraction.padEnd(exponent, '0')}`);
}

/** A whole number of minor units, signed or not. */
export function minorAt(line: number, text: string): number {
  const digits = text.trim();
  const minor = /^[+-]?\d{1,20}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isSafeInteger(minor) || Math.abs(minor) > MOST_MINOR) throw refusedAt(line, 'BAD_AMOUNT', `“${shown(text)}” is not an amount, or more than any account can hold.`, { value: shown(text) });
  return minor === 0 ? 0 : minor;
}

/** A whole number that is counted, never negative. */
export function countAt(line: number, text: string, what: string): number {
  if (!/^\d{1,12}$/.test(text.trim())) throw refusedAt(line, 'BAD_COUNT', `${what} “${shown(text)}” is not a number.`, { value: shown(text) });
  return Number(text);
}

/** A day written `YYMMDD` (years 70–99 are 1970–1999) or `YYYYMMDD`, with anything after it left out. */
export function digitsDateAt(line: number, text: string, yearDigits: 2 | 4): BusinessDate {
  const match = (yearDigits === 4 ? /^(\d{4})(\d{2})(\d{2})/ : /^(\d{2})(\d{2})(\d{2})/).exec(text.trim());
  const [, year = '', month = '', day = ''] = match ?? [];
  const full = yearDigits === 4 ? year : `${Number(year) >= 70 ? '19' : '20'}${year}`;
  return isoDateAt(line, match ? `${full}-${month}-${day}` : text);
}

/** A day written `YYYY-MM-DD`, a time of day after it left out. */
export function isoDateAt(line: number, text: string): BusinessDate {
  const parsed = parseBusinessDate(text.trim().slice(0, 10));
  if (!parsed.ok) throw refusedAt(line, 'BAD_DATE', `“${shown(text)}” is not a date.`, { value: shown(text) });
  return parsed.value;
}
