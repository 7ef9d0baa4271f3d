import { countryName, exponentOf, formatMinor, type CurrencyCode } from '@quittance/kernel';
import type { Bucket, PlacementType } from '@quittance/fees/domain';

const formats = new Map<string, Intl.NumberFormat>();

/** An amount as a sentence says it: "$3,000", "$999.99". Exact for every safe integer. */
export function plainAmount(minor: number, currency: CurrencyCode): string {
  const exponent = exponentOf(currency);
  const decimals = minor % 10 ** exponent === 0 ? 0 : exponent;
  const key = `${currency} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format.format(formatMinor(minor, currency) as Intl.StringNumericLiteral);
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** "1 day", "10 days". */
export const daysInWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** "1st", "22nd", "13th". */
export function ordinal(day: number): string {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

/** A place's code as a name: "United States", "US-CA". */
export function placeInWords(code: string): string {
  const name = countryName(code);
  return ['United States', 'United Kingdom', 'Netherlands', 'Philippines', 'United Arab Emirates'].includes(name) ? `the ${name}` : name;
}

/** What an account of a placement type is: "placed first". */
export const PLACEMENT_WORDS: Readonly<Record<PlacementType, string>> = { FIRST: 'placed first', SECOND: 'placed second', LEGAL: 'at law' };

export const BUCKET_WORDS: Readonly<Record<Bucket, string>> = { PRINCIPAL: 'principal', INTEREST: 'interest', FEES: 'fees', COSTS: 'costs' };

/** The sentence with a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
