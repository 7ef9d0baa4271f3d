import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G19: of a payment over several debts nothing goes to a disputed one, and the payer's direction is followed. */
export function severalDebts(c: Case): Fired | null {
  const { payment, debt, disputes } = c.facts;
  if (payment === null || !payment.severalDebts) return null;
  if (payment.directedTo !== null && payment.directedTo !== debt.id) return fired('The payer named another debt for this payment. Set it against that one.', null, { directedTo: payment.directedTo });
  const disputed = disputes.some((one) => one.debt === debt.id && one.kind === 'DISPUTE' && one.at <= c.at && (one.answeredAt === null || one.answeredAt > c.at));
  return disputed ? fired('This debt is disputed: a payment over several debts is set against the others.', null, { disputed: true }) : null;
}
