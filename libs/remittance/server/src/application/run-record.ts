import { ok, refuse, type BusinessDate, type ClientId, type CurrencyCode, type RemittanceRunId, type Result } from '@quittance/kernel';
import type { RemittanceMode } from '@quittance/clients/domain';
import { runHash, type ComposedRun, type RemittableLine } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';
import { sha256, type PlannedRun } from './compose';

export type RunStatus = 'PREPARED' | 'APPROVED' | 'POSTED' | 'VOID';

/** A run as it is stored. */
export interface RunRecord {
  readonly id: RemittanceRunId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly currency: CurrencyCode;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly mode: RemittanceMode;
  readonly status: RunStatus;
  readonly stale: boolean;
  readonly hash: string;
  readonly preparedBy: string;
  readonly approvedBy: string | null;
  readonly statementNumber: string | null;
  readonly run: ComposedRun;
}

const INSERT = `
  insert into remittance_run (id, batch_id, client_id, currency, contract_version_id, period_from, period_to, mode, collected, direct, fees, direct_fees, costs, held,
                              brought_trust, brought_receivable, from_trust, from_operating, repaid, remitted, invoiced, carried_trust, carried_receivable, follows_id,
                              hash, prepared_by, prepared_at, account_fees)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)`;

const INSERT_LINES = `
  insert into remittance_line (id, run_id, client_id, n, source_kind, source_id, account_id, effective_on, collected, fee, trust, receivable)
  select l.id, $1, $2, l.n, l.kind, l."sourceId", l."accountId", l."effectiveOn", l.collected, l.fee, l.trust, l.receivable
    from jsonb_to_recordset($3) as l(id uuid, n integer, kind text, "sourceId" uuid, "accountId" uuid, "effectiveOn" date, collected bigint, fee bigint, trust bigint, receivable bigint)`;

const LINES_AT_ONCE = 5_000;

/** Stores a planned run as PREPARED, with its lines. A source that is in another live run is refused by the database. */
export async function storeRun(tx: Tx, planned: PlannedRun, preparedBy: string, batchId: string | null): Promise<RemittanceRunId> {
  const { run, clientId, currency } = planned;
  const { totals, broughtForward, carriedForward } = run;
  const id = tx.newId<RemittanceRunId>();
  await tx.query(INSERT, [
    id, batchId, clientId, currency, planned.contractVersionId, planned.from, planned.to, planned.mode, totals.agencyCollected, totals.directCollected,
    totals.agencyFee + totals.directFee + totals.accountFees, totals.directFee, totals.costs, totals.held, broughtForward.trust, broughtForward.receivable, run.fromTrust, run.fromOperating,
    run.repaid, run.remit, run.invoice, carriedForward.trust, carriedForward.receivable, planned.follows.followsId, planned.hash, preparedBy, tx.now, totals.accountFees]);
  for (let start = 0; start < run.lines.length; start += LINES_AT_ONCE) {
    const rows = run.lines.slice(start, start + LINES_AT_ONCE).map((line, index) => ({ ...line, id: tx.newId(), n: start + index + 1 }));
    await tx.query(INSERT_LINES, [id, clientId, JSON.stringify(rows)]);
  }
  return id;
}

const READ = `
  select r.id, r.client_id as "clientId", c.name as "clientName", r.currency, r.period_from as "from", r.period_to as "to", r.mode, r.status, r.stale, r.hash,
         r.prepared_by as "preparedBy", r.approved_by as "approvedBy", r.statement_number as "statementNumber", r.collected, r.direct, r.fees, r.direct_fees, r.account_fees, r.costs, r.held,
         r.brought_trust, r.brought_receivable, r.from_trust, r.from_operating, r.repaid, r.remitted, r.invoiced, r.carried_trust, r.carried_receivable
    from remittance_run r join client c on c.id = r.client_id`;

type Figures = Record<
  'collected' | 'direct' | 'fees' | 'direct_fees' | 'account_fees' | 'costs' | 'held' | 'brought_trust' | 'brought_receivable' | 'from_trust' | 'from_operating' | 'repaid' | 'remitted' | 'invoiced'
  | 'carried_trust' | 'carried_receivable', number>;

/** A run with its lines; `lock` keeps it from changing until the transaction ends. Refuses UNKNOWN_RUN. */
export async function loadRun(tx: Tx, runId: string, { lock = false } = {}): Promise<Result<RunRecord>> {
  const row = await tx.maybeOne<Omit<RunRecord, 'run'> & Figures & Record<string, unknown>>(`${READ} where r.id = $1${lock ? ' for update of r' : ''}`, [runId]);
  if (!row) return refuse('UNKNOWN_RUN', 'There is no such remittance run.', {}, 'runId');
  const lines = await tx.query<RemittableLine & Record<string, unknown>>(
    `select source_kind as kind, source_id as "sourceId", account_id as "accountId", effective_on as "effectiveOn", collected, fee, trust, receivable
       from remittance_line where run_id = $1 order by n`, [runId]);
  return ok({ ...row, run: composedOf(row, lines) });
}

/** The figures of a stored run in the domain's form; what is held is known as a sum only. */
export function composedOf(row: Figures & { readonly currency: CurrencyCode }, lines: readonly RemittableLine[]): ComposedRun {
  const carriedForward = { trust: row.carried_trust, receivable: row.carried_receivable };
  return {
    currency: row.currency, lines, held: [],
    totals: {
      agencyCollected: row.collected, agencyFee: row.fees - row.direct_fees - row.account_fees, directCollected: row.direct, directFee: row.direct_fees, costs: row.costs,
      accountFees: row.account_fees, held: row.held },
    broughtForward: { trust: row.brought_trust, receivable: row.brought_receivable }, remit: row.remitted, fromTrust: row.from_trust, fromOperating: row.from_operating,
    repaid: row.repaid, invoice: row.invoiced, carriedForward, owedByClient: Math.max(0, carriedForward.receivable - carriedForward.trust),
  };
}

/** Refuses RUN_CHANGED unless the run's stored lines and figures still are what its hash was made of. */
export function checkUnchanged(record: RunRecord): Result<RunRecord> {
  const { clientId, from, to, hash, run } = record;
  if (runHash(run, { clientId, from, to }, sha256) === hash) return ok(record);
  return refuse('RUN_CHANGED', 'The lines of this run are not those it was prepared with. Void it and prepare it again.', { runId: record.id });
}
