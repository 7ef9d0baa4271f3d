import { onDebtorSide } from '../facts/parties';
import { dayNumber } from '../time/day-number';
import { dawnOf, inWords, type Case } from './case';
import { consentOf } from './consents';
import { fired, type Fired } from './gate';

const NOTICE_DAYS = 35;

/** G10: an email address is used on a basis: the debtor's own use or consent, the creditor's notice, a prior collector's basis. */
export function emailBasis(c: Case): Fired | null {
  const { address, person } = c.facts;
  if (address === null || !onDebtorSide(person.role)) return null;
  if (address.disclosed) return fired('A message to this address reached somebody else. Use another.', null, { disclosed: true });
  if (consentOf(c, 'EMAIL')) return null;
  let until: number | null = null;
  for (const basis of address.bases) {
    if (basis.kind === 'USED_BY_DEBTOR' && basis.at <= c.at) return null;
    if (basis.kind === 'PRIOR_COLLECTOR' && basis.obtainedProperly && basis.usedLast) return null;
    if (basis.kind !== 'CREDITOR_NOTICE' || !basis.usedByCreditor || !basis.publicDomain || address.employers) continue;
    const last = dayNumber(basis.optOutBy);
    if (last - dayNumber(basis.sentOn) < NOTICE_DAYS) continue;
    const opens = dawnOf(c, last + 1);
    if (c.at >= opens) return null;
    until = until === null ? opens : Math.min(until, opens);
  }
  if (until !== null) return fired(`The creditor’s notice leaves the debtor until then to opt out of this address. Email from ${inWords(c, until)}.`, until, { basis: 'CREDITOR_NOTICE' });
  const why = address.employers ? 'This address is the employer’s: it takes the debtor’s own use of it, or consent.' : 'Nothing on file lets us use this address: the debtor’s use or consent, or the creditor’s notice of at least 35 days.';
  return fired(why, null, { bases: address.bases.map(({ kind }) => kind).sort().join(' '), employers: address.employers });
}
