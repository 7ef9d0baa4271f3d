import { onDebtorSide } from '../facts/parties';
import { DAY, MINUTE } from '../time/day-number';
import type { Case } from './case';
import { consentOf } from './consents';
import { capsFor, checkCap } from './frequency';
import { warned, type Fired } from './gate';

const IN_A_ROW = 5 * MINUTE;
const IN_A_DAY = 7;

/** G2: the eighth call to a person about a debt within seven days is presumed to harass. Calls under frequency consent are left out. */
export function sevenInSeven(c: Case): readonly Fired[] | null {
  const { role } = c.facts.person;
  if (!onDebtorSide(role) && role !== 'THIRD_PARTY') return null;
  let findings: Fired[] | null = null;
  if (c.means === 'CALL' && !consentOf(c, 'FREQUENCY')) {
    for (const row of capsFor(c, 'G2')) {
      const fired = checkCap(c, row);
      if (fired) (findings ??= []).push(fired);
    }
  }
  const warning = concentrated(c);
  if (warning) (findings ??= []).push(warning);
  return findings;
}

/** What may rebut the presumption although the count is kept: two calls within five minutes, seven in a day, a flood of messages. */
function concentrated(c: Case): Fired | null {
  const day = c.day;
  const clock = c.clocks[0];
  let [calls, messages] = [0, 0];
  let inARow = false;
  for (const attempt of c.facts.attempts) {
    if (attempt.direction !== 'OUTBOUND' || attempt.person !== c.facts.person.id || attempt.at > c.at) continue;
    if (attempt.channel === 'CALL') {
      if (c.at - attempt.at >= 2 * DAY || attempt.address !== c.facts.address?.id) continue;
      inARow ||= c.at - attempt.at <= IN_A_ROW;
      if (clock?.dayAt(attempt.at) === day) calls += 1;
    } else if ((attempt.channel === 'TEXT' || attempt.channel === 'EMAIL') && c.at - attempt.at < 7 * DAY) messages += 1;
  }
  if (c.means === 'CALL' && inARow) return warned('This number was called less than five minutes ago. Two calls in a row may be taken for harassment.', { minutes: 5 });
  if (c.means === 'CALL' && calls >= IN_A_DAY - 1) return warned(`This would be call ${calls + 1} to this number today. So many in one day may be taken for harassment.`, { callsToday: calls });
  const { messagesWarnedFrom } = c.facts.agency.policy;
  if ((c.means === 'TEXT' || c.means === 'EMAIL') && messages >= messagesWarnedFrom) {
    return warned(`${messages} texts and emails in seven days. No limit forbids one more, but together they may be taken for harassment (12 CFR 1006.14(a)).`, { messages, warnedFrom: messagesWarnedFrom });
  }
  return null;
}
