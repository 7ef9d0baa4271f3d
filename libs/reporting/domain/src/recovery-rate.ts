import { divideRounded } from '@quittance/kernel';

/** A month of placements as it grew; minor units. */
export interface GrownMonth {
  readonly placedMonth: string;
  readonly placed: number;
  /** Collected up to and including each month since placement, from month 0. */
  readonly points: readonly { readonly age: number; readonly cumulative: number }[];
}

/** Collected over placed, parts per million: the gross rate. Null where nothing was placed. */
export const grossRate = ({ placed, collected }: { placed: number; collected: number }): number | null =>
  placed > 0 ? Number(divideRounded(BigInt(collected) * 1_000_000n, BigInt(placed))) : null;

/**
 * The newest placement months that have had a further month to grow, as lines over months since placement: per cent of
 * placed, gross; null beyond what a month has lived.
 */
export function recoveryLines(months: readonly GrownMonth[], most = 5): { labels: string[]; lines: { placedMonth: string; values: (number | null)[] }[] } {
  const grown = months.filter(({ placed, points }) => placed > 0 && points.length > 1).slice(0, most);
  const length = Math.max(0, ...grown.map(({ points }) => points.length));
  return {
    labels: Array.from({ length }, (_, age) => String(age)),
    lines: grown.map(({ placedMonth, placed, points }) => ({
      placedMonth,
      values: Array.from({ length }, (_, age) => {
        const point = points[age];
        return point ? (grossRate({ placed, collected: point.cumulative }) ?? 0) / 10_000 : null;
      }),
    })),
  };
}
