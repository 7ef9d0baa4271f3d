import { ok, type Result } from '@quittance/kernel';
import { apartOf, byStream, streamByKey } from './fee-streams';
import { countsLater, historyAfter, type Fee, type FeeHistory, type FeeWorking } from './fee-working';
import { lifetimeFee } from './lifetime-fee';
import type { ResolvedTerms } from './resolve-terms';

const minus = (amount: number): number => (amount === 0 ? 0 : -amount);

const sameTerms = (terms: ResolvedTerms, original: FeeWorking): boolean =>
  terms.contractVersionId === original.contractVersionId &&
  terms.ruleIndex === original.ruleIndex &&
  terms.placedOn === original.placedOn;

function mirror(terms: ResolvedTerms, history: FeeHistory, original: FeeWorking): Fee {
  const fee = minus(original.fee);
  const carried = terms.carried ?? { collected: 0, fee: 0 };
  const { apart, ...rest } = original;
  const back = {
    fee,
    tierFee: minus(original.tierFee),
    counted: minus(original.counted),
    ...apartOf(Object.entries(apart ?? {}).map(([key, amount]) => [key, minus(amount)] as const)),
  };
  return {
    fee,
    history: countsLater(original) ? historyAfter(history, back) : history,
    working: {
      ...rest,
      ...back,
      base: minus(original.base),
      collectedBefore: carried.collected + history.collected,
      collectedAfter: carried.collected + history.collected + back.counted,
      slices: original.slices.map((slice) => ({ ...slice, base: minus(slice.base), fee: minus(slice.fee) })),
      adjustment: minus(original.adjustment),
      limitBefore: original.limitAfter,
      limitAfter: original.limitBefore,
      feeBefore: carried.fee + history.fee,
      feeAfter: carried.fee + history.fee + fee,
      mirrored: true,
      words: ['The fee of the returned payment is given back as it was charged', ...original.words],
    },
  };
}

/**
 * The fee given back when a payment is returned: F(after) − F(before), clawed back in the slices it now leaves (M3, M13).
 * `terms` and `history` are those the payment was charged under, as they stand now. PER_PAYMENT, DISCOVERY and free
 * payments, and payments charged under other terms than those given, mirror their own fee. Refuses as `feeFor` does.
 */
export function reversalFee(terms: ResolvedTerms, history: FeeHistory, original: FeeWorking): Result<Fee> {
  const own = original.mode === 'PER_PAYMENT' || original.treatment !== 'NORMAL' || !sameTerms(terms, original);
  if (own) return ok(mirror(terms, history, original));
  const amounts = [...byStream(original.counted, original.apart)].map(([key, counted]) => ({ stream: streamByKey(terms, key), base: minus(counted) }));
  return lifetimeFee(terms, history, amounts);
}
