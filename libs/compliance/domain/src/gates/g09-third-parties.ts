import type { Case } from './case';
import { consentOf } from './consents';
import { fired, type Fired } from './gate';

/** G9: of others we ask where the debtor is, never saying why, and once. */
export function thirdParties(c: Case): Fired | null {
  const { person, message, attempts } = c.facts;
  if (person.role !== 'THIRD_PARTY' || consentOf(c, 'THIRD_PARTY')) return null;
  if (message.purpose !== 'LOCATION') return fired('This is not the debtor. Ask where the debtor lives or works, and nothing else.', null, { role: person.role, purpose: message.purpose });
  const spoken = person.enquiredAt !== null || attempts.some(({ person: id, result, at }) => id === person.id && result === 'CONVERSATION' && at <= c.at);
  if (spoken && !person.asksForMore && !person.answerDoubted) return fired('This person has been asked already. Ask again only if they want it, or if the answer is believed wrong or incomplete.', null, { person: person.id });
  const { content } = message;
  if (content?.mentionsDebt) return fired('It speaks of the debt. To others, only confirm or correct where the debtor lives or works.', null, { mentionsDebt: true });
  if (content !== null && !content.identifiesCaller) return fired('It must say who is calling, by name, and that location information is confirmed or corrected.', null, { identifiesCaller: false });
  return content?.envelope?.postcard ? fired('Not by postcard.', null, { postcard: true }) : null;
}
