import { restrictionsOf, type Case } from './case';
import { fired, warned, type Fired } from './gate';

/** G25: no step of a suit without the client's recorded authorisation and its costs funded. */
export function authorityToSue(c: Case): Fired | null {
  const { suit, message } = c.facts;
  if (c.means !== 'SUE' && message.purpose !== 'SUIT_STEP') return null;
  if (suit === null || suit.authorisedAt === null || suit.authorisedAt > c.at) return fired('The client has not authorised suit. Ask for the authorisation and record it.', null, { authorised: false });
  if (!suit.costsFunded) return fired('The costs of suit are not funded. Ask the client for the deposit.', null, { costsFunded: false });
  const serving = restrictionsOf(c, 'SERVICE_MEMBER')[0];
  return serving === undefined ? null : warned('The debtor serves in the armed forces: no default judgment without the affidavit of 50 USC 3931.', { restriction: serving.id });
}
