import { ok, refuse, type Result } from '@quittance/kernel';

const CODE = /^[A-Z0-9][A-Z0-9-]{1,19}$/;

/** A client's code: 2 to 20 letters, digits and hyphens, upper case. Refuses BAD_CODE. */
export function parseClientCode(text: string): Result<string> {
  const code = text.trim().toUpperCase();
  if (CODE.test(code)) return ok(code);
  return refuse('BAD_CODE', 'A code is 2 to 20 letters, digits and hyphens, such as ACME or ACME-EU.', { value: text.slice(0, 30) }, 'code');
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** What clients' names are sorted and searched by: lower case, no accents, single spaces. */
export const foldClientName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
