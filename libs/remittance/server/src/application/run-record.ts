import { ok, refuse, type BusinessDate, type ClientId, type ContractVersionId, type CurrencyCode, type RemittanceRunId, type Result } from '@quittance/kernel';
import type { RemittanceMode } from '@quittance/clients/domain';
import { runHash, type ComposedRun, type RemittableLine } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';
import { sha256, subjectOf, type PlannedRun } from './compose';

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
  readonly contractVersionId: ContractVersionId;
  readonly payeeId: ClientId;
  readonly billedId: ClientId;
  readonly run: ComposedRun;
}

const COLUMNS = [
  ['id', 'uuid'], ['batch_id', 'uuid'], ['client_id', 'uuid'], ['currency', 'char(3)'], ['contract_version_id', 'uuid'], ['period_from', 'date'], ['period_to', 'date'], ['mode', 'text'],
  ['payee_id', 'uuid'], ['billed_id', 'uuid'], ['collected', 'bigint'], ['direct', 'bigint'], ['fees', 'bigint'], ['direct_fees', 'bigint'], ['account_fees', 'bigint'], ['tax', 'bigint'], ['direct_tax', 'bigint'],
  ['paid_in', 'bigint'], ['costs', 'bigint'], ['held', 'bigint'], ['brought_trust', 'bigint'], ['brought_receivable', 'bigint'], ['from_trust', 'bigint'], ['from_operating', 'bigint'],
  ['repaid', 'bigint'], ['remitted', 'bigint'], ['invoiced', 'bigint'], ['credited', 'bigint'], ['carried_trust', 'bigint'], ['carried_receivable', 'bigint'], ['follows_id', 'uuid'],
  ['hash', 'text'], ['prepared_by', 'uuid'], ['prepared_at', 'timestamptz']] as const;

const NAMES = COLUMNS.map(([name]) => name).join(', ');
const INSERT = `insert into remittance_run (${NAMES}) select ${NAMES} from jsonb_to_recordset($1) as r(${COLUMNS.map((column) => column.join(' ')).join(', ')})`;

const INSERT_LINES = `
  insert into remittance_line (id, run_id, client_id, n, source_kind, source_id, account_id, effective_on, collected, fee, tax, trust, receivable)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::text[], $6::uuid[], $7::uuid[], $8::date[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[])`;

const LINES_AT_ONCE = 5_000;

/** Stores planned runs as PREPARED, with their lines; ids in the order given. A source that is in another live run is refused by the database. */
export async function storeRuns(tx: Tx, planned: readonly PlannedRun[], preparedBy: string, batchId: string | null): Promise<RemittanceRunId[]> {
  const ids = planned.map(() => tx.newId<RemittanceRunId>());
  await tx.query(INSERT, [JSON.stringify(planned.map((one, index) => rowOf(one, ids[index] ?? '', { preparedBy, batchId, preparedAt: tx.now })))]);
  const lines = planned.flatMap(({ run, clientId }, index) => run.lines.map((line, n) => ({ line, clientId, runId: ids[index] ?? '', n: n + 1 })));
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const some = lines.slice(start, start + LINES_AT_ONCE);
    await tx.prepared('store-remittance-lines', INSERT_LINES, [
      some.map(() => tx.newId()), some.map(({ runId }) => runId), some.map(({ clientId }) => clientId), some.map(({ n }) => n), some.map(({ line }) => line.kind),
      some.map(({ line }) => line.sourceId), some.map(({ line }) => line.accountId), some.map(({ line }) => line.effectiveOn), some.map(({ line }) => line.collected),
      some.map(({ line }) => line.fee), some.map(({ line }) => line.tax), some.map(({ line }) => line.trust), some.map(({ line }) => line.receivable)]);
  }
  return ids;
}

function rowOf(planned: PlannedRun, id: string, of: { preparedBy: string; batchId: string | null; preparedAt: Date }): Record<(typeof COLUMNS)[number][0], unknown> {
  const { run, clientId, currency, payeeId, billedId, contractVersionId, mode, hash, from, to, follows } = planned;
  const { totals, broughtForward, carriedForward } = run;
  return {
    id, batch_id: of.batchId, client_id: clientId, currency, contract_version_id: contractVersionId, period_from: from, period_to: to, mode, payee_id: payeeId, billed_id: billedId,
    collected: totals.agencyCollected, direct: totals.directCollected, fees: totals.agencyFee + totals.directFee + totals.accountFees, direct_fees: totals.directFee, account_fees: totals.accountFees,
    tax: totals.agencyTax + totals.directTax, direct_tax: totals.directTax, paid_in: totals.paidIn, costs: totals.costs, held: totals.held,
    brought_trust: broughtForward.trust, brought_receivable: broughtForward.receivable, from_trust: run.fromTrust, from_operating: run.fromOperating, repaid: run.repaid,
    remitted: run.remit, invoiced: run.invoice, credited: run.credit, carried_trust: carriedForward.trust, carried_receivable: carriedForward.receivable,
    follows_id: follows.followsId, hash, prepared_by: of.preparedBy, prepared_at: of.preparedAt };
}

