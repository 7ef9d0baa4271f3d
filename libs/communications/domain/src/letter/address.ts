import { ok, refuse, type Result } from '@quittance/kernel';

export const ENVELOPES = ['NO_10', 'DL'] as const;
export type Envelope = (typeof ENVELOPES)[number];

/**
 * Where an address may stand on the folded sheet, in millimetres from its top left corner, so that it shows whole through the window
 * wherever the sheet lies in its envelope, with a quiet edge of 3.2 mm (the Postal Service's tap test).
 *
 * No. 10 is 104.8 × 241.3 mm, its window 28.6 × 114.3, 22.2 from the left and 12.7 from the bottom: a third of US Letter (93.1 × 215.9)
 * on its lower edge shows 51.8 to 80.4, tapped to the left from 22.2, to the right up to 111.1. DL is 110 × 220 mm, its window 45 × 90
 * (DIN 680), 20 from the left and 15 from the bottom, or 35 high (British): a third of A4 shows 50 to 84 and 55 to 79, across 20 to 100.
 */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  /** Letters a line holds at the size the address is set in. */
  readonly letters: number;
}

/** From line to line, mm: six of them fill the height. */
export const ADDRESS_LEADING = 3.7;

export const WINDOWS: Readonly<Record<Envelope, Window>> = {
  NO_10: { left: 25.4, top: 55, width: 82.5, height: 22.2, lines: 6, letters: 44 },
  DL: { left: 23.2, top: 55.5, width: 73.6, height: 22.2, lines: 6, letters: 39 },
};

/** What was done to make an address fit, by name. */
export type AddressRule = 'LEFT_OUT_REPEATED' | 'ABBREVIATED' | 'JOINED_LINES';

export interface FittedAddress {
  readonly lines: readonly string[];
  readonly rules: readonly AddressRule[];
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bStreet\b/gi, 'St'], [/\bAvenue\b/gi, 'Ave'], [/\bBoulevard\b/gi, 'Blvd'], [/\bRoad\b/gi, 'Rd'], [/\bDrive\b/gi, 'Dr'], [/\bLane\b/gi, 'Ln'], [/\bCourt\b/gi, 'Ct'], [/\bPlace\b/gi, 'Pl'], [/\bSquare\b/gi, 'Sq'],
  [/\bApartment\b/gi, 'Apt'], [/\bSuite\b/gi, 'Ste'], [/\bBuilding\b/gi, 'Bldg'], [/\bFloor\b/gi, 'Fl'], [/\bDepartment\b/gi, 'Dept'], [/\bNorth\b/gi, 'N'], [/\bSouth\b/gi, 'S'], [/\bEast\b/gi, 'E'], [/\bWest\b/gi, 'W'],
  [/\bIncorporated\b/gi, 'Inc'], [/\bCorporation\b/gi, 'Corp'], [/\bLimited\b/gi, 'Ltd'], [/\bCompany\b/gi, 'Co']];

// eslint-disable-next-line no-control-regex
const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ').replace(/\s+/g, ' ').trim();

/** The lines of an address as it is kept: by its own breaks, or at commas, a region and its code staying with the town. */
export function linesOf(address: string): string[] {
  const broken = address.split(/\r?\n/).map(clean).filter((line) => line !== '');
  if (broken.length !== 1) return broken;
  const parts = (broken[0] ?? '').split(/,\s*/).map(clean).filter((part) => part !== '');
  const lines: string[] = [];
  for (const part of parts) {
    const region = lines.length > 0 && /^([A-Z]{2,3}\.?)?\s*([A-Z]?\d[\w -]{2,9})?$/.test(part) && part.length <= 14;
    if (region) lines.push(`${lines.pop() ?? ''}, ${part}`);
    else lines.push(part);
  }
  return lines;
}

/**
 * Name and address as they stand in the window. What is too long is shortened by rules that are named with it; what is still too long is
 * refused ADDRESS_TOO_LONG, and ADDRESS_MISSING where there is none: a letter whose address is cut goes to somebody else.
 */
export function fitAddress(name: string, address: readonly string[], envelope: Envelope): Result<FittedAddress> {
  const { lines: most, letters } = WINDOWS[envelope];
  const rules = new Set<AddressRule>();
  const given = address.map(clean).filter((line) => line !== '');
  if (given.length === 0) return refuse('ADDRESS_MISSING', 'There is no postal address. Add one to the debtor, or write another way.', {}, 'address');
  const all = [clean(name), ...given];
  let lines = all.filter((line, n) => n === 0 || all.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === n);
  if (lines.length < all.length) rules.add('LEFT_OUT_REPEATED');
  lines = lines.flatMap((line, n) => (n === 0 && width(line) > letters ? halves(line, letters) : [line]));
  if (lines.some((line) => width(line) > letters)) {
    const short = lines.map((line) => (width(line) > letters ? SHORT.reduce((text, [long, abbreviated]) => text.replace(long, abbreviated), line) : line));
    if (short.some((line, n) => line !== lines[n])) rules.add('ABBREVIATED');
    lines = short;
  }
  for (let n = lines.length - 2; n > 0 && lines.length > most; n--) {
    const joined = `${lines[n] ?? ''}, ${lines[n + 1] ?? ''}`;
    if (width(joined) > letters) continue;
    lines.splice(n, 2, joined);
    rules.add('JOINED_LINES');
  }
  const longest = Math.max(...lines.map(width));
  if (lines.length > most) return tooLong(`has ${lines.length} lines; the window shows ${most}`, { lines: lines.length, most });
  if (longest > letters) return tooLong(`has a line of ${longest} letters; the window shows ${letters}`, { letters: longest, most: letters });
  return ok({ lines, rules: [...rules] });
}

const tooLong = (what: string, facts: Record<string, number>): Result<never> => refuse('ADDRESS_TOO_LONG', `The address ${what}. Shorten it on the debtor’s page; nothing is cut off by itself.`, facts, 'address');

/** In letters of usual width: capitals take more room, other scripts up to two letters' worth. */
const width = (line: string): number => Math.ceil([...line].reduce((sum, letter) => sum + widthOf(letter), 0) - 1e-9);

const widthOf = (letter: string): number =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : /[MWmw@%Œ]/.test(letter) ? 1.7 : /[\p{Lu}&]/u.test(letter) ? 1.2 : /[iljtfr.,'’ :;|!-]/.test(letter) ? 0.65 : 1;

/** A long name over two lines, at a space. */
function halves(line: string, letters: number): string[] {
  const at = line.lastIndexOf(' ', Math.floor(letters / 1.1));
  return at <= 0 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}
