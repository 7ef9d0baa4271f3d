import type { Case } from './case';
import { consentFlaw } from './consents';
import { fired, type Fired } from './gate';

/** G4: a contact that leans on a consent needs one that holds. What holds lifts its gates (G1, G5, G6; G2, G3), never G8. */
export function consentHolds(c: Case): Fired | null {
  const { reliesOn } = c.facts.message;
  if (reliesOn === null) return null;
  const consent = c.facts.consents.find(({ id }) => id === reliesOn);
  if (consent === undefined) return fired('The consent this leans on is not on file: record it, with when and how it was given.', null, { consent: reliesOn });
  const flaw = consentFlaw(c, consent, c.at);
  return flaw === null ? null : fired(`The consent this leans on does not hold: ${flaw}. Ask for a new one.`, null, { consent: consent.id, kind: consent.kind, flaw });
}
