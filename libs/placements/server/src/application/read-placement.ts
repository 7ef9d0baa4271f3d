import { Injectable } from '@nestjs/common';
import { ok, refuse, type PlacementId, type Refusal } from '@quittance/kernel';
import { interpretationOf, type RawRow, type RowWarning } from '@quittance/placements/domain';
import { isConnectionLoss, logger, UnitOfWork, type Ctx } from '@quittance/platform';
import { openTable, refusalOf, type Table, type TableSource } from '../files';
import { placingTerms } from './contracts-for-placing';
import { storableJson } from '../persistence/copy-rows';
import { dryRun } from './dry-run';
import { findPlacement, type PlacementRecord } from './placement-record';
import { Progress } from './progress';
import { fileReading, gatherEvidence, recogniseSample, type FileReading } from './recognise-file';
import { withStoredFile } from './stored-file';

/** Thrown where a job stops without result: the worker ends, or somebody cancelled meanwhile. The job may run again. */
class Stopped extends Error {}

/**
 * Reads a stored file: recognises it, and either waits for answers or makes the dry run. Runs from the beginning as often as
 * it takes; until the last statement nothing of an earlier reading is lost.
 */
@Injectable()
export class ReadPlacement {
  constructor(private readonly work: UnitOfWork) {}

  async execute(ctx: Ctx, placementId: PlacementId, signal?: AbortSignal): Promise<void> {
    const begun = await this.begin(ctx, placementId);
    if (!begun) return;
    const { documentId } = begun;
    if (!documentId) throw new Error(`placement ${begun.number} has no file`);
    const refusal = await withStoredFile(this.work, ctx, documentId, (source) => this.read(ctx, begun, source, signal));
    if (refusal) await this.fail(ctx, begun, refusal);
  }

  private async begin(ctx: Ctx, id: PlacementId): Promise<PlacementRecord | undefined> {
    const result = await this.work.write({ ...ctx }, async (tx) => {
      const placement = await findPlacement(tx, id, true);
      if (!placement || !['RECEIVED', 'READING'].includes(placement.status)) return refuse('NOTHING_TO_READ', 'The file is read already.');
      await tx.query(`update placement set status = 'READING', failure = '', rows_done = 0, rows_total = null where id = $1`, [id]);
      return ok(placement);
    });
    return result.ok ? result.value : undefined;
  }

  private async read(ctx: Ctx, placement: PlacementRecord, source: TableSource, signal: AbortSignal | undefined): Promise<Refusal | undefined> {
    try {
      const opened = await openTable(source, placement.options.table);
      if (!opened.ok) return opened.refusal;
      const reading = await this.recognise(ctx, placement, opened.value, signal);
      if ('code' in reading) return reading;
      if (reading.needsAnswers) await this.ask(ctx, placement, reading);
      else await this.run(ctx, placement, opened.value, reading, signal);
      return undefined;
    } catch (error) {
      if (error instanceof Stopped && !signal?.aborted) return undefined;
      const refusal = refusalOf(error);
      if (refusal) return refusal;
      // The worker ends or the database went away: the queue runs the job again. A bug would only fail again.
      if (signal?.aborted || isConnectionLoss(error)) throw error;
      logger.error({ placementId: placement.id, error: String((error as Error).stack) }, 'reading of a placement');
      return { code: 'READING_FAILED', message: 'Something went wrong on our side while the file was read, and nothing of it was kept. Send it again, or save it as CSV and send that; if it happens again, tell the agency the number of this placement.', facts: {} };
    }
  }

  private async recognise(ctx: Ctx, placement: PlacementRecord, table: Table, signal: AbortSignal | undefined): Promise<FileReading | Refusal> {
    const { found, terms } = await this.work.read({ ...ctx }, async (tx) => ({
      found: await recogniseSample(tx, placement.clientId, table, placement.options), terms: await placingTerms(tx, placement.clientId) }));
    if (!found.ok) return found.refusal;
    const progress = new Progress(this.work, ctx, placement.id, placement.clientId, 'READING');
    const evidence = await gatherEvidence(table, found.value.recognition, async (done) => {
      goOn(signal);
      await progress.at(done);
    });
    const report = evidence.report(terms.defaultCurrency);
    // Where somebody chose the row of the headings, the choice may be what is wrong: they can change it.
    if (!report.filled && placement.options.correction?.headerRow === undefined) return nothingInIt(found.value.recognition.headerRow);
    return fileReading(table, found.value, report);
  }

