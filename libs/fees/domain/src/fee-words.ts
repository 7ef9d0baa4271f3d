import { formatDate, formatPpm, moneyInWords, type CurrencyCode, type Ppm } from '@quittance/kernel';
import type { FeeLimit, FeeSlice, FeeTreatment } from './fee-working';
import type { ResolvedTerms } from './resolve-terms';

const LIMIT_WORDS: Readonly<Record<Exclude<FeeLimit, 'NONE'>, string>> = {
  MINIMUM: 'minimum fee',
  CAP: 'cap',
  COLLECTED: 'limit of what was collected',
};

/** One line per slice: "25% of $1,000.00 = $250.00", "10% of $50.00 interest = $5.00". */
export const sliceWords = (slices: readonly FeeSlice[], currency: CurrencyCode): string[] =>
  slices.map(
    ({ base, ratePpm, fee, bucket }) =>
      `${formatPpm(ratePpm)} of ${moneyInWords(base, currency)}${bucket === undefined ? '' : ` ${bucket.toLowerCase()}`} = ${moneyInWords(fee, currency)}`,
  );

/** What minimum and cap changed, if anything. */
export function limitWords(adjustment: number, before: FeeLimit, after: FeeLimit, terms: ResolvedTerms): string[] {
  if (adjustment === 0) return [];
  const limit = after === 'NONE' ? before : after;
  const name = limit === 'NONE' ? 'earlier fees' : LIMIT_WORDS[limit];
  const bound = limit === 'MINIMUM' ? terms.minimum : limit === 'CAP' ? terms.cap : null;
  const size = bound === null ? '' : ` of ${moneyInWords(bound, terms.currency)}`;
  return [`The ${name}${size} for the account's life changes it by ${moneyInWords(adjustment, terms.currency)}`];
}

export const goodsWords = (share: Ppm): string => `Goods returned: ${formatPpm(share)} of the usual fee`;

export const discoveryWords = (share: Ppm): string =>
  `Paid before placement and found later: ${formatPpm(share)} of the usual fee`;

/** Why a payment bears no fee. */
export function freeWords(treatment: Exclude<FeeTreatment, 'NORMAL' | 'DISCOVERY' | 'GOODS' | 'TAKEN_OVER'>, terms: ResolvedTerms): string {
  if (treatment === 'FREE_DEMAND') return 'Paid inside the free-demand window: no fee';
  if (treatment === 'NO_FEE') return terms.noFee ? 'The account is marked free of commission: no fee' : 'The payment is marked free of commission: no fee';
  const until = terms.fixed === undefined ? '' : ` until ${formatDate(terms.fixed.until)}`;
  return `Covered${until} by the fixed fee of the account: no further fee`;
}
