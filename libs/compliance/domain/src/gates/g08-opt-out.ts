import { isElectronic, MEANS_WORDS } from '../facts/means';
import { endOf, restrictionsOf, type Case } from './case';
import { fired, type Fired } from './gate';
import { answered } from './replies';

/** G8: a medium or an address somebody opted out of is closed for any debt. One bare confirmation, one reply, what law requires in it. */
export function optOut(c: Case): Fired | null {
  const { address, message, attempts, person } = c.facts;
  const closing = restrictionsOf(c, 'OPT_OUT').filter((one) =>
    (one.medium === null || one.medium === c.means) && (one.address === null || one.address === address?.id));
  const first = closing[0];
  if (first === undefined || message.purpose === 'REQUIRED_BY_LAW' || answered(c)) return null;
  const confirms = message.purpose === 'OPT_OUT_CONFIRMATION' && isElectronic(c.means) && (message.content?.bareConfirmation ?? true);
  const confirmed = attempts.some((attempt) => attempt.direction === 'OUTBOUND' && attempt.channel === c.means && attempt.person === person.id && attempt.address === address?.id && attempt.at >= first.at && attempt.at <= c.at);
  if (confirms && !confirmed) return null;
  const words = confirms ? 'The opt-out was confirmed already; a second message is one too many.'
    : `The ${first.address === null ? 'debtor wants nothing by this medium' : 'debtor wants nothing at this address or number'}: ${MEANS_WORDS[c.means]} is not possible, for any debt. Use another.`;
  return fired(words, endOf(closing), { restriction: first.id, medium: first.medium ?? 'any', address: first.address ?? 'any' });
}
