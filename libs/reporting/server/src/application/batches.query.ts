import { Injectable } from '@nestjs/common';
import type { BusinessDate, ClientId } from '@quittance/kernel';
import { Params } from '@quittance/accounts/server';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import { recoveryRate, stairsOf, yieldPerAccount, type AgedAmount } from '@quittance/reporting/domain';
import { byFile, byPeriod } from './batches.sql';

export type BatchGrouping = 'MONTH' | 'QUARTER' | 'FILE';
export type BatchSort = 'PLACED_ON' | 'ACCOUNTS' | 'LISTED' | 'COLLECTED' | 'FEES';

/** Which batches, and in which order. */
export interface BatchFilter {
  readonly grouping: BatchGrouping;
  readonly clientId?: string | null;
  readonly currency?: string | null;
  /** Placed from this day, to this day; of months and quarters those that begin then. */
  readonly placedFrom?: BusinessDate | null;
  readonly placedTo?: BusinessDate | null;
  readonly sort?: BatchSort | null;
  readonly ascending?: boolean | null;
}

interface Row {
  client_id: ClientId; clientCode: string; clientName: string; currency: string; placementId: string | null; takeoverId: string | null; number: string; fileName: string;
  placedFrom: BusinessDate; placedLast: BusinessDate | null; accounts: number; listed: number; collected: number; direct: number; fees: number;
  owing: number; open: number; leftOut: number; charges: number; adjustments: number; months: AgedAmount[];
}
type FileRow = Row & { id: string; sortOn: BusinessDate };

/** A row of batch tracking (M20); minor units of its currency. */
export type Batch = Omit<Row, 'client_id' | 'months' | 'placedLast'> & {
  clientId: string;
  netListed: number;
  yieldPerAccount: number | null;
  rates: { gross: number | null; withCharges: number | null; net: number | null };
  months: { age: number; collected: number }[];
};

interface SortKey { readonly sql: string; readonly type: 'date' | 'bigint'; readonly of: (row: Row) => string | number }
const SORTS: Readonly<Record<BatchSort, SortKey>> = {
  PLACED_ON: { sql: '"placedFrom"', type: 'date', of: (row) => row.placedFrom }, ACCOUNTS: { sql: 'accounts', type: 'bigint', of: (row) => row.accounts }, LISTED: { sql: 'listed', type: 'bigint', of: (row) => row.listed },
  COLLECTED: { sql: 'collected', type: 'bigint', of: (row) => row.collected }, FEES: { sql: 'fees', type: 'bigint', of: (row) => row.fees },
};

/** Batch tracking: what clients placed together, what was added, taken off and collected, by months since placement and to date. Each currency by itself. */
@Injectable()
export class BatchesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @param clientIds whose; null for every client's. Files are ordered by the day they were placed only. */
  run(ctx: Ctx, clientIds: readonly ClientId[] | null, filter: BatchFilter, page: PageInput): Promise<Page<Batch>> {
    return filter.grouping === 'FILE' ? this.files(ctx, clientIds, filter, page) : this.periods(ctx, clientIds, filter, page);
  }

  private periods(ctx: Ctx, clientIds: readonly ClientId[] | null, filter: BatchFilter, page: PageInput): Promise<Page<Batch>> {
    return this.work.read(ctx, async (tx) => {
      const first = pageSize(page.first);
      const params = new Params();
      const unit = filter.grouping === 'MONTH' ? 'month' : 'quarter';
      const began = `date_trunc('${unit}', r.placed_month)`;
      const conditions = all([clientIds && `r.client_id = any (${params.add(clientIds)})`, filter.clientId && `r.client_id = ${params.add(filter.clientId)}`, filter.currency && `r.currency = ${params.add(filter.currency)}`,
        filter.placedFrom && `${began} >= ${params.add(filter.placedFrom)}::date`, filter.placedTo && `${began} <= ${params.add(filter.placedTo)}::date`]);
      const sort = SORTS[filter.sort ?? 'PLACED_ON'];
      const way = filter.ascending ? 'asc' : 'desc';
      const keys = [`b.${sort.sql}`, 'b."placedFrom"', 'b.client_id', 'b.currency'];
      const after = decodeCursor(page.after, 4);
      const beyond = after ? `where (${keys.join(', ')}) ${filter.ascending ? '>' : '<'} (${params.add(after[0])}::${sort.type}, ${params.add(after[1])}::date, ${params.add(after[2])}::uuid, ${params.add(after[3])}::char(3))` : '';
      const rows = await tx.query<Row>(byPeriod(unit, conditions, { beyond, order: keys.map((key) => `${key} ${way}`).join(', '), limit: first + 1 }), params.values);
      return pageOf(rows, first, (row) => [sort.of(row), row.placedFrom, row.client_id, row.currency], (row) => batch(row, tx.today));
    });
  }

  private files(ctx: Ctx, clientIds: readonly ClientId[] | null, filter: BatchFilter, page: PageInput): Promise<Page<Batch>> {
    return this.work.read(ctx, async (tx) => {
      const first = pageSize(page.first);
      const params = new Params();
      const conditions = all([clientIds && `f.client_id = any (${params.add(clientIds)})`, filter.clientId && `f.client_id = ${params.add(filter.clientId)}`,
        filter.placedFrom && `f.sort_on >= ${params.add(filter.placedFrom)}::date`, filter.placedTo && `f.sort_on <= ${params.add(filter.placedTo)}::date`]);
      const currency = filter.currency ? `a.currency = ${params.add(filter.currency)}` : 'true';
      const after = decodeCursor(page.after, 3);
      const beyond = after ? `and (f.sort_on, f.id, f.client_id) ${filter.ascending ? '>' : '<'} (${params.add(after[0])}::date, ${params.add(after[1])}::uuid, ${params.add(after[2])}::uuid)` : '';
      const rows = await tx.query<FileRow>(byFile(conditions, currency, { beyond, way: filter.ascending ? 'asc' : 'desc', limit: first + 1 }), params.values);
      // A page is of files: one in two currencies is two rows.
      const { nodes, pageInfo } = pageOf([...Map.groupBy(rows, (row) => row.id + row.client_id).values()], first, ([row]) => (row ? [row.sortOn, row.id, row.client_id] : []), (file) => file);
      return { nodes: nodes.flat().map((row) => batch(row, tx.today)), pageInfo };
    });
  }
}

const all = (conditions: readonly (string | null | undefined | false)[]): string => conditions.filter((condition) => typeof condition === 'string' && condition !== '').join(' and ') || 'true';

function batch({ client_id: clientId, clientCode, clientName, currency, placementId, takeoverId, number, fileName, placedFrom, placedLast, accounts, listed, collected, direct, fees, owing, open, leftOut, charges, adjustments, months }: Row, today: BusinessDate): Batch {
  const row = { accounts, listed, charges, adjustments, paid: collected, outsideNet: leftOut };
  return {
    clientId, clientCode, clientName, currency, placementId, takeoverId, number, fileName, placedFrom, accounts, listed, collected, direct, fees, owing, open, leftOut, charges, adjustments,
    netListed: listed - leftOut, yieldPerAccount: yieldPerAccount(row),
    rates: { gross: recoveryRate(row, 'GROSS'), withCharges: recoveryRate(row, 'WITH_CHARGES'), net: recoveryRate(row, 'NET') },
    months: stairsOf(months, placedLast ?? placedFrom, today),
  };
}
