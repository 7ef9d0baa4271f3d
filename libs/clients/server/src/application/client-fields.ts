import { all, isCountry, ok, parseCurrency, refuse, type ClientId, type CurrencyCode, type Result } from '@quittance/kernel';
import { foldClientName, parseClientCode } from '@quittance/clients/domain';
import { typedText } from './typed-text';

/** A client's facts as typed. */
export interface ClientInput {
  readonly code: string;
  readonly name: string;
  readonly legalName?: string | null;
  readonly taxId?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly country: string;
  readonly currency: string;
  readonly parentId?: ClientId | null;
}

/** A client's facts as stored. */
export interface ClientFields {
  readonly code: string;
  readonly name: string;
  readonly nameNormalised: string;
  readonly legalName: string;
  readonly taxId: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly country: string;
  readonly currency: CurrencyCode;
  readonly parentId: ClientId | null;
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const PHONE = /^[+\d(][\d\s().\-/]*(\s*(x|ext\.?)\s*\d+)?$/i;

/** Checks what was typed of a client; refuses the first thing wrong, naming its field. */
export function clientFields(input: ClientInput): Result<ClientFields> {
  const code = parseClientCode(input.code);
  if (!code.ok) return code;
  const texts = all([
    typedText('name', 'The name', input.name, 200, true),
    typedText('legalName', 'The legal name', input.legalName, 200),
    typedText('taxId', 'The tax number', input.taxId, 40),
    typedText('email', 'The email address', input.email, 254),
    typedText('phone', 'The phone number', input.phone, 40),
    typedText('address', 'The address', input.address, 500),
  ]);
  if (!texts.ok) return texts;
  const [name = '', legalName = '', taxId = '', email = '', phone = '', address = ''] = texts.value;
  if (email !== '' && !EMAIL.test(email)) return refuse('BAD_EMAIL', `"${email}" is not an email address such as accounts@example.com.`, { value: email }, 'email');
  if (phone !== '' && !PHONE.test(phone)) return refuse('BAD_PHONE', `"${phone}" is not a phone number such as +1 312 555 0100.`, { value: phone }, 'phone');
  const country = input.country.trim().toUpperCase();
  if (!isCountry(country)) return refuse('UNKNOWN_COUNTRY', `"${input.country.slice(0, 20)}" is not a country's code such as US.`, { value: input.country.slice(0, 20) }, 'country');
  const currency = parseCurrency(input.currency);
  if (!currency.ok) return { ok: false, refusal: { ...currency.refusal, field: 'currency' } };
  return ok({
    code: code.value, name, nameNormalised: foldClientName(name), legalName, taxId, email, phone, address, country, currency: currency.value, parentId: input.parentId ?? null });
}
