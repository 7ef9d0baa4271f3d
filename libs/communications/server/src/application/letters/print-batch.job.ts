import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { manifestText, type ManifestLine } from '@quittance/communications/domain';
import { PdfPrinter, readDocument, storeDocument } from '@quittance/documents/server';
import { ok, type DocumentId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Ctx, type JobRun, type Tx } from '@quittance/platform';
import { printLetters } from '../../letters/print-letters';
import { COMMUNICATION, markCommunication, recordCommunicationEvent, type CommunicationRow } from '../../sending/communication-row';
import { clearToSend, type Cleared } from '../../sending/decide-again';
import { settleSent } from '../../sending/settle-communication';
import { frameOf } from '../../writing/write-message';
import { PRINT_BATCH } from './letter-batches.use-case';

/** Letters decided, printed and recorded in one transaction: what a killed job leaves half done is undone whole, and done again. */
const CHUNK = 100;

/** Prints a batch in pieces, then makes its one PDF and the manifest. It goes on where it was ended; nothing is sent twice. */
@Injectable()
export class PrintBatchJob implements OnModuleInit {
  /** Pages the letters of a text had last: they are printed together with their like. */
  private readonly lengths = new Map<string, number>();

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork, private readonly printer: PdfPrinter) {}

  onModuleInit(): void {
    this.registry.register<{ id: string }>({ name: PRINT_BATCH, run: (payload, run) => this.run(payload.id, run) });
  }

  private async run(id: string, { ctx, signal }: JobRun): Promise<void> {
    for (let left = 1; left > 0; ) {
      if (signal.aborted) throw new Error('the worker stops; the batch goes on with the next');
      left = await this.chunk(ctx, id);
    }
    await this.finish(ctx, id);
  }

  /** The next letters of the batch; how many there were. */
  private async chunk(ctx: Ctx, batchId: string): Promise<number> {
    const done = await this.work.write(ctx, async (tx) => {
      const rows = await tx.query<CommunicationRow>(`${COMMUNICATION} where c.letter_batch_id = $1 and c.status = 'QUEUED' order by c.batch_n limit ${CHUNK} for update of c`, [batchId]);
      const cleared: { row: CommunicationRow; message: Cleared }[] = [];
      for (const row of rows) {
        const message = await clearToSend(tx, row);
        if (message.ok && message.value.written !== null) cleared.push({ row, message: message.value });
        else if (!message.ok) await leaveOut(tx, row, message.refusal.message, message.refusal.facts);
      }
      if (cleared.length > 0) await this.print(tx, batchId, cleared);
      return ok(rows.length);
    });
    if (!done.ok) throw new Error(done.refusal.message);
    return done.value;
  }

  private async print(tx: Tx, batchId: string, cleared: readonly { row: CommunicationRow; message: Cleared }[]): Promise<void> {
    const first = cleared[0]?.message.written ?? null;
    if (first === null) return;
    const letters = cleared.flatMap(({ row, message: { written } }) => (written === null ? [] : [{ rendered: written.rendered, frame: frameOf(written, row.number, tx.today), language: row.language }]));
    const parts = await printLetters(this.printer, letters, first.agency, tx.now, (index) => this.lengths.get(cleared[index]?.row.templateVersionId ?? '') ?? 1);
    for (const part of parts) {
      const stored = await storeDocument(tx, { clientId: null, kind: 'LETTER_BATCH', visibility: 'AGENCY', mediaType: 'application/pdf', fileName: `Letters ${batchId}.pdf` }, Readable.from([part.pdf]));
      if (!stored.ok) throw new Error(stored.refusal.message);
      for (const { index, firstPage, pages } of part.letters) {
        const { row, message } = cleared[index] as (typeof cleared)[number];
        this.lengths.set(row.templateVersionId ?? '', pages);
        await tx.query(`update communication set status = 'SENDING', attempts = attempts + 1, permit_id = $2, subject = $3, body_text = $4, content = $5, address_lines = $6 where id = $1`,
          [row.id, message.permit.id, message.subject.slice(0, 1000), message.text, JSON.stringify(message.content), message.written?.address?.lines ?? []]);
        await settleSent(tx, row, message.permit, { providerId: null, source: 'printer', bytes: null, within: { documentId: stored.value.id, sha256: part.sha256, firstPage: firstPage + 1, pages } });
      }
    }
    await tx.emit({ type: 'letterBatch.progressed', clientId: null, accountId: null, payload: { letterBatchId: batchId, status: 'PRINTING', letters: cleared.length } });
  }

  /** One PDF and its manifest. A batch whose every letter was refused has neither. */
  private async finish(ctx: Ctx, batchId: string): Promise<void> {
    const batch = await this.work.read(ctx, (tx) => tx.maybeOne<{ number: number; status: string }>('select number, status from letter_batch where id = $1', [batchId]));
    if (batch?.status !== 'PRINTING') return;
    const letters = await this.work.read(ctx, (tx) => tx.query<Printed>(PRINTED, [batchId]));
    const merged = letters.length === 0 ? null : await this.merge(ctx, letters);
    const finished = await this.work.write(ctx, async (tx) => {
      const now = await tx.one<{ status: string }>('select status from letter_batch where id = $1 for update', [batchId]);
      if (now.status !== 'PRINTING') return ok(null);
      const ids: (DocumentId | null)[] = [];
      if (merged !== null) {
        const manifest = manifestText(batch.number, createHash('sha256').update(merged.pdf).digest('hex'), merged.lines, (text) => crc32(text));
        for (const [fileName, mediaType, content] of [[`Batch ${batch.number}.pdf`, 'application/pdf', merged.pdf], [`Batch ${batch.number}.csv`, 'text/csv; charset=utf-8', Buffer.from(manifest, 'utf8')]] as const) {
          const stored = await storeDocument(tx, { clientId: null, kind: 'LETTER_BATCH', visibility: 'AGENCY', mediaType, fileName }, Readable.from([content]));
          if (!stored.ok) throw new Error(stored.refusal.message);
          ids.push(stored.value.id);
        }
      }
      await tx.query(`update letter_batch set status = 'READY', finished_at = $2, pdf_id = $3, manifest_id = $4 where id = $1`, [batchId, tx.now, ids[0] ?? null, ids[1] ?? null]);
      await tx.emit({ type: 'letterBatch.progressed', clientId: null, accountId: null, payload: { letterBatchId: batchId, status: 'READY', letters: letters.length } });
      return ok(null);
    });
    if (!finished.ok) throw new Error(finished.refusal.message);
  }

  /** The pieces one after another: a merged document keeps no tags, which a print house does not read. */
  private async merge(ctx: Ctx, letters: readonly Printed[]): Promise<{ pdf: Buffer; lines: ManifestLine[] }> {
    const { PDFDocument } = await import('pdf-lib');
    const whole = await PDFDocument.create();
    const lines: ManifestLine[] = [];
    for (const [documentId, inPart] of Map.groupBy(letters, (letter) => letter.documentId)) {
      const bytes = await this.work.read(ctx, (tx) => wholeDocument(tx, documentId));
      const part = await PDFDocument.load(bytes, { updateMetadata: false });
      const base = whole.getPageCount();
      for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
      for (const { number, id, account, firstPage, pages, addressLines, sha256 } of inPart) lines.push({ n: number, id, account, firstPage: base + firstPage, pages, addressee: addressLines[0] ?? '', address: addressLines.slice(1), sha256 });
    }
    return { pdf: Buffer.from(await whole.save()), lines };
  }
}

