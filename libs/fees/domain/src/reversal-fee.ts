import { ok, type Result } from '@quittance/kernel';
import { bucketAmounts } from './bucket';
import { feeFor } from './fee-for';
import type { Fee, FeeHistory, FeeWorking } from './fee-working';
import type { ResolvedTerms } from './resolve-terms';

const minus = (amount: number): number => (amount === 0 ? 0 : -amount);

const sameTerms = (terms: ResolvedTerms, original: FeeWorking): boolean =>
  terms.contractVersionId === original.contractVersionId &&
  terms.ruleIndex === original.ruleIndex &&
  terms.placedOn === original.placedOn;

function mirror(history: FeeHistory, original: FeeWorking): Fee {
  const counts = original.treatment === 'NORMAL';
  const fee = minus(original.fee);
  const tierFee = minus(original.tierFee);
  const collected = history.collected - original.counted;
  return {
    fee,
    history: counts ? { collected, fee: history.fee + fee, tierFee: history.tierFee + tierFee } : history,
    working: {
      ...original,
      base: minus(original.base),
      counted: minus(original.counted),
      collectedBefore: history.collected,
      collectedAfter: collected,
      slices: original.slices.map((slice) => ({ ...slice, base: minus(slice.base), fee: minus(slice.fee) })),
      tierFee,
      adjustment: minus(original.adjustment),
      limitBefore: original.limitAfter,
      limitAfter: original.limitBefore,
      feeBefore: history.fee,
      feeAfter: history.fee + fee,
      fee,
      mirrored: true,
      words: ['The fee of the returned payment is given back as it was charged', ...original.words],
    },
  };
}

/**
 * The fee given back when a payment is returned: F(after) − F(before), clawed back in the slices it now leaves (M3, M13).
 * PER_PAYMENT, DISCOVERY and free payments, and payments charged under other terms than those given, mirror their own
 * fee. `history` is the account's as it stands now. Refuses as `feeFor` does.
 */
export function reversalFee(terms: ResolvedTerms, history: FeeHistory, original: FeeWorking): Result<Fee> {
  const own = original.mode === 'PER_PAYMENT' || original.treatment !== 'NORMAL' || !sameTerms(terms, original);
  if (own) return ok(mirror(history, original));
  const bucket = terms.basis.PRINCIPAL ? 'PRINCIPAL' : terms.basis.INTEREST ? 'INTEREST' : terms.basis.FEES ? 'FEES' : 'COSTS';
  return feeFor(terms, history, bucketAmounts({ [bucket]: minus(original.base) }));
}
