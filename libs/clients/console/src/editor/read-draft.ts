import { ppmFromPercent, ppmOf, WHOLE_PPM, type CurrencyCode, type Ppm } from '@quittance/kernel';
import { BUCKETS, type RateCondition, type RateRule } from '@quittance/fees/domain';
import { parseContractTerms, PAYMENT_METHODS, type ContractTerms } from '@quittance/clients/domain';
import type { ConditionDraft, ContractDraft, RuleDraft } from './contract-draft';
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
  when.minDays.trim() === '' && when.maxDays.trim() === '' && when.minAmount === null && when.belowAmount === null && when.place === 'ANY';

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
  };
}

function readRule(draft: RuleDraft, faults: Faults): RateRule {
  const alone = draft.when.length === 1;
  draft.when.forEach((when, index) => {
    if (!alone && isBlank(when)) faults.add(`when.${index}`, 'This alternative is empty, so the rule would hold for every account. Fill it in, or remove it.');
  });
  let floor = 0;
  const tiers = draft.tiers.map(({ upTo, rate }, index) => {
    const last = index === draft.tiers.length - 1;
    if (!last && upTo === null) faults.add(`tiers.${index}.upTo`, 'Say up to which amount this rate goes.');
    if (!last && upTo !== null && upTo <= floor) faults.add(`tiers.${index}.upTo`, 'This must be above the amount before it.');
    floor = upTo ?? floor;
    return { upTo: last ? null : upTo, ratePpm: faults.share(`tiers.${index}.rate`, rate, 'A rate') ?? ppmOf(0) };
  });
  return {
    name: draft.name.trim(),
    rank: faults.whole('rank', draft.rank, 1000, 'A rank'),
    when: alone && draft.when.every(isBlank) ? [] : draft.when.map((when, index) => readCondition(when, index, faults)),
    mode: draft.mode,
    tiers,
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
  const holdDays = Object.fromEntries(PAYMENT_METHODS.map((method) => [method, general.whole(`holdDays.${method}`, draft.holdDays[method], 120, 'A hold in days') ?? 0]));
  const interest = readInterest(draft.interest ?? BLANK_INTEREST, {
    rate: (text) => general.share('interest.ratePpm', text, 'A rate'), days: (text) => general.whole('interest.graceDays', text, 366, 'A number of days') });
  const faults = [...general.list, ...perRule.flatMap(({ list }) => list)];
  if (faults.length > 0) return { terms: null, faults };
  const terms = parseContractTerms({
    currency,
    rates: { ageFrom: draft.ageFrom, rules, basis: Object.fromEntries(BUCKETS.map((bucket) => [bucket, draft.basis.includes(bucket)])), freeDemandDays, discoverySharePpm },
    remittance: { mode: draft.mode, cadence: draft.cadence, holdDays, minimum: draft.minimumPayout },
    applicationOrder: draft.proRata ? 'PRO_RATA' : draft.order,
    grouping: draft.grouping,
    interest,
  });
  if (terms.ok) return { terms: terms.value, faults: [] };
  const index = /rules\[(\d+)\]/.exec(terms.refusal.field ?? '')?.[1];
  const rule = index === undefined ? null : (draft.rules[Number(index)]?.key ?? null);
  return { terms: null, faults: [{ rule, field: terms.refusal.field ?? '', message: terms.refusal.message }] };
}

/** The words about one field, where there are any. */
export const faultOf = (faults: readonly DraftFault[], rule: number | null, field: string): string | null =>
  faults.find((fault) => fault.rule === rule && fault.field === field)?.message ?? null;
