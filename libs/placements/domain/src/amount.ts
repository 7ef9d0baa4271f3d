import { ok, refuse, type Result } from '@quittance/kernel';
import type { Cell } from './cell';
import { shown } from './cell';
import { currenciesMeantBy, currencyExponent } from './currencies';
import { halfWidth } from './fold';
import { readDecimal, toMinor, withoutFloatNoise, type DecimalDigits } from './decimal';

/** The sign between units and decimals. */
export type DecimalSign = 'POINT' | 'COMMA';

/** An amount's text taken apart: sign, bare number, and the currency sign or code written with it. */
export interface AmountText {
  readonly negative: boolean;
  /** Digits with separators only: `1.234,56`, `1'234.56`. */
  readonly number: string;
  /** The currency mark as written, `''` if none. */
  readonly mark: string;
  /** Written as a credit: `CR`, `H`. */
  readonly credit?: true;
}

const PLAIN = /^-?\d+(?:[.,]\d+)?$/;
const SHAPE = /^([^\d.,]*)(\d[\d.,'’\s  ]*\d|\d|[.,]\d+)([.,]-{1,2})?([^\d]*)$/u;

/** Takes an amount's text apart: `(€ 1.234,56)`, `1,234.56-`, `USD -12`, `12,50 CR`, `12,50 H`. Undefined when the text is no amount. */
export function splitAmount(text: string): AmountText | undefined {
  if (PLAIN.test(text)) return text.charCodeAt(0) === 45 ? { negative: true, number: text.slice(1), mark: '' } : { negative: false, number: text, mark: '' };
  let rest = halfWidth(text).trim().replace(/[−–—]/g, '-');
  let negative = false;
  const bracketed = /^([^\d(]*)\((.*)\)([^\d)]*)$/u.exec(rest);
  if (bracketed) {
    negative = true;
    rest = `${bracketed[1] ?? ''}${bracketed[2] ?? ''}${bracketed[3] ?? ''}`;
  }
  const match = SHAPE.exec(rest);
  if (!match) return undefined;
  let before = (match[1] ?? '').trim();
  let after = (match[4] ?? '').trim();
  const minuses = (before + after).split('-').length - 1;
  if (minuses > 1 || (minuses === 1 && negative)) return undefined;
  if (minuses === 1) negative = true;
  before = before.replace(/[-+]/g, '').trim();
  after = after.replace('-', '').trim();
  // What stands behind it: credit or debit, Haben or Soll, haber or debe.
  let credit: true | undefined;
  const side = /^(.*?)\s*\b(CR|DR|[HSCD])\.?$/iu.exec(after);
  if (side) {
    if (['CR', 'H', 'C'].includes((side[2] ?? '').toUpperCase())) {
      if (negative) return undefined;
      negative = true;
      credit = true;
    }
    after = (side[1] ?? '').trim();
  }
  if (before !== '' && after !== '') return undefined;
  const mark = before || after;
  if (mark !== '' && currenciesMeantBy(mark).length === 0) return undefined;
  return { negative, number: (match[2] ?? '').replace(/[\s  ]/gu, ' ').replace(/’/g, "'"), mark, ...(credit ? { credit } : {}) };
}

function grouped(whole: string, separators: string): string | undefined {
  const used = new Set(whole.replace(/\d/g, ''));
  if (used.size === 0) return whole;
  if (used.size > 1) return undefined;
  const separator = [...used][0] ?? '';
  if (!separators.includes(separator)) return undefined;
  const parts = whole.split(separator);
  const head = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  const middle = parts.slice(1, -1);
  // Groups of three, or of two before the last three as written in India.
  const wellGrouped = head.length >= 1 && head.length <= 3 && last.length === 3 && (middle.every((part) => part.length === 3) || (head.length <= 2 && middle.every((part) => part.length === 2)));
  return wellGrouped ? parts.join('') : undefined;
}

/** The digits of a bare number under a decimal sign; undefined when it is not written that way. */
export function digitsOf(number: string, sign: DecimalSign): Omit<DecimalDigits, 'negative'> | undefined {
  const mark = sign === 'POINT' ? '.' : ',';
  const at = number.lastIndexOf(mark);
  const fraction = at === -1 ? '' : number.slice(at + 1);
  if (!/^\d*$/.test(fraction)) return undefined;
  const whole = grouped(at === -1 ? number : number.slice(0, at), sign === 'POINT' ? ",' " : ".' ");
  if (whole === undefined || whole + fraction === '') return undefined;
  return { whole: whole === '' ? '0' : whole, fraction };
}

/** An amount in minor units with the currency mark it carried. */
export interface ReadAmount {
  readonly minor: number;
  readonly mark: string;
}

/** Reads an amount cell into minor units of `currency`. A spreadsheet number needs no decimal sign; float noise below its 15th digit is dropped. Refuses NOT_AN_AMOUNT, UNKNOWN_CURRENCY, AMOUNT_TOO_PRECISE, AMOUNT_TOO_LARGE. */
export function readAmount(cell: Cell, sign: DecimalSign, currency: string): Result<ReadAmount> {
  const exponent = currencyExponent(currency);
  if (exponent === undefined) return refuse('UNKNOWN_CURRENCY', `“${currency}” is not a currency code of ISO 4217.`, { value: currency });
  if (typeof cell !== 'string') {
    const exact = cell.kind === 'NUMBER' ? readDecimal(cell.text) : undefined;
    if (!exact) return refuse('NOT_AN_AMOUNT', `“${shown(cell.text)}” is not an amount.`, {});
    const minor = toMinor(withoutFloatNoise(exact), exponent, currency);
    return minor.ok ? ok({ minor: minor.value, mark: cell.mark ?? '' }) : minor;
  }
  const split = splitAmount(cell.trim());
  const digits = split && digitsOf(split.number, sign);
  if (!split || !digits) {
    const form = sign === 'POINT' ? '1,234.56' : '1.234,56';
    return refuse('NOT_AN_AMOUNT', `“${shown(cell)}” is not an amount written like ${form}.`, {});
  }
  const minor = toMinor({ negative: split.negative, ...digits }, exponent, currency);
  return minor.ok ? ok({ minor: minor.value, mark: split.mark }) : minor;
}

/** `readAmount` for plain text: minor units only. */
export function parseAmount(text: string, sign: DecimalSign, currency: string): Result<number> {
  const read = readAmount(text, sign, currency);
  return read.ok ? ok(read.value.minor) : read;
}
