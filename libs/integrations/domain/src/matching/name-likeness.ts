import { nameWords, normaliseName } from '@quittance/placements/domain';

/** How alike a payer and a name are: SAME (legal form and accents apart), CUT (the bank cut it short), NEAR (a slip or a word more), SOME (a word that matters), OTHER, NONE (nothing to compare). */
export type Likeness = 'SAME' | 'CUT' | 'NEAR' | 'SOME' | 'OTHER' | 'NONE';

/** Words so common in names that alone they say nothing. */
const COMMON = new Set(['and', 'the', 'of', 'company', 'co', 'group', 'holding', 'holdings', 'services', 'service', 'supply', 'trading', 'international', 'solutions', 'partners', 'associates', 'construction', 'consulting', 'logistics', 'systems', 'american', 'national', 'first', 'united', 'global', 'north', 'south', 'east', 'west', 'new', 'general', 'und', 'de', 'la']);

/** Compares a payer, or the text where no payer is named, with a debtor's or client's name. */
export function nameLikeness(payer: string, text: string, name: string): Likeness {
  const wanted = normaliseName(name);
  if (payer.trim() === '') {
    const words = ` ${nameWords(text).join(' ')} `;
    return wanted.length >= 6 && words.includes(` ${wanted} `) ? 'SAME' : 'NONE';
  }
  const given = normaliseName(payer);
  if (given === wanted) return 'SAME';
  if (given.length >= 10 && (wanted.startsWith(given) || (payer.length >= 15 && nameWords(name).join(' ').startsWith(nameWords(payer).join(' '))))) return 'CUT';
  return byWords(given.split(' '), wanted.split(' '));
}

function byWords(given: readonly string[], wanted: readonly string[]): Likeness {
  const found = (word: string): boolean => given.some((other) => other === word || (word.length >= 5 && Math.abs(other.length - word.length) <= 1 && oneSlip(other, word)));
  const telling = wanted.filter((word) => word.length >= 3 && !COMMON.has(word));
  const hits = wanted.filter(found).length;
  const share = hits / Math.max(given.length, wanted.length);
  if (share >= 0.74 && telling.every(found)) return 'NEAR';
  return telling.some(found) ? 'SOME' : 'OTHER';
}

/** Whether one letter changed, missing, added, or two neighbours swapped make one word of the other. */
export function oneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
