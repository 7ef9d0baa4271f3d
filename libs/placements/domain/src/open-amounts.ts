import { AmountEvidence } from './evidence';
import { readAmount } from './amount';
import { cleanText, type Cell } from './cell';
import { contentKind } from './content';
import { splitDate } from './date';
import type { Mapping } from './field';
import { totalOf } from './report-lines';

type Cells = readonly Cell[];

/** Reads the amounts of a sample before anything is known of its currency: in thousandths, by the decimal sign the sample shows. */
export class SampleAmounts {
  private readonly sign: 'POINT' | 'COMMA';

  constructor(rows: readonly Cells[], columns: readonly (number | undefined)[]) {
    const evidence = new AmountEvidence();
    for (const cells of rows) for (const column of columns) if (column !== undefined) evidence.add(0, cells[column] ?? '');
    const verdict = evidence.verdict();
    this.sign = verdict.state === 'DECIDED' ? verdict.value : 'POINT';
  }

  at(cells: Cells, column: number | undefined): number | undefined {
    const cell = column === undefined ? undefined : cells[column];
    if (cell === undefined || cell === '') return undefined;
    const read = readAmount(cell, this.sign, 'KWD');
    return read.ok ? read.value.minor : undefined;
  }
}

const isDated = (cells: Cells, column: number): boolean => {
  const cell = cells[column];
  return typeof cell === 'object' ? cell.kind === 'DATE' : splitDate(cleanText(cell)) !== undefined;
};

/** Steps that must agree before a column is taken for a running balance. */
const STEPS = 2;

/** Whether the open balance only adds the amounts up from row to row, as statements of an account do: then it is not what each row owes. */
export function isRunningBalance(rows: readonly Cells[], mapping: Mapping): boolean {
  const { amount, openBalance, paidAmount, invoiceDate } = mapping;
  if (openBalance === undefined || (amount === undefined && paidAmount === undefined) || invoiceDate === undefined) return false;
  const read = new SampleAmounts(rows, [amount, openBalance, paidAmount]);
  let before: number | undefined;
  let steps = 0;
  for (const cells of rows) {
    if (!isDated(cells, invoiceDate)) {
      before = undefined;
      continue;
    }
    const balance = read.at(cells, openBalance);
    const moved = (read.at(cells, amount) ?? 0) - Math.abs(read.at(cells, paidAmount) ?? 0);
    if (balance === undefined) return false;
    if (before !== undefined && balance === before + moved && before !== 0) steps += 1;
    else if (balance !== moved) return false;
    before = balance;
  }
  return steps >= STEPS;
}

/** Rows without a date whose amount is what the dated rows below come to: heads of groups that state their total, as Odoo writes them. */
export function headedGroups(rows: readonly Cells[], mapping: Mapping): boolean {
  const { invoiceDate } = mapping;
  const open = mapping.openBalance ?? mapping.amount;
  if (invoiceDate === undefined || open === undefined || mapping.customer !== undefined) return false;
  const read = new SampleAmounts(rows, [open]);
  let head: number | undefined;
  let sum = 0;
  let below = 0;
  let agreed = 0;
  let others = 0;
  const end = (): void => {
    if (head !== undefined && below > 0) {
      if (head === sum) agreed += 1;
      else others += 1;
    }
    [head, sum, below] = [undefined, 0, 0];
  };
  for (const cells of rows) {
    const amount = read.at(cells, open);
    if (isDated(cells, invoiceDate)) {
      sum += amount ?? 0;
      below += 1;
      continue;
    }
    const label = cleanText(cells.find((cell) => cleanText(cell) !== ''));
    end();
    if (amount !== undefined && totalOf(label) === undefined && ['TEXT', 'CODE'].includes(contentKind(label))) head = amount;
  }
  end();
  return agreed > 0 && agreed > others;
}
