import { addDays, dateOf, dayOfWeek, daysBetween, formatDate, ok, partsOf, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** Dated further ahead than this, a payment needs a notice before it is deposited (12 CFR 1006.22(c)(1)). */
export const NOTICE_BEYOND_DAYS = 5;
/** The notice is given not more than ten and not less than three days before the deposit, Saturdays, Sundays and legal public holidays left out. */
export const NOTICE_EARLIEST_DAYS = 10;
export const NOTICE_LATEST_DAYS = 3;

const MONDAY = 1;
const THURSDAY = 4;

const nth = (year: number, month: number, weekday: number, n: number): BusinessDate => {
  const first = dateOf(year, month, 1);
  return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (n - 1));
};

const lastMonday = (year: number, month: number): BusinessDate => {
  const fifth = nth(year, month, MONDAY, 5);
  return partsOf(fifth).month === month ? fifth : addDays(fifth, -7);
};

/** The legal public holidays of a year (5 USC 6103(a)), on the days the statute names. */
export const publicHolidays = (year: number): BusinessDate[] => [
  dateOf(year, 1, 1), nth(year, 1, MONDAY, 3), nth(year, 2, MONDAY, 3), lastMonday(year, 5), dateOf(year, 6, 19), dateOf(year, 7, 4), nth(year, 9, MONDAY, 1), nth(year, 10, MONDAY, 2),
  dateOf(year, 11, 11), nth(year, 11, THURSDAY, 4), dateOf(year, 12, 25),
];

const counts = (date: BusinessDate): boolean => dayOfWeek(date) <= 5 && !publicHolidays(partsOf(date).year).includes(date);

/** The day so many counted days before another. */
export function countedDaysBefore(date: BusinessDate, days: number): BusinessDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (counts(day)) left -= 1;
  }
  return day;
}

/** Between which days a notice has to be sent for a deposit on a day. */
export const noticeWindow = (depositOn: BusinessDate): { readonly from: BusinessDate; readonly to: BusinessDate } => ({
  from: countedDaysBefore(depositOn, NOTICE_EARLIEST_DAYS), to: countedDaysBefore(depositOn, NOTICE_LATEST_DAYS) });

/**
 * The day a notice that is given today tells of: the payment's own where that can still be met, else the first later day that
 * lies three counted days ahead. Refuses NOTICE_TOO_EARLY while it is more than ten counted days to its day.
 */
export function noticeDeposit(payableOn: BusinessDate, today: BusinessDate): Result<BusinessDate> {
  const { from } = noticeWindow(payableOn);
  if (today < from) return refuse('NOTICE_TOO_EARLY', `The notice is given no more than ten business days before the deposit: from ${formatDate(from)} on.`, { from });
  let day = payableOn;
  while (noticeWindow(day).to < today) day = addDays(day, 1);
  return ok(day);
}

/** Whether a payment taken on one day and payable on another needs the notice. */
export const needsNotice = (takenOn: BusinessDate, payableOn: BusinessDate): boolean => daysBetween(takenOn, payableOn) > NOTICE_BEYOND_DAYS;

export interface PostDated {
  readonly payableOn: BusinessDate;
  readonly noticeNeeded: boolean;
  readonly noticeSentOn: BusinessDate | null;
}

/**
 * Whether a post-dated payment may be deposited on a day: never before its own (12 CFR 1006.22(c)(3)), and after its notice
 * within the window. Refuses BEFORE_ITS_DAY, NOTICE_MISSING, NOTICE_TOO_LATE and NOTICE_TOO_EARLY.
 */
export function checkDeposit({ payableOn, noticeNeeded, noticeSentOn }: PostDated, on: BusinessDate): Result<BusinessDate> {
  if (on < payableOn) return refuse('BEFORE_ITS_DAY', `It is dated ${formatDate(payableOn)}; it is not deposited, nor said to be, before that day.`, { payableOn });
  if (!noticeNeeded) return ok(on);
  const { from, to } = noticeWindow(on);
  if (noticeSentOn === null) return refuse('NOTICE_MISSING', 'No notice of the deposit has been sent. Send it, record it, and deposit three to ten business days later.', { from, to });
  if (noticeSentOn > to) return refuse('NOTICE_TOO_LATE', `The notice was sent on ${formatDate(noticeSentOn)}, less than three business days ago. Deposit it later.`, { noticeSentOn, to });
  if (noticeSentOn < from) return refuse('NOTICE_TOO_EARLY', `The notice was sent on ${formatDate(noticeSentOn)}, more than ten business days ago. Send a new one and record it.`, { noticeSentOn, from });
  return ok(on);
}
