import type { Bucket, RateRule } from '@quittance/fees/domain';
import type { RateBox } from '@quittance/clients/domain';
import { BLANK_CONDITION, BLANK_LATE_STEP, blankRule, ruleDraft, type ConditionDraft, type ContractDraft, type LateStepDraft, type RuleDraft, type TierDraft } from './contract-draft';
import { readPlaces } from './places';

const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const [item] = list.slice(from, from + 1);
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};

const withRule = (draft: ContractDraft, key: number, change: (rule: RuleDraft) => RuleDraft): ContractDraft =>
  ({ ...draft, rules: draft.rules.map((rule) => (rule.key === key ? change(rule) : rule)) });

/** Changes parts of a rule. */
export const changeRule = (draft: ContractDraft, key: number, parts: Partial<RuleDraft>): ContractDraft => withRule(draft, key, (rule) => ({ ...rule, ...parts }));

/** Changes parts of one of a rule's alternatives. */
export const changeCondition = (draft: ContractDraft, key: number, index: number, parts: Partial<ConditionDraft>): ContractDraft =>
  withRule(draft, key, (rule) => ({ ...rule, when: rule.when.map((when, i) => (i === index ? { ...when, ...parts } : when)) }));

/** Gives a rule a further alternative. */
export const addCondition = (draft: ContractDraft, key: number): ContractDraft => withRule(draft, key, (rule) => ({ ...rule, when: [...rule.when, BLANK_CONDITION] }));

/** Takes an alternative away; the last becomes blank. */
export const removeCondition = (draft: ContractDraft, key: number, index: number): ContractDraft =>
  withRule(draft, key, (rule) => ({ ...rule, when: rule.when.length === 1 ? [BLANK_CONDITION] : rule.when.filter((_, i) => i !== index) }));

/** The rates of a rule, or of one bucket that has its own. */
const withTiers = (draft: ContractDraft, key: number, bucket: Bucket | null, change: (tiers: readonly TierDraft[]) => readonly TierDraft[]): ContractDraft =>
  withRule(draft, key, (rule) =>
    bucket === null ? { ...rule, tiers: change(rule.tiers) } : { ...rule, bucketTiers: { ...rule.bucketTiers, [bucket]: change(rule.bucketTiers[bucket] ?? []) } });

/** Changes parts of one of a rule's tiers. */
export const changeTier = (draft: ContractDraft, key: number, bucket: Bucket | null, index: number, parts: Partial<TierDraft>): ContractDraft =>
  withTiers(draft, key, bucket, (tiers) => tiers.map((tier, i) => (i === index ? { ...tier, ...parts } : tier)));

/** Puts a tier before the last, which has no end. */
export const addTier = (draft: ContractDraft, key: number, bucket: Bucket | null): ContractDraft =>
  withTiers(draft, key, bucket, (tiers) => [...tiers.slice(0, -1), { upTo: null, rate: tiers.at(-1)?.rate ?? '' }, ...tiers.slice(-1).map((tier) => ({ ...tier, rate: '' }))]);

/** Takes a tier away; the one that is then last has no end. At least one stays. */
export const removeTier = (draft: ContractDraft, key: number, bucket: Bucket | null, index: number): ContractDraft =>
  withTiers(draft, key, bucket, (tiers) => {
    const rest = tiers.filter((_, i) => i !== index);
    return rest.length === 0 ? tiers : rest.map((tier, i) => (i === rest.length - 1 ? { ...tier, upTo: null } : tier));
  });

/** Gives a bucket rates of its own, beginning with the rule's, or takes them away. */
export const setBucketRate = (draft: ContractDraft, key: number, bucket: Bucket, own: boolean): ContractDraft =>
  withRule(draft, key, (rule) => {
    const { [bucket]: _gone, ...others } = rule.bucketTiers;
    return { ...rule, bucketTiers: own ? { ...others, [bucket]: [{ upTo: null, rate: rule.tiers.at(-1)?.rate ?? '' }] } : others };
  });

