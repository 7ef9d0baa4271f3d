import { formatDate, ok, ppmFromPercent, ppmOf, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Ppm, type Result } from '@quittance/kernel';
import { readAmount } from '../amount';
import { isBlank, type RawRow } from '../cell';
import { CellReader, type CellError } from '../cell-reader';
import { classifyDebtor } from '../classify-debtor';
import { readCurrency } from '../currencies';
import { parseDate } from '../date';
import { fold } from '../fold';
import { normaliseName } from '../normalise-name';
import { totalOf } from '../report-lines';
import { isClosedStatus } from '../transaction-type';
import { BANK_ROW, takeoverLabels, type TakeoverFileKind } from './takeover-fields';
import type { TakeoverRecognition, TakeoverWriting } from './takeover-table';

/** A client of the takeover, as its files may name it. */
export interface TakeoverClient {
  readonly id: ClientId;
  readonly code: string;
  readonly name: string;
  /** Of its contracts in force: amounts that name none are in it, where there is one only. */
  readonly currencies: readonly CurrencyCode[];
}

/** An invoice of an account. Amounts in minor units. */
export interface AccountLine {
  readonly n: number;
  readonly clientId: ClientId;
  readonly account: string;
  readonly customer: string;
  readonly customerKey: string;
  readonly debtorClass: 'COMMERCIAL_ENTITY' | 'NATURAL_PERSON';
  /** Why it is taken for that. */
  readonly classReason: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: BusinessDate;
  readonly dueDate: BusinessDate;
  readonly placedOn: BusinessDate;
  readonly currency: CurrencyCode;
  readonly original: number;
  readonly open: { readonly PRINCIPAL: number; readonly INTEREST: number; readonly FEES: number; readonly COSTS: number };
  readonly collected: number;
  readonly commission: number;
  readonly status: 'ACTIVE' | 'HOLD' | 'DISPUTED' | 'CLOSED';
  readonly placementType: 'FIRST' | 'SECOND' | 'LEGAL';
  readonly rate: Ppm | null;
  readonly lastPaymentOn: BusinessDate | null;
  readonly defaultedOn: BusinessDate | null;
  readonly chargedOffOn: BusinessDate | null;
  readonly contact: Readonly<Record<'clientReference' | 'taxId' | 'contactName' | 'email' | 'phone' | 'addressLine1' | 'city' | 'region' | 'postalCode' | 'country', string | null>>;
}

/** A payment the old system recorded. */
export interface PaymentLine {
  readonly n: number;
  /** Null where the file names none: the account's. */
  readonly clientId: ClientId | null;
  readonly account: string;
  readonly paidOn: BusinessDate;
  /** As written, read once the account's currency is known. */
  readonly minor: number;
  readonly currency: CurrencyCode | null;
  readonly kind: 'PU' | 'PC';
  readonly method: string;
  readonly fee: number;
  readonly remitted: boolean;
  readonly feeTaken: boolean;
  readonly invoiceNumber: string;
  readonly reference: string;
  readonly payer: string;
}

export interface NoteLine {
  readonly n: number;
  readonly clientId: ClientId | null;
  readonly account: string;
  readonly notedOn: BusinessDate;
  readonly author: string;
  readonly text: string;
}

/** An invoice of the agency to its client that is not, or not wholly, paid. */
export interface FeeInvoiceLine {
  readonly n: number;
  readonly clientId: ClientId;
  readonly number: string;
  readonly issuedOn: BusinessDate;
  readonly dueOn: BusinessDate;
  readonly currency: CurrencyCode;
  /** Minor units, above zero. */
  readonly open: number;
}

export const TAKEOVER_FIGURES = ['ACCOUNTS', 'OPEN', 'COLLECTED', 'FEES', 'TRUST', 'UNREMITTED', 'UNREMITTED_FEES', 'FEE_INVOICES'] as const;
export type TakeoverFigure = (typeof TAKEOVER_FIGURES)[number] | 'BANK';

/** A line of the old system's trial balance; `clientId` null: the trust bank account, its balance in TRUST. */
export interface BalanceLine {
  readonly n: number;
  readonly clientId: ClientId | null;
  readonly currency: CurrencyCode;
  readonly figures: Readonly<Partial<Record<(typeof TAKEOVER_FIGURES)[number], number>>>;
}

