import { addDays, dateOf, dayOfWeek, partsOf, type BusinessDate } from '@quittance/kernel';

/** Whose days a payment is booked on: the Federal Reserve Banks’ (ACH), the Eurosystem’s (TARGET), or plain weekdays where neither is known to rule. */
export type BankCalendar = 'US' | 'TARGET' | 'WEEKDAYS';

/** The calendar of a file kind in a currency. */
export const calendarOf = (kind: string, currency: string): BankCalendar => (kind.startsWith('NACHA') ? 'US' : currency === 'EUR' ? 'TARGET' : 'WEEKDAYS');

/** Whether banks book on a day. */
export function isBankingDay(day: BusinessDate, calendar: BankCalendar): boolean {
  if (dayOfWeek(day) > 5) return false;
  return calendar === 'US' ? !isFederalReserveHoliday(day) : calendar === 'TARGET' ? !isTargetHoliday(day) : true;
}

/** The first banking day on or after a day. */
export function bankingDayFrom(day: BusinessDate, calendar: BankCalendar): BusinessDate {
  let found = day;
  while (!isBankingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** The banking day so many of them after a day. */
export function bankingDayAfter(day: BusinessDate, count: number, calendar: BankCalendar): BusinessDate {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = bankingDayFrom(addDays(found, 1), calendar);
  return found;
}

/** Holidays of fixed days: a Sunday’s is kept on the Monday after, a Saturday’s not at all (Federal Reserve Banks, holiday schedules). */
const FIXED: readonly (readonly [month: number, day: number])[] = [[1, 1], [6, 19], [7, 4], [11, 11], [12, 25]];
/** The nth weekday (1 = Monday) of a month; nth 5 is its last. */
const FLOATING: readonly (readonly [month: number, weekday: number, nth: number])[] = [[1, 1, 3], [2, 1, 3], [5, 1, 5], [9, 1, 1], [10, 1, 2], [11, 4, 4]];

function isFederalReserveHoliday(day: BusinessDate): boolean {
  const { month, day: ofMonth } = partsOf(day);
  const kept = (on: BusinessDate): boolean => FIXED.some(([m, d]) => m === partsOf(on).month && d === partsOf(on).day);
  if (kept(day) || (dayOfWeek(day) === 1 && kept(addDays(day, -1)))) return true;
  const last = partsOf(addDays(day, 7)).month !== month;
  return FLOATING.some(([m, weekday, nth]) => m === month && weekday === dayOfWeek(day) && (nth === 5 ? last : Math.ceil(ofMonth / 7) === nth));
}

/** 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December (ECB, TARGET calendar). */
function isTargetHoliday(day: BusinessDate): boolean {
  const { year } = partsOf(day);
  const easter = easterSunday(year);
  return ['-01-01', '-05-01', '-12-25', '-12-26'].some((end) => day.endsWith(end)) || day === addDays(easter, -2) || day === addDays(easter, 1);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): BusinessDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1);
}
