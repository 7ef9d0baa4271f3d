import type { BusinessDate, Ppm } from '@quittance/kernel';
import type { Bucket } from './bucket';

/** The date an account's age is counted from; the contract names one (M2). */
export const AGE_BASES = ['OLDEST_INVOICE', 'LAST_PAYMENT', 'DEFAULT', 'CHARGE_OFF'] as const;
export type AgeBasis = (typeof AGE_BASES)[number];

/**
 * How tiers meet collections (M3). MARGINAL: each slice of the account's lifetime collections at its own rate.
 * WHOLE_AMOUNT: all lifetime collections at the rate of the tier they reach. PER_PAYMENT: each payment from the first tier.
 */
export const FEE_MODES = ['MARGINAL', 'WHOLE_AMOUNT', 'PER_PAYMENT'] as const;
export type FeeMode = (typeof FEE_MODES)[number];

/** A slice of collections up to and including `upTo` (minor units); the last tier has null: no end. */
export interface Tier {
  readonly upTo: number | null;
  readonly ratePpm: Ppm;
}

/** Where a rule applies. Every part that isn't null must hold. */
export interface RateCondition {
  /** Days of age at placement, inclusive. */
  readonly minDays: number | null;
  /** Days of age at placement, inclusive. */
  readonly maxDays: number | null;
  /** Listed balance in minor units, inclusive. */
  readonly minAmount: number | null;
  /** Listed balance in minor units, exclusive. */
  readonly belowAmount: number | null;
  /** Countries ("US", ISO 3166-1) or regions ("US-CA", ISO 3166-2) the debtor must be in. */
  readonly placesIn: readonly string[] | null;
  /** Countries or regions the debtor must not be in. */
  readonly placesNotIn: readonly string[] | null;
}

/** One line of a schedule. It applies where any of `when` holds; an empty list always holds. */
export interface RateRule {
  readonly name: string;
  /** Rules given the same rank claim to be apart; the linter refuses them where they overlap. Null: order decides. */
  readonly rank: number | null;
  readonly when: readonly RateCondition[];
  readonly mode: FeeMode;
  readonly tiers: readonly Tier[];
  /** Least fee over the account's life, minor units, never more than was collected (M4). */
  readonly minimum: number | null;
  /** Most fee over the account's life, minor units (M4). */
  readonly cap: number | null;
}

/** A contract's rates: an ordered list, first match wins (M2), and what fees are charged on (M1). */
export interface RateSchedule {
  readonly ageFrom: AgeBasis;
  readonly rules: readonly RateRule[];
  /** The buckets whose collections bear a fee. None at all is refused by the contract linter. */
  readonly basis: Readonly<Record<Bucket, boolean>>;
  /** Collections of the first N days from placement are free; 0 for no window (M5). */
  readonly freeDemandDays: number;
  /** Part of the fee due on a payment made before placement and found later (M5); null: no such fee. */
  readonly discoverySharePpm: Ppm | null;
}

/** What is known of an account when its rate is frozen. */
export interface AccountFacts {
  readonly oldestInvoiceOn: BusinessDate | null;
  readonly lastPaymentOn: BusinessDate | null;
  readonly defaultedOn: BusinessDate | null;
  readonly chargedOffOn: BusinessDate | null;
  /** Listed balance, minor units of the contract's currency. */
  readonly balance: number;
  readonly currency: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  /** ISO 3166-2 without the country ("CA"), or null. */
  readonly region: string | null;
  /** Marked free of commission by the client's agreement (M5). */
  readonly noFee: boolean;
}

/** A condition from its non-null parts. */
export const rateCondition = (parts: Partial<RateCondition>): RateCondition => ({
  minDays: null,
  maxDays: null,
  minAmount: null,
  belowAmount: null,
  placesIn: null,
  placesNotIn: null,
  ...parts,
});

/** A rule from its tiers and whatever differs from: always, MARGINAL, no rank, no minimum, no cap. */
export const rateRule = (parts: Partial<RateRule> & Pick<RateRule, 'tiers'>): RateRule => ({
  name: '',
  rank: null,
  when: [],
  mode: 'MARGINAL',
  minimum: null,
  cap: null,
  ...parts,
});
