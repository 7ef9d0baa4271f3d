import { onDebtorSide } from '../facts/parties';
import type { Case } from './case';
import { capsFor, checkCap } from './frequency';
import type { Fired } from './gate';

/** G27: places that allow fewer contacts, by their rows. */
export function stricterPlaces(c: Case): readonly Fired[] | null {
  if (!onDebtorSide(c.facts.person.role)) return null;
  let findings: Fired[] | null = null;
  for (const row of capsFor(c, 'G27')) {
    if (row.at !== 'ANYWHERE' && row.at !== placeOf(c)) continue;
    const fired = checkCap(c, row);
    if (fired) (findings ??= []).push({ ...fired, words: `${row.place}: ${fired.words}` });
  }
  return findings;
}

const placeOf = ({ facts: { address } }: Case): 'HOME_OR_MOBILE' | 'ELSEWHERE' => (address?.place === 'HOME' || address?.place === 'MOBILE' ? 'HOME_OR_MOBILE' : 'ELSEWHERE');
