import { Injectable } from '@nestjs/common';
import type { BusinessDate, ClientId, PlacementId, UserId } from '@quittance/kernel';
import { columnLetter, FIELD_LABELS, FIELDS, openQuestions, type Question } from '@quittance/placements/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput, type Tx } from '@quittance/platform';
import { ENCODINGS } from '../files';
import { earlierPlacement } from './already-placed';
import { findPlacement, type PlacementRecord } from './placement-record';
import type { PlacementSummary } from './summary';

export interface PlacementHead {
  id: PlacementId;
  number: string;
  clientId: ClientId;
  clientName: string;
  source: 'FORM' | 'FILE';
  fileName: string;
  status: PlacementRecord['status'];
  rowsDone: number;
  rowsTotal: number | null;
  failure: string;
  createdAt: Date;
  createdByName: string;
  createdBy: UserId | null;
  committedAt: Date | null;
  committedByName: string;
  placedOn: BusinessDate | null;
  version: number;
  summary: PlacementSummary | null;
}

const HEAD = `p.id, p.number, p.client_id as "clientId", c.name as "clientName", p.source, p.file_name as "fileName", p.status, p.rows_done as "rowsDone", p.rows_total as "rowsTotal",
  p.failure, p.created_at as "createdAt", p.created_by_name as "createdByName", p.created_by as "createdBy", p.committed_at as "committedAt", p.committed_by_name as "committedByName",
  p.placed_on as "placedOn", p.version, p.summary`;

@Injectable()
export class PlacementQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** One placement whole; null when there is none, or none this principal may see. */
  one(ctx: Ctx, id: PlacementId) {
    return this.work.read(ctx, async (tx) => {
      const head = await tx.maybeOne<PlacementHead & Record<string, unknown>>(`select ${HEAD} from placement p join client c on c.id = p.client_id where p.id = $1`, [id]);
      const record = head ? await findPlacement(tx, id) : undefined;
      return head && record ? { ...head, ...(await detail(tx, record)) } : null;
    });
  }

  /** Placements, newest first; of one client when it is named. */
  list(ctx: Ctx, page: PageInput, clientId: ClientId | null): Promise<Page<PlacementHead>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<PlacementHead & Record<string, unknown>>(
        `select ${HEAD} from placement p join client c on c.id = p.client_id
          where ($1::uuid is null or p.client_id = $1) and ($2::timestamptz is null or (p.created_at, p.id) < ($2, $3::uuid))
          order by p.created_at desc, p.id desc limit $4`,
        [clientId, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, ({ createdAt, id }) => [createdAt.toISOString(), id], (row) => row);
    });
  }
}

async function detail(tx: Tx, record: PlacementRecord) {
  const { recognised, options } = record;
  const earlier = record.status === 'COMMITTED' ? undefined : await earlierPlacement(tx, record);
  return {
    placedBefore: earlier ? { number: earlier.number, placedOn: earlier.placedOn } : null,
    options: { openItemsOnly: options.openItemsOnly, termsDays: options.termsDays, unsureAreCompanies: options.unsureAreCompanies, includeDuplicates: options.includeDuplicates },
    questions: recognised ? questions(record) : [],
    unsureDebtors: (recognised?.unsure ?? []).map((one) => ({ ...one, company: options.debtorClasses[one.key] === undefined ? null : options.debtorClasses[one.key] === 'COMMERCIAL_ENTITY' })),
    recognised: recognised === null || recognised.kind === 'FORM' ? null : {
      kind: recognised.kind, encoding: recognised.text?.encoding ?? null, encodingReason: recognised.text?.encodingReason ?? null, delimiter: recognised.text?.delimiter ?? null,
      delimiterReason: recognised.text?.delimiterReason ?? null, encodings: recognised.text ? [...ENCODINGS] : [], sheets: (recognised.sheets ?? []).map(({ name }) => name), sheet: recognised.sheet ?? null,
      headerRow: recognised.recognition.headerRow ?? 0, confidence: recognised.recognition.confidence, reasons: [...recognised.recognition.reasons], titleLines: [...recognised.recognition.titleLines],
      ageingReport: recognised.recognition.layout === 'AGING_DETAIL', customerIsGroup: recognised.recognition.customerIsGroup, remembered: recognised.remembered, missing: [...recognised.missing],
      columns: columnsOf(record), sample: recognised.sample.map(({ rowNumber, cells }) => ({ rowNumber, cells: [...cells] })),
      fields: FIELDS.filter((field) => field !== 'ignored').map((field) => ({ field, label: FIELD_LABELS[field] })),
    },
  };
}

function columnsOf({ recognised }: PlacementRecord) {
  const recognition = recognised?.recognition;
  if (!recognition) return [];
  const width = Math.max(recognition.columns.length, ...(recognised?.sample ?? []).map(({ cells }) => cells.length), 0);
  const chosen = new Map(Object.entries(recognition.mapping).map(([field, column]) => [column, field]));
  return Array.from({ length: width }, (_, column) => {
    const known = recognition.columns.find((one) => one.column === column);
    const field = chosen.get(column) ?? null;
    const asRecognised = (known?.field ?? null) === field || (known?.field === 'ignored' && field === null);
    return {
      column, letter: columnLetter(column), header: known?.header ?? '', field, confidence: asRecognised ? (known?.confidence ?? 0) : 100,
      reason: asRecognised ? (known?.reason ?? '') : recognised?.remembered ? 'As in the last file like this.' : 'Chosen by hand.',
    };
  });
}

const CHOICE_LABELS: Readonly<Record<string, string>> = { DMY: 'Day first (31.12.2026)', MDY: 'Month first (12/31/2026)', YMD: 'Year first (2026-12-31)', POINT: 'Decimal point (1,234.56)', COMMA: 'Decimal comma (1.234,56)' };

function questions({ recognised, options }: PlacementRecord) {
  const asked: readonly Question[] = recognised?.questions ?? [];
  const open = new Set(openQuestions({ questions: asked }, { answers: options.answers }).map(({ id }) => id));
  return asked.map((question) => ({
    id: question.id, kind: question.kind, field: question.field, text: question.text, reason: question.reason, suggestion: question.suggestion ?? null, answer: options.answers[question.id] ?? null, open: open.has(question.id),
    choices: question.choices.map((value) => ({ value, label: CHOICE_LABELS[value] ?? value })), examples: question.examples.map(({ row, value }) => ({ row, value })),
  }));
}
