/** Paper sizes in use. */
export type Paper = 'A4' | 'Letter';

/** Countries that write on US Letter; all others on A4. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'NI', 'PA', 'PR', 'SV', 'VE', 'DO', 'HN', 'BZ']);

/** The paper of a country (ISO 3166-1 alpha-2). */
export const paperOf = (country: string): Paper => (LETTER.has(country.toUpperCase()) ? 'Letter' : 'A4');
