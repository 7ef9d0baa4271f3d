/** What Windows-1252 shows for the bytes 80–9F. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const SECOND = `[\\u00a0-\\u00bf${WINDOWS}]`;
const PAIR = new RegExp(`(?:â€|[ÂÃ])${SECOND}`, 'gu');

const byteOf = (letter: string): number => {
  const at = WINDOWS.indexOf(letter);
  return at >= 0 ? 0x80 + at : letter.charCodeAt(0);
};

/**
 * What a text was before letters of it, written as UTF-8, were read byte by byte: "MÃ¼ller" was "Müller". Undefined where none
 * was: no word has Ã or Â followed by a sign.
 */
export function ungarbled(text: string): string | undefined {
  if (!/[ÂÃâ]/u.test(text)) return undefined;
  const mended = text.replace(PAIR, (pair) => {
    const last = byteOf(pair.slice(-1)) & 0x3f;
    return String.fromCharCode(pair.startsWith('â') ? 0x2000 | last : (pair.startsWith('Â') ? 0x80 : 0xc0) | last);
  });
  return mended === text ? undefined : mended;
}
