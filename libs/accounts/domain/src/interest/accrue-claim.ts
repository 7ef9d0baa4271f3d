import { daysBetween, laterOf, ok, type BusinessDate, type Result } from '@quittance/kernel';
import { NO_INTEREST } from '@quittance/clients/domain';
import type { Claim, DatedInterestTerms, InterestEvent, InterestFacts, InterestSegment } from './claim';
import { interestStarts, rateOf } from './claim-rate';
import { simpleInterest, type Stretch } from './simple-interest';

/** Terms with the days they hold: from the first on (null: from the beginning), until the first that is another's (null: for good). */
export interface TermsPeriod extends Omit<DatedInterestTerms, 'from'> {
  readonly from: BusinessDate | null;
  readonly until: BusinessDate | null;
}

/** The terms in order of their days; those that came first hold before their day too. */
export function periodsOf(terms: readonly DatedInterestTerms[]): TermsPeriod[] {
  const inOrder = [...terms].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return inOrder.map((one, index) => ({ ...one, from: index === 0 ? null : one.from, until: inOrder[index + 1]?.from ?? null }));
}

/** The terms that hold on a day. */
export function termsOn(terms: readonly DatedInterestTerms[], on: BusinessDate): Omit<TermsPeriod, 'from'> {
  return periodsOf(terms).find(({ until }) => until === null || on < until) ?? { terms: NO_INTEREST, until: null };
}

const earliest = (dates: readonly (BusinessDate | null | undefined)[]): BusinessDate | null =>
  dates.reduce<BusinessDate | null>((first, date) => (date && (first === null || date < first) ? date : first), null);

/** A segment of a stretch of days, its amount worked out. */
export function segment(parts: Omit<InterestSegment, 'days' | 'amount'>): InterestSegment {
  const stretch: Stretch = { ...parts, days: daysBetween(parts.from, parts.to) };
  return { ...parts, days: stretch.days, amount: simpleInterest(stretch) };
}

/** What of a claim's principal is open on a day (minor units), and until when: the day it next differs. */
export function principalOn(changes: readonly InterestEvent[], on: BusinessDate): { principal: number; until: BusinessDate | null } {
  const upTo = (day: BusinessDate): number =>
    Math.max(0, changes.reduce((sum, { opening, effectiveOn, amount }) => (opening || effectiveOn <= day ? sum + amount : sum), 0));
  const principal = upTo(on);
  const later = changes.filter(({ opening, effectiveOn }) => !opening && effectiveOn > on).map(({ effectiveOn }) => effectiveOn);
  return { principal, until: earliest(later.filter((day) => upTo(day) !== principal)) };
}

/**
 * One invoice's simple interest to a day (exclusive), cut where its principal, the terms or the rate change. No interest on
 * interest; none of days that another system charged, though the rate is that of the day interest started. Refuses
 * NO_REFERENCE_RATE.
 */
export function accrueClaim(facts: InterestFacts, claim: Claim, end: BusinessDate): Result<InterestSegment[]> {
  const changes = facts.events.filter(({ invoiceId, bucket }) => invoiceId === claim.invoiceId && bucket === 'PRINCIPAL');
  const segments: InterestSegment[] = [];
  const started = earliest(facts.terms.map(({ terms }) => interestStarts(claim, terms, facts.placedOn)));
  let day: BusinessDate | null = started !== null && facts.since ? laterOf(started, facts.since) : started;
  while (day !== null && day < end) {
    const held = termsOn(facts.terms, day);
    const starts = interestStarts(claim, held.terms, facts.placedOn);
    if (starts === null || starts > day) {
      // Nothing before these terms' first day, nor ever under terms without interest.
      day = starts === null ? held.until : earliest([held.until, starts]);
      continue;
    }
    const rate = rateOf(held.terms, facts.figures, starts, day);
    if (!rate.ok) return rate;
    const { principal, until } = principalOn(changes, day);
    const to: BusinessDate = earliest([end, held.until, rate.value.until, until]) ?? end;
    if (principal > 0) {
      segments.push(segment({
        invoiceId: claim.invoiceId, from: day, to: laterOf(to, day), principal, ratePpm: rate.value.ratePpm, why: rate.value.why,
        yearDays: held.terms.dayCount === 'ACT_360' ? 360 : 365, daily: held.terms.rounding === 'DAILY' }));
    }
    day = to;
  }
  return ok(segments);
}
