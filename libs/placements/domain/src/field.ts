import { fold } from './fold';

/** What a column can mean. IGNORED marks columns known to carry nothing to place (days past due, our own Error and Remedy). */
export const FIELDS = [
  'customer', 'customerReference', 'invoiceNumber', 'invoiceDate', 'dueDate', 'amount', 'openBalance', 'paidAmount', 'currency', 'transactionType', 'terms', 'status',
  'appliesTo', 'purchaseOrder', 'description', 'clientReference', 'contactName', 'email', 'phone', 'addressLine1', 'addressLine2', 'city', 'region',
  'postalCode', 'country', 'taxId', 'debtorKind', 'lastPaymentDate', 'defaultDate',
  'chargeOffDate', 'delinquencyDate', 'placementType', 'ignored',
] as const;

/** One of `FIELDS`. */
export type Field = (typeof FIELDS)[number];

/** How a field is called on screen and in messages. */
export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  customer: 'Customer', customerReference: 'Customer number', invoiceNumber: 'Invoice number', invoiceDate: 'Invoice date', dueDate: 'Due date',
  amount: 'Amount', openBalance: 'Open balance', paidAmount: 'Paid or credited', currency: 'Currency', transactionType: 'Transaction type', terms: 'Payment terms', status: 'Status',
  appliesTo: 'Credits invoice', purchaseOrder: 'Purchase order', description: 'Description', clientReference: 'Your reference', contactName: 'Contact name',
  email: 'Email', phone: 'Phone', addressLine1: 'Address', addressLine2: 'Address line 2', city: 'City', region: 'State or region',
  postalCode: 'Postal code', country: 'Country', taxId: 'Tax number', debtorKind: 'Company or person',
  lastPaymentDate: 'Last payment date', defaultDate: 'Default date', chargeOffDate: 'Charge-off date', delinquencyDate: 'Date of first delinquency', placementType: 'Placement type', ignored: 'Not used',
};

/** Dates of the debt a contract may count age from, apart from its invoices' own. */
export const DEBT_DATE_FIELDS = ['lastPaymentDate', 'defaultDate', 'chargeOffDate', 'delinquencyDate'] as const satisfies readonly Field[];

/** Fields whose cells are dates. */
export const DATE_FIELDS: readonly Field[] = ['invoiceDate', 'dueDate', ...DEBT_DATE_FIELDS];

/** Fields whose cells are amounts. */
export const AMOUNT_FIELDS: readonly Field[] = ['amount', 'openBalance', 'paidAmount'];

// Folded headings of what one line of an invoice sells.
const LINE_HEADINGS = new Set('quantity qty unitprice unitamount lineamount itemname itemprice itemtotal linetotal lineitem itemamount productservice menge einzelpreis artikel artikelnummer positionsbetrag quantite prixunitaire cantidad preciounitario quantita prezzounitario aantal stuksprijs quantidade antal apris ilosc cenajednostkowa mnozstvi 数量 単価 количество цена'.split(' '));

/** True for a heading of a column about single lines of invoices: the file has a row for each of them. */
export const isLineHeading = (heading: string): boolean => LINE_HEADINGS.has(fold(heading).replace(/ /g, ''));

/** A column's meaning, with how sure that is and why. */
export interface ColumnMapping {
  /** 0-based column. */
  readonly column: number;
  /** The heading as written; `''` without one. */
  readonly header: string;
  /** Undefined: not recognised, left out. */
  readonly field: Field | undefined;
  /** 0–100. */
  readonly confidence: number;
  /** A sentence for the mapping screen. */
  readonly reason: string;
}

/** Where each field stands: field → 0-based column. What a person confirms and what is saved per client. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/** The mapping the recognised columns amount to. */
export function mappingOf(columns: readonly ColumnMapping[]): Mapping {
  const mapping: Partial<Record<Field, number>> = {};
  for (const { field, column } of columns) if (field !== undefined && field !== 'ignored') mapping[field] ??= column;
  return mapping;
}

/** What a mapping still lacks before rows can be read: an amount or open balance, an invoice number, an invoice date; a customer unless it heads its rows as a group. */
export function missingFields(mapping: Mapping, customerIsGroup: boolean): readonly Field[] {
  const missing: Field[] = [];
  if (mapping.customer === undefined && !customerIsGroup) missing.push('customer');
  if (mapping.invoiceNumber === undefined) missing.push('invoiceNumber');
  if (mapping.invoiceDate === undefined) missing.push('invoiceDate');
  if (mapping.amount === undefined && mapping.openBalance === undefined) missing.push('amount');
  return missing;
}
