import { Injectable } from '@nestjs/common';
import { ok, type BusinessDate, type Result } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';

export interface SuspenseItemView {
  id: string;
  receiptId: string;
  receiptNumber: string;
  amount: number;
  currency: string;
  receivedOn: BusinessDate;
  method: string;
  reference: string;
  payer: string;
  reason: string;
  status: string;
  accountId: string | null;
  accountNumber: string | null;
  debtorId: string | null;
  debtorName: string | null;
  createdOn: BusinessDate;
  resolvedOn: BusinessDate | null;
  resolution: string;
  appliedReceiptId: string | null;
}

export interface DebtorRefundView {
  id: string;
  receiptId: string;
  receiptNumber: string;
  debtorId: string;
  debtorName: string;
  accountId: string | null;
  accountNumber: string | null;
  amount: number;
  currency: string;
  status: string;
  createdOn: BusinessDate;
  note: string;
  /** `RF1001`. */
  number: string;
  /** The approved account of the debtor, masked; null: a check is the way. */
  paidTo: string | null;
  requestedById: string | null;
  requestedByName: string | null;
  requestedAt: Date | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  mayApprove: boolean;
  version: number;
}

interface PageArgs {
  first: number;
  after?: string | null;
}

const REFUND = `
  select f.id, f.receipt_id as "receiptId", r.number as "receiptNumber", f.debtor_id as "debtorId", d.name as "debtorName", f.account_id as "accountId",
         a.number as "accountNumber", f.amount, f.currency, f.status, f.created_on as "createdOn", f.note, f.requested_by as "requestedById", q.name as "requestedByName",
         f.requested_at as "requestedAt", p.name as "approvedByName", f.approved_at as "approvedAt", f.version, f.number, b.masked as "paidTo"
    from debtor_refund f
    join receipt r on r.id = f.receipt_id
    join debtor d on d.id = f.debtor_id
    left join account a on a.id = f.account_id
    left join app_user q on q.id = f.requested_by
    left join app_user p on p.id = f.approved_by
    left join bank_details b on b.owner_kind = 'DEBTOR' and b.owner_id = f.debtor_id and b.currency = f.currency and b.status = 'APPROVED'`;

/** Money in suspense and money owed back to debtors. */
@Injectable()
export class WaitingMoneyQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Suspense, the oldest first; open items when no status is given. */
  suspense(ctx: Ctx, status: string | null, page: PageArgs): Promise<Page<SuspenseItemView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<SuspenseItemView & Record<string, unknown>>(
        `select i.id, i.receipt_id as "receiptId", r.number as "receiptNumber", i.amount, i.currency, r.received_on as "receivedOn", r.method, r.reference, r.payer,
                i.reason, i.status, i.account_id as "accountId", a.number as "accountNumber", coalesce(i.debtor_id, r.debtor_id) as "debtorId", d.name as "debtorName",
                i.created_on as "createdOn", i.resolved_on as "resolvedOn", i.resolution, i.applied_receipt_id as "appliedReceiptId"
           from suspense_item i
           join receipt r on r.id = i.receipt_id
           left join account a on a.id = i.account_id
           left join debtor d on d.id = coalesce(i.debtor_id, r.debtor_id)
          where i.status = $1 and ($2::date is null or (i.created_on, i.id) > ($2, $3::uuid))
          order by i.created_on, i.id limit $4`,
        [status ?? 'OPEN', after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.createdOn, row.id], (row) => row);
    });
  }

  /** Refunds, the oldest first; those owed or requested when no status is given. */
  refunds(ctx: Ctx, status: string | null, page: PageArgs): Promise<Page<DebtorRefundView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<DebtorRefundView, 'mayApprove'> & Record<string, unknown>>(
        `${REFUND} where f.status = any ($1) and ($2::date is null or (f.created_on, f.id) > ($2, $3::uuid)) order by f.created_on, f.id limit $4`,
        [status === null ? ['OWED', 'REQUESTED'] : [status], after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.createdOn, row.id], (row) => seenBy(ctx, row));
    });
  }

  /** The refund a command was about, or the command's refusal. */
  async refundAfter(ctx: Ctx, done: Promise<Result<{ refundId: string }>>): Promise<Result<DebtorRefundView>> {
    const result = await done;
    if (!result.ok) return result;
    return this.work.read(ctx, async (tx) => ok(seenBy(ctx, await tx.one<Omit<DebtorRefundView, 'mayApprove'> & Record<string, unknown>>(`${REFUND} where f.id = $1`, [result.value.refundId]))));
  }
}

const seenBy = (ctx: Ctx, row: Omit<DebtorRefundView, 'mayApprove'>): DebtorRefundView => ({
  ...row,
  mayApprove: row.status === 'REQUESTED' && row.requestedById !== ctx.principal.userId && ctx.principal.permissions.has('refund.approve'),
});
