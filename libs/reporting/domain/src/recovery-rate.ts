import { divideRounded } from '@quittance/kernel';

/** A month of placements as it grew; minor units. */
export interface GrownMonth {
  readonly placedMonth: string;
  readonly placed: number;
  /** Collected up to and including each month since placement, from month 0. */
  readonly points: readonly { readonly age: number; readonly cumulative: number }[];
}

/** What a recovery rate is a part of (M20); none is shown without its name. NET leaves accounts out that were withdrawn, bankrupt or defunct. */
export const RATE_BASES = ['GROSS', 'WITH_CHARGES', 'NET'] as const;
export type RateBasis = (typeof RATE_BASES)[number];

/** A row of batch tracking; minor units of one currency. */
export interface BatchRow {
  readonly accounts: number;
  readonly listed: number;
  /** Interest, fees and costs added since. */
  readonly charges: number;
  /** Credit notes, corrections and what settlements gave up; below zero where they lower the debt. */
  readonly adjustments: number;
  readonly paid: number;
  /** Of `listed`, what stands on accounts that were withdrawn, bankrupt or defunct. */
  readonly outsideNet?: number;
}

/** What is still owed on a row. */
export const owingOn = ({ listed, charges, adjustments, paid }: BatchRow): number => listed + charges + adjustments - paid;

/** What an account of a row brought in on average, to the minor unit; null where there is none. */
export const yieldPerAccount = ({ paid, accounts }: Pick<BatchRow, 'paid' | 'accounts'>): number | null => (accounts > 0 ? Number(divideRounded(BigInt(paid), BigInt(accounts))) : null);

const BASES: Readonly<Record<RateBasis, (row: BatchRow) => number>> = {
  GROSS: ({ listed }) => listed,
  WITH_CHARGES: ({ listed, charges }) => listed + charges,
  NET: ({ listed, outsideNet = 0 }) => listed - outsideNet,
};

/** Paid over the basis that is named, parts per million; null where that is nothing. */
export function recoveryRate(row: BatchRow, basis: RateBasis): number | null {
  const whole = BASES[basis](row);
  return whole > 0 ? Number(divideRounded(BigInt(row.paid) * 1_000_000n, BigInt(whole))) : null;
}

/** Collected over placed, parts per million: the gross rate. Null where nothing was placed. */
export const grossRate = ({ placed, collected }: { placed: number; collected: number }): number | null =>
  recoveryRate({ accounts: 0, listed: placed, charges: 0, adjustments: 0, paid: collected }, 'GROSS');

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
