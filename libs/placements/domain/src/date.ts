import { daysInMonth, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { Cell } from './cell';
import { shown } from './cell';
import { halfWidth } from './fold';
import { monthNamed } from './month-names';

/** Which part of a numeric date comes first. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** A date's text taken apart. NUMERIC parts are in the order written; FIXED ones need no order (ISO, a month's name). */
export type DateText =
  | { readonly form: 'FIXED'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly form: 'NUMERIC'; readonly parts: readonly [number, number, number]; readonly yearDigits: number; readonly separator: string };

const TIME = /[T\s,]+\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT)?\s*(?:[+-]\d{2}:?\d{2})?$/iu;
const NUMERIC = /^(\d{1,4})\s*([./\-\s])\s*(\d{1,2})\s*[./\-\s]\s*(\d{4}|\d{1,2})\.?$/u;
// 2026年10月31日, 令和8年10月31日.
const EAST_ASIAN = /^(令和)?\s*(\d{1,4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
const NAMED_DAY_FIRST = /^(?:den\s+)?(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?[\s\-/]*(?:de\s+)?(\p{L}+)\.?[\s\-/,]*(?:de\s+|del\s+)?(\d{4}|\d{2})$/iu;
const NAMED_MONTH_FIRST = /^(\p{L}+)\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s,\-/]+(\d{4}|\d{2})$/iu;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mie|jue|vie|sab|dom|gio|ma|wo|vr|za|zo|seg|ter|qua|qui|sex)\p{L}*\.?,?\s+(?=\d|\p{L}+\s+\d)/iu;

/** Two-digit years: 70–99 are 1970–1999, 00–69 are 2000–2069. */
function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function named(day: string | undefined, word: string | undefined, year: string | undefined): DateText | undefined {
  const month = monthNamed(word ?? '');
  if (month === undefined || year === undefined) return undefined;
  return { form: 'FIXED', year: fullYear(Number(year), year.length), month, day: Number(day) };
}

/** Takes a date's text apart (a time of day after it is dropped); undefined when the text is no date. */
export function splitDate(text: string): DateText | undefined {
  let rest = halfWidth(text).trim();
  if (rest.length < 6 || rest.length > 60) return undefined;
  if (rest.includes(':') || TIME.test(rest)) rest = rest.replace(TIME, '');
  if (/^\d{8}$/.test(rest)) return compact(rest);
  const asian = rest.includes('年') ? EAST_ASIAN.exec(rest) : null;
  if (asian) return { form: 'FIXED', year: Number(asian[2]) + (asian[1] ? 2018 : 0), month: Number(asian[3]), day: Number(asian[4]) };
  const numeric = NUMERIC.exec(rest);
  if (numeric) {
    const [, a = '', separator = '', b = '', c = ''] = numeric;
    if (a.length > 2) return a.length === 4 && c.length <= 2 ? { form: 'FIXED', year: Number(a), month: Number(b), day: Number(c) } : undefined;
    return { form: 'NUMERIC', parts: [Number(a), Number(b), Number(c)], yearDigits: c.length, separator };
  }
  if (!/\p{L}/u.test(rest)) return undefined;
  rest = rest.replace(/(\d)\s*г\.?$/u, '$1');
  // As it stands first: "Mar", "May" and "dic" begin as weekdays of other languages do.
  return withMonthName(rest) ?? withMonthName(rest.replace(WEEKDAY, ''));
}

function withMonthName(text: string): DateText | undefined {
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  if (dayFirst) return named(dayFirst[1], dayFirst[2], dayFirst[3]);
  const monthFirst = NAMED_MONTH_FIRST.exec(text);
  return monthFirst ? named(monthFirst[2], monthFirst[1], monthFirst[3]) : undefined;
}

function compact(digits: string): DateText | undefined {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6));
  if (year >= 1970 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31) return { form: 'FIXED', year, month, day };
  // 31102026: which of the first two is the day is told by the column.
  const parts = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))] as const;
  return parts[2] >= 1970 && parts[2] <= 2099 && possibleOrders(parts, 4).length > 0 ? { form: 'NUMERIC', parts, yearDigits: 4, separator: '' } : undefined;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const FIRST_DAY = 25_569;
