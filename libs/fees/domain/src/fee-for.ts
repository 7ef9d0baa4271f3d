import { allocate, formatMinor, ok, ppmOf, refuse, share, type BusinessDate, type Ppm, type Result } from '@quittance/kernel';
import { BUCKETS, type BucketAmounts } from './bucket';
import { discoveryWords, goodsWords, limitWords, sliceWords } from './fee-words';
import type { Fee, FeeHistory, FeeLimit, FeeSlice, FeeTreatment, FeeWorking } from './fee-working';
import type { ResolvedTerms } from './resolve-terms';
import { cutByTier, tierFee, tierReached, type TierPart } from './tier-fee';

/** A lifetime fee and what bound it: F(c) = min(c, cap, max(minimum, tiers(c))) (M1, M4). */
export function limitFee(terms: ResolvedTerms, collected: number, tiers: number): { fee: number; limit: FeeLimit } {
  let fee = tiers;
  let limit: FeeLimit = 'NONE';
  if (collected > 0 && terms.minimum !== null && terms.minimum > fee) [fee, limit] = [terms.minimum, 'MINIMUM'];
  if (terms.cap !== null && terms.cap < fee) [fee, limit] = [terms.cap, 'CAP'];
  if (collected < fee) [fee, limit] = [collected, 'COLLECTED'];
  return { fee, limit };
}

/** The part of an amount the contract charges a fee on, minor units (M1). */
export const feeBase = (terms: ResolvedTerms, amount: BucketAmounts): number =>
  BUCKETS.reduce((sum, bucket) => (terms.basis[bucket] ? sum + amount[bucket] : sum), 0);

/** How a payment received on a day is charged: free inside the free-demand window or where marked so (M5). */
export function treatmentOn(terms: ResolvedTerms, receivedOn: BusinessDate): FeeTreatment {
  if (terms.noFee) return 'NO_FEE';
  if (receivedOn < terms.placedOn) return 'DISCOVERY';
  return terms.freeUntil !== null && receivedOn <= terms.freeUntil ? 'FREE_DEMAND' : 'NORMAL';
}

// Slices share the tier fee by largest remainder, so that what is shown always sums to what is charged.
function pricedSlices(parts: readonly TierPart[], fee: number, sign: 1 | -1): FeeSlice[] {
  const weights = parts.map(({ base, ratePpm }) => BigInt(base) * BigInt(ratePpm));
  const fees = weights.some((weight) => weight > 0n) ? allocate(fee, weights) : parts.map(() => 0);
  return parts.map((part, index) => ({ ...part, base: sign * part.base, fee: fees[index] ?? 0 }));
}

function lifetimeSlices(terms: ResolvedTerms, before: number, after: number, fee: number): FeeSlice[] {
  const { mode, tiers } = terms;
  if (after === before) return [];
  if (mode === 'WHOLE_AMOUNT') {
    const whole = (collected: number, sign: 1 | -1): FeeSlice[] =>
      collected === 0
        ? []
        : pricedSlices(
            [{ from: 0, to: null, ratePpm: tierReached(tiers, collected).ratePpm, base: collected }],
            sign * tierFee(mode, tiers, collected),
            sign,
          );
    return [...whole(after, 1), ...whole(before, -1)];
  }
  if (mode === 'PER_PAYMENT') return pricedSlices(cutByTier(tiers, 0, after - before), fee, 1);
  return after >= before
    ? pricedSlices(cutByTier(tiers, before, after), fee, 1)
    : pricedSlices(cutByTier(tiers, after, before).reverse(), fee, -1);
}

type Worked = Omit<FeeWorking, 'contractVersionId' | 'versionNumber' | 'ruleIndex' | 'placedOn' | 'mode'>;

function feeOf(terms: ResolvedTerms, before: FeeHistory, worked: Worked): Fee {
  const { contractVersionId, versionNumber, ruleIndex, placedOn, mode } = terms;
  const working: FeeWorking = { contractVersionId, versionNumber, ruleIndex, placedOn, mode, ...worked };
  const counts = worked.treatment === 'NORMAL';
  return {
    fee: worked.fee,
    working,
    history: counts
      ? { collected: worked.collectedAfter, fee: before.fee + worked.fee, tierFee: before.tierFee + worked.tierFee }
      : before,
  };
}

