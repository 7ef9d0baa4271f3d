import { CSV_MARK, csvLine } from '@quittance/kernel';
import { cellText, type Cell } from './cell';
import { plainNumber } from './decimal';
import { FIELD_LABELS, type Field } from './field';
import type { Interpretation } from './interpretation';
import type { RowOutcome } from './row-outcome';

type Failed = Extract<RowOutcome, { kind: 'ERROR' }>;

function asText(cell: Cell | undefined): string {
  return typeof cell === 'object' && cell.kind === 'NUMBER' ? plainNumber(cell.text) : cellText(cell);
}

/**
 * Writes the file to correct and send again: the failing rows as they came, with Error and Remedy behind them. Where customers
 * stood on lines of their own, a Customer column carries them. Reading it again recognises and ignores the two added columns.
 */
export class ErrorFile {
  private readonly width: number;
  private readonly withCustomer: boolean;

  constructor(private readonly how: Pick<Interpretation, 'headers' | 'mapping' | 'customerIsGroup'>) {
    this.width = Math.max(how.headers.length, ...Object.values(how.mapping).map((column) => column + 1));
    this.withCustomer = how.mapping.customer === undefined;
  }

  private headings(): string[] {
    const fields = Object.entries(this.how.mapping) as [Field, number][];
    return Array.from({ length: this.width }, (_, column) => {
      const heading = this.how.headers[column];
      if (heading) return heading;
      const field = fields.find(([, at]) => at === column)?.[0];
      return field ? FIELD_LABELS[field] : '';
    });
  }

  /** The mark for spreadsheet programs and the heading line. */
  head(): string {
    const headings = this.headings();
    const ours = headings.findIndex((heading) => heading === 'Error');
    return CSV_MARK + csvLine([...(ours === -1 ? headings : headings.slice(0, ours)), ...(this.withCustomer ? [FIELD_LABELS.customer] : []), 'Error', 'Remedy']);
  }

  /** The line of one failing row. */
  line(failed: Failed): string {
    const ours = this.how.headers.findIndex((heading) => heading === 'Error');
    const width = ours === -1 ? this.width : ours;
    const cells = Array.from({ length: width }, (_, column) => asText(failed.raw.cells[column]));
    const customer = this.how.mapping.customer;
    if (customer !== undefined && cells[customer] === '' && failed.groupCustomer !== undefined) cells[customer] = failed.groupCustomer;
    const messages = failed.errors.map((error) => (error.column === '' ? error.message : `${error.header || error.column}: ${error.message}`));
    return csvLine([...cells, ...(this.withCustomer ? [failed.groupCustomer ?? ''] : []), messages.join(' '), [...new Set(failed.errors.map((error) => error.remedy))].join(' ')]);
  }
}
