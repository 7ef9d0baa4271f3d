import { readConfiguration } from '@quittance/platform';
import { testDatabase, type TestDatabase } from '@quittance/testing';
import { Client } from 'pg';
import { verifyBook } from '../../commands/verify-book';
import { DEMO_PASSWORD } from '../demo-agency';
import { runDemo } from '../run-demo';

describe('the small demo', () => {
  let database: TestDatabase;
  let client: Client;
  let printed: string;
  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
  const values = async (sql: string): Promise<unknown[]> => (await rows<{ v: unknown }>(sql)).map(({ v }) => v);

  beforeAll(async () => {
    database = await testDatabase();
    printed = await runDemo(readConfiguration({ DATABASE_URL: database.ownerUrl, APPLICATION_KEY: Buffer.alloc(32, 'demo').toString('base64') }), 'small', () => undefined);
    client = new Client({ connectionString: database.ownerUrl, options: '-c app.scope=agency' });
    await client.connect();
  }, 240_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is sound', async () => {
    expect((await verifyBook(client)).filter(({ holds }) => !holds)).toEqual([]);
  });

  it('prints a login of every role', async () => {
    const people = await rows<{ email: string; role: string }>(`select u.email, r.role from app_user u join user_role r on r.user_id = u.id where u.status = 'ACTIVE'`);
    expect([...new Set(people.map(({ role }) => role))].sort()).toEqual(['ADMINISTRATOR', 'CLIENT_USER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'MANAGER', 'TRUST_ACCOUNTANT']);
    for (const { email } of people) expect(printed).toContain(email);
    expect(printed).toContain(DEMO_PASSWORD);
  });

  it('has five clients, one below another, contracts of five shapes and a debt in euros', async () => {
    expect(await values('select code as v from client order by 1')).toEqual(['BELLWEATHER', 'CARROW', 'HARTWELL', 'NORTHGATE', 'OSGOOD-GULF']);
    expect(await values(`select jsonb_array_length(terms->'rates'->'rules') as v from contract_version order by 1`)).toEqual([1, 1, 1, 2, 2, 5]);
    expect(await values('select distinct currency as v from account order by 1')).toEqual(['EUR', 'USD']);
  });

  it('has accounts in every state', async () => {
    expect(await values('select distinct status as v from account order by 1')).toEqual(['ACTIVE', 'CLOSED', 'HOLD', 'NEW']);
    expect(await values('select distinct close_code as v from account where close_code is not null order by 1')).toEqual(expect.arrayContaining(['BANKRUPT', 'PAID_IN_FULL', 'RECALLED', 'UNCOLLECTABLE']));
    expect(await values('select distinct status as v from promise order by 1')).toEqual(['BROKEN', 'KEPT', 'OPEN']);
    expect(await values(`select distinct kind as v from activity where kind in ('REOPENED', 'CREDIT_NOTE', 'RETURNED_PAYMENT', 'RECALLED', 'REFUND') order by 1`)).toEqual(['CREDIT_NOTE', 'RECALLED', 'REFUND', 'REOPENED', 'RETURNED_PAYMENT']);
  });

  it('has settlements on plan, missed, kept, and one that asks the client', async () => {
    expect(await values('select status as v from settlement order by 1')).toEqual(['KEPT', 'OPEN', 'PROPOSED', 'VOID']);
    expect(await values(`select count(*)::int as v from account where close_code = 'SETTLED'`)).toEqual([1]);
  });

  it('has money everywhere it can be', async () => {
    expect(await values(`select distinct kind || case when amount < 0 then ' returned' else '' end as v from receipt order by 1`)).toEqual(['PA', 'PC', 'PC returned', 'PU', 'PU returned']);
    expect(await values('select distinct status as v from debtor_refund order by 1')).toEqual(['OWED', 'PAID', 'REQUESTED']);
    expect(await values(`select count(*) > 0 as v from suspense_item where status = 'OPEN'`)).toEqual([true]);
    expect(await values('select distinct status as v from remittance_run order by 1')).toEqual(['POSTED', 'PREPARED']);
    expect(await values('select count(*)::int as v from remittance_run where approved_by = prepared_by')).toEqual([0]);
    expect(await values(`select min(statement_number) as v from remittance_run`)).toEqual(['S1001']);
  });

  it('has costs, batches, checks and bank details in several states', async () => {
    expect(await values('select distinct funder as v from cost order by 1')).toEqual(['AGENCY', 'ATTORNEY', 'CLIENT']);
    expect(await values('select status as v from receipt_batch order by number')).toEqual(['POSTED', 'DRAFT']);
    expect(await values('select distinct status as v from cheque order by 1')).toEqual(['ISSUED', 'STOPPED']);
    expect(await values('select status as v from bank_details order by requested_at')).toEqual(['APPROVED', 'APPROVED', 'APPROVED', 'APPROVED', 'CALLED_BACK']);
  });

  it('has mandates, debits and files in every state, and what came back', async () => {
    expect(await values('select count(*) filter (where ended_on is null)::int || \' of \' || count(*) as v from mandate')).toEqual(['4 of 5']);
    expect(await values('select distinct status as v from direct_debit order by 1')).toEqual(['CANCELLED', 'COLLECTED', 'IN_FILE', 'PLANNED', 'RETURNED', 'SENT']);
    expect(await values(`select distinct kind || ' ' || status as v from payment_file order by 1`)).toEqual(['NACHA_CREDIT RELEASED', 'NACHA_DEBIT CANCELLED', 'NACHA_DEBIT MADE', 'NACHA_DEBIT RELEASED', 'PAIN_001 RELEASED', 'PAIN_008 RELEASED']);
    expect(await values(`select distinct code || ' ' || status as v from returned_item order by 1`)).toEqual(['R01 REVERSED', 'R02 OPEN', 'R10 REVERSED']);
  });

  it('has invoices, a credit note, tax, partners and what collectors earned', async () => {
    expect(await values('select distinct kind as v from client_invoice order by 1')).toEqual(['CREDIT_NOTE', 'INVOICE']);
    expect(await values('select count(*) > 1 as v from client_payment')).toEqual([true]);
    expect(await values('select sum(tax) > 0 as v from fee_line')).toEqual([true]);
    expect(await values('select distinct status as v from partner_payout order by 1')).toEqual(['PAID', 'REQUESTED']);
    expect(await values('select count(*)::int as v from (select from suit_fee) f')).toEqual([1]);
    expect(await values('select count(distinct collector_id)::int as v from commission_line')).toEqual([3]);
  });

  it('gives the collector the account of the designs, first in the queue', async () => {
    const [first] = await rows<{ name: string; owed: number; numbers: string[] }>(
      `select d.name, a.balance_minor::float as owed, array(select i.number from invoice i where i.account_id = a.id order by i.due_date) as numbers
         from account a join debtor d on d.id = a.debtor_id join desk k on k.id = a.desk_id join app_user u on u.id = k.user_id
        where u.email = 'm.okafor@halloran.example' and a.status in ('NEW', 'ACTIVE') order by a.priority desc, a.id limit 1`);
    expect(first).toEqual({ name: 'Brightwater Fixtures LLC', owed: 4_831_022, numbers: ['CS-88120', 'CS-88307', 'CS-88419'] });
  });

  it('stands at its day', async () => {
    expect(await values('select frozen_on::text as v from business_clock')).toEqual(['2026-11-23']);
    expect(await values(`select count(*)::int as v from activity where occurred_at > '2026-11-24'`)).toEqual([0]);
  });
});
