import { Injectable } from '@nestjs/common';
import { CSV_MARK, csvLine, type BusinessDate } from '@quittance/kernel';
import { columnLetter, takeoverFields, takeoverLabels, TAKEOVER_FILE_NAMES, TAKEOVER_FILES, type Behind, type TakeoverError, type TakeoverFileKind } from '@quittance/placements/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput, type Tx } from '@quittance/platform';
import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { FIGURE_WORDS } from './finish-takeover.use-cases';
import type { TakeoverSummary } from './read-takeover';
import { takeoverFiles, type TakeoverStatus } from './takeover-record';

export interface TakeoverHead {
  id: string;
  number: string;
  system: string;
  asOf: BusinessDate;
  status: TakeoverStatus;
  clients: { id: string; code: string; name: string }[];
  createdByName: string;
  createdAt: Date;
  submittedByName: string;
  submittedAt: Date | null;
  committedByName: string;
  committedAt: Date | null;
  abandonedReason: string;
  summary: TakeoverSummary | null;
  differences: number;
  version: number;
}

export interface TakeoverFigureRow {
  clientId: string | null;
  clientName: string | null;
  currency: string;
  figure: string;
  stated: number | null;
  found: number;
  behind: Behind[];
}

const HEAD = `
  select t.id, t.number, t.system, t.as_of as "asOf", t.status, t.created_by_name as "createdByName", t.created_at as "createdAt", t.submitted_by_name as "submittedByName", t.submitted_at as "submittedAt",
         t.committed_by_name as "committedByName", t.committed_at as "committedAt", t.abandoned_reason as "abandonedReason", t.summary, t.version, t.submitted_by as "submittedBy",
         (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) order by c.code), '[]') from takeover_client k join client c on c.id = k.client_id where k.takeover_id = t.id) as clients,
         (select count(*)::int from takeover_figure f where f.takeover_id = t.id and f.stated is distinct from f.found) as differences
    from takeover t`;

@Injectable()
export class TakeoverQuery {
  constructor(private readonly work: UnitOfWork) {}

  list(ctx: Ctx, page: PageInput): Promise<Page<TakeoverHead>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<TakeoverHead & Record<string, unknown>>(`${HEAD} where $1::timestamptz is null or (t.created_at, t.id) < ($1, $2::uuid) order by t.created_at desc, t.id desc limit $3`, [after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.createdAt.toISOString(), row.id], (row) => row);
    });
  }

  /** One with its files and figures; null where there is none. */
  one(ctx: Ctx, id: string) {
    return this.work.read(ctx, async (tx) => {
      const head = await tx.maybeOne<TakeoverHead & { submittedBy: string | null } & Record<string, unknown>>(`${HEAD} where t.id = $1`, [id]);
      if (!head) return null;
      const mayCommit = head.status === 'SUBMITTED' && head.submittedBy !== ctx.principal.userId && ctx.principal.permissions.has('takeover.approve');
      return { ...head, mayCommit, files: await filesOf(tx, id), figures: await figuresOf(tx, id) };
    });
  }

  /** Rows that are not read, with why, in the order of the files. */
  refused(ctx: Ctx, id: string, page: PageInput): Promise<Page<{ kind: string; n: number; errors: TakeoverError[] }>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<{ kind: string; n: number; errors: TakeoverError[] }>(
        `select kind, n, errors from takeover_row where takeover_id = $1 and state = 'REFUSED' and ($2::text is null or (kind, n) > ($2, $3::int)) order by kind, n limit $4`, [id, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.kind, row.n], (row) => row);
    });
  }

  /** The figures with what they come to, as CSV: the proof that goes to the file of the takeover. */
  async reconciliation(ctx: Ctx, id: string): Promise<{ number: string; lines: string[] } | undefined> {
    const takeover = await this.one(ctx, id);
    if (!takeover) return undefined;
    const shown = (amount: number | null, { figure, currency }: TakeoverFigureRow): string => (amount === null ? '' : figure === 'ACCOUNTS' ? String(amount) : formatMinor(amount, currency as CurrencyCode));
    return {
      number: takeover.number,
      lines: [
        CSV_MARK + csvLine(['Client', 'Currency', 'Figure', 'Trial balance', 'Files', 'Difference', 'Behind it']),
        ...takeover.figures.map((row) => csvLine([row.clientName ?? 'Trust bank account', row.currency, FIGURE_WORDS[row.figure], shown(row.stated, row), shown(row.found, row),
          row.stated === null ? 'not stated' : shown(row.stated - row.found, row), row.behind.map(({ account, why }) => `${account}: ${why}`).join('; ')])),
      ],
    };
  }

  /** Refused rows as a file to correct by. */
  async refusedCsv(ctx: Ctx, id: string): Promise<{ number: string; lines: string[] } | undefined> {
    const takeover = await this.one(ctx, id);
    if (!takeover) return undefined;
    const lines = [CSV_MARK + csvLine(['File', 'Row', 'Column', 'Heading', 'Value', 'What is wrong', 'What to do'])];
    for (let after: string | null = null; ;) {
      const page: Page<{ kind: string; n: number; errors: TakeoverError[] }> = await this.refused(ctx, id, { first: 200, after });
      for (const { kind, n, errors } of page.nodes) for (const error of errors) lines.push(csvLine([TAKEOVER_FILE_NAMES[kind as TakeoverFileKind], n, error.column, error.header, error.value, error.message, error.remedy]));
      if (!page.pageInfo.hasNextPage) return { number: takeover.number, lines };
      after = page.pageInfo.endCursor ?? null;
    }
  }
}

