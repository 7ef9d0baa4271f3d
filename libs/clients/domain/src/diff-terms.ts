import type { CurrencyCode } from '@quittance/kernel';
import type { RateRule } from '@quittance/fees/domain';
import type { ContractTerms } from './contract-terms';
import { feeInWords, whenInWords } from './rule-in-words';
import { TERMS_TOPICS, termsInWords, type TermsTopic } from './terms-in-words';

interface Pair {
  readonly before: number;
  readonly after: number;
}

// Rules are the same rule if they say the same, else if they hold for the same accounts, else if they bear the same name.
function pairs(before: readonly RateRule[], after: readonly RateRule[], currency: CurrencyCode): Pair[] {
  const same: ((a: RateRule, b: RateRule) => boolean)[] = [
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
    (a, b) => whenInWords(a, currency) === whenInWords(b, currency),
    (a, b) => a.name !== '' && a.name === b.name,
  ];
  const found: Pair[] = [];
  for (const alike of same) {
    after.forEach((rule, index) => {
      if (found.some((pair) => pair.after === index)) return;
      const partner = before.findIndex((other, i) => alike(other, rule) && !found.some((pair) => pair.before === i));
      if (partner >= 0) found.push({ before: partner, after: index });
    });
  }
  return found.sort((a, b) => a.after - b.after);
}

const who = (rule: RateRule, currency: CurrencyCode): string => {
  const when = whenInWords(rule, currency);
  const name = rule.name === '' ? '' : ` (${rule.name})`;
  return when === '' ? `all other accounts${name}` : `accounts ${when}${name}`;
};

function changed(before: RateRule, after: RateRule, currency: CurrencyCode): string[] {
  const words: string[] = [];
  if (whenInWords(before, currency) !== whenInWords(after, currency)) {
    words.push(`The rule “${after.name}” was for ${who({ ...before, name: '' }, currency)}; now for ${who({ ...after, name: '' }, currency)}.`);
  }
  const [was, is] = [feeInWords(before, currency), feeInWords(after, currency)];
  if (was !== is) words.push(`For ${who(after, currency)}: was ${was}; now ${is}.`);
  else if (before.mode !== after.mode) words.push(`For ${who(after, currency)}: tiers were ${before.mode}, now ${after.mode}.`);
  if (before.name !== after.name) words.push(`The rule for ${who({ ...after, name: '' }, currency)} was called “${before.name}”; now “${after.name}”.`);
  if (before.rank !== after.rank) words.push(`The rule for ${who(after, currency)} had rank ${before.rank ?? 'none'}; now ${after.rank ?? 'none'}.`);
  return words;
}

function ruleChanges(before: ContractTerms, after: ContractTerms): string[] {
  const { currency } = after;
  const [old, now] = [before.rates.rules, after.rates.rules];
  const matched = pairs(old, now, currency);
  const describe = (rule: RateRule): string => `${who(rule, currency)}: ${feeInWords(rule, currency)}`;
  const words = matched.flatMap((pair) => {
    const [a, b] = [old[pair.before], now[pair.after]];
    return a && b ? changed(a, b, currency) : [];
  });
  const gone = old.filter((_, index) => !matched.some((pair) => pair.before === index));
  const come = now.filter((_, index) => !matched.some((pair) => pair.after === index));
  const moved = matched.some((pair, index) => index > 0 && pair.before < (matched[index - 1]?.before ?? 0));
  return [
    ...words,
    ...come.map((rule) => `New rule for ${describe(rule)}.`),
    ...gone.map((rule) => `No longer a rule for ${describe(rule)}.`),
    ...(moved ? [`The rules are in another order: ${now.map((rule) => who(rule, currency)).join('; ')}.`] : []),
  ];
}

/** What a version of a contract changes in the one before it, in sentences; empty where it says the same. */
export function diffTerms(before: ContractTerms, after: ContractTerms): string[] {
  const [old, now] = [termsInWords(before), termsInWords(after)];
  const text = (lines: typeof old, topic: TermsTopic): string => lines.filter((line) => line.topic === topic).map((line) => line.text).join(' ');
  const others = TERMS_TOPICS.filter((topic) => topic !== 'Rates').flatMap((topic) => {
    const [was, is] = [text(old, topic), text(now, topic)];
    if (was === is) return [];
    if (was === '') return [`New: ${is}`];
    return is === '' ? [`No longer: ${was}`] : [`Was: ${was} Now: ${is}`];
  });
  return [...ruleChanges(before, after), ...others];
}
