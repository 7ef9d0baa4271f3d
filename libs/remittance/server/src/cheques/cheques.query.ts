import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';
import { PAYOUTS, type Payout } from './payable-by-cheque';
import { PayoutsUnderWay } from './payouts-under-way';

/** A cheque in the register; minor units. */
export interface ChequeView {
  id: string;
  number: number;
  seriesId: string;
  sourceKind: string;
  sourceId: string;
  payeeName: string;
  payeeAddress: string;
  amount: number;
  currency: string;
  issuedOn: BusinessDate;
  memo: string;
  status: string;
  statusReason: string;
  statusOn: BusinessDate | null;
  printed: boolean;
  told: boolean;
  replacesNumber: number | null;
  replacedByNumber: number | null;
  issuedByName: string | null;
  version: number;
}

export interface ChequeEventView {
  id: string;
  kind: string;
  note: string;
  actorName: string | null;
  occurredAt: Date;
}

export interface ChequeSeriesView {
  id: string;
  name: string;
  currency: string;
  bankName: string;
  account: string;
  firstNumber: number;
  lastNumber: number;
  nextNumber: number;
  active: boolean;
}

export interface PositivePayFileView {
  id: string;
  number: number;
  currency: string;
  issuedCount: number;
  issuedTotal: number;
  voidCount: number;
  voidTotal: number;
  createdByName: string | null;
  createdAt: Date;
}

interface PageArgs {
  first: number;
  after?: string | null;
}

const SELECT = `
  select c.id, c.number, c.series_id as "seriesId", c.source_kind as "sourceKind", c.source_id as "sourceId", c.payee_name as "payeeName", c.payee_address as "payeeAddress", c.amount, c.currency,
         c.issued_on as "issuedOn", c.memo, c.status, c.status_reason as "statusReason", c.status_on as "statusOn", c.version, c.issued_at::text as "sortTime",
         exists (select from cheque_event e where e.cheque_id = c.id and e.kind = 'PRINTED') as printed, exists (select from positive_pay_line l where l.cheque_id = c.id) as told,
         o.number as "replacesNumber", n.number as "replacedByNumber", u.name as "issuedByName"
    from cheque c left join cheque o on o.id = c.replaces_id left join cheque n on n.replaces_id = c.id left join app_user u on u.id = c.issued_by`;

/** The register of cheques, what waits for one, the forms, and the files for the bank. */
@Injectable()
export class ChequesQuery {
  constructor(private readonly work: UnitOfWork, private readonly underWay: PayoutsUnderWay) {}

  /** The newest first; found by number or payee. */
  list(ctx: Ctx, filter: { status?: string | null; search?: string | null }, page: PageArgs): Promise<Page<ChequeView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const search = (filter.search ?? '').trim().slice(0, 100);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<ChequeView & { sortTime: string }>(
        `${SELECT} where ($1::text is null or c.status = $1) and ($2 = '' or c.number::text = $2 or position(lower($2) in lower(c.payee_name)) > 0) and ($3::timestamptz is null or (c.issued_at, c.id) < ($3, $4::uuid))
          order by c.issued_at desc, c.id desc limit $5`, [filter.status ?? null, search, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], ({ sortTime: _, ...row }) => row);
    });
  }

  /** What happened to a cheque, in order. */
  events(ctx: Ctx, chequeId: string): Promise<ChequeEventView[]> {
    return this.work.read(ctx, (tx) => tx.query<ChequeEventView>(
      'select e.id, e.kind, e.note, u.name as "actorName", e.occurred_at as "occurredAt" from cheque_event e left join app_user u on u.id = e.actor_id where e.cheque_id = $1 order by e.occurred_at, e.id limit 200', [chequeId]));
  }

  /** Payouts without a live cheque that did not go another way, the oldest first. */
  waiting(ctx: Ctx, page: PageArgs): Promise<Page<Payout>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 3);
    return this.work.read(ctx, async (tx) => {
      const inFiles = await this.underWay.now(tx);
      const rows = await tx.query<Payout>(
        `select p.* from (${PAYOUTS}) p
          where not exists (select from cheque c where c.source_kind = p."sourceKind" and c.source_id = p."sourceId" and c.status in ('ISSUED', 'CLEARED'))
            and not exists (select from payout_otherwise o where o.source_kind = p."sourceKind" and o.source_id = p."sourceId")
            and ($1::date is null or (p."paidOn", p."sourceId", p."sourceKind") > ($1, $2::uuid, $5)) and not (p."sourceKind" || ' ' || p."sourceId" = any ($4))
          order by p."paidOn", p."sourceId", p."sourceKind" limit $3`, [after?.[0] ?? null, after?.[1] ?? null, first + 1, inFiles.map(({ sourceKind, sourceId }) => `${sourceKind} ${sourceId}`), after?.[2] ?? null]);
      return pageOf(rows, first, (row) => [row.paidOn, row.sourceId, row.sourceKind], (row) => row);
    });
  }

  /** Stocks of forms, the active ones first. */
  series(ctx: Ctx): Promise<ChequeSeriesView[]> {
    return this.work.read(ctx, (tx) => tx.query<ChequeSeriesView>(
      `select id, name, currency, bank_name as "bankName", account_masked as account, first_number as "firstNumber", last_number as "lastNumber", last_number + 1 as "nextNumber", active
         from cheque_series order by active desc, currency, created_at desc limit 100`));
  }

  /** Files for the bank, the newest first. */
  files(ctx: Ctx, page: PageArgs): Promise<Page<PositivePayFileView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<PositivePayFileView & { sortTime: string }>(
        `select f.id, f.number, s.currency, f.issued_count as "issuedCount", f.issued_total as "issuedTotal", f.void_count as "voidCount", f.void_total as "voidTotal", u.name as "createdByName",
                f.created_at as "createdAt", f.created_at::text as "sortTime"
           from positive_pay_file f join cheque_series s on s.id = f.series_id left join app_user u on u.id = f.created_by
          where ($1::timestamptz is null or (f.created_at, f.id) < ($1, $2::uuid)) order by f.created_at desc, f.id desc limit $3`, [after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], ({ sortTime: _, ...row }) => row);
    });
  }
}
