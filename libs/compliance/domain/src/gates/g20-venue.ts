import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G20: a suit is brought where the contract was signed or where the debtor lives; about land, where the land lies. */
export function venue(c: Case): Fired | null {
  const { suit } = c.facts;
  if (suit === null || suit.venue === '') return fired('The court’s district is not stated.', null, { venue: '' });
  if (suit.landAt !== null) return suit.venue === suit.landAt ? null : fired('The suit is about land: it belongs where the land lies.', null, { venue: suit.venue, landAt: suit.landAt });
  if (suit.venue === suit.signedAt || suit.venue === suit.livesAt) return null;
  return fired('This is neither where the contract was signed nor where the debtor lives. Choose one of these.', null, { venue: suit.venue, signedAt: suit.signedAt ?? '', livesAt: suit.livesAt ?? '' });
}
