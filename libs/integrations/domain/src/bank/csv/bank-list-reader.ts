import { exponentOf, type CurrencyCode } from '@quittance/kernel';
import { cleanText, isBlank, parseDate, readAmount, splitDate, type RawRow } from '@quittance/placements/domain';
import type { BankEntry, BankFile } from '../bank-file';
import { BankFileRefused, refusedAt } from '../bank-file-refused';
import { currencyAt, kept, shown } from '../bank-values';
import { EntryCount } from '../entry-count';
import { NOT_BOOKED, SAYS_IN, SAYS_OUT, sidedAmount, type BankField } from './bank-field';
import type { BankListForm } from './recognise-bank-list';

const CLOSING = /^(?:totale?|totaux|umsatztotal|sum|summe|saldo|schlusssaldo|balance|opening|closing|beginning balance|ending balance|anfangssaldo|endsaldo|kontostand|solde|end of)\b/i;

/** What stands for the day of a movement that the bank has not booked yet. */
const WAITING = /^(?:pending|vorgemerkt|reserviert|en cours|en attente|pendiente|in attesa|in behandeling)$/i;

const CLOSING_WITHIN = /(?:^|[^\p{L}])(?:total|totals|sum|summe|saldo|balance|anfangssaldo|endsaldo|kontostand|solde)(?![\p{L}])/iu;

/** Reads the rows of a bank's list under a form without open questions. One bad row refuses the whole file, with its number. */
export class BankListReader {
  private readonly entries: BankEntry[] = [];
  private readonly count = new EntryCount();
  private pending = 0;
  /** How many columns the movements have, and how many decimals what stands in their last one. */
  private readonly widths = new Set<number>();
  private readonly decimals = new Set<number>();
  private readonly signs = new Map<'credit' | 'debit', number>();

  /** @param account how the file's account is called; lists rarely name it themselves */
  constructor(private readonly form: BankListForm, private readonly currency: CurrencyCode, private readonly account: string) {}

  /** @param ended whether the last row has a line end; without, it may have been cut, which its form must show. Throws FILE_CUT there. */
  take(row: RawRow, ended = true): void {
    if (!ended) this.refuseCut(row);
    this.taken(row);
    if (this.entries.at(-1)?.line !== row.rowNumber) return;
    this.widths.add(row.cells.length);
    this.decimals.add(decimals(row));
  }

  private taken(row: RawRow): void {
    const { headerRow } = this.form;
    if (row.rowNumber <= headerRow || isBlank(row.cells)) return;
    const line = row.rowNumber;
    const of = (field: BankField): string => {
      const at = this.form.mapping[field];
      return at === undefined ? '' : cleanText(row.cells[at]);
    };
    const noAmount = (['amount', 'credit', 'debit'] as const).every((field) => of(field) === '');
    // A heading told again, and a note below the list, are no movements.
    if (row.cells.map((cell) => cleanText(cell)).join('\n') === this.form.headers.join('\n') || (noAmount && of('bookedOn') !== '' && splitDate(of('bookedOn')) === undefined)) return;
    // Totals and closing lines of an export have no booking date; any other amount without one is not booked yet.
    if (of('bookedOn') === '' || WAITING.test(of('bookedOn')) || CLOSING.test(of('bookedOn'))) {
      const says = row.cells.some((cell) => CLOSING_WITHIN.test(cleanText(cell)));
      if (!says && !noAmount) this.pending += 1;
      return;
    }
    if (CLOSING.test(of('text')) && noAmount) return;
    // What was paid in and out beside each other, where no day stands: the sums of both columns.
    if (splitDate(of('bookedOn')) === undefined && [of('credit'), of('debit')].every((sum) => /[1-9]/.test(sum))) return;
    // The parts of a payment in one sum, told below it (UBS): neither column of money has anything.
    if (noAmount && this.form.mapping.credit !== undefined && this.form.mapping.debit !== undefined) return;
    if (NOT_BOOKED.test(of('status'))) {
      this.pending += 1;
      return;
    }
    this.count.entry(line);
    const named = of('currency');
    if (named !== '' && currencyAt(line, named) !== this.currency) throw refusedAt(line, 'MIXED_CURRENCIES', `the row is in ${shown(named)}, the account in ${this.currency}.`);
    const amount = this.amount(row, line, of);
    if (amount === 0) return;
    const value = of('valueOn');
    this.entries.push({
      line, bookedOn: this.day(line, of('bookedOn')), valueOn: value === '' ? null : this.day(line, value), amount, currency: this.currency,
      bankReference: kept(of('bankReference'), 140), reference: kept(of('reference'), 140), payer: kept(of('payer'), 140), counterAccount: kept(of('counterAccount'), 60),
      text: this.text(row), code: '', returnReason: '' });
  }

