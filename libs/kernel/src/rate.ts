import type { Brand } from './ids';
import { ok, refuse, unwrap, type Result } from './result';

/** A rate in whole parts per million: 8.125% is 81,250. */
export type Ppm = Brand<number, 'Ppm'>;

/** One hundred percent. */
export const WHOLE_PPM = 1_000_000 as Ppm;

const PERCENT = /^(-?)(\d{1,7})(?:\.(\d{1,4}))?\s*%?$/;

/** Checks an integer count of parts per million; throws RangeError otherwise. */
export function ppmOf(parts: number): Ppm {
  if (!Number.isSafeInteger(parts)) throw new RangeError(`A rate is a whole number of parts per million, not ${parts}`);
  return parts as Ppm;
}

/** Reads a percentage with up to four decimals ("8.125" or "8.125%"), exactly. Refuses BAD_RATE. */
export function ppmFromPercent(text: string): Result<Ppm> {
  const match = PERCENT.exec(text.trim());
  if (!match) {
    return refuse('BAD_RATE', `"${text.slice(0, 20)}" is not a percentage such as 8.125 (four decimals at most).`, {
      value: text.slice(0, 20),
    });
  }
  const parts = Number(match[2]) * 10_000 + Number((match[3] ?? '').padEnd(4, '0'));
  return ok((match[1] && parts !== 0 ? -parts : parts) as Ppm);
}

/** A rate written in code: `ppm('8.125%')`. Throws on anything else. */
export const ppm = (percent: string): Ppm => unwrap(ppmFromPercent(percent));

/** A rate in words without trailing zeros: 81,250 is "8.125%". */
export function formatPpm(rate: Ppm): string {
  const size = Math.abs(rate);
  const fraction = String(size % 10_000).padStart(4, '0').replace(/0+$/, '');
  return `${rate < 0 ? '-' : ''}${Math.trunc(size / 10_000)}${fraction ? `.${fraction}` : ''}%`;
}

/** numerator / denominator to the nearest whole number, half away from zero. Throws on a zero denominator. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('Division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const size = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -size : size;
}

/** A bigint of minor units as a number; throws RangeError beyond the safe integers. */
export function toMinor(value: bigint): number {
  const minor = Number(value);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Amount ${value} is beyond the safe integers`);
  return minor;
}

/** The part of an amount a rate takes, in minor units: exact product, rounded half away from zero. */
export function share(minor: number, rate: Ppm): number {
  return toMinor(divideRounded(BigInt(minor) * BigInt(rate), 1_000_000n));
}
