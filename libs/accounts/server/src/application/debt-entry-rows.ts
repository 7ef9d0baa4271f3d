import type { BusinessDate, InvoiceId } from '@quittance/kernel';
import type { Bucket } from '@quittance/accounts/domain';
import type { Tx } from '@quittance/platform';
import type { AccountState } from './account-state';

export type DebtEntryKind = 'PLACED' | 'PAYMENT' | 'RETURNED_PAYMENT' | 'ADJUSTMENT' | 'CREDIT_NOTE' | 'CHARGE' | 'REVERSAL' | 'INTEREST' | 'LATE_CHARGE' | 'FIXED_SUM' | 'WAIVER' | 'JUDGMENT';

/** A change of what is owed on an invoice. */
export interface NewDebtEntry {
  /** Made here when left out. */
  readonly id?: string;
  readonly invoiceId: InvoiceId;
  readonly bucket: Bucket;
  /** Minor units: positive raises the debt, negative lowers it; never zero. */
  readonly amount: number;
  readonly kind: DebtEntryKind;
  /** The receipt, adjustment or whatever caused it. */
  readonly sourceId?: string | null;
  readonly reason?: string;
  readonly effectiveOn: BusinessDate;
  readonly reversesId?: string | null;
}

const INSERT = `
  insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, source_id, reason, effective_on, recorded_at, actor_id, reverses_id)
  select e.id, $2, $3, e."invoiceId", e.bucket, e.amount, $4, e.kind, e."sourceId", coalesce(e.reason, ''), e."effectiveOn", $5, $6, e."reversesId"
    from jsonb_to_recordset($1) as e(id uuid, "invoiceId" uuid, bucket text, amount bigint, kind text, "sourceId" uuid, reason text, "effectiveOn" date, "reversesId" uuid)`;

/** Stores entries of one account; triggers keep the balances. No more than that: see `postDebtEntries`. Returns their ids in the order given. */
export async function insertDebtEntries(tx: Tx, account: Pick<AccountState, 'id' | 'clientId' | 'currency'>, entries: readonly NewDebtEntry[]): Promise<string[]> {
  const rows = entries.map((entry) => ({ ...entry, id: entry.id ?? tx.newId() }));
  await tx.prepared('post-debt-entries', INSERT, [JSON.stringify(rows), account.id, account.clientId, account.currency, tx.now, tx.ctx.principal.userId]);
  return rows.map((row) => row.id);
}
