import { currenciesMeantBy } from '@quittance/placements/domain';
import type { Archive } from './zip';
import { readAllXml } from './xml-reader';

/** How a cell's style shows its number. PADDED keeps leading zeros of that width (format `00000`). */
export type NumberStyle = { readonly kind: 'DATE' } | { readonly kind: 'PLAIN'; readonly mark?: string } | { readonly kind: 'PADDED'; readonly width: number };

const PLAIN: NumberStyle = { kind: 'PLAIN' };
const DATE: NumberStyle = { kind: 'DATE' };

/** True when a format code shows a date: day, month or year outside quotes, colours and escapes. Times alone are none. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/giu, '').toLowerCase();
  if (/general|standard/.test(bare)) return false;
  return /[yd]|j{2,}|t{2,}|a{2,}/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare) && !/[0#?]/.test(bare));
}

/** The currency a format shows: `[$€-407] #,##0.00`, `#,##0.00 "kr"`, `$#,##0.00`; undefined where it shows none. */
export function currencyOfFormat(code: string): string | undefined {
  const shown = /\[\$([^\]-]+)(?:-[0-9A-Fa-f]+)?\]/u.exec(code)?.[1] ?? [...code.matchAll(/"([^"]+)"/gu)].map((match) => match[1]?.trim() ?? '').find((text) => currenciesMeantBy(text).length > 0) ?? /[$€£¥₹]/u.exec(code.replace(/"[^"]*"|\[[^\]]*\]/gu, ''))?.[0];
  return shown !== undefined && currenciesMeantBy(shown).length > 0 ? shown.trim() : undefined;
}

function styleOf(id: number, codes: ReadonlyMap<number, string>): NumberStyle {
  const code = codes.get(id);
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DATE : PLAIN;
  if (/^0{2,30}$/.test(code)) return { kind: 'PADDED', width: code.length };
  if (isDateFormat(code)) return DATE;
  const mark = currencyOfFormat(code);
  return mark === undefined ? PLAIN : { kind: 'PLAIN', mark };
}

/** No program writes a longer one; some of the patterns take time by the square of its length. */
const LONGEST_CODE = 255;

/** The number style of each cell format, by index. */
export async function readStyles(archive: Archive, part: string | undefined): Promise<readonly NumberStyle[]> {
  if (part === undefined || !archive.names.includes(part)) return [];
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  const known = new Map<number, NumberStyle>();
  const style = (id: number): NumberStyle => {
    const found = known.get(id) ?? styleOf(id, codes);
    known.set(id, found);
    return found;
  };
  let inCellFormats = false;
  await readAllXml(await archive.read(part), part, {
    open: (name, attributes) => {
      if (name === 'numFmt' && codes.size < 10_000) codes.set(Number(attributes['numFmtId']), (attributes['formatCode'] ?? '').slice(0, LONGEST_CODE));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats && styles.length < 100_000) styles.push(style(Number(attributes['numFmtId'] ?? 0)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}
