import { ppmFromPercent, ppmOf, WHOLE_PPM, type CurrencyCode, type Ppm } from '@quittance/kernel';
import { BUCKETS, PLACEMENT_TYPES, type RateCondition, type RateRule, type Tier, type WithdrawalFee } from '@quittance/fees/domain';
import { INVOICE_DAYS, parseContractTerms, PAYMENT_METHODS, type ContractTerms, type LateChargeTerms, type SettlementAuthority } from '@quittance/clients/domain';
import { BLANK_SETTLEMENT, type ConditionDraft, type ContractDraft, type RuleDraft, type TierDraft } from './contract-draft';
import { BLANK_INTEREST, readInterest } from './interest-draft';
import { readPlaces } from './places';

/** Something typed that can't be read: in which rule (its key; null: none) and field, and what to do. */
export interface DraftFault {
  readonly rule: number | null;
  readonly field: string;
  readonly message: string;
}

export interface ReadDraft {
  /** Null while something can't be read. */
  readonly terms: ContractTerms | null;
  readonly faults: readonly DraftFault[];
}

class Faults {
  readonly list: DraftFault[] = [];

  constructor(readonly rule: number | null = null) {}

  add(field: string, message: string): null {
    this.list.push({ rule: this.rule, field, message });
    return null;
  }

  whole(field: string, text: string, most: number, what: string): number | null {
    if (text.trim() === '') return null;
    const value = Number(text.trim());
    if (/^\d{1,6}$/.test(text.trim()) && value <= most) return value;
    return this.add(field, `${what} is a whole number up to ${most}.`);
  }

  share(field: string, text: string, what: string): Ppm | null {
    const read = ppmFromPercent(text.replace(',', '.'));
    if (!read.ok) return this.add(field, `${what} is a percentage such as 25 or 8.125.`);
    return read.value < 0 || read.value > WHOLE_PPM ? this.add(field, `${what} is between 0 and 100%.`) : read.value;
  }
}

const isBlank = (when: ConditionDraft): boolean =>
  when.minDays.trim() === '' && when.maxDays.trim() === '' && when.minAmount === null && when.belowAmount === null && when.place === 'ANY' && when.types.length === 0;

function readCondition(when: ConditionDraft, index: number, faults: Faults): RateCondition {
  const places = when.place === 'ANY' ? null : readPlaces(when.places);
  if (places?.problem) faults.add(`when.${index}.places`, places.problem);
  return {
    minDays: faults.whole(`when.${index}.minDays`, when.minDays, 36_500, 'An age in days'),
    maxDays: faults.whole(`when.${index}.maxDays`, when.maxDays, 36_500, 'An age in days'),
    minAmount: when.minAmount,
    belowAmount: when.belowAmount,
    placesIn: when.place === 'IN' ? (places?.codes ?? null) : null,
    placesNotIn: when.place === 'NOT_IN' ? (places?.codes ?? null) : null,
    placementTypes: when.types.length === 0 || when.types.length === PLACEMENT_TYPES.length ? null : PLACEMENT_TYPES.filter((type) => when.types.includes(type)),
  };
}

function readTiers(drafts: readonly TierDraft[], field: string, faults: Faults): Tier[] {
  let floor = 0;
  return drafts.map(({ upTo, rate }, index) => {
    const last = index === drafts.length - 1;
    if (!last && upTo === null) faults.add(`${field}.${index}.upTo`, 'Say up to which amount this rate goes.');
    if (!last && upTo !== null && upTo <= floor) faults.add(`${field}.${index}.upTo`, 'This must be above the amount before it.');
    floor = upTo ?? floor;
    return { upTo: last ? null : upTo, ratePpm: faults.share(`${field}.${index}.rate`, rate, 'A rate') ?? ppmOf(0) };
  });
}

function readWithdrawal({ withdrawal }: ContractDraft, faults: Faults): WithdrawalFee | null {
  const { amount, balance, freeDays } = withdrawal;
  if (amount === null && balance.trim() === '' && freeDays.trim() === '') return null;
  const free = faults.whole('withdrawal.freeDays', freeDays, 36_500, 'A number of days') ?? 0;
  return { amount, balancePpm: balance.trim() === '' ? null : faults.share('withdrawal.balance', balance, 'The part of the balance'), freeDays: free };
}

function readLate({ late }: ContractDraft, faults: Faults): LateChargeTerms | null {
  if (late.steps.length === 0) return null;
  const steps = late.steps.map(({ fromDay, flat, rate }, index) => {
    const day = faults.whole(`late.${index}.fromDay`, fromDay, 3_660, 'A day past due');
    if (fromDay.trim() === '' || day === 0) faults.add(`late.${index}.fromDay`, 'Say from which day past due, 1 or later.');
    return { fromDay: day ?? 1, flat, ratePpm: rate.trim() === '' ? null : faults.share(`late.${index}.rate`, rate, 'A percentage') };
  });
  return { authority: late.authority, steps, cap: late.cap };
}

