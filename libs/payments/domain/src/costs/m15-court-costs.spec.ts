import { currency, sumMinor, type ClientId } from '@quittance/kernel';
import { merged, transaction, type Posting } from '@quittance/ledger/domain';
import fc from 'fast-check';
import {
  advancePostings, attorneyPostings, chargeableNow, chargePostings, checkSpending, costEffect, costState, COST_FUNDERS, depositPostings, dueToAttorney, fromDepositPostings,
  recoverCosts, recoveryPostings, recoveryReturnedPostings, spendable, unusedDeposit, type OpenCost,
} from '../index';

const USD = currency('USD');
const client = 'c' as ClientId;
const cost = (parts: Partial<OpenCost> = {}): OpenCost => ({
  id: 'k1', funder: 'CLIENT', amount: 45_000, deposited: 0, spent: 0, refunded: 0, charged: 0, recovered: 0, repaid: 0, advance: 0, recoverable: true, cancelled: false, ...parts });
const told = (postings: readonly Posting[]) => postings.map(({ account, amount }) => [account.type, amount]);

describe('M15: court costs', () => {
  it('450 deposited, 385 spent: 65 to give back', () => {
    const funded = cost({ deposited: 45_000 });
    expect(told(depositPostings(client, USD, 45_000))).toEqual([['TRUST_CASH', 45_000], ['COST_DEPOSIT', -45_000]]);
    expect(checkSpending(funded, 38_500, USD)).toEqual({ ok: true, value: 38_500 });
    const spent = { ...funded, spent: 38_500 };
    expect(unusedDeposit(spent)).toBe(6_500);
    const all = [...depositPostings(client, USD, 45_000), ...fromDepositPostings(client, USD, 38_500), ...fromDepositPostings(client, USD, 6_500)];
    expect(costEffect(all, client)).toEqual({ trust: 0, receivable: 0, deposit: 0, advance: 0 });
    expect(told(merged(all))).toEqual([]);
    expect(unusedDeposit({ ...spent, refunded: 6_500 })).toBe(0);
  });

  it('is spent only when funded: nothing before the deposit, no more than it', () => {
    expect(checkSpending(cost(), 1, USD)).toMatchObject({ refusal: { code: 'NOT_FUNDED', field: 'amount', facts: { left: 0 } } });
    expect(checkSpending(cost({ deposited: 38_499 }), 38_500, USD)).toMatchObject({ refusal: { code: 'NOT_FUNDED', facts: { left: 38_499 } } });
    expect(checkSpending(cost({ funder: 'AGENCY', spent: 40_000 }), 5_001, USD)).toMatchObject({ refusal: { code: 'OVER_AMOUNT', facts: { left: 5_000 } } });
    expect(checkSpending(cost({ deposited: 100, cancelled: true }), 100, USD)).toMatchObject({ refusal: { code: 'COST_CANCELLED' } });
    expect(checkSpending(cost({ deposited: 100 }), 0, USD)).toMatchObject({ refusal: { code: 'AMOUNT_NOT_POSITIVE' } });
  });

  it('recovered, goes back to whoever advanced it: the client keeps it, agency and attorney get theirs from the payment', () => {
    const [, agency, attorney] = COST_FUNDERS;
    const recover = (open: OpenCost, trust = 38_500) => recoverCosts([open], 38_500, 38_500, trust)[0];
    expect(recover(cost({ deposited: 45_000, spent: 38_500 }))).toMatchObject({ amount: 38_500, trustToAgency: 0, trustToAttorney: 0, owedToAgency: 0 });
    const advanced = recover(cost({ funder: agency, spent: 38_500, advance: 38_500 }));
    expect(advanced).toMatchObject({ trustToAgency: 38_500, trustToAttorney: 0, owedToAgency: 0 });
    expect(advanced && told(recoveryPostings(client, USD, advanced))).toEqual([['CLIENT_TRUST', 38_500], ['DUE_TO_OPERATING', -38_500], ['DUE_FROM_TRUST', 38_500], ['COST_ADVANCE', -38_500]]);
    const court = recover(cost({ funder: attorney, spent: 38_500 }));
    expect(court && told(recoveryPostings(client, USD, court))).toEqual([['CLIENT_TRUST', 38_500], ['DUE_TO_ATTORNEY', -38_500]]);
    expect(told(attorneyPostings(USD, 38_500))).toEqual([['DUE_TO_ATTORNEY', 38_500], ['TRUST_CASH', -38_500]]);
    // Charged to the client before, it is the client's who gets it back.
    expect(recover(cost({ funder: agency, spent: 38_500, charged: 38_500 }))).toMatchObject({ trustToAgency: 0, owedToAgency: 0 });
    // The debtor paid the client, who has the money: it owes the agency its part.
    expect(recover(cost({ funder: agency, spent: 38_500, advance: 38_500 }), 0)).toMatchObject({ trustToAgency: 0, owedToAgency: 38_500 });
    const direct = recover(cost({ funder: attorney, spent: 38_500 }), 0);
    expect(direct && told(recoveryPostings(client, USD, direct))).toEqual([['DUE_FROM_OPERATING', 38_500], ['DUE_TO_ATTORNEY', -38_500], ['CLIENT_RECEIVABLE', 38_500], ['DUE_TO_TRUST', -38_500]]);
  });

  it('a cost of 185 the client bears is owed by it, as in M6', () => {
    const postings = merged([...advancePostings(client, USD, 18_500), ...chargePostings(client, USD, 18_500)]);
    expect(told(postings)).toEqual([['OPERATING_CASH', -18_500], ['CLIENT_RECEIVABLE', 18_500]]);
    expect(costEffect(postings, client)).toEqual({ trust: 0, receivable: 18_500, deposit: 0, advance: 0 });
    expect(chargeableNow(cost({ funder: 'AGENCY', spent: 18_500, advance: 18_500 }))).toBe(18_500);
    expect(chargeableNow(cost({ funder: 'AGENCY', spent: 18_500, charged: 18_500 }))).toBe(0);
  });

  it('covers costs without a record first, then recorded ones in their order', () => {
    const two = [cost({ id: 'a', funder: 'AGENCY', spent: 10_000, advance: 10_000 }), cost({ id: 'b', funder: 'ATTORNEY', spent: 5_000 })];
    const amounts = (paid: number) => recoverCosts(two, paid, 20_000, 99_000).map(({ costId, amount }) => [costId, amount]);
    expect(amounts(5_000)).toEqual([]);
    expect(amounts(12_000)).toEqual([['a', 7_000]]);
    expect(amounts(20_000)).toEqual([['a', 10_000], ['b', 5_000]]);
  });

  it('after a returned payment the agency stands where the attorney stood, and is the first to be paid back', () => {
    const returned = recoveryReturnedPostings(client, USD, { fromTrust: 5_000, owed: 0, attorneyDue: 2_000, unswept: 0 });
    expect(told(returned)).toEqual([['DUE_TO_ATTORNEY', 2_000], ['DUE_FROM_OPERATING', 3_000], ['CLIENT_TRUST', -5_000], ['COST_ADVANCE', 3_000], ['DUE_TO_TRUST', -3_000]]);
    expect(recoverCosts([cost({ funder: 'ATTORNEY', spent: 5_000, repaid: 3_000, advance: 3_000 })], 5_000, 5_000, 5_000)).toMatchObject([{ trustToAgency: 3_000, trustToAttorney: 2_000 }]);
  });

  it('says where a cost stands', () => {
    expect([cost(), cost({ deposited: 1 }), cost({ funder: 'AGENCY' }), cost({ deposited: 9, spent: 9 }), cost({ spent: 9, recovered: 9 }), cost({ cancelled: true })].map(costState)).toEqual([
      'DEPOSIT_AWAITED', 'FUNDED', 'PLANNED', 'SPENT', 'RECOVERED', 'CANCELLED']);
    expect(dueToAttorney(cost({ funder: 'ATTORNEY', recovered: 9, repaid: 4 }))).toBe(5);
    expect(spendable(cost({ deposited: 9, cancelled: true }))).toBe(0);
  });
});

