import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTestAccount, MoneyDesk, testDatabase, type Caller, type TestAccount, type TestAgency } from '@quittance/testing';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import { TakeoverDesk, TIERS, type Shown, type Terms } from './takeover.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(120_000);

const ACCOUNTS = `Client,File no,Debtor,Invoice,Invoice date,Due date,Date placed,Original amount,Principal,Interest,Total collected,Total fees,Status,Rate
CARROW,40117,Juniper Outfitters LLC,INV-1001,2025-08-04,2025-09-03,2025-11-10,8000.00,6000.00,120.00,2000.00,500.00,Active,
CARROW,40118,Brightwater Freight Inc,B-77,2025-10-01,2025-10-31,2026-01-15,4000.00,2500.00,0.00,1500.00,375.00,Hold,25%
`;
const PAYMENTS = `File no,Payment date,Amount,Paid to,Method,Fee,Remitted,Reference
40117,2026-02-12,1500.00,Agency,Check,375.00,Yes,10442
40117,2026-10-30,500.00,Agency,ACH,125.00,No,
40118,2026-11-05,500.00,Client,Check,125.00,No,
`;
const NOTES = `File no,Date,User,Note
40117,2026-01-15,P. Lindqvist,Promised half by mid February.
`;
const BALANCE = `Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees
CARROW,USD,2,"8,620.00","3,500.00",875.00,375.00,500.00,250.00
Trust bank,USD,,,,,500.00,,
`;

