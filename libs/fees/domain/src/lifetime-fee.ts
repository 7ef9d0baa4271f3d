import { formatMinor, ok, refuse, sumMinor, type Result } from '@quittance/kernel';
import { addedUp, apartOf, byStream, streamByKey, type StreamAmount } from './fee-streams';
import { limitFee } from './fee-limits';
import { lifetimeSlices } from './fee-slices';
import { limitWords, sliceWords } from './fee-words';
import { historyAfter, type Fee, type FeeHistory, type FeeTreatment, type FeeWorking } from './fee-working';
import type { ResolvedTerms } from './resolve-terms';
import { tierFee } from './tier-fee';

export type Worked = Omit<FeeWorking, 'contractVersionId' | 'versionNumber' | 'ruleIndex' | 'placedOn' | 'mode' | 'treatment'>;

/** A fee from what was worked out, and the history after it. */
export function feeOf(terms: ResolvedTerms, before: FeeHistory, treatment: FeeTreatment, worked: Worked): Fee {
  const { contractVersionId, versionNumber, ruleIndex, placedOn, mode } = terms;
  const working: FeeWorking = { contractVersionId, versionNumber, ruleIndex, placedOn, mode, treatment, ...worked };
  return { fee: worked.fee, working, history: treatment === 'NORMAL' ? historyAfter(before, working) : before };
}

/** What was collected under the terms and before them, by stream. */
const lifetimeOf = (terms: ResolvedTerms, sums: ReadonlyMap<string, number>): Map<string, number> =>
  addedUp(byStream(terms.carried?.collected ?? 0, terms.carried?.apart), sums);

/** tiers(c) by stream over what was collected under these terms; what came before them has been charged. */
function tiersOver(terms: ResolvedTerms, sums: ReadonlyMap<string, number>): number {
  const carried = byStream(terms.carried?.collected ?? 0, terms.carried?.apart);
  return sumMinor([...sums].map(([key, collected]) => {
    const { tiers } = streamByKey(terms, key);
    const from = carried.get(key) ?? 0;
    return tierFee(terms.mode, tiers, from + collected) - tierFee(terms.mode, tiers, from);
  }));
}

/**
 * F(after) − F(before) over what was collected under the terms (M1, M3, M4), each stream in its own tiers. Refuses
 * BELOW_ZERO_COLLECTED.
 */
export function lifetimeFee(terms: ResolvedTerms, history: FeeHistory, amounts: readonly StreamAmount[]): Result<Fee> {
  const before = byStream(history.collected, history.apart);
  const deltas = amounts.map(({ stream, base }) => [stream.key, base] as const);
  const after = addedUp(before, deltas);
  const base = sumMinor(amounts.map((amount) => amount.base));
  if ([...after.values()].some((collected) => collected < 0)) {
    const facts = { collected: formatMinor(history.collected, terms.currency), returned: formatMinor(-base, terms.currency) };
    return refuse('BELOW_ZERO_COLLECTED', 'More would be given back than was collected on the account.', facts);
  }
  const perPayment = terms.mode === 'PER_PAYMENT';
  const lifeBefore = lifetimeOf(terms, before);
  const slices = amounts.flatMap(({ stream, base: part }) => {
    const from = lifeBefore.get(stream.key) ?? 0;
    const fee = perPayment ? tierFee(terms.mode, stream.tiers, part) : tierFee(terms.mode, stream.tiers, from + part) - tierFee(terms.mode, stream.tiers, from);
    return lifetimeSlices(terms.mode, stream, from, from + part, fee);
  });
  const tiers = sumMinor(slices.map((slice) => slice.fee));
  const tiersBefore = perPayment ? history.tierFee : tiersOver(terms, before);
  // Per payment, a reversal gives back its own fee, and what stands charged under earlier terms may have changed since the last fee:
  // then what was posted, not F, says where the account stands.
  const limitedBefore = { ...limitFee(terms, history.collected, tiersBefore), ...(perPayment || terms.carried !== undefined ? { fee: history.fee } : {}) };
  const limitedAfter = limitFee(terms, history.collected + base, tiersBefore + tiers);
  const fee = limitedAfter.fee - limitedBefore.fee;
  const carried = terms.carried ?? { collected: 0, fee: 0 };
  return ok(feeOf(terms, history, 'NORMAL', {
    base,
    counted: base,
    ...apartOf(deltas),
    collectedBefore: carried.collected + history.collected,
    collectedAfter: carried.collected + history.collected + base,
    slices,
    tierFee: tiers,
    adjustment: fee - tiers,
    limitBefore: limitedBefore.limit,
    limitAfter: limitedAfter.limit,
    feeBefore: carried.fee + limitedBefore.fee,
    feeAfter: carried.fee + limitedAfter.fee,
    fee,
    mirrored: false,
    words: [
      ...sliceWords(slices, terms.currency),
      ...limitWords(fee - tiers, limitedBefore.limit, limitedAfter.limit, terms),
    ],
  }));
}
