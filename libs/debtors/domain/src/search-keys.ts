/** Lower case, accents removed. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/**
 * The key an invoice number or a client's reference is found by: lower case letters and digits only, so that
 * "CS-88 120", "cs88120" and "CS/88120" are one. The SQL function reference_key does the same.
 */
export const referenceKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What is typed of a debtor's name, as the beginning of a normalised name: words without case, accents, punctuation or a leading "the". */
export function namePrefix(text: string): string {
  const words = plain(text).replace(/[’'`´]/g, '').replace(/&|\+/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words.replace(/^the (?=.)/, '');
}

/** The digits of what might be a phone number, a leading plus left out; empty when there are too few or there is anything but a number. */
export function phoneDigits(text: string): string {
  if (!/^[\s+()./\-\d]+$/.test(text)) return '';
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  return digits.length >= 4 ? digits : '';
}

/** Above every text that begins with the prefix, in byte order. */
export const afterPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
