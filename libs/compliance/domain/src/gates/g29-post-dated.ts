import { dateOfDay, dayNumber } from '../time/day-number';
import { addCountedDays } from '../time/working-days';
import { dayWords } from '../time/moment-words';
import { dawnOf, type Case } from './case';
import { fired, type Fired } from './gate';

const [BEYOND, EARLIEST, LATEST] = [5, 10, 3];

/** G29: a payment dated more than five days ahead is deposited three to ten business days after a written notice, and never early. */
export function postDated(c: Case): Fired | null {
  const { payment } = c.facts;
  if (payment === null) return null;
  const payable = dayNumber(payment.payableOn);
  const its = dawnOf(c, payable);
  if (c.at < its) return fired(`It is dated ${dayWords(payable)}; it is not deposited before.`, its, { payableOn: payment.payableOn });
  if (payable - dayNumber(payment.takenOn) <= BEYOND) return null;
  if (payment.noticeSentOn === null) return fired('It needs a written notice three to ten business days before. Send one.', null, { noticeSentOn: '' });
  const opens = dayNumber(addCountedDays(c.rules, 'US', payment.noticeSentOn, LATEST));
  const open = dawnOf(c, opens);
  if (c.at < open) return fired(`The notice must be three business days old: deposit from ${dayWords(opens)}.`, open, { noticeSentOn: payment.noticeSentOn });
  if (payment.noticeSentOn < addCountedDays(c.rules, 'US', dateOfDay(c.day), -EARLIEST)) return fired('The notice is more than ten business days old. Send a new one.', null, { noticeSentOn: payment.noticeSentOn });
  return null;
}
