import { ok, refuse, type Result } from '@quittance/kernel';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

export const CONTACT_KINDS = ['PHONE', 'EMAIL', 'ADDRESS'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_STATUSES = ['UNVERIFIED', 'RIGHT_PARTY', 'WRONG_PARTY', 'OUT_OF_SERVICE'] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** A contact point as shown and as compared. */
export interface ContactValue {
  readonly value: string;
  readonly normalised: string;
}

const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@.<>(),;:"[\]\\]{2,}$/;

/**
 * Reads a phone number (to E.164, national ones by the debtor's country), an email address (lower case) or a postal
 * address (spaces tidied). Refuses NOT_A_PHONE, NOT_AN_EMAIL and ADDRESS_TOO_SHORT.
 * @param country ISO 3166-1 alpha-2 of the debtor, or null when unknown
 */
export function readContactValue(kind: ContactKind, text: string, country: string | null): Result<ContactValue> {
  const value = text.replace(/\s+/g, ' ').trim();
  if (kind === 'PHONE') return readPhone(value, country);
  if (kind === 'EMAIL') {
    return EMAIL.test(value) && value.length <= 254
      ? ok({ value: value.toLowerCase(), normalised: value.toLowerCase() })
      : refuse('NOT_AN_EMAIL', `"${value.slice(0, 60)}" is not an email address; one looks like name@company.com.`, {}, 'value');
  }
  if (value.length < 5) return refuse('ADDRESS_TOO_SHORT', 'A postal address needs at least a street and a place.', {}, 'value');
  return ok({ value, normalised: value.toLowerCase() });
}

function readPhone(value: string, country: string | null): Result<ContactValue> {
  const parsed = parsePhoneNumberFromString(value, (country ?? undefined) as CountryCode | undefined);
  if (!parsed?.isPossible()) {
    const hint = country === null ? 'begin with + and the country, such as +1 312 555 0148' : `write it as dialled in ${country}, or begin with + and the country`;
    return refuse('NOT_A_PHONE', `"${value.slice(0, 40)}" is not a phone number: ${hint}.`, {}, 'value');
  }
  return ok({ value: parsed.formatInternational(), normalised: parsed.number });
}

/** A number in E.164 in the groups its country writes it in; anything else as it was written, which is somebody's choice. */
export const phoneInGroups = (number: string): string => (/^\+\d{7,15}$/.test(number.trim()) ? (parsePhoneNumberFromString(number.trim())?.formatInternational() ?? number) : number);
