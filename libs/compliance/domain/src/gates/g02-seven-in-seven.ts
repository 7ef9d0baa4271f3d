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
  return c.means === 'CALL' ? callsInOneDay(c) : c.means === 'TEXT' || c.means === 'EMAIL' ? messagesInAWeek(c) : null;
}

function callsInOneDay(c: Case): Fired | null {
  const [clock, oldest, person, address] = [c.clocks[0], c.at - 2 * DAY, c.facts.person.id, c.facts.address?.id];
  let calls = 0;
  let inARow = false;
  for (const { at, channel, direction, person: called, address: number } of c.facts.attempts) {
    if (at <= oldest || at > c.at || channel !== 'CALL' || direction !== 'OUTBOUND' || called !== person || number !== address) continue;
    inARow ||= c.at - at <= IN_A_ROW;
    if (clock?.dayAt(at) === c.day) calls += 1;
  }
  if (inARow) return warned('This number was called less than five minutes ago. Two calls in a row may be taken for harassment.', { minutes: 5 });
  if (calls < IN_A_DAY - 1) return null;
  return warned(`This would be call ${calls + 1} to this number today. So many in one day may be taken for harassment.`, { callsToday: calls });
}

function messagesInAWeek(c: Case): Fired | null {
  const { attempts, person, agency: { policy: { messagesWarnedFrom } } } = c.facts;
  const oldest = c.at - 7 * DAY;
  let messages = 0;
  for (const { at, channel, direction, person: written } of attempts) {
    if (at > oldest && at <= c.at && (channel === 'TEXT' || channel === 'EMAIL') && direction === 'OUTBOUND' && written === person.id) messages += 1;
  }
  if (messages < messagesWarnedFrom) return null;
  return warned(`${messages} texts and emails in seven days. No limit forbids one more, but together they may be taken for harassment (12 CFR 1006.14(a)).`, { messages, warnedFrom: messagesWarnedFrom });
}
