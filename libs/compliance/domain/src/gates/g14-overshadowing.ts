import { dayNumber } from '../time/day-number';
import { dayWords } from '../time/moment-words';
import { onDebtorSide } from '../facts/parties';
import { dawnOf, type Case } from './case';
import { fired, type Fired } from './gate';

/** G14: nothing in the validation period contradicts the right to dispute. */
export function overshadowing(c: Case): Fired | null {
  const { history, message: { content }, person } = c.facts;
  if (content === null || history.periodEndsOn === null || !onDebtorSide(person.role)) return null;
  const ends = dayNumber(history.periodEndsOn);
  const until = dawnOf(c, ends + 1);
  if (c.at >= until) return null;
  const period = `The debtor may dispute until ${dayWords(ends)}`;
  if (content.payBy !== null && dayNumber(content.payBy) <= ends) return fired(`${period}; a day to pay by before then contradicts it. Set a later day.`, until, { payBy: content.payBy, periodEndsOn: history.periodEndsOn });
  if (content.threatensSuit) return fired(`${period}; a threat of suit contradicts it.`, until, { threatensSuit: true, periodEndsOn: history.periodEndsOn });
  return content.discouragesDispute ? fired(`${period}; the text discourages it.`, until, { discouragesDispute: true, periodEndsOn: history.periodEndsOn }) : null;
}
