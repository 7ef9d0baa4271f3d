import fc from 'fast-check';
import { ppmOf, unwrap, type Ppm } from '@quittance/kernel';
import { bucketAmounts, FEE_MODES, feeFor, historyOf, NO_HISTORY, reversalFee, type Fee, type FeeHistory, type ResolvedTerms } from './index';
import { principal, terms } from './terms.fixture';
import { tierFee } from './tier-fee';

const RUNS = { numRuns: 10_000 };
const FEWER = { numRuns: 1_000 };
const rate: fc.Arbitrary<Ppm> = fc.integer({ min: 0, max: 1_000_000 }).map(ppmOf);
const limits = fc.uniqueArray(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 4 }).map((l) => l.sort((a, b) => a - b));
const anyTerms = (modes: readonly ResolvedTerms['mode'][]): fc.Arbitrary<ResolvedTerms> =>
  fc
    .record({
      limits,
      rates: fc.array(rate, { minLength: 5, maxLength: 5 }),
      mode: fc.constantFrom(...modes),
      minimum: fc.option(fc.nat(50_000)),
      cap: fc.option(fc.integer({ min: 50_000, max: 500_000 })),
    })
    .map(({ limits: upTos, rates, ...rule }) =>
      terms({ tiers: [...upTos, null].map((upTo, i) => ({ upTo, ratePpm: rates[i] ?? ppmOf(0) })), rule }),
    );
const mixed = fc.array(fc.record({ PRINCIPAL: fc.nat(500_000), INTEREST: fc.nat(200_000) }), { minLength: 1, maxLength: 8 });
const payments = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 });

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
  it('charge on many payments what they charge on their sum (MARGINAL, WHOLE_AMOUNT)', () => {
    fc.assert(
      fc.property(anyTerms(['MARGINAL', 'WHOLE_AMOUNT']), payments, (contract, amounts) => {
        const whole = unwrap(feeFor(contract, NO_HISTORY, principal(amounts.reduce((a, b) => a + b, 0))));
        expect(payAll(contract, amounts).history.fee).toBe(whole.fee);
      }),
      RUNS,
    );
  }, 60_000);

  it('grow with collections under MARGINAL, and never exceed them under any mode', () => {
    fc.assert(
      fc.property(anyTerms(FEE_MODES), payments, (contract, amounts) => {
        const { fees, history } = payAll(contract, amounts);
        if (contract.mode === 'MARGINAL') expect(fees.every(({ fee }) => fee >= 0)).toBe(true);
        expect(history.fee).toBeLessThanOrEqual(history.collected);
        expect(history.fee).toBeGreaterThanOrEqual(0);
      }),
      FEWER,
    );
  });

  it('are as before after a payment and its reversal', () => {
    fc.assert(
      fc.property(anyTerms(FEE_MODES), payments, fc.integer({ min: 1, max: 900_000 }), (contract, amounts, amount) => {
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
      fc.property(anyTerms(FEE_MODES), payments, fc.boolean(), (contract, amounts, backwards) => {
        const { fees, history } = payAll(contract, amounts);
        const left = (backwards ? [...fees].reverse() : fees).reduce(
          (now, { working }) => unwrap(reversalFee(contract, now, working)).history,
          history,
        );
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
      fc.property(anyTerms(FEE_MODES), payments, (contract, amounts) => {
        const { fees, history } = payAll(contract, amounts);
        for (const { fee, working } of fees) {
          expect(working.slices.reduce((total, slice) => total + slice.fee, 0)).toBe(working.tierFee);
          expect(working.slices.reduce((total, slice) => total + slice.base, 0)).toBe(working.base);
          if (contract.mode === 'PER_PAYMENT') expect(working.tierFee).toBe(tierFee(contract.mode, contract.tiers, working.base));
          expect(working.tierFee + working.adjustment).toBe(fee);
          expect(working.feeAfter - working.feeBefore).toBe(fee);
        }
        if (contract.mode !== 'PER_PAYMENT') expect(fees.reduce((total, { working }) => total + working.tierFee, 0)).toBe(tierFee(contract.mode, contract.tiers, history.collected));
        expect(historyOf(fees.map(({ working }) => working))).toEqual(history);
      }),
      RUNS,
    );
  }, 60_000);
});
