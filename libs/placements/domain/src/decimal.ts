import { MOST_MINOR, ok, refuse, type Result } from '@quittance/kernel';

/** A number as its digits: value = ±(whole ++ fraction) / 10^fraction.length. */
export interface DecimalDigits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Reads a machine-written decimal (`-12.5`, `1.2E+3`) into digits; undefined if it is none. */
export function readDecimal(text: string): DecimalDigits | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (!match || (match[2] ?? '') + (match[3] ?? '') === '') return undefined;
  let whole = match[2] ?? '';
  let fraction = match[3] ?? '';
  const exponent = Number(match[4] ?? 0);
  if (exponent > 0) {
    fraction = fraction.padEnd(exponent, '0');
    whole += fraction.slice(0, exponent);
    fraction = fraction.slice(exponent);
  } else if (exponent < 0) {
    whole = whole.padStart(-exponent, '0');
    fraction = whole.slice(whole.length + exponent) + fraction;
    whole = whole.slice(0, whole.length + exponent);
  }
  return { negative: match[1] === '-', whole: whole.replace(/^0+(?=\d)/, '') || '0', fraction };
}

/** A spreadsheet number rounded to the 15 significant digits spreadsheets keep: removes float noise such as 1234.5600000000001. */
export function withoutFloatNoise(value: DecimalDigits): DecimalDigits {
  const digits = value.whole + value.fraction;
  const lead = /^0*/.exec(digits)?.[0].length ?? 0;
  if (digits.length - lead <= 15 || value.fraction === '') return value;
  const keep = Math.max(lead + 15, value.whole.length);
  if (keep >= digits.length) return value;
  let kept = BigInt(digits.slice(0, keep) || '0');
  if (digits.charCodeAt(keep) >= 53) kept += 1n;
  const padded = kept.toString().padStart(keep, '0');
  const fractionLength = keep - value.whole.length;
  const cut = padded.length - fractionLength;
  return { negative: value.negative, whole: padded.slice(0, cut), fraction: padded.slice(cut) };
}

/** Plain text of a number, for columns that are read as text (an invoice number stored as a number). */
export function plainNumber(text: string): string {
  const value = readDecimal(text);
  if (!value) return text;
  const clean = withoutFloatNoise(value);
  const fraction = clean.fraction.replace(/0+$/, '');
  return `${clean.negative ? '-' : ''}${clean.whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Digits to integer minor units, integer arithmetic only. Refuses AMOUNT_TOO_PRECISE, AMOUNT_TOO_LARGE. */
export function toMinor(value: DecimalDigits, exponent: number, currency: string): Result<number> {
  const rest = value.fraction.length > exponent ? value.fraction.slice(exponent) : '';
  if (rest !== '' && !/^0*$/.test(rest)) {
    return refuse('AMOUNT_TOO_PRECISE', exponent === 0 ? `${currency} has no decimals.` : `${currency} has ${exponent} decimals; the amount has more.`, { currency });
  }
  const digits = value.whole + value.fraction.slice(0, exponent).padEnd(exponent, '0');
  const significant = digits.replace(/^0+/, '');
  if (significant.length > 15 || Number(significant) > MOST_MINOR) return refuse('AMOUNT_TOO_LARGE', 'The amount is larger than any that is taken (13 digits).', { digits: significant.length });
  const minor = significant === '' ? 0 : Number(significant);
  return ok(value.negative && minor !== 0 ? -minor : minor);
}
