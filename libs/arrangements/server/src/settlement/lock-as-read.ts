import { ok, refuse, type Result, type SettlementId } from '@quittance/kernel';
import { loadAccountState } from '@quittance/accounts/server';
import type { SettlementStatus } from '@quittance/arrangements/domain';
import type { Tx } from '@quittance/platform';
import { lockSettlement, type StoredSettlement } from './settlement-store';

/** A settlement's state within a sentence: "it is void now". */
export const STATE_WORDS: Readonly<Record<SettlementStatus, string>> = {
  PROPOSED: 'waiting for the client', OPEN: 'agreed and open', KEPT: 'kept', VOID: 'void', REFUSED: 'refused by the client', CANCELLED: 'ended' };

/** A settlement locked after its account, as payments lock them. Refuses SETTLEMENT_NOT_FOUND, and SETTLEMENT_CHANGED for a stale version. */
export async function lockAsRead(tx: Tx, id: SettlementId, version: number): Promise<Result<StoredSettlement>> {
  const found = await tx.maybeOne<{ accountId: StoredSettlement['accountId'] }>('select account_id as "accountId" from settlement where id = $1', [id]);
  if (found) await loadAccountState(tx, found.accountId, { lock: true });
  const settlement = found && (await lockSettlement(tx, id));
  if (!settlement) return refuse('SETTLEMENT_NOT_FOUND', 'There is no such settlement.', {}, 'settlementId');
  if (settlement.version !== version) {
    return refuse('SETTLEMENT_CHANGED', `This settlement was changed while you had it open: it is ${STATE_WORDS[settlement.status]} now. Nothing was saved.`, { status: settlement.status, version: settlement.version });
  }
  return ok(settlement);
}