async function wholeDocument(tx: Tx, id: DocumentId): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readDocument(tx, id)) pieces.push(piece);
  return Buffer.concat(pieces);
}

interface Printed { readonly id: string; readonly number: number; readonly account: string; readonly documentId: DocumentId; readonly sha256: string; readonly firstPage: number; readonly pages: number; readonly addressLines: readonly string[] }

// In the order they were printed: those of one length lie together, as an inserter wants them.
const PRINTED = `
  select c.id, c.number::float8 as number, a.number as account, c.document_id as "documentId", c.sha256, c.first_page as "firstPage", c.pages, c.address_lines as "addressLines"
    from communication c join account a on a.id = c.account_id where c.letter_batch_id = $1 and c.status = 'SENT' order by c.pages, c.document_id, c.first_page`;

/** What may not go now waits for another batch, where waiting helps; else it does not go. */
async function leaveOut(tx: Tx, row: CommunicationRow, reason: string, facts: Readonly<Record<string, string | number>>): Promise<void> {
  const earliest = facts['earliest'] ? new Date(String(facts['earliest'])) : null;
  await tx.query('update communication set letter_batch_id = null, batch_n = null where id = $1', [row.id]);
  await markCommunication(tx, row, earliest === null ? 'REFUSED' : 'QUEUED', reason, earliest);
  await recordCommunicationEvent(tx, { communicationId: row.id, kind: 'REFUSED', source: 'compliance', note: reason, facts });
}
