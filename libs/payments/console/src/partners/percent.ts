import { ppmFromPercent } from '@quittance/kernel';
import { formatPpm } from '@quittance/ui';

/** "15", "12.5%" or "12,5" as parts per million; null where it can't be read as a percentage from 0 to 100. */
export function readPercent(text: string): number | null {
  const read = ppmFromPercent(text.trim().replace(/%$/, '').trim().replace(',', '.'));
  return read.ok && read.value >= 0 && read.value <= 1_000_000 ? read.value : null;
}

/** Parts per million as it is typed: "15". */
export const percentText = (ppm: number): string => formatPpm(ppm).replace('%', '');
