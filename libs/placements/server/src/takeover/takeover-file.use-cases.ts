import { Injectable } from '@nestjs/common';
import { storeDocument } from '@quittance/documents/server';
import { ok, refuse, type DocumentId, type Result } from '@quittance/kernel';
import { guessTakeoverKind, takeoverFields, TAKEOVER_FILE_NAMES, type TakeoverFileKind, type TakeoverFileOptions } from '@quittance/placements/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { withStoredFile } from '../application/stored-file';
import { openTable, sampleRows } from '../files';
import { storableJson } from '../persistence/copy-rows';
import { takeoverForChange, tellTakeover } from './takeover-record';

/** A file is read and compared as a whole. */
export const LARGEST_TAKEOVER_FILE = 25 * 1024 * 1024;
export const takeoverFileTooLarge = (): Result<never> => refuse('FILE_TOO_LARGE', 'The file is larger than 25 MB. Take the book over in parts, some of its clients at a time.', { limit: LARGEST_TAKEOVER_FILE }, 'file');
const OPEN = ['OPEN', 'READING', 'CHECKED'] as const;

export interface AddTakeoverFile {
  readonly takeoverId: string;
  /** Left out: told by its columns. */
  readonly kind: TakeoverFileKind | null;
  readonly fileName: string;
  readonly content: () => AsyncIterable<Buffer>;
}

/** Takes a file of the book in, in place of an earlier one of its kind, and reads all of them anew. */
@Injectable()
export class AddTakeoverFiles {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, { takeoverId, kind, fileName, content }: AddTakeoverFile): Promise<Result<{ id: string; kind: TakeoverFileKind }>> {
    return this.work.write(ctx, async (tx) => {
      const found = await takeoverForChange(tx, takeoverId, null, OPEN);
      if (!found.ok) return found;
      const stored = await storeDocument(tx, { clientId: null, kind: 'TAKEOVER_FILE', visibility: 'AGENCY', fileName, mediaType: 'application/octet-stream' }, content(), LARGEST_TAKEOVER_FILE);
      if (!stored.ok) return stored.refusal.code === 'FILE_TOO_LARGE' ? takeoverFileTooLarge() : stored;
      const meant = kind === null ? await this.guess(ctx, stored.value.id) : ok(kind);
      if (!meant.ok) return meant;
      await tx.query(
        `insert into takeover_file (takeover_id, kind, document_id, file_name, file_hash, added_by_name, added_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (takeover_id, kind) do update set document_id = excluded.document_id, file_name = excluded.file_name, file_hash = excluded.file_hash, options = '{}', recognised = null, failure = '',
           added_by_name = excluded.added_by_name, added_at = excluded.added_at`,
        [takeoverId, meant.value, stored.value.id, stored.value.fileName, stored.value.sha256, tx.ctx.principal.name, tx.now]);
      tx.audit({ action: 'takeover.fileAdded', subjectKind: 'takeover', subjectId: takeoverId, facts: { number: found.value.number, kind: meant.value, size: stored.value.size, sha256: stored.value.sha256 } });
      await readAgain(tx, takeoverId);
      return ok({ id: takeoverId, kind: meant.value });
    });
  }

  private guess(ctx: Ctx, id: DocumentId): Promise<Result<TakeoverFileKind>> {
    return withStoredFile(this.work, ctx, id, async (source) => {
      const table = await openTable(source);
      if (!table.ok) return table;
      const sample = await sampleRows(table.value, 60);
      return sample.ok ? ok(guessTakeoverKind(sample.value)) : sample;
    });
  }
}

export interface DescribeTakeoverFile {
  readonly takeoverId: string;
  readonly kind: TakeoverFileKind;
  readonly version: number;
  readonly mapping: readonly { readonly field: string; readonly column: number }[] | null;
  readonly dateOrder: string | null;
  readonly decimalSign: string | null;
  readonly companies: boolean | null;
}

/** What people say of a file: its columns, how its dates and decimals are written, that its debtors are companies. */
@Injectable()
export class DescribeTakeoverFiles {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, said: DescribeTakeoverFile): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const found = await takeoverForChange(tx, said.takeoverId, said.version, OPEN);
      if (!found.ok) return found;
      const read = optionsOf(said);
      if (!read.ok) return read;
      const changed = await tx.change('update takeover_file set options = options || $3::jsonb where takeover_id = $1 and kind = $2', [said.takeoverId, said.kind, storableJson(read.value)]);
      if (changed === 0) return refuse('FILE_MISSING', `The file ${TAKEOVER_FILE_NAMES[said.kind]} is not there yet.`, { kind: said.kind });
      await readAgain(tx, said.takeoverId);
      return ok({ id: said.takeoverId });
    });
  }
}

function optionsOf({ kind, mapping, dateOrder, decimalSign, companies }: DescribeTakeoverFile): Result<TakeoverFileOptions & { companies?: boolean }> {
  const fields = new Set(takeoverFields(kind).map(([field]) => field));
  const columns = new Set<number>();
  for (const { field, column } of mapping ?? []) {
    if (!fields.has(field) || !Number.isInteger(column) || column < 0 || column > 199) return refuse('BAD_MAPPING', 'One of the columns is not one of this file.', { field }, 'mapping');
    if (columns.has(column)) return refuse('COLUMN_TWICE', 'One column cannot mean two things.', { column }, 'mapping');
    columns.add(column);
  }
  const order = (['DMY', 'MDY', 'YMD'] as const).find((one) => one === dateOrder);
  const sign = (['POINT', 'COMMA'] as const).find((one) => one === decimalSign);
  return ok({
    ...(mapping === null ? {} : { mapping: Object.fromEntries(mapping.map(({ field, column }) => [field, column])) }),
    ...(order ? { dateOrder: order } : {}), ...(sign ? { decimalSign: sign } : {}), ...(companies === null ? {} : { companies }) });
}

async function readAgain(tx: Tx, id: string): Promise<void> {
  await tx.query(`update takeover set status = 'READING', summary = null, failure = '', version = version + 1 where id = $1`, [id]);
  tx.addJob('read-takeover', { takeoverId: id }, { key: `read-takeover:${id}` });
  await tellTakeover(tx, id, 'READING');
}
