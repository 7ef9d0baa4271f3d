import { onDebtorSide } from '../facts/parties';
import { dayWords } from '../time/moment-words';
import { inWords, type Case } from './case';
import { consentOf, spokenOf } from './consents';
import { fired, type Fired } from './gate';

const DAYS = 7;

/** G3: no call within seven days of a conversation about the debt, the day of it being the first; the person's own call starts it too. */
export function afterConversation(c: Case): Fired | null {
  const { facts, at } = c;
  if (!onDebtorSide(facts.person.role) && facts.person.role !== 'THIRD_PARTY') return null;
  let until = -Infinity;
  let spoke = 0;
  for (const attempt of facts.attempts) {
    if (attempt.result !== 'CONVERSATION' || attempt.channel !== 'CALL' || attempt.at > at || attempt.misdirected || attempt.person !== facts.person.id || !spokenOf(attempt, facts.debt.id)) continue;
    for (const clock of c.clocks) {
      const spokeOn = clock.dayAt(attempt.at);
      if (clock.dayAt(at) >= spokeOn + DAYS) continue;
      // Each zone counts by its own days.
      const past = clock.momentOf(spokeOn + DAYS, 0);
      if (past > until) [until, spoke] = [past, spokeOn];
    }
  }
  if (until === -Infinity || consentOf(c, 'FREQUENCY')) return null;
  return fired(`You spoke about this debt on ${dayWords(spoke)}. Call again from ${inWords(c, until)}, or with consent to be called.`, until, { conversationOn: dayWords(spoke), days: DAYS });
}
