import { underLaw } from '../facts/places';
import { COUNTRY_ZONES, REGION_ZONES, WIDE_CODES } from './data/place-zones';
import { PREFIX_ZONES } from './data/prefix-zones';
import { ZIP_ZONES } from './data/zip-zones';
import type { AddressPlace } from './read-place';
import { isZone } from './zone-clock';

/** Where somebody may be, as far as it is on file. */
export interface WhereAbouts {
  /** The zone the person told us: it stands alone. */
  readonly known: string | null;
  /** The country on file, where that is all its row says; left out or null: none. */
  readonly country?: string | null;
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

/** The longest known prefix of a number, with its zones. */
function prefixOf(e164: string): { readonly prefix: string; readonly zones: Zones } | null {
  const digits = e164.replace(/\D/g, '').slice(0, LONGEST_PREFIX);
  for (let length = digits.length; length > 0; length--) {
    const prefix = digits.slice(0, length);
    const zones = prefixes().get(prefix);
    if (zones) return { prefix, zones };
  }
  return null;
}

/** The zones of a number by its first digits, the longest known prefix; none where it is no number. */
export const zonesOfNumber = (e164: string): Zones => prefixOf(e164)?.zones ?? [];

/**
 * The zones of an address: by postal code and state or province together, where they speak of different places by both; else by country.
 * None where the country is not known to us.
 */
export function zonesOfAddress(land: string, within: string, postalCode: string): Zones {
  const { country, region } = underLaw(land, within);
  const postal = postalCode.replace(/\s/g, '').toUpperCase();
  const byRegion = REGION_ZONES.get(`${country}-${region}`);
  if (country === 'CA') return REGION_ZONES.get(`CA-${postal.slice(0, 1)}*`) ?? byRegion ?? COUNTRY_ZONES.get('CA') ?? [];
  const byZip = country === 'US' && /^\d{5}/.test(postal) ? zips().get(postal.slice(0, 3)) : undefined;
  if (byZip === undefined || byRegion === undefined) return byZip ?? byRegion ?? COUNTRY_ZONES.get(country) ?? [];
  const common = byZip.filter((zone) => byRegion.includes(zone));
  return common.length > 0 ? common : [...byZip, ...byRegion];
}

/** Rings at somebody's cost, anywhere: it tells no place. */
const FREE = /^\+?1\s?-?\(?(?:800|833|844|855|866|877|888)/;
/** Zones of American numbers that stand under another name in the table of states. */
const AMERICAN = ['America/Juneau', 'America/Boise', 'America/North_Dakota/Center'];

/** Mobiles of countries with several clocks: they ring in any, where the table names the zone of most people. */
const MOBILE = /^\+?(?:(7)9|(34)[67]|(56)9|(61)[45]|(62)8|(64)2|(351)9|(593)9|(976)[89])/;

interface Told { readonly zones: Zones; readonly code: string; readonly wide: boolean }

function toldBy(number: string): Told | null {
  if (FREE.test(number)) return null;
  const mobile = MOBILE.exec(number.replace(/[\s()-]/g, ''))?.slice(1).find(Boolean);
  if (mobile !== undefined) return { zones: prefixes().get(mobile) ?? [], code: mobile, wide: true };
  const found = prefixOf(number);
  if (found === null) return null;
  const code = Object.keys(WIDE_CODES).find((one) => found.prefix.startsWith(one)) ?? found.prefix;
  return { zones: found.zones, code, wide: code === found.prefix && code in WIDE_CODES };
}

const countriesOf = (code: string): readonly string[] => (WIDE_CODES[code] ?? '').split(' ');

/** Whether a number rings in a country of several zones. */
const isOf = ({ zones, code, wide }: Told, country: string, all: Zones): boolean =>
  countriesOf(code).includes(country) && (wide || zones.some((zone) => all.includes(zone) || (country === 'US' && AMERICAN.includes(zone))));

/**
 * Every zone the debtor may be in, from addresses and numbers together, in order of the alphabet; a contact must suit them all. What
 * tells a whole country only (the country on file, a mobile of a country with several clocks) says nothing beside what tells more of it,
 * and counts where the rest speaks of somewhere else.
 */
export function debtorZones({ known, country = null, addresses, numbers }: WhereAbouts): string[] {
  if (known !== null && isZone(known)) return [known];
  const told = numbers.flatMap((number) => toldBy(number) ?? []);
  const near = told.filter(({ wide }) => !wide);
  const lands = new Set([...addresses.map((one) => one.country), ...(country === null ? [] : [country])]);
  const far = told.filter(({ wide, code }) => wide && !countriesOf(code).some((one) => lands.has(one)) && !near.some((one) => one.code === code));
  const found = new Set([...addresses.flatMap((one) => zonesOfAddress(one.country, one.region, one.postalCode)), ...near.flatMap(({ zones }) => zones), ...far.flatMap(({ zones }) => zones)]);
  if (addresses.length === 0 && country !== null) {
    const all = zonesOfAddress(country, '', '');
    if (all.length === 1 || (told.length > 0 && !told.some((one) => isOf(one, underLaw(country, '').country, all)))) for (const zone of all) found.add(zone);
  }
  return [...found].filter(isZone).sort();
}
