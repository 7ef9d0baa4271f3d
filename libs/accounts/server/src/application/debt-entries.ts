import { formatDate, sumMinor } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { keepInterest } from '../interest/keep-interest';
import type { AccountState } from './account-state';
import { insertDebtEntries, type DebtEntryKind, type NewDebtEntry } from './debt-entry-rows';

export type { DebtEntryKind, NewDebtEntry };

/** How a restatement names the entry that brought it about. */
const CAUSES: Readonly<Record<DebtEntryKind, string>> = {
  PLACED: 'what was placed', PAYMENT: 'the payment', RETURNED_PAYMENT: 'the payment returned', ADJUSTMENT: 'the adjustment', CREDIT_NOTE: 'the credit note', CHARGE: 'the charge',
  REVERSAL: 'the correction', INTEREST: 'the interest', LATE_CHARGE: 'the late charge', FIXED_SUM: 'the fixed sum', WAIVER: 'the waiver', JUDGMENT: 'the judgment',
};

/**
 * Adds entries to one account's debt in one statement; triggers keep the balances (and refuse one below zero). Interest that
 * an entry of an earlier day makes otherwise is restated at once. Emits account.balanceChanged from `account.balanceMinor`,
 * so pass a state loaded with a lock.
 * @returns the ids of the entries in the order given, and the account's balance after them
 */
export async function postDebtEntries(
  tx: Tx,
  account: Pick<AccountState, 'id' | 'clientId' | 'currency' | 'balanceMinor' | 'bearsInterest'>,
  entries: readonly NewDebtEntry[],
): Promise<{ ids: string[]; balanceMinor: number }> {
  const [first] = entries;
  if (first === undefined) return { ids: [], balanceMinor: account.balanceMinor };
  const ids = await insertDebtEntries(tx, account, entries);
  const after = sumMinor([account.balanceMinor, ...entries.map(({ amount }) => amount)]);
  const payload = { currency: account.currency, before: account.balanceMinor, after, cause: first.kind };
  await tx.emit({ type: 'account.balanceChanged', clientId: account.clientId, accountId: account.id, payload });
  if (!account.bearsInterest) return { ids, balanceMinor: after };
  const kept = await keepInterest(tx, account.id, { cause: `${CAUSES[first.kind]} of ${formatDate(first.effectiveOn)}`, advance: false });
  return { ids, balanceMinor: sumMinor([after, kept?.change ?? 0]) };
}