export type TakeoverLine = AccountLine | PaymentLine | NoteLine | FeeInvoiceLine | BalanceLine;
export type TakeoverError = CellError<string>;
export type TakeoverOutcome =
  | { readonly kind: 'READ'; readonly line: TakeoverLine }
  | { readonly kind: 'REFUSED'; readonly errors: readonly TakeoverError[]; readonly raw: RawRow }
  | { readonly kind: 'SKIPPED' };

export interface TakeoverReading {
  readonly found: TakeoverRecognition;
  readonly writing: TakeoverWriting;
  readonly clients: readonly TakeoverClient[];
  /** Nothing of a book happened after it. */
  readonly asOf: BusinessDate;
  readonly companies: boolean;
}

const words = (list: string): Set<string> => new Set(list.split(', '));
const YES = words('yes, y, true, 1, x, ja, remitted, paid, settled, taken, transferred, oui, si');
const NO = words('no, n, false, 0, nein, not remitted, open, unremitted, pending, non');
const TO_CLIENT = words('client, pc, paid client, direct, direct payment, creditor, paid direct, paid to client, pd');
const TO_AGENCY = words('agency, pu, paid us, us, paid agency, agent, office, paid to agency, collector');
const HOLD = words('hold, on hold, held, stop, stopped, cease, suspended, bankrupt, bankruptcy');
const DISPUTED = words('dispute, disputed, in dispute, disp');
const OPEN = words('active, open, new, working, in collection, live, current, ptp, promise, payment plan, legal, skip, act, assigned');
const METHODS: readonly (readonly [RegExp, string])[] = [
  [/^(?:check|cheque|chk|ck)/u, 'CHECK'], [/ach|e ?check|echeck/u, 'ACH'], [/wire/u, 'WIRE'], [/card|visa|master|amex|credit|debit card/u, 'CARD'], [/cash/u, 'CASH'],
  [/direct debit|lastschrift|sepa/u, 'DIRECT_DEBIT'], [/transfer|bank|bacs|giro/u, 'BANK_TRANSFER']];

/** Reads the rows of one file of a book, in its order. */
export class TakeoverRows {
  private readonly clients = new Map<string, TakeoverClient>();
  private readonly labels: Readonly<Record<string, string>>;

  constructor(private readonly how: TakeoverReading) {
    this.labels = takeoverLabels(how.found.kind);
    for (const client of how.clients) for (const name of [client.code, client.name, normaliseName(client.name)]) this.clients.set(fold(name), client);
  }

  read(raw: RawRow): TakeoverOutcome {
    const { found } = this.how;
    if (found.headerRow === null || raw.rowNumber <= found.headerRow || isBlank(raw.cells)) return { kind: 'SKIPPED' };
    const cells = new CellReader<string>(raw, { mapping: found.mapping, headers: found.headers, labels: this.labels });
    // Totals that a report adds are no rows of it.
    if (cells.text('account') === '' && totalOf(cells.text('client')) === '') return { kind: 'SKIPPED' };
    cells.checkWidth();
    const row = new Row(cells, this.how.writing);
    const line = LINES[found.kind](row, this.how, (needed) => this.client(row, needed));
    return cells.errors.length > 0 ? { kind: 'REFUSED', errors: cells.errors, raw } : { kind: 'READ', line };
  }

  private client(row: Row, needed: boolean): TakeoverClient | null {
    const name = row.text('client');
    if (name === '') {
      if (needed) row.fail('client', 'MISSING_CLIENT', 'The row names no client.', 'Write the client’s code or name as it is in Quittance.');
      return null;
    }
    const known = this.clients.get(fold(name)) ?? this.clients.get(fold(normaliseName(name)));
    if (!known) row.fail('client', 'CLIENT_NOT_IN_TAKEOVER', `“${name.slice(0, 60)}” is none of the clients of this takeover: ${this.how.clients.map(({ code }) => code).join(', ')}.`, 'Write one of their codes, or take this client over by itself.');
    return known ?? null;
  }
}

/** One row's values, with what is wrong noted. */
class Row {
  constructor(private readonly cells: CellReader<string>, private readonly writing: TakeoverWriting) {}

  readonly n = (): number => this.cells.raw.rowNumber;
  text(field: string, limit?: number): string { return this.cells.text(field, limit); }
  orNull(field: string): string | null { return this.cells.orNull(field); }
  fail(field: string, code: string, message: string, remedy: string): void { this.cells.fail(field, code, message, remedy); }

