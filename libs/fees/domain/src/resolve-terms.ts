import { addDays, daysBetween, formatMinor, formatPpm, moneyInWords, ok, refuse, type BusinessDate, type ContractVersionId, type CurrencyCode, type Ppm, type Result } from '@quittance/kernel';
import type { Bucket } from './bucket';
import type { ApartAmounts } from './fee-streams';
import { ageMatches, needsAge, needsPlace, placeMatches, sizeMatches, typeMatches } from './match-rule';
import { PLACEMENT_TYPES, type AccountFacts, type AgeBasis, type FeeMode, type PlacementType, type RateCondition, type RateRule, type RateSchedule, type Tier, type WithdrawalFee } from './rate-schedule';

/** The part of a contract version that prices an account. */
export interface PricedContract {
  readonly contractVersionId: ContractVersionId;
  readonly versionNumber: number;
  readonly currency: CurrencyCode;
  readonly rates: RateSchedule;
}

/** What an account had behind it when its terms changed: towards tiers, minimum and cap of the new ones. Minor units. */
export interface CarriedTerms {
  readonly collected: number;
  readonly apart?: ApartAmounts;
  readonly fee: number;
}

/**
 * The terms an account was placed under, or moved to since, frozen: later contract versions change nothing here. Plain
 * JSON; what a contract doesn't use is left out, as it is in terms stored before it could.
 */
export interface ResolvedTerms {
  readonly contractVersionId: ContractVersionId;
  readonly versionNumber: number;
  readonly currency: CurrencyCode;
  readonly placedOn: BusinessDate;
  /** Position in the version's list of rules, from 0. */
  readonly ruleIndex: number;
  readonly ruleName: string;
  readonly mode: FeeMode;
  readonly tiers: readonly Tier[];
  /** Tiers of their own for single buckets. */
  readonly bucketTiers?: Readonly<Partial<Record<Bucket, readonly Tier[]>>>;
  readonly minimum: number | null;
  readonly cap: number | null;
  readonly basis: Readonly<Record<Bucket, boolean>>;
  readonly noFee: boolean;
  /** Last day on which collections are free, or null. */
  readonly freeUntil: BusinessDate | null;
  readonly discoverySharePpm: Ppm | null;
  /** Part of the fee due on goods returned (M21), null: all of it; absent in terms frozen before contracts named one. */
  readonly goodsSharePpm?: Ppm | null;
  /** The fixed fee charged at placement, and the last day on which it covers what is collected. */
  readonly fixed?: { readonly amount: number; readonly until: BusinessDate };
  readonly withdrawal?: WithdrawalFee;
  /** Absent in the terms of the placement. */
  readonly carried?: CarriedTerms;
  /** What the choice was made from. */
  readonly facts: {
    readonly ageFrom: AgeBasis;
    readonly agedFrom: BusinessDate | null;
    readonly ageDays: number | null;
    /** What age was counted from where the date the contract names was not given. */
    readonly countedFrom?: AgeBasis;
    /** The client said that nothing was ever paid. */
    readonly neverPaid?: true;
    readonly balance: number;
    readonly country: string | null;
    readonly region: string | null;
    /** Absent: first. */
    readonly placementType?: PlacementType;
    /** Every date age may be counted from that was known. */
    readonly dates?: Readonly<Partial<Record<AgeBasis, BusinessDate>>>;
  };
  /** Why this rule, in words a client can read. */
  readonly reason: string;
}

/**
 * The terms with what stands charged under the earlier ones now: a payment of before that was returned, or became known late, has
 * changed it since they began. Minimum and cap are the account's life's; its place in the tiers stays where the terms began.
 */
export const withCharged = (terms: ResolvedTerms, charged: number): ResolvedTerms => (terms.carried === undefined || terms.carried.fee === charged ? terms : { ...terms, carried: { ...terms.carried, fee: charged } });

const AGE_WORDS: Readonly<Record<AgeBasis, string>> = {
  OLDEST_INVOICE: 'the oldest invoice',
  LAST_PAYMENT: 'the last payment',
  DEFAULT: 'the default',
  CHARGE_OFF: 'the charge-off',
  DELINQUENCY: 'the first delinquency',
};

