import { countryCodes, countryName, isCountry } from '@quittance/kernel';

const REGION = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;
const byName = new Map(countryCodes().map((code) => [countryName(code).toLowerCase(), code]));

export type ReadPlaces = { readonly codes: readonly string[]; readonly problem: null } | { readonly codes: null; readonly problem: string };

/** Reads "US, Canada, US-CA" as codes of countries and regions; a sentence where one is neither. */
export function readPlaces(text: string): ReadPlaces {
  const codes: string[] = [];
  for (const word of text.split(/[,;\n]+/).map((part) => part.trim()).filter(Boolean)) {
    const code = word.toUpperCase();
    const known = isCountry(code) || isCountry(REGION.exec(code)?.[1] ?? '') ? code : byName.get(word.toLowerCase().replace(/^the /, ''));
    if (known === undefined) return { codes: null, problem: `“${word.slice(0, 30)}” is no country, such as US or Canada, and no region, such as US-CA.` };
    if (!codes.includes(known)) codes.push(known);
  }
  return codes.length === 0 ? { codes: null, problem: 'Name at least one country, such as US.' } : { codes, problem: null };
}

/** Codes as they are typed. */
export const placesText = (codes: readonly string[]): string => codes.join(', ');

/** What the codes stand for, where that says more than they do. */
export function placesHint(text: string): string | null {
  const read = readPlaces(text);
  return read.codes === null ? null : read.codes.map((code) => countryName(code)).join(', ');
}
