import { createHash } from 'node:crypto';
import { MIB, ok, refuse, type AccountId, type ClientId, type DocumentId, type InvoiceId, type PlacementId, type RemittanceRunId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { safeFileName } from './file-name';

/** What is known of a file before its bytes. */
export interface DocumentMeta {
  /** Null: the agency's own. */
  readonly clientId: ClientId | null;
  readonly accountId?: AccountId | null;
  readonly invoiceId?: InvoiceId | null;
  readonly placementId?: PlacementId | null;
  readonly remittanceRunId?: RemittanceRunId | null;
  /** INVOICE, CONTRACT, CORRESPONDENCE, PLACEMENT_FILE, STATEMENT, … */
  readonly kind: string;
  /** CLIENT: the client's users may open it. Default CLIENT. */
  readonly visibility?: 'AGENCY' | 'CLIENT';
  /** As the person's computer named it; made safe here. */
  readonly fileName: string;
  readonly mediaType: string;
}

export interface StoredDocument {
  readonly id: DocumentId;
  readonly fileName: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

export { MIB };

/**
 * Streams a file into the database in pieces of 1 MiB, so that it never stands in memory whole.
 * Refuses FILE_EMPTY, and FILE_TOO_LARGE past `maxBytes`; a refusal rolls the pieces back with the transaction.
 */
export async function storeDocument(tx: Tx, meta: DocumentMeta, content: AsyncIterable<Buffer>, maxBytes = 100 * MIB): Promise<Result<StoredDocument>> {
  const id = tx.newId<DocumentId>();
  const fileName = safeFileName(meta.fileName);
  await tx.query(
    `insert into document (id, client_id, account_id, invoice_id, placement_id, remittance_run_id, kind, visibility, file_name, media_type, size, sha256, uploaded_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, '', $11, $12)`,
    [id, meta.clientId, meta.accountId ?? null, meta.invoiceId ?? null, meta.placementId ?? null, meta.remittanceRunId ?? null, meta.kind,
      meta.visibility ?? 'CLIENT', fileName, meta.mediaType, tx.ctx.principal.userId, tx.now]);
  const hash = createHash('sha256');
  let size = 0;
  let n = 0;
  for await (const piece of inPieces(content)) {
    size += piece.length;
    if (size > maxBytes) return refuse('FILE_TOO_LARGE', `The file is larger than ${Math.floor(maxBytes / MIB)} MB. Split it, or send a smaller one.`, { limit: maxBytes }, 'file');
    hash.update(piece);
    await tx.prepared('store-piece', 'insert into document_piece (document_id, n, client_id, content) values ($1, $2, $3, $4)', [id, n++, meta.clientId, piece]);
  }
  if (size === 0) return refuse('FILE_EMPTY', 'The file is empty.', {}, 'file');
  const sha256 = hash.digest('hex');
  await tx.query('update document set size = $2, sha256 = $3 where id = $1', [id, size, sha256]);
  return ok({ id, fileName, size, sha256 });
}

async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < MIB) continue;
    let whole = Buffer.concat(waiting);
    for (; whole.length >= MIB; whole = whole.subarray(MIB)) yield whole.subarray(0, MIB);
    waiting = [whole];
    length = whole.length;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
