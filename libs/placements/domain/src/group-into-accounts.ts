import { invoiceNumberKey, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import type { PlacementRow } from './row-outcome';

/** A part of a credit taken off an invoice. */
export interface CreditUse {
  /** Row number of the credit. */
  readonly creditRow: number;
  readonly minor: number;
}

/** An invoice with what its debtor's credits take off it. */
export interface AccountInvoice {
  readonly row: PlacementRow;
  readonly credits: readonly CreditUse[];
  /** Left after the credits, in minor units; above zero. */
  readonly openMinor: number;
}

/** Invoices that become one account. */
export interface PlacedAccount {
  /** Key of the debtor: its number with the client, or else its normalised name. */
  readonly debtorKey: string;
  readonly customer: string;
  readonly currency: CurrencyCode;
  /** Oldest due first. */
  readonly invoices: readonly AccountInvoice[];
  readonly totalMinor: number;
  readonly oldestDue: BusinessDate;
}

/** Credits that exceed a debtor's invoices: nothing is owed, so no account is made. */
export interface OverCredited {
  readonly debtorKey: string;
  readonly customer: string;
  readonly currency: CurrencyCode;
  /** Above or equal to zero, minor units. */
  readonly excessMinor: number;
  readonly rows: readonly number[];
}

/** The accounts of a placement. */
export interface Grouping {
  readonly accounts: readonly PlacedAccount[];
  /** Invoices wholly taken off by credits, in accounts that still owe. */
  readonly settledRows: readonly number[];
  readonly overCredited: readonly OverCredited[];
}

const byAge = (a: PlacementRow, b: PlacementRow): number => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : a.invoiceDate < b.invoiceDate ? -1 : a.invoiceDate > b.invoiceDate ? 1 : a.n - b.n);

/** Key rows are gathered by: the client's number for the debtor if given, else its normalised name. */
export function debtorKeyOf(row: Pick<PlacementRow, 'customerKey' | 'customerReference'>): string {
  return row.customerReference === null ? `name:${row.customerKey}` : `ref:${row.customerReference.toUpperCase()}`;
}

interface Open {
  readonly row: PlacementRow;
  readonly credits: CreditUse[];
  left: number;
}

/** Takes each credit off the invoice it names, then off the oldest. Returns what is left of the credits. */
function applyCredits(invoices: readonly Open[], credits: readonly PlacementRow[]): number {
  let excess = 0;
  const keys = credits.some(({ appliesTo }) => appliesTo !== null) ? new Map(invoices.map((open) => [open, invoiceNumberKey(open.row.invoiceNumber)])) : undefined;
  for (const credit of [...credits].sort(byAge)) {
    let left = credit.minor;
    const named = credit.appliesTo === null ? undefined : invoiceNumberKey(credit.appliesTo);
    const order = named === undefined ? invoices : [...invoices.filter((open) => keys?.get(open) === named), ...invoices.filter((open) => keys?.get(open) !== named)];
    for (const open of order) {
      const used = Math.min(left, open.left);
      if (used === 0) continue;
      open.credits.push({ creditRow: credit.n, minor: used });
      open.left -= used;
      left -= used;
      if (left === 0) break;
    }
    excess += left;
  }
  return excess;
}

function accountOf(debtorKey: string, open: readonly Open[]): PlacedAccount | undefined {
  const first = open[0];
  if (!first) return undefined;
  const invoices = open.map(({ row, credits, left }) => ({ row, credits, openMinor: left }));
  return { debtorKey, customer: first.row.customer, currency: first.row.currency, invoices, totalMinor: invoices.reduce((total, invoice) => total + invoice.openMinor, 0), oldestDue: first.row.dueDate };
}

/** Gathers rows into accounts: one a debtor and currency, or one an invoice, as the contract says. Credits reduce the invoice they name, then the oldest due. */
export function groupIntoAccounts(rows: Iterable<PlacementRow>, onePer: 'DEBTOR' | 'INVOICE'): Grouping {
  const debtors = new Map<string, PlacementRow[]>();
  for (const row of rows) {
    const key = `${row.currency} ${debtorKeyOf(row)}`;
    const list = debtors.get(key);
    if (list) list.push(row);
    else debtors.set(key, [row]);
  }
  const accounts: PlacedAccount[] = [];
  const settledRows: number[] = [];
  const overCredited: OverCredited[] = [];
  for (const [key, list] of debtors) {
    const debtorKey = key.slice(4);
    const invoices: Open[] = list.filter((row) => row.kind === 'INVOICE').sort(byAge).map((row) => ({ row, credits: [], left: row.minor }));
    const excessMinor = applyCredits(invoices, list.filter((row) => row.kind === 'CREDIT'));
    const owing = invoices.filter((open) => open.left > 0);
    const first = list[0];
    if (owing.length === 0 && first) {
      overCredited.push({ debtorKey, customer: first.customer, currency: first.currency, excessMinor, rows: list.map((row) => row.n) });
      continue;
    }
    for (const open of invoices) if (open.left === 0) settledRows.push(open.row.n);
    for (const part of onePer === 'DEBTOR' ? [owing] : owing.map((open) => [open])) {
      const account = accountOf(debtorKey, part);
      if (account) accounts.push(account);
    }
  }
  return { accounts, settledRows, overCredited };
}
