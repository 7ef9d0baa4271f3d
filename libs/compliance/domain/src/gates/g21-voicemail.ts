import { onDebtorSide } from '../facts/parties';
import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G21: a voicemail is the locked text and nothing more: a name that does not say collection, a wish for a reply, a person, a number. */
export function voicemail(c: Case): Fired | null {
  const { message, person } = c.facts;
  if (message.voicemail === 'NONE') return null;
  if (!onDebtorSide(person.role)) return person.role === 'THIRD_PARTY' ? fired('No voicemail for anybody but the debtor.', null, { role: person.role }) : null;
  if (message.content === null) return null;
  const { voicemail: left } = message.content;
  if (left === null || !left.lockedTemplate) return fired('Leave the voicemail as it is written, word for word.', null, { lockedTemplate: false });
  if (left.nameSaysCollection) return fired('The business’s name in the voicemail says debt collection. Use the name that does not.', null, { nameSaysCollection: true });
  if (left.saysMore) return fired('The voicemail says more than it may.', null, { saysMore: true });
  const missing = [[left.businessName, 'the business’s name'], [left.asksReply, 'a wish for a reply'], [left.namesPerson, 'a person’s name'], [left.givesNumber, 'a number']].filter(([has]) => !has).map(([, what]) => what);
  return missing.length === 0 ? null : fired(`The voicemail lacks ${missing.join(', ')}.`, null, { missing: missing.join(', ') });
}
