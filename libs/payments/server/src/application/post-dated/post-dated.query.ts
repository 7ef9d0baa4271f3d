import { Injectable } from '@nestjs/common';
import { ok, type BusinessDate, type Result } from '@quittance/kernel';
import { checkDeposit, noticeWindow } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** A post-dated payment with what is to be done about it now. Minor units. */
export interface PostDatedView {
  id: string;
  accountId: string;
  accountNumber: string;
  debtorName: string;
  clientName: string;
  method: string;
  amount: number;
  currency: string;
  payableOn: BusinessDate;
  takenOn: BusinessDate;
  reference: string;
  payer: string;
  noticeNeeded: boolean;
  noticeFrom: BusinessDate | null;
  noticeBy: BusinessDate | null;
  noticeSentOn: BusinessDate | null;
  noticeHow: string;
  /** The letter as printed last. */
  noticeDocumentId: string | null;
  noticePrintedOn: BusinessDate | null;
  /** WAITS, NOTICE_DUE, NOTICE_LATE, DEPOSIT, DEPOSITED or CANCELLED. */
  stage: string;
  /** Why it can't be deposited today; empty where it can. */
  blocked: string;
  receiptId: string | null;
  receiptNumber: string | null;
  cancelReason: string;
  version: number;
}

const SELECT = `
  select p.id, p.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", c.name as "clientName", p.method, p.amount, p.currency, p.payable_on as "payableOn",
         p.taken_on as "takenOn", p.reference, p.payer, p.notice_needed as "noticeNeeded", p.notice_sent_on as "noticeSentOn", p.notice_how as "noticeHow", p.notice_document_id as "noticeDocumentId", p.notice_printed_on as "noticePrintedOn", p.status,
         p.receipt_id as "receiptId", r.number as "receiptNumber", p.cancel_reason as "cancelReason", p.version
    from post_dated_payment p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id join client c on c.id = p.client_id left join receipt r on r.id = p.receipt_id`;

type Row = Omit<PostDatedView, 'stage' | 'blocked' | 'noticeFrom' | 'noticeBy'> & { status: string } & Record<string, unknown>;

/** Post-dated payments: what is held, and what is due about it. */
@Injectable()
export class PostDatedQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Held ones by their day, or those that are done, the newest first; of one account if given. 500 at most. */
  list(ctx: Ctx, done: boolean, accountId: string | null): Promise<PostDatedView[]> {
    return this.work.read(ctx, async (tx) => (await tx.query<Row>(
      `${SELECT} where (p.status <> 'HELD') = $1 and ($2::uuid is null or p.account_id = $2) order by ${done ? 'p.payable_on desc, p.id desc' : 'p.payable_on, p.id'} limit 500`, [done, accountId])).map((row) => seen(tx, row)));
  }

  /** The one a command was about, or its refusal. */
  async after(ctx: Ctx, done: Promise<Result<{ id: string }>>): Promise<Result<PostDatedView>> {
    const result = await done;
    return result.ok ? this.work.read(ctx, async (tx) => ok(seen(tx, await tx.one<Row>(`${SELECT} where p.id = $1`, [result.value.id])))) : result;
  }
}

function seen(tx: Tx, { status, ...row }: Row): PostDatedView {
  const day = row.payableOn > tx.today ? row.payableOn : tx.today;
  const { from, to } = noticeWindow(day);
  const check = checkDeposit(row, tx.today);
  const given = !row.noticeNeeded || checkDeposit(row, day).ok;
  const stage = status !== 'HELD' ? status : check.ok ? 'DEPOSIT' : given || tx.today < from ? 'WAITS' : tx.today <= to ? 'NOTICE_DUE' : 'NOTICE_LATE';
  return { ...row, noticeFrom: row.noticeNeeded ? from : null, noticeBy: row.noticeNeeded ? to : null, stage, blocked: status === 'HELD' && !check.ok ? check.refusal.message : '' };
}
