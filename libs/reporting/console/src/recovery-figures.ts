import type { RecoveryByClientQuery, RecoveryByVintageQuery } from '@quittance/graphql/agency';
import { recoveryLines } from '@quittance/reporting/domain';
import { formatMonth, type Series } from '@quittance/ui';

export { grossRate } from '@quittance/reporting/domain';

export type ClientRecovery = RecoveryByClientQuery['recoveryByClient'][number];
export type Vintage = RecoveryByVintageQuery['recoveryByVintage'][number];

/** Months since placement in which each of the newest vintages with any age stands, as chart lines: per cent of placed, gross. */
export function vintageLines(vintages: readonly Vintage[], most = 5): { labels: string[]; series: Series[] } {
  const { labels, lines } = recoveryLines(vintages, most);
  return { labels, series: lines.map(({ placedMonth, values }) => ({ name: formatMonth(placedMonth), values })) };
}

/** The currencies of the rows, the one with most accounts first. */
export function currenciesOf(rows: readonly { currency: string; accounts: number }[]): string[] {
  const accounts = new Map<string, number>();
  for (const row of rows) accounts.set(row.currency, (accounts.get(row.currency) ?? 0) + row.accounts);
  return [...accounts].sort((a, b) => b[1] - a[1]).map(([currency]) => currency);
}
