import fc from 'fast-check';
import { addDays, unwrap } from '@quittance/kernel';
import { accrue, interestTotal, type InterestEvent } from './index';
import { claim, contract, day, EU, facts, judgment, paid, UK } from './interest.fixture';

const start = day('2024-01-15');
const claims = [claim(500_000, '2024-01-31', 'a'), claim(300_000, '2024-03-10', 'b')];
const on = fc.nat(700).map((days) => addDays(start, days));
const event: fc.Arbitrary<InterestEvent> = fc
  .record({ id: fc.constantFrom('a', 'b'), amount: fc.integer({ min: 1, max: 200_000 }), on, bucket: fc.constantFrom('PRINCIPAL' as const, 'INTEREST' as const, 'COSTS' as const) })
  .map(({ id, amount, on: date, bucket }) => paid(amount, date, bucket, id));
/** Payments and returned ones, several on a day. */
const moved = fc.tuple(event, fc.nat(25), fc.boolean()).map(([one, week, back]): InterestEvent => ({ ...one, amount: back ? -one.amount : one.amount, effectiveOn: addDays(start, 28 * week) }));
const terms = fc.constantFrom(contract('18%'), contract('7.3%', { rounding: 'DAILY', dayCount: 'ACT_360' }), UK, EU, { ...EU, resets: true });
const judgments = fc.option(fc.constantFrom(judgment(700_000, '4.15%', { judgedOn: day('2024-12-01'), compounding: 'ANNUAL' }), judgment(700_000, '9%', { judgedOn: day('2024-12-01') })), { nil: null });

describe('interest from events', () => {
  it('is the same in whatever order they arrive', () => {
    fc.assert(
      fc.property(fc.array(moved, { maxLength: 8 }).chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))), terms, judgments, on, ([events, shuffled], by, given, through) => {
        const more = { currency: 'EUR', judgment: given };
        const [one, other] = [facts(by, claims, events, more), facts(by, [...claims].reverse(), shuffled, more)];
        expect(accrue({ ...other, events: [...other.events].reverse(), figures: [...other.figures].reverse() }, through)).toEqual(accrue(one, through));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('is never below zero, and never falls as days pass', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), terms, judgments, on, fc.nat(60), (events, by, given, through, days) => {
        const at = (date: typeof through) => interestTotal(unwrap(accrue(facts(by, claims, events, { judgment: given }), date)));
        const earlier = at(through);
        expect(earlier).toBeGreaterThanOrEqual(0);
        expect(at(addDays(through, days))).toBeGreaterThanOrEqual(earlier);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('is left as it was by a payment and its return on one day', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), event, terms, judgments, on, (events, extra, by, given, through) => {
        const undone = { ...extra, amount: -extra.amount };
        const total = (list: readonly InterestEvent[]) => interestTotal(unwrap(accrue(facts(by, claims, list, { judgment: given }), through)));
        fc.pre(events.every(({ effectiveOn }) => effectiveOn !== extra.effectiveOn));
        expect(total([...events, extra, undone])).toBe(total(events));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
