import { randomUUID } from 'node:crypto';
import { rateRule, resolveTerms, type RateSchedule } from '@quittance/fees/domain';
import { businessDate, currency as currencyOf, ppm, unwrap, type ContractVersionId } from '@quittance/kernel';
import type { Client } from 'pg';

/** A client with a contract of one rule: 25% of the first 3,000.00, 20% above. */
export interface BookClient {
  readonly id: string;
  readonly code: string;
  readonly contractVersionId: string;
}

/** An account as placed. */
export interface BookAccount {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly debtorId: string;
  /** In the order given. */
  readonly invoiceIds: readonly string[];
}

export interface BookAccountParts {
  readonly debtor?: string;
  /** Another account's debtor. */
  readonly debtorId?: string;
  readonly country?: string;
  readonly timeZone?: string;
  readonly reference?: string;
  readonly currency?: string;
  readonly deskId?: string;
  readonly placedOn?: string;
  /** Minor units of principal; one invoice of 1,000.00 unless said. */
  readonly invoices?: readonly { readonly number: string; readonly due?: string; readonly amount: number }[];
}

const RATES: RateSchedule = {
  ageFrom: 'OLDEST_INVOICE',
  rules: [rateRule({ tiers: [{ upTo: 300_000, ratePpm: ppm('25%') }, { upTo: null, ratePpm: ppm('20%') }] })],
  basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false },
  freeDemandDays: 0,
  discoverySharePpm: null, goodsSharePpm: null, withdrawal: null,
};

/** Adds a client with a contract in force since 2026-01-01. */
export async function bookClient(owner: Client, code: string, currency = 'USD'): Promise<BookClient> {
  const [id, contract, contractVersionId] = [randomUUID(), randomUUID(), randomUUID()];
  const terms = { currency, rates: RATES, remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: {}, minimum: null }, applicationOrder: ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'], grouping: 'ONE_PER_DEBTOR' };
  await owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, $2, $3, lower($3), 'US', $4, '2026-01-01')`, [id, code, `${code} Supply`, currency]);
  await owner.query(`insert into contract (id, client_id, currency, created_at) values ($1, $2, $3, '2026-01-01')`, [contract, id, currency]);
  await owner.query(`insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at) values ($1, $2, $3, 1, '2026-01-01', $4, 'test', '2026-01-01')`, [contractVersionId, contract, id, JSON.stringify(terms)]);
  return { id, code, contractVersionId };
}

/** Adds a desk, with a person or none. */
export async function bookDesk(owner: Client, name: string, userId: string | null = null): Promise<string> {
  const id = randomUUID();
  await owner.query(`insert into desk (id, name, user_id, created_at) values ($1, $2, $3, '2026-01-01')`, [id, name, userId]);
  return id;
}

/** Adds an account with its debtor, frozen terms, invoices and what is owed on them. */
export async function bookAccount(owner: Client, client: BookClient, parts: BookAccountParts = {}): Promise<BookAccount> {
  const { debtor = 'Brightwater Fixtures', currency = 'USD', placedOn = '2026-08-14', reference = '', country = 'US' } = parts;
  const invoices = (parts.invoices ?? [{ number: `INV-${randomUUID().slice(0, 8)}`, amount: 100_000 }]).map((invoice) => ({ id: randomUUID(), due: '2026-03-31', ...invoice }));
  const [id, debtorId] = [randomUUID(), parts.debtorId ?? randomUUID()];
  const oldest = invoices.map(({ due }) => due).sort()[0] ?? placedOn;
  const balance = invoices.reduce((sum, { amount }) => sum + amount, 0);
  if (!parts.debtorId) {
    await owner.query(
      `insert into debtor (id, kind, name, name_normalised, country, region, city, postal_code, time_zone, created_at) values ($1, 'ORGANISATION', $2, $3, $4, '', '', '', $5, '2026-01-01')`,
      [debtorId, debtor, debtor.toLowerCase(), country, parts.timeZone ?? null]);
  }
  const { rows } = await owner.query<{ number: string }>(
    `insert into account (id, number, client_id, debtor_id, currency, class, client_reference, client_reference_normalised, placed_on, oldest_due_on, desk_id, created_at)
     values ($1, 'Q-' || nextval('account_number_seq'), $2, $3, $4, 'COMMERCIAL_ENTITY', $5, reference_key($5), $6, $7, $8, '2026-01-01') returning number`,
    [id, client.id, debtorId, currency, reference, placedOn, oldest, parts.deskId ?? null]);
  await owner.query(`insert into account_party (account_id, client_id, debtor_id, role) values ($1, $2, $3, 'DEBTOR')`, [id, client.id, debtorId]);
  const resolved = unwrap(resolveTerms(
    { contractVersionId: client.contractVersionId as ContractVersionId, versionNumber: 1, currency: currencyOf(currency), rates: RATES },
    { oldestInvoiceOn: businessDate(oldest), lastPaymentOn: null, defaultedOn: null, chargedOffOn: null, balance, currency, country, region: null, noFee: false },
    businessDate(placedOn)));
  await owner.query(
    `insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at) values ($1, $2, 1, $3, $4, $5, 'placed', '2026-01-01')`,
    [id, client.id, client.contractVersionId, JSON.stringify(resolved), placedOn]);
  for (const invoice of invoices) {
    await owner.query(`insert into invoice (id, account_id, client_id, number, number_normalised, due_date, amount, currency) values ($1, $2, $3, $4, reference_key($4), $5, $6, $7)`,
      [invoice.id, id, client.id, invoice.number, invoice.due, invoice.amount, currency]);
    await owner.query(
      `insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, effective_on, recorded_at) values ($1, $2, $3, $4, 'PRINCIPAL', $5, $6, 'PLACED', $7, '2026-01-01')`,
      [randomUUID(), id, client.id, invoice.id, invoice.amount, currency, placedOn]);
  }
  return { id, number: rows[0]?.number ?? '', clientId: client.id, debtorId, invoiceIds: invoices.map((invoice) => invoice.id) };
}
