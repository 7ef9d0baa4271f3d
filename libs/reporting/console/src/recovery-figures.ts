import type { RecoveryByClientQuery, RecoveryByVintageQuery } from '@quittance/graphql/agency';
import { divideRounded } from '@quittance/kernel';
import { formatMonth, type Series } from '@quittance/ui';

export type ClientRecovery = RecoveryByClientQuery['recoveryByClient'][number];
export type Vintage = RecoveryByVintageQuery['recoveryByVintage'][number];

/** Collected over placed, parts per million: the gross rate. Null where nothing was placed. */
export const grossRate = ({ placed, collected }: { placed: number; collected: number }): number | null =>
  placed > 0 ? Number(divideRounded(BigInt(collected) * 1_000_000n, BigInt(placed))) : null;

/** Months since placement in which each of the newest vintages with any age stands, as chart lines: per cent of placed, gross. */
export function vintageLines(vintages: readonly Vintage[], most = 5): { labels: string[]; series: Series[] } {
  const grown = vintages.filter(({ placed, points }) => placed > 0 && points.length > 1).slice(0, most);
  const length = Math.max(0, ...grown.map(({ points }) => points.length));
  return {
    labels: Array.from({ length }, (_, age) => String(age)),
    series: grown.map(({ placedMonth, placed, points }) => ({
      name: formatMonth(placedMonth),
      values: Array.from({ length }, (_, age) => {
        const point = points[age];
        return point ? (grossRate({ placed, collected: point.cumulative }) ?? 0) / 10_000 : null;
      }),
    })),
  };
}

/** The currencies of the rows, the one with most accounts first. */
export function currenciesOf(rows: readonly { currency: string; accounts: number }[]): string[] {
  const accounts = new Map<string, number>();
  for (const row of rows) accounts.set(row.currency, (accounts.get(row.currency) ?? 0) + row.accounts);
  return [...accounts].sort((a, b) => b[1] - a[1]).map(([currency]) => currency);
}
