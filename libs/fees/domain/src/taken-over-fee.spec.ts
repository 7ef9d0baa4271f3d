import { businessDate, unwrap } from '@quittance/kernel';
import fc from 'fast-check';
import { bucketAmounts, feeFor, historyOf, NO_HISTORY, reversalFee, takenOverFee } from './index';
import { terms, tiers } from './terms.fixture';

const on = businessDate('2026-03-01');
const principal = (minor: number) => bucketAmounts({ PRINCIPAL: minor });
/** M3: 25% of the first 3,000, 20% above. */
const RISING = tiers([300_000, '25%'], [null, '20%']);

describe('fees of an account taken over', () => {
  it('go on where the tiers stand: after 2,000 collected elsewhere, 4,000 more is 250 + 600', () => {
    const marginal = terms({ tiers: RISING });
    const before = unwrap(takenOverFee(marginal, NO_HISTORY, { amount: principal(200_000), fee: 50_000, receivedOn: on }));
    expect(before).toMatchObject({ fee: 50_000, working: { treatment: 'TAKEN_OVER', counted: 200_000, tierFee: 50_000, adjustment: 0, slices: [] } });
    expect(unwrap(feeFor(marginal, before.history, principal(400_000))).fee).toBe(85_000);
  });

  it('do not make up for what was charged otherwise there', () => {
    const marginal = terms({ tiers: RISING });
    const before = unwrap(takenOverFee(marginal, NO_HISTORY, { amount: principal(200_000), fee: 40_000, receivedOn: on }));
    expect(before.working).toMatchObject({ fee: 40_000, tierFee: 50_000, adjustment: -10_000 });
    expect(unwrap(feeFor(marginal, before.history, principal(400_000))).fee).toBe(85_000);
    const each = terms({ tiers: RISING, rule: { mode: 'PER_PAYMENT' } });
    const other = unwrap(takenOverFee(each, NO_HISTORY, { amount: principal(200_000), fee: 40_000, receivedOn: on }));
    expect(unwrap(feeFor(each, other.history, principal(400_000))).fee).toBe(95_000);
  });

  it('count nothing that the terms leave out: before placement', () => {
    const marginal = terms({ tiers: RISING });
    const early = unwrap(takenOverFee(marginal, NO_HISTORY, { amount: principal(200_000), fee: 25_000, receivedOn: businessDate('2026-01-01') }));
    expect(early).toMatchObject({ fee: 25_000, working: { counted: 0, tierFee: 0 }, history: NO_HISTORY });
  });

  it.each(['MARGINAL', 'WHOLE_AMOUNT', 'PER_PAYMENT'] as const)('%s: one before placement, or its return, changes no later fee', (mode) => {
    const own = terms({ tiers: RISING, rule: { mode } });
    const early = unwrap(takenOverFee(own, NO_HISTORY, { amount: principal(50_000), fee: 12_500, receivedOn: businessDate('2026-01-01') }));
    expect(historyOf([early.working])).toEqual(NO_HISTORY);
    expect(unwrap(feeFor(own, historyOf([early.working]), principal(100_000))).fee).toBe(25_000);
    const back = unwrap(reversalFee(own, early.history, early.working));
    expect(back).toMatchObject({ fee: -12_500, history: NO_HISTORY });
    expect(historyOf([early.working, back.working])).toEqual(NO_HISTORY);
  });

  it('add up as they went along, also one that bears no fee by the terms', () => {
    for (const mode of ['MARGINAL', 'PER_PAYMENT'] as const) {
      const own = terms({ tiers: RISING, rule: { mode } });
      const costs = unwrap(takenOverFee(own, NO_HISTORY, { amount: bucketAmounts({ COSTS: 10_000 }), fee: 700, receivedOn: on }));
      expect(historyOf([costs.working])).toEqual(costs.history);
    }
  });

  it('are given back as they were charged, and the account stands where it stood before', () => {
    fc.assert(fc.property(fc.array(fc.record({ minor: fc.integer({ min: 1, max: 900_000 }), fee: fc.integer({ min: 0, max: 300_000 }) }), { minLength: 1, maxLength: 6 }), fc.constantFrom('MARGINAL', 'WHOLE_AMOUNT', 'PER_PAYMENT'), (payments, mode) => {
      const own = terms({ tiers: RISING, rule: { mode: mode as 'MARGINAL' } });
      let history = NO_HISTORY;
      for (const { minor, fee } of payments) history = unwrap(takenOverFee(own, history, { amount: principal(minor), fee, receivedOn: on })).history;
      const last = unwrap(takenOverFee(own, history, { amount: principal(123_456), fee: 7_777, receivedOn: on }));
      const back = unwrap(reversalFee(own, last.history, last.working));
      expect(back.fee).toBe(-7_777);
      expect(back.history).toEqual(history);
    }), { numRuns: 300 });
  });
});
