import type { ValidationContent } from '../facts/message';
import { onDebtorSide } from '../facts/parties';
import { dateOfDay, dayNumber } from '../time/day-number';
import { dayWords } from '../time/moment-words';
import type { ZoneClock } from '../time/zone-clock';
import { validationPeriodEnd } from '../validation-period';
import type { Case } from './case';
import { fired, warned, type Fired } from './gate';

const DAYS = 5;

/** G13: the validation notice goes in the first communication or within five days of it, whole and with figures that add up. */
export function validationNotice(c: Case): Fired | null {
  const { history, message, person, debt } = c.facts;
  if (!onDebtorSide(person.role)) return null;
  if (message.purpose === 'VALIDATION_NOTICE') return message.content === null ? null : contentFlaw(c, message.content.validation);
  if (history.noticeGivenAt !== null && history.noticeGivenAt <= c.at) return null;
  if (debt.status === 'PAID' || history.firstCommunicationAt === null) return null;
  const due = (c.clocks[0] as ZoneClock).dayAt(history.firstCommunicationAt) + DAYS;
  if (c.day <= due) return warned(`The validation notice is due by ${dayWords(due)}.`, { dueOn: dateOfDay(due) });
  return fired(`The validation notice was due by ${dayWords(due)} and has not gone. Send it first.`, null, { dueOn: dateOfDay(due) });
}

function contentFlaw(c: Case, content: ValidationContent | null): Fired | null {
  if (content === null || !content.complete) return fired('The notice lacks something of what it must contain (12 CFR 1006.34(c)).', null, { complete: false });
  if (content.itemizationOn === null) return fired('The notice names no itemization date.', null, { itemizationDate: '' });
  const sum = content.amountThen + content.interest + content.fees - content.payments - content.credits;
  if (sum !== content.amountNow) return fired('The itemization does not add up to the amount owed now.', null, { sum, amountNow: content.amountNow });
  const earliest = validationPeriodEnd(c.rules, dateOfDay(c.day));
  if (content.periodEndsOn < earliest) return fired(`The period it states ends too early: not before ${dayWords(dayNumber(earliest))}.`, null, { stated: content.periodEndsOn, earliest });
  return null;
}
