import { ok, refuse, type Result } from '@quittance/kernel';
import { COMMON_WORDS } from './common-words';

export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 256;

/** What may not be a password for one person. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * Accepts a new password or says what to change. Length over composition (NIST SP 800-63B, 5.1.1.2):
 * no demands for digits or signs, but nothing that a list of common passwords or the person's own address would give away.
 */
export function acceptPassword(password: string, owner: PasswordOwner): Result<string> {
  const length = [...password].length;
  if (length < PASSWORD_LEAST) return no('PASSWORD_TOO_SHORT', `Use at least ${PASSWORD_LEAST} characters. Several words in a row are easy to remember.`, { least: PASSWORD_LEAST, length });
  if (length > PASSWORD_MOST) return no('PASSWORD_TOO_LONG', `Use at most ${PASSWORD_MOST} characters.`, { most: PASSWORD_MOST, length });
  const plain = password.normalize('NFKC').toLowerCase();
  if (ownWords(owner).some((word) => leftWithout(plain, word) < 6)) return no('PASSWORD_IS_PERSONAL', 'This is little more than your own name or email address. Choose something else.');
  if (isPattern(plain) || isCommon(plain)) return no('PASSWORD_TOO_COMMON', 'This is one of the passwords tried first. Choose something that nobody else would.');
  return ok(password);
}

const no = (code: string, message: string, facts: Record<string, number> = {}): Result<never> => refuse(code, message, facts, 'password');

function ownWords({ email, name }: PasswordOwner): string[] {
  const [local = '', host = ''] = email.toLowerCase().split('@');
  return [email.toLowerCase(), local, host.split('.')[0] ?? '', ...name.toLowerCase().split(/\s+/), name.toLowerCase().replaceAll(/\s+/g, '')].filter((word) => word.length >= 4);
}

/** How many characters remain when a word is cut out; the whole length where it does not occur. */
const leftWithout = (text: string, word: string): number => (text.includes(word) ? text.replaceAll(word, '').length : text.length);

/** One short piece over and over, or a run along the alphabet, the digits or the keyboard. */
function isPattern(text: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/u.test(text)) return true;
  const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];
  return rows.some((row) => [row, [...row].reverse().join('')].some((line) => covered(text, line) >= text.length - 2));
}

/** Characters of the text that follow each other in the line. */
function covered(text: string, line: string): number {
  let steps = 1;
  for (let i = 1; i < text.length; i++) if (line.includes(text.slice(i - 1, i + 1))) steps++;
  return steps;
}

const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** Made of nothing but common words, once look-alikes are read as letters and the rest is dropped. */
function isCommon(text: string): boolean {
  const asLetters = [...text.replace(/[^a-z]+$/, '')].map((character) => LOOKALIKES[character] ?? character).join('').replaceAll(/[^a-z]/g, '');
  const bare = text.replaceAll(/[^a-z]/g, '');
  return /^\d+$/.test(text) || onlyWords(bare) || onlyWords(asLetters);
}

function onlyWords(letters: string): boolean {
  if (letters.length < 4) return true;
  // At most two common words: three or more unrelated ones make a passphrase.
  return COMMON_WORDS.some((first) => letters === first || (letters.startsWith(first) && COMMON_WORDS.includes(letters.slice(first.length))));
}
