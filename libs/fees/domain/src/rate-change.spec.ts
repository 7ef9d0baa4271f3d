import fc from 'fast-check';
import { businessDate, currency, unwrap, type ContractVersionId } from '@quittance/kernel';
import { accountFacts, changeTerms, feeFor, NO_HISTORY, rateCondition, rateRule, resolveTerms, reversalFee, treatmentOn, withCharged, type Fee, type FeeHistory, type PricedContract, type RateRule } from './index';
import { principal, tiers } from './terms.fixture';

const contract = (rules: readonly RateRule[]): PricedContract => ({
  contractVersionId: 'b1d6a0b6-0000-4000-8000-000000000001' as ContractVersionId,
  versionNumber: 2,
  currency: currency('USD'),
  rates: {
    ageFrom: 'LAST_PAYMENT', rules, basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false },
    freeDemandDays: 0, discoverySharePpm: null, goodsSharePpm: null, withdrawal: null,
  },
});
const LEGAL = rateRule({ name: 'At law', when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: tiers([null, '40%']) });
const AMICABLE = rateRule({ tiers: tiers([300_000, '25%'], [null, '20%']), minimum: 10_000, cap: 150_000, fixedFee: { amount: 1_500, days: 30 } });
const placedOn = businessDate('2026-01-15');
const facts = accountFacts({ balance: 1_000_000, currency: 'USD', country: 'US', oldestInvoiceOn: businessDate('2025-01-01'), lastPaymentOn: businessDate('2025-09-01') });
const priced = contract([LEGAL, AMICABLE]);
const first = unwrap(resolveTerms(priced, facts, placedOn));
const toLaw = { placementType: 'LEGAL' as const, noFee: false, oldestInvoiceOn: facts.oldestInvoiceOn };

