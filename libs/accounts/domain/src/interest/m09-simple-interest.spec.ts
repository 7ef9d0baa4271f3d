import { addDays, unwrap } from '@quittance/kernel';
import { applyPayment, bucketAmounts, COSTS_FIRST, PRINCIPAL_FIRST } from '../index';
import { accrue, interestTotal, simpleInterest } from './index';
import { claim, contract, day, facts, INVOICE, paid } from './interest.fixture';

const one = claim(1_200_000);
const starts = day('2026-01-01');
const afterFirst = addDays(starts, 45);
const afterSecond = addDays(afterFirst, 60);

describe('M9: simple interest, actual/365', () => {
  it('12,000 at 18% for 45 days is 266.30', () => {
    const { segments } = unwrap(accrue(facts(contract('18%'), [one]), afterFirst));
    expect(segments).toMatchObject([{ from: '2026-01-01', to: afterFirst, days: 45, principal: 1_200_000, ratePpm: 180_000, amount: 26_630 }]);
  });

  it('interest first: 3,000 pays 266.30 of interest, and the next 60 days on 9,266.30 give 274.18', () => {
    const owed = [{ invoiceId: INVOICE, dueOn: one.dueOn, amounts: bucketAmounts({ PRINCIPAL: 1_200_000, INTEREST: 26_630 }) }];
    const { byBucket } = applyPayment(owed, 300_000, COSTS_FIRST);
    expect(byBucket).toMatchObject({ INTEREST: 26_630, PRINCIPAL: 273_370 });
    const { segments } = unwrap(accrue(facts(contract('18%'), [one], [paid(273_370, afterFirst), paid(26_630, afterFirst, 'INTEREST')]), afterSecond));
    expect(segments.map(({ principal, days, amount }) => [principal, days, amount])).toEqual([[1_200_000, 45, 26_630], [926_630, 60, 27_418]]);
  });

  it('principal first: the next 60 days on 9,000 give 266.30, and the earlier 266.30 stays due', () => {
    const owed = [{ invoiceId: INVOICE, dueOn: one.dueOn, amounts: bucketAmounts({ PRINCIPAL: 1_200_000, INTEREST: 26_630 }) }];
    expect(applyPayment(owed, 300_000, PRINCIPAL_FIRST).byBucket).toMatchObject({ PRINCIPAL: 300_000, INTEREST: 0 });
    const accrual = unwrap(accrue(facts(contract('18%'), [one], [paid(300_000, afterFirst)]), afterSecond));
    expect(accrual.segments.map(({ amount }) => amount)).toEqual([26_630, 26_630]);
    expect(interestTotal(accrual)).toBe(53_260);
  });

  it('bears no interest on interest', () => {
    const unpaid = unwrap(accrue(facts(contract('18%'), [one]), afterSecond));
    expect(interestTotal(unpaid)).toBe(simpleInterest({ principal: 1_200_000, ratePpm: 180_000, days: 105, yearDays: 365, daily: false }));
  });

  it('counts a year of 360 days, and from another day, where the contract says so', () => {
    const terms = contract('18%', { dayCount: 'ACT_360', runsFrom: 'PLACEMENT', graceDays: 5 });
    expect(unwrap(accrue(facts(terms, [one]), day('2026-02-20'))).segments).toMatchObject([{ from: '2026-01-21', days: 30, amount: 18_000 }]);
  });

  it('takes later terms from their day, and runs on from the same start', () => {
    const terms = [{ from: day('2026-01-15'), terms: contract('18%') }, { from: day('2026-02-15'), terms: contract('9%') }];
    const { segments } = unwrap(accrue(facts(contract('18%'), [one], [], { terms }), afterSecond));
    expect(segments.map(({ from, to, ratePpm, amount }) => [from, to, ratePpm, amount])).toEqual([['2026-01-01', '2026-02-15', 180_000, 26_630], ['2026-02-15', '2026-04-16', 90_000, 17_753]]);
  });

  it('runs on nothing that is paid, nor before it is due', () => {
    expect(unwrap(accrue(facts(contract('18%'), [one], [paid(1_200_000, '2026-01-01')]), afterFirst)).segments).toEqual([]);
    expect(unwrap(accrue(facts(contract('18%'), [one]), day('2026-01-01'))).segments).toEqual([]);
  });
});
