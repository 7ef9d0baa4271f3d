import type { AccountId, CurrencyCode, DebtorId, ReceiptId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

export type SuspenseReason = 'ACCOUNT_CLOSED' | 'ACCOUNT_DISPUTED' | 'INVOICE_DISPUTED' | 'UNKNOWN_ACCOUNT' | 'LEFT_OVER';

/** Money that waits until somebody says whose it is. Minor units. */
export async function openSuspense(
  tx: Tx,
  item: { receiptId: ReceiptId; amount: number; currency: CurrencyCode; reason: SuspenseReason; accountId: AccountId | null; debtorId: DebtorId | null },
): Promise<string> {
  const id = tx.newId();
  await tx.query('insert into suspense_item (id, receipt_id, account_id, debtor_id, amount, currency, reason, created_on) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id, item.receiptId, item.accountId, item.debtorId, item.amount, item.currency, item.reason, tx.today]);
  return id;
}

/** Money owed back to a debtor. Minor units. */
export async function openRefund(
  tx: Tx,
  refund: { receiptId: ReceiptId; amount: number; currency: CurrencyCode; debtorId: DebtorId; accountId: AccountId | null; suspenseItemId?: string },
): Promise<string> {
  const id = tx.newId();
  await tx.query('insert into debtor_refund (id, receipt_id, debtor_id, account_id, suspense_item_id, amount, currency, created_on) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id, refund.receiptId, refund.debtorId, refund.accountId, refund.suspenseItemId ?? null, refund.amount, refund.currency, tx.today]);
  return id;
}

/**
 * Makes everything that may happen to one receipt's money wait for its turn: its return, its suspense, its refund. Receipts
 * are append-only, so there is no row to lock.
 */
export async function lockReceipt(tx: Tx, receiptId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`receipt ${receiptId}`]);
}

/** Makes returns and payouts of one client in one currency wait for each other: a payout must know every return. */
export const lockClientMoney = (tx: Tx, clientId: string, currency: string): Promise<void> => lockMoneyOf(tx, [{ clientId, currency }]);

/** The same for many at once, in one order, so that two who lock many never wait for each other. */
export async function lockMoneyOf(tx: Tx, all: readonly { readonly clientId: string; readonly currency: string }[]): Promise<void> {
  const keys = [...new Set(all.map(({ clientId, currency }) => `client money ${clientId} ${currency}`))].sort();
  await tx.query('select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest($1::text[]) with ordinality as l (k, n) order by n', [keys]);
}

/** Makes what operating brings into the trust bank account, and what counts on its debt to it, wait for each other. */
export async function lockTopUps(tx: Tx, currency: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`top up ${currency}`]);
}