function readSettlement({ settlement = BLANK_SETTLEMENT }: ContractDraft, faults: Faults): SettlementAuthority | null {
  const { least, days } = settlement;
  if (least.trim() === '' && days.trim() === '') return null;
  const leastPpm = faults.share('settlement.least', least, 'The least part');
  if (leastPpm === 0) faults.add('settlement.least', 'The least part is above zero; leave both fields empty for none.');
  if (days.trim() === '') faults.add('settlement.days', 'Say within how many days the last instalment falls due.');
  return { leastPpm: leastPpm ?? ppmOf(0), longestDays: faults.whole('settlement.days', days, 3_660, 'A number of days') ?? 0 };
}

function readRule(draft: RuleDraft, faults: Faults): RateRule {
  const alone = draft.when.length === 1;
  draft.when.forEach((when, index) => {
    if (!alone && isBlank(when)) faults.add(`when.${index}`, 'This alternative is empty, so the rule would hold for every account. Fill it in, or remove it.');
  });
  const fixedDays = faults.whole('fixedDays', draft.fixedDays, 36_500, 'A number of days');
  if (draft.fixedFee !== null && draft.fixedDays.trim() === '') faults.add('fixedDays', 'Say how many days from placement the fixed fee covers; 0 for none.');
  if (draft.fixedFee === null && draft.fixedDays.trim() !== '') faults.add('fixedFee', 'Enter the fixed fee, or empty the days.');
  if (draft.fixedFee === 0) faults.add('fixedFee', 'A fixed fee is above zero; leave it empty for none.');
  return {
    name: draft.name.trim(),
    rank: faults.whole('rank', draft.rank, 1000, 'A rank'),
    when: alone && draft.when.every(isBlank) ? [] : draft.when.map((when, index) => readCondition(when, index, faults)),
    mode: draft.mode,
    tiers: readTiers(draft.tiers, 'tiers', faults),
    bucketTiers: Object.fromEntries(BUCKETS.flatMap((bucket) => (draft.bucketTiers[bucket] ? [[bucket, readTiers(draft.bucketTiers[bucket], `bucket.${bucket}`, faults)]] : []))),
    fixedFee: draft.fixedFee === null ? null : { amount: draft.fixedFee, days: fixedDays ?? 0 },
    minimum: draft.minimum,
    cap: draft.cap,
  };
}

/** The terms a draft says, or everything in it that can't be read. */
export function readDraft(draft: ContractDraft, currency: CurrencyCode): ReadDraft {
  const general = new Faults();
  const perRule = draft.rules.map((rule) => new Faults(rule.key));
  const rules = draft.rules.map((rule, index) => readRule(rule, perRule[index] ?? general));
  const freeDemandDays = general.whole('freeDemandDays', draft.freeDemandDays, 366, 'A number of days') ?? 0;
  const discoverySharePpm = draft.discovery.trim() === '' ? null : general.share('discovery', draft.discovery, 'The part of the fee');
  const goodsSharePpm = draft.goods.trim() === '' ? null : general.share('goods', draft.goods, 'The part of the rate');
  const withdrawal = readWithdrawal(draft, general);
  const lateCharges = readLate(draft, general);
  const settlement = readSettlement(draft, general);
  const invoiceDays = general.whole('invoiceDays', draft.invoiceDays, 120, 'Days to pay an invoice') ?? INVOICE_DAYS;
  const holdDays = Object.fromEntries(PAYMENT_METHODS.map((method) => [method, general.whole(`holdDays.${method}`, draft.holdDays[method], 120, 'A hold in days') ?? 0]));
  const interest = readInterest(draft.interest ?? BLANK_INTEREST, {
    rate: (text) => general.share('interest.ratePpm', text, 'A rate'), days: (text) => general.whole('interest.graceDays', text, 366, 'A number of days') });
  const faults = [...general.list, ...perRule.flatMap(({ list }) => list)];
  if (faults.length > 0) return { terms: null, faults };
  const terms = parseContractTerms({
    currency,
    rates: { ageFrom: draft.ageFrom, rules, basis: Object.fromEntries(BUCKETS.map((bucket) => [bucket, draft.basis.includes(bucket)])), freeDemandDays, discoverySharePpm, goodsSharePpm, withdrawal },
    remittance: { mode: draft.mode, cadence: draft.cadence, holdDays, minimum: draft.minimumPayout, whenOwed: draft.whenOwed, invoiceDays },
    applicationOrder: draft.proRata ? 'PRO_RATA' : draft.order,
    grouping: draft.grouping,
    interest,
    lateCharges,
    settlement,
  });
  if (terms.ok) return { terms: terms.value, faults: [] };
  const index = /rules\[(\d+)\]/.exec(terms.refusal.field ?? '')?.[1];
  const rule = index === undefined ? null : (draft.rules[Number(index)]?.key ?? null);
  return { terms: null, faults: [{ rule, field: terms.refusal.field ?? '', message: terms.refusal.message }] };
}

/** The words about one field, where there are any. */
export const faultOf = (faults: readonly DraftFault[], rule: number | null, field: string): string | null =>
  faults.find((fault) => fault.rule === rule && fault.field === field)?.message ?? null;