/** Changes parts of one late charge. */
export const changeLateStep = (draft: ContractDraft, index: number, parts: Partial<LateStepDraft>): ContractDraft =>
  ({ ...draft, late: { ...draft.late, steps: draft.late.steps.map((step, i) => (i === index ? { ...step, ...parts } : step)) } });

/** Adds a late charge. */
export const addLateStep = (draft: ContractDraft): ContractDraft => ({ ...draft, late: { ...draft.late, steps: [...draft.late.steps, BLANK_LATE_STEP] } });

/** Takes a late charge away. */
export const removeLateStep = (draft: ContractDraft, index: number): ContractDraft =>
  ({ ...draft, late: { ...draft.late, steps: draft.late.steps.filter((_, i) => i !== index) } });

/** Adds a rule at the end; returns its key too. */
export const addRule = (draft: ContractDraft, rule: RuleDraft = blankRule(draft.nextKey)): ContractDraft =>
  ({ ...draft, rules: [...draft.rules, { ...rule, key: draft.nextKey }], nextKey: draft.nextKey + 1 });

/** Adds a copy of a rule below it. */
export function duplicateRule(draft: ContractDraft, key: number): ContractDraft {
  const at = draft.rules.findIndex((rule) => rule.key === key);
  const copies = draft.rules.slice(at, at + 1).map((rule) => ({ ...rule, key: draft.nextKey }));
  return at < 0 ? draft : { ...draft, rules: [...draft.rules.slice(0, at + 1), ...copies, ...draft.rules.slice(at + 1)], nextKey: draft.nextKey + 1 };
}

/** Takes a rule away. */
export const removeRule = (draft: ContractDraft, key: number): ContractDraft => ({ ...draft, rules: draft.rules.filter((rule) => rule.key !== key) });

/** Moves a rule up (−1) or down (+1); at the end of the list nothing happens. */
export const moveRule = (draft: ContractDraft, key: number, by: -1 | 1): ContractDraft => {
  const at = draft.rules.findIndex((rule) => rule.key === key);
  return { ...draft, rules: moved(draft.rules, at, at + by) };
};

/** Moves a bucket up or down in the order payments cover them. */
export const moveBucket = (draft: ContractDraft, bucket: Bucket, by: -1 | 1): ContractDraft => {
  const at = draft.order.indexOf(bucket);
  return { ...draft, order: moved(draft.order, at, at + by) };
};

/** Puts a preset's rules in place of those there. */
export const withRules = (draft: ContractDraft, rules: readonly RateRule[]): ContractDraft =>
  ({ ...draft, rules: rules.map((rule, index) => ruleDraft(rule, draft.nextKey + index)), nextKey: draft.nextKey + rules.length });

/** Every place some rule names. */
export const namedPlaces = (draft: ContractDraft): string[] =>
  [...new Set(draft.rules.flatMap(({ when }) => when.flatMap(({ place, places }) => (place === 'ANY' ? [] : (readPlaces(places).codes ?? [])))))];

/** A rule for exactly the accounts the linter found uncovered, its rate still to be typed. */
export function ruleForBox({ days, amount, places, types }: RateBox, key: number, named: readonly string[]): RuleDraft {
  const codes = places?.map(({ code }) => code) ?? null;
  const anywhereElse = codes?.includes('*') ?? false;
  const outside = anywhereElse ? named.filter((code) => !codes?.includes(code)) : [];
  const place = codes === null ? 'ANY' : anywhereElse ? 'NOT_IN' : 'IN';
  return {
    ...blankRule(key),
    when: [{
      minDays: days.from === 0 ? '' : String(days.from),
      maxDays: days.to === null ? '' : String(days.to),
      minAmount: amount.from === 0 ? null : amount.from,
      belowAmount: amount.to === null ? null : amount.to + 1,
      place,
      places: (place === 'NOT_IN' ? outside : (codes ?? [])).join(', '),
      types: types ?? [],
    }],
  };
}
