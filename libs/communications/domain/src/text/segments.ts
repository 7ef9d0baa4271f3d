/** How a text message travels: in how many parts, in which alphabet. Each part is billed. */
export interface Segments {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  readonly segments: number;
  /** Characters of the alphabet: septets, or 16-bit units. */
  readonly units: number;
  /** Units left in the last part. */
  readonly left: number;
  /** Characters that force UCS-2, each once, at most ten. */
  readonly forcing: readonly string[];
}

const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const EXTENSION = new Set('\f^{}\\[~]|€');

const LIMITS = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

/** Counts the parts of a text (3GPP TS 23.038 and 23.040). An escaped character or a surrogate pair is never cut in two. */
export function segmentsOf(text: string): Segments {
  const characters = [...text];
  const forcing = [...new Set(characters.filter((one) => !BASIC.has(one) && !EXTENSION.has(one)))].slice(0, 10);
  const alphabet = forcing.length === 0 ? 'GSM-7' : 'UCS-2';
  const widths = characters.map((one) => (alphabet === 'UCS-2' ? one.length : EXTENSION.has(one) ? 2 : 1));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const { single, part } = LIMITS[alphabet];
  if (units <= single) return { alphabet, segments: units === 0 ? 0 : 1, units, left: single - units, forcing };
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > part) {
      segments++;
      used = 0;
    }
    used += width;
  }
  return { alphabet, segments, units, left: part - used, forcing };
}

/** The longest message carriers put together again. */
export const MOST_SEGMENTS = 10;