  needed(field: string, what: string, limit?: number): string {
    const text = this.text(field, limit);
    if (text === '') this.fail(field, `MISSING_${field.toUpperCase()}`, `The row has no ${what}.`, `Write the ${what} in this row.`);
    return text;
  }

  date(field: string, what: string, { needed = false, until }: { needed?: boolean; until?: BusinessDate } = {}): BusinessDate | null {
    if (needed ? this.needed(field, what) === '' : this.text(field) === '') return null;
    const cell = this.cells.cell(field);
    const read = parseDate(typeof cell === 'string' ? this.text(field) : (cell ?? ''), this.writing.dateOrder);
    if (!read.ok) this.fail(field, read.refusal.code, read.refusal.message, 'Write a date that exists, such as 2026-11-30.');
    else if (until !== undefined && read.value > until) this.fail(field, 'AFTER_THE_CUT', `${formatDate(read.value)} is after ${formatDate(until)}, the day of the trial balance.`, 'Take this row out, or draw the trial balance up for a later day.');
    return read.ok ? read.value : null;
  }

  /** Minor units; blank is nothing unless it is needed. */
  amount(field: string, what: string, currency: CurrencyCode | null, { needed = false, signed = false } = {}): number {
    if (needed ? this.needed(field, what) === '' : this.text(field) === '') return 0;
    const cell = this.cells.cell(field);
    const read = readAmount(typeof cell === 'string' ? this.text(field) : (cell ?? ''), this.writing.decimalSign, currency ?? 'USD');
    if (!read.ok) this.fail(field, read.refusal.code, read.refusal.message, 'Correct the amount, with digits and one decimal sign only.');
    else if (!signed && read.value.minor < 0) this.fail(field, 'BELOW_ZERO', `The ${what} is below zero.`, field === 'amount' ? 'Leave out a payment that was returned, and its return with it.' : 'Correct the amount.');
    return read.ok ? read.value.minor : 0;
  }

  currency(client: TakeoverClient | null, needed: boolean): CurrencyCode | null {
    const text = this.text('currency');
    if (text !== '') {
      const read: Result<CurrencyCode> = readCurrency(text);
      if (!read.ok) this.fail('currency', read.refusal.code, read.refusal.message, 'Use a code of three letters such as USD, EUR or GBP.');
      return read.ok ? read.value : null;
    }
    const [only, ...more] = client?.currencies ?? [];
    if (only !== undefined && more.length === 0) return only;
    if (needed && client !== null) this.fail('currency', 'MISSING_CURRENCY', `${client.name} has ${more.length === 0 ? 'no contract' : 'contracts in several currencies'}, and the row names none.`, 'Add a Currency column with codes such as USD.');
    return null;
  }

  choice<T>(field: string, choices: readonly (readonly [ReadonlySet<string>, T])[], remedy: string, otherwise: T): T {
    const text = fold(this.text(field));
    if (text === '') return otherwise;
    const chosen = choices.find(([known]) => known.has(text));
    if (!chosen) this.fail(field, 'NOT_UNDERSTOOD', `“${this.text(field).slice(0, 40)}” is not understood here.`, remedy);
    return chosen ? chosen[1] : otherwise;
  }
}

type Lines = Record<TakeoverFileKind, (row: Row, how: TakeoverReading, client: (needed: boolean) => TakeoverClient | null) => TakeoverLine>;

