import { createReadStream } from 'node:fs';
import type { RawRow } from '@quittance/placements/domain';
import iconv from 'iconv-lite';
import { CsvParser } from './csv-parser';
import { findDelimiter, findLineEnd } from './delimiter';
import { decode, findEncoding } from './encoding';
import { FileRefused } from './file-refused';
import type { TableLimits } from './limits';
import type { RowBatch, Table, TableChoices, TableSource } from './table';

const BATCH = 1_000;
const CHUNK = 128 * 1024;

/** Counts rows and columns against the limits. */
export class RowGuard {
  private filled = 0;

  constructor(private readonly limits: TableLimits) {}

  /** Throws TOO_MANY_COLUMNS, TOO_MANY_ROWS. */
  check(row: RawRow): void {
    if (row.cells.length > this.limits.columns) {
      const last = row.cells.findLastIndex((cell) => cell !== '');
      if (last >= this.limits.columns) throw new FileRefused('TOO_MANY_COLUMNS', `Row ${row.rowNumber} has ${last + 1} columns; fewer than ${this.limits.columns + 1} are accepted. Leave out the columns that are not needed.`, { row: row.rowNumber, columns: last + 1 });
    }
    if (row.cells.length === 1 && row.cells[0] === '') return;
    this.filled += 1;
    if (this.filled > this.limits.rows) throw new FileRefused('TOO_MANY_ROWS', `The file has more than 200,000 rows (at row ${row.rowNumber}). Split it and send the parts.`, { row: row.rowNumber });
  }
}

/** A text file as a table. Throws `FileRefused` (binary, cut). */
export async function openCsv(source: TableSource, head: Buffer, choices: TableChoices, limits: TableLimits): Promise<Table> {
  if (choices.encoding !== undefined && !iconv.encodingExists(choices.encoding)) throw new FileRefused('UNKNOWN_ENCODING', `“${choices.encoding}” is not an encoding we know.`, {});
  if (choices.delimiter !== undefined && choices.delimiter.length !== 1) throw new FileRefused('BAD_DELIMITER', 'A delimiter is one character.', {});
  const found = choices.encoding === undefined ? await findEncoding(source.path, head) : { encoding: choices.encoding, reason: 'Chosen by hand.' };
  const sample = iconv.decode(head, found.encoding);
  const delimiter = choices.delimiter === undefined ? findDelimiter(sample) : { delimiter: choices.delimiter, reason: 'Chosen by hand.' };
  const lineEnd = findLineEnd(sample);

  async function* rows(): AsyncGenerator<RowBatch> {
    const parser = new CsvParser(delimiter.delimiter, lineEnd, limits);
    const guard = new RowGuard(limits);
    let bytesRead = 0;
    let batch: RawRow[] = [];
    const onRow = (rowNumber: number, cells: string[]): void => {
      const row = { rowNumber, cells };
      guard.check(row);
      batch.push(row);
    };
    const take = (): RowBatch => {
      const full = { rows: batch, bytesRead, bytesTotal: source.size };
      batch = [];
      return full;
    };
    for await (const text of decode(createReadStream(source.path, { highWaterMark: CHUNK }), found.encoding, (count) => (bytesRead += count))) {
      parser.write(text, onRow);
      if (batch.length >= BATCH) yield take();
    }
    parser.end(onRow);
    if (batch.length > 0) yield take();
  }

  return { kind: 'CSV', text: { encoding: found.encoding, encodingReason: found.reason, delimiter: delimiter.delimiter, delimiterReason: delimiter.reason }, rows };
}
