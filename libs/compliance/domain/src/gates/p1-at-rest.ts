import type { Purpose } from '../facts/message';
import { standsApart } from '../facts/parties';
import type { Case } from './case';
import { fired, type Fired } from './gate';
import { answered } from './replies';

/** What a debtor is owed whatever becomes of the account. */
const OWED: ReadonlySet<Purpose> = new Set<Purpose>(['RECORD', 'DISPUTE_ANSWER', 'DUPLICATE_DISPUTE', 'ORIGINAL_CREDITOR_ANSWER', 'OPT_OUT_CONFIRMATION', 'TERMINATION', 'REQUIRED_BY_LAW']);

/** P1: about an account on hold or closed nobody is reached, but for what a debtor is owed: a receipt, a statement, paid in full, an answer. */
export function atRest(c: Case): Fired | null {
  const { debt: { rests }, message: { purpose }, person } = c.facts;
  if (rests === undefined || rests === null || standsApart(person.role) || OWED.has(purpose)) return null;
  // A notice that law wants within five days is not put off by a hold.
  if ((rests.how === 'HELD' && purpose === 'VALIDATION_NOTICE') || answered(c)) return null;
  const words = rests.how === 'HELD' ? `The account is on hold: ${rests.why}. Release it first; what answers the debtor may go.` : `The account is closed: ${rests.why}. Nothing is collected on it; a receipt, a statement or an answer may go.`;
  return fired(words, null, { account: rests.how === 'HELD' ? 'on hold' : 'closed', why: rests.why });
}
