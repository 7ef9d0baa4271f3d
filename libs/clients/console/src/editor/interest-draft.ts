import { formatPpm } from '@quittance/kernel';
import { NO_INTEREST, type DayCount, type InterestBasis, type InterestRounding, type InterestStart, type InterestTerms } from '@quittance/clients/domain';

/** The interest section as typed. */
export interface InterestDraft {
  readonly basis: InterestBasis;
  /** A percentage as typed. */
  readonly rate: string;
  readonly dayCount: DayCount;
  readonly rounding: InterestRounding;
  readonly runsFrom: InterestStart;
  readonly graceDays: string;
  readonly fixedSums: boolean;
  readonly resets: boolean;
}

/** The section as it is edited. */
export const interestDraft = ({ basis, ratePpm, dayCount, rounding, runsFrom, graceDays, fixedSums, resets }: InterestTerms): InterestDraft => ({
  basis, rate: ratePpm === null ? '' : formatPpm(ratePpm).replace('%', ''), dayCount, rounding, runsFrom, graceDays: graceDays === 0 ? '' : String(graceDays), fixedSums, resets });

/** Of a draft kept since before there was such a section. */
export const BLANK_INTEREST: InterestDraft = interestDraft(NO_INTEREST);

/** What reading the typed figures came to; null where the section says: no interest. */
export function readInterest(draft: InterestDraft, read: { rate(text: string): number | null; days(text: string): number | null }): object | null {
  const { basis, rate, graceDays, ...rest } = draft;
  if (basis === 'NONE') return null;
  const withRate = basis === 'CONTRACT' || (basis === 'EU_LATE_PAYMENT' && rate.trim() !== '');
  return { ...rest, basis, ratePpm: withRate ? read.rate(rate) : null, graceDays: read.days(graceDays) ?? 0 };
}
