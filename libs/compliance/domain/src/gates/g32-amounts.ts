import type { Charge } from '../facts/contact-facts';
import { onDebtorSide } from '../facts/parties';
import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G32: nothing is asked for but what the agreement or the law allows, with the authority on file, and no more than is owed. */
export function amounts(c: Case): Fired | null {
  const { debt, message: { content }, person } = c.facts;
  const suing = c.means === 'SUE';
  if (!suing && (content === null || content.amount === null || !onDebtorSide(person.role))) return null;
  const asked = content?.amount ?? debt.balance;
  let founded = debt.balance;
  for (const charge of debt.charges) if (isUnfounded(charge)) founded -= charge.amount;
  if (asked > debt.balance) return fired('It asks for more than is owed.', null, { asked, owed: debt.balance });
  if (asked <= founded) return null;
  const kinds = [...new Set(debt.charges.filter(isUnfounded).map(({ kind }) => kind.toLowerCase()))].sort().join(' and ');
  return fired(`It asks for ${kinds} without the authority on file: the clause of the agreement, or the law.`, null, { kinds, asked, founded });
}

const isUnfounded = ({ kind, amount, authority }: Charge): boolean => amount > 0 && authority === null && kind !== 'PRINCIPAL';
