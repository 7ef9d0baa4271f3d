import { moneyExponent } from '@quittance/kernel';

/** What was typed, as minor units, or a sentence saying what is wrong with it. */
export type ParsedAmount = { readonly minor: number | null; readonly problem: null } | { readonly minor: null; readonly problem: string };

/**
 * Reads an amount as people type and paste it: "1,234.56", "€ 1.234,56", "1 234,5", "(500)", "−500".
 * Empty text is `null` without a problem. Doubtful separators ("1,234" could be either) count as grouping.
 * Words beside it are the currency's own or refused: "12k" is not twelve, "€ 500" no amount of dollars.
 */
export function parseAmount(text: string, currency: string): ParsedAmount {
  const exponent = moneyExponent(currency);
  // "500,-" is five hundred and nothing more; the line at its end takes nothing away.
  const bare = text.trim().replace(/(?<=\d[.,])[-−–—]{1,2}(?=\D*$)/u, '00');
  if (bare === '') return { minor: null, problem: null };
  const negative = /^\(.*\)$/.test(bare) || /^[^\d]*[-−–]/.test(bare) || /[-−]$/.test(bare);
  const around = bare.match(AROUND)?.flatMap((part) => part.match(/[\p{L}\p{Sc}]+/gu) ?? []) ?? [];
  if (around.some((mark) => !marksOf(currency).includes(mark.toUpperCase()))) return { minor: null, problem: `“${bare.slice(0, 30)}” is not an amount in ${currency}.` };
  const digits = bare.replace(AROUND, '').replace(/[\s'’]/g, '');
  // Of "kr.500" the point is the word's: read as the amount's it would be half a crown.
  if (!/^[\d.,]+$/.test(digits) || !/\d/.test(digits) || /\p{L}[.,]\d/u.test(bare)) return { minor: null, problem: `“${bare.slice(0, 30)}” is not an amount.` };
  const { whole, fraction } = split(digits);
  if (whole === null) return { minor: null, problem: `“${bare.slice(0, 30)}” is not an amount.` };
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > exponent) {
    return { minor: null, problem: exponent === 0 ? `${currency} has no decimals.` : `${currency} has ${exponent} decimals at most.` };
  }
  const minor = Number(`${whole}${significant.padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(minor)) return { minor: null, problem: 'That amount is too large.' };
  return { minor: negative && minor !== 0 ? -minor : minor, problem: null };
}

// The point of a word cut short ("kr. 500", "500 kr.") is the word's.
const AROUND = /^(?:\p{L}+\.(?=\s)|[\p{L}\p{Sc}\s()+−–-])+|(?:\p{L}+\.(?=[\s)]*$)|[\p{L}\p{Sc}\s()+−–-])+$/gu;
/** Besides what the locale knows. */
const ALSO: Readonly<Record<string, readonly string[]>> = { CAD: ['C$'], SGD: ['S$'], JPY: ['￥', '円'], CNY: ['￥', '元'] };

/** How a currency is written beside an amount: USD, $, US$; SEK, KR. */
function marksOf(currency: string): readonly string[] {
  const symbols = (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) => {
    const part = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay }).formatToParts(0).find(({ type }) => type === 'currency');
    return part ? [part.value.toUpperCase()] : [];
  });
  return [currency, ...symbols, ...(symbols.includes('$') ? [`${currency.slice(0, 2)}$`] : []), ...(ALSO[currency] ?? [])];
}

function split(digits: string): { whole: string | null; fraction: string } {
  const lastDot = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  const at = Math.max(lastDot, lastComma);
  if (at < 0) return { whole: digits, fraction: '' };
  const mark = digits.charAt(at);
  const other = mark === '.' ? ',' : '.';
  const mixed = digits.includes(other);
  const repeated = digits.indexOf(mark) !== at;
  const tail = digits.slice(at + 1);
  const grouping = repeated || (!mixed && tail.length === 3 && mark === ',' && at > 0 && at <= 3);
  if (grouping) {
    if (mixed && repeated) return { whole: null, fraction: '' };
    return { whole: digits.split(mark).every((group, i) => (i === 0 ? group.length <= 3 : group.length === 3)) ? digits.replaceAll(mark, '') : null, fraction: '' };
  }
  const head = digits.slice(0, at);
  const groups = head.split(other);
  const sound = groups.length === 1 || groups.every((group, i) => (i === 0 ? group.length >= 1 && group.length <= 3 : group.length === 3));
  return { whole: sound ? groups.join('') || '0' : null, fraction: tail };
}
