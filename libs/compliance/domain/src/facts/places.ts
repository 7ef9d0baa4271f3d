/** ZIP codes of the five boroughs, by their first three digits. */
const NEW_YORK_CITY: ReadonlySet<string> = /* @__PURE__ */ new Set(['100', '101', '102', '103', '104', '111', '112', '113', '114', '116']);
const BOROUGHS: ReadonlySet<string> = /* @__PURE__ */ new Set(['new york', 'new york city', 'brooklyn', 'bronx', 'queens', 'staten island', 'manhattan']);

/** Where somebody is, from the country down, as rows of law name it: US, US-NY, US-NY-NYC. A region is its own code ("NY"), with the country before it or not. */
export function placesOf(country: string, region: string, city: string, postalCode: string): string[] {
  const code = region.trim().toUpperCase().replace(/^[A-Z]{2}-/, '');
  if (!/^[A-Z0-9]{1,3}$/.test(code)) return [country];
  const places = [country, `${country}-${code}`];
  if (country !== 'US' || code !== 'NY') return places;
  const zip = postalCode.trim().slice(0, 3);
  return (zip === '' ? BOROUGHS.has(city.trim().toLowerCase()) : NEW_YORK_CITY.has(zip)) ? [...places, 'US-NY-NYC'] : places;
}
