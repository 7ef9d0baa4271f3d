import { exponentOf, formatMinor, invoiceNumberKey, moneyInWords, sumMinor, type BusinessDate, type ClientId, type CurrencyCode } from '@quittance/kernel';
import type { TakeoverFileKind } from './takeover-fields';
import type { AccountLine, FeeInvoiceLine, NoteLine, PaymentLine, TakeoverError } from './takeover-row';

export const TAKEOVER_BUCKETS = ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] as const;
export type TakeoverBucket = (typeof TAKEOVER_BUCKETS)[number];

/** What of a payment went to an invoice. */
export interface TakenApplication {
  /** Position among the account's invoices. */
  readonly invoice: number;
  readonly bucket: TakeoverBucket;
  readonly minor: number;
}

/** A payment of the book, or the sum of those before the ones it lists. */
export interface TakenPayment {
  /** Null for the sum. */
  readonly line: PaymentLine | null;
  readonly on: BusinessDate;
  readonly kind: 'PU' | 'PC';
  readonly minor: number;
  readonly fee: number;
  readonly remitted: boolean;
  readonly feeTaken: boolean;
  readonly applications: readonly TakenApplication[];
}

/** What changed a debt besides payments: interest and charges of the old system, and its adjustments. */
export interface TakenChange {
  readonly invoice: number;
  readonly bucket: TakeoverBucket;
  /** Signed. */
  readonly minor: number;
  readonly kind: 'CHARGE' | 'ADJUSTMENT';
  readonly on: BusinessDate;
}

/** An account of the book with all that came before. */
export interface TakenAccount {
  readonly clientId: ClientId;
  readonly number: string;
  readonly currency: CurrencyCode;
  /** Oldest due first. */
  readonly invoices: readonly AccountLine[];
  readonly first: AccountLine;
  readonly original: number;
  readonly open: number;
  readonly collected: number;
  readonly commission: number;
  readonly payments: readonly TakenPayment[];
  readonly changes: readonly TakenChange[];
  readonly notes: readonly NoteLine[];
}

export interface RowFault {
  readonly kind: TakeoverFileKind;
  readonly n: number;
  readonly error: TakeoverError;
}

export interface TakenBook {
  readonly accounts: readonly TakenAccount[];
  readonly feeInvoices: readonly FeeInvoiceLine[];
  readonly faults: readonly RowFault[];
}

/** What accounts and payments are gathered by. */
export const accountKey = (clientId: string, number: string): string => `${clientId} ${number.trim().toUpperCase()}`;

const byAge = (a: AccountLine, b: AccountLine): number => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : a.n - b.n);

/**
 * Puts a book together: accounts with their invoices, what each payment went to, and whatever else explains the balances that
 * are open. Rows that contradict each other are faults by row; what is left of the book is complete in itself.
 */
export function takenBook(accounts: readonly AccountLine[], payments: readonly PaymentLine[], notes: readonly NoteLine[], asOf: BusinessDate, feeInvoices: readonly FeeInvoiceLine[] = []): TakenBook {
  const faults: RowFault[] = [];
  const byKey = Map.groupBy(accounts, (line) => accountKey(line.clientId, line.account));
  const ofNumber = Map.groupBy(byKey.keys(), (key) => key.slice(key.indexOf(' ') + 1));
  const gather = <L extends PaymentLine | NoteLine>(kind: TakeoverFileKind, lines: readonly L[]): Map<string, L[]> => {
    const found = new Map<string, L[]>();
    for (const line of lines) {
      const number = line.account.trim().toUpperCase();
      const keys = line.clientId === null ? (ofNumber.get(number) ?? []) : [accountKey(line.clientId, line.account)].filter((key) => byKey.has(key));
      const [key] = keys;
      if (key === undefined || keys.length > 1) {
        faults.push(fault(kind, line.n, 'account', line.account, keys.length > 1 ? 'ACCOUNT_OF_SEVERAL' : 'UNKNOWN_ACCOUNT',
          keys.length > 1 ? `Several clients have an account ${line.account.slice(0, 60)}.` : `No row of the accounts file is account ${line.account.slice(0, 60)}.`,
          keys.length > 1 ? 'Add a Client column to this file.' : 'Add the account, closed ones too while money of theirs is not remitted; or take this row out.'));
        continue;
      }
      const own = found.get(key);
      if (own) own.push(line);
      else found.set(key, [line]);
    }
    return found;
  };
  const paid = gather('PAYMENTS', payments);
  const noted = gather('NOTES', notes);
  const taken: TakenAccount[] = [];
  for (const [key, lines] of byKey) {
    const own = accountFaults(lines, paid.get(key) ?? []);
    faults.push(...own);
    if (own.length === 0) taken.push(accountOf(lines, paid.get(key) ?? [], noted.get(key) ?? [], asOf));
  }
  const numbers = new Map<string, number>();
  const once = feeInvoices.filter(({ n, clientId, number }) => {
    const key = accountKey(clientId, number);
    const first = numbers.get(key);
    if (first !== undefined) faults.push(fault('FEE_INVOICES', n, 'number', number, 'DUPLICATE_IN_FILE', `Invoice ${number} of this client is already in row ${first}.`, 'Keep one of the two rows.'));
    else numbers.set(key, n);
    return first === undefined;
  });
  return { accounts: taken, feeInvoices: once, faults };
}