const LAST_DAY = 73_050;

/** The day a spreadsheet counts as this number (46023 is 1 January 2026, counted from 1900); undefined for what is no such number between 1970 and 2099. A program that loses the format of dates writes them so. */
function dayNumbered(text: string): BusinessDate | undefined {
  // Most dates have a sign third or fifth.
  if (!isDigit(text.charCodeAt(2)) || !isDigit(text.charCodeAt(4))) return undefined;
  const day = /^(\d{5})(?:[.,]\d+)?$/.exec(text.trim())?.[1];
  if (day === undefined || Number(day) < FIRST_DAY || Number(day) > LAST_DAY) return undefined;
  return new Date((Number(day) - FIRST_DAY) * 86_400_000).toISOString().slice(0, 10) as BusinessDate;
}

/** Digits alone that a column of dates may be written in: 46023, 20260101, 31102026. */
export const isDayOfDigits = (text: string): boolean => dayNumbered(text) !== undefined || (/^\d{8}$/.test(text.trim()) && compact(text.trim()) !== undefined);

/** The orders a numeric date can be read in, by the size of its parts alone. A two-digit year comes first only where the first part is above 31. */
export function possibleOrders(parts: readonly [number, number, number], yearDigits: number): readonly DateOrder[] {
  const [a, b, c] = parts;
  const orders: DateOrder[] = [];
  if (a >= 1 && a <= 31 && b >= 1 && b <= 12) orders.push('DMY');
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) orders.push('MDY');
  if (yearDigits <= 2 && (a > 31 || a === 0) && b >= 1 && b <= 12 && c >= 1 && c <= 31) orders.push('YMD');
  return orders;
}

function calendarDate(year: number, month: number, day: number, text: string): Result<BusinessDate> {
  if (month < 1 || month > 12) return refuse('IMPOSSIBLE_DATE', `“${shown(text)}” is not a date: there is no month ${month}.`, { month });
  if (day < 1 || day > daysInMonth(year, month)) return refuse('IMPOSSIBLE_DATE', `“${shown(text)}” does not exist: that month has ${daysInMonth(year, month)} days.`, { day });
  if (year < 1970 || year > 2099) return refuse('IMPLAUSIBLE_YEAR', `“${shown(text)}” is in the year ${year}; dates from 1970 to 2099 are accepted.`, { year });
  return ok(`${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as BusinessDate);
}

const WORDS: Readonly<Record<DateOrder, string>> = { DMY: 'day first', MDY: 'month first', YMD: 'year first' };

/** Reads a date cell in the column's order. Refuses NOT_A_DATE, IMPOSSIBLE_DATE (31.02., or not possible in that order), IMPLAUSIBLE_YEAR. */
export function parseDate(cell: Cell, order: DateOrder): Result<BusinessDate> {
  const text = typeof cell === 'string' ? cell : cell.text;
  const numbered = typeof cell === 'string' || cell.kind === 'NUMBER' ? dayNumbered(text) : undefined;
  if (numbered !== undefined) return ok(numbered);
  if (typeof cell !== 'string' && cell.kind !== 'DATE' && !isDayOfDigits(text)) {
    return refuse('NOT_A_DATE', cell.kind === 'NUMBER' ? `“${shown(text)}” is a number; the cell is not formatted as a date.` : `“${shown(text)}” is not a date.`, {});
  }
  const split = splitDate(text);
  if (!split) return refuse('NOT_A_DATE', `“${shown(text)}” is not a date.`, {});
  if (split.form === 'FIXED') return calendarDate(split.year, split.month, split.day, text);
  const [a, b, c] = split.parts;
  const [year, month, day] = order === 'DMY' ? [c, b, a] : order === 'MDY' ? [c, a, b] : [a, b, c];
  if (split.yearDigits === 4 && order === 'YMD') return refuse('IMPOSSIBLE_DATE', `“${shown(text)}” is not a date with the year first.`, {});
  if (month > 12) return refuse('IMPOSSIBLE_DATE', `“${shown(text)}” is not a date with the ${WORDS[order]}: there is no month ${month}.`, { month });
  return calendarDate(fullYear(year, split.yearDigits === 4 && order !== 'YMD' ? 4 : 2), month, day, text);
}