const datesOf = ({ oldestInvoiceOn, lastPaymentOn, defaultedOn, chargedOffOn, delinquentOn = null }: AccountFacts): Readonly<Record<AgeBasis, BusinessDate | null>> => ({
  OLDEST_INVOICE: oldestInvoiceOn, LAST_PAYMENT: lastPaymentOn, DEFAULT: defaultedOn, CHARGE_OFF: chargedOffOn, DELINQUENCY: delinquentOn });

/**
 * The date age counts from. A debtor is in default and behind from the day its oldest invoice was due, so that stands in for
 * those two where they are not given, and for a last payment that never was. A charge-off has no such stand-in.
 */
function agedFrom(facts: AccountFacts, basis: AgeBasis): { on: BusinessDate | null; countedFrom?: AgeBasis } {
  const on = datesOf(facts)[basis];
  const standsIn = basis === 'DEFAULT' || basis === 'DELINQUENCY' || (basis === 'LAST_PAYMENT' && facts.neverPaid === true);
  return on === null && standsIn && facts.oldestInvoiceOn !== null ? { on: facts.oldestInvoiceOn, countedFrom: 'OLDEST_INVOICE' } : { on };
}

/** The placement type of an account that names none: the only one the schedule has rates for, else first. */
export function defaultPlacementType({ rules }: RateSchedule): PlacementType {
  const named = new Set(rules.flatMap(({ when }) => (when.length === 0 ? PLACEMENT_TYPES : when.flatMap(({ placementTypes }) => placementTypes ?? PLACEMENT_TYPES))));
  const [only] = named;
  return named.size === 1 && only ? only : 'FIRST';
}

function knownDates(facts: AccountFacts): { dates?: Partial<Record<AgeBasis, BusinessDate>> } {
  const known = Object.entries(datesOf(facts)).filter(([basis, date]) => date !== null && basis !== 'OLDEST_INVOICE');
  return known.length === 0 ? {} : { dates: Object.fromEntries(known) as Partial<Record<AgeBasis, BusinessDate>> };
}

function holds(when: RateCondition, age: number | null, basis: AgeBasis, facts: AccountFacts): Result<boolean> {
  if (!sizeMatches(when, facts.balance) || !typeMatches(when, facts.placementType ?? 'FIRST')) return ok(false);
  if (needsPlace(when)) {
    if (facts.country === null) {
      return refuse('MISSING_COUNTRY', "The contract's rate depends on the debtor's country, which is not given.", {}, 'country');
    }
    if (!placeMatches(when, facts.country, facts.region)) return ok(false);
  }
  if (needsAge(when)) {
    if (age === null) {
      const name = AGE_WORDS[basis];
      return refuse('MISSING_AGE_DATE', `The contract counts age from ${name}, and its date is not given.`, { ageFrom: basis });
    }
    return ok(ageMatches(when, age));
  }
  return ok(true);
}

function applies(rule: RateRule, age: number | null, basis: AgeBasis, facts: AccountFacts): Result<boolean> {
  if (rule.when.length === 0) return ok(true);
  for (const when of rule.when) {
    const held = holds(when, age, basis, facts);
    if (!held.ok || held.value) return held;
  }
  return ok(false);
}

const PLACEMENT_WORDS: Readonly<Record<PlacementType, string | null>> = { FIRST: null, SECOND: 'placed again after another agency', LEGAL: 'at law' };

/** A rule's rates in words: "25% of the first $3,000.00, 20% above". */
export function ratesInWords(tiers: readonly Tier[], currency: CurrencyCode): string {
  return tiers
    .map(({ upTo, ratePpm }, index) => {
      const rate = formatPpm(ratePpm);
      if (upTo === null) return tiers.length === 1 ? rate : `${rate} above`;
      return index === 0 ? `${rate} of the first ${moneyInWords(upTo, currency)}` : `${rate} up to ${moneyInWords(upTo, currency)}`;
    })
    .join(', ');
}

