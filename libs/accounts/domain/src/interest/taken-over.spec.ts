import fc from 'fast-check';
import { addDays, unwrap } from '@quittance/kernel';
import { bucketAmounts } from '../index';
import { accrue, interestTotal, type InterestEvent, type InterestFacts } from './index';
import { claim, contract, day, EU, facts, INVOICE, judgment, paid, UK } from './interest.fixture';

/** What another system had charged by a day, as it comes over. */
const charged = (amount: number, on: string, bucket: InterestEvent['bucket'] = 'INTEREST'): InterestEvent => ({ ...paid(-amount, on, bucket) });
const total = (of: InterestFacts, through: string): number => interestTotal(unwrap(accrue(of, day(through))));

describe('interest of an account taken over', () => {
  const since = day('2026-02-15');
  const over = (events: InterestEvent[] = [], more: Partial<InterestFacts> = {}): InterestFacts => facts(contract('18%'), [claim(1_200_000)], [charged(26_630, '2026-02-15'), ...events], { since, ...more });

  it('goes on from the day of the trial balance, on what is open then (M9, its first 45 days elsewhere)', () => {
    const paidThere = over([paid(300_000, '2026-02-15')]);
    expect([total(paidThere, '2026-01-20'), total(paidThere, '2026-02-15'), total(paidThere, '2026-04-16')]).toEqual([0, 0, 26_630]);
    expect(unwrap(accrue(paidThere, day('2026-04-16'))).segments.map(({ from, days, principal }) => [from, days, principal])).toEqual([['2026-02-15', 60, 900_000]]);
  });

  it('a payment of before that becomes known late leaves what the other system charged alone', () => {
    expect(total(over([paid(300_000, '2026-01-20')]), '2026-02-15')).toBe(0);
    expect(total(over([paid(300_000, '2026-01-20')]), '2026-04-16')).toBe(26_630);
  });

  it('by law it bears the rate of the day interest started, and no second fixed sum (M10, M11)', () => {
    const of = (terms: typeof UK, dueOn: string, currency: string, from = '2025-03-01') => accrue(facts(terms, [claim(500_000, dueOn)], [], { currency, since: day(from) }), day('2025-04-30'));
    const there = unwrap(of(UK, '2024-12-15', 'GBP'));
    expect([there.segments.map(({ from, ratePpm }) => [from, ratePpm]), there.fixedSums.size]).toEqual([[['2025-03-01', 132_500]], 0]);
    const here = unwrap(of(UK, '2025-03-10', 'GBP'));
    expect([here.segments[0]?.from, here.fixedSums.get(INVOICE)]).toEqual(['2025-03-11', { amount: 7_000, on: '2025-03-11' }]);
    // Fell due on the day itself: what it charged that day is in its balances.
    expect(unwrap(of(UK, '2025-02-28', 'GBP')).fixedSums.size).toBe(0);
    expect([unwrap(of(EU, '2024-12-15', 'EUR')).segments[0]?.ratePpm, unwrap(of(EU, '2024-12-15', 'EUR')).fixedSums.size]).toEqual([122_500, 0]);
  });

  it('late charges that fell due by that day are not charged again, and count toward the cap (M23)', () => {
    const late = { authority: 'Clause 7', steps: [{ fromDay: 15, flat: 2_500, ratePpm: null }, { fromDay: 30, flat: 8_000, ratePpm: null }, { fromDay: 60, flat: 8_000, ratePpm: null }], cap: 15_000 };
    const charges = (from: string) => unwrap(accrue(facts(contract('0%'), [claim(400_000)], [], { since: day(from), terms: [{ from: day('2026-01-15'), terms: contract('0%'), late }] }), day('2026-06-30'))).lateCharges.get(INVOICE)?.map(({ on, amount }) => [on, amount]);
    expect(charges('2026-01-16')).toEqual([['2026-01-30', 8_000], ['2026-03-01', 4_500]]);
    expect(charges('2026-01-15')).toEqual([['2026-01-15', 2_500], ['2026-01-30', 8_000], ['2026-03-01', 4_500]].slice(1));
    expect(charges('2026-04-01')).toBeUndefined();
  });

  it('a federal judgment of before goes on as if it had been kept here all along (M12)', () => {
    // 25,000 at 4.15%: 2,118.06 compounded in two years, and 180 days more.
    const given = judgment(2_500_000, '4.15%', { compounding: 'ANNUAL', judgedOn: day('2023-03-06') });
    const claims = [claim(2_500_000, '2027-12-31')];
    const all = (through: string): number => total(facts(contract('18%'), claims, [], { judgment: given }), through);
    const before = all('2025-09-02');
    const taken = facts(contract('18%'), claims, [charged(before, '2025-09-02')], { judgment: given, since: day('2025-09-02') });
    for (const through of ['2025-09-03', '2026-03-06', '2026-09-02', '2027-03-06', '2028-06-30']) expect(Math.abs(before + total(taken, through) - all(through))).toBeLessThanOrEqual(1);
    expect(total(taken, '2025-09-02')).toBe(0);
  });

  it('a judgment of before bears interest on no more of each bucket than is left of it', () => {
    const given = judgment(2_500_000, '10%', { amounts: bucketAmounts({ PRINCIPAL: 2_500_000, INTEREST: 80_000 }), judgedOn: day('2025-03-06') });
    // 10,000 were collected as one sum, 500 of interest ran on the judgment and is open.
    const taken = facts(contract('18%'), [claim(2_500_000)], [paid(1_000_000, '2025-01-15'), charged(130_000, '2026-02-15')], { judgment: given, since });
    expect(unwrap(accrue(taken, day('2026-04-29'))).segments.map(({ from, days, principal, amount }) => [from, days, principal, amount])).toEqual([['2026-02-15', 73, 1_580_000, 31_600]]);
  });

  it('a judgment given later bears interest as any other', () => {
    const given = judgment(1_226_630, '9%', { judgedOn: day('2026-03-06') });
    expect(total(over([], { judgment: given }), '2026-05-18')).toBe(total(over(), '2026-03-06') + 22_079);
  });

  it('kept elsewhere to any day, it comes to what it would have come to here, a cent apart for each stretch cut in two', () => {
    const start = day('2024-01-15');
    const claims = [claim(500_000, '2024-01-31', 'a'), claim(300_000, '2024-03-10', 'b')];
    const on = fc.nat(700).map((days) => addDays(start, days));
    const event = fc.record({ id: fc.constantFrom('a', 'b'), amount: fc.integer({ min: 1, max: 150_000 }), on }).map(({ id, amount, on: date }) => paid(amount, date, 'PRINCIPAL', id));
    const terms = fc.constantFrom(contract('18%'), contract('7.3%', { rounding: 'DAILY', dayCount: 'ACT_360' }), UK, EU, { ...EU, resets: true });
    fc.assert(fc.property(fc.array(event, { maxLength: 5 }), terms, on, fc.nat(400), (events, by, cut, days) => {
      const here = facts(by, claims, events, { currency: 'EUR' });
      const through = addDays(cut, days);
      const whole = unwrap(accrue(here, through)).interest;
      const [there, rest] = [unwrap(accrue(here, cut)).interest, unwrap(accrue({ ...here, since: cut }, through)).interest];
      for (const [id, amount] of whole) expect(Math.abs((there.get(id) ?? 0) + (rest.get(id) ?? 0) - amount)).toBeLessThanOrEqual(by.rounding === 'DAILY' ? 0 : 1);
    }), { numRuns: 10_000 });
  }, 60_000);
});
