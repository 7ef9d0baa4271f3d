import { ok, refuse, type Result } from '@quittance/kernel';

export const ENVELOPES = ['NO_10', 'DL'] as const;
export type Envelope = (typeof ENVELOPES)[number];

/**
 * Where the window shows through, in millimetres from the top left of the folded sheet: No. 10 (4⅛ × 9½ in) with the usual window
 * 4½ × 1⅛ in, ⅞ in from the left, ½ in from the bottom; DL (110 × 220 mm) with 90 × 45 mm, 20 mm from the left, 15 mm from the bottom.
 * A folded sheet slides within its envelope, so that the address keeps a quiet edge inside.
 */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly quiet: number;
  readonly lines: number;
  /** Letters a line holds at the size the address is set in. */
  readonly letters: number;
}

export const WINDOWS: Readonly<Record<Envelope, Window>> = {
  NO_10: { left: 22.2, top: 51, width: 114.3, height: 28.6, quiet: 3, lines: 6, letters: 54 },
  DL: { left: 20, top: 50, width: 90, height: 45, quiet: 5, lines: 6, letters: 42 },
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

/** Letters of other scripts are as wide as two of ours. */
const width = (line: string): number => [...line].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1), 0);

/** A long name over two lines, at a space. */
function halves(line: string, letters: number): string[] {
  const at = line.lastIndexOf(' ', letters);
  return at <= 0 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}
