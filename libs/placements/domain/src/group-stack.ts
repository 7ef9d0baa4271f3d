import { fold } from './fold';
import { isBucketLabel, totalOf } from './report-lines';
import type { RowWarning } from './row-outcome';

interface Frame {
  readonly label: string;
  readonly key: string;
  readonly bucket: boolean;
  sum: number;
  rows: number;
  /** False once a row in it had no readable amount: its total is then not checked. */
  complete: boolean;
}

type Sum = Pick<Frame, 'label' | 'sum' | 'rows' | 'complete'>;

/** A sum of rows that no total names: made for every customer of a list, so it is not looked at as a heading. */
const sumOf = (label: string): { -readonly [K in keyof Sum]: Sum[K] } => ({ label, sum: 0, rows: 0, complete: true });

const frame = (label: string): Frame => ({ label, key: fold(label), bucket: isBucketLabel(label), sum: 0, rows: 0, complete: true });

function addTo(one: { sum: number; rows: number; complete: boolean }, minor: number | undefined): void {
  one.rows += 1;
  if (minor === undefined) one.complete = false;
  else one.sum += minor;
}

/** Follows the group rows of an ageing report: whose rows these are, and whether each total agrees with its rows. */
export class GroupStack {
  private readonly stack: Frame[] = [];
  private readonly report = frame('');
  /** What stood since the last total. */
  private section = sumOf('');
  /** The rows of one customer under each other. */
  private run = sumOf('');
  private sumsCustomers = false;

  constructor(private readonly groupsHaveTotals: boolean) {}

  /** A group row begins a group: inside the last one where groups end with totals or nothing stood in it yet, otherwise after it. */
  open(label: string): void {
    const top = this.stack[this.stack.length - 1];
    const next = frame(label);
    if (top && !this.groupsHaveTotals && top.rows > 0) {
      this.stack.pop();
      if (next.bucket) while (this.stack.length > 0) this.stack.pop();
    }
    this.stack.push(next);
  }

  /** Adds a data row's signed open amount in minor units; undefined when it could not be read. */
  add(minor: number | undefined, customer = ''): void {
    if (this.run.label !== customer) this.run = sumOf(customer);
    addTo(this.report, minor);
    addTo(this.section, minor);
    addTo(this.run, minor);
    for (const one of this.stack) addTo(one, minor);
  }

  /** Begins a group whose head states its total: the groups before it have ended. */
  openHeaded(label: string): void {
    this.stack.length = 0;
    this.stack.push(frame(label));
  }

  /** Whether an amount is what the rows above it come to, all of them or those since the last total. */
  isSumOfRows(minor: number): boolean {
    return [this.report, this.section].some((one) => one.rows > 0 && one.complete && one.sum === minor);
  }

  /**
   * Whether an amount is what the rows of this customer right above it come to. After a single row it may as well be another
   * invoice whose number was forgotten: only where the list has such lines for others is it a sum.
   */
  isSumOfCustomer(customer: string, minor: number): boolean {
    const sums = this.run.label === customer && this.run.complete && this.run.sum === minor && this.run.rows > (this.sumsCustomers ? 0 : 1);
    this.sumsCustomers ||= sums;
    return sums;
  }

  /** A total without a name has ended what stood above it. */
  endSection(): void {
    this.section = sumOf('');
    this.run = sumOf('');
  }

  /** The customer rows now belong to: the outermost group that is no ageing bucket. */
  get customer(): string | undefined {
    return this.stack.find((one) => !one.bucket)?.label;
  }

  /** The innermost group below the customer, a job or sub-customer. */
  get job(): string | undefined {
    const named = this.stack.filter((one) => !one.bucket);
    return named.length > 1 ? named[named.length - 1]?.label : undefined;
  }

  /** True when a label totals an open group, or the whole report. */
  isTotal(label: string): boolean {
    const total = totalOf(label);
    return total !== undefined && (total === '' || isBucketLabel(total) || this.stack.some((one) => one.key === total));
  }

  /** Ends the group a total line names. `stated` is its total in minor units where readable; a difference is a warning. */
  close(label: string, stated: number | undefined, row: number, format: (minor: number) => string): readonly RowWarning[] {
    const total = totalOf(label) ?? '';
    let closed: Frame | undefined = this.report;
    this.endSection();
    if (total !== '') {
      const at = this.stack.findLastIndex((one) => one.key === total);
      closed = at === -1 ? undefined : this.stack[at];
      if (at !== -1) this.stack.length = at;
    } else if (this.stack.length > 0) {
      // A total without a name ends the group it agrees with, else the one rows stood in last.
      const at = Math.max(0, this.stack.findLastIndex((one) => one.sum === stated));
      closed = stated === this.report.sum ? this.report : this.stack[at];
      this.stack.length = closed === this.report ? 0 : at;
    }
    if (!closed || !closed.complete || stated === undefined || stated === closed.sum || closed.rows === 0) return [];
    const of = closed.label === '' ? 'the report' : `“${closed.label}”`;
    return [{ row, code: 'SUBTOTAL_MISMATCH', message: `Row ${row} states ${format(stated)} as the total of ${of}, but its rows add up to ${format(closed.sum)}.` }];
  }
}
