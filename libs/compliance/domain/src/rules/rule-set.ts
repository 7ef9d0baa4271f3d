import { dateOf, type BusinessDate } from '@quittance/kernel';
import type { CreditorType } from '../classify/classify-account';
import type { Channel } from '../facts/means';
import { dayNumber, weekdayOfDay } from '../time/day-number';
import type { Effective } from './effective';

/** What every row of law carries: where it holds, when, from where we have it, and what to beware of. */
export interface RuleRow extends Effective {
  readonly id: string;
  /** US, US-CA, US-NY-NYC, GB; "*" where no row names the place. */
  readonly place: string;
  readonly source: string;
  readonly caution: string;
}

export const CONTRACT_KINDS = ['WRITTEN', 'ORAL', 'PROMISSORY', 'OPEN', 'JUDGMENT'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** Years within which a debt is sued for. */
export interface LimitationRow extends RuleRow {
  readonly contract: ContractKind;
  readonly years: number;
}

/** Hours within which a debtor may be reached: minutes of the day, [from, to). */
export interface HoursRow extends RuleRow {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** How often: at most `most` within `days` days running, today being one of them. */
export interface CapRow extends RuleRow {
  /** P3 are the agency's own, of no rule set. */
  readonly gate: 'G2' | 'G27' | 'P3';
  readonly channels: readonly Channel[];
  /** CONNECTED leaves out what did not reach the number; ATTEMPTS counts all. */
  readonly counts: 'CONNECTED' | 'ATTEMPTS';
  readonly per: 'PERSON_AND_DEBT' | 'DEBT';
  readonly at: 'HOME_OR_MOBILE' | 'ELSEWHERE' | 'ANYWHERE';
  readonly most: number;
  readonly days: number;
}

/** Whether collecting there takes a licence or a bond. */
export interface LicenceRow extends RuleRow {
  readonly need: 'REQUIRED' | 'BOND' | 'SOMETIMES' | 'NONE';
  readonly scope: 'ANY' | 'CONSUMER' | 'UNCLEAR';
  readonly kind: string;
}

/** A legal public holiday: a fixed day, or the nth weekday of a month (−1 the last). */
export interface HolidayRow extends RuleRow {
  readonly name: string;
  readonly month: number;
  readonly day: number | null;
  readonly weekday: number;
  readonly nth: number;
}

/** A state's cover for natural persons' business debts. */
export interface CoverageRow extends RuleRow {
  readonly creditors: readonly CreditorType[];
  /** Most that is owed to one creditor, minor units. */
  readonly most: number;
}

/** The law as data, as of a version. A version is never changed: a correction is a new one. */
export interface RuleSet {
  readonly version: string;
  readonly limitation: readonly LimitationRow[];
  readonly hours: readonly HoursRow[];
  readonly caps: readonly CapRow[];
  readonly licences: readonly LicenceRow[];
  readonly holidays: readonly HolidayRow[];
  readonly coverage: readonly CoverageRow[];
}

interface Dated<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

interface Index<Row> {
  readonly byPlace: ReadonlyMap<string, readonly Dated<Row>[]>;
  /** What was in force in a list of places on the day asked of it last: accounts of a sweep share few lists, and one day. */
  readonly last: WeakMap<readonly string[], { readonly day: number; readonly rows: readonly Row[] }>;
}

interface Indexed {
  readonly limitation: Index<LimitationRow>;
  readonly hours: Index<HoursRow>;
  readonly caps: Index<CapRow>;
  readonly licences: Index<LicenceRow>;
  readonly coverage: Index<CoverageRow>;
}

const indexes = new WeakMap<RuleSet, Indexed>();

function indexOf<Row extends RuleRow>(rows: readonly Row[]): Index<Row> {
  const byPlace = new Map<string, Dated<Row>[]>();
  for (const row of rows) {
    const dated = { row, from: dayNumber(row.effectiveFrom), to: row.effectiveTo === null ? Infinity : dayNumber(row.effectiveTo) };
    byPlace.set(row.place, [...(byPlace.get(row.place) ?? []), dated]);
  }
  return { byPlace, last: new WeakMap() };
}

function indexed(rules: RuleSet): Indexed {
  let found = indexes.get(rules);
  if (found === undefined) {
    found = { limitation: indexOf(rules.limitation), hours: indexOf(rules.hours), caps: indexOf(rules.caps), licences: indexOf(rules.licences), coverage: indexOf(rules.coverage) };
    indexes.set(rules, found);
  }
  return found;
}

const NO_ROWS: readonly never[] = [];

function inForce<Row>(index: Index<Row>, places: readonly string[], day: number): readonly Row[] {
  const last = index.last.get(places);
  if (last?.day === day) return last.rows;
  let found: Row[] | undefined;
  for (const place of places) {
    const dated = index.byPlace.get(place);
    if (dated !== undefined) for (const { row, from, to } of dated) if (from <= day && day <= to) (found ??= []).push(row);
  }
  const rows = found ?? NO_ROWS;
  index.last.set(places, { day, rows });
  return rows;
}

/** Rows of a table in force on a day (by number) in any of the places. */
export const limitationOn = (rules: RuleSet, places: readonly string[], day: number): readonly LimitationRow[] => inForce(indexed(rules).limitation, places, day);
export const hoursOn = (rules: RuleSet, places: readonly string[], day: number): readonly HoursRow[] => inForce(indexed(rules).hours, places, day);
export const capsOn = (rules: RuleSet, places: readonly string[], day: number): readonly CapRow[] => inForce(indexed(rules).caps, places, day);
export const licencesOn = (rules: RuleSet, places: readonly string[], day: number): readonly LicenceRow[] => inForce(indexed(rules).licences, places, day);
export const coverageOn = (rules: RuleSet, place: string, day: number): CoverageRow | undefined => inForce(indexed(rules).coverage, [place], day)[0];

/** The holidays of a place in a year, by day number. */
export function holidaysOn(rules: RuleSet, place: string, year: number): number[] {
  return rules.holidays.filter((row) => row.place === place).flatMap((row) => {
    const date = dateOfHoliday(row, year);
    return row.effectiveFrom <= date && (row.effectiveTo === null || date <= row.effectiveTo) ? [dayNumber(date)] : [];
  });
}

function dateOfHoliday({ month, day, weekday, nth }: HolidayRow, year: number): BusinessDate {
  if (day !== null) return dateOf(year, month, day);
  const first = dayNumber(dateOf(year, month, 1));
  const offset = (weekday - weekdayOfDay(first) + 7) % 7;
  if (nth > 0) return dateOf(year, month, 1 + offset + 7 * (nth - 1));
  const last = dayNumber(month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1)) - 1;
  return dateOf(year, month, last - first + 1 - ((weekdayOfDay(last) - weekday + 7) % 7));
}
