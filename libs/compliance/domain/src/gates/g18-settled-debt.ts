import { restrictionsOf, type Case } from './case';
import { fired, type Fired } from './gate';

/** G18: what is paid, settled or discharged is not sold or placed, nor what is known to come of identity theft; back to its owner it may go. */
export function settledDebt(c: Case): Fired | null {
  const { debt, transfer } = c.facts;
  if (transfer === null) return fired('To whom the debt goes is not stated.', null, { to: '' });
  if (transfer.to === 'OWNER') return null;
  if (restrictionsOf(c, 'IDENTITY_THEFT').length > 0) return fired('The debt comes of identity theft: it is not sold, transferred or placed (15 USC 1681m(f)).', null, { identityTheft: true });
  if (debt.status === 'OPEN' || transfer.to === 'PREVIOUS_OWNER_BY_CONTRACT' || transfer.to === 'MERGER') return null;
  if (debt.status === 'DISCHARGED' && transfer.securedAndTold) return null;
  return fired(`The debt is ${debt.status.toLowerCase()}: it may go back to its owner, and is not sold or placed.`, null, { status: debt.status, to: transfer.to });
}
