import { ok, type BusinessDate, type InvoiceId, type Result } from '@quittance/kernel';
import { fixedSumOn } from '@quittance/reference/domain';
import { accrueClaim, termsOn } from './accrue-claim';
import { accrueJudgment } from './accrue-judgment';
import { interestStarts } from './claim-rate';
import type { Accrual, Claim, InterestFacts, InterestSegment, LateChargeDue } from './claim';
import { lateChargesDue } from './late-charges-due';

const STATUTES = { UK_LATE_PAYMENT: { series: 'UK_FIXED_SUM', currency: 'GBP' }, EU_LATE_PAYMENT: { series: 'EU_FIXED_SUM', currency: 'EUR' } } as const;

/** Invoices by due date, then number: a judgment's interest is posted to the first. */
export const byDueDate = (claims: readonly Claim[]): Claim[] =>
  [...claims].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.invoiceId < b.invoiceId ? -1 : 1));

/** The fixed sum of a late-payment law on an invoice: due once, when interest starts on anything of it (M10, M11). */
function fixedSum(facts: InterestFacts, claim: Claim, segments: readonly InterestSegment[]): { amount: number; on: BusinessDate } | null {
  const first = segments[0];
  if (!first) return null;
  const { terms } = termsOn(facts.terms, first.from);
  if (!terms.fixedSums || (terms.basis !== 'UK_LATE_PAYMENT' && terms.basis !== 'EU_LATE_PAYMENT')) return null;
  const { series, currency } = STATUTES[terms.basis];
  const on = interestStarts(claim, terms, facts.placedOn) ?? first.from;
  if (facts.since && on <= facts.since) return null;
  const amount = facts.currency === currency ? fixedSumOn(facts.figures, series, claim.amount, on) : 0;
  return amount > 0 ? { amount, on } : null;
}

/**
 * All interest of an account to a day (exclusive), from its events: the order they are given in changes nothing, so a payment
 * or a figure that becomes known late gives what it would have given in time. From a judgment on, only the judgment bears
 * interest, and no further late charge falls due. Of an account taken over only what runs since. Refuses NO_REFERENCE_RATE where the law's figure is not entered, and NO_AUTHORITY.
 */
export function accrue(facts: InterestFacts, through: BusinessDate): Result<Accrual> {
  const { judgment } = facts;
  const before = judgment !== null && judgment.judgedOn < through ? judgment.judgedOn : through;
  const [segments, interest, fixedSums] = [[] as InterestSegment[], new Map<InvoiceId, number>(), new Map<InvoiceId, { amount: number; on: BusinessDate }>()];
  const add = (invoiceId: InvoiceId, parts: readonly InterestSegment[]): void => {
    segments.push(...parts);
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    interest.set(invoiceId, (interest.get(invoiceId) ?? 0) + sum);
  };
  const late = new Map<InvoiceId, readonly LateChargeDue[]>();
  const claims = byDueDate(facts.claims);
  for (const claim of claims) {
    const parts = accrueClaim(facts, claim, before);
    if (!parts.ok) return parts;
    add(claim.invoiceId, parts.value);
    const sum = fixedSum(facts, claim, parts.value);
    if (sum) fixedSums.set(claim.invoiceId, sum);
    const charges = lateChargesDue(facts, claim, before);
    if (!charges.ok) return charges;
    if (charges.value.length > 0) late.set(claim.invoiceId, charges.value);
  }
  const [first] = claims;
  if (judgment !== null && first) add(first.invoiceId, accrueJudgment(facts, judgment, through));
  return ok({ through, segments, interest, fixedSums, lateCharges: late });
}

/** The sum of an accrual's interest, minor units. */
export const interestTotal = ({ interest }: Pick<Accrual, 'interest'>): number => [...interest.values()].reduce((sum, amount) => sum + amount, 0);
