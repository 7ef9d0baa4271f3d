import { cleanText, isBlank, type RawRow } from './cell';
import { AMOUNT_FIELDS, DATE_FIELDS, FIELD_LABELS, type Field } from './field';
import { currencyInHeader } from './header-match';
import { currenciesMeantBy, currencyExponent } from './currencies';
import { AmountEvidence, DateEvidence, type Evidence, type Example } from './evidence';
import { splitAmount, type DecimalSign } from './amount';
import type { DateOrder } from './date';
import { columnName, type Recognition } from './recognise';

/** Something a person must answer before the file can be committed. */
export interface Question {
  /** Stable: `dateOrder:invoiceDate`, `decimalSign`, `currency`. The key of the answer. */
  readonly id: string;
  readonly kind: 'DATE_ORDER' | 'DECIMAL_SIGN' | 'CURRENCY';
  readonly field: Field;
  /** A sentence ending in a question mark. */
  readonly text: string;
  readonly reason: string;
  /** Possible answers; empty where any currency code will do. */
  readonly choices: readonly string[];
  readonly suggestion: string | undefined;
  readonly examples: readonly Example[];
}

/** What the whole file says, once every row was added. */
export interface EvidenceReport {
  readonly rows: number;
  /** Whether any row below the headings holds anything. */
  readonly filled: boolean;
  readonly dateOrder: Readonly<Partial<Record<Field, Evidence<DateOrder>>>>;
  readonly decimalSign: Evidence<DecimalSign>;
  /** What amounts without a mark of their own are in, by the file: the currency of the heading, else the only one any row names. Undefined where it does not say. */
  readonly currency: string | undefined;
  readonly questions: readonly Question[];
}

/**
 * One streaming pass over all rows before anything is interpreted: decides date order (per column) and decimal sign
 * (over the amount columns together) by the evidence of the whole column. Memory does not grow with the rows.
 */
export class ColumnEvidence {
  private readonly dates: readonly { field: Field; column: number; evidence: DateEvidence }[];
  private readonly amounts: readonly { field: Field; column: number }[];
  private readonly amountEvidence = new AmountEvidence();
  private readonly ofHeadings = new Set<string>();
  private readonly ofRows = new Set<string>();
  /** Signs that mean several currencies, such as $. */
  private readonly signs = new Set<string>();
  private withoutCurrency = 0;
  private rows = 0;
  private filled = false;

  constructor(private readonly recognition: Pick<Recognition, 'mapping' | 'headers' | 'headerRow'>) {
    const { mapping } = recognition;
    const at = (fields: readonly Field[]) => fields.flatMap((field) => (mapping[field] === undefined ? [] : [{ field, column: mapping[field] }]));
    this.dates = at(DATE_FIELDS).map((column) => ({ ...column, evidence: new DateEvidence() }));
    this.amounts = at(AMOUNT_FIELDS);
    for (const { column } of this.amounts) {
      const code = currencyInHeader(recognition.headers[column] ?? '');
      if (code !== undefined && currenciesMeantBy(code).length === 1) this.ofHeadings.add(code);
    }
  }

  /** Takes one row; those up to the headings say nothing. */
  add(row: RawRow): void {
    if (this.recognition.headerRow !== undefined && row.rowNumber <= this.recognition.headerRow) return;
    this.rows += 1;
    this.filled ||= !isBlank(row.cells);
    for (const { column, evidence } of this.dates) {
      const cell = row.cells[column];
      if (cell !== undefined && cell !== '') evidence.add(row.rowNumber, cell);
    }
    let amountSeen = false;
    let mark = '';
    for (const { column } of this.amounts) {
      const cell = row.cells[column];
      if (cell === undefined || cell === '') continue;
      amountSeen = true;
      this.amountEvidence.add(row.rowNumber, cell);
      if (typeof cell === 'string') mark ||= /^-?[\d.,]+$/.test(cell) ? '' : (splitAmount(cell.trim())?.mark ?? '');
      else mark ||= cell.mark ?? '';
    }
    if (amountSeen) this.addCurrency(row, mark);
  }

  private addCurrency(row: RawRow, mark: string): void {
    const column = this.recognition.mapping.currency;
    const text = column === undefined ? mark : cleanText(row.cells[column]) || mark;
    if (text === '') this.withoutCurrency += 1;
    else if (this.ofRows.size < 50) {
      const meant = currenciesMeantBy(text);
      if (meant.length === 1 && meant[0] !== undefined) this.ofRows.add(meant[0]);
      else {
        this.withoutCurrency += 1;
        if (this.signs.size < 10 && meant.length > 1) this.signs.add(text);
      }
    }
  }

