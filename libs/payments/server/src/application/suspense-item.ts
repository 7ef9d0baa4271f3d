import { ok, refuse, type CurrencyCode, type DebtorId, type ReceiptId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { lockReceipt } from './waiting-money';

/** Money in suspense nobody has decided on yet. */
export interface OpenItem {
  readonly id: string;
  readonly receiptId: ReceiptId;
  readonly receiptNumber: string;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly debtorId: DebtorId | null;
}

/** An open suspense item, its receipt locked. Refuses UNKNOWN_ITEM, and NOT_OPEN naming what became of it. */
export async function openItem(tx: Tx, id: string): Promise<Result<OpenItem>> {
  const source = await tx.maybeOne<{ receipt_id: string }>('select receipt_id from suspense_item where id = $1', [id]);
  if (!source) return refuse('UNKNOWN_ITEM', 'There is no such money in suspense.', {}, 'suspenseItemId');
  await lockReceipt(tx, source.receipt_id);
  const item = await tx.one<OpenItem & { status: string }>(
    `select i.id, i.receipt_id as "receiptId", r.number as "receiptNumber", i.amount, i.currency, coalesce(i.debtor_id, r.debtor_id) as "debtorId", i.status
       from suspense_item i join receipt r on r.id = i.receipt_id where i.id = $1 for update of i`, [id]);
  if (item.status !== 'OPEN') return refuse('NOT_OPEN', `This money is no longer in suspense: it was ${item.status.toLowerCase()} meanwhile.`, { status: item.status }, 'suspenseItemId');
  return ok(item);
}
