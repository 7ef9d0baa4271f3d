import { Injectable } from '@nestjs/common';
import { ok, parseCurrency, refuse, type BusinessDate, type ClientId, type CurrencyCode, type RemittanceRunId, type Result } from '@quittance/kernel';
import { checkKey, lockClientMoney } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { hasContent, planRun } from './compose';
import { storeRun } from './run-record';
import { voidRun } from './void-remittance.use-case';

export interface PrepareRemittanceInput {
  readonly key: string;
  readonly clientId: string;
  readonly currency: string;
  readonly periodTo?: BusinessDate | null;
  readonly replace?: boolean;
}

/**
 * Prepares a client's remittance: every payment and return up to the period's end that no live run has taken up and whose
 * hold has ended, and what the last run left over. Preparing twice takes nothing up twice.
 */
@Injectable()
export class PrepareRemittance {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: PrepareRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
    return this.work.write(ctx, async (tx) => {
      const key = checkKey(input.key);
      if (!key.ok) return key;
      const currency = parseCurrency(input.currency);
      if (!currency.ok) return currency;
      return tx.command(key.value, { command: 'prepareRemittance', ...input }, () =>
        prepare(tx, { clientId: input.clientId as ClientId, currency: currency.value, periodTo: input.periodTo ?? null, replace: input.replace ?? false, batchId: null }));
    });
  }
}

export interface Preparation {
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly periodTo: BusinessDate | null;
  readonly replace: boolean;
  readonly batchId: string | null;
}

/** The same within a transaction under way. Refuses RUN_OPEN, NOTHING_DUE, and as `planRun` does. */
export async function prepare(tx: Tx, { clientId, currency, periodTo, replace, batchId }: Preparation): Promise<Result<{ runId: RemittanceRunId }>> {
  const preparedBy = tx.ctx.principal.userId;
  if (preparedBy === null) return refuse('PERSON_NEEDED', 'A remittance is prepared by a person.');
  await lockClientMoney(tx, clientId, currency);
  const open = await tx.maybeOne<{ id: RemittanceRunId; status: string; period_to: BusinessDate }>(
    `select id, status, period_to from remittance_run where client_id = $1 and currency = $2 and status in ('PREPARED', 'APPROVED') for update`, [clientId, currency]);
  if (open && !replace) {
    return refuse('RUN_OPEN', `A run up to ${open.period_to} is ${open.status.toLowerCase()} for this client. Post it, void it, or prepare it anew.`, { runId: open.id, status: open.status, periodTo: open.period_to });
  }
  if (open) await voidRun(tx, open.id, 'Prepared anew');
  const planned = await planRun(tx, { clientId, currency, periodTo });
  if (!planned.ok) return planned;
  if (!hasContent(planned.value)) {
    const { from, to, run } = planned.value;
    const held = run.held.length === 0 ? '' : ` ${run.held.length} ${run.held.length === 1 ? 'payment is' : 'payments are'} still on hold.`;
    return refuse('NOTHING_DUE', `There is nothing to remit for ${from} to ${to}.${held}`, { from, to, held: run.held.length });
  }
  const runId = await storeRun(tx, planned.value, preparedBy, batchId);
  tx.audit({ action: 'remittance.prepared', subjectKind: 'remittance_run', subjectId: runId, facts: { remit: planned.value.run.remit, currency, to: planned.value.to } });
  await tx.emit({ type: 'remittance.prepared', clientId, accountId: null, payload: { runId, currency, remit: planned.value.run.remit } });
  return ok({ runId });
}
