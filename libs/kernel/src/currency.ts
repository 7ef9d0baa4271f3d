import { CURRENCY_EXPONENTS } from './currencies';
import type { Brand } from './ids';
import { ok, refuse, unwrap, type Result } from './result';

/** An ISO 4217 alphabetic code, upper case. */
export type CurrencyCode = Brand<string, 'CurrencyCode'>;

/** Reads a currency code; case and spaces around it don't matter. Refuses UNKNOWN_CURRENCY. */
export function parseCurrency(text: string): Result<CurrencyCode> {
  const code = text.trim().toUpperCase();
  if (CURRENCY_EXPONENTS.has(code)) return ok(code as CurrencyCode);
  return refuse('UNKNOWN_CURRENCY', `"${text.slice(0, 20)}" is not a currency code of ISO 4217, such as USD or EUR.`, {
    value: text.slice(0, 20),
  });
}

/** A currency code known to be good; throws on any other. */
export const currency = (code: string): CurrencyCode => unwrap(parseCurrency(code));

/** Decimal places of the currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
export function exponentOf(code: CurrencyCode): number {
  const exponent = CURRENCY_EXPONENTS.get(code);
  if (exponent === undefined) throw new RangeError(`Unknown currency ${code}`);
  return exponent;
}

/** Every known code, in alphabetic order. */
export const currencyCodes = (): readonly CurrencyCode[] => [...CURRENCY_EXPONENTS.keys()].sort() as CurrencyCode[];
