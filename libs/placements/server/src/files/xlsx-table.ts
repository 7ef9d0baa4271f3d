import { isBlank, recognise, type RawRow } from '@quittance/placements/domain';
import { RowGuard } from './csv-table';
import { FileRefused } from './file-refused';
import type { TableLimits } from './limits';
import { MergedCells, type Merge } from './merges';
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
  if (names.some((name) => name.startsWith('Index/') && name.endsWith('.iwa'))) return new FileRefused('NOT_A_TABLE', 'This is an Apple Numbers, Pages or Keynote document. Export the list as XLSX or CSV and send that.', {});
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

function sheetNamed(workbook: Workbook, wanted: string): SheetPart {
  const sheet = workbook.sheets.find((one) => one.name === wanted);
  if (!sheet) throw new FileRefused('NO_SUCH_SHEET', `The workbook has no sheet “${wanted.slice(0, 60)}”; it has ${workbook.sheets.map((one) => `“${one.name}”`).slice(0, 20).join(', ')}.`, {});
  return sheet;
}

/** Sheets looked into for a list, and rows of each. */
const SHEETS_JUDGED = 12;
const ROWS_JUDGED = 60;

/** Whether a sheet's first rows look like a list of invoices: headings with at least a number or a date of invoices, and an amount. */
async function looksLikeList(source: TableSource, sheet: SheetPart, workbook: Workbook, limits: TableLimits, kept: Kept): Promise<boolean> {
  const rows: RawRow[] = [];
  for await (const batch of sheetRows(source, sheet.part, workbook, limits, {}, kept)) {
    rows.push(...batch.rows.slice(0, ROWS_JUDGED - rows.length));
    if (rows.length >= ROWS_JUDGED) break;
  }
  const { headerRow, mapping } = recognise(rows);
  const hasRows = headerRow !== undefined && rows.some((row) => row.rowNumber > headerRow && !isBlank(row.cells));
  return hasRows && (mapping.invoiceNumber !== undefined || mapping.invoiceDate !== undefined) && (mapping.amount !== undefined || mapping.openBalance !== undefined);
}

/** The sheet to read: the first that is shown and looks like a list, else the first that holds anything. Names the other lists. */
async function chooseSheet(archive: Archive, source: TableSource, workbook: Workbook, limits: TableLimits): Promise<{ sheet: SheetPart; others: string[] }> {
  const filled: SheetPart[] = [];
  for (const sheet of [...workbook.sheets.filter((one) => !one.hidden), ...workbook.sheets.filter((one) => one.hidden)]) {
    if (filled.length < SHEETS_JUDGED && (await hasData(archive, sheet))) filled.push(sheet);
  }
  const first = filled[0];
  if (!first) throw new FileRefused('EMPTY_FILE', 'No sheet of the workbook holds anything.', {});
  if (filled.length === 1) return { sheet: first, others: [] };
  const kept: Kept = {};
  const lists: SheetPart[] = [];
  for (const sheet of filled) if (await looksLikeList(source, sheet, workbook, limits, kept)) lists.push(sheet);
  return { sheet: lists[0] ?? first, others: lists.slice(1).filter(({ hidden }) => !hidden).map(({ name }) => name) };
}

/** What was found behind a sheet's rows, once they were read to the end. */
interface Behind {
  merges?: readonly Merge[];
}

/** Texts and styles of a workbook, read once where several sheets are looked into. */
interface Kept {
  context?: SheetContext;
}

async function* sheetRows(source: TableSource, part: string, workbook: Workbook, limits: TableLimits, behind: Behind = {}, kept: Kept = {}): AsyncGenerator<RowBatch> {
  const archive = await openArchive(source.path, limits);
  try {
    const context: SheetContext = kept.context ?? { strings: await readSharedStrings(archive, workbook.sharedStrings, limits), styles: await readStyles(archive, workbook.styles), date1904: workbook.date1904, limits };
    if (kept.context === undefined) kept.context = context;
    const reader = new SheetReader(context);
    const guard = new RowGuard(limits);
    const merged = behind.merges && behind.merges.length > 0 ? new MergedCells(behind.merges) : undefined;
    const filled = (rows: RawRow[]): RawRow[] => (merged ? rows.map((row) => merged.fill(row)) : rows);
    const bytesTotal = archive.size(part);
    let bytesRead = 0;
    let batch: RawRow[] = [];
    for await (const bytes of readXml(await archive.read(part), part, reader)) {
      bytesRead += bytes;
      const rows = filled(reader.take());
      for (const row of rows) guard.check(row);
      batch = batch.length === 0 ? rows : batch.concat(rows);
      if (batch.length >= BATCH) {
        yield { rows: batch, bytesRead, bytesTotal };
        batch = [];
      }
    }
    behind.merges = reader.merges;
    const last = batch.concat(filled(reader.take()));
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
    const { sheet, others } = choices.sheet === undefined ? await chooseSheet(archive, source, workbook, limits) : { sheet: sheetNamed(workbook, choices.sheet), others: [] };
    const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
    const behind: Behind = {};
    return { kind: 'XLSX', sheets, sheet: sheet.name, otherLists: others, rows: () => sheetRows(source, sheet.part, workbook, limits, behind) };
  } finally {
    archive.close();
  }
}
