import { formatDate } from '@quittance/kernel';
import type { PlacementType, ResolvedTerms } from '@quittance/fees/domain';
import { PLACEMENT_WORDS, sentence } from './plain-words';
import { feeInWords } from './rule-in-words';
import { withdrawalInWords } from './terms-in-words';

/** The placement type frozen terms are for. */
export const placementTypeOf = ({ facts }: Pick<ResolvedTerms, 'facts'>): PlacementType => facts.placementType ?? 'FIRST';

/** What an account's frozen terms say, in sentences a client can read. */
export function accountTermsInWords(terms: ResolvedTerms): string[] {
  const { currency, mode, tiers, bucketTiers = {}, minimum, cap, noFee, freeUntil, fixed, withdrawal, placedOn } = terms;
  const type = sentence(PLACEMENT_WORDS[placementTypeOf(terms)]);
  if (noFee) return [`${type}: free of commission.`];
  return [
    `${type}: ${feeInWords({ name: '', rank: null, when: [], mode, tiers, bucketTiers, fixedFee: null, minimum, cap }, currency)}.`,
    ...(fixed && fixed.until >= placedOn ? [`The fixed fee covers what is collected up to ${formatDate(fixed.until)}.`] : []),
    ...(freeUntil === null ? [] : [`No fee on what is paid up to ${formatDate(freeUntil)}.`]),
    ...(withdrawal ? [withdrawalInWords(withdrawal, currency)] : []),
  ];
}
