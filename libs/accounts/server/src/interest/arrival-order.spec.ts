import fc from 'fast-check';
import { accrue, bucketAmounts, type InterestEvent, type InterestFacts } from '@quittance/accounts/domain';
import { NO_INTEREST, type InterestTerms } from '@quittance/clients/domain';
import { addDays, businessDate, ppm, unwrap, type BusinessDate, type InvoiceId } from '@quittance/kernel';
import { interestDifferences } from './interest-differences';
import type { PostedInterest } from './interest-facts';

const day = businessDate;
const [START, LAST] = [day('2026-01-15'), day('2026-12-31')];
const CLAIMS = (['a', 'b'] as InvoiceId[]).map((invoiceId, index) => ({ invoiceId, number: invoiceId, dueOn: addDays(START, -10 * index), invoicedOn: null, amount: 1_200_000 }));
const contract = (rate: string, parts: Partial<InterestTerms> = {}): InterestTerms => ({ ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm(rate), ...parts });
const NOTHING = CLAIMS.map(({ invoiceId }): PostedInterest => ({ invoiceId, interest: 0, fixedSum: 0, lateCharge: 0, openInterest: 0, openFees: 0, broughtOver: 0 }));

const principal = fc.record({ invoice: fc.constantFrom(...CLAIMS), amount: fc.integer({ min: -90_000, max: 40_000 }), after: fc.nat(300) }).map(({ invoice, amount, after }): InterestEvent => ({
  invoiceId: invoice.invoiceId, bucket: 'PRINCIPAL', amount, effectiveOn: addDays(START, after), opening: false, byJudgment: false }));
const terms = fc.constantFrom(contract('18%'), contract('7.3%', { rounding: 'DAILY', dayCount: 'ACT_360' }));
const judged = fc.option(fc.constantFrom('9%', '4.15%'), { nil: null });

function facts(by: InterestTerms, events: readonly InterestEvent[], judgedAt: string | null): InterestFacts {
  const placed = CLAIMS.map(({ invoiceId, amount }): InterestEvent => ({ invoiceId, bucket: 'PRINCIPAL', amount, effectiveOn: START, opening: true, byJudgment: false }));
  const judgment = judgedAt === null ? null : { judgedOn: day('2026-08-01'), amounts: bucketAmounts({ PRINCIPAL: 2_000_000 }), ratePpm: ppm(judgedAt), compounding: 'NONE' as const, rateSource: 'court', order: null };
  return { placedOn: START, currency: 'USD', claims: CLAIMS, events: [...placed, ...events], terms: [{ from: START, terms: by }], judgment, figures: [] };
}

/** Keeps interest as each event becomes known, first restating what is posted, then running on. */
function kept(by: InterestTerms, arrivals: readonly InterestEvent[], judgedAt: string | null, posted: readonly PostedInterest[], from: BusinessDate): readonly PostedInterest[] {
  const run = (was: readonly PostedInterest[], known: number, through: BusinessDate) =>
    interestDifferences(unwrap(accrue(facts(by, arrivals.slice(0, known), judgedAt), through)), was, { reason: '', on: through }).posted;
  const days = arrivals.map((_, index) => addDays(from, Math.ceil(((index + 1) * 300) / (arrivals.length + 1))));
  const after = arrivals.reduce((was, _, index) => {
    const reached = index === 0 ? from : (days[index - 1] ?? from);
    return run(run(was, index + 1, reached), index + 1, days[index] ?? LAST);
  }, posted);
  return run(after, arrivals.length, LAST);
}

const shuffled = fc.array(principal, { minLength: 1, maxLength: 4 }).chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));

describe('interest as events become known', () => {
  it('is in the end what it would have been in time, in whatever order they arrive', () => {
    fc.assert(
      fc.property(shuffled, terms, judged, ([events, other], by, judgedAt) => {
        const wanted = unwrap(accrue(facts(by, events, judgedAt), LAST)).interest;
        for (const order of [events, other]) {
          for (const { invoiceId, interest, openInterest } of kept(by, order, judgedAt, NOTHING, START)) expect([interest, openInterest]).toEqual([wanted.get(invoiceId) ?? 0, wanted.get(invoiceId) ?? 0]);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('leaves what was paid of it paid: open is what is beyond that, in whatever order the rest arrives', () => {
    fc.assert(
      fc.property(shuffled, terms, fc.integer({ min: 0, max: 1_000_000 }), ([events, other], by, share) => {
        const then = addDays(START, 30);
        const had = interestDifferences(unwrap(accrue(facts(by, [], null), then)), NOTHING, { reason: '', on: then }).posted;
        const paid = new Map(had.map(({ invoiceId, interest }) => [invoiceId, Math.floor((interest * share) / 1_000_000)]));
        const after = had.map((was) => ({ ...was, openInterest: was.openInterest - (paid.get(was.invoiceId) ?? 0) }));
        const wanted = unwrap(accrue(facts(by, events, null), LAST)).interest;
        for (const order of [events, other]) {
          for (const { invoiceId, interest, openInterest } of kept(by, order, null, after, then)) {
            const [due, gone] = [wanted.get(invoiceId) ?? 0, paid.get(invoiceId) ?? 0];
            expect([interest, openInterest]).toEqual([Math.max(due, gone), Math.max(0, due - gone)]);
          }
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
