import type { BusinessDate, Ppm } from '@quittance/kernel';
import type { Bucket } from './bucket';

/** The date an account's age is counted from; the contract names one (M2). */
export const AGE_BASES = ['OLDEST_INVOICE', 'LAST_PAYMENT', 'DEFAULT', 'CHARGE_OFF', 'DELINQUENCY'] as const;
export type AgeBasis = (typeof AGE_BASES)[number];

/**
 * How tiers meet collections (M3). MARGINAL: each slice of the account's lifetime collections at its own rate.
 * WHOLE_AMOUNT: all lifetime collections at the rate of the tier they reach. PER_PAYMENT: each payment from the first tier.
 */
export const FEE_MODES = ['MARGINAL', 'WHOLE_AMOUNT', 'PER_PAYMENT'] as const;
export type FeeMode = (typeof FEE_MODES)[number];

/** Where a debt stands with the agency: worked first or again after another, or taken to law. */
export const PLACEMENT_TYPES = ['FIRST', 'SECOND', 'LEGAL'] as const;
export type PlacementType = (typeof PLACEMENT_TYPES)[number];

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
  /** Placement types it is for; null: any. */
  readonly placementTypes: readonly PlacementType[] | null;
}

/** The amicable tier: one fee an account, charged when it is placed. */
export interface FixedFee {
  /** Minor units. */
  readonly amount: number;
  /** Collections of the first so many days from placement bear no other fee; then the rule's rates apply. */
  readonly days: number;
}

/** One line of a schedule. It applies where any of `when` holds; an empty list always holds. */
export interface RateRule {
  readonly name: string;
  /** Rules given the same rank claim to be apart; the linter refuses them where they overlap. Null: order decides. */
  readonly rank: number | null;
  readonly when: readonly RateCondition[];
  readonly mode: FeeMode;
  readonly tiers: readonly Tier[];
  /** Tiers of their own for single buckets, counted apart; the others share `tiers`. */
  readonly bucketTiers: Readonly<Partial<Record<Bucket, readonly Tier[]>>>;
  readonly fixedFee: FixedFee | null;
  /** Least fee over the account's life, minor units, never more than was collected (M4). */
  readonly minimum: number | null;
  /** Most fee over the account's life, minor units (M4). */
  readonly cap: number | null;
}

/** What a client pays for taking an account back before it is paid. */
export interface WithdrawalFee {
  /** An amount an account, minor units. */
  readonly amount: number | null;
  /** A part of what is still owed. */
  readonly balancePpm: Ppm | null;
  /** An account may be taken back for nothing in the first so many days from placement. */
  readonly freeDays: number;
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
  /** Part of the rate due on goods taken back in place of money (M21); null: the whole rate. */
  readonly goodsSharePpm: Ppm | null;
  readonly withdrawal: WithdrawalFee | null;
}

/** What is known of an account when its rate is frozen. */
export interface AccountFacts {
  readonly oldestInvoiceOn: BusinessDate | null;
  readonly lastPaymentOn: BusinessDate | null;
  readonly defaultedOn: BusinessDate | null;
  readonly chargedOffOn: BusinessDate | null;
  /** The first day the debtor was behind. Absent: not given. */
  readonly delinquentOn?: BusinessDate | null;
  /** The client says that nothing was ever paid: age from the last payment then counts from the oldest invoice. */
  readonly neverPaid?: boolean;
  /** Listed balance, minor units of the contract's currency. */
  readonly balance: number;
  readonly currency: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  /** ISO 3166-2 without the country ("CA"), or null. */
  readonly region: string | null;
  /** Absent: first. */
  readonly placementType?: PlacementType;
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
  placementTypes: null,
  ...parts,
});

/** The facts of an account of which nothing but its balance, age and place is known: not free of commission. */
export const accountFacts = (parts: Pick<AccountFacts, 'balance' | 'currency'> & Partial<AccountFacts>): AccountFacts => ({
  oldestInvoiceOn: null,
  lastPaymentOn: null,
  defaultedOn: null,
  chargedOffOn: null,
  country: null,
  region: null,
  noFee: false,
  ...parts,
});

/** A rule from its tiers and whatever differs from: always, MARGINAL, no rank, no fixed fee, no minimum, no cap. */
export const rateRule = (parts: Partial<RateRule> & Pick<RateRule, 'tiers'>): RateRule => ({
  name: '',
  rank: null,
  when: [],
  mode: 'MARGINAL',
  bucketTiers: {},
  fixedFee: null,
  minimum: null,
  cap: null,
  ...parts,
});
