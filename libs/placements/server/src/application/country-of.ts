import { countryCodes, isCountry, stateCode } from '@quittance/kernel';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'ru', 'ja'];
const OTHERS: Readonly<Record<string, string>> = { usa: 'US', uk: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', deu: 'DE', ger: 'DE', fra: 'FR', esp: 'ES', ita: 'IT', nld: 'NL', prt: 'PT', can: 'CA', mex: 'MX', aut: 'AT', che: 'CH', bel: 'BE', america: 'US', holland: 'NL',
  'united states of america': 'US', 'the netherlands': 'NL', 'republic of ireland': 'IE', eire: 'IE', 'great britain': 'GB', 'northern ireland': 'GB', 'czech republic': 'CZ', 'hong kong': 'HK', macau: 'MO', 'south korea': 'KR', korea: 'KR', uae: 'AE', russia: 'RU',
  vietnam: 'VN', turkey: 'TR', 'ivory coast': 'CI', irl: 'IE', swe: 'SE', nor: 'NO', dnk: 'DK', fin: 'FI', pol: 'PL', cze: 'CZ', jpn: 'JP', chn: 'CN', ind: 'IN', aus: 'AU', nzl: 'NZ', bra: 'BR', lux: 'LU', brd: 'DE',
  // As on number plates, which German and Austrian lists write.
  d: 'DE', a: 'AT', f: 'FR', i: 'IT', e: 'ES', b: 'BE', l: 'LU', s: 'SE', n: 'NO', p: 'PT' };

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

/** Whether a cell names a country, or says that none is known. */
export const isKnownCountry = (text: string): boolean => /^(?:[-–—?.]+|n\/?a|none|unknown|null)$/i.test(text.trim()) || countryOf(text) !== null;

/** The country's code meant by a code or a name in the languages above; null when none is recognised. */
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