function reasonFor(rule: RateRule, index: number, age: number | null, counted: AgeBasis, contract: PricedContract, facts: AccountFacts): string {
  const { currency, rates, versionNumber } = contract;
  const known = [
    age === null ? null : `${age} days from ${AGE_WORDS[counted]}${counted === rates.ageFrom ? '' : ` (no date of ${AGE_WORDS[rates.ageFrom]})`}`,
    `listed at ${moneyInWords(facts.balance, currency)}`,
    facts.country === null ? null : `debtor in ${facts.region === null ? '' : `${facts.region}, `}${facts.country}`,
    PLACEMENT_WORDS[facts.placementType ?? 'FIRST'],
  ].filter((part) => part !== null);
  const name = rule.name === '' ? '' : ` (${rule.name})`;
  return `Rule ${index + 1}${name} of contract version ${versionNumber}: ${ratesInWords(rule.tiers, currency)}; ${known.join(', ')}.`;
}

// What is frozen below must not be the contract's own.
const copied = (own: RateRule['bucketTiers']): RateRule['bucketTiers'] =>
  Object.fromEntries(Object.entries(own).map(([bucket, tiers]) => [bucket, tiers.map((tier) => ({ ...tier }))]));

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/**
 * Chooses the first rule that matches an account and freezes it (M2). Age is counted in days to the placement; a date
 * after the placement counts as age 0. Refuses CURRENCY_MISMATCH, MISSING_AGE_DATE and MISSING_COUNTRY where a rule
 * that could match needs what isn't known, and NO_RATE where no rule matches.
 */
export function resolveTerms(contract: PricedContract, facts: AccountFacts, placedOn: BusinessDate): Result<ResolvedTerms> {
  const { rates, currency } = contract;
  if (facts.currency !== currency) {
    return refuse('CURRENCY_MISMATCH', `The contract is in ${currency}, the debt in ${facts.currency}.`, {
      contract: currency,
      debt: facts.currency,
    });
  }
  const { on: from, countedFrom } = agedFrom(facts, rates.ageFrom);
  const age = from === null ? null : Math.max(0, daysBetween(from, placedOn));
  for (const [ruleIndex, rule] of rates.rules.entries()) {
    const matched = applies(rule, age, rates.ageFrom, facts);
    if (!matched.ok) return matched;
    if (!matched.value) continue;
    const { mode, minimum, cap, fixedFee } = rule;
    const terms: ResolvedTerms = {
      contractVersionId: contract.contractVersionId,
      versionNumber: contract.versionNumber,
      currency,
      placedOn,
      ruleIndex,
      ruleName: rule.name,
      mode,
      tiers: rule.tiers.map((tier) => ({ ...tier })),
      ...(Object.keys(rule.bucketTiers).length === 0 ? {} : { bucketTiers: copied(rule.bucketTiers) }),
      minimum,
      cap,
      basis: { ...rates.basis },
      noFee: facts.noFee,
      freeUntil: rates.freeDemandDays > 0 ? addDays(placedOn, rates.freeDemandDays - 1) : null,
      discoverySharePpm: rates.discoverySharePpm,
      goodsSharePpm: rates.goodsSharePpm,
      ...(fixedFee === null ? {} : { fixed: { amount: fixedFee.amount, until: addDays(placedOn, fixedFee.days - 1) } }),
      ...(rates.withdrawal === null ? {} : { withdrawal: { ...rates.withdrawal } }),
      facts: {
        ageFrom: rates.ageFrom,
        agedFrom: from,
        ageDays: age,
        ...(countedFrom ? { countedFrom } : {}),
        ...(facts.neverPaid === true ? { neverPaid: true as const } : {}),
        balance: facts.balance,
        country: facts.country,
        region: facts.region,
        ...((facts.placementType ?? 'FIRST') === 'FIRST' ? {} : { placementType: facts.placementType }),
        ...knownDates(facts),
      },
      reason: reasonFor(rule, ruleIndex, age, countedFrom ?? rates.ageFrom, contract, facts),
    };
    return ok(deepFreeze(terms));
  }
  return refuse('NO_RATE', 'No rule of the contract covers this account: its age, size, place or placement type is left out.', {
    balance: formatMinor(facts.balance, currency),
    ...(age === null ? {} : { ageDays: age }),
    ...(facts.country === null ? {} : { country: facts.country }),
  });
}
