import { open } from 'node:fs/promises';
import { ok, type Result } from '@quittance/kernel';
import type { RawRow } from '@quittance/placements/domain';
import { openCsv } from './csv-table';
import { fileKind } from './file-kind';
import { FileRefused, refusalOf } from './file-refused';
import { TABLE_LIMITS, type TableLimits } from './limits';
import type { Table, TableChoices, TableSource } from './table';
import { openXlsx } from './xlsx-table';

const HEAD = 64 * 1024;

async function readHead(source: TableSource, limits: TableLimits): Promise<Buffer> {
  const file = await open(source.path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new FileRefused('EMPTY_FILE', `“${source.name}” is empty.`, {});
    if (size !== source.size) throw new FileRefused('FILE_CUT', `“${source.name}” arrived incomplete: ${size} of ${source.size} bytes. Send it again.`, { size, announced: source.size });
    if (size > limits.bytes) throw new FileRefused('FILE_TOO_LARGE', `“${source.name}” has ${Math.ceil(size / 1024 / 1024)} MB; ${Math.floor(limits.bytes / 1024 / 1024)} MB are accepted. Split it and send the parts.`, { size });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Opens an uploaded file as a table, by its content and not its name. Refuses EMPTY_FILE, FILE_CUT, FILE_TOO_LARGE, NOT_A_TABLE,
 * BINARY_FILE, NO_SUCH_SHEET, EXPANDS_TOO_FAR and others of the reader; each message says what was found and what to do.
 */
export async function openTable(source: TableSource, choices: TableChoices = {}, limits: TableLimits = TABLE_LIMITS): Promise<Result<Table>> {
  try {
    const head = await readHead(source, limits);
    const kind = fileKind(head);
    if (kind.kind === 'OTHER') throw new FileRefused('NOT_A_TABLE', `“${source.name}” is ${kind.what}, not a table. ${kind.remedy}`, {});
    return ok(kind.kind === 'ZIP' ? await openXlsx(source, choices, limits) : await openCsv(source, head, choices, limits));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}

/** The first rows of a table, for `recognise` and the mapping screen. Refuses as reading does. */
export async function sampleRows(table: Table, count = 300): Promise<Result<readonly RawRow[]>> {
  const rows: RawRow[] = [];
  try {
    for await (const batch of table.rows()) {
      rows.push(...batch.rows.slice(0, count - rows.length));
      if (rows.length >= count) break;
    }
    return ok(rows);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}
