import { ok, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { lateCharges } from '@quittance/clients/domain';
import { principalOn, termsOn } from './accrue-claim';
import type { Claim, InterestFacts, LateChargeDue } from './claim';

/**
 * The late charges an invoice bears by a day: each step once, if something of the invoice was still open on the day it fell
 * due. Steps that another system charged count toward the cap and are not charged again. Refuses NO_AUTHORITY where the contract names no clause or law for them (12 CFR 1006.22(b)).
 * @param end the first day that no longer counts
 */
export function lateChargesDue(facts: InterestFacts, claim: Claim, end: BusinessDate): Result<LateChargeDue[]> {
  const { late } = termsOn(facts.terms, end);
  const charges = lateCharges(late ?? null, { amount: claim.amount, dueOn: claim.dueOn, currency: facts.currency as CurrencyCode }, end);
  if (!charges.ok) return charges;
  const changes = facts.events.filter(({ invoiceId, bucket }) => invoiceId === claim.invoiceId && bucket === 'PRINCIPAL');
  return ok(charges.value
    .filter(({ chargedOn }) => (!facts.since || chargedOn > facts.since) && principalOn(changes, chargedOn).principal > 0)
    .map(({ chargedOn, amount, words }) => ({ on: chargedOn, amount, words })));
}
