import { standsApart } from '../facts/parties';
import { endOf, restrictionsOf, type Case } from './case';
import { fired, type Fired } from './gate';

const PERMITTED: ReadonlySet<string> = new Set(['TERMINATION', 'REMEDY_POSSIBLE', 'REMEDY_INTENDED']);

/** G7: told in writing to stop, or that it will not be paid, we stop for that debt from receipt, but for three notices. */
export function cease(c: Case): Fired | null {
  if (standsApart(c.facts.person.role)) return null;
  const told = restrictionsOf(c, 'CEASE', 'REFUSES_TO_PAY');
  if (told.length === 0 || PERMITTED.has(c.facts.message.purpose)) return null;
  const written = told.filter(({ inWriting }) => inWriting);
  const binding = written.length > 0 ? written : told;
  const first = binding[0];
  const what = first?.kind === 'CEASE' ? 'asked us to stop' : 'refused to pay';
  const how = written.length > 0 ? 'in writing' : 'by word of mouth, which the agency takes as well';
  const found = fired(`The debtor ${what} (${how}). Only a notice that we stop, or that a remedy may be or will be used, may be sent.`, endOf(binding), { restriction: first?.id ?? '', inWriting: written.length > 0 });
  return written.length > 0 ? found : { ...found, beyondLaw: true };
}