  /** The verdicts and the questions left. `defaultCurrency` is the contract's: with it, a file that names no other currency needs no question. */
  report(defaultCurrency?: string): EvidenceReport {
    const dateOrder: Partial<Record<Field, Evidence<DateOrder>>> = {};
    const questions: Question[] = [];
    for (const { field, column, evidence } of this.dates) {
      const verdict = evidence.verdict();
      dateOrder[field] = verdict;
      if (verdict.state !== 'DECIDED') questions.push(this.dateQuestion(field, column, verdict));
    }
    const decimalSign = this.signOf(defaultCurrency);
    const amount = this.amounts[0];
    if (decimalSign.state !== 'DECIDED' && amount) questions.push(this.signQuestion(amount.field, amount.column, decimalSign));
    const currency = this.currencyQuestion(defaultCurrency);
    if (currency && amount) questions.push(currency);
    return { rows: this.rows, filled: this.filled, dateOrder, decimalSign, currency: only(this.ofHeadings) ?? only(this.ofRows), questions };
  }

  /** Where all amounts are of a currency without decimals, a sign before three digits parts thousands. */
  private signOf(ofContract: string | undefined): Evidence<DecimalSign> {
    const verdict = this.amountEvidence.verdict();
    if (verdict.state !== 'AMBIGUOUS') return verdict;
    const named = new Set([...this.ofHeadings, ...this.ofRows]);
    if (named.size === 0 && ofContract !== undefined) named.add(ofContract);
    const sign = this.amountEvidence.partingThousands;
    const code = only(named);
    if (sign === undefined || code === undefined || currencyExponent(code) !== 0) return verdict;
    return { state: 'DECIDED', value: sign, examples: verdict.examples, reason: `${code} has no decimals, so the sign in “${verdict.examples[0]?.value ?? ''}” parts thousands.` };
  }

  /** Rows without a currency are in the contract's, unless rows beside them name another: then nobody knows. */
  private currencyQuestion(ofContract: string | undefined): Question | undefined {
    const named = [...new Set([...this.ofHeadings, ...this.ofRows])];
    const foreign = ofContract === undefined ? [] : [...this.signs].filter((sign) => !currenciesMeantBy(sign).includes(ofContract));
    const settled = ofContract === undefined ? named.length === 1 : foreign.length === 0 && named.every((code) => code === ofContract);
    if (this.withoutCurrency === 0 || only(this.ofHeadings) !== undefined || settled) return undefined;
    const rows = `${this.withoutCurrency} ${this.withoutCurrency === 1 ? 'row names' : 'rows name'} no currency`;
    const others = [...named, ...foreign];
    return {
      id: 'currency', kind: 'CURRENCY', field: 'currency', text: others.length === 0 ? 'Which currency are the amounts in?' : 'Which currency are the amounts in that name none?',
      reason: others.length === 0 ? `${rows}.` : `${rows}; others are written with ${others.join(', ')}.`,
      choices: [...new Set([...(ofContract === undefined ? [] : [ofContract]), ...named, ...foreign.flatMap(currenciesMeantBy)])], suggestion: undefined, examples: [] };
  }

  private dateQuestion(field: Field, column: number, verdict: Exclude<Evidence<DateOrder>, { state: 'DECIDED' }>): Question {
    const examples = verdict.state === 'CONFLICT' ? verdict.sides.flatMap((side) => side.examples) : verdict.examples;
    const choices = verdict.state === 'CONFLICT' ? verdict.sides.map((side) => side.value) : ['DMY', 'MDY'];
    const text = `In ${columnName(column, this.recognition.headers)}, is the day or the month first in “${examples[0]?.value ?? FIELD_LABELS[field]}”?`;
    return { id: `dateOrder:${field}`, kind: 'DATE_ORDER', field, text, reason: verdict.reason, choices, suggestion: verdict.state === 'AMBIGUOUS' ? (verdict.suggestion ?? this.orderElsewhere(field)) : undefined, examples };
  }

  /** The order another date column proves: a suggestion, not evidence for this one. */
  private orderElsewhere(field: Field): DateOrder | undefined {
    for (const other of this.dates) {
      const verdict = other.field === field ? undefined : other.evidence.verdict();
      if (verdict?.state === 'DECIDED' && verdict.examples.length > 0) return verdict.value;
    }
    return undefined;
  }

  private signQuestion(field: Field, column: number, verdict: Exclude<Evidence<DecimalSign>, { state: 'DECIDED' }>): Question {
    const examples = verdict.state === 'CONFLICT' ? verdict.sides.flatMap((side) => side.examples) : verdict.examples;
    return { id: 'decimalSign', kind: 'DECIMAL_SIGN', field, text: `In ${columnName(column, this.recognition.headers)}, is “${examples[0]?.value ?? ''}” written with a decimal point or a decimal comma?`, reason: verdict.reason, choices: ['POINT', 'COMMA'], suggestion: undefined, examples };
  }
}

const only = (codes: ReadonlySet<string>): string | undefined => (codes.size === 1 ? [...codes][0] : undefined);
