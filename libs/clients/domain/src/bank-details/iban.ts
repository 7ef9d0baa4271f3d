import { ok, refuse, type Result } from '@quittance/kernel';

/** Lengths of IBANs by country (ISO 13616 registry, release 99 of December 2024). */
export const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BI: 27, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28, CZ: 24, DE: 22, DJ: 27, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18,
  FK: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, GT: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20,
  LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MN: 20, MR: 27, MT: 31, MU: 30, NI: 28, NL: 18, NO: 15, OM: 23, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, RU: 33, SA: 24, SC: 31,
  SD: 18, SE: 24, SI: 19, SK: 24, SM: 27, SO: 23, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20, YE: 30,
};

/** The remainder of a number by 97, digit by digit: it is longer than any integer here. */
const mod97 = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** Letters as numbers, A = 10 (ISO 7064). */
const asDigits = (text: string): string => [...text].map((character) => parseInt(character, 36)).join('');

/** Whether the two check digits of an IBAN (without spaces, upper case) fit the rest. */
export const ibanChecks = (iban: string): boolean => mod97(asDigits(iban.slice(4) + iban.slice(0, 4))) === 1;

/** Reads an IBAN as people write it. Refuses IBAN_FORM, IBAN_COUNTRY, IBAN_LENGTH and IBAN_CHECK, never repeating what was typed. */
export function parseIban(text: string): Result<string> {
  const iban = text.replace(/[\s-]/g, '').toUpperCase();
  const country = iban.slice(0, 2);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return refuse('IBAN_FORM', 'An IBAN begins with two letters for the country and two digits, such as DE89 3704 0044 0532 0130 00.', {}, 'iban');
  const length = IBAN_LENGTHS[country];
  if (length === undefined) return refuse('IBAN_COUNTRY', `No IBANs are given out for "${country}".`, { country }, 'iban');
  if (iban.length !== length) return refuse('IBAN_LENGTH', `An IBAN of ${country} has ${length} characters; this has ${iban.length}.`, { country, length: iban.length, expected: length }, 'iban');
  if (!ibanChecks(iban)) return refuse('IBAN_CHECK', 'The check digits do not fit: a digit is wrong or two are swapped. Compare it with the letter it came in.', {}, 'iban');
  return ok(iban);
}

/** Reads a BIC of 8 or 11 characters; an empty one is none. Refuses BIC_FORM. */
export function parseBic(text: string): Result<string> {
  const bic = text.replace(/\s/g, '').toUpperCase();
  return bic === '' || /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic) ? ok(bic) : refuse('BIC_FORM', 'A BIC has 8 or 11 characters, such as DEUTDEFF.', {}, 'bic');
}