describe('recovering costs', () => {
  const minor = fc.integer({ min: 0, max: 1_000_000 });
  const open = fc.record({ funder: fc.constantFrom(...COST_FUNDERS), spent: minor, recovered: minor, advance: minor }).map(({ spent, recovered, advance, funder }) =>
    cost({ id: `${funder} ${spent} ${recovered}`, funder, spent, recovered: Math.min(spent, recovered), advance: funder === 'CLIENT' ? 0 : Math.min(spent, advance) }));

  it('never gives away more than was paid, recovered or held, and its return leaves the books as before', () => {
    fc.assert(
      fc.property(fc.array(open, { maxLength: 5 }), minor, minor, minor, minor, fc.boolean(), (costs, owed, part, trust, due, swept) => {
        const paid = Math.min(part, owed);
        const recoveries = recoverCosts(costs, paid, owed, trust);
        expect(sumMinor(recoveries.map(({ amount }) => amount))).toBeLessThanOrEqual(paid);
        expect(sumMinor(recoveries.map((r) => r.trustToAgency + r.trustToAttorney))).toBeLessThanOrEqual(trust);
        for (const recovery of recoveries) {
          const one = costs.find(({ id }) => id === recovery.costId);
          expect(recovery.amount).toBeLessThanOrEqual((one?.spent ?? 0) - (one?.recovered ?? 0));
          const { trustToAgency, trustToAttorney, owedToAgency, owedToAttorney } = recovery;
          const postings = recoveryPostings(client, USD, recovery);
          if (postings.length > 0) expect(transaction(postings).ok).toBe(true);
          const now = { fromTrust: trustToAgency + trustToAttorney, owed: owedToAgency + owedToAttorney };
          const all = trustToAttorney + owedToAttorney;
          if (owedToAttorney === 0) expect(merged([...postings, ...recoveryReturnedPostings(client, USD, { ...now, attorneyDue: all, unswept: trustToAgency })])).toEqual([]);
          const attorneyDue = Math.min(all, due);
          const late = recoveryReturnedPostings(client, USD, { ...now, attorneyDue, unswept: swept ? 0 : trustToAgency });
          if (late.length > 0) expect(transaction(late).ok).toBe(true);
          expect(costEffect([...postings, ...late], client)).toEqual({ trust: 0, receivable: 0, deposit: 0, advance: all - attorneyDue });
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
