import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ColumnEvidence, interpretationOf, recognise, RowInterpreter, type Choices, type EvidenceReport, type PlacementRow, type Recognition, type RowError, type RowOutcome, type RowWarning } from '@quittance/placements/domain';
import { isKnownCountry } from '../application/country-of';
import { openTable, sampleRows } from './open-table';
import { TABLE_LIMITS, type TableLimits } from './limits';
import type { Table, TableChoices } from './table';

/** What specs look at after a whole file went through. */
export interface ReadFile {
  readonly table: Table;
  readonly recognition: Recognition;
  readonly report: EvidenceReport;
  readonly rows: readonly PlacementRow[];
  readonly errors: readonly RowError[];
  readonly outcomes: readonly RowOutcome[];
  readonly warnings: readonly RowWarning[];
  /** Rows the workbook hides. */
  readonly hidden: readonly number[];
  readonly interpretation: ReturnType<typeof interpretationOf>;
}

/** Runs `work` on a file with these bytes, which is removed afterwards. */
export async function withFile<T>(bytes: Buffer | string, name: string, work: (path: string, size: number) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'placement-'));
  const path = join(folder, 'upload');
  const content = Buffer.from(bytes as string);
  try {
    await writeFile(path, content);
    return await work(path, content.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads every row of bytes as an uploaded file. Returns the refusal's code and message where it is refused. */
export function refusalFor(bytes: Buffer | string, name = 'list.csv', choices: TableChoices = {}, limits: TableLimits = TABLE_LIMITS): Promise<string> {
  return withFile(bytes, name, async (path, size) => {
    const table = await openTable({ path, name, size }, choices, limits);
    if (!table.ok) return `${table.refusal.code}: ${table.refusal.message}`;
    try {
      for await (const _batch of table.value.rows());
      return 'accepted';
    } catch (error) {
      return `${(error as { refusal?: { code: string } }).refusal?.code ?? 'BUG'}: ${(error as Error).message}`;
    }
  });
}

/** The whole pipeline over bytes: open, recognise, evidence, interpret. */
export function readFileThrough(bytes: Buffer | string, choices: Choices = {}, tableChoices: TableChoices = {}): Promise<ReadFile> {
  return withFile(bytes, 'list', async (path, size) => {
    const opened = await openTable({ path, name: 'list', size }, tableChoices);
    if (!opened.ok) throw new Error(opened.refusal.message);
    const table = opened.value;
    const sample = await sampleRows(table);
    if (!sample.ok) throw new Error(sample.refusal.message);
    const recognition = recognise(sample.value);
    const evidence = new ColumnEvidence(recognition);
    for await (const batch of table.rows()) for (const row of batch.rows) evidence.add(row);
    const report = evidence.report(choices.currency);
    const interpretation = interpretationOf(recognition, report, choices);
    const interpreter = new RowInterpreter(interpretation, undefined, isKnownCountry);
    const outcomes: RowOutcome[] = [];
    const hidden: number[] = [];
    for await (const batch of table.rows()) {
      for (const row of batch.rows) {
        outcomes.push(interpreter.interpret(row));
        if (row.hidden) hidden.push(row.rowNumber);
      }
    }
    const rows = outcomes.flatMap((outcome) => (outcome.kind === 'ROW' ? [outcome.row] : []));
    const errors = outcomes.flatMap((outcome) => (outcome.kind === 'ERROR' ? outcome.errors : []));
    const warnings = outcomes.flatMap((outcome) => (outcome.kind === 'ERROR' ? [] : outcome.warnings));
    return { table, recognition, report, rows, errors, outcomes, warnings, hidden, interpretation };
  });
}
