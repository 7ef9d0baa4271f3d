import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { checkTied } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkPayment } from '../payment-input';
import { recordPayment } from '../record-payment.use-case';
import { batchLines, draftBatch, type BatchLineRecord, type BatchRecord } from './batch-record';

export interface PostBatchInput {
  readonly key: string;
  readonly batchId: string;
  readonly version: number;
}

/**
 * Posts a batch that ties: every line a payment to the agency of the deposit's day, all in one transaction or none. A line
 * without an account waits in suspense. Refuses NOT_TIED, BATCH_EMPTY, BATCH_SETTLED, STALE, and what a payment is refused for,
 * naming the line.
 */
@Injectable()
export class PostBatch {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: PostBatchInput): Promise<Result<{ batchId: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'postBatch', ...input }, () => post(tx, input));
    });
  }
}

async function post(tx: Tx, { batchId, version }: PostBatchInput): Promise<Result<{ batchId: string }>> {
  const draft = await draftBatch(tx, batchId, version);
  if (!draft.ok) return draft;
  const batch = draft.value;
  const lines = await batchLines(tx, batchId);
  const tied = checkTied(batch.depositTotal, lines, batch.currency);
  if (!tied.ok) return tied;
  const receipts = new Map<string, string>();
  // In the order of accounts, as everything that locks several: two batches at once never wait for each other.
  for (const line of [...lines].sort(byAccount)) {
    const receipt = await record(tx, batch, line);
    if (!receipt.ok) return receipt;
    receipts.set(line.id, receipt.value);
  }
  await tx.query('update receipt_batch_line l set receipt_id = r.receipt from jsonb_to_recordset($1) as r(line uuid, receipt uuid) where l.id = r.line', [
    JSON.stringify([...receipts].map(([line, receipt]) => ({ line, receipt })))]);
  await tx.query(`update receipt_batch set status = 'POSTED', posted_by = $2, posted_at = $3, version = version + 1 where id = $1`, [batchId, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'receiptBatch.posted', subjectKind: 'receipt_batch', subjectId: batchId, facts: { number: batch.number, receipts: receipts.size, depositTotal: batch.depositTotal, currency: batch.currency } });
  await tx.emit({ type: 'receiptBatch.posted', clientId: null, accountId: null, payload: { batchId, number: batch.number, receipts: receipts.size } });
  return ok({ batchId });
}

const byAccount = (a: BatchLineRecord, b: BatchLineRecord): number => {
  const [left, right] = [a.accountId ?? '', b.accountId ?? ''];
  return left === right ? a.n - b.n : left < right ? -1 : 1;
};

async function record(tx: Tx, { id: batchId, receivedOn, currency, number }: BatchRecord, line: BatchLineRecord): Promise<Result<string>> {
  const reference = line.chequeNumber === '' ? `Batch ${number}` : `Check ${line.chequeNumber}`;
  const payment = checkPayment({ key: '', accountId: line.accountId, kind: 'PU', method: line.method, amount: line.amount, currency, receivedOn, reference, payer: line.payer }, tx.today);
  const done = payment.ok ? await recordPayment(tx, { ...payment.value, batchId }, 'AGENCY') : payment;
  if (done.ok) return ok(done.value.receiptId);
  const { code, message, facts } = done.refusal;
  return refuse(code, `Line ${line.n}: ${message}`, { ...facts, line: line.n });
}