/** The headings of a file with one example row. */
export function takeoverTemplate(kind: TakeoverFileKind): string {
  const fields = takeoverFields(kind);
  const bank = kind === 'TRIAL_BALANCE' ? csvLine(fields.map(([field]) => ({ client: 'Trust bank account', currency: 'USD', TRUST: '0.00' })[field] ?? '')) : '';
  return CSV_MARK + csvLine(fields.map(([, { label }]) => label)) + csvLine(fields.map(([, { example }]) => example)) + bank;
}

async function filesOf(tx: Tx, id: string) {
  const files = new Map((await takeoverFiles(tx, id)).map((file) => [file.kind, file]));
  return TAKEOVER_FILES.map((kind) => {
    const file = files.get(kind);
    const labels = takeoverLabels(kind);
    const { recognition, writing, rows = 0, refused = 0 } = file?.recognised ?? {};
    return {
      kind, fileName: file?.fileName ?? null, addedByName: file?.addedByName ?? '', addedAt: file?.addedAt ?? null, failure: file?.failure ?? '', rows, refused, missing: [...(recognition?.missing ?? [])],
      questions: (writing?.questions ?? []).map(({ id: question, text, choices }) => ({ id: question, text, choices: [...choices] })), companies: file?.options.companies ?? false,
      headings: (recognition?.headers ?? []).map((heading, column) => ({ column, letter: columnLetter(column), heading })),
      fields: takeoverFields(kind).map(([field, { needed }]) => ({ field, label: labels[field] ?? field, needed: needed ?? false, column: recognition?.mapping[field] ?? null })),
    };
  });
}

const figuresOf = (tx: Tx, id: string): Promise<TakeoverFigureRow[]> =>
  tx.query<TakeoverFigureRow & Record<string, unknown>>(
    `select f.client_id as "clientId", c.name as "clientName", f.currency, f.figure, f.stated, f.found, f.behind from takeover_figure f left join client c on c.id = f.client_id where f.takeover_id = $1
      order by c.code nulls last, f.currency, array_position(array['ACCOUNTS', 'OPEN', 'COLLECTED', 'FEES', 'TRUST', 'UNREMITTED', 'UNREMITTED_FEES', 'FEE_INVOICES', 'BANK'], f.figure)`, [id]);
