import { ok, ppmOf, refuse, sumMinor, type BusinessDate, type Ppm, type Result } from '@quittance/kernel';
import { BUCKETS, type BucketAmounts } from './bucket';
import { limitFee } from './fee-limits';
import { pricedSlices } from './fee-slices';
import { inStreams, type StreamAmount } from './fee-streams';
import { discoveryWords, freeWords, goodsWords } from './fee-words';
import type { Fee, FeeHistory, FeeTreatment } from './fee-working';
import { feeOf, lifetimeFee, type Worked } from './lifetime-fee';
import type { ResolvedTerms } from './resolve-terms';
import { cutByTier, tierFee } from './tier-fee';

/** The part of an amount the contract charges a fee on, minor units (M1). */
export const feeBase = (terms: ResolvedTerms, amount: BucketAmounts): number =>
  BUCKETS.reduce((sum, bucket) => (terms.basis[bucket] ? sum + amount[bucket] : sum), 0);

/**
 * How a payment received on a day is charged: free where the account or the payment is marked so, inside the free-demand
 * window (M5), and while a fixed fee covers the account; goods at their part of the fee (M21).
 */
export function treatmentOn(terms: ResolvedTerms, receivedOn: BusinessDate, { noFee = false, goods = false } = {}): FeeTreatment {
  if (terms.noFee || noFee) return 'NO_FEE';
  if (receivedOn < terms.placedOn) return 'DISCOVERY';
  if (terms.fixed !== undefined && receivedOn <= terms.fixed.until) return 'FIXED';
  if (terms.freeUntil !== null && receivedOn <= terms.freeUntil) return 'FREE_DEMAND';
  return goods ? 'GOODS' : 'NORMAL';
}

function outsideTiers(
  terms: ResolvedTerms,
  history: FeeHistory,
  treatment: FeeTreatment,
  parts: Pick<Worked, 'base' | 'fee' | 'slices' | 'words'>,
): Fee {
  const lifetime = limitFee(terms, history.collected, history.tierFee);
  const carried = terms.carried ?? { collected: 0, fee: 0 };
  return feeOf(terms, history, treatment, {
    ...parts,
    counted: 0,
    collectedBefore: carried.collected + history.collected,
    collectedAfter: carried.collected + history.collected,
    tierFee: parts.fee,
    adjustment: 0,
    limitBefore: lifetime.limit,
    limitAfter: lifetime.limit,
    feeBefore: carried.fee + history.fee,
    feeAfter: carried.fee + history.fee + parts.fee,
    mirrored: false,
  });
}

/** The part of the usual fee due on goods a client takes back: the contract's; half in terms frozen before contracts named one (M21). */
export const goodsShare = ({ goodsSharePpm }: ResolvedTerms): Ppm => (goodsSharePpm === undefined ? ppmOf(500_000) : (goodsSharePpm ?? ppmOf(1_000_000)));

// A part of the fee on that payment alone, beside the tiers of the account's life.
function partOfFee(terms: ResolvedTerms, history: FeeHistory, amounts: readonly StreamAmount[], treatment: 'DISCOVERY' | 'GOODS'): Fee {
  const sharePpm = treatment === 'GOODS' ? goodsShare(terms) : (terms.discoverySharePpm ?? ppmOf(0));
  const slices = amounts.flatMap(({ stream, base }) =>
    pricedSlices(stream, cutByTier(stream.tiers, 0, base), tierFee('PER_PAYMENT', stream.tiers, base, sharePpm), 1));
  const [base, fee] = [sumMinor(slices.map((slice) => slice.base)), sumMinor(slices.map((slice) => slice.fee))];
  return outsideTiers(terms, history, treatment, { base, fee, slices, words: [treatment === 'GOODS' ? goodsWords(sharePpm) : discoveryWords(sharePpm)] });
}

/**
 * The fee on an amount collected for an account: F(after) − F(before) over its collections under the terms (M1, M3, M4).
 * A negative amount gives fee back the same way, in the slices it was earned in. Payments of treatment FREE_DEMAND,
 * NO_FEE and FIXED bear none and don't count towards tiers; DISCOVERY and GOODS bear the contract's share of the fee on
 * that payment alone (M5, M21). Of nothing, the fee is nothing. Refuses BELOW_ZERO_COLLECTED where more would be given back than was collected, and
 * ORIGINAL_NEEDED for a negative amount whose fee isn't a difference of F: use `reversalFee`.
 */
export function feeFor(
  terms: ResolvedTerms,
  history: FeeHistory,
  amount: BucketAmounts,
  treatment: FeeTreatment = 'NORMAL',
): Result<Fee> {
  const base = feeBase(terms, amount);
  if (base < 0 && (terms.mode === 'PER_PAYMENT' || treatment !== 'NORMAL')) {
    return refuse('ORIGINAL_NEEDED', 'This payment gives back its own fee; the original payment is needed.', { base });
  }
  if (treatment === 'TAKEN_OVER') return refuse('FEE_NEEDED', 'A payment taken over bears the fee it was charged; use `takenOverFee`.');
  // Nothing collected charges nothing and gives nothing back, wherever an earlier return left the fee beside its limits.
  if (BUCKETS.every((bucket) => amount[bucket] === 0)) return ok(outsideTiers(terms, history, treatment, { base: 0, fee: 0, slices: [], words: [] }));
  const amounts = inStreams(terms, amount);
  if (treatment === 'DISCOVERY' || treatment === 'GOODS') return ok(partOfFee(terms, history, amounts, treatment));
  if (treatment !== 'NORMAL') return ok(outsideTiers(terms, history, treatment, { base, fee: 0, slices: [], words: [freeWords(treatment, terms)] }));
  return lifetimeFee(terms, history, amounts);
}
