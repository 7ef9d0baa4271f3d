const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', Æ: 'AE', æ: 'ae', Ø: 'O', ø: 'o', Œ: 'OE', œ: 'oe', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Þ: 'Th', þ: 'th', ı: 'i', '&': '+', _: '-' };

/**
 * A text in the characters that banks pass on: letters without marks, digits, blank and / - ? : ( ) . , ' + (EPC 230-15).
 * Whatever has no such form becomes a full stop, so that nobody's name vanishes; a leading slash does too (EPC 217-08).
 */
export function bankText(text: string, most: number): string {
  const plain = [...text.normalize('NFD').replaceAll(/\p{M}/gu, '')].map((letter) => LETTERS[letter] ?? (/[A-Za-z0-9/\-?:().,'+ ]/.test(letter) ? letter : /\s/.test(letter) ? ' ' : '.')).join('');
  return plain.replaceAll(/ +/g, ' ').trim().replaceAll('//', '/').replace(/^\//, '.').slice(0, most).trim();
}
