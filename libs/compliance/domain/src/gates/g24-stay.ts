import { standsApart } from '../facts/parties';
import { endOf, restrictionsOf, type Case } from './case';
import { fired, type Fired } from './gate';

/** G24: a bankruptcy's stay, a discharge and a death stop everything at once; an executor, an attorney or a trustee may be reached. */
export function stay(c: Case): Fired | null {
  const { role } = c.facts.person;
  const bankrupt = restrictionsOf(c, 'BANKRUPT').filter(({ status }) => status === 'STAY' || status === 'DISCHARGED');
  const outside = c.means === 'SUE' || c.means === 'PRESENT' || c.means === 'DEPOSIT';
  const first = bankrupt[0];
  if (first !== undefined && (outside || !standsApart(role))) {
    const words = first.status === 'STAY' ? 'The debtor is bankrupt: the stay forbids all collection. File a proof of claim, or write to the attorney or trustee.' : 'The debt was discharged in bankruptcy: it is not collected from the debtor.';
    return fired(words, endOf(bankrupt), { restriction: first.id, status: first.status });
  }
  const dead = restrictionsOf(c, 'DECEASED');
  if (dead[0] === undefined || (!outside && (standsApart(role) || role === 'EXECUTOR' || (role === 'THIRD_PARTY' && c.facts.message.purpose === 'LOCATION')))) return null;
  return fired('The debtor has died. Only the executor or administrator of the estate may be reached; ask who that is.', endOf(dead), { restriction: dead[0].id });
}
