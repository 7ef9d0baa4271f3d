import { Injectable } from '@nestjs/common';
import { addDays, endOfMonth, formatDate, startOfMonth, type BusinessDate } from '@quittance/kernel';
import { CloseMonth, ReconciliationQuery } from '@quittance/ledger/server';
import { PostDatedQuery } from '@quittance/payments/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { RemittancesDueQuery } from './remittances-due.query';
import { counted, DAY_PARTS, TrustTasks, type TrustTask } from './trust-tasks';

interface Counts {
  lines: number;
  taken: number;
  drafts: number;
  suspense: number;
  unexplained: number;
  refunds_to_approve: number;
  refunds_to_request: number;
  runs_to_approve: number;
  runs_to_post: number;
  partners_to_approve: number;
  partners_to_request: number;
  costs_to_approve: number;
}

// A person is never asked to approve what the same person requested.
const COUNTS = `
  select (select count(*) from bank_line where status = 'NEW' and amount > 0)::int as lines,
         (select count(*) from bank_line where status = 'NEW' and amount < 0)::int as taken,
         (select count(*) from receipt_batch where status = 'DRAFT')::int as drafts,
         (select count(*) from suspense_item where status = 'OPEN')::int as suspense,
         (select count(*) from suspense_item i where status = 'OPEN' and not exists (select from trust_note n where n.about = 'suspense:' || i.id))::int as unexplained,
         (select count(*) from debtor_refund where status = 'REQUESTED' and requested_by is distinct from $1)::int as refunds_to_approve,
         (select count(*) from debtor_refund where status = 'OWED')::int as refunds_to_request,
         (select count(*) from remittance_run where status = 'PREPARED' and prepared_by is distinct from $1)::int as runs_to_approve,
         (select count(*) from remittance_run where status = 'APPROVED')::int as runs_to_post,
         (select count(*) from partner_payout where status = 'REQUESTED' and requested_by is distinct from $1)::int as partners_to_approve,
         (select count(*) from (select from partner_share where status = 'OWED' group by partner_id, currency having sum(amount) > 0) s)::int as partners_to_request,
         (select count(*) from cost_payout where status = 'REQUESTED' and requested_by is distinct from $1)::int as costs_to_approve`;

/** A trust accountant's day, in the order it is done in: what waits, and what is done for today (`count` 0). */
@Injectable()
export class TrustTodayQuery {
  constructor(
    private readonly work: UnitOfWork, private readonly due: RemittancesDueQuery, private readonly reconciliation: ReconciliationQuery, private readonly months: CloseMonth,
    private readonly postDated: PostDatedQuery, private readonly others: TrustTasks,
  ) {}

  async run(ctx: Ctx): Promise<TrustTask[]> {
    const { counts, others, today } = await this.work.read(ctx, async (tx) => ({
      counts: await tx.one<Counts & Record<string, unknown>>(COUNTS, [ctx.principal.userId]), others: await this.others.all(tx), today: tx.today }));
    const due = (await this.due.run(ctx, today)).filter(({ openRunId }) => !openRunId).length;
    const held = Map.groupBy(await this.postDated.list(ctx, false, null), ({ stage }) => stage);
    const [deposits, notices] = [held.get('DEPOSIT')?.length ?? 0, (held.get('NOTICE_DUE')?.length ?? 0) + (held.get('NOTICE_LATE')?.length ?? 0)];
    const tasks = [...moneyIn(counts, deposits, notices), ...moneyOut(counts, due), ...(await this.books(ctx, today)), ...others];
    return tasks.sort((a, b) => DAY_PARTS.indexOf(a.part) - DAY_PARTS.indexOf(b.part) || a.place - b.place);
  }

  private async books(ctx: Ctx, today: BusinessDate): Promise<TrustTask[]> {
    const accounts = await this.reconciliation.accounts(ctx);
    const waiting = accounts.filter(({ waitingId }) => waitingId !== null).length;
    const toReconcile = accounts.filter(({ dueOn, book, waitingId }) => dueOn !== null && book === 'TRUST' && waitingId === null).length;
    const lastMonth = startOfMonth(addDays(startOfMonth(today), -1));
    const toClose = (await this.months.months(ctx)).filter(({ status, month }) => status === 'OPEN' && month <= lastMonth).length;
    return [
      { code: 'RECONCILE', part: 'BOOKS', place: 1, count: toReconcile + waiting, path: '/trust/reconciliation', title: 'Reconciliation', words: counted([toReconcile, `as of ${formatDate(endOfMonth(lastMonth))}`], [waiting, 'to approve']) },
      { code: 'CLOSE', part: 'BOOKS', place: 2, count: toClose, path: '/trust/close', title: 'Month close', words: toClose === 1 ? 'One month is over and open.' : `${toClose} months are over and open.` },
    ];
  }
}

const moneyIn = ({ lines, taken, drafts, suspense, unexplained }: Counts, deposits: number, notices: number): TrustTask[] => [
  { code: 'BANK_LINES', part: 'MONEY_IN', place: 1, count: lines, path: '/trust/bank', title: 'Bank lines to match', words: `${lines} ${lines === 1 ? 'deposit waits' : 'deposits wait'} for a payment.` },
  { code: 'TAKEN', part: 'MONEY_IN', place: 2, count: taken, path: '/trust/bank?show=OUT', title: 'Money the bank took', words: `${taken} ${taken === 1 ? 'line takes' : 'lines take'} money out: a returned payment, a payout or a charge.` },
  { code: 'BATCHES', part: 'MONEY_IN', place: 4, count: drafts, path: '/trust/batches?status=DRAFT', title: 'Batches to post', words: `${drafts} ${drafts === 1 ? 'deposit is' : 'deposits are'} entered and not posted.` },
  { code: 'POST_DATED', part: 'MONEY_IN', place: 5, count: deposits + notices, path: '/trust/post-dated', title: 'Post-dated payments', words: counted([deposits, 'to deposit'], [notices, notices === 1 ? 'notice to send' : 'notices to send']) },
  { code: 'SUSPENSE', part: 'MONEY_IN', place: 6, count: suspense, path: '/trust/suspense', title: 'Suspense', words: `${suspense} ${suspense === 1 ? 'item waits' : 'items wait'}${unexplained > 0 ? `, ${unexplained} without an explanation` : ', all explained'}.` },
];

const moneyOut = (counts: Counts, due: number): TrustTask[] => [
  { code: 'REFUNDS', part: 'MONEY_OUT', place: 1, count: counts.refunds_to_approve + counts.refunds_to_request, path: '/trust/refunds', title: 'Refunds', words: counted([counts.refunds_to_approve, 'to approve'], [counts.refunds_to_request, 'to request']) },
  {
    code: 'RUNS', part: 'MONEY_OUT', place: 2, count: due + counts.runs_to_approve + counts.runs_to_post, path: '/trust/remittances', title: 'Remittances',
    words: counted([due, 'to prepare'], [counts.runs_to_approve, 'to approve'], [counts.runs_to_post, 'to pay out']) },
  {
    code: 'PARTNERS', part: 'MONEY_OUT', place: 3, count: counts.partners_to_approve + counts.partners_to_request, path: '/trust/partners', title: 'Attorneys and agencies',
    words: counted([counts.partners_to_approve, 'payout to approve'], [counts.partners_to_request, 'with shares due']) },
  { code: 'COSTS', part: 'MONEY_OUT', place: 4, count: counts.costs_to_approve, path: '/trust/costs', title: 'Cost deposits', words: counted([counts.costs_to_approve, 'to approve']) },
];