const LINES: Lines = {
  ACCOUNTS: (row, { asOf, companies }, clientOf) => {
    const client = clientOf(true);
    const currency = row.currency(client, true);
    const customer = row.needed('customer', 'debtor', 300);
    const dueDate = row.date('dueDate', 'due date', { needed: true });
    const amount = (field: string, what: string, needed = false): number => row.amount(field, what, currency, { needed });
    const original = amount('original', 'placed amount', true);
    if (original === 0 && row.text('original') !== '') row.fail('original', 'ZERO_AMOUNT', 'The placed amount is zero.', 'Write what was placed, before anything was collected.');
    const open = { PRINCIPAL: amount('principal', 'principal balance', true), INTEREST: amount('interest', 'interest balance'), FEES: amount('charges', 'fees balance'), COSTS: amount('costs', 'costs balance') };
    const rate = rateOf(row);
    return {
      n: row.n(), clientId: client?.id as ClientId, account: row.needed('account', 'account number', 100), customer, customerKey: normaliseName(customer), ...classOf(row, customer, companies), invoiceNumber: row.needed('invoiceNumber', 'invoice number', 100),
      invoiceDate: (row.date('invoiceDate', 'invoice date') ?? dueDate) as BusinessDate, dueDate: dueDate as BusinessDate, placedOn: row.date('placedOn', 'placement date', { needed: true, until: asOf }) as BusinessDate,
      currency: currency as CurrencyCode, original, open, collected: amount('collected', 'amount collected to date', true), commission: amount('commission', 'commission to date', true),
      status: statusOf(row), placementType: row.choice('placementType', [[words('first, 1, primary, 1st'), 'FIRST'], [words('second, 2, 2nd, secondary, tertiary, third, 3, 3rd'), 'SECOND'], [words('legal, law, suit, litigation, judgment'), 'LEGAL']], 'Write First, Second or Legal.', 'FIRST'),
      rate, lastPaymentOn: row.date('lastPaymentOn', 'last payment', { until: asOf }), defaultedOn: row.date('defaultedOn', 'default'), chargedOffOn: row.date('chargedOffOn', 'charge-off'),
      contact: {
        clientReference: row.orNull('clientReference'), taxId: row.orNull('taxId'), contactName: row.orNull('contactName'), email: row.orNull('email'), phone: row.orNull('phone'),
        addressLine1: row.orNull('addressLine1'), city: row.orNull('city'), region: row.orNull('region'), postalCode: row.orNull('postalCode'), country: row.orNull('country') },
    };
  },
  PAYMENTS: (row, { asOf }, clientOf) => {
    const client = clientOf(false);
    const currency = row.currency(null, false);
    const minor = row.amount('amount', 'amount', currency, { needed: true });
    if (minor === 0 && row.text('amount') !== '') row.fail('amount', 'ZERO_AMOUNT', 'The payment is of nothing.', 'Take the row out.');
    if (row.text('remitted') === '') row.fail('remitted', 'MISSING_REMITTED', 'The row does not say whether the payment was remitted.', 'Write Yes where the client has been paid or billed for it, No where the money still lies in trust.');
    const remitted = yesNo(row, 'remitted', true);
    const method = fold(row.text('method'));
    return {
      n: row.n(), clientId: client?.id ?? null, account: row.needed('account', 'account number', 100), paidOn: row.date('paidOn', 'payment date', { needed: true, until: asOf }) as BusinessDate, minor, currency,
      kind: row.choice<'PU' | 'PC'>('paidTo', [[TO_CLIENT, 'PC'], [TO_AGENCY, 'PU']], 'Write Agency or Client.', 'PU'),
      method: METHODS.find(([pattern]) => pattern.test(method))?.[1] ?? 'OTHER', fee: row.amount('fee', 'commission', currency, { needed: true }), remitted, feeTaken: yesNo(row, 'feeTaken', remitted),
      invoiceNumber: row.text('invoiceNumber', 100), reference: row.text('reference', 200), payer: row.text('payer', 200),
    };
  },
  NOTES: (row, { asOf }, clientOf) => ({
    n: row.n(), clientId: clientOf(false)?.id ?? null, account: row.needed('account', 'account number', 100), notedOn: row.date('notedOn', 'date', { needed: true, until: asOf }) as BusinessDate,
    author: row.text('author', 120), text: row.needed('text', 'note', 9_000) }),
  FEE_INVOICES: (row, { asOf }, clientOf) => {
    const client = clientOf(true);
    const currency = row.currency(client, true);
    const issuedOn = row.date('issuedOn', 'date of the invoice', { needed: true, until: asOf });
    const dueOn = row.date('dueOn', 'due date') ?? issuedOn;
    const open = row.amount('open', 'open amount', currency, { needed: true });
    if (open === 0 && row.text('open') !== '') row.fail('open', 'ZERO_AMOUNT', 'Nothing is open of the invoice.', 'Take the row out: only what is unpaid comes over.');
    if (issuedOn !== null && dueOn !== null && dueOn < issuedOn) row.fail('dueOn', 'DUE_BEFORE_ISSUED', 'The invoice is due before it was issued.', 'Correct one of the two dates.');
    return { n: row.n(), clientId: client?.id as ClientId, number: row.needed('number', 'invoice number', 60), issuedOn: issuedOn as BusinessDate, dueOn: dueOn as BusinessDate, currency: currency as CurrencyCode, open };
  },
  TRIAL_BALANCE: (row, _how, clientOf) => {
    const bank = BANK_ROW.has(fold(row.text('client')));
    const client = bank ? null : clientOf(true);
    const currency = row.currency(client, true);
    const figures: Partial<Record<(typeof TAKEOVER_FIGURES)[number], number>> = {};
    for (const figure of TAKEOVER_FIGURES) {
      if (row.text(figure) === '' || (bank && figure !== 'TRUST')) continue;
      figures[figure] = figure === 'ACCOUNTS' ? countOf(row) : row.amount(figure, 'figure', currency, { signed: true });
    }
    if (bank && row.text('currency') === '') row.fail('currency', 'MISSING_CURRENCY', 'The line of the trust bank account names no currency.', 'Write its currency, such as USD.');
    return { n: row.n(), clientId: client?.id ?? null, currency: currency as CurrencyCode, figures };
  },
};

