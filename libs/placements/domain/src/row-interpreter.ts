import { addDays, formatDate, invoiceNumberKey, moneyInWords, ok, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { readAmount } from './amount';
import { cleanText, isBlank, type RawRow } from './cell';
import { contentKind } from './content';
import { classifyDebtor, type DebtorClass, type DebtorClassification } from './classify-debtor';
import { currenciesMeantBy, readCurrency } from './currencies';
import { parseDate, splitDate } from './date';
import { readPlacementType, saysNeverPaid, type PlacementTypeWord, type StatedDebt } from './debt-facts';
import { FIELD_LABELS, isLineHeading, type DEBT_DATE_FIELDS } from './field';
import { GroupStack } from './group-stack';
import type { Interpretation } from './interpretation';
import { normaliseName } from './normalise-name';
import { firstCell, groupLabel, isFooter, isRule, isShareLine, onlyCell, totalOf } from './report-lines';
import { RowReader } from './row-reader';
import type { PlacementKind, PlacementRow, RowOutcome, RowWarning, SkipReason } from './row-outcome';
import { isClosedStatus, transactionEffect } from './transaction-type';
import { fold } from './fold';

interface KnownName {
  readonly key: string;
  readonly classification: DebtorClassification;
}

/** A debtor that could not be classed, for the question about it. */
export interface UnsureDebtor {
  readonly key: string;
  readonly name: string;
  readonly rows: number;
}

const NAMES_KEPT = 50_000;
const UNSURE_KEPT = 1_000;

/**
 * Turns raw rows, in file order, into placement rows, row errors and skipped lines. Stateful (group rows, totals, duplicates
 * within the file): one instance a pass. Memory grows only with the invoice numbers seen.
 */
export class RowInterpreter {
  private readonly groups: GroupStack;
  private readonly linesOfInvoices: boolean;
  private readonly firstRowOf = new Map<string, number>();
  /** Date and amounts of an invoice's first row, kept where the file has a row for each line of an invoice. */
  private readonly saidOf = new Map<string, string>();
  private readonly names = new Map<string, KnownName>();
  private readonly unsure = new Map<string, { name: string; rows: number }>();

  /**
   * @param today a date of the debt after it is an error; left out: not judged
   * @param isKnownCountry whether a country's name or code is one; left out: not judged
   */
  constructor(private readonly how: Interpretation, private readonly today?: BusinessDate, private readonly isKnownCountry?: (text: string) => boolean) {
    this.groups = new GroupStack(how.groupsHaveTotals);
    this.linesOfInvoices = how.mapping.openBalance !== undefined && how.headers.some(isLineHeading);
  }

  /** Debtors whose rows wait for "company or person?", at most 1,000. */
  get unsureDebtors(): readonly UnsureDebtor[] {
    return [...this.unsure].map(([key, { name, rows }]) => ({ key, name, rows }));
  }

  /** What becomes of the next row of the file. */
  interpret(raw: RawRow): RowOutcome {
    const { headerRow } = this.how;
    if (headerRow !== undefined && raw.rowNumber <= headerRow) return this.skip(raw, raw.rowNumber === headerRow ? 'HEADER' : 'TITLE');
    if (isBlank(raw.cells)) return this.skip(raw, 'BLANK');
    if (isRule(raw.cells)) return this.skip(raw, 'TITLE');
    return this.reportLine(raw) ?? this.dataRow(raw);
  }

  private skip(raw: RawRow, reason: SkipReason, warnings: readonly RowWarning[] = []): RowOutcome {
    return { kind: 'SKIPPED', row: raw.rowNumber, reason, warnings };
  }

  /** Lines a report adds around its rows: totals, group headings, footers, repeated headings. */
  private reportLine(raw: RawRow): RowOutcome | undefined {
    const { mapping, layout, headers } = this.how;
    const dateCell = mapping.invoiceDate === undefined ? undefined : raw.cells[mapping.invoiceDate];
    if (dateCell !== undefined && (typeof dateCell === 'string' ? dateCell !== '' && splitDate(dateCell) !== undefined : dateCell.kind === 'DATE')) return undefined;
    const first = firstCell(raw.cells);
    if (!first) return undefined;
    const grouped = layout === 'AGING_DETAIL';
    const only = onlyCell(raw.cells);
    if (only && isFooter(only.text)) return this.skip(raw, 'TITLE');
    const number = mapping.invoiceNumber === undefined || mapping.invoiceNumber === first.column ? '' : new RowReader(raw, this.how).text('invoiceNumber');
    if (number === '' && !only && isShareLine(first.text)) return this.skip(raw, 'SUBTOTAL');
    if (number === '' && !(only && groupLabel(raw.cells) !== undefined && !this.groups.isTotal(first.text))) {
      if (grouped ? this.groups.isTotal(first.text) : totalOf(first.text) === '') {
        return this.skip(raw, 'SUBTOTAL', this.groups.close(first.text, this.openAmount(raw), raw.rowNumber, (minor) => this.format(minor)));
      }
    }
    if (number === '' && this.isUnnamedTotal(raw, first.text)) {
      this.groups.endSection();
      return this.skip(raw, 'SUBTOTAL');
    }
    if (grouped && this.how.groupHeadsHaveTotals === true && !only && this.isHeadedGroup(raw)) {
      this.groups.openHeaded(first.text);
      return this.skip(raw, 'GROUP');
    }
    const label = grouped ? groupLabel(raw.cells) : undefined;
    if (label !== undefined) {
      this.groups.open(label);
      return this.skip(raw, 'GROUP');
    }
    const repeated = headers.length > 0 && raw.cells.length > 1 && headers.every((header, column) => header === '' || fold(header) === fold(new RowReader(raw, this.how).at(column)));
    return repeated ? this.skip(raw, 'HEADER') : undefined;
  }

  /** A line of sums: no number and no dates, at most a customer or the name of a total; and its amount is what rows above it come to. */
  private isUnnamedTotal(raw: RawRow, label: string): boolean {
    const { mapping } = this.how;
    const said = (column: number | undefined): string => (column === undefined ? '' : cleanText(raw.cells[column]));
    const amount = this.openAmount(raw);
    if (amount === undefined || said(mapping.dueDate) !== '') return false;
    if (totalOf(label) !== undefined) return this.groups.isSumOfRows(amount);
    const customer = said(mapping.customer);
    if (customer !== '') return this.groups.isSumOfCustomer(customer, amount);
    const words = raw.cells.some((cell) => typeof cell === 'string' && contentKind(cell) === 'TEXT' && /\p{L}/u.test(cell));
    return !words && this.groups.isSumOfRows(amount);
  }

  /** A group's head that states its sum: words in the first column that has any, an amount, no dates. */
  private isHeadedGroup(raw: RawRow): boolean {
    const { mapping } = this.how;
    return (mapping.dueDate === undefined || cleanText(raw.cells[mapping.dueDate]) === '') && this.openAmount(raw) !== undefined;
  }

  /** The open amount of a line, signed, in minor units of the file's currency; undefined where unreadable. */
  private openAmount(raw: RawRow): number | undefined {
    const { mapping } = this.how;
    const minor = (column: number | undefined): number | undefined => {
      const cell = column === undefined ? undefined : raw.cells[column];
      if (cell === undefined || cell === '') return undefined;
      const read = readAmount(cell, this.how.decimalSign, this.how.currency ?? 'USD');
      return read.ok ? read.value.minor : undefined;
    };
    if (mapping.openBalance !== undefined || mapping.paidAmount === undefined) return minor(mapping.openBalance ?? mapping.amount);
    const [amount, paid] = [minor(mapping.amount), minor(mapping.paidAmount)];
    return amount === undefined && paid === undefined ? undefined : (amount ?? 0) - Math.abs(paid ?? 0);
  }

  private readonly format = (minor: number): string => moneyInWords(minor, this.how.currency ?? 'USD');

  private dataRow(raw: RawRow): RowOutcome {
    const reader = new RowReader(raw, this.how);
    const warnings: RowWarning[] = [];
    reader.checkWidth();
    const groupCustomer = this.how.customerIsGroup || this.how.layout === 'AGING_DETAIL' ? this.groups.customer : undefined;
    const [customer, job] = this.customerOf(reader, groupCustomer);
    const currency = this.currencyOf(reader);
    const { mapping } = this.how;
    const { open, isCredit } = this.openOf(reader, currency);
    this.groups.add(open, customer);
    const tellsOpen = mapping.openBalance !== undefined || mapping.paidAmount !== undefined;
    if (this.how.openItemsOnly && (isClosedStatus(reader.text('status'), reader.heading('status')) || (open === 0 && tellsOpen))) return this.skip(raw, 'CLOSED');
    const kind = isCredit ? 'CREDIT' : this.kindOf(reader, open);
    const original = tellsOpen && mapping.amount !== undefined ? this.amountOf(reader, currency, 'amount', true) : undefined;
    const invoiceNumber = this.numberOf(reader, kind);
    const invoiceDate = this.dateOf(reader, 'invoiceDate');
    const dueDate = this.dueDateOf(reader, kind, invoiceDate);
    if (invoiceDate !== undefined && dueDate !== undefined && dueDate < invoiceDate) {
      warnings.push({ row: raw.rowNumber, code: 'DUE_BEFORE_INVOICE', message: `Row ${raw.rowNumber} is due on ${formatDate(dueDate)}, before its invoice date ${formatDate(invoiceDate)}.` });
    }
    const email = this.emailOf(reader, warnings);
    const optional = reader.optionalFields();
    const debt = this.debtOf(reader);
    // Nobody is asked whether a name of thousands of letters is a company: it is shortened first.
    const known = customer === '' || reader.isTooLong('customer') ? undefined : this.known(customer, reader);
    const debtorClass = known ? this.classOf(reader, customer, known) : 'UNSURE';
    this.checkCountry(reader);
    if (known && kind !== undefined && this.checkDuplicate(reader, known.key, kind, invoiceNumber, this.linesOfInvoices ? `${invoiceDate} ${open} ${original}` : '')) return this.skip(raw, 'LINE');
    if (reader.errors.length > 0 || !known || kind === undefined || open === undefined || currency === undefined || invoiceDate === undefined || dueDate === undefined) {
      return { kind: 'ERROR', errors: reader.errors, raw, groupCustomer: this.how.mapping.customer === undefined || reader.text('customer') === '' ? groupCustomer : undefined };
    }
    const row: PlacementRow = {
      n: raw.rowNumber, customer, customerKey: known.key, job, debtorClass, kind, invoiceNumber, invoiceDate, dueDate,
      minor: Math.abs(open), originalMinor: original === undefined ? null : Math.abs(original), currency, email, ...optional, ...debt,
    };
    return { kind: 'ROW', row, warnings };
  }

  private customerOf(reader: RowReader, groupCustomer: string | undefined): [string, string | null] {
    const own = reader.text('customer', 300);
    if (own === '' && groupCustomer === undefined) {
      reader.fail('customer', 'MISSING_CUSTOMER', 'The row names no customer.', 'Write the customer’s name in this row.');
      return ['', null];
    }
    if (own === '') return [groupCustomer ?? '', this.groups.job ?? null];
    const colon = this.how.layout === 'AGING_DETAIL' ? own.indexOf(':') : -1;
    return colon > 0 ? [own.slice(0, colon).trim(), own.slice(colon + 1).trim()] : [own, null];
  }

  private currencyOf(reader: RowReader): CurrencyCode | undefined {
    const text = reader.text('currency');
    const mark = text === '' ? reader.amountMark() : '';
    const meant = text === '' ? currenciesMeantBy(mark) : [];
    if (text === '' && mark !== '' && meant.length > 1 && (this.how.currency === undefined || !meant.includes(this.how.currency))) {
      reader.fail(reader.amountField, 'AMBIGUOUS_CURRENCY', `“${mark}” can mean ${meant.slice(0, 4).join(', ')}.`, 'Add a Currency column with codes such as USD.');
      return undefined;
    }
    const code = text !== '' ? text : meant.length === 1 ? meant[0] : this.how.currency;
    if (code === undefined) {
      reader.fail('currency', 'MISSING_CURRENCY', 'The row names no currency.', 'Add a Currency column with codes such as USD, or choose one currency for the file.');
      return undefined;
    }
    const read: Result<CurrencyCode> = text === '' ? ok(code as CurrencyCode) : readCurrency(code, this.how.currency);
    if (!read.ok) reader.fail('currency', read.refusal.code, read.refusal.message, 'Use a code of three letters such as USD, EUR or GBP.');
    else if (text !== '' && reader.markIsWritten) {
      const signs = currenciesMeantBy(reader.amountMark());
      if (signs.length > 0 && !signs.includes(read.value)) reader.fail(reader.amountField, 'CURRENCY_MISMATCH', `The amount is marked “${reader.amountMark()}”, but the row’s currency is ${read.value}.`, 'Correct the currency or the amount.');
    }
    return read.ok ? read.value : undefined;
  }

  /** What is still owed: the open balance; else the amount less what was paid or credited. A row that only credits is a credit. */
  private openOf(reader: RowReader, currency: CurrencyCode | undefined): { open: number | undefined; isCredit: boolean } {
    const { openBalance, paidAmount } = this.how.mapping;
    if (openBalance !== undefined || paidAmount === undefined) return { open: this.amountOf(reader, currency, reader.amountField), isCredit: reader.isWrittenAsCredit() };
    const paid = reader.text('paidAmount') === '' ? 0 : this.amountOf(reader, currency, 'paidAmount');
    if (paid === undefined) return { open: undefined, isCredit: false };
    const amount = reader.text('amount') === '' && paid !== 0 ? 0 : this.amountOf(reader, currency, 'amount');
    if (amount === undefined) return { open: undefined, isCredit: false };
    // Paid stands with a minus in some lists.
    return { open: amount < 0 ? amount : amount - Math.abs(paid), isCredit: amount === 0 && paid !== 0 };
  }

  private amountOf(reader: RowReader, currency: CurrencyCode | undefined, field: 'amount' | 'openBalance' | 'paidAmount', optional = false): number | undefined {
    const cell = reader.cell(field);
    if (reader.text(field) === '') {
      if (!optional) reader.fail(field, 'MISSING_AMOUNT', 'The row has no amount.', 'Write the open amount in this row.');
      return undefined;
    }
    const read = readAmount(typeof cell === 'string' ? reader.text(field) : (cell ?? ''), this.how.decimalSign, currency ?? this.how.currency ?? 'USD');
    if (read.ok) return read.value.minor;
    if (!optional) reader.fail(field, read.refusal.code, read.refusal.message, 'Correct the amount, with digits and one decimal sign only.');
    return undefined;
  }

  /** The transaction type decides; a journal entry, or a row without type in an ageing report, follows its sign. */
  private kindOf(reader: RowReader, open: number | undefined): PlacementKind | undefined {
    const type = reader.text('transactionType');
    const effect = type === '' ? undefined : transactionEffect(type);
    if (type !== '' && effect === undefined) {
      reader.fail('transactionType', 'UNKNOWN_TRANSACTION_TYPE', `“${type.slice(0, 60)}” is not a type of transaction we know.`, 'Write Invoice or Credit Memo, or leave this column out of the mapping.');
      return undefined;
    }
    if (effect === 'NOT_A_DEBT') {
      reader.fail('transactionType', 'NOT_A_DEBT', `A “${type.slice(0, 60)}” is not a debt.`, 'Remove the row; place the invoice that followed from it.');
      return undefined;
    }
    if (open === undefined) return undefined;
    if (open === 0) {
      reader.fail(reader.amountField, 'ZERO_AMOUNT', 'The amount is zero: nothing is owed.', 'Remove the row, or correct the amount.');
      return undefined;
    }
    if (effect === 'CREDIT') return 'CREDIT';
    if (open > 0) return 'INVOICE';
    if (effect === 'JOURNAL' || (effect === undefined && this.how.negativeIsCredit)) return 'CREDIT';
    reader.fail(reader.amountField, 'NEGATIVE_AMOUNT', 'An invoice’s amount cannot be negative.', 'If it is a credit, write Credit Memo in a Type column; it then reduces the customer’s debt.');
    return undefined;
  }

  private numberOf(reader: RowReader, kind: PlacementKind | undefined): string {
    const number = reader.text('invoiceNumber', 100);
    if (number === '' && kind !== 'CREDIT') reader.fail('invoiceNumber', 'MISSING_INVOICE_NUMBER', 'The row has no invoice number.', 'Write the invoice number in this row.');
    return number;
  }

  private dateOf(reader: RowReader, field: 'invoiceDate' | 'dueDate' | (typeof DEBT_DATE_FIELDS)[number]): BusinessDate | undefined {
    const cell = reader.cell(field);
    if (reader.text(field) === '') {
      if (field === 'invoiceDate') reader.fail(field, 'MISSING_INVOICE_DATE', 'The row has no invoice date.', 'Write the date of the invoice in this row.');
      return undefined;
    }
    const read = parseDate(typeof cell === 'string' ? reader.text(field) : (cell ?? ''), this.how.dateOrder[field] ?? 'DMY');
    if (read.ok) return read.value;
    reader.fail(field, read.refusal.code, read.refusal.message, field === 'lastPaymentDate' ? 'Write a date that exists, such as 2026-11-30, or Never where nothing was ever paid.' : 'Write a date that exists, such as 2026-11-30.');
    return undefined;
  }

  private checkCountry(reader: RowReader): void {
    const text = reader.text('country');
    if (text === '' || !this.isKnownCountry || this.isKnownCountry(text)) return;
    reader.fail('country', 'UNKNOWN_COUNTRY', `“${text.slice(0, 60)}” is not a country we know.`, 'Write its code, such as US or DE, or its name; leave the cell empty where the debtor is in your own country.');
  }

  /** The file's due date; else invoice date + terms (`Net 30`); else + the contract's days; else an error. A credit is due on its own date. */
  private dueDateOf(reader: RowReader, kind: PlacementKind | undefined, invoiceDate: BusinessDate | undefined): BusinessDate | undefined {
    if (reader.text('dueDate') !== '') return this.dateOf(reader, 'dueDate');
    if (invoiceDate === undefined) return undefined;
    if (kind === 'CREDIT') return invoiceDate;
    const terms = reader.text('terms');
    const days = /(?:^|\D)(\d{1,3})(?!.*\d)/u.exec(terms)?.[1];
    if (days !== undefined) return addDays(invoiceDate, Number(days));
    if (/receipt|sofort|reception|contado|vista|direct/iu.test(terms)) return invoiceDate;
    if (this.how.termsDays !== undefined) return addDays(invoiceDate, this.how.termsDays);
    reader.fail('dueDate', 'MISSING_DUE_DATE', 'The row has no due date and no payment terms.', 'Write the due date in this row, or state the payment terms of the whole file.');
    return undefined;
  }

  /** The dates and the placement type a contract may price by. */
  private debtOf(reader: RowReader): StatedDebt {
    const neverPaid = this.how.mapping.lastPaymentDate !== undefined && saysNeverPaid(reader.text('lastPaymentDate')) ? true : null;
    return {
      neverPaid, lastPaymentDate: neverPaid ? null : this.debtDate(reader, 'lastPaymentDate'),
      defaultDate: this.debtDate(reader, 'defaultDate'), chargeOffDate: this.debtDate(reader, 'chargeOffDate'), delinquencyDate: this.debtDate(reader, 'delinquencyDate'),
      placementType: this.placementType(reader),
    };
  }

  private debtDate(reader: RowReader, field: (typeof DEBT_DATE_FIELDS)[number]): BusinessDate | null {
    if (this.how.mapping[field] === undefined) return null;
    const date = this.dateOf(reader, field) ?? null;
    if (date === null || this.today === undefined || date <= this.today) return date;
    reader.fail(field, 'DATE_IN_FUTURE', `The ${FIELD_LABELS[field].toLowerCase()} ${formatDate(date)} has not come yet; today is ${formatDate(this.today)}.`, 'Correct the date, or leave it out.');
    return null;
  }

  private placementType(reader: RowReader): PlacementTypeWord | null {
    const text = this.how.mapping.placementType === undefined ? '' : reader.text('placementType', 100);
    if (text === '') return null;
    const type = readPlacementType(text);
    if (!type) reader.fail('placementType', 'UNKNOWN_PLACEMENT_TYPE', `“${text.slice(0, 60)}” is not a placement type we know.`, 'Write First, Second, Legal or Foreign, or leave the cell empty: your contract then decides.');
    return type ?? null;
  }

  private emailOf(reader: RowReader, warnings: RowWarning[]): string | null {
    const text = reader.text('email');
    const first = text.split(/[;,\s]+/u)[0] ?? '';
    if (first === '') return null;
    if (first.length <= 254 && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}$/u.test(first)) return first;
    warnings.push({ row: reader.raw.rowNumber, code: 'BAD_EMAIL', message: `Row ${reader.raw.rowNumber}: “${first.slice(0, 60)}” is not an email address and is left out.` });
    return null;
  }

  private known(customer: string, reader: RowReader): KnownName {
    const taxId = reader.text('taxId');
    const kind = reader.text('debtorKind');
    const cacheKey = taxId === '' && kind === '' ? customer : `${customer}\n${taxId}\n${kind}`;
    const cached = this.names.get(cacheKey);
    if (cached) return cached;
    if (this.names.size >= NAMES_KEPT) this.names.clear();
    const known = { key: normaliseName(customer), classification: classifyDebtor(customer, { taxId, kind }) };
    this.names.set(cacheKey, known);
    return known;
  }

  private classOf(reader: RowReader, customer: string, known: KnownName): DebtorClass {
    const said = Object.hasOwn(this.how.debtorClasses, known.key) ? this.how.debtorClasses[known.key] : undefined;
    const found = said ?? (known.classification.class === 'UNSURE' && this.how.unsureAreCompanies ? 'COMMERCIAL_ENTITY' : known.classification.class);
    const name = customer.slice(0, 80);
    if (found === 'UNSURE') {
      const waiting = this.unsure.get(known.key);
      if (waiting) waiting.rows += 1;
      else if (this.unsure.size < UNSURE_KEPT) this.unsure.set(known.key, { name: customer, rows: 1 });
      reader.fail('customer', 'COMPANY_OR_PERSON', `It is not clear whether “${name}” is a company or a person. ${known.classification.reason}`, 'Say which for this customer, or add its legal form or tax number.', name);
    }
    return found;
  }

  /** Refuses a second row of an invoice; true where it is only a further line of it, as the file repeats the invoice for each of its lines. */
  private checkDuplicate(reader: RowReader, customerKey: string, kind: PlacementKind, invoiceNumber: string, said: string): boolean {
    if (invoiceNumber === '') return false;
    const key = `${kind === 'CREDIT' ? 'C' : 'I'}|${customerKey}|${invoiceNumberKey(invoiceNumber)}`;
    const first = this.firstRowOf.get(key);
    if (first === undefined) this.firstRowOf.set(key, reader.raw.rowNumber);
    else if (this.linesOfInvoices && this.saidOf.get(key) === said) return true;
    else reader.fail('invoiceNumber', 'DUPLICATE_IN_FILE', `Invoice ${invoiceNumber.slice(0, 40)} of this customer is already in row ${first}; this is row ${reader.raw.rowNumber}.`, `Keep one of rows ${first} and ${reader.raw.rowNumber}, or give them different numbers.`);
    if (first === undefined && this.linesOfInvoices) this.saidOf.set(key, said);
    return false;
  }
}