  private async ask(ctx: Ctx, placement: PlacementRecord, { recognised, options }: FileReading): Promise<void> {
    await this.work.write({ ...ctx }, async (tx) => {
      await tx.query('delete from placement_row where placement_id = $1', [placement.id]);
      const changed = await tx.change(
        `update placement set status = 'NEEDS_ANSWERS', recognised = $2, options = $3, mapping = null, summary = null, planned = null, version = version + 1 where id = $1 and status = 'READING'`,
        [placement.id, storableJson(recognised), storableJson(options)]);
      if (changed === 0) return refuse('CHANGED', 'The placement was changed meanwhile.');
      await tx.emit({ type: 'placement.progressed', clientId: placement.clientId, accountId: null, payload: { placementId: placement.id, state: 'NEEDS_ANSWERS', done: 0, total: 0 } });
      return ok(null);
    });
  }

  private async run(ctx: Ctx, placement: PlacementRecord, table: Table, { recognised, report, options }: FileReading, signal: AbortSignal | undefined): Promise<void> {
    const total = report.rows + (recognised.recognition.headerRow ?? 0);
    const progress = new Progress(this.work, ctx, placement.id, placement.clientId, 'CHECKING', total);
    await progress.at(0, true);
    await this.work.write(ctx, async (tx) => {
      const terms = await placingTerms(tx, placement.clientId);
      const how = interpretationOf(recognised.recognition, report, {
        answers: options.answers, openItemsOnly: options.openItemsOnly, unsureAreCompanies: options.unsureAreCompanies, debtorClasses: options.debtorClasses,
        ...(terms.defaultCurrency ? { currency: terms.defaultCurrency } : {}), ...(options.termsDays === null ? {} : { termsDays: options.termsDays }) });
      const result = await dryRun(tx, { placement: { ...placement, options }, how, terms, rows: batches(table, signal), told: otherSheets(table), progress: (done) => progress.at(done) });
      const changed = await tx.change(
        `update placement set status = 'READY', recognised = $2, options = $3, mapping = $4, summary = $5, planned = $6, failure = '', rows_done = $7, rows_total = $7, version = version + 1
          where id = $1 and status = 'READING'`,
        [placement.id, storableJson({ ...recognised, unsure: result.unsure }), storableJson(options), storableJson(how), storableJson(result.summary), storableJson(terms.planned), total]);
      if (changed === 0) throw new Stopped('the placement was changed meanwhile');
      await tx.emit({ type: 'placement.progressed', clientId: placement.clientId, accountId: null, payload: { placementId: placement.id, state: 'READY', done: total, total } });
      return ok(null);
    });
  }

  private async fail(ctx: Ctx, placement: PlacementRecord, refusal: Refusal): Promise<void> {
    await this.work.write({ ...ctx }, async (tx) => {
      await tx.query(`update placement set status = 'FAILED', failure = $2, version = version + 1 where id = $1 and status = 'READING'`, [placement.id, refusal.message.slice(0, 2000)]);
      await tx.emit({ type: 'placement.progressed', clientId: placement.clientId, accountId: null, payload: { placementId: placement.id, state: 'FAILED', done: 0, total: 0 } });
      return ok(null);
    });
  }
}

function otherSheets({ sheet, otherLists = [] }: Table): RowWarning[] {
  if (otherLists.length === 0) return [];
  const names = otherLists.slice(0, 5).map((name) => `“${name.slice(0, 40)}”`).join(', ');
  return [{ row: 0, code: 'OTHER_SHEETS', message: `Only the sheet “${sheet?.slice(0, 40)}” is read. ${names} ${otherLists.length === 1 ? 'looks like a list' : 'look like lists'} too: choose the sheet under the columns, or send each in a file of its own.` }];
}

function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped('the worker stops; the file will be read from its beginning');
}

async function* batches(table: Table, signal: AbortSignal | undefined): AsyncGenerator<readonly RawRow[]> {
  for await (const { rows } of table.rows()) {
    goOn(signal);
    yield rows;
  }
}

const nothingInIt = (headerRow: number | undefined): Refusal => ({
  code: 'EMPTY_FILE', facts: {},
  message: headerRow === undefined
    ? 'The file holds nothing but blank lines. Send one with a line of headings and a row for each invoice.'
    : `Row ${headerRow} holds headings, but no row below it holds anything. Send the list with a row for each invoice.` });