describe('an account moved to law', () => {
  it('is charged the new rate on what is collected from then on; what was charged stays', () => {
    const before = unwrap(feeFor(first, NO_HISTORY, principal(400_000)));
    expect(before.fee).toBe(95_000);
    const legal = unwrap(changeTerms(first, priced, toLaw, before.history));
    expect(legal).toMatchObject({ ruleName: 'At law', placedOn, carried: { collected: 400_000, fee: 95_000 }, facts: { placementType: 'LEGAL', ageDays: 136 } });
    expect(legal.reason).toBe('Rule 1 (At law) of contract version 2: 40%; 136 days from the last payment, listed at $10,000.00, debtor in US, at law.');
    const after = unwrap(feeFor(legal, NO_HISTORY, principal(100_000)));
    expect(after.working).toMatchObject({ fee: 40_000, collectedBefore: 400_000, collectedAfter: 500_000, feeBefore: 95_000, feeAfter: 135_000 });
  });

  it('goes on in the tiers, minimum and cap where it stood', () => {
    const paid = unwrap(feeFor(first, NO_HISTORY, principal(200_000)));
    const again = unwrap(changeTerms(first, contract([{ ...AMICABLE, tiers: tiers([300_000, '30%'], [null, '10%']) }]), { ...toLaw, placementType: 'SECOND' }, paid.history));
    const next = unwrap(feeFor(again, NO_HISTORY, principal(200_000)));
    expect(next.fee).toBe(30_000 + 10_000);
    expect(unwrap(feeFor(again, next.history, principal(5_000_000))).working).toMatchObject({ limitAfter: 'CAP', feeAfter: 150_000 });
  });

  it('counts the fixed fee no more', () => {
    expect(treatmentOn(first, businessDate('2026-02-13'))).toBe('FIXED');
    expect(treatmentOn(first, businessDate('2026-02-14'))).toBe('NORMAL');
    expect(treatmentOn(unwrap(changeTerms(first, priced, { ...toLaw, placementType: 'FIRST' }, NO_HISTORY)), businessDate('2026-02-01'))).toBe('NORMAL');
  });

  it('is refused where nothing changes, and where no rule covers it', () => {
    const legal = unwrap(changeTerms(first, priced, toLaw, NO_HISTORY));
    const stored = { ...legal, tiers: legal.tiers.map(({ upTo, ratePpm }) => ({ ratePpm, upTo })) };
    expect(changeTerms(stored, priced, toLaw, NO_HISTORY)).toMatchObject({ ok: false, refusal: { code: 'NOTHING_CHANGES' } });
    expect(changeTerms(first, contract([rateRule({ when: [rateCondition({ placementTypes: ['FIRST'] })], tiers: tiers([null, '25%']) })]), toLaw, NO_HISTORY)).toMatchObject({ ok: false, refusal: { code: 'NO_RATE' } });
  });

  describe('with a cap and a minimum for the account’s life', () => {
    const law = (parts: Partial<RateRule>) => contract([{ ...LEGAL, ...parts }, AMICABLE]);
    const paid = unwrap(feeFor(first, NO_HISTORY, principal(400_000)));

    it('a payment of before that is returned leaves its room under the cap: 950 charged and given back, 1,000 at most', () => {
      const legal = unwrap(changeTerms(first, law({ cap: 100_000 }), toLaw, paid.history));
      const one = unwrap(feeFor(legal, NO_HISTORY, principal(50_000)));
      expect([one.fee, one.working.limitAfter]).toEqual([5_000, 'CAP']);
      // The 950 given back, the next payment is charged what the cap had held back as well: 40% of 500 and of 2,500, in all 1,000.
      const back = withCharged(legal, 0);
      const next = unwrap(feeFor(back, one.history, principal(250_000)));
      expect([next.fee, one.fee + next.fee, next.working.limitAfter]).toEqual([95_000, 100_000, 'CAP']);
      const gone = unwrap(reversalFee(back, next.history, next.working));
      expect([gone.fee, unwrap(reversalFee(back, gone.history, one.working)).history]).toEqual([20_000 - 100_000, NO_HISTORY]);
    });

    it('one of before that becomes known late takes its room', () => {
      const legal = unwrap(changeTerms(first, law({ cap: 150_000 }), toLaw, paid.history));
      const one = unwrap(feeFor(legal, NO_HISTORY, principal(100_000)));
      expect(one.fee).toBe(40_000);
      // 1,400 stand charged under the first terms by now, 100 of the cap are left.
      expect(unwrap(feeFor(withCharged(legal, 140_000), one.history, principal(100_000))).fee).toBe(10_000 - 40_000);
    });

    it('nor does the minimum count what was given back', () => {
      const legal = unwrap(changeTerms(first, law({ minimum: 100_000 }), toLaw, paid.history));
      expect([unwrap(feeFor(legal, NO_HISTORY, principal(12_500))).fee, unwrap(feeFor(withCharged(legal, 0), NO_HISTORY, principal(12_500))).fee, unwrap(feeFor(withCharged(legal, 0), NO_HISTORY, principal(150_000))).fee]).toEqual([5_000, 12_500, 100_000]);
    });

    it('never charges more than the cap over its life, nor keeps anything once all is returned, however payments of before come and go', () => {
      const step = fc.record({ under: fc.constantFrom('FIRST', 'LAW'), what: fc.constantFrom('PAY', 'PAY', 'RETURN'), amount: fc.integer({ min: 1, max: 400_000 }), pick: fc.nat() });
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 3 }), fc.array(step, { maxLength: 12 }), (early, steps) => {
          const state = { FIRST: { history: NO_HISTORY, lines: [] as Fee[] }, LAW: { history: NO_HISTORY as FeeHistory, lines: [] as Fee[] } };
          const charge = (under: 'FIRST' | 'LAW', terms: typeof first, amount: number): void => {
            const fee = unwrap(feeFor(terms, state[under].history, principal(amount)));
            state[under] = { history: fee.history, lines: [...state[under].lines, fee] };
          };
          const giveBack = (under: 'FIRST' | 'LAW', terms: typeof first, pick: number): void => {
            const [line] = state[under].lines.splice(pick % state[under].lines.length, 1);
            if (line) state[under].history = unwrap(reversalFee(terms, state[under].history, line.working)).history;
          };
          early.forEach((amount) => charge('FIRST', first, amount));
          const legal = unwrap(changeTerms(first, law({ cap: 120_000, minimum: 20_000 }), toLaw, state.FIRST.history));
          const began = early.reduce((sum, amount) => sum + amount, 0);
          const byRate = (collected: number): number => Math.round((began + collected) * 0.4) - Math.round(began * 0.4);
          const now = (under: 'FIRST' | 'LAW') => (under === 'FIRST' ? first : withCharged(legal, state.FIRST.history.fee));
          for (const { under, what, amount, pick } of steps) {
            if (what === 'PAY') charge(under, now(under), amount);
            else if (state[under].lines.length > 0) giveBack(under, now(under), pick);
            const { history: { fee, collected } } = state.LAW;
            if (under === 'LAW') expect(fee).toBe(Math.min(collected, Math.max(0, 120_000 - state.FIRST.history.fee), Math.max(byRate(collected), collected > 0 ? 20_000 - state.FIRST.history.fee : 0)));
          }
          for (const under of ['LAW', 'FIRST'] as const) while (state[under].lines.length > 0) giveBack(under, now(under), 0);
          expect([state.FIRST.history, state.LAW.history]).toEqual([NO_HISTORY, NO_HISTORY]);
        }),
        { numRuns: 2_000 },
      );
    });
  });

  it('leaves nothing once every payment has been returned, in any order, whichever terms each was charged under', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 800_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (early, late, earlyFirst) => {
        const pay = (terms: typeof first, list: readonly number[]) =>
          list.reduce<{ fees: Fee[]; history: Fee['history'] }>(({ fees, history }, amount) => {
            const fee = unwrap(feeFor(terms, history, principal(amount)));
            return { fees: [...fees, fee], history: fee.history };
          }, { fees: [], history: NO_HISTORY });
        const old = pay(first, early);
        const legal = unwrap(changeTerms(first, priced, toLaw, old.history));
        const now = pay(legal, late);
        const back = (terms: typeof first, { fees, history }: typeof old): number =>
          (earlyFirst ? fees : [...fees].reverse()).reduce<{ history: Fee['history']; fee: number }>((state, fee) => {
            const given = unwrap(reversalFee(terms, state.history, fee.working));
            return { history: given.history, fee: state.fee + given.fee };
          }, { history, fee: 0 }).fee;
        expect(back(first, old) + old.history.fee).toBe(0);
        expect(back(legal, now) + now.history.fee).toBe(0);
      }),
    );
  });
});
