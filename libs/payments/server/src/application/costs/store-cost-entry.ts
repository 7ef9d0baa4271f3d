import type { BusinessDate, LedgerTransactionId, ReceiptId } from '@quittance/kernel';
import type { CostEffect } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';
import type { CostRecord } from './cost-record';

export type CostEntryKind = 'DEPOSIT' | 'SPENT' | 'REFUNDED' | 'CHARGED' | 'RECOVERED' | 'REPAID';

/** Something that happened to a cost; minor units. Below zero only where a returned payment takes a recovery back. */
export interface NewCostEntry {
  readonly kind: CostEntryKind;
  readonly amount: number;
  readonly effect: CostEffect;
  readonly effectiveOn: BusinessDate;
  readonly transactionId: LedgerTransactionId | null;
  readonly holdsUntil?: BusinessDate | null;
  readonly method?: string;
  readonly payee?: string;
  readonly payeeAddress?: string;
  readonly reference?: string;
  readonly receiptId?: ReceiptId;
  readonly payoutId?: string;
  readonly debtEntryId?: string | null;
  readonly reversesId?: string;
}

/** Stores an entry; a trigger adds it to its cost's sums. Returns its id. */
export async function storeCostEntry(tx: Tx, cost: Pick<CostRecord, 'id' | 'clientId' | 'accountId' | 'currency'>, entry: NewCostEntry): Promise<string> {
  const id = tx.newId();
  const { trust, receivable, deposit, advance } = entry.effect;
  await tx.query(
    `insert into cost_entry (id, cost_id, client_id, account_id, currency, kind, amount, trust, receivable, deposit, advance, effective_on, holds_until, method, payee, payee_address, reference,
                             receipt_id, payout_id, debt_entry_id, transaction_id, reverses_id, actor_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [
      id, cost.id, cost.clientId, cost.accountId, cost.currency, entry.kind, entry.amount, trust, receivable, deposit, advance, entry.effectiveOn, entry.holdsUntil ?? null, entry.method ?? '',
      entry.payee ?? '', entry.payeeAddress ?? '', entry.reference ?? '', entry.receiptId ?? null, entry.payoutId ?? null, entry.debtEntryId ?? null, entry.transactionId, entry.reversesId ?? null,
      tx.ctx.principal.userId, tx.now,
    ]);
  return id;
}
