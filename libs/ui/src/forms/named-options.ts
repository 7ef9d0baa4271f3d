import { countryCodes, countryName } from '@quittance/kernel';
import type { Option } from './select.component';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'nl', 'pt', 'pl', 'cs', 'sv', 'da', 'nb', 'fi', 'el', 'hu', 'ro', 'uk', 'ru', 'tr', 'ar', 'he', 'hi', 'zh', 'ja', 'ko', 'vi', 'tl', 'ht'];

/** Every country by its name. */
export const countryOptions = (): Option[] => countryCodes().map((value) => ({ value, label: countryName(value) })).sort((a, b) => (a.label < b.label ? -1 : 1));

/** Languages by their names, with the one at hand among them. */
export function languageOptions(chosen = ''): Option[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return [...new Set([...LANGUAGES, chosen])].filter(Boolean).map((value) => ({ value, label: names.of(value) ?? value }));
}
