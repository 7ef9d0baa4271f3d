import { exponentOf, type CurrencyCode } from '@quittance/kernel';

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];
const UNITS: Readonly<Record<string, string>> = { USD: 'dollars', CAD: 'Canadian dollars', AUD: 'Australian dollars', EUR: 'euros', GBP: 'pounds', CHF: 'francs' };

/** 0 to 999 in words. */
function hundreds(n: number): string {
  if (n < 20) return ONES[n] ?? '';
  if (n < 100) return `${TENS[Math.floor(n / 10)] ?? ''}${n % 10 === 0 ? '' : `-${ONES[n % 10] ?? ''}`}`;
  return `${ONES[Math.floor(n / 100)] ?? ''} hundred${n % 100 === 0 ? '' : ` ${hundreds(n % 100)}`}`;
}

/** A whole number, 0 to 10^16, in words. */
export function wholeInWords(n: number): string {
  if (n < 1000) return hundreds(n);
  const groups: string[] = [];
  for (let rest = n, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++) {
    if (rest % 1000 > 0) groups.unshift(`${hundreds(rest % 1000)}${SCALES[scale] ?? ''}`);
  }
  return groups.join(' ');
}

/** The legal amount of a cheque: 381500 of USD is "Three thousand eight hundred fifteen and 00/100 dollars". Minor units, above zero. */
export function chequeAmountInWords(minor: number, currency: CurrencyCode): string {
  const exponent = exponentOf(currency);
  const whole = Math.floor(minor / 10 ** exponent);
  const words = wholeInWords(whole).replace(/^./, (first) => first.toUpperCase());
  const unit = UNITS[currency] ?? currency;
  return exponent === 0 ? `${words} ${unit}` : `${words} and ${String(minor % 10 ** exponent).padStart(exponent, '0')}/1${'0'.repeat(exponent)} ${unit}`;
}

/**
 * The line at the foot of a cheque as text: number, routing number, account. Signs of E-13B: ⑈ on-us, ⑆ transit. A printer with a
 * magnetic font takes the same characters.
 */
export const micrLine = (number: number, routingNumber: string, accountNumber: string): string => `⑈${String(number).padStart(6, '0')}⑈ ⑆${routingNumber}⑆ ${accountNumber}⑈`;
