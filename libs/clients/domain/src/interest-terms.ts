import { formatPpm, ppm, ppmOf, type Ppm } from '@quittance/kernel';
import type { JsonReader } from './json-reader';
import { daysInWords } from './plain-words';

/** NONE; the agreement's own rate, which displaces any statute; or the late-payment law of the United Kingdom or the Union. */
export const INTEREST_BASES = ['NONE', 'CONTRACT', 'UK_LATE_PAYMENT', 'EU_LATE_PAYMENT'] as const;
export type InterestBasis = (typeof INTEREST_BASES)[number];

export const DAY_COUNTS = ['ACT_365', 'ACT_360'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/** PERIOD: once for each stretch of days with one principal and one rate. DAILY: each day to the minor unit. */
export const INTEREST_ROUNDINGS = ['PERIOD', 'DAILY'] as const;
export type InterestRounding = (typeof INTEREST_ROUNDINGS)[number];

export const INTEREST_STARTS = ['DUE_DATE', 'INVOICE_DATE', 'PLACEMENT'] as const;
export type InterestStart = (typeof INTEREST_STARTS)[number];

/** What a contract says of interest on the debts placed under it. */
export interface InterestTerms {
  readonly basis: InterestBasis;
  /** CONTRACT: the rate a year. EU_LATE_PAYMENT: points over the reference rate, 8% or more. Otherwise null. */
  readonly ratePpm: Ppm | null;
  readonly dayCount: DayCount;
  readonly rounding: InterestRounding;
  /** The day after which interest runs; by statute always the due date. */
  readonly runsFrom: InterestStart;
  /** Days after that which bear none. */
  readonly graceDays: number;
  /** Statutes: whether the fixed sum for each invoice is claimed. */
  readonly fixedSums: boolean;
  /** EU_LATE_PAYMENT: whether a running claim takes each half-year's rate, as some national laws say, or keeps its first. */
  readonly resets: boolean;
}

export const NO_INTEREST: InterestTerms = Object.freeze({
  basis: 'NONE', ratePpm: null, dayCount: 'ACT_365', rounding: 'PERIOD', runsFrom: 'DUE_DATE', graceDays: 0, fixedSums: false, resets: false } as const);

/** What the United Kingdom's Act adds to Bank Rate, and the Directive at least to the ECB's (M10, M11). */
export const STATUTORY_MARGIN = ppm('8%');

/** Reads the section; what is absent says: no interest. */
export function readInterestTerms(reader: JsonReader): InterestTerms {
  reader.only('basis', 'ratePpm', 'dayCount', 'rounding', 'runsFrom', 'graceDays', 'fixedSums', 'resets');
  const basis = reader.at('basis').oneOf(INTEREST_BASES);
  if (basis === 'NONE') return NO_INTEREST;
  const contract = basis === 'CONTRACT';
  const rate = reader.at('ratePpm').or(null, (value) => ppmOf(value.whole(0, 1_000_000)));
  if (contract && (rate === null || rate === 0)) reader.at('ratePpm').fail("must be above zero: it is the agreement's rate a year.");
  if (basis === 'EU_LATE_PAYMENT' && rate !== null && rate < STATUTORY_MARGIN) reader.at('ratePpm').fail('must be 8% or more over the reference rate.');
  return {
    basis,
    ratePpm: contract ? rate : basis === 'EU_LATE_PAYMENT' ? (rate ?? STATUTORY_MARGIN) : null,
    dayCount: reader.at('dayCount').or('ACT_365' as const, (value) => value.oneOf(DAY_COUNTS)),
    rounding: reader.at('rounding').or('PERIOD' as const, (value) => value.oneOf(INTEREST_ROUNDINGS)),
    runsFrom: contract ? reader.at('runsFrom').or('DUE_DATE' as const, (value) => value.oneOf(INTEREST_STARTS)) : 'DUE_DATE',
    graceDays: contract ? reader.at('graceDays').or(0, (value) => value.whole(0, 366)) : 0,
    fixedSums: contract ? false : reader.at('fixedSums').or(true, (value) => value.flag()),
    resets: basis === 'EU_LATE_PAYMENT' ? reader.at('resets').or(false, (value) => value.flag()) : false,
  };
}

const START_WORDS: Readonly<Record<InterestStart, string>> = { DUE_DATE: 'the due date', INVOICE_DATE: 'the invoice date', PLACEMENT: 'placement' };

/** The section in sentences; none where it says: no interest. */
export function interestInWords(terms: InterestTerms = NO_INTEREST): string[] {
  const { basis, ratePpm, dayCount, rounding, runsFrom, graceDays, fixedSums, resets } = terms;
  if (basis === 'NONE') return [];
  const count = `a year of ${dayCount === 'ACT_365' ? 365 : 360} days, ${rounding === 'DAILY' ? 'rounded each day' : 'rounded once a period'}`;
  const rate =
    basis === 'CONTRACT' ? `${formatPpm(ratePpm ?? ppmOf(0))} a year from ${graceDays > 0 ? `${daysInWords(graceDays)} after ` : 'the day after '}${START_WORDS[runsFrom]}`
    : basis === 'UK_LATE_PAYMENT' ? 'Bank of England base rate + 8% by the Late Payment Act, one rate for each invoice'
    : `European Central Bank reference rate + ${formatPpm(ratePpm ?? STATUTORY_MARGIN)} by the Late Payment Directive, ${resets ? "each half-year's rate" : 'one rate for each invoice'}`;
  return [`Simple interest on what is overdue: ${rate}; ${count}.`, ...(fixedSums ? ['The fixed sum for late payment is charged on each invoice.'] : [])];
}
