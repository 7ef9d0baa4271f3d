import { formatPpm, type CurrencyCode } from '@quittance/kernel';
import { BUCKETS, type FeeMode, type RateCondition, type RateRule, type Tier } from '@quittance/fees/domain';
import { BUCKET_WORDS, daysInWords, listInWords, PLACEMENT_WORDS, placeInWords, plainAmount } from './plain-words';

function ageInWords({ minDays, maxDays }: RateCondition): string | null {
  if (minDays === null || minDays === 0) return maxDays === null ? null : `up to ${maxDays} days old`;
  if (maxDays === null) return `${minDays} days old and more`;
  return minDays === maxDays ? `${minDays} days old` : `${minDays} to ${maxDays} days old`;
}

function sizeInWords({ minAmount, belowAmount }: RateCondition, currency: CurrencyCode): string | null {
  const from = minAmount === null || minAmount === 0 ? null : plainAmount(minAmount, currency);
  if (belowAmount === null) return from === null ? null : `of ${from} and more`;
  return from === null ? `under ${plainAmount(belowAmount, currency)}` : `from ${from} to under ${plainAmount(belowAmount, currency)}`;
}

function conditionInWords(when: RateCondition, currency: CurrencyCode): string {
  const places = (codes: readonly string[]): string => listInWords(codes.map(placeInWords), 'or');
  const parts = [
    ageInWords(when),
    sizeInWords(when, currency),
    when.placesIn === null ? null : `in ${places(when.placesIn)}`,
    when.placesNotIn === null ? null : `outside ${places(when.placesNotIn)}`,
    when.placementTypes === null ? null : listInWords(when.placementTypes.map((type) => PLACEMENT_WORDS[type]), 'or'),
  ].filter((part) => part !== null);
  return parts.join(', ');
}

/** Where a rule applies: "under $1,000, or outside the United States"; empty where it always does. */
export function whenInWords({ when }: Pick<RateRule, 'when'>, currency: CurrencyCode): string {
  const parts = when.map((condition) => conditionInWords(condition, currency));
  return parts.includes('') ? '' : parts.join(', or ');
}

// The end of a sentence that began with the first slice.
const COLLECTED: Readonly<Record<FeeMode, string>> = {
  MARGINAL: 'collected on an account',
  WHOLE_AMOUNT: 'collected on an account',
  PER_PAYMENT: 'of each payment',
};

function slices(tiers: readonly Tier[], mode: FeeMode, currency: CurrencyCode): string[] {
  return tiers.map(({ upTo, ratePpm }, index) => {
    const rate = formatPpm(ratePpm);
    if (upTo === null) return `${rate} above`;
    const amount = plainAmount(upTo - (tiers[index - 1]?.upTo ?? 0), currency);
    return index === 0 ? `${rate} of the first ${amount} ${COLLECTED[mode]}` : `${rate} of the next ${amount}`;
  });
}

/** A rule's tiers: "25% of the first $3,000 collected on an account, 20% above". */
export function tiersInWords(mode: FeeMode, tiers: readonly Tier[], currency: CurrencyCode): string {
  const [only] = tiers;
  if (tiers.length === 1 && only) return `${formatPpm(only.ratePpm)} of what is collected`;
  if (mode !== 'WHOLE_AMOUNT') return slices(tiers, mode, currency).join(', ');
  const steps = tiers.map(({ upTo, ratePpm }) => `${formatPpm(ratePpm)} ${upTo === null ? 'once it is more' : `while it is up to ${plainAmount(upTo, currency)}`}`);
  return `one rate on everything collected on an account: ${steps.join(', ')}`;
}

/** What a rule charges: the fixed fee first, rates, those of single buckets, minimum and cap. */
export function feeInWords({ mode, tiers, bucketTiers, fixedFee, minimum, cap }: RateRule, currency: CurrencyCode): string {
  const own = BUCKETS.flatMap((bucket) => (bucketTiers[bucket] ? [`on ${BUCKET_WORDS[bucket]} ${tiersInWords(mode, bucketTiers[bucket], currency)}`] : []));
  const limits = [
    minimum === null || minimum === 0 ? null : `at least ${plainAmount(minimum, currency)} an account, though never more than was collected`,
    cap === null ? null : `at most ${plainAmount(cap, currency)} an account`,
  ].filter((limit) => limit !== null);
  const rates = [tiersInWords(mode, tiers, currency), ...own, ...limits].join('; ');
  return fixedFee === null ? rates : `${fixedInWords(fixedFee, currency)}${rates}`;
}

const fixedInWords = ({ amount, days }: NonNullable<RateRule['fixedFee']>, currency: CurrencyCode): string =>
  days === 0
    ? `a fixed fee of ${plainAmount(amount, currency)} at placement, and `
    : `a fixed fee of ${plainAmount(amount, currency)} at placement that covers what is collected in the first ${daysInWords(days)}, then `;

/** Whom a rule is about, as a sentence begins: "Accounts under $1,000", "All other accounts". */
export function subjectInWords(rule: RateRule, index: number, currency: CurrencyCode): string {
  const when = whenInWords(rule, currency);
  if (when === '') return index === 0 ? 'All accounts' : 'All other accounts';
  const named = rule.name === '' ? '' : ` (${rule.name})`;
  return `Accounts ${when}${named}`;
}
