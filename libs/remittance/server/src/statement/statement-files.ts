import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId, type DocumentId, type RemittanceRunId } from '@quittance/kernel';
import { recordActivities } from '@quittance/accounts/server';
import { paperOf, PdfPrinter, storeDocument } from '@quittance/documents/server';
import { JobRegistry, systemCtx, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { STATEMENT_JOB } from '../application/post-remittance.use-case';
import { allStatementLines, statementLines, type StatementLine } from '../application/statement-lines';
import { PaperFiles, PAPER_TYPES } from '../papers/paper-files';
import { statementWorkbook } from '../papers/statement-workbook';
import { statementCsv } from './statement-csv';
import { statementHeader, type StatementHeader } from './statement-data';
import { statementPage, statementTitle } from './statement-page';
import { statementStyle } from './statement-style';

export type StatementForm = 'pdf' | 'csv' | 'xlsx';

const KINDS = { pdf: 'STATEMENT', csv: 'STATEMENT_CSV', xlsx: 'STATEMENT_XLSX' } as const;

/** What is to be written: the runs of one posting, with their invoices and group statements. */
interface Posted {
  /** Of jobs that were enqueued one a run. */
  readonly runId?: RemittanceRunId;
  readonly runIds?: readonly RemittanceRunId[];
  readonly invoiceIds?: readonly string[];
  readonly groupIds?: readonly string[];
}

/** A statement's paper and table: made once when its run is posted, and kept as they were then. */
@Injectable()
export class StatementFiles implements OnModuleInit {
  constructor(private readonly work: UnitOfWork, private readonly printer: PdfPrinter, private readonly jobs: JobRegistry, private readonly papers: PaperFiles) {}

  onModuleInit(): void {
    this.jobs.register<Posted>({ name: STATEMENT_JOB, run: (posted, { ctx }) => this.write(ctx, posted) });
  }

  /** The stored file of a posted run, made now where the job has not come to it yet. */
  async stored(requestId: string, runId: RemittanceRunId, form: StatementForm): Promise<DocumentId> {
    const ctx = systemCtx('statements', requestId);
    return (await this.find(ctx, runId, form)) ?? this.make(ctx, runId, form);
  }

  /** A run's statement as it would look, not kept: for a run not yet posted. */
  async draft(ctx: Ctx, header: StatementHeader, form: StatementForm): Promise<Buffer> {
    return form === 'pdf' ? this.pdf(ctx, header) : Buffer.concat((await contentOf(form, header, this.lines(ctx, header.runId)).toArray()) as Buffer[]);
  }

  private async write(ctx: Ctx, { runId, runIds = [], invoiceIds = [], groupIds = [] }: Posted): Promise<void> {
    for (const id of runId === undefined ? runIds : [runId]) {
      for (const form of ['csv', 'xlsx', 'pdf'] as const) if (!(await this.find(ctx, id, form))) await this.make(ctx, id, form);
    }
    for (const id of invoiceIds) await this.papers.write(ctx, id, 'invoice');
    for (const id of groupIds) await this.papers.write(ctx, id, 'group');
  }

  private find(ctx: Ctx, runId: RemittanceRunId, form: StatementForm): Promise<DocumentId | undefined> {
    return this.work.read(ctx, async (tx) => (await findStored(tx, runId, form))?.id);
  }

  private async make(ctx: Ctx, runId: RemittanceRunId, form: StatementForm): Promise<DocumentId> {
    const header = await this.work.read(ctx, (tx) => statementHeader(tx, runId));
    if (!header || header.number === null) throw new Error(`run ${runId} is not posted: it has no statement`);
    // Printed before the transaction: that may take longer than one should stay open.
    const printed = form === 'pdf' ? Readable.from([await this.pdf(ctx, header)]) : null;
    const made = await this.work.write(ctx, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`statement ${runId} ${form}`]);
      const already = await findStored(tx, runId, form);
      if (already) return ok(already.id);
      const content = printed ?? contentOf(form === 'xlsx' ? 'xlsx' : 'csv', header, allStatementLines((after, most) => statementLines(tx, runId, after, most)));
      const stored = await storeDocument(tx, {
        clientId: header.client.id, remittanceRunId: runId, kind: KINDS[form], mediaType: PAPER_TYPES[form], fileName: `statement-${header.number}.${form}` }, content);
      if (!stored.ok) return stored;
      if (form === 'pdf') await tellAccounts(tx, header, runId);
      return ok(stored.value.id);
    });
    if (!made.ok) throw new Error(`statement ${header.number}: ${made.refusal.message}`);
    return made.value;
  }

  private async pdf(ctx: Ctx, header: StatementHeader): Promise<Buffer> {
    const lines: StatementLine[] = [];
    for await (const line of this.lines(ctx, header.runId)) lines.push(line);
    return this.printer.print({
      title: statementTitle(header), language: 'en-US', author: header.agency.name, createdAt: header.createdAt, paper: paperOf(header.agency.country),
      body: statementPage(header, lines), style: statementStyle(`${header.agency.name} · ${header.number === null ? 'draft' : `statement ${header.number}`} · ${header.client.name}`) });
  }

  private lines(ctx: Ctx, runId: string): AsyncGenerator<StatementLine> {
    return allStatementLines((after, most) => this.work.read(ctx, (tx) => statementLines(tx, runId, after, most)));
  }
}

const contentOf = (form: 'csv' | 'xlsx', header: StatementHeader, lines: AsyncIterable<StatementLine>): Readable =>
  form === 'csv' ? Readable.from(statementCsv(header, lines)) : statementWorkbook(header, lines);

const findStored = (tx: Tx, runId: string, form: StatementForm): Promise<{ id: DocumentId } | undefined> =>
  tx.maybeOne<{ id: DocumentId }>('select id from document where remittance_run_id = $1 and kind = $2', [runId, KINDS[form]]);

/** Each account in the statement tells that its money went out. After the posting, so that its transaction stays short. */
async function tellAccounts(tx: Tx, header: StatementHeader, runId: string): Promise<void> {
  const accounts = await tx.query<{ id: AccountId; amount: number }>(
    `select account_id as id, sum(amount)::bigint as amount from remittance_line where run_id = $1 and account_id is not null group by 1 order by 1`, [runId]);
  await recordActivities(tx, accounts.map(({ id, amount }) => ({
    accountId: id, clientId: header.client.id, kind: 'REMITTED' as const, visibility: 'CLIENT' as const, sourceId: runId,
    body: `Accounted for in statement ${header.number ?? ''}`, facts: { statement: header.number, runId, amount, currency: header.currency },
    // The paper may be written later; the money went out at the posting.
    occurredAt: header.createdAt })));
}
