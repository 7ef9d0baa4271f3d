import { addMonths, daysBetween, divideRounded, toMinor, type BusinessDate } from '@quittance/kernel';
import { BUCKETS, bucketAmounts, totalOf, type Bucket, type BucketAmounts } from '../debt';
import { segment } from './accrue-claim';
import type { InterestFacts, InterestSegment, Judgment } from './claim';
import { simpleInterest } from './simple-interest';

/** How a payment after judgment meets it: what it takes off the judgment's own sum, and off the interest since. */
interface Change {
  readonly judgment: number;
  readonly interest: number;
}

/**
 * What happened to each bucket since: of a bucket the judgment names, its part is the older debt and is paid first. What is
 * charged anew (a cost, a fee) is no part of the judgment; a payment that is returned is.
 */
function changesAfter({ from, amounts }: Begun, { events }: InterestFacts): Map<BusinessDate, Change> {
  const paid: Record<Bucket, number> = { PRINCIPAL: 0, INTEREST: 0, FEES: 0, COSTS: 0 };
  const byDay = new Map<BusinessDate, Change>();
  const inOrder = events
    .filter((event) => event.effectiveOn > from && !event.byJudgment && !event.opening)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.amount - b.amount));
  for (const { bucket, amount, effectiveOn } of inOrder) {
    const before = paid[bucket];
    paid[bucket] = Math.max(0, before - amount);
    const judgment = Math.min(paid[bucket], amounts[bucket]) - Math.min(before, amounts[bucket]);
    const interest = bucket === 'INTEREST' ? paid[bucket] - before - judgment : 0;
    const day = byDay.get(effectiveOn) ?? { judgment: 0, interest: 0 };
    byDay.set(effectiveOn, { judgment: day.judgment + judgment, interest: day.interest + interest });
  }
  return byDay;
}

/** Where the counting begins, and what is owed there: of the judgment, of interest that compounded since, and of interest that did not. */
interface Begun {
  readonly from: BusinessDate;
  readonly amounts: BucketAmounts;
  readonly compounded: number;
  readonly fresh: number;
  /** Anniversaries so far. */
  readonly years: number;
}

/**
 * From its own day; or, where another system kept the account until later, from what that left open: of each bucket at most
 * what the judgment gave. Interest beyond is what ran since; of that, what ran before the last anniversary bears interest too.
 */
function begin({ events, since }: InterestFacts, { judgedOn, amounts, ratePpm, compounding }: Judgment): Begun {
  if (!since || since <= judgedOn) return { from: judgedOn, amounts, compounded: 0, fresh: 0, years: 0 };
  const open = (bucket: Bucket): number => Math.max(0, events.reduce((sum, event) => (event.bucket === bucket && (event.opening || event.effectiveOn <= since) ? sum + event.amount : sum), 0));
  const left = bucketAmounts(Object.fromEntries(BUCKETS.map((bucket) => [bucket, Math.min(amounts[bucket], open(bucket))])));
  const ran = open('INTEREST') - left.INTEREST;
  let years = 0;
  while (addMonths(judgedOn, 12 * (years + 1)) <= since) years++;
  if (compounding !== 'ANNUAL' || years === 0) return { from: since, amounts: left, compounded: 0, fresh: ran, years };
  // ran = compounded + (left + compounded) × rate × days, solved for what compounded.
  const days = daysBetween(addMonths(judgedOn, 12 * years), since);
  const older = Math.max(0, ran - simpleInterest({ principal: totalOf(left), ratePpm, days, yearDays: 365, daily: false }));
  const year = 365n * 1_000_000n;
  const compounded = toMinor(divideRounded(BigInt(older) * year, year + BigInt(ratePpm) * BigInt(days)));
  return { from: since, amounts: left, compounded, fresh: ran - compounded, years };
}

/**
 * Interest on a judgment to a day (exclusive): on what is unpaid of its sum, simple or compounded on each anniversary; interest
 * once compounded bears interest until it is paid, the oldest first (28 USC 1961, M12).
 */
export function accrueJudgment(facts: InterestFacts, judgment: Judgment, end: BusinessDate): InterestSegment[] {
  const begun = begin(facts, judgment);
  const changes = changesAfter(begun, facts);
  const annual = judgment.compounding === 'ANNUAL';
  const segments: InterestSegment[] = [];
  let [owed, years] = [totalOf(begun.amounts), begun.years + 1];
  let { from, compounded, fresh } = begun;
  const close = (to: BusinessDate, principal: number): void => {
    if (principal > 0 && to > from) {
      const part = segment({ invoiceId: null, from, to, principal, ratePpm: judgment.ratePpm, yearDays: 365, daily: false, why: judgment.rateSource });
      segments.push(part);
      fresh += part.amount;
    }
    from = to;
  };
  for (const day of stops(changes, judgment, begun, end)) {
    const base = owed + compounded;
    const change = changes.get(day);
    if (change) {
      owed = Math.max(0, owed - change.judgment);
      const older = Math.min(compounded, Math.max(0, change.interest));
      compounded -= older;
      fresh -= change.interest - older;
    }
    const anniversary = annual && day === addMonths(judgment.judgedOn, 12 * years);
    if (owed + compounded !== base || anniversary || day === end) close(day, base);
    if (anniversary) {
      compounded += Math.max(0, fresh);
      fresh = Math.min(0, fresh);
      years++;
    }
  }
  return segments;
}

/** The days on which something may change, and the end. */
function stops(changes: ReadonlyMap<BusinessDate, Change>, { judgedOn, compounding }: Judgment, begun: Begun, end: BusinessDate): BusinessDate[] {
  const days = new Set([...changes.keys()].filter((day) => day < end));
  for (let years = begun.years + 1; compounding === 'ANNUAL' && addMonths(judgedOn, 12 * years) < end; years++) days.add(addMonths(judgedOn, 12 * years));
  return end > begun.from ? [...days, end].sort() : [];
}
