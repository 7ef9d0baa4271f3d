import fc from 'fast-check';
import { ppmOf, unwrap, type Ppm } from '@quittance/kernel';
import { bucketAmounts, FEE_MODES, feeFor, historyOf, NO_HISTORY, reversalFee, type Fee, type FeeHistory, type ResolvedTerms } from './index';
import { principal, terms } from './terms.fixture';
import { tierFee } from './tier-fee';

const RUNS = { numRuns: 10_000 };
const FEWER = { numRuns: 1_000 };
const rate: fc.Arbitrary<Ppm> = fc.integer({ min: 0, max: 1_000_000 }).map(ppmOf);
const limits = fc.uniqueArray(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 4 }).map((l) => l.sort((a, b) => a - b));
/** What an account moved to other terms brings with it; null for one that was not. */
const carried = fc.option(fc.record({ collected: fc.oneof(fc.nat(9), fc.nat(1_000_000)), fee: fc.nat(100_000) }), { freq: 3 });
const anyTerms = (modes: readonly ResolvedTerms['mode'][]): fc.Arbitrary<ResolvedTerms> =>
  fc
    .record({
      limits,
      rates: fc.array(rate, { minLength: 5, maxLength: 5 }),
      mode: fc.constantFrom(...modes),
      minimum: fc.option(fc.nat(50_000)),
      cap: fc.option(fc.integer({ min: 50_000, max: 500_000 })),
      before: carried,
    })
    .map(({ limits: upTos, rates, before, ...rule }): ResolvedTerms => ({
      ...terms({ tiers: [...upTos, null].map((upTo, i) => ({ upTo, ratePpm: rates[i] ?? ppmOf(0) })), rule }), ...(before ? { carried: before } : {}) }));
const mixed = fc.array(fc.record({ PRINCIPAL: fc.nat(500_000), INTEREST: fc.nat(200_000) }), { minLength: 1, maxLength: 8 });
/** A payment: an amount, or one that brings what was collected to the n-th of the places where fees bend, or a minor unit beside it. */
const payment = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 9 }), fc.record({ bend: fc.nat(6), beside: fc.integer({ min: -1, max: 1 }) }));
type Payment = number | { readonly bend: number; readonly beside: number };
const payments = fc.array(payment, { minLength: 1, maxLength: 8 });

/** Tier ends, and where minimum and cap meet what was collected. */
const bendsOf = ({ tiers, minimum, cap, carried: before }: ResolvedTerms): number[] =>
  [...tiers.flatMap(({ upTo }) => (upTo === null ? [] : [upTo - (before?.collected ?? 0)])), ...[minimum, cap].flatMap((limit) => (limit === null ? [] : [limit - (before?.fee ?? 0)]))];

/** The amounts of payments one after another, above zero. */
function amountsOf(contract: ResolvedTerms, list: readonly Payment[]): number[] {
  const bends = bendsOf(contract);
  let collected = 0;
  return list.map((one) => {
    const amount = typeof one === 'number' ? one : Math.max(1, (bends[one.bend % Math.max(1, bends.length)] ?? 5_000) + one.beside - collected);
    collected += amount;
    return amount;
  });
}

/** F(c) = min(c, cap, max(minimum, tiers(c))) told another way: every minor unit between two amounts at the rate of its tier. */
function lifetime({ mode, tiers, minimum, cap, carried: before = { collected: 0, fee: 0 } }: ResolvedTerms, collected: number): number {
  const rounded = (exact: bigint): number => Number((exact * 2n + 1_000_000n) / 2_000_000n);
  const upTo = (c: number): number => {
    if (mode === 'WHOLE_AMOUNT') return rounded(BigInt(c) * BigInt([...tiers].reverse().reduce((found, tier) => (tier.upTo === null || c <= tier.upTo ? tier.ratePpm : found), ppmOf(0))));
    const ends = tiers.map((tier) => Math.min(c, tier.upTo ?? c));
    return rounded(tiers.reduce((sum, { ratePpm }, i) => sum + BigInt(ratePpm) * BigInt((ends[i] ?? 0) - (ends[i - 1] ?? 0)), 0n));
  };
  const byTiers = Math.max(0, upTo(before.collected + collected) - upTo(before.collected));
  const least = collected > 0 && minimum !== null ? Math.max(byTiers, minimum - before.fee) : byTiers;
  return Math.min(collected, Math.max(0, (cap ?? Number.MAX_SAFE_INTEGER) - before.fee), least);
}

function payAll(contract: ResolvedTerms, amounts: readonly number[]): { fees: Fee[]; history: FeeHistory } {
  let history = NO_HISTORY;
  const fees = amounts.map((amount) => {
    const fee = unwrap(feeFor(contract, history, principal(amount)));
    history = fee.history;
    return fee;
  });
  return { fees, history };
}

