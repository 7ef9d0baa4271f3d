import { exponentOf, ok, parseCurrency as kernelCurrency, refuse, type CurrencyCode, type Result } from '@quittance/kernel';

const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'BRL', 'ARS', 'CLP', 'COP'];
const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS, 'US$': ['USD'], 'C$': ['CAD'], 'CA$': ['CAD'], 'A$': ['AUD'], 'AU$': ['AUD'], 'NZ$': ['NZD'], 'HK$': ['HKD'], 'S$': ['SGD'], 'MX$': ['MXN'], 'R$': ['BRL'],
  '€': ['EUR'], EURO: ['EUR'], EUROS: ['EUR'], '£': ['GBP'], '¥': ['JPY', 'CNY'], '₹': ['INR'], RS: ['INR', 'PKR', 'LKR'], '₩': ['KRW'], '₽': ['RUB'], '₺': ['TRY'], '₴': ['UAH'], '₪': ['ILS'], '₫': ['VND'], '₱': ['PHP'],
  'KČ': ['CZK'], 'ZŁ': ['PLN'], FT: ['HUF'], KR: ['SEK', 'NOK', 'DKK', 'ISK'], 'KR.': ['DKK', 'SEK', 'NOK', 'ISK'], FR: ['CHF'], 'FR.': ['CHF'], SFR: ['CHF'], 'SFR.': ['CHF'], LEI: ['RON'], R: ['ZAR'], 円: ['JPY'], '\\': ['JPY', 'KRW'], 元: ['CNY'], 'РУБ': ['RUB'], 'РУБ.': ['RUB'], DKR: ['DKK'], SKR: ['SEK'], NKR: ['NOK'],
};

/** Digits after the decimal sign in ISO 4217 (JPY 0, USD 2, KWD 3); undefined for an unknown code. */
export function currencyExponent(code: string): number | undefined {
  const known = kernelCurrency(code);
  return known.ok && known.value === code ? exponentOf(known.value) : undefined;
}

/** The currency codes a sign or code written with an amount can mean; empty when it means none. */
export function currenciesMeantBy(sign: string): readonly string[] {
  const upper = sign.trim().toUpperCase();
  if (currencyExponent(upper) !== undefined) return [upper];
  return SYMBOLS[upper] ?? [];
}

/** A currency from a cell (`usd`, `€`). Refuses UNKNOWN_CURRENCY by name, and AMBIGUOUS_CURRENCY where a sign means several and none is `preferred`. */
export function readCurrency(text: string, preferred?: string): Result<CurrencyCode> {
  const meant = currenciesMeantBy(text);
  if (meant.length === 1) return ok(meant[0] as CurrencyCode);
  if (meant.length === 0) return refuse('UNKNOWN_CURRENCY', `“${text.trim().slice(0, 20)}” is not a currency code of ISO 4217.`, { value: text.slice(0, 20) });
  if (preferred !== undefined && meant.includes(preferred)) return ok(preferred as CurrencyCode);
  return refuse('AMBIGUOUS_CURRENCY', `“${text.trim()}” can mean ${meant.slice(0, 4).join(', ')}.`, { value: text.trim() });
}
