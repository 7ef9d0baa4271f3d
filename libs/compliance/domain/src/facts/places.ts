import { stateCode } from '@quittance/kernel';

/** ZIP codes of the five boroughs, by their first three digits; Queens has two more within Nassau's. */
const NEW_YORK_CITY: ReadonlySet<string> = /* @__PURE__ */ new Set(['100', '101', '102', '103', '104', '111', '112', '113', '114', '116']);
const QUEENS: ReadonlySet<string> = /* @__PURE__ */ new Set(['11004', '11005']);
const BOROUGHS: ReadonlySet<string> = /* @__PURE__ */ new Set(['new york', 'new york city', 'brooklyn', 'bronx', 'the bronx', 'queens', 'staten island', 'manhattan']);

/** Countries of their own in ISO 3166, the United States before the law (15 USC 1692a(8)). */
const TERRITORIES: ReadonlySet<string> = /* @__PURE__ */ new Set(['PR', 'VI', 'GU', 'AS', 'MP', 'UM']);

const NAMED: Readonly<Record<string, string>> = {
  CA: 'alberta AB,british columbia BC,manitoba MB,new brunswick NB,newfoundland NL,newfoundland and labrador NL,nova scotia NS,northwest territories NT,nunavut NU,ontario ON,prince edward island PE,quebec QC,saskatchewan SK,yukon YT',
  AU: 'new south wales NSW,australian capital territory ACT,victoria VIC,queensland QLD,south australia SA,western australia WA,tasmania TAS,northern territory NT' };

let byName: ReadonlyMap<string, string> | undefined;

/** A state or province by its own code ("NY", "ON"), from its code or its name; as written where it is neither. */
export function regionCode(country: string, region: string): string {
  const code = region.trim().toUpperCase().replace(/^[A-Z]{2}-/, '');
  if (country === 'US') return stateCode(code) ?? code;
  byName ??= new Map(Object.entries(NAMED).flatMap(([land, list]) => list.split(',').map((entry) => [`${land} ${entry.slice(0, entry.lastIndexOf(' '))}`, entry.slice(entry.lastIndexOf(' ') + 1)] as const)));
  return byName.get(`${country} ${region.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}`) ?? code;
}

/** A country and its region as law counts them: a territory is a region of the United States. */
export const underLaw = (country: string, region: string): { readonly country: string; readonly region: string } =>
  TERRITORIES.has(country) ? { country: 'US', region: country } : { country, region: region.trim() === '' ? '' : regionCode(country, region) };

/** Where somebody is, from the country down, as rows of law name it: US, US-NY, US-NY-NYC. A region is its own code ("NY"), with the country before it or not, or its name. */
export function placesOf(land: string, within: string, city: string, postalCode: string): string[] {
  const { country, region: code } = underLaw(land, within);
  if (!/^[A-Z0-9]{1,3}$/.test(code)) return [country];
  const places = [country, `${country}-${code}`];
  if (country !== 'US' || code !== 'NY') return places;
  const zip = postalCode.trim();
  return (zip === '' ? BOROUGHS.has(city.trim().toLowerCase()) : NEW_YORK_CITY.has(zip.slice(0, 3)) || QUEENS.has(zip.slice(0, 5))) ? [...places, 'US-NY-NYC'] : places;
}
