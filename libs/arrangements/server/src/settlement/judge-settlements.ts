import { formatDate, moneyInWords, type AccountId } from '@quittance/kernel';
import { loadAccountStates, recordActivity, requeueAccounts, type AccountState, type ActivityKind } from '@quittance/accounts/server';
import { judgeSettlement, type SettlementStatus, type Standing } from '@quittance/arrangements/domain';
import type { Tx } from '@quittance/platform';
import { giveUpRest, takeRestBack, type GivenUpRest } from './give-up';
import { tellClientLater } from './tell-clients.job';
import { lockSettlements, paymentsTowards, settledAccounts, type StoredSettlement } from './settlement-store';

/**
 * Judges the settlements of accounts from the facts as they stand. One that is kept gives up what is left and closes its
 * account in the same transaction; one that no longer is takes it back. Judging twice changes nothing.
 * @param reopened accounts that a returned payment opened again in this transaction
 */
export async function judgeSettlements(tx: Tx, accountIds: readonly AccountId[], reopened: ReadonlySet<AccountId> = new Set()): Promise<void> {
  const ids = await settledAccounts(tx, accountIds);
  if (ids.length === 0) return;
  // Accounts before settlements, as every payment locks them.
  const accounts = new Map((await loadAccountStates(tx, ids, { lock: true })).map((account) => [account.id, account]));
  const settlements = await lockSettlements(tx, ids);
  const payments = await paymentsTowards(tx, settlements.map(({ settlementId }) => settlementId));
  for (const settlement of settlements) {
    const account = accounts.get(settlement.accountId);
    if (!account) continue;
    const facts = { payments: payments.get(settlement.settlementId) ?? [], disputed: inDispute(account), superseded: settlement.superseded };
    const { settlement: { status }, events, standing } = judgeSettlement(settlement, facts, tx.today);
    await keep(tx, settlement, status, standing);
    if (status !== settlement.status) {
      await tell(tx, settlement, status, standing, await carryOut(tx, settlement, status, account, standing.paid));
      for (const event of events) await tx.emit(event);
      tellClientLater(tx);
    } else if (status === 'KEPT' && reopened.has(settlement.accountId) && standing.paid < settlement.received && !settlement.superseded) {
      // More had been paid than was agreed, and it is that which came back.
      await tell(tx, settlement, status, standing, await giveUpRest(tx, settlement, standing.paid));
    }
  }
}

/** Whether payments wait in suspense for a dispute to end. */
export const inDispute = ({ disputed, invoices }: AccountState): boolean => disputed || invoices.some((invoice) => invoice.disputed && Object.values(invoice.balances).some((amount) => amount > 0));

const keep = (tx: Tx, { settlementId, status: before }: StoredSettlement, status: SettlementStatus, { paid, judgeOn }: Standing) => tx.query(
  `update settlement set received = $2, status = $3, judge_on = $4, resolved_on = case when $3 in ('KEPT', 'VOID') then coalesce(case when not $5 then resolved_on end, $6::date) end, version = version + case when $5 then 1 else 0 end
    where id = $1 and ($5 or received <> $2 or judge_on is distinct from $4)`,
  [settlementId, paid, status, status === 'OPEN' || status === 'PROPOSED' ? judgeOn : null, status !== before, tx.today]);

/** What a change of status does to the debt: what was given up, and what is owed now. */
async function carryOut(tx: Tx, settlement: StoredSettlement, status: SettlementStatus, account: AccountState, paid: number): Promise<GivenUpRest> {
  const owed = settlement.status === 'KEPT' ? await takeRestBack(tx, settlement) : account.balanceMinor;
  if (status === 'VOID') await requeueAccounts(tx, [settlement.accountId]);
  return status === 'KEPT' ? giveUpRest(tx, settlement, paid) : { givenUp: 0, stillOwed: owed };
}

async function tell(tx: Tx, { settlementId, accountId, clientId, agreed, currency, status: before }: StoredSettlement, status: SettlementStatus, standing: Standing, { givenUp, stillOwed }: GivenUpRest): Promise<void> {
  const { kind, body } = line(before, status, standing, (minor) => moneyInWords(minor, currency), { givenUp, stillOwed }, agreed);
  const changed = status === 'KEPT' ? { givenUp, ...(stillOwed > 0 ? { owed: stillOwed } : {}) } : { owed: stillOwed };
  await recordActivity(tx, { accountId, clientId, kind, visibility: 'CLIENT', body, sourceId: settlementId, facts: { agreed, currency, paid: standing.paid, ...changed } });
  tx.audit({ action: `settlement.${status.toLowerCase()}`, subjectKind: 'settlement', subjectId: settlementId, facts: { accountId, agreed, currency, paid: standing.paid, ...changed } });
}

function line(before: SettlementStatus, status: SettlementStatus, { missed, paid }: Standing, money: (minor: number) => string, { givenUp, stillOwed }: GivenUpRest, agreed: number): { kind: ActivityKind; body: string } {
  if (status === 'KEPT') return { kind: 'SETTLEMENT_KEPT', body: `Settlement kept: ${money(paid)} was paid${givenUp > 0 ? `, the remaining ${money(givenUp)} is given up` : ''}${stillOwed > 0 ? `. ${money(stillOwed)} came to it since and is owed` : ''}` };
  if (status === 'OPEN') return { kind: 'SETTLEMENT', body: before === 'KEPT' ? `Settlement for ${money(agreed)} open again: a payment was returned. ${money(stillOwed)} is owed` : `Settlement for ${money(agreed)} stands again: a payment made in time became known` };
  if (before === 'PROPOSED') return { kind: 'SETTLEMENT_VOID', body: `Settlement for ${money(agreed)} lapsed: no answer came before its first instalment was due` };
  const why = before === 'KEPT' ? 'a payment was returned' : missed ? `the instalment of ${money(missed.amount)} due ${formatDate(missed.dueOn)} was missed` : 'it was replaced';
  return { kind: 'SETTLEMENT_VOID', body: `Settlement for ${money(agreed)} void: ${why}. ${money(stillOwed)} is owed` };
}
