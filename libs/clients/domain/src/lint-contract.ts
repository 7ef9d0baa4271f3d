import { moneyInWords, type CurrencyCode } from '@quittance/kernel';
import { BUCKETS, type RateCondition, type RateRule, type Tier } from '@quittance/fees/domain';
import type { ContractTerms } from './contract-terms';
import { PLACEMENT_WORDS } from './plain-words';
import { boxesWhere, rateSpace, ruleCovers, type RateBox, type RateSpace } from './rate-space';

export type FindingCode =
  | 'UNCOVERED_GAP'
  | 'OVERLAP'
  | 'TOO_MANY_CASES'
  | 'MISSING_BASIS'
  | 'EMPTY_CONDITION'
  | 'NEVER_REACHED'
  | 'MINIMUM_ABOVE_CAP'
  | 'MINIMUM_ABOVE_BAND'
  | 'FALLING_FEE'
  | 'RATE_OUT_OF_RANGE'
  | 'IDLE_BUCKET_RATE'
  | 'EMPTY_WITHDRAWAL_FEE'
  | 'NO_AUTHORITY'
  | 'EMPTY_LATE_CHARGE'
  | 'SAME_DAY_LATE_CHARGES';

/** Something wrong or doubtful with a contract. An ERROR keeps it from being saved, a WARNING doesn't. */
export interface Finding {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: FindingCode;
  readonly where: {
    /** Positions in the list of rules, from 0; empty where no rule is at fault. */
    readonly rules: readonly number[];
    /** Which accounts it is about; null for all. */
    readonly box: RateBox | null;
    /** The part of the terms, where no rule is at fault: `lateCharges`. */
    readonly field?: string;
  };
  readonly message: string;
  readonly remedy: string;
}

