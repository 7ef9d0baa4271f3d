import { formatPpm, type BusinessDate } from '@quittance/kernel';
import { BUCKETS, type AgeBasis, type Bucket, type FeeMode, type PlacementType, type RateCondition, type RateRule, type Tier } from '@quittance/fees/domain';
import { NO_INTEREST, PAYMENT_METHODS, type AccountGrouping, type Cadence, type ContractTerms, type LateChargeStep, type PaymentMethod, type RemittanceMode, type WhenOwed } from '@quittance/clients/domain';
import { interestDraft, type InterestDraft } from './interest-draft';
import { placesText } from './places';

/** Where a rule applies, as typed: blank means "doesn't matter". Amounts in minor units. */
export interface ConditionDraft {
  readonly minDays: string;
  readonly maxDays: string;
  readonly minAmount: number | null;
  readonly belowAmount: number | null;
  readonly place: 'ANY' | 'IN' | 'NOT_IN';
  readonly places: string;
  /** None: any. */
  readonly types: readonly PlacementType[];
}

export interface TierDraft {
  readonly upTo: number | null;
  /** A percentage as typed. */
  readonly rate: string;
}

export interface RuleDraft {
  /** Names it while it moves. */
  readonly key: number;
  readonly name: string;
  readonly rank: string;
  /** At least one; all blank: every account. */
  readonly when: readonly ConditionDraft[];
  readonly mode: FeeMode;
  readonly tiers: readonly TierDraft[];
  /** Buckets with rates of their own. */
  readonly bucketTiers: Readonly<Partial<Record<Bucket, readonly TierDraft[]>>>;
  readonly fixedFee: number | null;
  readonly fixedDays: string;
  readonly minimum: number | null;
  readonly cap: number | null;
}

export interface LateStepDraft {
  readonly fromDay: string;
  readonly flat: number | null;
  readonly rate: string;
}

/** The authority to settle as typed: a percentage, and days. */
export interface SettlementDraft {
  readonly least: string;
  readonly days: string;
}

/** A contract version while it is written: what was typed, readable or not. Plain JSON, kept over a reload. */
export interface ContractDraft {
  /** Of the version it edits, as it was when the edit began. */
  readonly revision: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly note: string;
  readonly ageFrom: AgeBasis;
  readonly rules: readonly RuleDraft[];
  readonly nextKey: number;
  readonly basis: readonly Bucket[];
  readonly freeDemandDays: string;
  readonly discovery: string;
  readonly goods: string;
  /** Empty in all its parts: none. */
  readonly withdrawal: { readonly amount: number | null; readonly balance: string; readonly freeDays: string };
  readonly mode: RemittanceMode;
  readonly cadence: Cadence;
  readonly holdDays: Readonly<Record<PaymentMethod, string>>;
  readonly minimumPayout: number | null;
  readonly whenOwed: WhenOwed;
  readonly invoiceDays: string;
  readonly order: readonly Bucket[];
  readonly proRata: boolean;
  readonly grouping: AccountGrouping;
  /** Absent in a draft kept since before there was such a section. */
  readonly interest?: InterestDraft;
  /** No step: none. */
  readonly late: { readonly authority: string; readonly steps: readonly LateStepDraft[]; readonly cap: number | null };
  /** Both empty: the client is asked each time. Absent in a draft kept since before there was such a section. */
  readonly settlement?: SettlementDraft;
}

export const BLANK_CONDITION: ConditionDraft = { minDays: '', maxDays: '', minAmount: null, belowAmount: null, place: 'ANY', places: '', types: [] };

export const BLANK_SETTLEMENT: SettlementDraft = { least: '', days: '' };

/** A late charge nobody has filled in. */
export const BLANK_LATE_STEP: LateStepDraft = { fromDay: '', flat: null, rate: '' };

/** A rule nobody has filled in. */
export const blankRule = (key: number): RuleDraft =>
  ({ key, name: '', rank: '', when: [BLANK_CONDITION], mode: 'MARGINAL', tiers: [{ upTo: null, rate: '' }], bucketTiers: {}, fixedFee: null, fixedDays: '', minimum: null, cap: null });

