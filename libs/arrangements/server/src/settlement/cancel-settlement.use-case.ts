import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, type AccountId, type Result, type SettlementId } from '@quittance/kernel';
import { reasonText, recordActivity } from '@quittance/accounts/server';
import { stepSettlement } from '@quittance/arrangements/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { lockAsRead } from './lock-as-read';
import type { StoredSettlement } from './settlement-store';

export interface CancelSettlement {
  readonly settlementId: SettlementId;
  /** As read; a stale one is refused. */
  readonly version: number;
  readonly reason: string;
}

/** Ends a settlement that is open or proposed; what was paid stays paid, the whole balance is owed. */
@Injectable()
export class CancelSettlementUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, input: CancelSettlement, key: string): Promise<Result<{ settlementId: SettlementId; accountId: AccountId }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'cancelSettlement', ...input }, async () => {
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const settlement = await lockAsRead(tx, input.settlementId, input.version);
      if (!settlement.ok) return settlement;
      const ended = await withdraw(tx, settlement.value, reason.value);
      return ended.ok ? ok({ settlementId: settlement.value.settlementId, accountId: settlement.value.accountId }) : ended;
    }));
  }
}

/** Ends a locked settlement, with its line on the timeline. */
export async function withdraw(tx: Tx, settlement: StoredSettlement, reason: string): Promise<Result<null>> {
  const ended = stepSettlement(settlement, 'cancel');
  if (!ended.ok) return ended;
  const { settlementId, accountId, clientId, agreed, currency } = settlement;
  await tx.query(`update settlement set status = 'CANCELLED', judge_on = null, resolved_on = $2, version = version + 1 where id = $1`, [settlementId, tx.today]);
  await recordActivity(tx, { accountId, clientId, kind: 'SETTLEMENT_ENDED', visibility: 'CLIENT', body: `Settlement for ${moneyInWords(agreed, currency)} ended: ${reason}`, sourceId: settlementId });
  tx.audit({ action: 'settlement.cancelled', subjectKind: 'settlement', subjectId: settlementId, facts: { accountId, reason } });
  for (const event of ended.value.events) await tx.emit(event);
  return ok(null);
}
