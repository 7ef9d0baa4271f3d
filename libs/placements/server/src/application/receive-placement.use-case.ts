import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MOST_PLACEMENT_FILE, ok, refuse, type ClientId, type PlacementId, type Result } from '@quittance/kernel';
import { storeDocument } from '@quittance/documents/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { findClient } from './contracts-for-placing';
import { FIRST_OPTIONS, type PlacementOptions } from './placement-record';

/** A file somebody sends to be placed. */
export interface ReceivedFile {
  readonly clientId: ClientId;
  /** Makes sending it twice (a lost answer, a double click) one placement. */
  readonly key: string;
  readonly fileName: string;
  readonly content: () => AsyncIterable<Buffer>;
  readonly options?: Partial<PlacementOptions>;
  /** Read by whoever calls (the command line), not by the worker. */
  readonly readHere?: boolean;
}

export interface ReceivedPlacement {
  readonly id: PlacementId;
  readonly number: string;
}

/** Stores a file and queues its reading, in one transaction: a file cut on its way leaves nothing behind. */
@Injectable()
export class ReceivePlacement {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, file: ReceivedFile): Promise<Result<ReceivedPlacement>> {
    return this.work.write(ctx, async (tx) => {
      if (!/^[\x21-\x7e]{8,200}$/.test(file.key)) return refuse('BAD_KEY', 'The request needs a key of 8 to 200 characters (Idempotency-Key).', {}, 'key');
      const client = await requireClient(tx, file.clientId);
      if (!client.ok) return client;
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`placement ${file.clientId} ${file.key}`]);
      const earlier = await tx.maybeOne<ReceivedPlacement & { hash: string }>('select id, number, file_hash as hash from placement where client_id = $1 and key = $2', [file.clientId, file.key]);
      if (earlier) return (await hashOf(file.content())) === earlier.hash ? ok({ id: earlier.id, number: earlier.number }) : refuse('KEY_REUSED', `This request already brought another file, ${earlier.number}. Choose the file again.`, { number: earlier.number }, 'key');
      const stored = await storeDocument(tx, { clientId: file.clientId, kind: 'PLACEMENT_FILE', fileName: file.fileName, mediaType: 'application/octet-stream' }, file.content(), MOST_PLACEMENT_FILE);
      if (!stored.ok) return stored;
      const placement = await insertPlacement(tx, {
        clientId: file.clientId, key: file.key, source: 'FILE', fileName: stored.value.fileName, fileHash: stored.value.sha256, documentId: stored.value.id, options: { ...FIRST_OPTIONS, ...file.options } });
      await tx.query('update document set placement_id = $2 where id = $1', [stored.value.id, placement.id]);
      if (!file.readHere) tx.addJob('read-placement', { placementId: placement.id, clientId: file.clientId }, { key: `read-placement:${placement.id}` });
      tx.audit({ action: 'placement.received', subjectKind: 'placement', subjectId: placement.id, facts: { number: placement.number, size: stored.value.size } });
      await tx.emit({ type: 'placement.progressed', clientId: file.clientId, accountId: null, payload: { placementId: placement.id, state: 'RECEIVED', done: 0, total: 0 } });
      return ok(placement);
    });
  }
}

async function hashOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

/** The client a placement is for. Refuses CLIENT_NOT_FOUND and CLIENT_CLOSED. */
export async function requireClient(tx: Tx, id: ClientId): Promise<Result<{ name: string }>> {
  const client = await findClient(tx, id);
  if (!client) return refuse('CLIENT_NOT_FOUND', 'There is no such client, or it is not yours to place for.', {}, 'clientId');
  if (client.status === 'CLOSED') return refuse('CLIENT_CLOSED', `${client.name} is closed; nothing can be placed for it.`, { client: client.name }, 'clientId');
  return ok(client);
}

interface NewPlacement {
  readonly clientId: ClientId;
  readonly key: string;
  readonly source: 'FORM' | 'FILE';
  readonly fileName: string;
  readonly fileHash: string;
  readonly documentId: string | null;
  readonly options: PlacementOptions;
}

/** Enters a placement as RECEIVED, with the next number. */
export async function insertPlacement(tx: Tx, placement: NewPlacement): Promise<ReceivedPlacement> {
  const { principal } = tx.ctx;
  return tx.one<ReceivedPlacement & Record<string, unknown>>(
    `insert into placement (id, number, client_id, source, file_name, file_hash, key, document_id, status, options, created_by, created_by_name, created_by_kind, created_at)
     values ($1, 'P-' || nextval('placement_number_seq'), $2, $3, $4, $5, $6, $7, 'RECEIVED', $8, $9, $10, $11, $12) returning id, number`,
    [tx.newId<PlacementId>(), placement.clientId, placement.source, placement.fileName, placement.fileHash, placement.key, placement.documentId,
      JSON.stringify(placement.options), principal.userId, principal.name, principal.kind, tx.now]);
}
