import { ok, refuse, type Result } from '@quittance/kernel';

export interface Person {
  readonly email: string;
  readonly name: string;
}

const ADDRESS = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]{2,63}$/u;

/** The form in which addresses are stored and compared. */
export const normaliseEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

/** A person's name and address in the form they are stored, or what is wrong with them. */
export function acceptPerson({ email, name }: Person): Result<Person> {
  const address = normaliseEmail(email);
  if (address.length > 254 || !ADDRESS.test(address)) return refuse('EMAIL_NOT_VALID', 'This is not an email address.', {}, 'email');
  const called = name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (called.length === 0) return refuse('NAME_NEEDED', 'Enter the person’s name.', {}, 'name');
  if (called.length > 120) return refuse('NAME_TOO_LONG', 'Use at most 120 characters.', { most: 120 }, 'name');
  return /\p{Cc}/u.test(called) ? refuse('NAME_NOT_VALID', 'The name holds characters that cannot be shown.', {}, 'name') : ok({ email: address, name: called });
}
