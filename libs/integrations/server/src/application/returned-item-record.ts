import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** A returned item as its commands need it. */
export interface ReturnedItemRecord {
  readonly id: string;
  readonly code: string;
  readonly originalTrace: string;
  /** Our own number in the entry: a debit's reference. */
  readonly individualId: string;
  readonly amount: number;
  readonly currency: string;
  readonly debit: boolean;
  readonly returnedOn: BusinessDate;
  readonly status: 'OPEN' | 'REVERSED' | 'SET_ASIDE';
  readonly receiptId: string | null;
  readonly version: number;
}

/** An item, locked. Refuses UNKNOWN_ITEM and ITEM_CHANGED. */
export async function returnedItem(tx: Tx, id: string, version: number): Promise<Result<ReturnedItemRecord>> {
  const item = await tx.maybeOne<ReturnedItemRecord>(
    `select id, code, original_trace as "originalTrace", individual_id as "individualId", amount, currency, debit, returned_on as "returnedOn", status, receipt_id as "receiptId", version from returned_item where id = $1 for update`, [id]);
  if (!item) return refuse('UNKNOWN_ITEM', 'There is no such returned item.', { itemId: id });
  if (item.version !== version) return refuse('ITEM_CHANGED', 'Somebody has just dealt with this item. Look at it again.', { version: item.version });
  return ok(item);
}

/** An item that waits, locked. Refuses also ITEM_SETTLED. */
export async function openReturnedItem(tx: Tx, id: string, version: number): Promise<Result<ReturnedItemRecord>> {
  const item = await returnedItem(tx, id, version);
  if (item.ok && item.value.status !== 'OPEN') return refuse('ITEM_SETTLED', 'This item has been dealt with already.', { status: item.value.status });
  return item;
}

/**
 * The payment that an item names beyond doubt: its trace number and amount, or a debit of ours under the reference it was
 * drawn with; undefined where there is none, or more than one.
 */
export async function paymentByTrace(tx: Tx, { originalTrace, individualId, amount, currency }: ReturnedItemRecord): Promise<string | undefined> {
  const found = await tx.query<{ id: string }>(
    `select r.id from receipt r
      where (r.reference = $1 and length($1) >= 8 or r.reference = $2 and $2 <> '' and exists (select from direct_debit d where d.receipt_id = r.id))
        and r.reference <> '' and r.kind = 'PU' and r.amount = $3 and r.currency = $4 and r.reverses_id is null and r.source_receipt_id is null limit 2`, [originalTrace, individualId, amount, currency]);
  return found.length === 1 ? found[0]?.id : undefined;
}

/** By what a payment was returned already. */
export const reversalOf = (tx: Tx, receiptId: string): Promise<{ number: string; by: string } | undefined> =>
  tx.maybeOne<{ number: string; by: string }>('select r.number, v.number as by from receipt r join receipt v on v.reverses_id = r.id where r.id = $1', [receiptId]);

/** Makes everything that is done with one item wait for its turn. */
export async function lockReturnedItem(tx: Tx, id: string): Promise<void> {
  await tx.query('select 1 from returned_item where id = $1 for update', [id]);
}
