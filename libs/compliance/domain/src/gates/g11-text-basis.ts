import { onDebtorSide } from '../facts/parties';
import type { Moment } from '../facts/means';
import type { Case } from './case';
import { consentOf, givenAt } from './consents';
import { fired, type Fired } from './gate';

const DAYS = 60;

/** G11: a text needs the debtor's own text or consent, fresh or checked against a reassigned-number database within sixty days. */
export function textBasis(c: Case): Fired | null {
  const { address, person } = c.facts;
  if (address === null || !onDebtorSide(person.role)) return null;
  if (address.disclosed) return fired('A message to this number reached somebody else. Use another.', null, { disclosed: true });
  const consent = consentOf(c, 'TEXT');
  let given = consent === null ? -Infinity : givenAt(consent);
  // A check from before the text or consent is older than they, and so no fresher.
  let checked = -Infinity;
  for (const basis of address.bases) {
    if (basis.kind === 'USED_BY_DEBTOR' && basis.at <= c.at) given = Math.max(given, basis.at);
    if (basis.kind === 'NOT_REASSIGNED' && basis.at <= c.at) checked = Math.max(checked, basis.at);
  }
  if (given === -Infinity) return fired('The debtor has neither texted from this number nor agreed to texts. A call from it is no basis.', null, { basis: '' });
  const fresh = (at: Moment): boolean => c.clocks.every((clock) => clock.dayAt(c.at) - clock.dayAt(at) <= DAYS);
  if (fresh(given) || (checked !== -Infinity && fresh(checked))) return null;
  return fired('The last text or consent is more than 60 days old: check the number in a reassigned-number database, or have the consent renewed.', null, { days: DAYS, checked: checked !== -Infinity });
}
