import type { Tx } from '@quittance/platform';

/** Papers that are numbered by themselves, without gaps. */
export type DocumentSeries = 'INVOICE' | 'CREDIT_NOTE' | 'GROUP_STATEMENT';

/** The next numbers of a series. The row's lock is held until the commit: none is skipped, none given out twice. */
export async function takeNumbers(tx: Tx, series: DocumentSeries, count: number): Promise<string[]> {
  if (count === 0) return [];
  const { prefix, last } = await tx.one<{ prefix: string; last: number }>('update document_counter set last = last + $2 where series = $1 returning prefix, last', [series, count]);
  return Array.from({ length: count }, (_, index) => `${prefix}${last - count + 1 + index}`);
}
