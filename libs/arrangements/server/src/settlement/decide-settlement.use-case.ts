import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, type AccountId, type Result, type SettlementId } from '@quittance/kernel';
import { noteText, recordActivity } from '@quittance/accounts/server';
import { standingOf, stepSettlement, type SettlementStatus } from '@quittance/arrangements/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { CHANNEL_WORDS, checkWord, type ClientWord } from './approval';
import { judgeSettlements } from './judge-settlements';
import { lockAsRead, STATE_WORDS } from './lock-as-read';
import { paymentsTowards, type StoredSettlement } from './settlement-store';

export interface DecideSettlement {
  readonly settlementId: SettlementId;
  /** As read; a stale one is refused. */
  readonly version: number;
  readonly approve: boolean;
  /** What the client says to it; both sides read it. */
  readonly note?: string | null;
}

export interface SettlementDecided {
  settlementId: SettlementId;
  accountId: AccountId;
  status: SettlementStatus;
}

/** The client's yes or no to a proposed settlement: its own in the portal, or what it told the agency. */
@Injectable()
export class DecideSettlementUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** By the client's own person, who is signed in. @param key idempotency key */
  bySelf(ctx: Ctx, input: DecideSettlement, key: string): Promise<Result<SettlementDecided>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'decideSettlement', ...input }, () => decide(tx, input, null)));
  }

  /** As it told the agency. Refuses NAME_MISSING and SAID_AHEAD. @param key idempotency key */
  asTold(ctx: Ctx, { word, ...input }: DecideSettlement & { readonly word: ClientWord }, key: string): Promise<Result<SettlementDecided>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'recordSettlementDecision', ...input, word }, async () => {
      const checked = checkWord(word, tx.today);
      return checked.ok ? decide(tx, input, checked.value) : checked;
    }));
  }
}

async function decide(tx: Tx, input: DecideSettlement, word: ClientWord | null): Promise<Result<SettlementDecided>> {
  const note = noteText(input.note, 'note');
  if (!note.ok) return note;
  if (note.value.length > 500) return refuse('NOTE_TOO_LONG', 'Say it in 500 characters at most.', { length: note.value.length }, 'note');
  const found = await lockAsRead(tx, input.settlementId, input.version);
  if (!found.ok) return found;
  const settlement = found.value;
  if (settlement.status !== 'PROPOSED') return refuse('SETTLEMENT_DECIDED', `This settlement is ${STATE_WORDS[settlement.status]} already.`, { status: settlement.status });
  const payments = (await paymentsTowards(tx, [settlement.settlementId])).get(settlement.settlementId) ?? [];
  if (input.approve && standingOf(settlement, { payments, disputed: false }, tx.today).missed) {
    return refuse('SETTLEMENT_LAPSED', 'Its first instalment was due before today and has not come, so there is nothing left to agree to. Propose it anew with later days.', {});
  }
  const change = stepSettlement(settlement, input.approve ? 'approve' : 'refuse');
  if (!change.ok) return change;
  const { status } = change.value.settlement;
  const { principal } = tx.ctx;
  await tx.query(
    `update settlement set status = $2, approval = $3, decided_name = $4, decided_on = $5, decided_by = $6, resolved_on = case when $2 = 'REFUSED' then $7::date end, judge_on = case when $2 = 'REFUSED' then null else judge_on end, version = version + 1 where id = $1`,
    [settlement.settlementId, status, input.approve ? (word?.channel ?? 'PORTAL') : null, word?.name ?? principal.name, word?.on ?? tx.today, principal.userId, tx.today]);
  await tell(tx, settlement, input.approve, word, note.value);
  for (const event of change.value.events) await tx.emit(event);
  if (input.approve) await judgeSettlements(tx, [settlement.accountId]);
  return ok({ settlementId: settlement.settlementId, accountId: settlement.accountId, status });
}

async function tell(tx: Tx, { settlementId, accountId, clientId, agreed, currency }: StoredSettlement, approve: boolean, word: ClientWord | null, note: string): Promise<void> {
  const who = word?.name ?? tx.ctx.principal.name;
  const how = word === null ? 'in the portal' : CHANNEL_WORDS[word.channel];
  await recordActivity(tx, {
    accountId, clientId, kind: approve ? 'SETTLEMENT' : 'SETTLEMENT_ENDED', visibility: 'CLIENT', sourceId: settlementId,
    body: `Settlement for ${moneyInWords(agreed, currency)} ${approve ? 'approved' : 'refused'} by ${who} for the client ${how}${note === '' ? '' : `: ${note}`}` });
  tx.audit({ action: approve ? 'settlement.approved' : 'settlement.refused', subjectKind: 'settlement', subjectId: settlementId, facts: { accountId, by: who, how: word?.channel ?? 'PORTAL' } });
}
