import { sumMinor, type BusinessDate, type InvoiceId } from '@quittance/kernel';
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

/**
 * Adds entries to one account's debt in one statement; triggers keep the balances (and refuse one below zero).
 * Emits account.balanceChanged from `account.balanceMinor`, so pass a state loaded with a lock.
 * @returns the ids of the entries in the order given, and the account's balance after them
 */
export async function postDebtEntries(
  tx: Tx,
  account: Pick<AccountState, 'id' | 'clientId' | 'currency' | 'balanceMinor'>,
  entries: readonly NewDebtEntry[],
): Promise<{ ids: string[]; balanceMinor: number }> {
  if (entries.length === 0) return { ids: [], balanceMinor: account.balanceMinor };
  const rows = entries.map((entry) => ({ ...entry, id: entry.id ?? tx.newId() }));
  await tx.prepared('post-debt-entries', INSERT, [JSON.stringify(rows), account.id, account.clientId, account.currency, tx.now, tx.ctx.principal.userId]);
  const after = sumMinor([account.balanceMinor, ...rows.map((row) => row.amount)]);
  const payload = { currency: account.currency, before: account.balanceMinor, after, cause: rows[0]?.kind ?? 'ADJUSTMENT' };
  await tx.emit({ type: 'account.balanceChanged', clientId: account.clientId, accountId: account.id, payload });
  return { ids: rows.map((row) => row.id), balanceMinor: after };
}
