import { isWritten } from '../facts/means';
import { onDebtorSide } from '../facts/parties';
import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G31: the first communication, and the first writing after a first call, says that it is to collect and what for; each later one who we are; in its own language. */
export function disclosures(c: Case): Fired | null {
  const { message, person, history } = c.facts;
  const { content } = message;
  if (content === null || !onDebtorSide(person.role) || message.purpose === 'OPT_OUT_CONFIRMATION' || message.voicemail !== 'NONE') return null;
  const first = history.firstCommunicationAt === null || history.firstCommunicationAt >= c.at;
  const firstWriting = isWritten(c.means) && (history.firstWritingAt === null || history.firstWritingAt >= c.at);
  if ((first || firstWriting) && !content.saysAttempt) {
    return fired(`It is the first ${first ? 'communication' : 'writing'}: it must say that it is an attempt to collect a debt and that any information will be used for that.`, null, { first, saysAttempt: false });
  }
  if (!content.saysDebtCollector && !content.saysAttempt) return fired('It must say that it is from a debt collector.', null, { saysDebtCollector: false });
  if (content.language === content.disclosureLanguage) return null;
  return fired('The disclosure is in another language than the rest.', null, { language: content.language, disclosureLanguage: content.disclosureLanguage });
}
