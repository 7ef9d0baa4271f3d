import { ok, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { lateCharges } from '@quittance/clients/domain';
import { periodsOf, principalOn } from './accrue-claim';
import type { Claim, InterestFacts, LateChargeDue } from './claim';

/**
 * The late charges an invoice bears by a day: each step once, by the terms that held on the day it fell due, if something of the
 * invoice was still open then. Terms that come later neither take a charge back nor bring one of before them. Steps that
 * another system charged count toward the cap and are not charged again. Refuses NO_AUTHORITY where the contract names no
 * clause or law for them (12 CFR 1006.22(b)).
 * @param end the last day that counts
 */
export function lateChargesDue(facts: InterestFacts, claim: Claim, end: BusinessDate): Result<LateChargeDue[]> {
  const { since } = facts;
  const invoice = { amount: claim.amount, dueOn: claim.dueOn, currency: facts.currency as CurrencyCode };
  const changes = facts.events.filter(({ invoiceId, bucket }) => invoiceId === claim.invoiceId && bucket === 'PRINCIPAL');
  const elsewhere = (on: BusinessDate): boolean => !!since && on <= since;
  const due: LateChargeDue[] = [];
  let charged = 0;
  for (const { late, from, until } of periodsOf(facts.terms)) {
    const holds = (on: BusinessDate): boolean => (from === null || on >= from) && (until === null || on < until);
    const bears = (on: BusinessDate): boolean => holds(on) && (elsewhere(on) || principalOn(changes, on).principal > 0);
    const charges = lateCharges(late ?? null, invoice, end, { bears, charged });
    if (!charges.ok) return charges;
    charged += charges.value.reduce((sum, { amount }) => sum + amount, 0);
    due.push(...charges.value.filter(({ chargedOn }) => !elsewhere(chargedOn)).map(({ chargedOn, amount, words }) => ({ on: chargedOn, amount, words })));
  }
  return ok(due);
}
