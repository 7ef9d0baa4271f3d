import { randomUUID } from 'node:crypto';
import { resolveTerms, type ResolvedTerms } from '@quittance/fees/domain';
import { parseContractTerms } from '@quittance/clients/domain';
import { ok, unwrap, type AccountId, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { normaliseName } from '@quittance/placements/domain';
import { readConfiguration, systemCtx, UnitOfWork } from '@quittance/platform';
import { testDatabase, type TestDatabase } from '@quittance/testing';
import { rankAccounts } from '@quittance/work-queues/server';
import { Client } from 'pg';
import { verifyBook } from '../../commands/verify-book';
import { createContext } from '../../create-app';
import { runDemo } from '../run-demo';

const ACCOUNTS = 400;

async function filled(): Promise<{ database: TestDatabase; client: Client }> {
  const database = await testDatabase();
  await runDemo(readConfiguration({ DATABASE_URL: database.ownerUrl }), { accounts: ACCOUNTS }, () => undefined);
  const client = new Client({ connectionString: database.ownerUrl, options: '-c app.scope=agency' });
  await client.connect();
  return { database, client };
}

describe('the large demo book', () => {
  const books: Awaited<ReturnType<typeof filled>>[] = [];
  let client: Client;
  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;

  beforeAll(async () => {
    books.push(await filled());
    client = (books[0] as Awaited<ReturnType<typeof filled>>).client;
  }, 120_000);

  afterAll(async () => {
    for (const book of books) {
      await book.client.end();
      await book.database.drop();
    }
  });

  it('is sound to the last fee', async () => {
    expect((await verifyBook(client)).filter(({ holds }) => !holds)).toEqual([]);
  });

  it('has accounts in every state, payments of both kinds and promises of every end', async () => {
    expect(await rows('select count(*)::int as n from account')).toEqual([{ n: ACCOUNTS }]);
    expect((await rows<{ status: string }>('select distinct status from account order by 1')).map(({ status }) => status)).toEqual(['ACTIVE', 'CLOSED', 'HOLD', 'NEW']);
    expect((await rows<{ kind: string }>('select distinct kind from receipt order by 1')).map(({ kind }) => kind)).toEqual(['PC', 'PU']);
    expect((await rows<{ status: string }>('select distinct status from promise order by 1')).map(({ status }) => status)).toEqual(['BROKEN', 'KEPT', 'OPEN']);
    const [{ invoices, activities } = { invoices: 0, activities: 0 }] = await rows<{ invoices: number; activities: number }>('select (select count(*) from invoice)::float / count(*) as invoices, (select count(*) from activity)::float / count(*) as activities from account');
    expect(invoices).toBeCloseTo(1.5, 0);
    expect(activities).toBeGreaterThan(4.5);
  });

  it('keeps names, phones and addresses as a placement would', async () => {
    const debtors = await rows<{ name: string; name_normalised: string }>('select name, name_normalised from debtor');
    for (const { name, name_normalised } of debtors) expect(name_normalised).toBe(normaliseName(name));
    expect(await rows(`select value from contact_point where kind = 'PHONE' and value_normalised !~ '^[+]1[2-9][0-9]{2}55501[0-9]{2}$'`)).toEqual([]);
    expect(await rows(`select value from contact_point where kind = 'EMAIL' and value !~ '[.]example$'`)).toEqual([]);
  });

  it('freezes the terms that the contract gives', async () => {
    const accounts = await rows<{ resolved: ResolvedTerms; terms: unknown; version: string; placed_on: BusinessDate; oldest: BusinessDate; total: string; region: string }>(
      `select t.resolved, v.terms, v.id as version, a.placed_on::text, a.oldest_due_on::text as oldest, a.placed_minor as total, d.region
         from account a join account_terms t on t.account_id = a.id join contract_version v on v.id = t.contract_version_id join debtor d on d.id = a.debtor_id`);
    for (const { resolved, terms, version, placed_on, oldest, total, region } of accounts) {
      const { rates, currency } = unwrap(parseContractTerms(terms));
      expect(resolved).toEqual(unwrap(resolveTerms(
        { contractVersionId: version as never, versionNumber: 1, currency: currency as CurrencyCode, rates },
        { oldestInvoiceOn: oldest, lastPaymentOn: null, defaultedOn: null, chargedOffOn: null, balance: Number(total), currency, country: 'US', region, noFee: false }, placed_on)));
    }
  });

  it('ranks open accounts as My day does', async () => {
    const app = await createContext(readConfiguration({ DATABASE_URL: (books[0] as Awaited<ReturnType<typeof filled>>).database.ownerUrl }));
    const changed = await app.get(UnitOfWork).write(systemCtx('spec', 'spec'), async (tx) => ok(await rankAccounts(tx, (await tx.query<{ id: AccountId }>('select id from account')).map(({ id }) => id))));
    await app.close();
    expect(changed).toEqual(ok(0));
    expect(await rows(`select count(*)::int > 50 as many from account where status in ('NEW', 'ACTIVE') and priority > 0`)).toEqual([{ many: true }]);
  });

  it('is the same book each time', async () => {
    const other = await filled();
    books.push(other);
    const sums = `select (select sum(amount) from debt_entry)::text as debts, (select sum(amount) from fee_line)::text as fees, (select md5(string_agg(number || status || balance_minor || priority, ',' order by number)) from account) as accounts,
      (select md5(string_agg(name, ',' order by id)) from debtor) as names, (select md5(string_agg(body || occurred_at, ',' order by id)) from activity where kind <> 'PLACED') as lines`;
    expect((await other.client.query(sums)).rows).toEqual(await rows(sums));
  }, 60_000);

  it('is refused a second time, and for nonsense', async () => {
    const config = readConfiguration({ DATABASE_URL: (books[0] as Awaited<ReturnType<typeof filled>>).database.ownerUrl });
    await expect(runDemo(config, { accounts: ACCOUNTS }, () => undefined)).rejects.toThrow('holds a demo book already');
    await expect(runDemo(config, { accounts: 1.5 }, () => undefined)).rejects.toThrow('--accounts must be a whole number');
    await expect(runDemo(config, 'small', () => undefined)).rejects.toThrow('has an agency already');
  });

  it('has its indexes and guards back', async () => {
    await expect(client.query('delete from receipt')).rejects.toThrow('append-only');
    await expect(client.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ('${randomUUID()}', '${randomUUID()}', 'PHONE', '1', '1', 'CLIENT', '2026-01-01')`)).rejects.toThrow('foreign key');
  });
});
