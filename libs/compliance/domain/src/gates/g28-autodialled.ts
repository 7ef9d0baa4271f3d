import { restrictionsOf, type Case } from './case';
import { consentOf, givenAt } from './consents';
import { fired, type Fired } from './gate';

/** G28: a machine that dials or speaks needs prior express consent; a word to stop ends it at once. A ringless voicemail is such a call. */
export function autodialled(c: Case): Fired | null {
  const { message, address } = c.facts;
  if (message.dialling === 'BY_HAND' && message.voicemail !== 'RINGLESS') return null;
  const how = message.dialling === 'AUTODIALLED' ? 'autodialled' : 'prerecorded';
  const consent = consentOf(c, 'AUTODIAL');
  if (consent === null) return fired(`It is ${how}, and nobody has agreed to that for this number. Dial by hand, or get consent.`, null, { dialling: message.dialling, voicemail: message.voicemail });
  const stop = restrictionsOf(c, 'OPT_OUT').find((one) => one.at >= givenAt(consent) && (one.medium === null || one.medium === c.means) && (one.address === null || one.address === address?.id));
  return stop === undefined ? null : fired('The person has since said stop: the consent to be dialled by a machine is gone.', stop.endedAt, { restriction: stop.id, consent: consent.id });
}
