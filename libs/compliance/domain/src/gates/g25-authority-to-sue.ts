import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G25: no step of a suit without the client's recorded authorisation and its costs funded. */
export function authorityToSue(c: Case): Fired | null {
  const { suit, message } = c.facts;
  if (c.means !== 'SUE' && message.purpose !== 'SUIT_STEP') return null;
  if (suit === null || suit.authorisedAt === null || suit.authorisedAt > c.at) return fired('The client has not authorised suit. Ask for the authorisation and record it.', null, { authorised: false });
  return suit.costsFunded ? null : fired('The costs of suit are not funded. Ask the client for the deposit.', null, { costsFunded: false });
}
