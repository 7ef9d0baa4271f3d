import { exponentOf, type CurrencyCode } from './currency';

/** An amount as the API carries it: whole minor units and an ISO 4217 code. */
export interface Amount {
  readonly minor: number;
  readonly currency: string;
}

export interface MoneyFormat {
  /** `symbol` $1.00 (default), `code` USD 1.00, `none` 1.00 (for columns whose header names the currency). */
  readonly show?: 'symbol' | 'code' | 'none';
  /** A plus before gains as well. */
  readonly signed?: boolean;
  /** Leaves out the minor units where they are zero: for axes and sentences, never for ledgers. */
  readonly round?: boolean;
  readonly locale?: string;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Decimal places of a currency; 2 for a code this build doesn't know. */
export function moneyExponent(currency: string): number {
  try {
    return exponentOf(currency as CurrencyCode);
  } catch {
    return 2;
  }
}

/** "$1,234.56", "−€500.00": exact for every safe integer, with a real minus sign before the symbol. */
export function formatMoney(amount: Amount, options: MoneyFormat = {}): string {
  const { show = 'symbol', signed = false, round = false, locale = 'en-US' } = options;
  const exponent = moneyExponent(amount.currency);
  const decimals = round && amount.minor % 10 ** exponent === 0 ? 0 : exponent;
  const text = numberFormat(locale, amount.currency, show, decimals).format(decimal(amount.minor, exponent));
  if (amount.minor < 0) return `−${text}`;
  return signed && amount.minor > 0 ? `+${text}` : text;
}

/** An amount within a sentence of the server, written as the screens write it: "$5,000.00". Files for machines take `formatMinor`. */
export const moneyInWords = (minor: number, currency: string): string => formatMoney({ minor, currency });

/** The amount in words a screen reader says: "minus 1,234.56 US dollars". */
export function spellMoney(amount: Amount, locale = 'en-US'): string {
  const exponent = moneyExponent(amount.currency);
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency, currencyDisplay: 'name', minimumFractionDigits: exponent, maximumFractionDigits: exponent });
  return `${amount.minor < 0 ? 'minus ' : ''}${format.format(decimal(amount.minor, exponent))}`;
}

// As a decimal string: dividing by a hundred would round the largest amounts.
function decimal(minor: number, exponent: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  return (exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`) as Intl.StringNumericLiteral;
}

function numberFormat(locale: string, currency: string, show: 'symbol' | 'code' | 'none', decimals: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${show} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    format = new Intl.NumberFormat(locale, show === 'none' ? digits : { style: 'currency', currency, currencyDisplay: show, ...digits });
    formats.set(key, format);
  }
  return format;
}
