import { moneyInWords, sumMinor, type BusinessDate, type InvoiceId, type SettlementId } from '@quittance/kernel';
import { changeAccountStatus, keepInterest, loadAccountState, postDebtEntries, type AccountState, type NewDebtEntry } from '@quittance/accounts/server';
import type { Bucket } from '@quittance/accounts/domain';
import type { Tx } from '@quittance/platform';
import type { StoredSettlement } from './settlement-store';

const BUCKETS: readonly Bucket[] = ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'];

async function locked(tx: Tx, { accountId }: StoredSettlement): Promise<AccountState> {
  const account = await loadAccountState(tx, accountId, { lock: true });
  if (!account) throw new Error('a settlement has no account');
  return account;
}

/** The account's interest up to today, posted. */
const toToday = (tx: Tx, { accountId }: StoredSettlement, cause: string) => keepInterest(tx, accountId, { cause, advance: true });

/**
 * Debit: nothing, no money moves. Credit: the debtor, with all that is left in every bucket of every invoice, interest to today
 * among it. The account then owes nothing and is closed as settled. No fee is earned on it.
 * @returns what was given up, minor units
 */
export async function giveUpRest(tx: Tx, settlement: StoredSettlement): Promise<number> {
  const { settlementId, agreed, currency } = settlement;
  await toToday(tx, settlement, 'the settlement was paid');
  const account = await locked(tx, settlement);
  const entries = account.invoices.flatMap(({ id, balances }): NewDebtEntry[] => BUCKETS.flatMap((bucket) => (balances[bucket] > 0
    ? [{ invoiceId: id, bucket, amount: -balances[bucket], kind: 'ADJUSTMENT' as const, sourceId: settlementId, reason: `Settled in full for ${moneyInWords(agreed, currency)}`, effectiveOn: tx.today }] : [])));
  const { balanceMinor } = await postDebtEntries(tx, account, entries);
  if (account.status !== 'CLOSED') {
    const closed = await changeAccountStatus(tx, { ...account, balanceMinor }, { step: 'close', code: 'SETTLED' });
    if (!closed.ok) throw new Error(`a settled account did not close: ${closed.refusal.message}`);
  }
  return -sumMinor(entries.map(({ amount }) => amount));
}

/**
 * Debit: the debtor, with all that the settlement had given up, on the day it was given up, so that interest is what it would
 * have been. The account is open again. No fee is touched.
 * @returns what is owed now, minor units
 */
export async function takeRestBack(tx: Tx, settlement: StoredSettlement): Promise<number> {
  const account = await locked(tx, settlement);
  const given = await givenUp(tx, settlement.settlementId);
  const { balanceMinor } = await postDebtEntries(tx, account, given.map(({ id, invoiceId, bucket, amount, effectiveOn }) => ({
    invoiceId, bucket, amount: -amount, kind: 'REVERSAL' as const, sourceId: settlement.settlementId, reason: 'The settlement was not kept', effectiveOn, reversesId: id })));
  const open = await changeAccountStatus(tx, { ...account, balanceMinor }, { step: 'afterPayment' });
  if (!open.ok) throw new Error(`an account did not open again: ${open.refusal.message}`);
  const kept = await toToday(tx, settlement, 'the settlement was not kept');
  return balanceMinor + (kept?.change ?? 0);
}

interface GivenUp {
  readonly id: string;
  readonly invoiceId: InvoiceId;
  readonly bucket: Bucket;
  readonly amount: number;
  readonly effectiveOn: BusinessDate;
}

/** The adjustments of a settlement that still stand. */
const givenUp = (tx: Tx, id: SettlementId): Promise<GivenUp[]> =>
  tx.query<GivenUp & Record<string, unknown>>(
    `select e.id, e.invoice_id as "invoiceId", e.bucket, e.amount, e.effective_on as "effectiveOn" from debt_entry e
      where e.source_id = $1 and e.kind = 'ADJUSTMENT' and not exists (select from debt_entry r where r.reverses_id = e.id) order by e.id`, [id]);
