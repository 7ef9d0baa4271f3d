import { isWritten } from '../facts/means';
import { onDebtorSide } from '../facts/parties';
import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G22: in California the first writing to a natural person carries the state's notice. */
export function california(c: Case): Fired | null {
  const { person, message, history } = c.facts;
  if (!person.places.includes('US-CA') || !onDebtorSide(person.role) || !isWritten(c.means)) return null;
  if (message.content === null || message.content.californiaNotice || message.purpose === 'OPT_OUT_CONFIRMATION') return null;
  if (history.firstWritingAt !== null && history.firstWritingAt < c.at) return null;
  return fired('It is the first writing to a debtor in California and lacks the state’s notice.', null, { californiaNotice: false });
}
