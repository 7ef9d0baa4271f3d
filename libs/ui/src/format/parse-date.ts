import { addDays, dateOf, dayOfWeek, parseBusinessDate, partsOf, type BusinessDate } from '@quittance/kernel';

/** What was typed, as a business date, or a sentence saying what is wrong with it. */
export type ParsedDate = { readonly date: string | null; readonly problem: null } | { readonly date: null; readonly problem: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const found = (date: string): ParsedDate => ({ date, problem: null });
const wrong = (problem: string): ParsedDate => ({ date: null, problem });

/**
 * Reads a date as people type it: "14 Aug 2026", "aug 14", "2026-08-14", "31.12.2026", "today", "+7", "fri".
 * "3/4/2026" is refused, because it means two different days in two countries. Empty text is `null`.
 * @param today the business date, against which short forms are read
 */
export function parseDate(text: string, today: string): ParsedDate {
  const bare = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (bare === '') return { date: null, problem: null };
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare)) {
    const parsed = parseBusinessDate(bare);
    return parsed.ok ? found(parsed.value) : wrong(parsed.refusal.message);
  }
  return relative(bare, today as BusinessDate) ?? named(bare, today as BusinessDate) ?? numeric(bare) ?? wrong('Write a date such as 14 Aug 2026, +7 or fri.');
}

function relative(text: string, today: BusinessDate): ParsedDate | null {
  if (text === 'today') return found(today);
  if (text === 'tomorrow') return found(addDays(today, 1));
  if (text === 'yesterday') return found(addDays(today, -1));
  const offset = /^([+−-]) ?(\d{1,4}) ?(d|days?|w|weeks?)?$/.exec(text);
  if (offset) {
    const days = Number(offset[2]) * (offset[3]?.startsWith('w') ? 7 : 1);
    return found(addDays(today, offset[1] === '+' ? days : -days));
  }
  const weekday = DAYS.indexOf(text.slice(0, 3)) + 1;
  if (weekday > 0 && /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.test(text)) return found(addDays(today, ((weekday - dayOfWeek(today) + 6) % 7) + 1));
  return null;
}

function named(text: string, today: BusinessDate): ParsedDate | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?([a-z]{3,9})\.? ?(\d{4}|\d{2})?$/.exec(text) ?? swap(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}|\d{2}))?$/.exec(text));
  if (!match) return null;
  const month = MONTHS.indexOf((match[2] ?? '').slice(0, 3)) + 1;
  if (month === 0) return null;
  const year = match[3] ? Number(match[3].length === 2 ? `20${match[3]}` : match[3]) : nearestYear(month, today);
  return real(year, month, Number(match[1]));
}

function numeric(text: string): ParsedDate | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[2] === '.' || first > 12 || first === second) return real(year, second, first);
  if (second > 12) return real(year, first, second);
  return wrong(`${match[0]} can be read two ways. Write the month as a word: ${first} ${title(second)} ${year} or ${second} ${title(first)} ${year}.`);
}

const swap = (match: RegExpExecArray | null): (string | undefined)[] | null => (match ? [match[0], match[2], match[1], match[3]] : null);
const title = (month: number): string => (MONTHS[month - 1] ?? '').replace(/^./, (c) => c.toUpperCase());

// Without a year, the month that is within half a year of today.
function nearestYear(month: number, today: BusinessDate): number {
  const now = partsOf(today);
  const distance = month - now.month;
  return distance > 6 ? now.year - 1 : distance < -6 ? now.year + 1 : now.year;
}

function real(year: number, month: number, day: number): ParsedDate {
  try {
    return found(dateOf(year, month, day));
  } catch {
    return wrong('There is no such day in the calendar.');
  }
}
