import { formatDate } from '@quittance/kernel';
import { AGE_BASES, type PlacementType, type ResolvedTerms } from '@quittance/fees/domain';
import { PLACEMENT_WORDS, sentence } from './plain-words';
import { feeInWords } from './rule-in-words';
import { AGE_BASIS_WORDS, withdrawalInWords } from './terms-in-words';

/** The placement type frozen terms are for. */
export const placementTypeOf = ({ facts }: Pick<ResolvedTerms, 'facts'>): PlacementType => facts.placementType ?? 'FIRST';

/** What an account's frozen terms say, in sentences a client can read. */
export function accountTermsInWords(terms: ResolvedTerms): string[] {
  const { currency, mode, tiers, bucketTiers = {}, minimum, cap, noFee, freeUntil, fixed, withdrawal, placedOn } = terms;
  const type = sentence(PLACEMENT_WORDS[placementTypeOf(terms)]);
  const takenBack = withdrawal ? [withdrawalInWords(withdrawal, currency)] : [];
  if (noFee) return [`${type}: free of commission.`, ...takenBack];
  return [
    `${type}: ${feeInWords({ name: '', rank: null, when: [], mode, tiers, bucketTiers, fixedFee: null, minimum, cap }, currency)}.`,
    ...(fixed && fixed.until >= placedOn ? [`The fixed fee covers what is collected up to ${formatDate(fixed.until)}.`] : []),
    ...(freeUntil === null ? [] : [`No fee on what is paid up to ${formatDate(freeUntil)}.`]),
    ...takenBack,
  ];
}

/** What the choice of an account's rate was made from: its age, and the dates the placement gave. */
export function placedFactsInWords({ facts }: Pick<ResolvedTerms, 'facts'>): string[] {
  const { ageDays, agedFrom, ageFrom, countedFrom = ageFrom, dates = {}, neverPaid } = facts;
  const given = AGE_BASES.flatMap((basis) => (dates[basis] && dates[basis] !== agedFrom ? [`${sentence(AGE_BASIS_WORDS[basis].replace('the ', ''))} ${formatDate(dates[basis])}`] : []));
  return [
    ...(ageDays === null || agedFrom === null ? [] : [`Aged ${ageDays} ${ageDays === 1 ? 'day' : 'days'} at placement, from ${AGE_BASIS_WORDS[countedFrom]} of ${formatDate(agedFrom)}.`]),
    ...(given.length === 0 && neverPaid !== true ? [] : [`Given at placement: ${[...given, ...(neverPaid === true ? ['nothing was ever paid'] : [])].join('; ')}.`]),
  ];
}