const number = (value: number | null): string => (value === null ? '' : String(value));
const share = (ppm: LateChargeStep['ratePpm']): string => (ppm === null ? '' : formatPpm(ppm).replace('%', ''));
const tierDrafts = (tiers: readonly Tier[]): TierDraft[] => tiers.map((tier) => ({ upTo: tier.upTo, rate: share(tier.ratePpm) }));

function conditionDraft({ minDays, maxDays, minAmount, belowAmount, placesIn, placesNotIn, placementTypes }: RateCondition): ConditionDraft {
  return {
    minDays: number(minDays), maxDays: number(maxDays), minAmount, belowAmount,
    place: placesIn !== null ? 'IN' : placesNotIn !== null ? 'NOT_IN' : 'ANY',
    places: placesText(placesIn ?? placesNotIn ?? []),
    types: placementTypes ?? [],
  };
}

/** A rule of saved terms as it is edited. */
export const ruleDraft = (rule: RateRule, key: number): RuleDraft => ({
  key,
  name: rule.name,
  rank: number(rule.rank),
  when: rule.when.length === 0 ? [BLANK_CONDITION] : rule.when.map(conditionDraft),
  mode: rule.mode,
  tiers: tierDrafts(rule.tiers),
  bucketTiers: Object.fromEntries(BUCKETS.flatMap((bucket) => (rule.bucketTiers[bucket] ? [[bucket, tierDrafts(rule.bucketTiers[bucket])]] : []))),
  fixedFee: rule.fixedFee?.amount ?? null,
  fixedDays: rule.fixedFee ? String(rule.fixedFee.days) : '',
  minimum: rule.minimum,
  cap: rule.cap,
});

/** Saved terms (or a preset's) as they are edited. */
export function draftOf(terms: ContractTerms, dates: { from: BusinessDate | string | null; to: string | null; note: string; revision: string | null }): ContractDraft {
  const { rates, remittance, applicationOrder, lateCharges, settlement } = terms;
  return {
    revision: dates.revision,
    effectiveFrom: dates.from,
    effectiveTo: dates.to,
    note: dates.note,
    ageFrom: rates.ageFrom,
    rules: rates.rules.map((rule, index) => ruleDraft(rule, index + 1)),
    nextKey: rates.rules.length + 1,
    basis: BUCKETS.filter((bucket) => rates.basis[bucket]),
    freeDemandDays: rates.freeDemandDays === 0 ? '' : String(rates.freeDemandDays),
    discovery: share(rates.discoverySharePpm),
    goods: share(rates.goodsSharePpm),
    withdrawal: { amount: rates.withdrawal?.amount ?? null, balance: share(rates.withdrawal?.balancePpm ?? null), freeDays: rates.withdrawal?.freeDays ? String(rates.withdrawal.freeDays) : '' },
    mode: remittance.mode,
    cadence: remittance.cadence,
    holdDays: Object.fromEntries(PAYMENT_METHODS.map((method) => [method, remittance.holdDays[method] === 0 ? '' : String(remittance.holdDays[method])])) as Record<PaymentMethod, string>,
    minimumPayout: remittance.minimum,
    whenOwed: remittance.whenOwed,
    invoiceDays: String(remittance.invoiceDays),
    order: applicationOrder === 'PRO_RATA' ? ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'] : applicationOrder,
    proRata: applicationOrder === 'PRO_RATA',
    grouping: terms.grouping,
    interest: interestDraft(terms.interest ?? NO_INTEREST),
    late: {
      authority: lateCharges?.authority ?? '', cap: lateCharges?.cap ?? null,
      steps: (lateCharges?.steps ?? []).map(({ fromDay, flat, ratePpm }) => ({ fromDay: String(fromDay), flat, rate: share(ratePpm) })) },
    settlement: settlement ? { least: share(settlement.leastPpm), days: String(settlement.longestDays) } : BLANK_SETTLEMENT,
  };
}