describe('fees', () => {
  it('charge on many payments what they charge on their sum, which is F of it (MARGINAL, WHOLE_AMOUNT)', () => {
    fc.assert(
      fc.property(anyTerms(['MARGINAL', 'WHOLE_AMOUNT']), payments, (contract, list) => {
        const amounts = amountsOf(contract, list);
        const collected = amounts.reduce((a, b) => a + b, 0);
        const whole = unwrap(feeFor(contract, NO_HISTORY, principal(collected)));
        expect(payAll(contract, amounts).history.fee).toBe(whole.fee);
        expect(whole.fee).toBe(lifetime(contract, collected));
      }),
      RUNS,
    );
  }, 60_000);

  it('grow with collections under MARGINAL, and never exceed them under any mode', () => {
    fc.assert(
      fc.property(anyTerms(FEE_MODES), payments, (contract, list) => {
        const { fees, history } = payAll(contract, amountsOf(contract, list));
        if (contract.mode === 'MARGINAL') expect(fees.every(({ fee }) => fee >= 0)).toBe(true);
        expect(history.fee).toBeLessThanOrEqual(history.collected);
        expect(history.fee).toBeGreaterThanOrEqual(0);
      }),
      FEWER,
    );
  });

  it('are as before after a payment and its reversal', () => {
    fc.assert(
      fc.property(anyTerms(FEE_MODES), payments, (contract, list) => {
        const amounts = amountsOf(contract, list);
        const amount = amounts.pop() ?? 1;
        const { history } = payAll(contract, amounts);
        const paid = unwrap(feeFor(contract, history, principal(amount)));
        const back = unwrap(reversalFee(contract, paid.history, paid.working));
        expect(back.fee + paid.fee).toBe(0);
        expect(back.history).toEqual(history);
      }),
      RUNS,
    );
  }, 60_000);

  it('come to nothing once every payment has been returned, in any order', () => {
    fc.assert(
      fc.property(anyTerms(FEE_MODES), payments, fc.array(fc.nat(7), { maxLength: 8 }), (contract, list, turns) => {
        const { fees, history } = payAll(contract, amountsOf(contract, list));
        const order = [...fees];
        for (const turn of turns) order.push(...order.splice(turn % order.length, 1));
        const left = order.reduce((now, { working }) => unwrap(reversalFee(contract, now, working)).history, history);
        expect(left).toEqual(NO_HISTORY);
      }),
      FEWER,
    );
  });

  it('with buckets apart: the same in any order, and nothing once all is returned', () => {
    fc.assert(
      fc.property(anyTerms(FEE_MODES), anyTerms(FEE_MODES), mixed, fc.boolean(), (common, own, list, backwards) => {
        const contract = { ...common, bucketTiers: { INTEREST: own.tiers } };
        const pay = (order: typeof list) =>
          order.reduce<{ fees: Fee[]; history: FeeHistory }>(({ fees, history }, amount) => {
            const fee = unwrap(feeFor(contract, history, bucketAmounts(amount)));
            return { fees: [...fees, fee], history: fee.history };
          }, { fees: [], history: NO_HISTORY });
        const { fees, history } = pay(list);
        if (contract.mode !== 'PER_PAYMENT') expect(pay([...list].reverse()).history).toEqual(history);
        for (const { working } of fees) expect(working.slices.reduce((total, { base }) => total + base, 0)).toBe(working.base);
        const left = (backwards ? [...fees].reverse() : fees).reduce((now, { working }) => unwrap(reversalFee(contract, now, working)).history, history);
        expect(left).toEqual(NO_HISTORY);
        expect(historyOf(fees.map(({ working }) => working))).toEqual(history);
      }),
      FEWER,
    );
  });

  it('show a working that adds up: slices to what the tiers give, with the adjustment to the fee, lines to the history', () => {
    fc.assert(
      fc.property(anyTerms(FEE_MODES), payments, (contract, list) => {
        const { fees, history } = payAll(contract, amountsOf(contract, list));
        const before = contract.carried?.collected ?? 0;
        for (const { fee, working } of fees) {
          expect(working.slices.reduce((total, slice) => total + slice.fee, 0)).toBe(working.tierFee);
          expect(working.slices.reduce((total, slice) => total + slice.base, 0)).toBe(working.base);
          if (contract.mode === 'PER_PAYMENT') expect(working.tierFee).toBe(tierFee(contract.mode, contract.tiers, working.base));
          expect(working.tierFee + working.adjustment).toBe(fee);
          expect(working.feeAfter - working.feeBefore).toBe(fee);
        }
        if (contract.mode !== 'PER_PAYMENT') expect(fees.reduce((total, { working }) => total + working.tierFee, 0)).toBe(tierFee(contract.mode, contract.tiers, before + history.collected) - tierFee(contract.mode, contract.tiers, before));
        expect(historyOf(fees.map(({ working }) => working))).toEqual(history);
      }),
      RUNS,
    );
  }, 60_000);
});