const fault = (kind: TakeoverFileKind, n: number, field: string, value: string, code: string, message: string, remedy: string): RowFault => ({
  kind, n, error: { row: n, field, column: '', header: '', value: value.slice(0, 60), code, message, remedy } });

const ALIKE: readonly (readonly [keyof AccountLine, string])[] = [
  ['customerKey', 'debtor'], ['currency', 'currency'], ['placedOn', 'placement date'], ['status', 'status'], ['placementType', 'placement type'], ['rate', 'commission rate'], ['collected', 'amount collected to date'], ['commission', 'commission to date']];

/** What speaks against an account: its rows contradict each other, or its payments it. */
function accountFaults(lines: readonly AccountLine[], payments: readonly PaymentLine[]): RowFault[] {
  const [first, ...others] = lines as [AccountLine, ...AccountLine[]];
  const faults: RowFault[] = [];
  for (const line of others) {
    const [, what] = ALIKE.find(([field]) => line[field] !== first[field]) ?? [];
    if (what !== undefined) faults.push(fault('ACCOUNTS', line.n, 'account', line.account, 'ACCOUNT_CONTRADICTS', `Rows ${first.n} and ${line.n} are both account ${line.account.slice(0, 60)}, but give it another ${what}.`, 'Each invoice has a row of its own; what belongs to the account is the same in all of them.'));
  }
  const numbers = new Map<string, number>();
  for (const { n, invoiceNumber, account } of lines) {
    const key = invoiceNumberKey(invoiceNumber);
    if (numbers.has(key)) faults.push(fault('ACCOUNTS', n, 'invoiceNumber', invoiceNumber, 'DUPLICATE_IN_FILE', `Invoice ${invoiceNumber.slice(0, 40)} of account ${account.slice(0, 60)} is already in row ${numbers.get(key)}.`, 'Keep one of the two rows.'));
    numbers.set(key, n);
  }
  const { currency } = first;
  const money = (minor: number): string => moneyInWords(minor, currency);
  for (const payment of payments) {
    if (payment.currency !== null && payment.currency !== currency) faults.push(fault('PAYMENTS', payment.n, 'currency', payment.currency, 'CURRENCY_MISMATCH', `The payment is in ${payment.currency}, its account ${payment.account.slice(0, 60)} in ${currency}.`, 'Correct the currency, or the account.'));
    else if (payment.currency === null && exponentOf(currency) !== 2) faults.push(fault('PAYMENTS', payment.n, 'currency', '', 'MISSING_CURRENCY', `Account ${payment.account.slice(0, 60)} is in ${currency}, and the payment names no currency.`, 'Add a Currency column to the payments.'));
  }
  const open = sumMinor(lines.flatMap((line) => Object.values(line.open)));
  if (first.status === 'CLOSED' && open !== 0) faults.push(fault('ACCOUNTS', first.n, 'status', 'Closed', 'CLOSED_AND_OPEN', `Account ${first.account.slice(0, 60)} is closed, but ${money(open)} is open.`, 'Leave a closed account out, or write its balance off in the old system first. Only accounts paid in full come over as closed.'));
  const [listed, fees] = [sumMinor(payments.map(({ minor }) => minor)), sumMinor(payments.map(({ fee }) => fee))];
  if (listed > first.collected) faults.push(fault('ACCOUNTS', first.n, 'collected', formatMinor(first.collected, currency), 'PAYMENTS_EXCEED', `The payments listed of account ${first.account.slice(0, 60)} come to ${money(listed)}, its amount collected to date to ${money(first.collected)}.`, 'Correct the amount, or take out of the list what was returned.'));
  else if (fees > first.commission) faults.push(fault('ACCOUNTS', first.n, 'commission', formatMinor(first.commission, currency), 'COMMISSION_EXCEEDS', `The commission of the payments listed of account ${first.account.slice(0, 60)} comes to ${money(fees)}, its commission to date to ${money(first.commission)}.`, 'Correct the amount, or the payments’ commission.'));
  else if (listed === first.collected && fees < first.commission) faults.push(fault('ACCOUNTS', first.n, 'commission', formatMinor(first.commission, currency), 'COMMISSION_UNEXPLAINED', `All that was collected on account ${first.account.slice(0, 60)} is in the list of payments, but their commission comes to ${money(fees)} and not to ${money(first.commission)}.`, 'Correct the payments’ commission, or the account’s.'));
  return faults;
}

