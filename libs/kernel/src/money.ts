import { exponentOf, type CurrencyCode } from './currency';
import { ok, refuse, type Result } from './result';

/** An amount: a whole number of minor units of one currency. Never a fraction. */
export interface Money {
  readonly minor: number;
  readonly currency: CurrencyCode;
}

/** The largest amount that a person or a file may name, in minor units: sums of very many of them stay safe integers. */
export const MOST_MINOR = 10_000_000_000_000;

/** The largest payment, cost or adjustment entered at once, in minor units: a guard against a slipped key. */
export const MOST_ENTERED = 100_000_000_000;

function checked(minor: number): number {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole amount within the safe integers: ${minor}`);
  return minor === 0 ? 0 : minor;
}

function sameCurrency(a: Money, b: Money): CurrencyCode {
  if (a.currency !== b.currency) throw new TypeError(`Can't mix ${a.currency} with ${b.currency}`);
  return a.currency;
}

/** An amount of minor units; throws RangeError unless a safe integer. */
export const money = (minor: number, code: CurrencyCode): Money => ({ minor: checked(minor), currency: code });

/** a + b; throws on two currencies. */
export const add = (a: Money, b: Money): Money => money(a.minor + b.minor, sameCurrency(a, b));

/** a − b; throws on two currencies. */
export const subtract = (a: Money, b: Money): Money => money(a.minor - b.minor, sameCurrency(a, b));

/** −a. */
export const negate = (a: Money): Money => money(-a.minor, a.currency);

/** Negative, zero or positive as a is below, equal to or above b; throws on two currencies. */
export function compareMoney(a: Money, b: Money): number {
  sameCurrency(a, b);
  return a.minor - b.minor;
}

/** The sum in one currency; throws on any other currency among the amounts and on unsafe integers. */
export function sum(amounts: Iterable<Money>, code: CurrencyCode): Money {
  let total = money(0, code);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** The sum of amounts in minor units of one currency; throws beyond the safe integers. */
export function sumMinor(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total = checked(total + checked(amount));
  return total;
}

/** A plain decimal string for files and machines: 123456 of USD is "1234.56". No grouping, no symbol; sentences take `moneyInWords`. */
export function formatMinor(minor: number, code: CurrencyCode): string {
  const exponent = exponentOf(code);
  const digits = String(Math.abs(checked(minor))).padStart(exponent + 1, '0');
  const sign = minor < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Reads a plain decimal string ("1234.56", "-7"), exactly. Refuses BAD_AMOUNT, also for too many decimals. */
export function parseMinor(text: string, code: CurrencyCode): Result<number> {
  const exponent = exponentOf(code);
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,4}))?$/.exec(text.trim());
  const fraction = match?.[3] ?? '';
  const minor = match ? Number(match[2] + fraction.padEnd(exponent, '0')) : Number.NaN;
  if (!match || fraction.length > exponent || !Number.isSafeInteger(minor)) {
    const example = formatMinor(123_456, code);
    return refuse('BAD_AMOUNT', `"${text.slice(0, 30)}" is not an amount in ${code} such as ${example}.`, {
      value: text.slice(0, 30),
      currency: code,
    });
  }
  return ok(match[1] && minor !== 0 ? -minor : minor);
}
