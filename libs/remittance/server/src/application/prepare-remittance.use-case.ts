import { Injectable } from '@nestjs/common';
import { formatDate, ok, parseCurrency, refuse, type BusinessDate, type ClientId, type CurrencyCode, type RemittanceRunId, type Result } from '@quittance/kernel';
import { lockMoneyOf } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { hasContent, planRuns, type PlannedRun } from './compose';
import { storeRuns } from './run-record';
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
      const currency = parseCurrency(input.currency);
      if (!currency.ok) return currency;
      return tx.command(input.key, { command: 'prepareRemittance', ...input }, () =>
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
export async function prepare(tx: Tx, one: Preparation): Promise<Result<{ runId: RemittanceRunId }>> {
  const [prepared] = await prepareMany(tx, [one]);
  if (!prepared) throw new Error('a run was prepared and is not there');
  return prepared;
}

/** Prepares many runs in few statements; one that is refused leaves the others be. Answers in the order given. */
export async function prepareMany(tx: Tx, all: readonly Preparation[]): Promise<Result<{ runId: RemittanceRunId }>[]> {
  const preparedBy = tx.ctx.principal.userId;
  if (preparedBy === null) return all.map(() => refuse('PERSON_NEEDED', 'A remittance is prepared by a person.'));
  await lockMoneyOf(tx, all);
  const open = await openRuns(tx, all);
  for (const [index, one] of all.entries()) {
    const under = open.get(index);
    if (under && one.replace) await voidRun(tx, under.id, 'Prepared anew');
  }
  const free = all.flatMap((one, index) => (open.has(index) && !one.replace ? [] : [{ one, index }]));
  const planned = await planRuns(tx, free.map(({ one }) => one));
  const answers = all.map((_, index): Result<{ runId: RemittanceRunId }> => refuseOpen(open.get(index)));
  const store = free.flatMap(({ one, index }, n) => {
    const plan = planned[n] as Result<PlannedRun>;
    const due = plan.ok && !hasContent(plan.value) ? nothingDue(plan.value) : plan;
    if (due.ok) return [{ plan: due.value, index, batchId: one.batchId }];
    answers[index] = due;
    return [];
  });
  const ids = await storeRuns(tx, store.map(({ plan }) => plan), preparedBy, store[0]?.batchId ?? null);
  for (const [n, { plan, index }] of store.entries()) {
    const runId = ids[n] as RemittanceRunId;
    const { clientId, currency, run, to } = plan;
    tx.audit({ action: 'remittance.prepared', subjectKind: 'remittance_run', subjectId: runId, facts: { remit: run.remit, currency, to } });
    await tx.emit({ type: 'remittance.prepared', clientId, accountId: null, payload: { runId, currency, remit: run.remit } });
    answers[index] = ok({ runId });
  }
  return answers;
}

interface OpenRun {
  readonly id: RemittanceRunId;
  readonly status: string;
  readonly periodTo: BusinessDate;
}

async function openRuns(tx: Tx, all: readonly Preparation[]): Promise<Map<number, OpenRun>> {
  const rows = await tx.query<OpenRun & { n: number }>(
    `select w.n, r.id, r.status, r.period_to as "periodTo" from jsonb_to_recordset($1) as w(n integer, client uuid, currency char(3))
       join remittance_run r on r.client_id = w.client and r.currency = w.currency and r.status in ('PREPARED', 'APPROVED') order by r.id for update of r`,
    [JSON.stringify(all.map(({ clientId, currency }, n) => ({ n, client: clientId, currency })))]);
  return new Map(rows.map(({ n, ...run }) => [n, run]));
}

const refuseOpen = (open: OpenRun | undefined): Result<never> =>
  open
    ? refuse('RUN_OPEN', `A run up to ${formatDate(open.periodTo)} is ${open.status.toLowerCase()} for this client. Post it, void it, or prepare it anew.`, { runId: open.id, status: open.status, periodTo: open.periodTo })
    : refuse('NOT_PREPARED', 'The run was not prepared. Try again.');

function nothingDue({ from, to, run }: PlannedRun): Result<never> {
  const held = run.held.length === 0 ? '' : ` ${run.held.length} ${run.held.length === 1 ? 'payment is' : 'payments are'} still on hold.`;
  return refuse('NOTHING_DUE', `There is nothing to remit for ${formatDate(from)} to ${formatDate(to)}.${held}`, { from, to, held: run.held.length });
}
