import { referenceKey } from '@quittance/debtors/domain';
import { debtorKeyOf, type PlacementRow, type RowOutcome } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';
import { countryOf, regionOf } from '../application/country-of';
import type { PlannableRow } from '../application/plan-accounts';
import type { CopyValue } from './copy-rows';

/** A row's optional facts, only those the file states. */
export interface RowDetails {
  job?: string;
  customerReference?: string;
  originalMinor?: number;
  appliesTo?: string;
  purchaseOrder?: string;
  description?: string;
  clientReference?: string;
  contactName?: string;
  email?: string;
  phone?: string;
  addressLine1?: string;
  addressLine2?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  country?: string;
  taxId?: string;
  placeCountry?: string;
  placeRegion?: string;
  lastPaymentDate?: string;
  neverPaid?: true;
  defaultDate?: string;
  chargeOffDate?: string;
  delinquencyDate?: string;
  placementType?: string;
  /** A natural person's debt; a company's leaves it out. */
  debtorClass?: 'NATURAL_PERSON';
}

const STATED = ['job', 'customerReference', 'originalMinor', 'appliesTo', 'purchaseOrder', 'description', 'clientReference', 'contactName', 'email', 'phone', 'addressLine1', 'addressLine2', 'city', 'region', 'postalCode', 'country', 'taxId', 'placeCountry', 'placeRegion',
  'lastPaymentDate', 'neverPaid', 'defaultDate', 'chargeOffDate', 'delinquencyDate', 'placementType'] as const;

/** What is stored of a row that can't be placed, for its correction. */
export interface RefusedFacts {
  readonly errors: readonly object[];
  readonly groupCustomer?: string;
  /** Found by the plan, not by reading the row: a new plan judges it afresh. */
  readonly planned?: true;
}

export const INCOMING = 'incoming_row (n, state, credit, customer, customer_normalised, debtor_key, invoice_number, number_normalised, invoice_date, due_date, amount, currency, details, cells, problem)';

/** Opens the transaction's own table rows are copied to before they are judged together. */
export async function openIncomingRows(tx: Tx): Promise<void> {
  await tx.query(`
    create temp table incoming_row (
      n integer not null, state text not null, credit boolean not null, customer text, customer_normalised text, debtor_key text, invoice_number text,
      number_normalised text, invoice_date date, due_date date, amount bigint, currency text, details jsonb, cells jsonb, problem jsonb, duplicate_of uuid
    ) on commit drop;
    create temp table incoming_plan (n integer not null, state text, account_id uuid, credits jsonb, problem jsonb) on commit drop`);
}

const places = new Map<string, readonly [string | null, string | null]>();

/** Adds where the debtor is, as codes. */
export function plannable(row: PlacementRow): PlannableRow {
  if (row.country === null && row.region === null) return Object.assign(row, { placeCountry: null, placeRegion: null });
  const key = `${row.country}\n${row.region}`;
  let place = places.get(key);
  if (!place) {
    if (places.size > 5_000) places.clear();
    const country = countryOf(row.country);
    place = [country, regionOf(row.region, country ?? 'US')];
    places.set(key, place);
  }
  return Object.assign(row, { placeCountry: place[0], placeRegion: place[1] });
}

function detailsOf(row: PlannableRow): RowDetails | null {
  let details: Record<string, string | number | boolean> | null = row.debtorClass === 'NATURAL_PERSON' ? { debtorClass: row.debtorClass } : null;
  for (const name of STATED) {
    const value = row[name];
    if (value !== null) (details ??= {})[name] = value;
  }
  return details;
}

/** What most rows leave out, once for all of them: 200,000 rows stand in memory while accounts are planned. */
const UNSTATED = {
  job: null, customerReference: null, debtorClass: 'COMMERCIAL_ENTITY', originalMinor: null, appliesTo: null, purchaseOrder: null, description: null, clientReference: null, contactName: null, email: null,
  phone: null, addressLine1: null, addressLine2: null, city: null, region: null, postalCode: null, country: null, taxId: null, placeCountry: null, placeRegion: null,
  lastPaymentDate: null, neverPaid: null, defaultDate: null, chargeOffDate: null, delinquencyDate: null, placementType: null,
} as const;

type Core = Pick<PlacementRow, 'n' | 'customer' | 'customerKey' | 'kind' | 'invoiceNumber' | 'invoiceDate' | 'dueDate' | 'minor' | 'currency'>;

class LeanRow {
  constructor(readonly n: number, readonly customer: string, readonly customerKey: string, readonly kind: string, readonly invoiceNumber: string, readonly invoiceDate: string, readonly dueDate: string, readonly minor: number, readonly currency: string) {}
}
Object.assign(LeanRow.prototype, UNSTATED);

/** A row with the facts it states and nothing else; the others read as null. */
export function leanRow(row: Core, stated: Partial<PlannableRow> | RowDetails | null): PlannableRow {
  const lean = new LeanRow(row.n, row.customer, row.customerKey, row.kind, row.invoiceNumber, row.invoiceDate, row.dueDate, row.minor, row.currency);
  return (stated === null ? lean : Object.assign(lean, stated)) as unknown as PlannableRow;
}

const PLANNED_FROM = ['customerReference', 'appliesTo', 'placeCountry', 'placeRegion', 'lastPaymentDate', 'neverPaid', 'defaultDate', 'chargeOffDate', 'delinquencyDate', 'placementType'] as const;

/** The part of a row that accounts are planned from. */
export function leanFor(row: PlannableRow): PlannableRow {
  let stated: Record<string, unknown> | null = row.debtorClass === 'NATURAL_PERSON' ? { debtorClass: row.debtorClass } : null;
  for (const name of PLANNED_FROM) if (row[name] !== null) (stated ??= {})[name] = row[name];
  return leanRow(row, stated);
}

/** A row that reads well, as it is copied. */
export const acceptedLine = (row: PlannableRow): readonly CopyValue[] => [
  row.n, row.kind === 'CREDIT' ? 'CREDIT' : 'ACCEPTED', row.kind === 'CREDIT', row.customer, row.customerKey, debtorKeyOf(row), row.invoiceNumber,
  referenceKey(row.invoiceNumber), row.invoiceDate, row.dueDate, row.minor, row.currency, detailsOf(row), null, null];

/** A row that can't be placed, with its cells to correct. */
export function refusedLine(outcome: Extract<RowOutcome, { kind: 'ERROR' }>): readonly CopyValue[] {
  const facts: RefusedFacts = { errors: outcome.errors, ...(outcome.groupCustomer === undefined ? {} : { groupCustomer: outcome.groupCustomer }) };
  return [outcome.raw.rowNumber, 'REFUSED', false, null, null, null, null, null, null, null, null, null, null, outcome.raw.cells, facts];
}

/** A line that is no invoice, with the reason. */
export const skippedLine = (outcome: Extract<RowOutcome, { kind: 'SKIPPED' }>): readonly CopyValue[] => [
  outcome.row, 'SKIPPED', false, null, null, null, null, null, null, null, null, null, null, null, { reason: outcome.reason }];
