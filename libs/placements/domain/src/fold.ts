const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Lower case, accents removed, ligatures spelt out. */
export function unaccent(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  // The voicing marks of Japanese are letters of their own: ハ and バ are two.
  return lower.normalize('NFD').replace(/(?![\u3099\u309a])\p{M}/gu, '').normalize('NFC').replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Letters, digits and signs of the full width East Asian texts write them in, as everybody else writes them. */
export function halfWidth(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/\uffe5/g, '¥').replace(/\u3000/g, ' ');
}

/** Words only: unaccented, every run of other characters one space, trimmed. `P. O. #` → `p o #`; the number sign is kept because headings mean "number" by it. */
export function fold(text: string): string {
  return unaccent(text).replace(/[’'`´]/g, '').replace(/[^\p{L}\p{N}#]+/gu, ' ').trim();
}
