import { randomUUID } from 'node:crypto';
import { blankTerms, NO_INTEREST, type ContractTerms, type RemittanceTerms } from '@quittance/clients/domain';
import { BUCKETS, rateRule, resolveTerms, type Bucket, type RateRule, type WithdrawalFee } from '@quittance/fees/domain';
import { businessDate, currency, ppm, unwrap, type ContractVersionId } from '@quittance/kernel';
import type { Client } from 'pg';

/** A client with a contract in one currency. */
export interface TestClient {
  readonly id: string;
  readonly code: string;
  readonly currency: string;
  readonly contractVersionId: string;
  readonly terms: ContractTerms;
}

export interface ClientParts {
  /** What taking an account back costs. */
  readonly withdrawal?: WithdrawalFee;
  /** "25%" flat, or rules of your own. */
  readonly rate?: string | readonly RateRule[];
  readonly currency?: string;
  readonly remittance?: Partial<RemittanceTerms>;
  readonly order?: ContractTerms['applicationOrder'];
  readonly interest?: ContractTerms['interest'];
  readonly late?: ContractTerms['lateCharges'];
  readonly settlement?: ContractTerms['settlement'];
  readonly effectiveFrom?: string;
}

export interface AccountParts {
  /** What is owed by bucket, minor units, on one invoice; or per invoice. Principal of 1,000.00 by default. */
  readonly owed?: Partial<Record<Bucket, number>> | readonly Partial<Record<Bucket, number>>[];
  readonly placedOn?: string;
  readonly debtorId?: string;
  /** Where the debtor is; US by default. */
  readonly country?: string;
}

export interface TestAccount {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly debtorId: string;
}

let serial = 0;

const flat = (rate: string): RateRule[] => [rateRule({ tiers: [{ upTo: null, ratePpm: ppm(rate) }] })];

/**
 * Adds a client with a contract (25% of what is collected, remitted monthly on the 10th, unless told otherwise), without going through the screens.
 * @param owner session of the schema's owner
 */
export async function addTestClient(owner: Client, parts: ClientParts = {}): Promise<TestClient> {
  const [id, contractId, contractVersionId, n] = [randomUUID(), randomUUID(), randomUUID(), ++serial];
  const money = currency(parts.currency ?? 'USD');
  const { rate = '25%' } = parts;
  const blank = blankTerms(money, typeof rate === 'string' ? flat(rate) : rate);
  const terms: ContractTerms = {
    ...blank, rates: { ...blank.rates, withdrawal: parts.withdrawal ?? null }, remittance: { ...blank.remittance, minimum: null, ...parts.remittance },
    applicationOrder: parts.order ?? blank.applicationOrder, interest: parts.interest ?? NO_INTEREST, lateCharges: parts.late ?? null, settlement: parts.settlement ?? null };
  const code = `T${process.pid % 1000}-${n}`;
  await owner.query(
    `insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, $2, $3, lower($3), 'US', $4, '2026-01-02T15:00:00Z')`,
    [id, code, `Client ${n}`, money]);
  await owner.query(`insert into contract (id, client_id, currency, created_at) values ($1, $2, $3, '2026-01-02T15:00:00Z')`, [contractId, id, money]);
  await owner.query(
    `insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at) values ($1, $2, $3, 1, $4, $5, 'test', '2026-01-02T15:00:00Z')`,
    [contractVersionId, contractId, id, parts.effectiveFrom ?? '2020-01-01', JSON.stringify(terms)]);
  return { id, code, currency: money, contractVersionId, terms };
}

/** Places an account with its debtor, invoices and frozen terms, without going through a placement. */
export async function addTestAccount(owner: Client, client: TestClient, parts: AccountParts = {}): Promise<TestAccount> {
  const placedOn = businessDate(parts.placedOn ?? '2026-01-15');
  const debtorId = parts.debtorId ?? (await addDebtor(owner, parts.country));
  const id = randomUUID();
  const { owed = { PRINCIPAL: 100_000 } } = parts;
  const invoices = Array.isArray(owed) ? (owed as readonly Partial<Record<Bucket, number>>[]) : [owed as Partial<Record<Bucket, number>>];
  const balance = invoices.reduce((sum, invoice) => sum + BUCKETS.reduce((part, bucket) => part + (invoice[bucket] ?? 0), 0), 0);
  const { rows } = await owner.query<{ number: string }>(
    `insert into account (id, number, client_id, debtor_id, currency, class, placed_on, oldest_due_on, created_at)
     values ($1, 'Q-' || nextval('account_number_seq'), $2, $3, $4, 'COMMERCIAL_ENTITY', $5, '2025-09-01', '2026-01-15T15:00:00Z') returning number`,
    [id, client.id, debtorId, client.currency, placedOn]);
  const resolved = unwrap(resolveTerms(
    { contractVersionId: client.contractVersionId as ContractVersionId, versionNumber: 1, currency: client.terms.currency, rates: client.terms.rates },
    { oldestInvoiceOn: businessDate('2025-09-01'), lastPaymentOn: null, defaultedOn: null, chargedOffOn: null, balance, currency: client.currency, country: parts.country ?? 'US', region: parts.country ? null : 'IL', noFee: false },
    placedOn));
  await owner.query(
    `insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at) values ($1, $2, 1, $3, $4, $5, 'Placed', '2026-01-15T15:00:00Z')`,
    [id, client.id, client.contractVersionId, JSON.stringify(resolved), placedOn]);
  for (const [index, amounts] of invoices.entries()) await addInvoice(owner, { account: id, client, index, amounts, placedOn });
  return { id, number: rows[0]?.number ?? '', clientId: client.id, debtorId };
}

async function addDebtor(owner: Client, country = 'US'): Promise<string> {
  const id = randomUUID();
  const n = ++serial;
  await owner.query(`insert into debtor (id, kind, name, name_normalised, country, created_at) values ($1, 'ORGANISATION', $2, lower($2), $3, '2026-01-15T15:00:00Z')`, [id, `Debtor ${n} LLC`, country]);
  return id;
}

async function addInvoice(owner: Client, of: { account: string; client: TestClient; index: number; amounts: Partial<Record<Bucket, number>>; placedOn: string }): Promise<void> {
  const invoiceId = randomUUID();
  const { account, client, index, amounts, placedOn } = of;
  const number = `INV-${++serial}`;
  await owner.query(
    `insert into invoice (id, account_id, client_id, number, number_normalised, invoice_date, due_date, amount, currency)
     values ($1, $2, $3, $4, lower($4), '2025-09-01', date '2025-09-01' + $5::integer * 30, $6, $7)`,
    [invoiceId, account, client.id, number, index, Math.max(1, amounts.PRINCIPAL ?? 1), client.currency]);
  for (const bucket of BUCKETS) {
    if (!amounts[bucket]) continue;
    await owner.query(
      `insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, effective_on, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'PLACED', $8, '2026-01-15T15:00:00Z')`,
      [randomUUID(), account, client.id, invoiceId, bucket, amounts[bucket], client.currency, placedOn]);
  }
}
