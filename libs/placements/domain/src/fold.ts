const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Lower case, accents removed, ligatures spelt out. */
export function unaccent(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Words only: unaccented, every run of other characters one space, trimmed. `P. O. #` → `p o #`; the number sign is kept because headings mean "number" by it. */
export function fold(text: string): string {
  return unaccent(text).replace(/[’'`´]/g, '').replace(/[^\p{L}\p{N}#]+/gu, ' ').trim();
}
