import { once } from 'node:events';
import { may, type DocumentId } from '@quittance/kernel';
import { findDocument, readPiece } from '@quittance/documents/server';
import type { Ctx, UnitOfWork } from '@quittance/platform';
import type { Response } from 'express';

/** Streams a stored document piece by piece, under the asker's rights. */
export async function sendDocument(work: UnitOfWork, ctx: Ctx, id: DocumentId, res: Response): Promise<void> {
  const found = await work.read(ctx, (tx) => findDocument(tx, id));
  if (found) res.set({ 'content-length': String(found.size), etag: `"${found.sha256}"` });
  for (let n = 0; !res.destroyed; n++) {
    const piece = await work.read(ctx, (tx) => readPiece(tx, id, n));
    if (!piece) return void res.end();
    if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
  }
}

/** Whether somebody may open statements and what belongs to them. */
export const allowed = ({ principal }: Ctx): boolean => may(principal, principal.kind === 'client' ? 'portal.statements' : 'remittance.read');
