import { LEGAL_FORMS } from './company-words';
import { fold, unaccent } from './fold';

/** A name's words without accents, punctuation and case; dotted abbreviations keep their letters apart (`S.r.l.` → s r l). */
export function nameWords(name: string): string[] {
  return fold(unaccent(name).replace(/&|\+/g, ' and ')).split(' ').filter(Boolean);
}

/** How many of the last words form a legal form (`gmbh and co kg` → 4); 0 if none. */
export function legalFormLength(words: readonly string[]): number {
  for (let length = Math.min(5, words.length - 1); length > 0; length -= 1) {
    if (LEGAL_FORMS.has(words.slice(-length).join(' '))) return length;
  }
  return 0;
}

/** The key names are compared by: lower case, no accents, punctuation or trailing legal form, `&` and `and` alike, no leading `the`. Never empty for a non-empty name. */
export function normaliseName(name: string): string {
  let words = nameWords(name);
  for (let cut = legalFormLength(words); cut > 0; cut = legalFormLength(words)) words = words.slice(0, -cut);
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  while (words.length > 1 && words[words.length - 1] === 'and') words = words.slice(0, -1);
  return words.length === 0 ? name.trim().toLowerCase() : words.join(' ');
}
