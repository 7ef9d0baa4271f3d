import { dayNumber } from '../time/day-number';
import { dayWords } from '../time/moment-words';
import type { Case } from './case';
import { fired, type Fired } from './gate';

const [AGAIN, AGAIN_DAYS, CORRECT_DAYS, UNAUTHORISED_PPM] = [2, 180, 60, 5_000];
const REPRESENTABLE: ReadonlySet<string> = new Set(['R01', 'R09']);
const ENDS: ReadonlySet<string> = new Set(['R05', 'R07', 'R10', 'R29']);

/** G30: a debit needs its authorisation; R01 and R09 go again twice within 180 days, R11 corrected within 60; unauthorised returns stay below 0.5%. */
export function ach(c: Case): Fired | null {
  const { payment } = c.facts;
  if (payment === null) return null;
  const { returnCode: code } = payment;
  if (!payment.authorised) return fired('The debtor has not authorised this debit.', null, { authorised: false });
  if (payment.unauthorisedPpm >= UNAUTHORISED_PPM) return fired('Debits returned as unauthorised have reached 0.5% of all. Find the cause before another is sent.', null, { unauthorisedPpm: payment.unauthorisedPpm });
  if (code === null) return null;
  if (ENDS.has(code)) return fired(`It came back ${code}: the debtor must authorise anew.`, null, { code });
  const first = REPRESENTABLE.has(code) ? payment.firstDueOn : payment.returnedOn;
  if (!REPRESENTABLE.has(code) && code !== 'R11') return fired(`It came back ${code}, which is not sent again.`, null, { code });
  if (code === 'R11' ? payment.presentedAgain >= 1 : payment.presentedAgain >= AGAIN) return fired('It has gone again as often as the rules allow.', null, { code, presentedAgain: payment.presentedAgain });
  const last = first === null ? -Infinity : dayNumber(first) + (code === 'R11' ? CORRECT_DAYS : AGAIN_DAYS);
  if (c.day <= last) return null;
  return fired(first === null ? 'The day it was first sent is not on file.' : `It could go again until ${dayWords(last)}. The debtor must authorise anew.`, null, { code, firstOn: first ?? '' });
}
