import { ok, refuse, type ClientId, type CurrencyCode, type RemittanceRunId, type Result } from '@quittance/kernel';
import { lockMoneyOf } from '@quittance/payments/server';
import type { Tx } from '@quittance/platform';
import { loadRuns, type RunRecord } from './run-record';

interface Locked {
  readonly id: RemittanceRunId;
  readonly clientId: ClientId;
  readonly billedId: ClientId;
  readonly currency: CurrencyCode;
  readonly status: string;
  readonly number: string | null;
}

/** Locks runs with the money of their clients and of whom they bill, in one order. */
async function lockRuns(tx: Tx, ids: readonly string[]): Promise<Locked[]> {
  const found = await tx.query<Pick<Locked, 'clientId' | 'billedId' | 'currency'>>('select client_id as "clientId", billed_id as "billedId", currency from remittance_run where id = any ($1)', [ids]);
  await lockMoneyOf(tx, found.flatMap(({ clientId, billedId, currency }) => [{ clientId, currency }, { clientId: billedId, currency }]));
  return tx.query<Locked & Record<string, unknown>>(
    'select id, client_id as "clientId", billed_id as "billedId", currency, status, statement_number as number from remittance_run where id = any ($1) order by id for update', [ids]);
}

/** A run not yet posted or voided, locked with its clients' money. Refuses UNKNOWN_RUN and RUN_SETTLED. */
export async function openRun(tx: Tx, runId: string): Promise<Result<Locked>> {
  const [run] = await lockRuns(tx, [runId]);
  if (!run) return refuse('UNKNOWN_RUN', 'There is no such remittance run.', {}, 'runId');
  if (run.status === 'POSTED') return refuse('RUN_SETTLED', `This run is posted as statement ${run.number ?? ''}. What is wrong with it is corrected in the next run.`, { status: run.status });
  if (run.status === 'VOID') return refuse('RUN_SETTLED', 'This run is void already.', { status: run.status });
  return ok(run);
}

/** Of a run "r": a client it posts for is being taken over. */
export const RUN_HELD = 'exists (select from takeover_client h where h.open and h.client_id in (r.client_id, r.billed_id))';

export const heldWords = (clientName: string): string => `The book of ${clientName} is being taken over: its run is paid out once that is committed or abandoned.`;

/** Of many runs those that cannot be posted now, because a client's book is being taken over. */
export const runsHeld = (tx: Tx, ids: readonly string[]): Promise<{ id: string; clientName: string }[]> =>
  tx.query<{ id: string; clientName: string }>(`select r.id, c.name as "clientName" from remittance_run r join client c on c.id = r.client_id where r.id = any ($1) and ${RUN_HELD} order by c.code`, [ids]);

/** Of many runs those that are still in a state, locked, with their lines. */
export async function runsInState(tx: Tx, ids: readonly string[], status: RunRecord['status']): Promise<RunRecord[]> {
  const locked = await lockRuns(tx, ids);
  return loadRuns(tx, locked.filter((run) => run.status === status).map(({ id }) => id));
}