describe('a live book taken over', () => {
  let books: TakeoverDesk;
  let agency: TestAgency;
  let desk: MoneyDesk;
  let manager: Caller;
  let second: Caller;
  const faults = async () => (await verifyBook(agency.owner)).filter(({ holds }) => !holds);
  const count = async (sql: string): Promise<number> => Number((await agency.owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);

  const versionOf = async (client: string): Promise<string> => (await agency.owner.query<{ id: string }>('select id from contract_version where client_id = $1 order by number desc limit 1', [client])).rows[0]?.id ?? '';
  const addClient = (code: string, terms: Terms = TIERS) => books.addClient(code, terms);
  const step: TakeoverDesk['step'] = (...given) => books.step(...given);
  const start: TakeoverDesk['start'] = (...given) => books.start(...given);
  const show: TakeoverDesk['show'] = (...given) => books.show(...given);
  const finish: TakeoverDesk['finish'] = (...given) => books.finish(...given);
  const add: TakeoverDesk['add'] = (...given) => books.add(...given);
  const accountOf: TakeoverDesk['accountOf'] = (...given) => books.accountOf(...given);
  /** An account with one invoice, as a placement that is allowed meanwhile leaves it. */
  async function placeHere(client: string, { debtor, number, due, amount }: { debtor: string; number: string; due: string; amount: number }): Promise<void> {
    await agency.owner.query('alter table debt_entry disable trigger not_while_taken_over');
    const account = await addTestAccount(agency.owner, { id: client, code: '', currency: 'USD', contractVersionId: await versionOf(client), terms: TIERS as never }, { owed: { PRINCIPAL: amount } });
    await agency.owner.query('update debtor set name_normalised = $2 where id = $1', [account.debtorId, debtor]);
    await agency.owner.query(`update invoice set number = $2, number_normalised = $3, due_date = $4 where account_id = $1`, [account.id, number, number.replaceAll('-', '').toLowerCase(), due]);
    await agency.owner.query('alter table debt_entry enable trigger not_while_taken_over');
  }
  const receiptOf = async (on: string): Promise<string> => (await agency.owner.query<{ id: string }>('select id from receipt where received_on = $1 and taken_over is not null and reverses_id is null', [on])).rows[0]?.id ?? '';

  beforeAll(async () => {
    books = await TakeoverDesk.open();
    ({ agency, manager, second } = books);
    desk = await MoneyDesk.open(agency);
  });
  afterAll(() => agency.close());

  describe('a small book', () => {
    let carrow: string;
    let takeover: Shown;
    let standing: TestAccount;

    it('is read by its columns, whichever file comes first, and ties with its trial balance', async () => {
      carrow = await addClient('CARROW');
      standing = await addTestAccount(agency.owner, { id: carrow, code: 'CARROW', currency: 'USD', contractVersionId: await versionOf(carrow), terms: TIERS as never });
      takeover = await add(await start([carrow]), { balance: BALANCE, payments: PAYMENTS, accounts: ACCOUNTS, notes: NOTES });
      expect(takeover).toMatchObject({ status: 'CHECKED', differences: 0, summary: { accounts: 2, payments: 3, notes: 1, refused: 0, sums: 1, waitsFor: [] } });
      expect(takeover.figures.map(({ figure, stated, found }) => [figure, stated, found])).toEqual([
        ['ACCOUNTS', 2, 2], ['OPEN', 862_000, 862_000], ['COLLECTED', 350_000, 350_000], ['FEES', 87_500, 87_500], ['TRUST', 37_500, 37_500], ['UNREMITTED', 50_000, 50_000], ['UNREMITTED_FEES', 25_000, 25_000], ['BANK', 50_000, 50_000]]);
    });

    it('nothing is posted for its client meanwhile: said to a person, and held by the database', async () => {
      const paid = await desk.clientPays(carrow, 1_000, '2026-11-20');
      expect(paid).toMatchObject({ code: 'TAKEOVER_OPEN', message: expect.stringContaining('CARROW Supply is being taken over') });
      await expect(agency.owner.query(
        `insert into receipt (id, kind, method, amount, currency, received_on, reported_by, applied, account_id, client_id, debtor_id, recorded_at)
         select $1, 'PC', 'WIRE', 100, 'USD', '2026-11-20', 'AGENCY', 100, a.id, a.client_id, a.debtor_id, now() from account a where a.id = $2`, [randomUUID(), standing.id])).rejects.toThrow(/being taken over/);
      await expect(agency.owner.query(
        `insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, reason, effective_on, recorded_at)
         select $1, i.account_id, i.client_id, i.id, 'PRINCIPAL', -100, 'USD', 'ADJUSTMENT', 'Rounded', '2026-11-20', now() from invoice i where i.account_id = $2`, [randomUUID(), standing.id])).rejects.toThrow(/being taken over/);
      expect(await start([carrow])).toMatchObject({ code: 'TAKEOVER_OPEN', message: expect.stringContaining(takeover.number) });
      await expect(agency.owner.query('update takeover_client set open = false where takeover_id = $1', [takeover.id])).rejects.toThrow('freed by committing');
    });

    it('is committed by another person, once', async () => {
      expect(await finish(second, 'commitTakeover', takeover)).toMatchObject({ code: 'WRONG_STATUS' });
      const submitted = await finish(manager, 'submitTakeover', takeover);
      expect(submitted).toMatchObject({ status: 'SUBMITTED', mayCommit: false });
      expect(await finish(manager, 'commitTakeover', submitted)).toMatchObject({ code: 'SAME_PERSON' });
      const commandKey = randomUUID();
      const answers = await Promise.all([finish(second, 'commitTakeover', submitted, { commandKey }), finish(second, 'commitTakeover', submitted, { commandKey })]);
      expect(answers.map(({ status, message }) => status ?? message)).toEqual(['COMMITTED', 'COMMITTED']);
      const third = await agency.agencyAs('TRUST_ACCOUNTANT');
      expect(await finish(third, 'commitTakeover', submitted)).toMatchObject({ code: 'ALREADY_TAKEN_OVER' });
      expect(await count(`account where takeover_id = '${takeover.id}'`)).toBe(2);
      await expect(agency.owner.query(`update takeover set system = 'Other' where id = $1`, [takeover.id])).rejects.toThrow('cannot be changed');
    });

    it('opens the books with what was not remitted, debit trust bank and credit the client', async () => {
      expect(await desk.books()).toMatchObject({ TRUST_CASH: 50_000, CLIENT_TRUST: 37_500, DUE_TO_OPERATING: 12_500, DUE_FROM_TRUST: 12_500, CLIENT_RECEIVABLE: 12_500, BROUGHT_FORWARD: 25_000 });
      expect(await desk.identityHolds()).toBe(true);
      expect(await faults()).toEqual([]);
      const { rows } = await agency.owner.query(`select a.status, a.placed_minor, a.balance_minor, a.placed_on::text, t.resolved -> 'tiers' -> 0 ->> 'ratePpm' as rate from account a join account_terms t on t.account_id = a.id where a.takeover_id = $1 order by a.client_reference`, [takeover.id]);
      expect(rows).toEqual([
        { status: 'ACTIVE', placed_minor: 800_000, balance_minor: 612_000, placed_on: '2025-11-10', rate: '250000' }, { status: 'HOLD', placed_minor: 400_000, balance_minor: 250_000, placed_on: '2026-01-15', rate: '250000' }]);
      expect(await count(`activity where account_id = '${await accountOf('40117')}' and facts ->> 'takenOver' = '${takeover.number}'`)).toBe(4);
      expect(await count(`activity where account_id = '${await accountOf('40117')}' and kind = 'NOTE' and body = 'P. Lindqvist, in Ledgerline: Promised half by mid February.'`)).toBe(1);
    });

    it('fees go on where the tiers stand: 2,000 collected before, then 2,000 more is 250 + 200', async () => {
      const paid = await desk.pay(await accountOf('40117'), 200_000, '2026-11-23');
      expect(paid).toMatchObject({ applied: 200_000, fee: 45_000 });
      expect(await faults()).toEqual([]);
    });

    it('a payment that was remitted there and is returned now: the client owes it, the fee as it was charged is given back', async () => {
      const back = await desk.giveBack(await receiptOf('2026-02-12'), '2026-11-23');
      expect(back).toMatchObject({ __typename: 'ReversedPayment', applied: -150_000, fee: -37_500, afterRemittance: true });
      expect(await desk.identityHolds()).toBe(true);
      expect(await faults()).toEqual([]);
    });

    it('what stands for several payments cannot be returned as one', async () => {
      const sum = (await agency.owner.query<{ id: string }>(`select id from receipt where taken_over = 'SUM'`)).rows[0]?.id;
      expect(await desk.giveBack(sum, '2026-11-23')).toMatchObject({ code: 'NOT_ONE_PAYMENT' });
    });

    it('is remitted as the payments it is, those remitted before left out', async () => {
      await agency.setClock('2026-12-10');
      const run = await desk.remit(carrow, '2026-11-30');
      // 500 − 125 and 2,000 − 450, less the 1,500 returned and its 375 given back, and 125 on what was paid to the client.
      expect(run).toMatchObject({ status: 'POSTED', collected: 100_000, direct: 50_000 });
      expect(await faults()).toEqual([]);
      await agency.setClock('2026-11-23');
    });

    it('the same accounts file, or an invoice of it, does not come a second time', async () => {
      const again = await add(await start([carrow]), { accounts: ACCOUNTS, payments: PAYMENTS, balance: BALANCE });
      expect(again.summary).toMatchObject({ accounts: 0, refused: 2 });
      expect(await finish(manager, 'submitTakeover', again)).toMatchObject({ code: 'ROWS_REFUSED' });
      expect(await step(manager, 'abandonTakeover', 'TakeoverStepInput', { takeoverId: again.id, version: again.version, reason: 'Came before' })).toMatchObject({ status: 'ABANDONED' });
      expect(await desk.pay(await accountOf('40117'), 1_000, '2026-11-23')).toMatchObject({ applied: 1_000 });
    });

    it('is in a backup, and sound where that is restored', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'quittance-takeover-'));
      const other = await testDatabase();
      try {
        await writeBackup(agency.database.ownerUrl, join(folder, 'book.qbackup'));
        await restoreBackup(other.ownerUrl, join(folder, 'book.qbackup'));
        const { Client } = await import('pg');
        const client = new Client({ connectionString: other.ownerUrl, options: '-c app.scope=agency' });
        await client.connect();
        expect((await verifyBook(client)).filter(({ holds }) => !holds)).toEqual([]);
        expect((await client.query(`select status from takeover order by number`)).rows).toEqual([{ status: 'COMMITTED' }, { status: 'ABANDONED' }]);
        await client.end();
      } finally {
        await other.drop();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });

  it('per payment, a fee charged before placement is subtracted from no later one', async () => {
    const client = await addClient('PERPAY', { ...TIERS, rates: { ...TIERS.rates, rules: [{ ...TIERS.rates.rules[0], mode: 'PER_PAYMENT' }] } });
    const read = await add(await start([client]), {
      accounts: `Client,File no,Debtor,Invoice,Invoice date,Due date,Date placed,Original amount,Principal,Interest,Total collected,Total fees,Status,Rate
PERPAY,50001,Hemlock Press Ltd,PP-1,2025-08-04,2025-09-03,2025-11-10,8000.00,7500.00,0.00,500.00,125.00,Active,
`,
      payments: `File no,Payment date,Amount,Paid to,Method,Fee,Remitted,Reference
50001,2025-11-01,500.00,Agency,Check,125.00,Yes,
`,
      balance: `Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees
PERPAY,USD,1,"7,500.00",500.00,125.00,0.00,0.00,0.00
Trust bank,USD,,,,,0.00,,
` });
    expect(read).toMatchObject({ differences: 0, summary: { accounts: 1, payments: 1, refused: 0 } });
    expect(await finish(second, 'commitTakeover', await finish(manager, 'submitTakeover', read))).toMatchObject({ status: 'COMMITTED' });
    expect(await desk.pay(await accountOf('50001'), 100_000, '2026-11-23')).toMatchObject({ applied: 100_000, fee: 25_000 });
    expect(await faults()).toEqual([]);
  });

  it('a book that does not tie: each difference by name with the accounts behind it, and the database refuses it too', async () => {
    const client = await addClient('NORTH');
    const read = await add(await start([client]), {
      accounts: ACCOUNTS.replaceAll('CARROW', 'NORTH').replaceAll('INV-1001', 'N-1').replaceAll('B-77', 'N-2'), payments: PAYMENTS,
      balance: BALANCE.replaceAll('CARROW', 'NORTH').replace('"8,620.00"', '"6,120.00"').replace('500.00,250.00', '500.00,') });
    expect(read.differences).toBe(2);
    expect(read.figures.find(({ figure }) => figure === 'OPEN')).toMatchObject({ stated: 612_000, found: 862_000, behind: [{ account: '40118', why: 'Its amount is just the difference' }] });
    expect(await finish(manager, 'submitTakeover', read)).toMatchObject({ code: 'DOES_NOT_TIE', message: expect.stringContaining('the trial balance states $6,120.00, the files come to $8,620.00') });
    await agency.owner.query(`update takeover set status = 'SUBMITTED', submitted_by = $2, content_hash = 'x' where id = $1`, [read.id, randomUUID()]);
    await expect(agency.owner.query(`update takeover set status = 'COMMITTED', committed_by = $2 where id = $1`, [read.id, randomUUID()])).rejects.toThrow('does not tie');
    expect(await count(`account where client_id = '${client}'`)).toBe(0);
  });

  describe('what changes between reading and committing', () => {
    const BARE = (code: string, number: string): Record<string, string> => ({
      accounts: `Client,Account,Debtor,Invoice,Due date,Placed on,Placed amount,Principal balance,Collected to date,Commission to date,Status\n${code},${number},Oak Freight Inc,${number}-A,2025-12-01,2026-01-05,100.00,40.00,60.00,15.00,Active\n`,
      payments: `Account,Paid on,Amount,Commission,Remitted\n${number},2026-11-02,60.00,15.00,No\n`,
      balance: `Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees\n${code},USD,1,40.00,60.00,15.00,45.00,60.00,15.00\nTrust bank,USD,,,,,60.00,,\n` });
    const stillThere = async (takeover: Shown, client: string): Promise<void> => {
      expect((await show(takeover)).status).toBe('SUBMITTED');
      expect(await count(`account where takeover_id = '${takeover.id}'`)).toBe(0);
      expect(await count(`takeover_client where client_id = '${client}' and open`)).toBe(1);
    };

    it('a version by which nothing is kept back comes into force: what is posted would not be what was compared', async () => {
      const client = await addClient('GROSSMAN');
      const read = await add(await start([client]), BARE('GROSSMAN', '70001'));
      expect(read).toMatchObject({ status: 'CHECKED', differences: 0, summary: { waitsFor: [] } });
      await agency.owner.query(`update contract_version set effective_to = '2026-10-31' where client_id = $1`, [client]);
      await agency.owner.query(
        `insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at)
         select $1, v.contract_id, v.client_id, 2, '2026-11-01', v.terms || jsonb_build_object('remittance', v.terms -> 'remittance' || '{"mode": "GROSS"}'), $2, now() from contract_version v where v.client_id = $3`, [randomUUID(), randomUUID(), client]);
      const submitted = await finish(manager, 'submitTakeover', read);
      expect(await finish(second, 'commitTakeover', submitted)).toMatchObject({ code: 'CHANGED_SINCE', message: expect.stringContaining('no longer ties') });
      await stillThere(submitted, client);
      const back = await finish(manager, 'takeBackTakeover', submitted);
      await agency.runJobs();
      expect(await show(back)).toMatchObject({ status: 'CHECKED', differences: 1 });
    });

    it('an invoice of it is placed meanwhile: it does not come over a second time', async () => {
      const client = await addClient('TWICE');
      const submitted = await finish(manager, 'submitTakeover', await add(await start([client]), BARE('TWICE', '70002')));
      expect(submitted.status).toBe('SUBMITTED');
      await placeHere(client, { debtor: 'oak freight', number: '70002-A', due: '2025-12-01', amount: 10_000 });
      expect(await finish(second, 'commitTakeover', submitted)).toMatchObject({ code: 'CHANGED_SINCE', message: expect.stringContaining('Invoice 70002-A of this client is here already') });
      await stillThere(submitted, client);
    });

    it('a number given out again, to another debtor with another debt, is told and not refused', async () => {
      const client = await addClient('YEARLY');
      await placeHere(client, { debtor: 'elm freight', number: '70003-A', due: '2024-12-01', amount: 9_900 });
      const read = await add(await start([client]), BARE('YEARLY', '70003'));
      expect(read).toMatchObject({ differences: 0, summary: { refused: 0, notices: [expect.stringContaining('such as 70003-A on account Q-')] } });
      expect(await finish(second, 'commitTakeover', await finish(manager, 'submitTakeover', read))).toMatchObject({ status: 'COMMITTED' });
      expect(await faults()).toEqual([]);
    });

    it('of another debtor, but due on the same day with the same amount, is the same invoice', async () => {
      const client = await addClient('RENAMED');
      await placeHere(client, { debtor: 'elm freight', number: '70004-A', due: '2025-12-01', amount: 10_000 });
      expect((await add(await start([client]), BARE('RENAMED', '70004'))).summary).toMatchObject({ accounts: 0, refused: 1, notices: [] });
    });

    it('files that cannot be read through are told of, and read when one is added again', async () => {
      const client = await addClient('BROKEN');
      const takeover = await start([client]);
      await agency.owner.query(`alter table takeover_row add constraint breaks check (account <> '70005')`);
      await expect(add(takeover, BARE('BROKEN', '70005'))).rejects.toThrow('breaks');
      expect(await show(takeover)).toMatchObject({ status: 'CHECKED', figures: [], summary: { waitsFor: [expect.stringContaining('The files could not be read: ')] } });
      expect(await finish(manager, 'submitTakeover', await show(takeover))).toMatchObject({ code: 'NOT_READY' });
      await agency.owner.query('alter table takeover_row drop constraint breaks');
      expect(await add(takeover, BARE('BROKEN', '70005'))).toMatchObject({ status: 'CHECKED', differences: 0, summary: { waitsFor: [] } });
    });

    it('a file larger than can be compared is refused with what to do', async () => {
      const form = new FormData();
      form.set('takeoverId', randomUUID());
      form.set('file', new Blob([Buffer.alloc(25 * 1024 * 1024 + 1, 'a')]), 'accounts.csv');
      const answer = await manager.fetch('/files/takeovers', { method: 'POST', body: form });
      expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([413, expect.stringContaining('larger than 25 MB. Take the book over in parts')]);
    });
  });

  it('people come over as consumers, and two of one name stay two', async () => {
    const client = await addClient('LINDEN');
    const taken = await add(await start([client]), {
      accounts: `Client,Account,Debtor,Debtor type,Invoice,Due date,Placed on,Placed amount,Principal balance,Collected to date,Commission to date,Status
LINDEN,1,Maria Jones,,L-1,2025-12-01,2026-01-05,100.00,100.00,0,0,Active
LINDEN,2,Maria Jones,,L-2,2025-12-01,2026-01-05,200.00,200.00,0,0,Active
LINDEN,3,Smith Ltd,Person,L-3,2025-12-01,2026-01-05,300.00,300.00,0,0,Active
LINDEN,4,Oak Freight Inc,,L-4,2025-12-01,2026-01-05,400.00,400.00,0,0,Active
`, balance: 'Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees\nLINDEN,USD,4,"1,000.00",0,0,0,0,0\nTrust bank,USD,,,,,0,,\n' });
    const submitted = await finish(manager, 'submitTakeover', taken);
    expect(await finish(second, 'commitTakeover', submitted)).toMatchObject({ status: 'COMMITTED' });
    const { rows } = await agency.owner.query<{ number: string; class: string; class_reason: string; kind: string; debtor_id: string }>(
      `select a.client_reference as number, a.class, a.class_reason, d.kind, d.id as debtor_id from account a join debtor d on d.id = a.debtor_id where a.client_id = $1 order by 1`, [client]);
    expect(rows.map(({ number, class: named, kind }) => [number, named, kind])).toEqual([['1', 'CONSUMER', 'PERSON'], ['2', 'CONSUMER', 'PERSON'], ['3', 'CONSUMER', 'PERSON'], ['4', 'COMMERCIAL_ENTITY', 'ORGANISATION']]);
    expect(new Set(rows.map((row) => row.debtor_id)).size).toBe(4);
    expect(rows[0]?.class_reason).toContain('counts as a consumer’s');
  });

  it('rows that are wrong: by file, row, column and value, with what to do', async () => {
    const client = await addClient('HAVEN');
    const read = await add(await start([client]), {
      accounts: `Client,Account,Debtor,Invoice,Due date,Placed on,Placed amount,Principal balance,Collected to date,Commission to date,Status
HAVEN,1,Oak Freight Inc,A-1,2025-13-40,2026-01-05,100.00,100.00,0,0,Active
ELSEWHERE,2,Oak Freight Inc,A-2,2025-12-01,2026-01-05,100.00,100.00,0,0,Active
HAVEN,3,Oak Freight Inc,A-3,2025-12-01,2026-01-05,100.00,1o0.00,0,0,Active
HAVEN,4,Oak Freight Inc,A-4,2025-12-01,2027-01-05,100.00,100.00,0,0,Active
HAVEN,5,Oak Freight Inc,A-5,2025-12-01,2026-01-05,100.00,40.00,60.00,15.00,Closed
HAVEN,6,Oak Freight Inc,A-6,2025-12-01,2026-01-05,100.00,40.00,10.00,2.50,Active
HAVEN,7,Xandi Qorbo,A-7,2025-12-01,2026-01-05,100.00,100.00,0,0,Active
`,
      payments: 'Account,Paid on,Amount,Commission,Remitted\n6,2026-02-01,60.00,15.00,Yes\n99,2026-02-01,5.00,1.00,Yes\n6,2026-02-02,-5.00,1.00,maybe\n', balance: BALANCE.replaceAll('CARROW', 'HAVEN') });
    const { takeoverRefusedRows } = await manager.call<{ takeoverRefusedRows: { nodes: { kind: string; n: number; errors: { column: string; code: string; value: string; remedy: string }[] }[] } }>(
      'query($id: Uuid!) { takeoverRefusedRows(takeoverId: $id) { nodes { kind n errors { column code value remedy } } } }', { id: read.id });
    expect(takeoverRefusedRows.nodes.map(({ kind, n, errors }) => [kind, n, errors[0]?.column, errors[0]?.code])).toEqual([
      ['ACCOUNTS', 2, 'E', 'IMPOSSIBLE_DATE'], ['ACCOUNTS', 3, 'A', 'CLIENT_NOT_IN_TAKEOVER'], ['ACCOUNTS', 4, 'H', 'NOT_AN_AMOUNT'], ['ACCOUNTS', 5, 'F', 'AFTER_THE_CUT'], ['ACCOUNTS', 6, '', 'CLOSED_AND_OPEN'],
      ['ACCOUNTS', 7, '', 'PAYMENTS_EXCEED'], ['ACCOUNTS', 8, 'C', 'COMPANY_OR_PERSON'], ['PAYMENTS', 3, '', 'UNKNOWN_ACCOUNT'], ['PAYMENTS', 4, 'C', 'BELOW_ZERO']]);
    expect(takeoverRefusedRows.nodes.every(({ errors }) => errors.every(({ remedy }) => remedy !== ''))).toBe(true);
    const csv = await (await manager.fetch(`/files/takeovers/${read.id}/refused.csv`)).text();
    expect(csv).toContain('Accounts,4,H,Principal balance,1o0.00');
  });

  it('is for those who may: a collector neither reads nor begins one', async () => {
    const collector = await agency.agencyAs('COLLECTOR');
    await expect(collector.call('{ takeovers { nodes { id } } }')).rejects.toThrow();
    expect((await collector.fetch('/files/takeovers/templates/ACCOUNTS.csv')).status).toBe(404);
    expect(await (await manager.fetch('/files/takeovers/templates/ACCOUNTS.csv')).text()).toContain('Placed amount');
  });
});
