import { COUNTRY_ZONES, REGION_ZONES } from './data/place-zones';
import { PREFIX_ZONES } from './data/prefix-zones';
import { ZIP_ZONES } from './data/zip-zones';
import type { AddressPlace } from './read-place';
import { isZone } from './zone-clock';

/** Where somebody may be, as far as it is on file. */
export interface WhereAbouts {
  /** The zone the person told us: it stands alone. */
  readonly known: string | null;
  readonly addresses: readonly AddressPlace[];
  /** E.164, each number in use. */
  readonly numbers: readonly string[];
}

type Zones = readonly string[];

const lines = (text: string): [Zones, string[]][] =>
  text.trim().split('\n').map((line) => {
    const [zones = '', ...rest] = line.split(' ');
    return [zones.split('&'), rest];
  });

const expand = (entry: string): string[] => {
  const [head = '', tails] = entry.split('-');
  return tails === undefined ? [head] : tails.split(',').map((tail) => head + tail);
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

// Marked pure, so that a screen that asks for no zones does not carry the tables.
const prefixes = /* @__PURE__ */ once(() => new Map(lines(PREFIX_ZONES).flatMap(([zones, entries]) => entries.flatMap(expand).map((prefix) => [prefix, zones] as const))));

const zips = /* @__PURE__ */ once(() => new Map(lines(ZIP_ZONES).flatMap(([zones, entries]) => entries.flatMap((entry) => {
  const [from = '', to = from] = entry.split('-');
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => [String(Number(from) + i).padStart(3, '0'), zones] as const);
}))));

const LONGEST_PREFIX = 9;

/** The zones of a number by its first digits, the longest known prefix; none where it is no number. */
export function zonesOfNumber(e164: string): Zones {
  const digits = e164.replace(/\D/g, '').slice(0, LONGEST_PREFIX);
  for (let length = digits.length; length > 0; length--) {
    const zones = prefixes().get(digits.slice(0, length));
    if (zones) return zones;
  }
  return [];
}

/** The zones of an address: by postal code, else by state or province, else by country. None where the country is not known to us. */
export function zonesOfAddress(country: string, region: string, postalCode: string): Zones {
  const postal = postalCode.replace(/\s/g, '').toUpperCase();
  const byPostalCode = country === 'US' ? zips().get(postal.slice(0, 3)) : country === 'CA' ? REGION_ZONES.get(`CA-${postal.slice(0, 1)}*`) : undefined;
  const code = region.toUpperCase().replace(/^[A-Z]{2}-/, '');
  return (/^\d{3}/.test(postal) || country === 'CA' ? byPostalCode : undefined) ?? REGION_ZONES.get(`${country}-${code}`) ?? COUNTRY_ZONES.get(country) ?? [];
}

/** Every zone the debtor may be in, from addresses and numbers together, in order of the alphabet; a contact must suit them all. */
export function debtorZones({ known, addresses, numbers }: WhereAbouts): string[] {
  if (known !== null && isZone(known)) return [known];
  const found = new Set([...addresses.flatMap(({ country, region, postalCode }) => zonesOfAddress(country, region, postalCode)), ...numbers.flatMap((number) => zonesOfNumber(number))]);
  return [...found].filter(isZone).sort();
}
