import type { BusinessDate, ClientId } from '@quittance/kernel';
import { statementEntries, type StatementEntry } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';
import { composedOf, type RunStatus } from '../application/run-record';

/** A statement's heading and how its amount is made up; its lines are read apart. Minor units. */
export interface StatementHeader {
  readonly runId: string;
  readonly status: RunStatus;
  /** Null before posting: a draft. */
  readonly number: string | null;
  readonly client: { readonly id: ClientId; readonly code: string; readonly name: string; readonly address: string };
  readonly agency: { readonly name: string; readonly address: string; readonly email: string; readonly phone: string; readonly country: string };
  readonly currency: string;
  readonly periodFrom: BusinessDate;
  readonly periodTo: BusinessDate;
  readonly postedOn: BusinessDate | null;
  readonly createdAt: Date;
  readonly mode: string;
  readonly remitted: number;
  readonly invoiced: number;
  readonly owedByClient: number;
  readonly collected: number;
  readonly direct: number;
  readonly fees: number;
  readonly tax: number;
  readonly credited: number;
  /** Who it is paid to, and who is billed, where that is a parent. */
  readonly paidTo: string | null;
  readonly billedTo: string | null;
  readonly amount: number;
  readonly entries: readonly StatementEntry[];
  readonly lineCount: number;
}

const READ = `
  select r.*, nullif(y.name, c.name) as paid_to, nullif(b.name, c.name) as billed_to, c.code as client_code, coalesce(nullif(c.legal_name, ''), c.name) as client_name, c.address as client_address,
         g.name as agency_name, g.legal_name as agency_legal, g.address as agency_address, g.email as agency_email, g.phone as agency_phone, g.country as agency_country,
         (select count(*) from remittance_line l where l.run_id = r.id)::int as lines, (select coalesce(sum(l.amount), 0) from remittance_line l where l.run_id = r.id)::bigint as amount
    from remittance_run r join client c on c.id = r.client_id left join client y on y.id = r.payee_id left join client b on b.id = r.billed_id left join agency g on true
   where r.id = $1`;

type Row = Parameters<typeof composedOf>[0] & {
  id: string; status: RunStatus; statement_number: string | null; client_id: ClientId; client_code: string; client_name: string; client_address: string;
  agency_name: string | null; agency_legal: string | null; agency_address: string | null; agency_email: string | null; agency_phone: string | null; agency_country: string | null;
  period_from: BusinessDate; period_to: BusinessDate; posted_on: BusinessDate | null; posted_at: Date | null; prepared_at: Date; mode: string; paid_to: string | null; billed_to: string | null; lines: number; amount: number };

/** A run's heading for its statement; undefined when there is none this principal may see. */
export async function statementHeader(tx: Tx, runId: string): Promise<StatementHeader | undefined> {
  const row = await tx.maybeOne<Row>(READ, [runId]);
  if (!row) return undefined;
  const run = composedOf(row, []);
  return {
    runId: row.id, status: row.status, number: row.statement_number, currency: row.currency, periodFrom: row.period_from, periodTo: row.period_to,
    client: { id: row.client_id, code: row.client_code, name: row.client_name, address: row.client_address },
    agency: {
      name: row.agency_legal || row.agency_name || 'The agency', address: row.agency_address ?? '', email: row.agency_email ?? '', phone: row.agency_phone ?? '', country: row.agency_country ?? 'US' },
    postedOn: row.posted_on, createdAt: row.posted_at ?? row.prepared_at, mode: row.mode, remitted: row.remitted, invoiced: row.invoiced, owedByClient: run.owedByClient,
    collected: row.collected, direct: row.direct, fees: row.fees, tax: row.tax, credited: row.credited, paidTo: row.paid_to, billedTo: row.billed_to, amount: row.amount, entries: statementEntries(run), lineCount: row.lines };
}
