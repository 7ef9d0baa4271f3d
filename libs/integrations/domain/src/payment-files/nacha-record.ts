/** A field of a NACHA record: letters at the left, filled with blanks; what is too long is cut. */
export const alpha = (text: string, width: number): string => text.toUpperCase().slice(0, width).padEnd(width);

/** A number at the right, filled with zeros. Throws where it does not fit: a cut number would be another number. */
export function digits(value: number | bigint | string, width: number): string {
  const text = String(value);
  if (!/^\d+$/.test(text) || text.length > width) throw new RangeError(`${text} does not fit ${width} digits`);
  return text.padStart(width, '0');
}

/** A record of 94 characters; throws on any other length, which would be a mistake of ours. */
export function record(...fields: readonly string[]): string {
  const text = fields.join('');
  if (text.length !== 94) throw new RangeError(`a NACHA record has 94 characters, not ${text.length}`);
  return text;
}

/** YYMMDD of a date, a time of day after it left out. */
export const shortDay = (day: string): string => day.slice(2, 10).replaceAll('-', '');

/** The last ten digits of the sum of the first eight digits of each receiving bank's routing number. */
export const entryHash = (routings: readonly string[]): string => digits(routings.reduce((sum, routing) => sum + BigInt(routing.slice(0, 8)), 0n) % 10_000_000_000n, 10);
