import { refuse, type BusinessDate, type ClientId, type DocumentId, type Result, type UserId } from '@quittance/kernel';
import { ok } from '@quittance/kernel';
import type { TakeoverFileKind, TakeoverFileOptions, TakeoverRecognition, TakeoverWriting } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';

export type TakeoverStatus = 'OPEN' | 'READING' | 'CHECKED' | 'SUBMITTED' | 'COMMITTED' | 'ABANDONED';

export interface TakeoverRecord {
  readonly id: string;
  readonly number: string;
  readonly system: string;
  readonly asOf: BusinessDate;
  readonly status: TakeoverStatus;
  readonly contentHash: string;
  readonly submittedBy: UserId | null;
  readonly submittedByName: string;
  readonly committedBy: UserId | null;
  readonly committedByName: string;
  readonly committedAt: Date | null;
  readonly version: number;
  /** Debtors that can't be classed are said to be companies. */
  readonly companies: boolean;
}

/** How a file was understood, as it is stored with it. */
export interface TakeoverFileRead {
  readonly recognition: TakeoverRecognition;
  readonly writing: TakeoverWriting;
  readonly rows: number;
  readonly refused: number;
}

export interface TakeoverFileRecord {
  readonly kind: TakeoverFileKind;
  readonly documentId: DocumentId;
  readonly fileName: string;
  readonly fileHash: string;
  readonly options: TakeoverFileOptions & { readonly companies?: boolean };
  readonly recognised: TakeoverFileRead | null;
  readonly failure: string;
  readonly addedByName: string;
  readonly addedAt: Date;
}

const SELECT = `select id, number, system, as_of as "asOf", status, content_hash as "contentHash", submitted_by as "submittedBy", submitted_by_name as "submittedByName", committed_by as "committedBy", committed_by_name as "committedByName",
  committed_at as "committedAt", version, coalesce((select (f.options ->> 'companies')::boolean from takeover_file f where f.takeover_id = takeover.id and f.kind = 'ACCOUNTS'), false) as companies from takeover where id = $1`;

export const noTakeover = (): Result<never> => refuse('TAKEOVER_NOT_FOUND', 'There is no such takeover, or it is not yours to open.');

export const findTakeover = (tx: Tx, id: string, lock = false): Promise<TakeoverRecord | undefined> =>
  tx.maybeOne<TakeoverRecord & Record<string, unknown>>(lock ? `${SELECT} for update` : SELECT, [id]);

export const takeoverFiles = (tx: Tx, id: string): Promise<TakeoverFileRecord[]> =>
  tx.query<TakeoverFileRecord & Record<string, unknown>>(
    `select kind, document_id as "documentId", file_name as "fileName", file_hash as "fileHash", options, recognised, failure, added_by_name as "addedByName", added_at as "addedAt" from takeover_file where takeover_id = $1 order by kind`, [id]);

export const takeoverClientIds = async (tx: Tx, id: string): Promise<ClientId[]> =>
  (await tx.query<{ id: ClientId }>('select client_id as id from takeover_client where takeover_id = $1 order by client_id', [id])).map((row) => row.id);

const DOING: Readonly<Record<TakeoverStatus, string>> = {
  OPEN: 'waits for its files', READING: 'is being read', CHECKED: 'is checked', SUBMITTED: 'waits for a second person', COMMITTED: 'is committed', ABANDONED: 'was abandoned' };

/** Locks a takeover for a change. Refuses TAKEOVER_NOT_FOUND, STALE and WRONG_STATUS. */
export async function takeoverForChange(tx: Tx, id: string, version: number | null, allowed: readonly TakeoverStatus[]): Promise<Result<TakeoverRecord>> {
  const takeover = await findTakeover(tx, id, true);
  if (!takeover) return noTakeover();
  if (!allowed.includes(takeover.status)) return refuse('WRONG_STATUS', `${takeover.number} ${DOING[takeover.status]}; this can't be done now.`, { status: takeover.status, number: takeover.number });
  if (version !== null && version !== takeover.version) return refuse('STALE', `${takeover.number} was changed since you opened it. What you see now is the newest; do your change again.`, { version: takeover.version });
  return ok(takeover);
}

/** Live screens hear of each step. */
export const tellTakeover = (tx: Tx, id: string, state: string): Promise<void> =>
  tx.emit({ type: 'takeover.progressed', clientId: null, accountId: null, payload: { takeoverId: id, state } });
