import { ok, type ClientId, type Result } from '@quittance/kernel';
import { ColumnEvidence, cellText, FIELD_LABELS, missingFields, openQuestions, recognise, shown, type EvidenceReport, type Recognition } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';
import { sampleRows, type Table } from '../files';
import type { PlacementOptions, Recognised } from './placement-record';
import { recallFor, type RememberedOptions } from './remembered-mapping';

/** Rows of the file shown on the mapping screen. */
const SHOWN = 40;
const SHOWN_CHARS = 120;
/** Below, a heading is contradicted by what its column holds: somebody looks at the file first, as where there are no headings. */
const SURE = 50;

/** A file recognised: how its rows are to be read, and whether somebody has to look first. */
export interface FileReading {
  readonly recognised: Recognised;
  readonly report: EvidenceReport;
  readonly options: PlacementOptions;
  readonly needsAnswers: boolean;
}

/** The first rows judged, with what people corrected or the client confirmed before. */
export async function recogniseSample(tx: Tx, clientId: ClientId, table: Table, options: PlacementOptions): Promise<Result<{ recognition: Recognition; options: PlacementOptions; remembered: boolean; sample: Recognised['sample'] }>> {
  const sample = await sampleRows(table);
  if (!sample.ok) return sample;
  const rows = sample.value.slice(0, SHOWN).map(({ rowNumber, cells }) => ({ rowNumber, cells: cells.map((cell) => shown(cellText(cell), SHOWN_CHARS)) }));
  const first = recognise(sample.value, options.correction);
  if (options.confirmed) return ok({ recognition: first, options, remembered: false, sample: rows });
  const recalled = await recallFor(tx, clientId, first.headers);
  if (!recalled) return ok({ recognition: first, options, remembered: false, sample: rows });
  return ok({ recognition: recognise(sample.value, { ...options.correction, mapping: recalled.mapping }), options: merged(options, recalled.options), remembered: true, sample: rows });
}

const merged = (options: PlacementOptions, remembered: RememberedOptions): PlacementOptions => ({
  ...options, ...remembered, answers: { ...remembered.answers, ...options.answers }, debtorClasses: { ...remembered.debtorClasses, ...options.debtorClasses } });

/** Gathers the evidence of all rows. Throws `FileRefused` where reading must stop. */
export async function gatherEvidence(table: Table, recognition: Recognition, progress: (done: number) => Promise<void>): Promise<ColumnEvidence> {
  const evidence = new ColumnEvidence(recognition);
  let done = 0;
  for await (const { rows } of table.rows()) {
    for (const row of rows) evidence.add(row);
    done += rows.length;
    await progress(done);
  }
  return evidence;
}

/** Puts what was found together: the questions left, and whether the rows can be read without asking. */
export function fileReading(table: Table, found: { recognition: Recognition; options: PlacementOptions; remembered: boolean; sample: Recognised['sample'] }, report: EvidenceReport): FileReading {
  const { recognition, remembered, sample } = found;
  const options = { ...found.options, answers: answersThatStand(report, found.options, remembered) };
  const missing = missingFields(recognition.mapping, recognition.customerIsGroup);
  const open = openQuestions(report, { answers: options.answers });
  const sure = options.confirmed || remembered || (recognition.headerRow !== undefined && recognition.confidence >= SURE);
  return {
    recognised: {
      kind: table.kind, ...(table.text ? { text: table.text } : {}), ...(table.sheets ? { sheets: table.sheets } : {}), ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      recognition, questions: report.questions, missing: missing.map((field) => FIELD_LABELS[field]), sample, unsure: [], remembered },
    report, options, needsAnswers: missing.length > 0 || open.length > 0 || !sure,
  };
}

/** An answer to another file's question stands only where this file leaves the same one open, and nothing in it speaks against. */
function answersThatStand(report: EvidenceReport, options: PlacementOptions, remembered: boolean): Record<string, string> {
  const asked = new Map(report.questions.map((question) => [question.id, question]));
  return Object.fromEntries(Object.entries(options.answers).filter(([id]) => {
    const question = asked.get(id);
    if (!question) return false;
    if (!remembered) return true;
    const verdict = question.kind === 'DATE_ORDER' ? report.dateOrder[question.field] : question.kind === 'DECIMAL_SIGN' ? report.decimalSign : undefined;
    return verdict?.state !== 'CONFLICT';
  }));
}