function outsideTiers(
  terms: ResolvedTerms,
  history: FeeHistory,
  treatment: FeeTreatment,
  parts: Pick<Worked, 'base' | 'fee' | 'slices' | 'words' | 'mirrored'>,
): Fee {
  const lifetime = limitFee(terms, history.collected, history.tierFee);
  return feeOf(terms, history, {
    ...parts,
    treatment,
    counted: 0,
    collectedBefore: history.collected,
    collectedAfter: history.collected,
    tierFee: parts.fee,
    adjustment: 0,
    limitBefore: lifetime.limit,
    limitAfter: lifetime.limit,
    feeBefore: history.fee,
    feeAfter: history.fee + parts.fee,
  });
}

/** The part of the usual fee due on goods a client takes back: the contract's; half in terms frozen before contracts named one (M21). */
export const goodsShare = ({ goodsSharePpm }: ResolvedTerms): Ppm => (goodsSharePpm === undefined ? ppmOf(500_000) : (goodsSharePpm ?? ppmOf(1_000_000)));

// A part of the fee on that payment alone, beside the tiers of the account's life.
function partOfFee(terms: ResolvedTerms, history: FeeHistory, base: number, treatment: 'DISCOVERY' | 'GOODS'): Fee {
  const sharePpm = treatment === 'GOODS' ? goodsShare(terms) : (terms.discoverySharePpm ?? ppmOf(0));
  const parts = cutByTier(terms.tiers, 0, base);
  const fee = share(tierFee('PER_PAYMENT', terms.tiers, base), sharePpm);
  const slices = pricedSlices(parts, fee, 1);
  const words = treatment === 'GOODS' ? goodsWords(sharePpm) : discoveryWords(sharePpm);
  return outsideTiers(terms, history, treatment, { base, fee, slices, mirrored: false, words: [words] });
}

/**
 * The fee on an amount collected for an account: F(after) − F(before) over its lifetime collections (M1, M3, M4).
 * A negative amount gives fee back the same way, in the slices it was earned in. Payments of treatment FREE_DEMAND and
 * NO_FEE bear none and don't count towards tiers; DISCOVERY and GOODS bear the contract's share of the fee on that
 * payment alone (M5, M21). Refuses BELOW_ZERO_COLLECTED where more would be given back than was collected, and ORIGINAL_NEEDED for
 * a negative amount whose fee isn't a difference of F: use `reversalFee`.
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
  if (treatment === 'DISCOVERY' || treatment === 'GOODS') return ok(partOfFee(terms, history, base, treatment));
  if (treatment !== 'NORMAL') {
    const why = treatment === 'NO_FEE' ? 'Marked free of commission' : 'Paid inside the free-demand window';
    return ok(outsideTiers(terms, history, treatment, { base, fee: 0, slices: [], mirrored: false, words: [`${why}: no fee`] }));
  }
  const before = history.collected;
  const after = before + base;
  if (after < 0) {
    const facts = { collected: formatMinor(before, terms.currency), returned: formatMinor(-base, terms.currency) };
    return refuse('BELOW_ZERO_COLLECTED', 'More would be given back than was collected on the account.', facts);
  }
  const perPayment = terms.mode === 'PER_PAYMENT';
  const tiersBefore = perPayment ? history.tierFee : tierFee(terms.mode, terms.tiers, before);
  const tiersAfter = perPayment
    ? tiersBefore + tierFee(terms.mode, terms.tiers, base)
    : tierFee(terms.mode, terms.tiers, after);
  // Per payment, a reversal gives back its own fee, so what was posted, not F, says where the account stands.
  const limitedBefore = { ...limitFee(terms, before, tiersBefore), ...(perPayment ? { fee: history.fee } : {}) };
  const limitedAfter = limitFee(terms, after, tiersAfter);
  const fee = limitedAfter.fee - limitedBefore.fee;
  const slices = lifetimeSlices(terms, before, after, tiersAfter - tiersBefore);
  const adjustment = fee - (tiersAfter - tiersBefore);
  return ok(
    feeOf(terms, history, {
      treatment,
      base,
      counted: base,
      collectedBefore: before,
      collectedAfter: after,
      slices,
      tierFee: tiersAfter - tiersBefore,
      adjustment,
      limitBefore: limitedBefore.limit,
      limitAfter: limitedAfter.limit,
      feeBefore: limitedBefore.fee,
      feeAfter: limitedAfter.fee,
      fee,
      mirrored: false,
      words: [
        ...sliceWords(slices, terms.currency),
        ...limitWords(adjustment, limitedBefore.limit, limitedAfter.limit, terms),
      ],
    }),
  );
}
