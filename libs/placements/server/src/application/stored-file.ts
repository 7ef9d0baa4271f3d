import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentId } from '@quittance/kernel';
import { findDocument, readPiece } from '@quittance/documents/server';
import { withTempFolder, type Ctx, type UnitOfWork } from '@quittance/platform';
import type { TableSource } from '../files';

/** Runs `work` on a copy of a stored file on disk, which is removed afterwards. The file is copied in short transactions. */
export async function withStoredFile<T>(unit: UnitOfWork, ctx: Ctx, id: DocumentId, work: (source: TableSource) => Promise<T>): Promise<T> {
  const found = await unit.read(ctx, (tx) => findDocument(tx, id));
  if (!found) throw new Error(`the file ${id} of a placement is gone`);
  return withTempFolder(async (folder) => {
    const path = join(folder, 'file');
    const handle = await open(path, 'wx');
    try {
      for (let n = 0; ; n++) {
        const piece = await unit.read(ctx, (tx) => readPiece(tx, id, n));
        if (!piece) break;
        await handle.writeFile(piece);
      }
    } finally {
      await handle.close();
    }
    return work({ path, name: found.fileName, size: found.size });
  });
}
