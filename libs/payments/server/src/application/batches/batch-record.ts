import { ok, refuse, type AccountId, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import type { BatchMethod } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';

/** A batch of receipts as stored. */
export interface BatchRecord {
  readonly id: string;
  readonly number: string;
  readonly receivedOn: BusinessDate;
  readonly currency: CurrencyCode;
  readonly depositTotal: number;
  readonly note: string;
  readonly status: 'DRAFT' | 'POSTED' | 'DISCARDED';
  readonly version: number;
}

export interface BatchLineRecord {
  readonly id: string;
  readonly n: number;
  readonly method: BatchMethod;
  readonly amount: number;
  readonly payer: string;
  readonly chequeNumber: string;
  readonly accountId: AccountId | null;
}

/** A draft, locked. Refuses UNKNOWN_BATCH, BATCH_SETTLED and STALE. */
export async function draftBatch(tx: Tx, batchId: string, version: number): Promise<Result<BatchRecord>> {
  const batch = await tx.maybeOne<BatchRecord>(
    'select id, number, received_on as "receivedOn", currency, deposit_total as "depositTotal", note, status, version from receipt_batch where id = $1 for update', [batchId]);
  if (!batch) return refuse('UNKNOWN_BATCH', 'There is no such batch.', {}, 'batchId');
  if (batch.status !== 'DRAFT') return refuse('BATCH_SETTLED', `Batch ${batch.number} is ${batch.status.toLowerCase()} already and does not change. A payment in it that is wrong is returned by itself.`, { status: batch.status });
  if (batch.version !== version) return refuse('STALE', 'Somebody else changed this batch meanwhile. Reload it; what they entered is kept.', { version: batch.version });
  return ok(batch);
}

/** A batch's lines in their order. */
export const batchLines = (tx: Tx, batchId: string): Promise<BatchLineRecord[]> =>
  tx.query<BatchLineRecord>(
    'select id, n, method, amount, payer, cheque_number as "chequeNumber", account_id as "accountId" from receipt_batch_line where batch_id = $1 order by n', [batchId]);