const yesNo = (row: Row, field: string, otherwise: boolean): boolean => row.choice(field, [[YES, true], [NO, false]], 'Write Yes or No.', otherwise);

function countOf(row: Row): number {
  const text = row.text('ACCOUNTS').replace(/[,.' ](?=\d{3}\b)/gu, '');
  if (!/^\d{1,9}(?:[.,]0+)?$/.test(text)) {
    row.fail('ACCOUNTS', 'NOT_A_NUMBER', `“${text.slice(0, 40)}” is not a number of accounts.`, 'Write a whole number.');
    return 0;
  }
  return Number(text.replace(/[.,].*$/, ''));
}

function statusOf(row: Row): AccountLine['status'] {
  const text = row.text('status');
  if (text === '') return 'ACTIVE';
  if (isClosedStatus(text)) return 'CLOSED';
  return row.choice<AccountLine['status']>('status', [[HOLD, 'HOLD'], [DISPUTED, 'DISPUTED'], [OPEN, 'ACTIVE']], 'Write Active, Hold, Disputed or Closed.', 'ACTIVE');
}

/** `25`, `25%`, `0.25`: below 1 it is a fraction, above it a percentage. */
function rateOf(row: Row): Ppm | null {
  const text = row.text('rate').replace(',', '.').replace(/\s*%$/, '');
  if (text === '') return null;
  const read = /^\d{1,3}(?:\.\d{1,6})?$/.test(text) ? rateNumber(text, row.text('rate').includes('%')) : refuse('NOT_A_RATE', '');
  if (!read.ok) row.fail('rate', 'NOT_A_RATE', `“${row.text('rate').slice(0, 20)}” is not a rate of commission.`, 'Write a percentage such as 25%, or leave it empty: then the contract decides.');
  return read.ok ? read.value : null;
}

function rateNumber(text: string, percent: boolean): Result<Ppm> {
  const fraction = percent ? undefined : /^0\.(\d{1,6})$/.exec(text)?.[1];
  const read = fraction === undefined ? ppmFromPercent(text) : ok(ppmOf(Number(fraction.padEnd(6, '0'))));
  // "1" alone may mean all of it, or one in a hundred.
  return read.ok && read.value > 0 && read.value <= 1_000_000 && (percent || text !== '1') ? read : refuse('NOT_A_RATE', '');
}

function classOf(row: Row, customer: string, companies: boolean): Pick<AccountLine, 'debtorClass' | 'classReason'> {
  const company = { debtorClass: 'COMMERCIAL_ENTITY', classReason: 'Taken over as a company.' } as const;
  if (customer === '') return company;
  const found = classifyDebtor(customer, { taxId: row.text('taxId'), kind: row.text('debtorKind') });
  if (found.class !== 'UNSURE') return { debtorClass: found.class, classReason: found.reason };
  if (!companies) row.fail('customer', 'COMPANY_OR_PERSON', `It is not clear whether “${customer.slice(0, 80)}” is a company or a person. ${found.reason}`, 'Add its legal form or tax number, or a Company or person column; or say that all such debtors of this book are companies.');
  return company;
}
