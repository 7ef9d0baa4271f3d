import { splitAmount, type DecimalSign } from './amount';
import { shown, type Cell } from './cell';
import { possibleOrders, splitDate, type DateOrder } from './date';

/** A value with the row it stands in. */
export interface Example {
  readonly row: number;
  readonly value: string;
}

/** What a whole column says about how it is written. AMBIGUOUS and CONFLICT need a person's answer before commit. */
export type Evidence<T> =
  | { readonly state: 'DECIDED'; readonly value: T; readonly reason: string; readonly examples: readonly Example[] }
  | { readonly state: 'AMBIGUOUS'; readonly examples: readonly Example[]; readonly suggestion: T | undefined; readonly reason: string }
  | { readonly state: 'CONFLICT'; readonly sides: readonly { readonly value: T; readonly count: number; readonly examples: readonly Example[] }[]; readonly reason: string };

const KEPT = 5;

class Tally {
  count = 0;
  readonly examples: Example[] = [];

  add(row: number, value: string): void {
    this.count += 1;
    if (this.examples.length < KEPT) this.examples.push({ row, value: shown(value) });
  }
}

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = { DMY: 'the day first', MDY: 'the month first', YMD: 'the year first' };

/** Gathers, in bounded memory, what a column of dates says about the order of day, month and year. */
export class DateEvidence {
  private readonly sides: Record<DateOrder, Tally> = { DMY: new Tally(), MDY: new Tally(), YMD: new Tally() };
  private readonly open = new Tally();
  private same = 0;
  private fixed = 0;
  private dots = 0;

  /** Takes one cell. Text that is no date says nothing; spreadsheet dates, ISO and month names need no order. */
  add(row: number, cell: Cell): void {
    if (typeof cell !== 'string') {
      if (cell.kind === 'DATE') this.fixed += 1;
      return;
    }
    const split = splitDate(cell);
    if (!split) return;
    if (split.form === 'FIXED') {
      this.fixed += 1;
      return;
    }
    const orders = possibleOrders(split.parts, split.yearDigits);
    if (orders.length === 0) return;
    if (orders.length === 1) this.sides[orders[0] as DateOrder].add(row, cell);
    else if (split.parts[0] === split.parts[1]) this.same += 1;
    else {
      this.open.add(row, cell);
      if (split.separator === '.') this.dots += 1;
    }
  }

  /** The verdict so far. */
  verdict(): Evidence<DateOrder> {
    const sides = (Object.keys(this.sides) as DateOrder[]).filter((order) => this.sides[order].count > 0);
    const first = sides[0];
    if (sides.length > 1) {
      const found = sides.map((value) => ({ value, count: this.sides[value].count, examples: this.sides[value].examples }));
      const where = found.map(({ value, examples }) => `${ORDER_WORDS[value]} in row ${examples.map((example) => example.row).join(', ')}`).join('; ');
      return { state: 'CONFLICT', sides: found, reason: `The dates are not written in one way: ${where}.` };
    }
    if (first !== undefined) {
      const example = this.sides[first].examples[0];
      return { state: 'DECIDED', value: first, examples: this.sides[first].examples, reason: `“${example?.value ?? ''}” in row ${example?.row ?? 0} can only have ${ORDER_WORDS[first]}.` };
    }
    if (this.open.count > 0) {
      const example = this.open.examples[0];
      return { state: 'AMBIGUOUS', examples: this.open.examples, suggestion: this.dots === this.open.count ? 'DMY' : undefined, reason: `Every date can be read two ways, such as “${example?.value ?? ''}” in row ${example?.row ?? 0}: no day is above 12.` };
    }
    const reason = this.same > 0 ? 'Day and month are the same in every date.' : this.fixed > 0 ? 'The dates are written so that they can be read in one way only.' : 'The column holds no dates.';
    return { state: 'DECIDED', value: this.same > 0 ? 'DMY' : 'YMD', examples: [], reason };
  }
}

/** Which decimal sign one bare number shows: POINT, COMMA, EITHER (`1.234`), or undefined when it shows nothing (`1234`). */
export function decimalSignOf(number: string): DecimalSign | 'EITHER' | undefined {
  const points = number.split('.').length - 1;
  const commas = number.split(',').length - 1;
  if (points === 0 && commas === 0) return undefined;
  if (points > 0 && commas > 0) return number.lastIndexOf('.') > number.lastIndexOf(',') ? 'POINT' : 'COMMA';
  const separator = points > 0 ? '.' : ',';
  const asDecimal: DecimalSign = points > 0 ? 'POINT' : 'COMMA';
  const other: DecimalSign = points > 0 ? 'COMMA' : 'POINT';
  if (points + commas > 1) return other;
  const at = number.indexOf(separator);
  const before = number.slice(0, at);
  const after = number.length - at - 1;
  if (/[' ]/.test(before) || after !== 3 || before.length > 3 || before === '' || before.startsWith('0')) return asDecimal;
  return 'EITHER';
}

const SIGN_WORDS: Readonly<Record<DecimalSign, string>> = { POINT: 'a decimal point', COMMA: 'a decimal comma' };

/** Gathers, in bounded memory, what a column of amounts says about its decimal sign. */
export class AmountEvidence {
  private readonly sides: Record<DecimalSign, Tally> = { POINT: new Tally(), COMMA: new Tally() };
  private readonly open = new Tally();
  private readonly openSigns = new Set<DecimalSign>();

  /** The decimal sign, if every amount that can be read two ways is of whole thousands; undefined where they differ. */
  get partingThousands(): DecimalSign | undefined {
    return this.openSigns.size === 1 ? [...this.openSigns][0] : undefined;
  }

  /** Takes one cell. Spreadsheet numbers and text that is no amount say nothing. */
  add(row: number, cell: Cell): void {
    if (typeof cell !== 'string') return;
    const split = splitAmount(cell.trim());
    const sign = split && decimalSignOf(split.number);
    if (sign === undefined) return;
    if (sign === 'EITHER') {
      this.open.add(row, cell);
      this.openSigns.add(split?.number.includes(',') === true ? 'POINT' : 'COMMA');
    }
    else this.sides[sign].add(row, cell);
  }

  /** The verdict so far. */
  verdict(): Evidence<DecimalSign> {
    const { POINT: point, COMMA: comma } = this.sides;
    if (point.count > 0 && comma.count > 0) {
      const sides = (['POINT', 'COMMA'] as const).map((value) => ({ value, count: this.sides[value].count, examples: this.sides[value].examples }));
      const where = sides.map(({ value, examples }) => `${SIGN_WORDS[value]} in row ${examples.map((example) => example.row).join(', ')}`).join('; ');
      return { state: 'CONFLICT', sides, reason: `The amounts are not written in one way: ${where}.` };
    }
    const value: DecimalSign = comma.count > 0 ? 'COMMA' : 'POINT';
    const side = this.sides[value];
    if (side.count > 0) {
      const example = side.examples[0];
      return { state: 'DECIDED', value, examples: side.examples, reason: `“${example?.value ?? ''}” in row ${example?.row ?? 0} has ${SIGN_WORDS[value]}.` };
    }
    if (this.open.count > 0) {
      const example = this.open.examples[0];
      return { state: 'AMBIGUOUS', examples: this.open.examples, suggestion: undefined, reason: `“${example?.value ?? ''}” in row ${example?.row ?? 0} may be thousands or decimals, and no other amount tells which.` };
    }
    return { state: 'DECIDED', value: 'POINT', examples: [], reason: 'No amount has a separator.' };
  }
}

