import fc from 'fast-check';
import { addDays, daysBetween, unwrap, type BusinessDate } from '@quittance/kernel';
import { NO_INTEREST, type InterestTerms, type LateChargeTerms } from '@quittance/clients/domain';
import type { ReferenceFigure } from '@quittance/reference/domain';
import { accrue, interestTotal, type InterestEvent } from './index';
import { claim, contract, day, EU, facts, FIGURES, judgment, paid, UK } from './interest.fixture';

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

/** Days on either side of where a half-year, a year or February ends. */
const TURNS = ['2023-12-30', '2023-12-31', '2024-01-01', '2024-02-28', '2024-02-29', '2024-06-29', '2024-06-30', '2024-07-01', '2024-12-31', '2025-01-01'].map(day);
const daily = [contract('18%', { rounding: 'DAILY' }), contract('7.3%', { rounding: 'DAILY', dayCount: 'ACT_360', graceDays: 5 }), NO_INTEREST, ...[UK, EU, { ...EU, resets: true }].map((by): InterestTerms => ({ ...by, rounding: 'DAILY' }))];
const late = fc.option(fc.record({
  authority: fc.constant('Clause 9'), cap: fc.option(fc.nat(20_000)),
  steps: fc.uniqueArray(fc.record({ fromDay: fc.integer({ min: -TURNS.length, max: 400 }), flat: fc.option(fc.nat(5_000)), ratePpm: fc.constant(null) }), { maxLength: 4, selector: ({ fromDay }) => fromDay }) }), { nil: null });
const dated = fc.tuple(fc.constantFrom(...daily), late, fc.constantFrom(...TURNS)).map(([by, charges, from]) => ({ from, terms: by, late: charges as LateChargeTerms | null }));

const figures: readonly ReferenceFigure[] = [...FIGURES, { series: 'ECB_MRO', region: '', debtFrom: 0, effectiveFrom: day('2023-06-21'), value: 40_000, compounding: 'NONE' }];

/** Steps of a day below one fall due on one of the turns instead. */
const dueAt = (dueOn: BusinessDate, terms: LateChargeTerms | null): LateChargeTerms | null => terms && {
  ...terms, steps: terms.steps.map((step) => ({ ...step, fromDay: step.fromDay > 0 ? step.fromDay : daysBetween(dueOn, TURNS[-step.fromDay] ?? dueOn) })).filter(({ fromDay }) => fromDay > 0) };

/** The rate of a day told another way: by the reference days themselves. */
function rateOn(by: InterestTerms, dueOn: BusinessDate, on: BusinessDate): number {
  if (by.basis === 'CONTRACT') return by.ratePpm ?? 0;
  const first = addDays(dueOn, 1);
  const half = (date: BusinessDate): BusinessDate => day(`${date.slice(0, 4)}-${date.slice(5) < '07-01' ? '01-01' : '07-01'}`);
  const [series, at] = by.basis === 'UK_LATE_PAYMENT' ? (['BOE_BASE', addDays(half(first), -1)] as const) : (['ECB_MRO', half(by.resets ? on : first)] as const);
  return 80_000 + Math.max(...figures.filter((figure) => figure.series === series && figure.effectiveFrom <= at).map(({ effectiveFrom, value }) => Number(effectiveFrom.replaceAll('-', '')) * 1_000_000 + value)) % 1_000_000;
}

describe('interest from events', () => {
  it('is what each day bears: its principal at the rate of its terms, and each step of late charges by the terms of its day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TURNS), fc.integer({ min: 1, max: 1_500_000 }), fc.array(dated, { minLength: 1, maxLength: 3 }), fc.array(fc.tuple(fc.constantFrom(...TURNS), fc.integer({ min: -3, max: 40 }), fc.integer({ min: -200_000, max: 800_000 })), { maxLength: 4 }), fc.integer({ min: 1, max: 420 }), (dueOn, amount, drawn, list, days) => {
        const terms = drawn.map((one) => ({ ...one, late: dueAt(dueOn, one.late) }));
        const events = list.map(([from, beside, minor]) => paid(minor, addDays(from, beside)));
        const through = addDays(dueOn, days);
        const given = { ...facts(contract('0%'), [claim(amount, dueOn)], events, { currency: 'EUR', figures }), terms };
        const accrued = unwrap(accrue(given, through));
        const inOrder = [...terms].sort((a, b) => a.from.localeCompare(b.from));
        const heldOn = (on: BusinessDate) => inOrder.filter(({ from }, index) => index === 0 || from <= on).at(-1);
        const open = (on: BusinessDate): number => Math.max(0, events.filter(({ effectiveOn }) => effectiveOn <= on).reduce((sum, event) => sum + event.amount, amount));
        let [interest, charges] = [0, 0];
        for (let on = addDays(dueOn, 1); on <= through; on = addDays(on, 1)) {
          const held = heldOn(on);
          if (!held) continue;
          const { terms: by } = held;
          if (on < through && by.basis !== 'NONE' && on > addDays(dueOn, by.graceDays)) {
            const year = 1_000_000n * (by.dayCount === 'ACT_360' ? 360n : 365n);
            interest += Number((2n * BigInt(open(on)) * BigInt(rateOn(by, dueOn, on)) + year) / (2n * year));
          }
          for (const step of held.late?.steps ?? []) {
            if (addDays(dueOn, step.fromDay) !== on || open(on) === 0) continue;
            charges += Math.max(0, Math.min(step.flat ?? 0, (held.late?.cap ?? Number.MAX_SAFE_INTEGER) - charges));
          }
        }
        expect([interestTotal(accrued), [...accrued.lateCharges.values()].flat().reduce((sum, one) => sum + one.amount, 0)]).toEqual([interest, charges]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

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
