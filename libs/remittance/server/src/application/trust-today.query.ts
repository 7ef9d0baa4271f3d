import { Injectable } from '@nestjs/common';
import { addDays, endOfMonth, formatDate, startOfMonth } from '@quittance/kernel';
import { CloseMonth, ReconciliationQuery } from '@quittance/ledger/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { RemittancesDueQuery } from './remittances-due.query';

/** Something to do in trust today. */
export interface TrustTask {
  code: string;
  title: string;
  words: string;
  count: number;
  path: string;
}

interface Counts {
  lines: number;
  returns: number;
  suspense: number;
  unexplained: number;
  to_approve: number;
  to_request: number;
  runs_to_approve: number;
  runs_to_post: number;
}

const COUNTS = `
  select (select count(*) from bank_line where status = 'NEW' and amount > 0)::int as lines,
         (select count(*) from bank_line where status = 'NEW' and amount < 0)::int as returns,
         (select count(*) from suspense_item where status = 'OPEN')::int as suspense,
         (select count(*) from suspense_item i where status = 'OPEN' and not exists (select from trust_note n where n.about = 'suspense:' || i.id))::int as unexplained,
         (select count(*) from debtor_refund where status = 'REQUESTED' and requested_by is distinct from $1)::int as to_approve,
         (select count(*) from debtor_refund where status = 'OWED')::int as to_request,
         (select count(*) from remittance_run where status = 'PREPARED' and prepared_by is distinct from $1)::int as runs_to_approve,
         (select count(*) from remittance_run where status = 'APPROVED')::int as runs_to_post`;

/** A trust accountant's day, in the order it is done in; what is done is left out. */
@Injectable()
export class TrustTodayQuery {
  constructor(private readonly work: UnitOfWork, private readonly due: RemittancesDueQuery, private readonly reconciliation: ReconciliationQuery, private readonly months: CloseMonth) {}

  async run(ctx: Ctx): Promise<TrustTask[]> {
    const { counts, today } = await this.work.read(ctx, async (tx) => ({ counts: await tx.one<Counts & Record<string, unknown>>(COUNTS, [ctx.principal.userId]), today: tx.today }));
    const due = (await this.due.run(ctx, today)).filter(({ openRunId }) => !openRunId).length;
    const accounts = await this.reconciliation.accounts(ctx);
    const waiting = accounts.filter(({ waitingId }) => waitingId !== null).length;
    const toReconcile = accounts.filter(({ dueOn, book, waitingId }) => dueOn !== null && book === 'TRUST' && waitingId === null).length;
    const lastMonth = startOfMonth(addDays(startOfMonth(today), -1));
    const toClose = (await this.months.months(ctx)).filter(({ status, month }) => status === 'OPEN' && month <= lastMonth).length;
    return [
      task('BANK_LINES', counts.lines, '/trust/bank', 'Bank lines to match', (n) => `${n} ${n === 1 ? 'deposit waits' : 'deposits wait'} for a payment.`),
      task('RETURNS', counts.returns, '/trust/bank', 'Money the bank took', (n) => `${n} ${n === 1 ? 'line takes' : 'lines take'} money out: a returned payment, a payout or a charge.`),
      task('SUSPENSE', counts.suspense, '/trust/suspense', 'Suspense', (n) => `${n} ${n === 1 ? 'item waits' : 'items wait'}${counts.unexplained > 0 ? `, ${counts.unexplained} without an explanation` : ', all explained'}.`),
      task('REFUNDS', counts.to_approve + counts.to_request, '/trust/refunds', 'Refunds', () => [counts.to_approve > 0 && `${counts.to_approve} to approve`, counts.to_request > 0 && `${counts.to_request} to request`].filter(Boolean).join(', ') + '.'),
      task('RUNS', due + counts.runs_to_approve + counts.runs_to_post, '/trust/remittances', 'Remittances', () => [due > 0 && `${due} to prepare`, counts.runs_to_approve > 0 && `${counts.runs_to_approve} to approve`, counts.runs_to_post > 0 && `${counts.runs_to_post} to pay out`].filter(Boolean).join(', ') + '.'),
      task('RECONCILE', toReconcile + waiting, '/trust/reconciliation', 'Reconciliation', () => [toReconcile > 0 && `${toReconcile} as of ${formatDate(endOfMonth(lastMonth))}`, waiting > 0 && `${waiting} to approve`].filter(Boolean).join(', ') + '.'),
      task('CLOSE', toClose, '/trust/close', 'Month close', (n) => (n === 1 ? 'One month is over and open.' : `${n} months are over and open.`)),
    ].filter((one) => one !== null);
  }
}

const task = (code: string, count: number, path: string, title: string, words: (n: number) => string): TrustTask | null => (count > 0 ? { code, title, words: words(count), count, path } : null);
