import { onDebtorSide } from '../facts/parties';
import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G32: nothing is asked for but what the agreement or the law allows, with the authority on file, and no more than is owed. */
export function amounts(c: Case): Fired | null {
  const { debt, message: { content }, person } = c.facts;
  const suing = c.means === 'SUE';
  if (!suing && (content === null || content.amount === null || !onDebtorSide(person.role))) return null;
  const unfounded = debt.charges.filter(({ kind, amount, authority }) => amount > 0 && authority === null && kind !== 'PRINCIPAL');
  const asked = content?.amount ?? debt.balance;
  const founded = debt.balance - unfounded.reduce((sum, { amount }) => sum + amount, 0);
  const kinds = [...new Set(unfounded.map(({ kind }) => kind.toLowerCase()))].sort().join(' and ');
  if (asked > debt.balance) return fired('It asks for more than is owed.', null, { asked, owed: debt.balance });
  return asked <= founded ? null : fired(`It asks for ${kinds} without the authority on file: the clause of the agreement, or the law.`, null, { kinds, asked, founded });
}
