import { moneyInWords, sumMinor, type BusinessDate, type InvoiceId, type SettlementId } from '@quittance/kernel';
import { changeAccountStatus, keepInterest, loadAccountState, postDebtEntries, type AccountState, type NewDebtEntry } from '@quittance/accounts/server';
import type { Bucket } from '@quittance/accounts/domain';
import type { Tx } from '@quittance/platform';
import { enteredOn, type StoredSettlement } from './settlement-store';

const BUCKETS: readonly Bucket[] = ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'];

async function locked(tx: Tx, { accountId }: StoredSettlement): Promise<AccountState> {
  const account = await loadAccountState(tx, accountId, { lock: true });
  if (!account) throw new Error('a settlement has no account');
  return account;
}

/** The account's interest up to today, posted. */
const toToday = (tx: Tx, { accountId }: StoredSettlement, cause: string) => keepInterest(tx, accountId, { cause, advance: true });

/** What giving up came to; minor units. */
export interface GivenUpRest {
  readonly givenUp: number;
  /** Paid before the settlement was made and returned since, or added to the debt since: it was never part of it. */
  readonly stillOwed: number;
}

/**
 * Debit: nothing, no money moves. Credit: the debtor, with all that is left in every bucket of every invoice, interest to today
 * among it, but not what was paid before the settlement and came back since, nor what was added to the debt since: what was
 * agreed is a sum against what was owed then, and the client never gave up more. What was taken off since lessens what is given
 * up first. The account that then owes nothing is closed as settled. No fee is earned on it.
 * @param paid towards the settlement; what is more than was agreed goes towards what came back or was added
 */
export async function giveUpRest(tx: Tx, settlement: StoredSettlement, paid: number): Promise<GivenUpRest> {
  const { settlementId, agreed, currency } = settlement;
  await toToday(tx, settlement, 'the settlement was paid');
  const account = await locked(tx, settlement);
  const { back, added } = await cameToIt(tx, settlementId);
  const stillOwed = Math.max(0, back + Math.max(0, added) - Math.max(0, paid - agreed));
  let left = stillOwed;
  // Principal first: it is that which a returned payment owes again.
  const entries = BUCKETS.flatMap((bucket) => account.invoices.flatMap(({ id, balances }): NewDebtEntry[] => {
    const stays = Math.min(left, Math.max(0, balances[bucket]));
    left -= stays;
    return balances[bucket] > stays
      ? [{ invoiceId: id, bucket, amount: stays - balances[bucket], kind: 'ADJUSTMENT' as const, sourceId: settlementId, reason: `Settled in full for ${moneyInWords(agreed, currency)}`, effectiveOn: tx.today }] : [];
  }));
  const { balanceMinor } = await postDebtEntries(tx, account, entries);
  if (account.status !== 'CLOSED' && balanceMinor === 0) {
    const closed = await changeAccountStatus(tx, { ...account, balanceMinor }, { step: 'close', code: 'SETTLED' });
    if (!closed.ok) throw new Error(`a settled account did not close: ${closed.refusal.message}`);
  }
  return { givenUp: -sumMinor(entries.map(({ amount }) => amount)), stillOwed: stillOwed - left };
}

/** What was applied before a settlement was made and has been returned since, and what was added to the debt since; minor units. */
const cameToIt = (tx: Tx, id: SettlementId): Promise<{ back: number; added: number }> => tx.one<{ back: number; added: number }>(
  `select coalesce((select -sum(r.applied) from fee_line f join fee_line r on r.reverses_id = f.id where f.account_id = s.account_id and f.n <= s.after_line and r.n > s.after_line), 0)::bigint as back,
          ${enteredOn('s.account_id')} - s.entered as added
     from settlement s where s.id = $1`, [id]);

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
