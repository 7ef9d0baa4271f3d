import { addMonths, type BusinessDate } from '@quittance/kernel';
import { totalOf, type Bucket } from '../debt';
import { segment } from './accrue-claim';
import type { InterestFacts, InterestSegment, Judgment } from './claim';

/** How a payment after judgment meets it: what it takes off the judgment's own sum, and off the interest since. */
interface Change {
  readonly judgment: number;
  readonly interest: number;
}

/**
 * What happened to each bucket since: of a bucket the judgment names, its part is the older debt and is paid first. What is
 * charged anew (a cost, a fee) is no part of the judgment; a payment that is returned is.
 */
function changesAfter({ judgedOn, amounts }: Judgment, { events }: InterestFacts): Map<BusinessDate, Change> {
  const paid: Record<Bucket, number> = { PRINCIPAL: 0, INTEREST: 0, FEES: 0, COSTS: 0 };
  const byDay = new Map<BusinessDate, Change>();
  const inOrder = events
    .filter((event) => event.effectiveOn > judgedOn && !event.byJudgment && !event.opening)
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

/**
 * Interest on a judgment to a day (exclusive): on what is unpaid of its sum, simple or compounded on each anniversary; interest
 * once compounded bears interest until it is paid, the oldest first (28 USC 1961, M12).
 */
export function accrueJudgment(facts: InterestFacts, judgment: Judgment, end: BusinessDate): InterestSegment[] {
  const changes = changesAfter(judgment, facts);
  const annual = judgment.compounding === 'ANNUAL';
  const segments: InterestSegment[] = [];
  let [owed, compounded, fresh, years] = [totalOf(judgment.amounts), 0, 0, 1];
  let from = judgment.judgedOn;
  const close = (to: BusinessDate, principal: number): void => {
    if (principal > 0 && to > from) {
      const part = segment({ invoiceId: null, from, to, principal, ratePpm: judgment.ratePpm, yearDays: 365, daily: false, why: judgment.rateSource });
      segments.push(part);
      fresh += part.amount;
    }
    from = to;
  };
  for (const day of stops(changes, judgment, end)) {
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
function stops(changes: ReadonlyMap<BusinessDate, Change>, { judgedOn, compounding }: Judgment, end: BusinessDate): BusinessDate[] {
  const days = new Set([...changes.keys()].filter((day) => day < end));
  for (let years = 1; compounding === 'ANNUAL' && addMonths(judgedOn, 12 * years) < end; years++) days.add(addMonths(judgedOn, 12 * years));
  return end > judgedOn ? [...days, end].sort() : [];
}
