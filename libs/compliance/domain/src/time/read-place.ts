import { countryCodes, countryName, stateCode } from '@quittance/kernel';

/** Where an address lies, as far as its last words say it. */
export interface AddressPlace {
  readonly country: string;
  /** A state or province by its own code ("CA", "ON"), or empty. */
  readonly region: string;
  readonly postalCode: string;
}

const OTHERS: Readonly<Record<string, string>> = { usa: 'US', us: 'US', 'united states of america': 'US', uk: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', deutschland: 'DE', österreich: 'AT', schweiz: 'CH', españa: 'ES', méxico: 'MX' };
const PROVINCES: ReadonlySet<string> = /* @__PURE__ */ new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));

let countries: ReadonlyMap<string, string> | undefined;

const countryNamed = (text: string): string | undefined => {
  countries ??= new Map([...countryCodes().map((code) => [countryName(code).toLowerCase(), code] as const), ...Object.entries(OTHERS)]);
  return countries.get(text.replaceAll('.', '').trim().toLowerCase());
};

const ZIP = /^(.*?)[\s,]+(\d{5})(?:-?\d{4})?$/;
const BOX = /\b(?:box|suite|ste|unit|apt|room|#)$/i;
const CANADIAN = /^(.*?)[\s,]*\b([A-Z]\d[A-Z])\s?(\d[A-Z]\d)$/i;
const AUSTRALIAN = /\b(NSW|ACT|VIC|QLD|SA|WA|TAS|NT)[\s,]+(\d{4})$/i;

/**
 * Reads the country, the state or province and the postal code off the end of a postal address ("88 Dock St, Portland, OR 97209");
 * null where it tells no more than the country it is read in.
 * @param country where the address is taken to lie unless it says otherwise, ISO 3166-1 alpha-2
 */
export function readPlace(address: string, country: string): AddressPlace | null {
  const text = address.replace(/\s+/g, ' ').replace(/[\s,.;]+$/, '');
  const comma = text.lastIndexOf(',');
  const last = text.slice(comma + 1);
  // "Georgia" after a comma is the state where the address is American, and no country.
  const named = comma < 0 || (country === 'US' && stateCode(last) !== null) ? undefined : countryNamed(last);
  const body = named === undefined ? text : text.slice(0, comma).replace(/[\s,.;]+$/, '');
  const where = named ?? country;
  const found = where === 'US' ? (american(body) ?? (named ? null : canadian(body, true))) : where === 'CA' ? (canadian(body, false) ?? (named ? null : american(body, true))) : where === 'AU' ? australian(body) : null;
  return found ?? (named === undefined || named === country ? null : { country: named, region: '', postalCode: '' });
}

function american(text: string, both = false): AddressPlace | null {
  const zip = ZIP.exec(text);
  const before = (zip?.[1] ?? text).replace(/[\s,.]+$/, '');
  const postalCode = zip?.[2] ?? '';
  const region = stateAtEnd(before);
  if (region !== '' && (zip !== null || !both)) return { country: 'US', region, postalCode };
  // A number alone is a ZIP code after a place, not after a box or a suite, nor where it is all there is.
  return zip === null || both || BOX.test(before) || !/\s/.test(before) ? null : { country: 'US', region: '', postalCode };
}

/** The state a text ends with: its name after a comma or before a ZIP code, its code as a word by itself in capitals. */
function stateAtEnd(text: string): string {
  const code = /(?:^|[\s,])([A-Z]{2})$/.exec(text)?.[1];
  if (code !== undefined) return stateCode(code) ?? '';
  const comma = /,\s*([A-Za-z .]{2,24})$/.exec(text)?.[1];
  return comma === undefined ? '' : (stateCode(comma) ?? '');
}

function canadian(text: string, both: boolean): AddressPlace | null {
  const postal = CANADIAN.exec(text);
  const code = /(?:^|[\s,(])([A-Z]{2})\)?$/.exec((postal?.[1] ?? text).replace(/[\s,.]+$/, ''))?.[1] ?? '';
  const region = PROVINCES.has(code) ? code : '';
  if (postal === null) return region === '' || both ? null : { country: 'CA', region, postalCode: '' };
  return both && region === '' ? null : { country: 'CA', region, postalCode: `${postal[2]} ${postal[3]}`.toUpperCase() };
}

function australian(text: string): AddressPlace | null {
  const found = AUSTRALIAN.exec(text);
  return found === null ? null : { country: 'AU', region: (found[1] ?? '').toUpperCase(), postalCode: found[2] ?? '' };
}
