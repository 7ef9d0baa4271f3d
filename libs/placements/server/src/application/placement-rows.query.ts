import { Injectable } from '@nestjs/common';
import type { BusinessDate, CurrencyCode, PlacementId } from '@quittance/kernel';
import { cellText, type Cell, type RowError } from '@quittance/placements/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

export type RowState = 'ACCEPTED' | 'CREDIT' | 'REFUSED' | 'SKIPPED' | 'DUPLICATE';

export interface PlacementRowView {
  n: number;
  state: RowState;
  customer: string | null;
  invoiceNumber: string | null;
  invoiceDate: BusinessDate | null;
  dueDate: BusinessDate | null;
  amount: { minor: number; currency: CurrencyCode } | null;
  creditMinor: number;
  accountNumber: string | null;
  cells: string[];
  correctable: boolean;
  errors: { column: number | null; letter: string; header: string; value: string; code: string; message: string; remedy: string }[];
  skipped: string | null;
}

interface StoredRow extends Record<string, unknown> {
  n: number;
  state: RowState;
  customer: string | null;
  invoice_number: string | null;
  invoice_date: BusinessDate | null;
  due_date: BusinessDate | null;
  amount: number | null;
  currency: CurrencyCode | null;
  credit_minor: number | null;
  account_number: string | null;
  cells: Cell[] | null;
  problem: { errors?: RowError[]; reason?: string } | null;
  mapping: Record<string, number> | null;
}

const SKIPPED: Readonly<Record<string, string>> = {
  SUBTOTAL: 'A total line', TITLE: 'A title or footer', GROUP: 'A group heading', CLOSED: 'Nothing is open any more', CREDITED: 'Wholly taken off by credits', BLANK: 'A blank line', HEADER: 'The headings' };

const SQL = `
  select r.n, r.state, r.customer, r.invoice_number, r.invoice_date, r.due_date, r.amount, r.currency, r.cells, r.problem, a.number as account_number, p.mapping -> 'mapping' as mapping,
         (select sum((c ->> 1)::bigint) from jsonb_array_elements(r.credits) c)::bigint as credit_minor
    from placement_row r join placement p on p.id = r.placement_id left join account a on a.id = r.account_id
   where r.placement_id = $1 and r.state = any ($2) and r.n > $3 order by r.n limit $4`;

/** The rows of a placement by what became of them. */
@Injectable()
export class PlacementRowsQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, placementId: PlacementId, states: readonly RowState[], page: PageInput): Promise<Page<PlacementRowView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<StoredRow>(SQL, [placementId, states, after?.[0] ?? 0, first + 1]);
      return pageOf(rows, first, ({ n }) => [n], viewOf);
    });
  }
}

function viewOf(row: StoredRow): PlacementRowView {
  const errors = row.problem?.errors ?? [];
  return {
    n: row.n, state: row.state, customer: row.customer, invoiceNumber: row.invoice_number, invoiceDate: row.invoice_date, dueDate: row.due_date,
    amount: row.amount === null || row.currency === null ? null : { minor: row.amount, currency: row.currency }, creditMinor: row.credit_minor ?? 0, accountNumber: row.account_number,
    cells: (row.cells ?? []).map((cell) => cellText(cell)), correctable: row.state === 'REFUSED' && row.cells !== null,
    errors: errors.map(({ field, column, header, value, code, message, remedy }) => ({ column: field === undefined ? null : (row.mapping?.[field] ?? null), letter: column, header, value, code, message, remedy })),
    skipped: row.problem?.reason === undefined ? null : (SKIPPED[row.problem.reason] ?? row.problem.reason),
  };
}
