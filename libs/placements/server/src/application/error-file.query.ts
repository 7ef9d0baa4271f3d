import { Injectable } from '@nestjs/common';
import { currency, formatMinor, type CurrencyCode, type PlacementId } from '@quittance/kernel';
import { ErrorFile, type Cell, type Field, type Interpretation, type RowError } from '@quittance/placements/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { RefusedFacts, RowDetails } from '../persistence/incoming-rows';
import { findPlacement } from './placement-record';

const PAGE = 1_000;

interface RefusedRow extends Record<string, unknown> {
  n: number;
  cells: Cell[] | null;
  problem: RefusedFacts;
  customer: string | null;
  invoice_number: string | null;
  invoice_date: string | null;
  due_date: string | null;
  amount: number | null;
  currency: CurrencyCode | null;
  details: RowDetails | null;
  credit: boolean;
}

/** The rows that were not accepted as a file to correct and send again, piece by piece; undefined where there is no such placement. */
@Injectable()
export class ErrorFileQuery {
  constructor(private readonly work: UnitOfWork) {}

  async run(ctx: Ctx, id: PlacementId): Promise<{ number: string; lines: AsyncGenerator<string> } | undefined> {
    const placement = await this.work.read(ctx, (tx) => findPlacement(tx, id));
    const how = placement?.interpretation;
    return placement && how ? { number: placement.number, lines: this.lines(ctx, id, how) } : undefined;
  }

  private async *lines(ctx: Ctx, id: PlacementId, how: Interpretation): AsyncGenerator<string> {
    const file = new ErrorFile(how);
    yield file.head();
    for (let after = 0; ;) {
      const rows = await this.work.read(ctx, (tx) => tx.query<RefusedRow>(
        `select n, cells, problem, customer, invoice_number, invoice_date, due_date, amount, currency, details, credit from placement_row where placement_id = $1 and state = 'REFUSED' and n > $2 order by n limit $3`, [id, after, PAGE]));
      for (const row of rows) {
        yield file.line({ kind: 'ERROR', errors: row.problem.errors as RowError[], raw: { rowNumber: row.n, cells: row.cells ?? rewritten(row, how) }, groupCustomer: row.problem.groupCustomer ?? row.customer ?? undefined });
      }
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) return;
      after = last.n;
    }
  }
}

/** The cells of a row that read well and was refused for another reason, from what was understood of it. */
function rewritten(row: RefusedRow, how: Interpretation): Cell[] {
  const sign = row.credit ? -1 : 1;
  const plain = row.amount === null || row.currency === null ? '' : formatMinor(sign * row.amount, currency(row.currency));
  const amount = how.decimalSign === 'COMMA' ? plain.replace('.', ',') : plain;
  const facts: Partial<Record<Field, string>> = {
    ...Object.fromEntries(Object.entries(row.details ?? {}).map(([name, value]) => [name, String(value)])), ...(row.details?.neverPaid ? { lastPaymentDate: 'Never' } : {}), customer: row.customer ?? '', invoiceNumber: row.invoice_number ?? '',
    invoiceDate: row.invoice_date ?? '', dueDate: row.due_date ?? '', amount, openBalance: amount, currency: row.currency ?? '', transactionType: row.credit ? 'Credit Memo' : 'Invoice',
  };
  const cells: Cell[] = Array.from({ length: how.headers.length }, () => '');
  for (const [field, column] of Object.entries(how.mapping) as [Field, number][]) cells[column] = facts[field] ?? '';
  return cells;
}
