import type { DisputeFact } from '../facts/contact-facts';
import { standsApart } from '../facts/parties';
import { dayNumber } from '../time/day-number';
import type { Case } from './case';
import { fired, warned, type Fired } from './gate';

const ANSWERS: ReadonlySet<string> = new Set(['DISPUTE_ANSWER', 'DUPLICATE_DISPUTE', 'ORIGINAL_CREDITOR_ANSWER', 'OPT_OUT_CONFIRMATION', 'REQUIRED_BY_LAW', 'TERMINATION']);
const OUTSIDE: ReadonlySet<string> = new Set(['SUE', 'FURNISH']);

/** G15: a dispute, or a request for the original creditor, made in writing in the validation period stops collection of what it is about until it is answered. */
export function dispute(c: Case): Fired | null {
  const { disputes, debt, message, person } = c.facts;
  if (disputes.length === 0) return null;
  const outside = OUTSIDE.has(c.means);
  if (!outside && (standsApart(person.role) || ANSWERS.has(message.purpose))) return null;
  const open = disputes.filter((one) => one.debt === debt.id && one.at <= c.at && (one.answeredAt === null || one.answeredAt > c.at) && !one.duplicate).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (open.length === 0) return null;
  const binding = open.filter((one) => inTime(c, one));
  const first = binding[0];
  if (first === undefined) return warned('The debt is disputed, though not in writing within the validation period: say so wherever it is reported, and answer.', { dispute: open[0]?.id ?? '' });
  if (!outside && undisputedOnly(c, binding)) return null;
  const found = first.kind === 'DISPUTE' ? 'The debt is disputed in writing. Send verification or the judgment first.' : 'The debtor asked for the original creditor. Send its name and address first.';
  return fired(first.amount === null || first.kind === 'ORIGINAL_CREDITOR' ? found : `${found} Only what is not disputed may be asked for.`, null, { dispute: first.id, kind: first.kind, amount: first.amount ?? 'all' });
}

function inTime(c: Case, { at, inWriting }: DisputeFact): boolean {
  const { periodEndsOn } = c.facts.history;
  if (!inWriting) return false;
  return periodEndsOn === null || c.clocks.some((clock) => clock.dayAt(at) <= dayNumber(periodEndsOn));
}

/** Whether the message asks for the undisputed part alone. */
function undisputedOnly(c: Case, binding: readonly DisputeFact[]): boolean {
  const { debt, message: { content } } = c.facts;
  if (binding.some(({ kind, amount }) => kind === 'ORIGINAL_CREDITOR' || amount === null) || content === null || content.amount === null) return false;
  const disputed = binding.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return content.amount <= debt.balance - disputed;
}