/** What is left of an invoice's principal to be explained by payments, and what of its other buckets they paid. */
class Allocation {
  readonly left: number[];

  constructor(private readonly invoices: readonly AccountLine[]) {
    this.left = invoices.map(({ original, open }) => Math.max(0, original - open.PRINCIPAL));
  }

  /** Principal that is gone first, the invoice named before the oldest; what is more was interest. */
  take(minor: number, invoiceNumber: string): TakenApplication[] {
    const wanted = invoiceNumberKey(invoiceNumber);
    const order = this.invoices.map((_, index) => index).sort((a, b) => Number(this.named(b, wanted)) - Number(this.named(a, wanted)));
    const parts: TakenApplication[] = [];
    let rest = minor;
    for (const invoice of order) {
      const part = Math.min(rest, this.left[invoice] ?? 0);
      if (part === 0) continue;
      this.left[invoice] = (this.left[invoice] ?? 0) - part;
      rest -= part;
      parts.push({ invoice, bucket: 'PRINCIPAL', minor: part });
    }
    if (rest > 0) parts.push({ invoice: order[0] ?? 0, bucket: 'INTEREST', minor: rest });
    return parts;
  }

  private named(index: number, wanted: string): boolean {
    return wanted !== '' && invoiceNumberKey(this.invoices[index]?.invoiceNumber ?? '') === wanted;
  }
}

function accountOf(lines: readonly AccountLine[], payments: readonly PaymentLine[], notes: readonly NoteLine[], asOf: BusinessDate): TakenAccount {
  const invoices = [...lines].sort(byAge);
  const [first] = lines as [AccountLine, ...AccountLine[]];
  const inOrder = [...payments].sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.n - b.n));
  const allocation = new Allocation(invoices);
  const taken: TakenPayment[] = [];
  const before = { minor: first.collected - sumMinor(payments.map(({ minor }) => minor)), fee: first.commission - sumMinor(payments.map(({ fee }) => fee)) };
  if (before.minor > 0) {
    const on = inOrder[0] !== undefined && inOrder[0].paidOn < first.placedOn ? inOrder[0].paidOn : first.placedOn;
    taken.push({ line: null, on, kind: 'PU', ...before, remitted: true, feeTaken: true, applications: allocation.take(before.minor, '') });
  }
  for (const line of inOrder) {
    taken.push({ line, on: line.paidOn, kind: line.kind, minor: line.minor, fee: line.fee, remitted: line.remitted, feeTaken: line.feeTaken, applications: allocation.take(line.minor, line.invoiceNumber) });
  }
  return {
    clientId: first.clientId, number: first.account, currency: first.currency, invoices, first, original: sumMinor(invoices.map(({ original }) => original)), open: sumMinor(invoices.flatMap(({ open }) => Object.values(open))),
    collected: first.collected, commission: first.commission, payments: taken, changes: changesOf(invoices, taken, asOf), notes: [...notes].sort((a, b) => (a.notedOn < b.notedOn ? -1 : a.notedOn > b.notedOn ? 1 : a.n - b.n)) };
}

/** What besides the payments makes each invoice's open balances what they are. */
function changesOf(invoices: readonly AccountLine[], payments: readonly TakenPayment[], asOf: BusinessDate): TakenChange[] {
  const changes: TakenChange[] = [];
  // Interest that was paid had been charged by then.
  for (const { on, applications } of payments) for (const { invoice, bucket, minor } of applications) if (bucket !== 'PRINCIPAL') changes.push({ invoice, bucket, minor, kind: 'CHARGE', on });
  for (const [invoice, { original, open }] of invoices.entries()) {
    const paid = sumMinor(payments.flatMap(({ applications }) => applications.filter((part) => part.invoice === invoice && part.bucket === 'PRINCIPAL').map(({ minor }) => minor)));
    const adjusted = open.PRINCIPAL - (original - paid);
    if (adjusted !== 0) changes.push({ invoice, bucket: 'PRINCIPAL', minor: adjusted, kind: 'ADJUSTMENT', on: asOf });
    for (const bucket of ['INTEREST', 'FEES', 'COSTS'] as const) if (open[bucket] > 0) changes.push({ invoice, bucket, minor: open[bucket], kind: 'CHARGE', on: asOf });
  }
  return changes;
}
