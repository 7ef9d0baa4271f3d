import { countryCodes, isCountry, stateCode } from '@quittance/kernel';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];
const OTHERS: Readonly<Record<string, string>> = { usa: 'US', uk: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', deu: 'DE', ger: 'DE', fra: 'FR', esp: 'ES', ita: 'IT', nld: 'NL', prt: 'PT', can: 'CA', mex: 'MX', aut: 'AT', che: 'CH', bel: 'BE', america: 'US', holland: 'NL' };

const key = (text: string): string => text.normalize('NFD').replace(/[\p{M}.]/gu, '').trim().toLowerCase();
let names: Map<string, string> | undefined;

function countryNames(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(OTHERS));
  for (const language of LANGUAGES) {
    const words = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of countryCodes()) names.set(key(words.of(code) ?? code), code);
  }
  return names;
}

/** The country's code meant by a code or a name in seven languages; null when none is recognised. */
export function countryOf(text: string | null): string | null {
  const plain = (text ?? '').trim();
  if (plain === '') return null;
  return isCountry(plain.toUpperCase()) ? plain.toUpperCase() : (countryNames().get(key(plain)) ?? null);
}

/** The region's code (ISO 3166-2 without its country) meant by a code or, in the US, a state's name; null when none is recognised. */
export function regionOf(text: string | null, country: string | null): string | null {
  const plain = (text ?? '').trim();
  if (/^[A-Za-z0-9]{1,3}$/.test(plain)) return plain.toUpperCase();
  return country === 'US' ? stateCode(plain) : null;
}
