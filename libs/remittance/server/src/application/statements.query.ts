import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate, type ClientId, type CurrencyCode } from '@quittance/kernel';
import { nextRemittanceDate, parseContractTerms, periodFor, type Cadence, type RemittancePeriod } from '@quittance/clients/domain';
import { unwrap } from '@quittance/kernel';
import { statementEntries, type StatementEntry } from '@quittance/remittance/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';
import { planRun } from './compose';
import { heldPayments, type HeldPayment } from './held-payments';
import { composedOf } from './run-record';

export interface StatementView {
  id: string;
  number: string;
  clientId: string;
  clientName: string;
  currency: string;
  periodFrom: BusinessDate;
  periodTo: BusinessDate;
  postedOn: BusinessDate;
  mode: string;
  collected: number;
  direct: number;
  fees: number;
  costs: number;
  tax: number;
  credited: number;
  carriedIn: number;
  remitted: number;
  invoiced: number;
  carriedOut: number;
  entries: StatementEntry[];
  pdfPath: string;
  csvPath: string;
  xlsxPath: string;
  invoice: { id: string; kind: string; number: string; billedHere: boolean } | null;
}

export interface NextRemittance {
  clientId: string;
  clientName: string;
  currency: string;
  remitOn: BusinessDate;
  periodFrom: BusinessDate;
  periodTo: BusinessDate;
  amount: number;
  owedByYou: number;
  entries: StatementEntry[];
  held: number;
  heldPayments: HeldPayment[];
}

const SELECT = `
  select r.*, c.name as client_name,
         (select jsonb_build_object('id', i.id, 'kind', i.kind, 'number', i.number, 'billedHere', i.client_id = any ($1))
            from client_invoice_part p join client_invoice i on i.id = p.invoice_id where p.run_id = r.id) as invoice
    from remittance_run r join client c on c.id = r.client_id where r.status = 'POSTED' and r.client_id = any ($1)`;

type Row = Parameters<typeof composedOf>[0] & {
  id: string; client_id: string; client_name: string; statement_number: string; period_from: BusinessDate; period_to: BusinessDate; posted_on: BusinessDate; mode: string;
  carried_in: number; carried_out: number; tax: number; credited: number; invoice: StatementView['invoice'] };

/** A client's statements, and what the next one would say today. */
@Injectable()
export class StatementsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first, of one client or of all of the login's. */
  list(ctx: Ctx, clientId: string | null, page: { first: number; after?: string | null }): Promise<Page<StatementView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${SELECT} and ($2::date is null or (r.period_to, r.id) < ($2, $3::uuid)) order by r.period_to desc, r.id desc limit $4`,
        [clientId === null ? ctx.principal.clientIds : [clientId], after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.period_to, row.id], statementOf);
    });
  }

  /** One statement; null when there is none of this client's. */
  one(ctx: Ctx, id: string): Promise<StatementView | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row>(`${SELECT} and r.id = $2`, [ctx.principal.clientIds, id]);
      return row ? statementOf(row) : null;
    });
  }

  /** The next remittance of each client and currency with a contract, as it stands today. */
  next(ctx: Ctx): Promise<NextRemittance[]> {
    return this.work.read(ctx, async (tx) => {
      const contracts = await tx.query<{ client_id: ClientId; name: string; currency: CurrencyCode; terms: unknown }>(
        `select k.client_id, c.name, k.currency,
                (select v.terms from contract_version v where v.contract_id = k.id order by v.effective_from <= $2 desc, abs(v.effective_from - $2::date) limit 1) as terms
           from contract k join client c on c.id = k.client_id where k.client_id = any ($1) order by c.name, k.currency`, [ctx.principal.clientIds, tx.today]);
      const found: NextRemittance[] = [];
      for (const { client_id: clientId, name, currency, terms } of contracts) {
        if (terms === null) continue;
        const next = await outlook(tx, clientId, name, currency, unwrap(parseContractTerms(terms)).remittance.cadence);
        if (next) found.push(next);
      }
      return found;
    });
  }
}

async function outlook(tx: Tx, clientId: ClientId, clientName: string, currency: CurrencyCode, cadence: Cadence): Promise<NextRemittance | null> {
  const period = periodDueNext(cadence, tx.today);
  const planned = await planRun(tx, { clientId, currency, periodTo: period.to, releasedBy: period.remitOn });
  if (!planned.ok) return null;
  const { run } = planned.value;
  return {
    clientId, clientName, currency, remitOn: period.remitOn, periodFrom: period.from, periodTo: period.to, amount: run.remit, owedByYou: run.owedByClient,
    entries: statementEntries(run), held: run.totals.held, heldPayments: await heldPayments(tx, run.held) };
}

/** The period whose remittance is the next one after today, or today's own. */
export function periodDueNext(cadence: Cadence, today: BusinessDate): RemittancePeriod {
  const remitOn = nextRemittanceDate(cadence, addDays(today, -1));
  let period = periodFor(cadence, today);
  while (period.remitOn > remitOn) period = periodFor(cadence, addDays(period.from, -1));
  return period;
}

const statementOf = (row: Row): StatementView => ({
  id: row.id, number: row.statement_number, clientId: row.client_id, clientName: row.client_name, currency: row.currency, periodFrom: row.period_from, periodTo: row.period_to,
  postedOn: row.posted_on, mode: row.mode, collected: row.collected, direct: row.direct, fees: row.fees, costs: row.costs, tax: row.tax, credited: row.credited, carriedIn: row.carried_in, remitted: row.remitted,
  invoiced: row.invoiced, carriedOut: row.carried_out, entries: statementEntries(composedOf(row, [])),
  pdfPath: `/files/statements/${row.id}.pdf`, csvPath: `/files/statements/${row.id}.csv`, xlsxPath: `/files/statements/${row.id}.xlsx`, invoice: row.invoice });
