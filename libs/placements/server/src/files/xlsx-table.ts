import type { RawRow } from '@quittance/placements/domain';
import { RowGuard } from './csv-table';
import { FileRefused } from './file-refused';
import type { TableLimits } from './limits';
import { readSharedStrings } from './shared-strings';
import { SheetReader, type SheetContext } from './sheet-reader';
import { readStyles } from './styles';
import type { RowBatch, Table, TableChoices, TableSource } from './table';
import { readWorkbook, type SheetPart, type Workbook } from './workbook';
import { readXml } from './xml-reader';
import { openArchive, type Archive } from './zip';

const BATCH = 1_000;

/** What a ZIP that is no XLSX holds. */
function otherArchive(names: readonly string[]): FileRefused {
  if (names.includes('xl/workbook.bin')) return new FileRefused('NOT_A_TABLE', 'This is a binary Excel workbook (.xlsb). Save it as XLSX or CSV and send that.', {});
  if (names.includes('content.xml') && names.includes('mimetype')) return new FileRefused('NOT_A_TABLE', 'This is an OpenDocument file. Save it as XLSX or CSV and send that.', {});
  if (names.some((name) => name.startsWith('word/'))) return new FileRefused('NOT_A_TABLE', 'This is a Word document. Export the list as CSV or XLSX and send that.', {});
  if (names.some((name) => name.startsWith('ppt/'))) return new FileRefused('NOT_A_TABLE', 'This is a presentation. Export the list as CSV or XLSX and send that.', {});
  return new FileRefused('NOT_A_TABLE', `This is a ZIP archive, not a table, whatever its name (it holds ${names.length === 1 ? 'one file' : `${names.length} files`}). Unpack it and send the CSV or XLSX file inside.`, { files: names.length });
}

async function hasData(archive: Archive, sheet: SheetPart): Promise<boolean> {
  if (!archive.names.includes(sheet.part)) return false;
  let found = false;
  const seen = { open: (name: string) => void (found ||= name === 'v' || name === 't'), done: () => found };
  for await (const _piece of readXml(await archive.read(sheet.part), sheet.part, seen)) if (found) return true;
  return found;
}

async function chooseSheet(archive: Archive, workbook: Workbook, wanted: string | undefined): Promise<SheetPart> {
  if (wanted !== undefined) {
    const sheet = workbook.sheets.find((one) => one.name === wanted);
    if (!sheet) throw new FileRefused('NO_SUCH_SHEET', `The workbook has no sheet “${wanted.slice(0, 60)}”; it has ${workbook.sheets.map((one) => `“${one.name}”`).slice(0, 20).join(', ')}.`, {});
    return sheet;
  }
  for (const sheet of [...workbook.sheets.filter((one) => !one.hidden), ...workbook.sheets.filter((one) => one.hidden)]) if (await hasData(archive, sheet)) return sheet;
  throw new FileRefused('EMPTY_FILE', 'No sheet of the workbook holds anything.', {});
}

async function* sheetRows(source: TableSource, part: string, workbook: Workbook, limits: TableLimits): AsyncGenerator<RowBatch> {
  const archive = await openArchive(source.path, limits);
  try {
    const context: SheetContext = { strings: await readSharedStrings(archive, workbook.sharedStrings, limits), styles: await readStyles(archive, workbook.styles), date1904: workbook.date1904, limits };
    const reader = new SheetReader(context);
    const guard = new RowGuard(limits);
    const bytesTotal = archive.size(part);
    let bytesRead = 0;
    let batch: RawRow[] = [];
    for await (const bytes of readXml(await archive.read(part), part, reader)) {
      bytesRead += bytes;
      const rows = reader.take();
      for (const row of rows) guard.check(row);
      batch = batch.length === 0 ? rows : batch.concat(rows);
      if (batch.length >= BATCH) {
        yield { rows: batch, bytesRead, bytesTotal };
        batch = [];
      }
    }
    const last = batch.concat(reader.take());
    if (last.length > 0) yield { rows: last, bytesRead, bytesTotal };
  } finally {
    archive.close();
  }
}

/** A ZIP as a table, if it is an XLSX. Throws `FileRefused`. */
export async function openXlsx(source: TableSource, choices: TableChoices, limits: TableLimits): Promise<Table> {
  const archive = await openArchive(source.path, limits);
  try {
    if (!archive.names.includes('xl/workbook.xml')) throw otherArchive(archive.names);
    const workbook = await readWorkbook(archive);
    const sheet = await chooseSheet(archive, workbook, choices.sheet);
    const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
    return { kind: 'XLSX', sheets, sheet: sheet.name, rows: () => sheetRows(source, sheet.part, workbook, limits) };
  } finally {
    archive.close();
  }
}