const READ = `
  select r.id, r.client_id as "clientId", c.name as "clientName", r.currency, r.period_from as "from", r.period_to as "to", r.mode, r.status, r.stale, r.hash,
         r.prepared_by as "preparedBy", r.approved_by as "approvedBy", r.statement_number as "statementNumber", r.contract_version_id as "contractVersionId",
         r.payee_id as "payeeId", r.billed_id as "billedId", r.collected, r.direct, r.fees, r.direct_fees, r.account_fees, r.tax, r.direct_tax, r.paid_in, r.costs, r.held,
         r.brought_trust, r.brought_receivable, r.from_trust, r.from_operating, r.repaid, r.remitted, r.invoiced, r.credited, r.carried_trust, r.carried_receivable
    from remittance_run r join client c on c.id = r.client_id`;

type Figures = Record<
  'collected' | 'direct' | 'fees' | 'direct_fees' | 'account_fees' | 'tax' | 'direct_tax' | 'paid_in' | 'costs' | 'held' | 'brought_trust' | 'brought_receivable' | 'from_trust' | 'from_operating' | 'repaid'
  | 'remitted' | 'invoiced' | 'credited' | 'carried_trust' | 'carried_receivable', number>;

/** Runs with their lines, in the order of their ids given; those that are not there are left out. */
export async function loadRuns(tx: Tx, ids: readonly string[]): Promise<RunRecord[]> {
  const rows = await tx.query<Omit<RunRecord, 'run'> & Figures & Record<string, unknown>>(`${READ} where r.id = any ($1)`, [ids]);
  const lines = await tx.query<RemittableLine & { runId: string }>(
    `select run_id as "runId", source_kind as kind, source_id as "sourceId", account_id as "accountId", effective_on as "effectiveOn", collected, fee, tax, trust, receivable
       from remittance_line where run_id = any ($1) order by run_id, n`, [ids]);
  const byRun = Map.groupBy(lines, ({ runId }) => runId);
  const byId = new Map(rows.map((row) => [row.id as string, { ...row, run: composedOf(row, byRun.get(row.id) ?? []) }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A run with its lines. Refuses UNKNOWN_RUN. */
export async function loadRun(tx: Tx, runId: string): Promise<Result<RunRecord>> {
  const [run] = await loadRuns(tx, [runId]);
  return run ? ok(run) : refuse('UNKNOWN_RUN', 'There is no such remittance run.', {}, 'runId');
}

/** The figures of a stored run in the domain's form; what is held is known as a sum only. */
export function composedOf(row: Figures & { readonly currency: CurrencyCode }, lines: readonly RemittableLine[]): ComposedRun {
  const carriedForward = { trust: row.carried_trust, receivable: row.carried_receivable };
  return {
    currency: row.currency, lines, held: [],
    totals: {
      agencyCollected: row.collected, agencyFee: row.fees - row.direct_fees - row.account_fees, directCollected: row.direct, directFee: row.direct_fees, agencyTax: row.tax - row.direct_tax,
      directTax: row.direct_tax, paidIn: row.paid_in, costs: row.costs, accountFees: row.account_fees, held: row.held },
    broughtForward: { trust: row.brought_trust, receivable: row.brought_receivable }, remit: row.remitted, fromTrust: row.from_trust, fromOperating: row.from_operating,
    repaid: row.repaid, invoice: row.invoiced, credit: row.credited, carriedForward, owedByClient: Math.max(0, carriedForward.receivable - carriedForward.trust),
  };
}

/** Refuses RUN_CHANGED unless the run's stored lines and figures still are what its hash was made of. */
export function checkUnchanged(record: RunRecord): Result<RunRecord> {
  const { hash, run } = record;
  if (runHash(run, subjectOf(record), sha256) === hash) return ok(record);
  return refuse('RUN_CHANGED', 'The lines of this run are not those it was prepared with. Void it and prepare it again.', { runId: record.id });
}
