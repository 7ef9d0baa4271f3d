import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type Result } from '@quittance/kernel';
import { recordActivities } from '@quittance/accounts/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';
import { lockMandate } from './mandate-state';

export interface EndMandateInput {
  readonly key: string;
  readonly mandateId: string;
  readonly version: number;
  readonly reason: string;
}

/** What ending did: how many planned debits will not go out. Debits already sent to the bank are not called back. */
export interface EndedMandate {
  readonly mandateId: string;
  readonly number: string;
  readonly cancelled: number;
  readonly sent: number;
}

/** Ends a mandate, as the debtor revokes it. What was planned under it is cancelled in the same transaction. */
@Injectable()
export class EndMandate {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN_MANDATE, STALE, MANDATE_ENDED and REASON_NEEDED. */
  execute(ctx: Ctx, input: EndMandateInput): Promise<Result<EndedMandate>> {
    return this.work.write(ctx, async (tx) => {
      const reason = checkText(input.reason, 'reason', 500);
      if (!reason.ok) return reason;
      if (reason.value === '') return refuse('REASON_NEEDED', 'Say who ended it and how, such as "revoked by telephone, Dana Ruiz".', {}, 'reason');
      return tx.command(input.key, { command: 'endMandate', ...input }, () => endMandate(tx, { mandateId: input.mandateId, reason: reason.value, version: input.version }));
    });
  }
}

/** The same within a transaction under way: for a return that ends the authorisation (R05, R07, R10, R29). */
export async function endMandate(tx: Tx, { mandateId, reason, version }: { readonly mandateId: string; readonly reason: string; readonly version?: number }): Promise<Result<EndedMandate>> {
  const found = await lockMandate(tx, mandateId, version);
  if (!found.ok) return found;
  const mandate = found.value;
  if (mandate.endedOn !== null) return refuse('MANDATE_ENDED', `Mandate ${mandate.number} ended already, on ${formatDate(mandate.endedOn)}: ${mandate.endedReason}.`, { endedOn: mandate.endedOn });
  await tx.query('update mandate set ended_on = $2, ended_reason = $3, ended_by = $4, version = version + 1 where id = $1', [mandateId, tx.today, reason, tx.ctx.principal.userId]);
  const cancelled = await tx.query<{ id: string }>(
    `update direct_debit set status = 'CANCELLED', ended_reason = $2, version = version + 1 where mandate_id = $1 and status = 'PLANNED' returning id`, [mandateId, `Mandate ${mandate.number} ended: ${reason}`.slice(0, 500)]);
  const { sent } = await tx.one<{ sent: number }>(`select count(*)::int as sent from direct_debit where mandate_id = $1 and status in ('IN_FILE', 'SENT')`, [mandateId]);
  const accounts = await tx.query<{ accountId: never; clientId: never }>('select account_id as "accountId", client_id as "clientId" from mandate_account where mandate_id = $1', [mandateId]);
  await recordActivities(tx, accounts.map((account) => ({
    ...account, debtorId: mandate.debtorId, kind: 'PAYMENT' as const, sourceId: mandateId,
    body: `Mandate ${mandate.number} ended: ${reason}.${cancelled.length === 0 ? '' : ` ${cancelled.length} planned ${cancelled.length === 1 ? 'debit' : 'debits'} cancelled.`}`, facts: { mandate: mandate.number } })));
  tx.audit({ action: 'mandate.ended', subjectKind: 'mandate', subjectId: mandateId, facts: { number: mandate.number, cancelled: cancelled.length, sent } });
  return ok({ mandateId, number: mandate.number, cancelled: cancelled.length, sent });
}
