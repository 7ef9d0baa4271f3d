import type { AttemptFact } from '../facts/attempt';
import { onDebtorSide } from '../facts/parties';
import type { Case } from './case';

/** The contact this message answers: begun by the person, in the same medium, and not answered yet. Null where it answers none. */
export function answered({ facts, means, at }: Case): AttemptFact | null {
  const { replyTo } = facts.message;
  if (replyTo === null || !onDebtorSide(facts.person.role)) return null;
  const begun = facts.attempts.find(({ id }) => id === replyTo);
  if (begun === undefined || begun.direction !== 'INBOUND' || begun.channel !== means || begun.at > at || begun.person !== facts.person.id) return null;
  return facts.attempts.some((attempt) => attempt.direction === 'OUTBOUND' && attempt.replyTo === replyTo && attempt.at <= at) ? null : begun;
}
