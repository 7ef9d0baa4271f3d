import { nameWords, normaliseName } from '@quittance/placements/domain';

/** How alike a payer and a name are: SAME (legal form and accents apart), CUT (the bank cut it short), NEAR (a slip or a word more), SOME (a word that matters), OTHER, NONE (nothing to compare). */
export type Likeness = 'SAME' | 'CUT' | 'NEAR' | 'SOME' | 'OTHER' | 'NONE';

/** Words so common in names that alone they say nothing. */
const COMMON = new Set(['and', 'the', 'of', 'company', 'co', 'group', 'holding', 'holdings', 'services', 'service', 'supply', 'trading', 'international', 'solutions', 'partners', 'associates', 'construction', 'consulting', 'logistics', 'systems', 'american', 'national', 'first', 'united', 'global', 'north', 'south', 'east', 'west', 'new', 'general', 'und', 'de', 'la']);

/** A debtor's or client's name as it is compared, made once for many comparisons. */
export interface NameForm {
  readonly normal: string;
  readonly words: readonly string[];
  /** All words, with the legal form. */
  readonly whole: string;
  /** The words that are not common to many names. */
  readonly telling: readonly string[];
}

/** A line's payer, or its text where no payer is named, as it is compared. */
export interface PayerForm {
  readonly named: boolean;
  readonly normal: string;
  readonly words: readonly string[];
  /** All words; where there is no payer the text's, between spaces. */
  readonly whole: string;
  readonly long: boolean;
}

export function nameForm(name: string): NameForm {
  const normal = normaliseName(name);
  const words = normal.split(' ');
  return { normal, words, whole: nameWords(name).join(' '), telling: words.filter((word) => word.length >= 3 && !COMMON.has(word)) };
}

export function payerForm(payer: string, text: string): PayerForm {
  if (payer.trim() === '') return { named: false, normal: '', words: [], whole: ` ${nameWords(text).join(' ')} `, long: false };
  const normal = normaliseName(payer);
  return { named: true, normal, words: normal.split(' '), whole: nameWords(payer).join(' '), long: payer.length >= 15 };
}

/** Compares a payer, or the text where no payer is named, with a debtor's or client's name. */
export const nameLikeness = (payer: string, text: string, name: string): Likeness => likenessOf(payerForm(payer, text), nameForm(name));

/** The same of forms already made. */
export function likenessOf(payer: PayerForm, name: NameForm): Likeness {
  if (!payer.named) return name.normal.length >= 6 && payer.whole.includes(` ${name.normal} `) ? 'SAME' : 'NONE';
  if (payer.normal === name.normal) return 'SAME';
  if (payer.normal.length >= 10 && (name.normal.startsWith(payer.normal) || (payer.long && name.whole.startsWith(payer.whole)))) return 'CUT';
  return byWords(payer.words, name);
}

function byWords(given: readonly string[], { words: wanted, telling }: NameForm): Likeness {
  let hits = 0;
  for (const word of wanted) if (has(given, word)) hits += 1;
  if (hits === 0) return 'OTHER';
  let told = 0;
  for (const word of telling) if (has(given, word)) told += 1;
  if (hits / Math.max(given.length, wanted.length) >= 0.74 && told === telling.length) return 'NEAR';
  return told > 0 ? 'SOME' : 'OTHER';
}

/** Whether a word, or one with a slip, is among others. Plain loops: asked for every word of every name a bank's file may mean. */
function has(given: readonly string[], word: string): boolean {
  for (const other of given) if (other === word || (word.length >= 5 && Math.abs(other.length - word.length) <= 1 && oneSlip(other, word))) return true;
  return false;
}

/** Whether one letter changed, missing, added, or two neighbours swapped make one word of the other. */
export function oneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.length - end - start, b.length - end - start];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
