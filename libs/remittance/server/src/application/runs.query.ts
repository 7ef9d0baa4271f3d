import { Injectable } from '@nestjs/common';
import { ok, parseCurrency, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import { statementEntries, type StatementEntry } from '@quittance/remittance/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';
import { planRun } from './compose';
import { heldPayments, type HeldPayment } from './held-payments';
import { loadRun } from './run-record';

export interface RunFigures {
  clientId: string;
  clientCode: string;
  clientName: string;
  currency: string;
  periodFrom: BusinessDate;
  periodTo: BusinessDate;
  mode: string;
  collected: number;
  direct: number;
  fees: number;
  costs: number;
  tax: number;
  held: number;
  carriedIn: number;
  remitted: number;
  invoiced: number;
  credited: number;
  paidIn: number;
  payeeName: string;
  billedName: string;
  carriedOut: number;
  lineCount: number;
}

export interface RunView extends RunFigures {
  id: string;
  status: string;
  stale: boolean;
  statementNumber: string | null;
  hash: string;
  preparedById: string;
  preparedByName: string;
  preparedAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  postedOn: BusinessDate | null;
  postedAt: Date | null;
  transactionId: string | null;
  voidReason: string;
  feesSwept: boolean;
  mayApprove: boolean;
  statementPath: string | null;
  invoice: { id: string; kind: string; number: string } | null;
  group: { id: string; number: string } | null;
  version: number;
}

export interface RunPreview extends RunFigures {
  entries: StatementEntry[];
  heldPayments: HeldPayment[];
  owedByClient: number;
}

export interface RunFilter {
  clientId?: string | null;
  status?: string | null;
  currency?: string | null;
  batchId?: string | null;
}

const SELECT = `
  select r.id, r.client_id as "clientId", c.code as "clientCode", c.name as "clientName", r.currency, r.period_from as "periodFrom", r.period_to as "periodTo", r.mode,
         r.collected, r.direct, r.fees, r.costs, r.tax, r.held, r.carried_in as "carriedIn", r.remitted, r.invoiced, r.credited, r.paid_in as "paidIn", y.name as "payeeName", b.name as "billedName", r.carried_out as "carriedOut",
         (select count(*) from remittance_line l where l.run_id = r.id)::int as "lineCount", r.status, r.stale, r.statement_number as "statementNumber", r.hash,
         r.prepared_by as "preparedById", p.name as "preparedByName", r.prepared_at as "preparedAt", a.name as "approvedByName", r.approved_at as "approvedAt",
         r.posted_on as "postedOn", r.posted_at as "postedAt", r.transaction_id as "transactionId", r.void_reason as "voidReason",
         exists (select from swept_run s where s.run_id = r.id) as "feesSwept", r.version,
         (select jsonb_build_object('id', i.id, 'kind', i.kind, 'number', i.number) from client_invoice_part p join client_invoice i on i.id = p.invoice_id where p.run_id = r.id) as invoice,
         (select jsonb_build_object('id', g.id, 'number', g.number) from remittance_group g where g.id = r.group_id) as group
    from remittance_run r
    join client c on c.id = r.client_id
    join client y on y.id = r.payee_id
    join client b on b.id = r.billed_id
    left join app_user p on p.id = r.prepared_by
    left join app_user a on a.id = r.approved_by`;

type Row = Omit<RunView, 'mayApprove' | 'statementPath'> & Record<string, unknown>;

/** Remittance runs for the agency's screens. */
@Injectable()
export class RunsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  list(ctx: Ctx, filter: RunFilter, page: { first: number; after?: string | null }): Promise<Page<RunView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${SELECT}
          where ($1::uuid is null or r.client_id = $1) and ($2::text is null or r.status = $2) and ($3::text is null or r.currency = $3)
            and ($4::uuid is null or r.batch_id = $4) and ($5::uuid is null or r.id < $5)
          order by r.id desc limit $6`,
        [filter.clientId ?? null, filter.status ?? null, filter.currency ?? null, filter.batchId ?? null, after?.[0] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.id], (row) => seenBy(ctx, row));
    });
  }

  /** One run; null when there is none. */
  one(ctx: Ctx, id: string): Promise<RunView | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row>(`${SELECT} where r.id = $1`, [id]);
      return row ? seenBy(ctx, row) : null;
    });
  }

  /** How a stored run's amount is made up. */
  entries(ctx: Ctx, id: string): Promise<StatementEntry[]> {
    return this.work.read(ctx, async (tx) => {
      const record = await loadRun(tx, id);
      return record.ok ? statementEntries(record.value.run) : [];
    });
  }

  /** What a run prepared now would pay; nothing is stored. */
  preview(ctx: Ctx, input: { clientId: string; currency: string; periodTo: BusinessDate | null }): Promise<Result<RunPreview>> {
    return this.work.read(ctx, async (tx) => {
      const currency = parseCurrency(input.currency);
      if (!currency.ok) return currency;
      const planned = await planRun(tx, { clientId: input.clientId as ClientId, currency: currency.value, periodTo: input.periodTo });
      if (!planned.ok) return planned;
      const { run, from, to, mode, clientId } = planned.value;
      const names = await tx.query<{ id: string; code: string; name: string }>('select id, code, name from client where id = any ($1)', [[clientId, planned.value.payeeId, planned.value.billedId]]);
      const named = (id: string) => names.find((one) => one.id === id) ?? { code: '', name: '' };
      const client = named(clientId);
      const { totals, broughtForward, carriedForward } = run;
      return ok({
        clientId, clientCode: client.code, clientName: client.name, currency: currency.value, periodFrom: from, periodTo: to, mode, collected: totals.agencyCollected,
        direct: totals.directCollected, fees: totals.agencyFee + totals.directFee + totals.accountFees, costs: totals.costs, tax: totals.agencyTax + totals.directTax, paidIn: totals.paidIn, held: totals.held,
        payeeName: named(planned.value.payeeId).name, billedName: named(planned.value.billedId).name,
        carriedIn: broughtForward.trust - broughtForward.receivable, remitted: run.remit, invoiced: run.invoice, credited: run.credit, carriedOut: carriedForward.trust - carriedForward.receivable,
        lineCount: run.lines.length, entries: statementEntries(run), heldPayments: await heldPayments(tx, run.held), owedByClient: run.owedByClient });
    });
  }

  /** The run a command was about, or the command's refusal. */
  async after(ctx: Ctx, done: Promise<Result<{ runId: string }>>): Promise<Result<RunView>> {
    const result = await done;
    if (!result.ok) return result;
    return this.work.read(ctx, async (tx) => ok(await this.required(ctx, tx, result.value.runId)));
  }

  private async required(ctx: Ctx, tx: Tx, id: string): Promise<RunView> {
    return seenBy(ctx, await tx.one<Row>(`${SELECT} where r.id = $1`, [id]));
  }
}

const seenBy = (ctx: Ctx, row: Row): RunView => ({
  ...row,
  mayApprove: row.status === 'PREPARED' && !row.stale && row.preparedById !== ctx.principal.userId && ctx.principal.permissions.has('remittance.approve'),
  statementPath: row.status === 'VOID' ? null : `/files/statements/${row.id}.pdf`,
});
