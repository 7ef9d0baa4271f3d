import type { AccountId, ClientId, DocumentId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** A stored file's particulars. */
export interface DocumentRecord {
  readonly id: DocumentId;
  readonly clientId: ClientId | null;
  readonly accountId: AccountId | null;
  readonly kind: string;
  readonly visibility: 'AGENCY' | 'CLIENT';
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: Date;
}

/** A file's particulars; undefined when there is none, or none this principal may see. */
export const findDocument = (tx: Tx, id: DocumentId): Promise<DocumentRecord | undefined> =>
  tx.maybeOne<DocumentRecord>(
    `select id, client_id as "clientId", account_id as "accountId", kind, visibility, file_name as "fileName", media_type as "mediaType",
            size, sha256, created_at as "createdAt" from document where id = $1`, [id]);

/** A file's bytes, a piece of up to 1 MiB at a time; nothing when there is no such file for this principal. */
export async function* readDocument(tx: Tx, id: DocumentId): AsyncGenerator<Buffer> {
  for (let n = 0; ; n++) {
    const piece = await readPiece(tx, id, n);
    if (!piece) return;
    yield piece;
  }
}

/** One piece, for a reader that must not hold a transaction while a slow network drains. */
export async function readPiece(tx: Tx, id: DocumentId, n: number): Promise<Buffer | undefined> {
  const [row] = await tx.prepared<{ content: Buffer }>('read-piece', 'select content from document_piece where document_id = $1 and n = $2', [id, n]);
  return row?.content;
}
