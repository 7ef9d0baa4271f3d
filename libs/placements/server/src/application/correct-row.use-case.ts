import { Injectable } from '@nestjs/common';
import { ok, refuse, type BusinessDate, type PlacementId, type Result } from '@quittance/kernel';
import { FIELD_LABELS, RowInterpreter, type Cell, type Interpretation, type RowOutcome } from '@quittance/placements/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { copyRows, storableJson } from '../persistence/copy-rows';
import { markDuplicates, one } from '../persistence/duplicates.sql';
import { acceptedLine, INCOMING, openIncomingRows, plannable, refusedLine, skippedLine, type RefusedFacts } from '../persistence/incoming-rows';
import { placingTerms } from './contracts-for-placing';
import { isKnownCountry } from './country-of';
import { findForChange, touchPlacement } from './find-for-change';
import type { PlacementRecord } from './placement-record';
import { replan } from './replan';

export interface CellCorrection {
  /** From 0. */
  readonly column: number;
  readonly value: string;
}

const LONGEST = 32_767;

const REPLACE = `
  update placement_row r set state = i.state, credit = i.credit, customer = i.customer, customer_normalised = i.customer_normalised, debtor_key = i.debtor_key,
         invoice_number = i.invoice_number, number_normalised = i.number_normalised, invoice_date = i.invoice_date, due_date = i.due_date, amount = i.amount,
         currency = i.currency, details = i.details, cells = i.cells, problem = i.problem, duplicate_of = null, account_id = null, credits = null
    from incoming_row i where r.placement_id = $1 and r.n = i.n`;

/** Corrects cells of one refused row and judges it again, as if the file had said so. */
@Injectable()
export class CorrectRow {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, id: PlacementId, n: number, cells: readonly CellCorrection[], version: number | null): Promise<Result<{ id: PlacementId }>> {
    return this.work.write(ctx, async (tx) => {
      const found = await findForChange(tx, id, version, ['READY']);
      if (!found.ok) return found;
      const row = await tx.maybeOne<{ cells: Cell[] | null; problem: RefusedFacts | null }>(`select cells, problem from placement_row where placement_id = $1 and n = $2 and state = 'REFUSED' for update`, [id, n]);
      if (!row?.cells || !found.value.interpretation) return refuse('ROW_NOT_OPEN', `Row ${n} has nothing to correct: it is accepted, or it is refused for a reason that lies outside the file.`, { row: n });
      const next = corrected(row.cells, cells);
      if (!next.ok) return next;
      await this.judge(tx, found.value, n, next.value, row.problem?.groupCustomer);
      await tx.query(
        `insert into placement_choice (placement_id, client_id, n, cells, made_by, made_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (placement_id, n) do update set cells = excluded.cells, made_by = excluded.made_by, made_at = excluded.made_at`,
        [id, found.value.clientId, n, storableJson(next.value), ctx.principal.userId, tx.now]);
      await replan(tx, found.value, await placingTerms(tx, found.value.clientId));
      await touchPlacement(tx, found.value);
      return ok({ id });
    });
  }

  private async judge(tx: Tx, placement: PlacementRecord, n: number, cells: readonly Cell[], groupCustomer: string | undefined): Promise<void> {
    const how = placement.interpretation as Interpretation;
    const outcome = judged(how, n, cells, groupCustomer, tx.today);
    const line = outcome.kind === 'ROW' ? acceptedLine(plannable(outcome.row)) : outcome.kind === 'ERROR'
      ? refusedLine({ ...outcome, raw: { rowNumber: n, cells }, groupCustomer }) : skippedLine(outcome);
    await openIncomingRows(tx);
    await copyRows(tx, INCOMING, [line]);
    const twin = outcome.kind === 'ROW' && outcome.row.invoiceNumber !== '' ? await tx.maybeOne<{ n: number }>(
      `select r.n from placement_row r join incoming_row i on i.customer_normalised = r.customer_normalised and i.number_normalised = r.number_normalised and i.credit = r.credit and ${one('i.invoice_number', 'r.invoice_number')}
        where r.placement_id = $1 and r.n <> $2 and r.state <> 'REFUSED' limit 1`, [placement.id, n]) : undefined;
    await tx.query(REPLACE, [placement.id]);
    if (twin) await this.refuseTwin(tx, placement, n, cells, groupCustomer, twin.n);
    else await tx.query(markDuplicates('placement_row'), [placement.clientId, placement.id, n]);
    await tx.query('drop table incoming_row, incoming_plan');
  }

  private async refuseTwin(tx: Tx, placement: PlacementRecord, n: number, cells: readonly Cell[], groupCustomer: string | undefined, twin: number): Promise<void> {
    const column = placement.interpretation?.mapping.invoiceNumber ?? 0;
    const errors = [{
      row: n, field: 'invoiceNumber', column: '', header: placement.interpretation?.headers[column] ?? FIELD_LABELS.invoiceNumber, value: '', code: 'DUPLICATE_IN_FILE',
      message: `The invoice of this customer is already in row ${twin}.`, remedy: `Leave this row out, or give it a number of its own.` }];
    await tx.query(`update placement_row set state = 'REFUSED', cells = $3, problem = $4 where placement_id = $1 and n = $2`,
      [placement.id, n, storableJson(cells), storableJson({ errors, ...(groupCustomer === undefined ? {} : { groupCustomer }) })]);
  }
}

function corrected(cells: readonly Cell[], corrections: readonly CellCorrection[]): Result<Cell[]> {
  const next = [...cells];
  for (const { column, value } of corrections) {
    if (!Number.isInteger(column) || column < 0 || column > 198) return refuse('UNKNOWN_COLUMN', 'A column is numbered from 0 to 198.', {}, 'cells');
    if (value.length > LONGEST) return refuse('CELL_TOO_LONG', `A cell holds at most ${LONGEST} characters.`, {}, 'cells');
    while (next.length <= column) next.push('');
    next[column] = value;
  }
  return ok(next);
}

/** The row by itself: where a group row named its customer, the customer stands in a column of its own behind the others. */
function judged(how: Interpretation, n: number, cells: readonly Cell[], groupCustomer: string | undefined, today: BusinessDate): RowOutcome {
  const needsGroup = groupCustomer !== undefined && (how.mapping.customer === undefined || cells[how.mapping.customer] === undefined || cells[how.mapping.customer] === '');
  if (!needsGroup) return new RowInterpreter(how, today, isKnownCountry).interpret({ rowNumber: n, cells });
  const width = Math.max(how.headers.length, cells.length, ...Object.values(how.mapping).map((column) => column + 1));
  const padded = (list: readonly Cell[], last: string): Cell[] => [...list, ...Array.from({ length: width - list.length }, () => ''), last];
  const wide: Interpretation = { ...how, headers: padded(how.headers, FIELD_LABELS.customer) as string[], mapping: { ...how.mapping, customer: width }, layout: 'FLAT', customerIsGroup: false };
  return new RowInterpreter(wide, today, isKnownCountry).interpret({ rowNumber: n, cells: padded(cells, groupCustomer) });
}
