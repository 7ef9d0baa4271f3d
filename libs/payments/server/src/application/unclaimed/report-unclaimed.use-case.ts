import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { escheatPostings, type PaymentParties } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';
import { lockReceipt } from '../waiting-money';
import { unclaimedItem } from './unclaimed.query';

export interface ReportUnclaimedInput {
  readonly key: string;
  /** REFUND or SUSPENSE. */
  readonly kind: string;
  readonly id: string;
  /** The state's report it is in. */
  readonly reference: string;
}

export interface UnclaimedStepInput {
  readonly key: string;
  readonly reportId: string;
  readonly version: number;
}

interface Report {
  readonly id: string;
  readonly refundId: string | null;
  readonly suspenseItemId: string | null;
  readonly debtorId: string | null;
  readonly receiptId: string;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly place: string;
  readonly reference: string;
  readonly status: string;
  readonly requestedBy: string;
  readonly version: number;
}

/** Hands money nobody claimed over to the state it belongs to: one person reports it, another approves, and only then it is paid. */
@Injectable()
export class ReportUnclaimed {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses NOT_REPORTABLE before its day, REFUND_REQUESTED and ALREADY_REPORTED. */
  request(ctx: Ctx, input: ReportUnclaimedInput): Promise<Result<{ id: string }>> {
    return this.command(ctx, 'reportUnclaimed', input, (tx) => request(tx, input));
  }

  /** Pays it to the state. Refuses SAME_PERSON; the database does as well. */
  approve(ctx: Ctx, input: UnclaimedStepInput): Promise<Result<{ id: string }>> {
    return this.command(ctx, 'approveUnclaimed', input, (tx) => step(tx, input, pay));
  }

  withdraw(ctx: Ctx, input: UnclaimedStepInput): Promise<Result<{ id: string }>> {
    return this.command(ctx, 'withdrawUnclaimed', input, (tx) => step(tx, input, async (_, report) => {
      await tx.query(`update unclaimed_property set status = 'WITHDRAWN', version = version + 1 where id = $1`, [report.id]);
      tx.audit({ action: 'unclaimed.withdrawn', subjectKind: 'unclaimed_property', subjectId: report.id, facts: {} });
      return ok({ id: itemOf(report) });
    }));
  }

  private command(ctx: Ctx, command: string, input: { readonly key: string }, run: (tx: Tx) => Promise<Result<{ id: string }>>): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command, ...input }, () => run(tx));
    });
  }
}

const itemOf = ({ refundId, suspenseItemId }: Pick<Report, 'refundId' | 'suspenseItemId'>): string => refundId ?? suspenseItemId ?? '';

