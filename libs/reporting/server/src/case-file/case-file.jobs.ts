import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountStatements } from '@quittance/accounts/server';
import { MIB, PdfPrinter, storeDocument } from '@quittance/documents/server';
import { addDays, ok, type AccountId, type BusinessDate, type ClientId, type DocumentId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Ctx, type Job, type JobRun, type Tx } from '@quittance/platform';
import { KEPT_DAYS, MAKE_CASE_FILE } from './case-files.use-case';
import { makeCaseFile, TooLarge, type MadeCaseFile } from './make-case-file';

interface Asked { readonly id: string; readonly clientId: ClientId; readonly accountId: AccountId; readonly debtorId: string; readonly scope: string; readonly asOf: Date; readonly on: BusinessDate; readonly status: string; readonly debtorName: string; readonly number: string }

const MOST_BYTES = 200 * MIB;
/** After so many times it is given up, in words. */
const ATTEMPTS = 3;

/** Makes a file that was asked for. A killed job begins again; nothing is kept of half a file. */
@Injectable()
export class MakeCaseFileJob implements OnModuleInit {
  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork, private readonly printer: PdfPrinter, private readonly statements: AccountStatements) {}

  onModuleInit(): void {
    this.registry.register<{ id: string }>({ name: MAKE_CASE_FILE, run: (payload, run) => this.run(payload.id, run) });
  }

  private async run(id: string, { ctx, attempt }: JobRun): Promise<void> {
    const asked = await this.work.read(ctx, (tx) => tx.maybeOne<Asked>(
      `select f.id, f.client_id as "clientId", f.account_id as "accountId", f.debtor_id as "debtorId", f.scope, f.as_of as "asOf", (f.as_of at time zone coalesce((select time_zone from agency), 'UTC'))::date as on, f.status, d.name as "debtorName", a.number
         from case_file f join debtor d on d.id = f.debtor_id join account a on a.id = f.account_id where f.id = $1`, [id]));
    if (asked?.status !== 'PREPARING') return;
    try {
      await this.finish(ctx, asked, await this.make(ctx, asked));
    } catch (error) {
      if (error instanceof TooLarge) return this.fail(ctx, asked, error.message);
      if (attempt >= ATTEMPTS) await this.fail(ctx, asked, 'It could not be made. Ask again; if it fails once more, tell whoever looks after the server.');
      throw error;
    }
  }

  private async make(ctx: Ctx, { debtorId, accountId, scope, asOf, on, ...asked }: Asked): Promise<MadeCaseFile> {
    const accountIds = scope === 'ACCOUNT' ? [accountId] : (await this.work.read(ctx, (tx) => tx.query<{ id: AccountId }>('select id from account where debtor_id = $1 order by number', [debtorId]))).map(({ id }) => id);
    return makeCaseFile({ debtorId, accountIds, asOf, on }, {
      ctx, printer: this.printer, statements: this.statements, read: (run) => this.work.read(ctx, run),
      tell: (step, done, total) => this.update(ctx, { ...asked, accountId }, async (tx) => void (await tx.query('update case_file set step = $2, done = $3, total = $4 where id = $1', [asked.id, step, done, total])), 'PREPARING') });
  }

  private finish(ctx: Ctx, asked: Asked, { pdf, manifest, pages, exhibits, sha256 }: MadeCaseFile): Promise<void> {
    return this.update(ctx, asked, async (tx) => {
      const keep = async (fileName: string, mediaType: string, content: Buffer): Promise<DocumentId> => {
        const stored = await storeDocument(tx, { clientId: null, kind: 'CASE_FILE', visibility: 'AGENCY', fileName, mediaType }, Readable.from([content]), MOST_BYTES);
        if (!stored.ok) throw new TooLarge(stored.refusal.message);
        return stored.value.id;
      };
      const name = `File ${asked.number} ${asked.debtorName}`.slice(0, 120);
      const [documentId, manifestId] = [await keep(`${name}.pdf`, 'application/pdf', pdf), await keep(`${name} manifest.csv`, 'text/csv', manifest)];
      await tx.query(`update case_file set status = 'READY', step = '', exhibits = $2, pages = $3, size = $4, sha256 = $5, document_id = $6, manifest_id = $7, kept_until = $8, finished_at = $9 where id = $1`,
        [asked.id, exhibits, pages, pdf.length, sha256, documentId, manifestId, addDays(tx.today, KEPT_DAYS), tx.now]);
      tx.audit({ action: 'caseFile.made', subjectKind: 'account', subjectId: asked.accountId, facts: { caseFileId: asked.id, sha256, pages, exhibits, size: pdf.length } });
    }, 'READY');
  }

  private fail(ctx: Ctx, asked: Asked, problem: string): Promise<void> {
    return this.update(ctx, asked, async (tx) => void (await tx.query(`update case_file set status = 'FAILED', step = '', problem = $2, finished_at = $3 where id = $1`, [asked.id, problem, tx.now])), 'FAILED');
  }

  private async update(ctx: Ctx, { id, clientId, accountId }: Pick<Asked, 'id' | 'clientId' | 'accountId'>, change: (tx: Tx) => Promise<void>, status: string): Promise<void> {
    const done = await this.work.write(ctx, async (tx) => {
      await change(tx);
      await tx.emit({ type: 'caseFile.progressed', clientId, accountId, payload: { caseFileId: id, status } });
      return ok(null);
    });
    if (!done.ok) throw new Error(done.refusal.message);
  }
}

/** Deletes made files whose days are over; what they were, with their hash, stays on record. */
@Injectable()
export class DeleteCaseFilesJob implements Job, OnModuleInit {
  readonly name = 'reporting.delete-case-files';
  readonly cron = '40 2 * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx }: JobRun): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      const due = await tx.query<{ id: string; accountId: string; sha256: string; documents: string[] }>(`select id, account_id as "accountId", sha256, array_remove(array[document_id, manifest_id], null) as documents from case_file where status = 'READY' and kept_until < $1 for update`, [tx.today]);
      for (const { id, accountId, sha256, documents } of due) {
        await tx.query(`update case_file set status = 'DELETED', document_id = null, manifest_id = null where id = $1`, [id]);
        await tx.query('delete from document_piece where document_id = any ($1)', [documents]);
        await tx.query('delete from document where id = any ($1)', [documents]);
        tx.audit({ action: 'caseFile.deleted', subjectKind: 'account', subjectId: accountId, facts: { caseFileId: id, sha256 } });
      }
      return ok(due.length);
    });
  }
}