/** A box in words: "from day 731, 1000.00 USD and more, in US". */
export function boxInWords({ days, amount, places, types }: RateBox, currency: CurrencyCode): string {
  const size = (minor: number): string => moneyInWords(minor, currency);
  const aged = days.to === null ? `from day ${days.from}` : days.from === days.to ? `on day ${days.from}` : `days ${days.from} to ${days.to}`;
  const sized = amount.to === null ? `${size(amount.from)} and more` : `${size(amount.from)} to ${size(amount.to)}`;
  const anyAge = days.from === 0 && days.to === null;
  const anySize = amount.from === 0 && amount.to === null;
  const parts = [
    anyAge ? null : aged,
    anySize ? null : sized,
    places === null ? null : `in ${places.map(({ label }) => label).join(', ')}`,
    types === null ? null : types.map((type) => PLACEMENT_WORDS[type]).join(' or '),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : 'of any age, size, place and placement type';
}

const nameOf = ({ name }: RateRule, index: number): string => `Rule ${index + 1}${name === '' ? '' : ` (${name})`}`;

function gaps({ rates, currency }: ContractTerms, space: RateSpace): Finding[] {
  return boxesWhere(space, (...point) => !rates.rules.some((rule) => ruleCovers(rule, ...point))).map((box) => ({
    severity: 'ERROR',
    code: 'UNCOVERED_GAP',
    where: { rules: [], box },
    message: `No rule covers accounts ${boxInWords(box, currency)}.`,
    remedy: 'Add a rule for them, or widen one that is next to them.',
  }));
}

function overlaps({ rates, currency }: ContractTerms, space: RateSpace): Finding[] {
  const { rules } = rates;
  return rules.flatMap((a, i) =>
    rules.slice(i + 1).flatMap((b, offset) => {
      if (a.rank === null || a.rank !== b.rank) return [];
      const j = i + 1 + offset;
      return boxesWhere(space, (...point) => ruleCovers(a, ...point) && ruleCovers(b, ...point)).map((box): Finding => ({
        severity: 'ERROR',
        code: 'OVERLAP',
        where: { rules: [i, j], box },
        message: `${nameOf(a, i)} and ${nameOf(b, j)} have the same rank and both cover accounts ${boxInWords(box, currency)}.`,
        remedy: 'Narrow one of them, or remove the rank so that the first in the list wins.',
      }));
    }),
  );
}

const isEmpty = ({ minDays, maxDays, minAmount, belowAmount }: RateCondition): boolean =>
  (minDays !== null && maxDays !== null && minDays > maxDays) || (belowAmount !== null && belowAmount <= (minAmount ?? 0));

function unreachable({ rates }: ContractTerms, space: RateSpace): Finding[] {
  return rates.rules.flatMap((rule, index): Finding[] => {
    const where = { rules: [index], box: null };
    if (rule.when.some(isEmpty)) {
      const message = `${nameOf(rule, index)} has a condition no account can meet.`;
      const remedy = 'Its lower bound is above its upper one: correct one of them.';
      return [{ severity: 'ERROR', code: 'EMPTY_CONDITION', where, message, remedy }];
    }
    const earlier = rates.rules.slice(0, index);
    const left = boxesWhere(
      space,
      (...point) => ruleCovers(rule, ...point) && !earlier.some((other) => ruleCovers(other, ...point)),
    );
    if (left.length > 0) return [];
    const message = `${nameOf(rule, index)} never applies: the rules before it cover all its accounts.`;
    return [{ severity: 'WARNING', code: 'NEVER_REACHED', where, message, remedy: 'Move it up the list, or remove it.' }];
  });
}

// The least balance above every account of the rule, or null where there is none.
function bandTop(rule: RateRule): number | null {
  const tops = rule.when.map(({ belowAmount }) => belowAmount);
  return tops.length === 0 || tops.includes(null) ? null : Math.max(...tops.map((top) => top ?? 0));
}

function doubtfulFees({ rates, currency }: ContractTerms): Finding[] {
  return rates.rules.flatMap((rule, index): Finding[] => {
    const where = { rules: [index], box: null };
    const found: Finding[] = [];
    const { minimum, cap, mode, tiers } = rule;
    const top = bandTop(rule);
    if (minimum !== null && cap !== null && minimum > cap) {
      const message = `${nameOf(rule, index)} has a minimum above its cap.`;
      found.push({ severity: 'ERROR', code: 'MINIMUM_ABOVE_CAP', where, message, remedy: 'Lower the minimum or raise the cap.' });
    }
    if (minimum !== null && top !== null && minimum >= top) {
      const message = `${nameOf(rule, index)} has a minimum of ${moneyInWords(minimum, currency)} for accounts below ${moneyInWords(top, currency)}: the fee takes all that is collected.`;
      found.push({ severity: 'WARNING', code: 'MINIMUM_ABOVE_BAND', where, message, remedy: 'Lower the minimum, or raise the band.' });
    }
    if (mode === 'WHOLE_AMOUNT' && tiers.some(({ ratePpm }, i) => i > 0 && ratePpm < (tiers[i - 1]?.ratePpm ?? 0))) {
      const message = `${nameOf(rule, index)} charges the whole amount at a rate that falls: where a tier ends, collecting more costs less.`;
      found.push({ severity: 'WARNING', code: 'FALLING_FEE', where, message, remedy: 'Choose marginal tiers, if that is not meant.' });
    }
    return found;
  });
}

const inRange = (ppm: number | null | undefined): boolean => ppm === null || ppm === undefined || (Number.isInteger(ppm) && ppm >= 0 && ppm <= 1_000_000);

function outOfRange({ rates, lateCharges }: ContractTerms): Finding[] {
  const finding = (what: string, where: Finding['where']): Finding => ({
    severity: 'ERROR', code: 'RATE_OUT_OF_RANGE', where, message: `${what} is not between 0 and 100%.`, remedy: 'Correct the percentage.' });
  const odd = (tiers: readonly Tier[]): boolean => tiers.some(({ ratePpm }) => !inRange(ratePpm));
  const elsewhere: [string, string, number | null | undefined][] = [
    ['The part of the fee on payments found later', 'discoverySharePpm', rates.discoverySharePpm],
    ['The part of the rate on goods', 'goodsSharePpm', rates.goodsSharePpm],
    ['The withdrawal fee', 'withdrawal', rates.withdrawal?.balancePpm],
    ...(lateCharges?.steps ?? []).map(({ fromDay, ratePpm }): [string, string, number | null] => [`The late charge from day ${fromDay}`, 'lateCharges', ratePpm]),
  ];
  return [
    ...rates.rules.flatMap((rule, index) => ([rule.tiers, ...Object.values(rule.bucketTiers)].some(odd) ? [finding(`A rate of ${nameOf(rule, index)}`, { rules: [index], box: null })] : [])),
    ...elsewhere.flatMap(([what, field, ppm]) => (inRange(ppm) ? [] : [finding(what, { rules: [], box: null, field })])),
  ];
}

function idleBuckets({ rates }: ContractTerms): Finding[] {
  return rates.rules.flatMap((rule, index) =>
    BUCKETS.filter((bucket) => rule.bucketTiers[bucket] !== undefined && !rates.basis[bucket]).map((bucket): Finding => ({
      severity: 'WARNING', code: 'IDLE_BUCKET_RATE', where: { rules: [index], box: null },
      message: `${nameOf(rule, index)} has a rate of its own for ${bucket.toLowerCase()}, which bear no fee under this contract.`,
      remedy: `Include ${bucket.toLowerCase()} in what bears a fee, or remove the rate.`,
    })));
}

function otherCharges({ rates, lateCharges }: ContractTerms): Finding[] {
  const found: Finding[] = [];
  const add = (severity: Finding['severity'], code: FindingCode, field: string, message: string, remedy: string): void => {
    found.push({ severity, code, where: { rules: [], box: null, field }, message, remedy });
  };
  if (rates.withdrawal && !rates.withdrawal.amount && !rates.withdrawal.balancePpm) {
    add('ERROR', 'EMPTY_WITHDRAWAL_FEE', 'withdrawal', 'The withdrawal fee charges nothing.', 'Enter an amount or a part of the balance, or leave the fee out.');
  }
  if (lateCharges === null) return found;
  if (lateCharges.authority.trim() === '') {
    add('ERROR', 'NO_AUTHORITY', 'lateCharges', 'Late charges have no authority.', 'Cite the clause of the agreement or the law that permits them; without it none may be charged to a debtor.');
  }
  const days = lateCharges.steps.map(({ fromDay }) => fromDay);
  if (days.length === 0) add('ERROR', 'EMPTY_LATE_CHARGE', 'lateCharges', 'Late charges say no day and no amount.', 'Add a charge, or leave late charges out.');
  for (const { fromDay, flat, ratePpm } of lateCharges.steps) {
    if (!flat && !ratePpm) add('ERROR', 'EMPTY_LATE_CHARGE', 'lateCharges', `The late charge from day ${fromDay} charges nothing.`, 'Enter an amount or a percentage, or remove it.');
  }
  for (const day of new Set(days.filter((one, index) => days.indexOf(one) !== index))) {
    add('WARNING', 'SAME_DAY_LATE_CHARGES', 'lateCharges', `Two late charges begin on day ${day}; both are charged.`, 'Join them into one, if that is not meant.');
  }
  return found;
}

/** What is compared at most, in a good part of a second: meanwhile the server answers nobody else. */
const MOST_COMPARISONS = 100_000_000;

const comparisons = ({ rates }: ContractTerms, { days, amounts, places, types }: RateSpace): number =>
  days.length * amounts.length * places.length * types.length * rates.rules.length * rates.rules.reduce((sum, { when }) => sum + Math.max(1, when.length), 0);

const TOO_MANY: Finding = {
  severity: 'ERROR', code: 'TOO_MANY_CASES', where: { rules: [], box: null }, message: 'The rules tell more cases apart than can be compared with each other.',
  remedy: 'Use fewer rules, or the same ages, sizes and places in several of them.' };

/**
 * Examines a contract's rates as an ordered list, first match wins (M2). Gaps and overlaps are found exactly, over every
 * age in days, every balance in minor units, every place and placement type. Refused (ERROR): a gap, two rules of the same rank that
 * overlap, no fee basis (M1), a condition nothing meets, a minimum above the cap, a percentage out of range, a withdrawal
 * fee or late charge of nothing, and late charges without authority (M23). The rest are warnings.
 */
export function lintContract(terms: ContractTerms): Finding[] {
  const space = rateSpace(terms.rates);
  const noBasis: Finding = {
    severity: 'ERROR',
    code: 'MISSING_BASIS',
    where: { rules: [], box: null },
    message: 'The contract does not say which amounts bear a fee.',
    remedy: 'Include at least one of principal, interest, fees and costs.',
  };
  return [
    ...(BUCKETS.some((bucket) => terms.rates.basis[bucket]) ? [] : [noBasis]),
    ...(comparisons(terms, space) > MOST_COMPARISONS ? [TOO_MANY] : [...gaps(terms, space), ...overlaps(terms, space), ...unreachable(terms, space)]),
    ...doubtfulFees(terms),
    ...outOfRange(terms),
    ...idleBuckets(terms),
    ...otherCharges(terms),
  ];
}

/** Whether findings keep a contract from being saved. */
export const blocksSaving = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'ERROR');
