import type { Brand } from './ids';
import { ok, refuse, unwrap, type Result } from './result';

/** A day of the agency's calendar, `YYYY-MM-DD`, between 1900-01-01 and 2199-12-31. Sorts as a string. */
export type BusinessDate = Brand<string, 'BusinessDate'>;

/** A moment in time. */
export type Instant = Date;

export const EARLIEST_DATE = '1900-01-01' as BusinessDate;
export const LATEST_DATE = '2199-12-31' as BusinessDate;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function write(year: number, month: number, day: number): BusinessDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year > 9999 || text < EARLIEST_DATE || text > LATEST_DATE) throw new RangeError(`Date out of range: ${text}`);
  return text as BusinessDate;
}

/** Reads `YYYY-MM-DD`. Refuses BAD_DATE for another form or a day that doesn't exist, DATE_OUT_OF_RANGE outside 1900–2199. */
export function parseBusinessDate(text: string): Result<BusinessDate> {
  const match = FORM.exec(text);
  const [year, month, day] = match ? match.slice(1).map(Number) : [];
  const value = text.slice(0, 30);
  if (year === undefined || month === undefined || day === undefined) {
    return refuse('BAD_DATE', `"${value}" is not a date of the form YYYY-MM-DD.`, { value });
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return refuse('BAD_DATE', `There is no day ${value} in the calendar.`, { value });
  }
  if (text < EARLIEST_DATE || text > LATEST_DATE) {
    return refuse('DATE_OUT_OF_RANGE', `${value} is not between ${EARLIEST_DATE} and ${LATEST_DATE}.`, { value });
  }
  return ok(text as BusinessDate);
}

/** A date known to be good (a literal, a stored column); throws on any other. */
export const businessDate = (text: string): BusinessDate => unwrap(parseBusinessDate(text));

/** Year, month (1–12) and day of month. */
export function partsOf(date: BusinessDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** A date from its parts; throws RangeError where there is no such day. */
export const dateOf = (year: number, month: number, day: number): BusinessDate => {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw new RangeError(`${year}-${month}-${day}`);
  return write(year, month, day);
};

// Days since 1970-01-01 in the proleptic Gregorian calendar; years count from March so that a leap day comes last.
function toDayNumber(date: BusinessDate): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(dayNumber: number): BusinessDate {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1_460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return write(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

/** The date `days` later (earlier if negative); throws RangeError beyond the range. */
export const addDays = (date: BusinessDate, days: number): BusinessDate => fromDayNumber(toDayNumber(date) + days);

/** Whole days from one date to another; negative if `to` is earlier. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number => toDayNumber(to) - toDayNumber(from);

/** −1, 0 or 1 as a is before, on or after b. */
export const compareDates = (a: BusinessDate, b: BusinessDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** The later of two dates. */
export const laterOf = (a: BusinessDate, b: BusinessDate): BusinessDate => (a >= b ? a : b);

/** The first day of the date's month. */
export const startOfMonth = (date: BusinessDate): BusinessDate => `${date.slice(0, 7)}-01` as BusinessDate;

/** The last day of the date's month. */
export function endOfMonth(date: BusinessDate): BusinessDate {
  const { year, month } = partsOf(date);
  return write(year, month, daysInMonth(year, month));
}

/** The same day `months` later, or the last day of that month where it has no such day (31 Jan + 1 is 28 or 29 Feb). */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return write(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** ISO day of the week: 1 Monday … 7 Sunday. */
export const dayOfWeek = (date: BusinessDate): number => ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