  end(): BankFile {
    if (this.entries.length === 0) throw new BankFileRefused('EMPTY_FILE', 'The list holds no movement under the headings chosen.', {});
    const days = this.entries.map(({ bookedOn }) => bookedOn).sort();
    return {
      format: 'CSV', version: '', returns: [], changes: [],
      statements: [{ account: this.account, currency: this.currency, number: '', from: days[0] ?? null, to: days.at(-1) ?? null, opening: null, closing: null, entries: this.entries, pending: this.pending }] };
  }

  /** All columns of words, in their order on the list: which of them is called the description may change. */
  private text({ cells }: RawRow): string {
    const { mapping, words } = this.form;
    const columns = mapping.text === undefined ? words : [mapping.text, ...words].sort((a, b) => a - b);
    return kept([...new Set(columns.map((at) => cleanText(cells[at])))].join(' '));
  }

  /** A last row that breaks off: columns are missing that all before it have, or the decimals of an amount at its end. */
  private refuseCut(row: RawRow): void {
    const [width = this.form.headers.length, ...others] = this.widths;
    const [usual = 0, ...more] = this.decimals;
    const { bookedOn = 0, amount, credit, debit } = this.form.mapping;
    const missing = others.length === 0 && row.cells.length < width && /^\d/.test(cleanText(row.cells[bookedOn]));
    const atEnd = row.cells.length === width && [amount, credit, debit].includes(width - 1) && cleanText(row.cells[width - 1]) !== '';
    if (missing || (atEnd && more.length === 0 && decimals(row) < usual)) throw refusedAt(row.rowNumber, 'FILE_CUT', 'the list ends in the middle of its last row: it was cut on its way. Download it again.');
  }

  private amount(row: RawRow, line: number, of: (field: BankField) => string): number {
    const { mapping } = this.form;
    if (mapping.amount !== undefined && of('amount') !== '') {
      const minor = this.minor(row, line, 'amount');
      const side = of('side');
      if (side === '') return minor;
      if (!SAYS_OUT.test(side) && !SAYS_IN.test(side)) throw refusedAt(line, 'NO_SIDE', `“${shown(side)}” says neither credit nor debit.`);
      return Math.abs(minor) * (SAYS_OUT.test(side) ? -1 : 1);
    }
    // Alone, a column of what came in says by its sign what went out.
    if (mapping.debit === undefined && of('credit') !== '') return this.minor(row, line, 'credit');
    const [credit, debit] = [of('credit') === '' ? 0 : this.unsigned(row, line, 'credit'), of('debit') === '' ? 0 : this.unsigned(row, line, 'debit')];
    if (credit !== 0 && debit !== 0) throw refusedAt(line, 'TWO_AMOUNTS', 'the row has an amount paid in and one paid out.');
    if (of('credit') === '' && of('debit') === '') throw refusedAt(line, 'AMOUNT_MISSING', 'the row has a date and no amount.');
    return credit - debit;
  }

  /** What was paid in or out, from a column that writes all with a minus or none: where it does both, one of them was taken back, and it cannot be known which. */
  private unsigned(row: RawRow, line: number, field: 'credit' | 'debit'): number {
    const minor = this.minor(row, line, field);
    const sign = Math.sign(minor);
    const others = this.signs.get(field) ?? 0;
    if (sign !== 0 && others !== 0 && sign !== others) throw refusedAt(line, 'MIXED_SIGNS', `the column of what was paid ${field === 'credit' ? 'in' : 'out'} has amounts with and without a minus, so which way the money went cannot be known. Ask the bank for a list with one signed amount, or for camt.053.`);
    if (others === 0) this.signs.set(field, sign);
    return Math.abs(minor);
  }

  private minor(row: RawRow, line: number, field: BankField): number {
    const cell = row.cells[this.form.mapping[field] ?? -1] ?? '';
    // To a bank a credit is money that came in; to a creditor's books it is the other way round.
    const { amount, side } = typeof cell === 'string' ? sidedAmount(cell) : { amount: cell, side: '' };
    const read = readAmount(amount, this.form.decimalSign ?? 'POINT', this.currency);
    if (!read.ok) throw refusedAt(line, 'BAD_AMOUNT', `${read.refusal.message} (${this.currency} has ${exponentOf(this.currency)} decimals.)`);
    return side === '' ? read.value.minor : Math.abs(read.value.minor) * (SAYS_OUT.test(side) ? -1 : 1);
  }

  private day(line: number, text: string): BankEntry['bookedOn'] {
    const read = parseDate(text, this.form.dateOrder ?? 'YMD');
    if (!read.ok) throw refusedAt(line, 'BAD_DATE', read.refusal.message);
    return read.value;
  }
}

/** Decimals of what stands in the last column. */
const decimals = ({ cells }: RawRow): number => /[.,](\d*)\D*$/.exec(cleanText(cells.at(-1)))?.[1]?.length ?? 0;
