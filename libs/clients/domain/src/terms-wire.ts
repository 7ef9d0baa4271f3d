import type { Result } from '@quittance/kernel';
import { BUCKETS, type Bucket, type RateRule, type RateSchedule } from '@quittance/fees/domain';
import type { InterestTerms } from './interest-terms';
import { PAYMENT_METHODS, type ContractTerms, type PaymentMethod, type RemittanceTerms } from './contract-terms';
import { parseContractTerms } from './parse-terms';

/** A rule as the API carries it: rates are plain numbers. */
export type RuleWire = Omit<RateRule, 'tiers' | 'bucketTiers'> & {
  readonly tiers: readonly TierWire[];
  readonly bucketTiers: readonly { readonly bucket: Bucket; readonly tiers: readonly TierWire[] }[];
};

export interface TierWire {
  readonly upTo: number | null;
  readonly ratePpm: number;
}

/** Contract terms as the API carries them: lists of names where the domain keeps a value for each name. */
export interface TermsWire {
  readonly currency: string;
  readonly rates: Omit<RateSchedule, 'basis' | 'rules' | 'discoverySharePpm' | 'goodsSharePpm' | 'withdrawal'> & {
    readonly rules: readonly RuleWire[];
    readonly basis: readonly Bucket[];
    readonly discoverySharePpm: number | null;
    readonly goodsSharePpm: number | null;
    readonly withdrawal: { readonly amount: number | null; readonly balancePpm: number | null; readonly freeDays: number } | null;
  };
  readonly remittance: Omit<RemittanceTerms, 'holdDays'> & { readonly holdDays: readonly { readonly method: PaymentMethod; readonly days: number }[] };
  /** Null: in proportion. */
  readonly applicationOrder: readonly Bucket[] | null;
  readonly grouping: ContractTerms['grouping'];
  /** Null, or left out: no interest. */
  readonly interest?: (Omit<InterestTerms, 'ratePpm'> & { readonly ratePpm: number | null }) | null;
  readonly lateCharges: {
    readonly authority: string;
    readonly steps: readonly { readonly fromDay: number; readonly flat: number | null; readonly ratePpm: number | null }[];
    readonly cap: number | null;
  } | null;
  /** Null, or left out: the client is asked each time. */
  readonly settlement?: { readonly leastPpm: number; readonly longestDays: number } | null;
}

/** Terms for the API. */
export function termsToWire({ currency, rates, remittance, applicationOrder, grouping, interest, lateCharges, settlement }: ContractTerms): TermsWire {
  return {
    currency,
    rates: {
      ...rates,
      rules: rates.rules.map((rule) => ({ ...rule, bucketTiers: BUCKETS.flatMap((bucket) => (rule.bucketTiers[bucket] ? [{ bucket, tiers: rule.bucketTiers[bucket] }] : [])) })),
      basis: BUCKETS.filter((bucket) => rates.basis[bucket]),
    },
    remittance: { ...remittance, holdDays: PAYMENT_METHODS.flatMap((method) => (remittance.holdDays[method] > 0 ? [{ method, days: remittance.holdDays[method] }] : [])) },
    applicationOrder: applicationOrder === 'PRO_RATA' ? null : [...applicationOrder],
    grouping,
    interest: interest === undefined || interest.basis === 'NONE' ? null : interest,
    lateCharges,
    settlement: settlement ?? null,
  };
}

/** Terms from the API, checked; refuses as `parseContractTerms` does. */
export function termsFromWire(wire: TermsWire): Result<ContractTerms> {
  const { rates, remittance, applicationOrder, ...rest } = wire;
  return parseContractTerms({
    ...rest,
    rates: {
      ...rates,
      rules: rates.rules.map((rule) => ({ ...rule, bucketTiers: Object.fromEntries(rule.bucketTiers.map(({ bucket, tiers }) => [bucket, tiers])) })),
      basis: Object.fromEntries(rates.basis.map((bucket) => [bucket, true])),
    },
    remittance: { ...remittance, holdDays: Object.fromEntries(remittance.holdDays.map(({ method, days }) => [method, days])) },
    applicationOrder: applicationOrder ?? 'PRO_RATA',
  });
}
