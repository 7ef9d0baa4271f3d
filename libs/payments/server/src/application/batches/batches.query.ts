import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { batchDifference, batchTotals, type BatchMethod } from '@quittance/payments/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';

/** A batch in the list; minor units. */
export interface BatchView {
  id: string;
  number: string;
  receivedOn: BusinessDate;
  currency: string;
  depositTotal: number;
  entered: number;
  difference: number;
  lineCount: number;
  note: string;
  status: string;
  createdByName: string | null;
  createdAt: Date;
  postedByName: string | null;
  postedAt: Date | null;
  version: number;
}

export interface BatchLineView {
  id: string;
  n: number;
  method: BatchMethod;
  amount: number;
  payer: string;
  chequeNumber: string;
  accountId: string | null;
  accountNumber: string | null;
  debtorName: string | null;
  clientName: string | null;
  receiptId: string | null;
  receiptNumber: string | null;
  applied: number | null;
  suspense: number | null;
  refundable: number | null;
}

export interface BatchDetail extends BatchView {
  cash: number;
  cheques: number;
  chequeCount: number;
  lines: BatchLineView[];
}

type Row = Omit<BatchView, 'difference'> & { sortTime: string };

const SELECT = `
  select b.id, b.number, b.received_on as "receivedOn", b.currency, b.deposit_total as "depositTotal", b.note, b.status, c.name as "createdByName", b.created_at as "createdAt",
         p.name as "postedByName", b.posted_at as "postedAt", b.version, b.created_at::text as "sortTime",
         (select coalesce(sum(amount), 0) from receipt_batch_line l where l.batch_id = b.id)::bigint as entered, (select count(*) from receipt_batch_line l where l.batch_id = b.id)::int as "lineCount"
    from receipt_batch b left join app_user c on c.id = b.created_by left join app_user p on p.id = b.posted_by`;

/** Batches of receipts for the agency's screens and the deposit slip. */
@Injectable()
export class BatchesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first; discarded ones only when asked for. */
  list(ctx: Ctx, status: string | null, page: { first: number; after?: string | null }): Promise<Page<BatchView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${SELECT} where (case when $1::text is null then b.status <> 'DISCARDED' else b.status = $1 end) and ($2::timestamptz is null or (b.created_at, b.id) < ($2, $3::uuid))
          order by b.created_at desc, b.id desc limit $4`, [status, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], shown);
    });
  }

  /** A batch with its lines; null where there is none. */
  detail(ctx: Ctx, id: string): Promise<BatchDetail | null> {
    return this.work.read(ctx, (tx) => batchDetail(tx, id));
  }
}

/** A batch with its lines, within a transaction under way. */
export async function batchDetail(tx: Tx, id: string): Promise<BatchDetail | null> {
  const row = await tx.maybeOne<Row>(`${SELECT} where b.id = $1`, [id]);
  if (!row) return null;
  const lines = await tx.query<BatchLineView>(
    `select l.id, l.n, l.method, l.amount, l.payer, l.cheque_number as "chequeNumber", l.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", c.name as "clientName",
            l.receipt_id as "receiptId", r.number as "receiptNumber", r.applied, r.suspense, r.refundable
       from receipt_batch_line l left join account a on a.id = l.account_id left join debtor d on d.id = a.debtor_id left join client c on c.id = a.client_id left join receipt r on r.id = l.receipt_id
      where l.batch_id = $1 order by l.n`, [id]);
  return { ...shown(row), ...batchTotals(lines), lines };
}

const shown = ({ sortTime: _, ...row }: Row): BatchView => ({ ...row, difference: batchDifference(row.depositTotal, [{ amount: row.entered }]) });