async function request(tx: Tx, { kind, id, reference }: ReportUnclaimedInput): Promise<Result<{ id: string }>> {
  const text = checkText(reference, 'reference', 200);
  if (!text.ok) return text;
  if (text.value === '') return refuse('REFERENCE_NEEDED', 'Enter the number of the report to the state, so that it can be found again.', {}, 'reference');
  if (kind !== 'REFUND' && kind !== 'SUSPENSE') return refuse('UNKNOWN_KIND', 'Unclaimed money is a refund or in suspense.', {}, 'kind');
  const refund = kind === 'REFUND';
  const source = await tx.maybeOne<{ receipt_id: string }>(`select receipt_id from ${refund ? 'debtor_refund' : 'suspense_item'} where id = $1`, [id]);
  if (!source) return refuse('UNKNOWN_ITEM', 'There is no such money.', {}, 'id');
  await lockReceipt(tx, source.receipt_id);
  const waits = await waiting(tx, refund, id);
  if (!waits.ok) return waits;
  const item = await unclaimedItem(tx, id);
  if (item.reportId !== null) return refuse('ALREADY_REPORTED', 'This is reported already.', {}, 'id');
  if (item.status !== 'REPORTABLE') return refuse('NOT_REPORTABLE', `This becomes reportable on ${formatDate(item.reportableOn)}, ${item.months} months after it came. Until then the debtor may claim it.`, { reportableOn: item.reportableOn }, 'id');
  const reportId = tx.newId();
  await tx.query(
    `insert into unclaimed_property (id, refund_id, suspense_item_id, debtor_id, currency, amount, place, dormant_since, reportable_on, reference, requested_by, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [reportId, refund ? id : null, refund ? null : id, item.debtorId, item.currency, item.amount, item.place, item.since, item.reportableOn, text.value, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'unclaimed.reported', subjectKind: 'unclaimed_property', subjectId: reportId, facts: { amount: item.amount, currency: item.currency, place: item.place } });
  return ok({ id });
}

async function waiting(tx: Tx, refund: boolean, id: string): Promise<Result<null>> {
  const row = await tx.one<{ status: string }>(`select status from ${refund ? 'debtor_refund' : 'suspense_item'} where id = $1 for update`, [id]);
  if (row.status === 'REQUESTED') return refuse('REFUND_REQUESTED', 'Its refund waits for approval. Approve or withdraw that first.', {}, 'id');
  return row.status === 'OWED' || row.status === 'OPEN' ? ok(null) : refuse('NOT_OPEN', `This money is ${row.status.toLowerCase()} now.`, { status: row.status }, 'id');
}

async function step(tx: Tx, { reportId, version }: UnclaimedStepInput, run: (tx: Tx, report: Report) => Promise<Result<{ id: string }>>): Promise<Result<{ id: string }>> {
  const source = await tx.maybeOne<{ receipt_id: string }>(
    `select coalesce(f.receipt_id, i.receipt_id) as receipt_id from unclaimed_property u left join debtor_refund f on f.id = u.refund_id left join suspense_item i on i.id = u.suspense_item_id where u.id = $1`, [reportId]);
  if (!source) return refuse('UNKNOWN_REPORT', 'There is no such report.', {}, 'reportId');
  await lockReceipt(tx, source.receipt_id);
  const report = await tx.one<Report & Record<string, unknown>>(
    `select id, refund_id as "refundId", suspense_item_id as "suspenseItemId", debtor_id as "debtorId", $2::uuid as "receiptId", amount, currency, place, reference, status, requested_by as "requestedBy", version
       from unclaimed_property where id = $1 for update`, [reportId, source.receipt_id]);
  if (report.status !== 'REQUESTED') return refuse('REPORT_CHANGED', `This is ${report.status.toLowerCase()} now. Look at it again.`, { status: report.status });
  return report.version === version ? run(tx, report) : refuse('STALE', 'This was changed meanwhile. Look at it again.', { version: report.version });
}

async function pay(tx: Tx, report: Report): Promise<Result<{ id: string }>> {
  if (report.requestedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You reported this. Somebody else has to approve it.', { reportId: report.id });
  const refund = report.refundId !== null;
  const waits = await waiting(tx, refund, itemOf(report));
  if (!waits.ok) return waits;
  const parties = { currency: report.currency, debtorId: report.debtorId } as PaymentParties;
  const posted = await post(tx, {
    kind: 'ESCHEAT', effectiveOn: tx.today, sourceKind: 'unclaimed_property', sourceId: report.id, postings: escheatPostings(refund ? 'DEBTOR_REFUND' : 'SUSPENSE', parties, report.amount),
    description: `Unclaimed money to ${report.place}, report ${report.reference}` });
  if (!posted.ok) return posted;
  await settle(tx, report);
  await tx.query(`update unclaimed_property set status = 'ESCHEATED', approved_by = $2, approved_at = $3, transaction_id = $4, version = version + 1 where id = $1`, [report.id, tx.ctx.principal.userId, tx.now, posted.value]);
  tx.audit({ action: 'unclaimed.handedOver', subjectKind: 'unclaimed_property', subjectId: report.id, facts: { amount: report.amount, currency: report.currency, place: report.place } });
  return ok({ id: itemOf(report) });
}

async function settle(tx: Tx, { refundId, suspenseItemId, place, reference }: Report): Promise<void> {
  const today: BusinessDate = tx.today;
  if (refundId !== null) await tx.query(`update debtor_refund set status = 'ESCHEATED', note = $2, version = version + 1 where id = $1`, [refundId, `Handed over to ${place}, report ${reference}`]);
  else await tx.query(`update suspense_item set status = 'ESCHEATED', resolved_on = $2, resolved_by = $3, resolution = $4 where id = $1`, [suspenseItemId, today, tx.ctx.principal.userId, `Handed over to ${place}, report ${reference}`]);
}
