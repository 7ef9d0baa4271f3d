import { randomUUID } from 'node:crypto';
import { NO_INTEREST } from '@quittance/clients/domain';
import { ppm } from '@quittance/kernel';
import { MoneyDesk } from '@quittance/testing';
import { TakeoverDesk, TIERS, type Terms } from './takeover.fixture';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(120_000);

const EIGHTEEN = { ...TIERS, interest: { ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm('18%') } };
const LATE = { ...TIERS, lateCharges: { authority: 'Clause 7', steps: [{ fromDay: 15, flat: 2_500, ratePpm: null }, { fromDay: 90, flat: 8_000, ratePpm: null }], cap: null } };
const UK = { ...TIERS, currency: 'GBP', interest: { ...NO_INTEREST, basis: 'UK_LATE_PAYMENT', fixedSums: true } };

const HEADINGS = 'Client,Account,Debtor,Invoice,Due date,Placed on,Placed amount,Principal balance,Interest balance,Fees balance,Collected to date,Commission to date\n';
const balance = (code: string, currency: string, rest: string) => `Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees\n${code},${currency},1,${rest},0.00,0.00,0.00\nTrust bank,${currency},,,,,0.00,,\n`;

describe('a live book under contracts that bear interest', () => {
  let books: TakeoverDesk;
  let desk: MoneyDesk;
  const faults = async () => (await verifyBook(books.agency.owner)).filter(({ holds }) => !holds);
  const rows = async (sql: string, params: unknown[] = []): Promise<unknown[]> => (await books.agency.owner.query(sql, params)).rows;
  const balances = async (id: string) => Object.fromEntries(((await rows('select bucket, sum(amount)::int as amount from debt_balance where account_id = $1 group by 1', [id])) as { bucket: string; amount: number }[]).map(({ bucket, amount }) => [bucket, amount]));
  async function nightly(on: string): Promise<void> {
    await books.agency.setClock(on);
    await books.agency.owner.query(`select graphile_worker.add_job('accounts.accrue-interest')`);
    await books.agency.runJobs();
  }
  async function taken(code: string, terms: Terms, accounts: string, totals: string): Promise<string> {
    const client = await books.addClient(code, terms);
    const read = await books.add(await books.start([client]), { accounts: HEADINGS + accounts, balance: balance(code, terms.currency, totals) });
    expect(read).toMatchObject({ status: 'CHECKED', differences: 0, summary: { refused: 0, notices: expect.arrayContaining([expect.stringMatching(/^One account bears interest or late charges by contract: they go on here from 20 Nov 2026\./)]) } });
    expect(await books.commit(read)).toMatchObject({ status: 'COMMITTED' });
    const [{ number }] = (await rows('select client_reference as number from account where client_id = $1', [client])) as [{ number: string }];
    return books.accountOf(number);
  }

  beforeAll(async () => {
    books = await TakeoverDesk.open();
    desk = await MoneyDesk.open(books.agency);
    await books.agency.setClock('2026-11-23');
  });
  afterAll(() => books.agency.close());

  it('what had accrued is open, interest goes on from the day of the trial balance, and payments meet both', async () => {
    // 12,000 due on 31 July: 111 days at 18% elsewhere.
    const id = await taken('EIGHTEEN', EIGHTEEN, 'EIGHTEEN,60001,Oak Freight Inc,E-1,2026-07-31,2026-08-15,12000.00,12000.00,656.88,0.00,0.00,0.00\n', '"12,656.88",0.00,0.00');
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 1_200_000, INTEREST: 65_688 });
    expect(await faults()).toEqual([]);
    await nightly('2026-12-20');
    // 30 days of 12,000: 177.53.
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 1_200_000, INTEREST: 65_688 + 17_753 });
    expect(await rows(`select kind, amount::int, effective_on::text as on from debt_entry where account_id = $1 and bucket = 'INTEREST' order by effective_on`, [id])).toEqual([
      { kind: 'CHARGE', amount: 65_688, on: '2026-11-20' }, { kind: 'INTEREST', amount: 17_753, on: '2026-12-20' }]);
    expect(await desk.pay(id, 383_441, '2026-12-20')).toMatchObject({ applied: 383_441 });
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 900_000, INTEREST: 0 });
    const { interestWorking } = await desk.ask<{ interestWorking: object }>('query($id: Uuid!) { interestWorking(accountId: $id) { accrued broughtOver settled open words lines { from to days principal } } }', { id });
    expect(interestWorking).toMatchObject({ accrued: 17_753, broughtOver: 65_688, settled: 83_441, open: 0, lines: [{ from: '2026-11-20', to: '2026-12-20', days: 30, principal: 1_200_000 }], words: expect.arrayContaining([expect.stringContaining('the days before 20 Nov 2026')]) });
    const { accountStatement } = await desk.ask<{ accountStatement: object }>('query($id: Uuid!) { accountStatement(accountId: $id) { ... on AccountStatement { balance totals { invoices interest paid } } } }', { id });
    expect(accountStatement).toMatchObject({ balance: 900_000, totals: { invoices: 1_200_000, interest: 83_441, paid: 383_441 } });
    expect(await faults()).toEqual([]);
    await books.agency.setClock('2026-11-23');
  });

  it('late charges that fell due by then are not charged again; the next one is', async () => {
    const id = await taken('LATE', LATE, 'LATE,60002,Elm Freight Inc,L-1,2026-09-30,2026-10-15,4000.00,4000.00,0.00,25.00,0.00,0.00\n', '"4,025.00",0.00,0.00');
    await nightly('2026-12-20');
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 400_000, FEES: 2_500 });
    await nightly('2026-12-29');
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 400_000, FEES: 10_500 });
    expect(await faults()).toEqual([]);
    await books.agency.setClock('2026-11-23');
  });

  it('by the law of the United Kingdom the rate of the day interest started stays, and the fixed sum is asked for once', async () => {
    const id = await taken('LONDON', UK, 'LONDON,60003,Ash Freight Ltd,U-1,2026-03-31,2026-04-15,5000.00,5000.00,300.00,70.00,0.00,0.00\n', '"5,370.00",0.00,0.00');
    await nightly('2026-12-20');
    const [row] = (await rows('select accrued_minor::int as accrued, problem from account_interest where account_id = $1', [id])) as { accrued: number; problem: string }[];
    expect(row).toMatchObject({ problem: '' });
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 500_000, INTEREST: 30_000 + (row?.accrued ?? 0), FEES: 7_000 });
    const { interestWorking } = await desk.ask<{ interestWorking: { lines: { from: string; days: number; ratePpm: number }[] } }>('query($id: Uuid!) { interestWorking(accountId: $id) { lines { from days ratePpm } } }', { id });
    expect(interestWorking.lines).toMatchObject([{ from: '2026-11-20', days: 30 }]);
    expect(row?.accrued).toBe(Math.round((500_000 * (interestWorking.lines[0]?.ratePpm ?? 0) * 30) / 365 / 1_000_000));
    expect(await faults()).toEqual([]);
    await books.agency.setClock('2026-11-23');
  });

  it('a judgment of before is recorded without changing what came over, and alone bears interest from then', async () => {
    const id = await taken('COURT', EIGHTEEN, 'COURT,60004,Fir Freight Inc,C-1,2025-01-31,2025-03-15,10000.00,10000.00,450.00,0.00,0.00,0.00\n', '"10,450.00",0.00,0.00');
    const input = { key: randomUUID(), accountId: id, version: 1, judgedOn: '2026-06-01', court: 'Circuit Court of Cook County', principal: 1_000_000, interest: 0, fees: 0, costs: 0, basis: 'ORDERED', ratePpm: 90_000 };
    const { recordJudgment } = await books.manager.call<{ recordJudgment: { __typename: string; message?: string } }>('mutation($input: RecordJudgmentInput!) { recordJudgment(input: $input) { __typename ... on Refused { code message } } }', { input });
    expect(recordJudgment.__typename).not.toBe('Refused');
    // Three days of 10,000 at 9% so far.
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 1_000_000, INTEREST: 45_000 + 740 });
    await nightly('2026-12-20');
    expect(await balances(id)).toMatchObject({ PRINCIPAL: 1_000_000, INTEREST: 45_000 + 7_397 });
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['interest-since', 'account', `update account set interest_since = interest_since - 1 where id = (select id from account where interest_since is not null limit 1)`],
    ['interest', 'account', `update account set interest_since = interest_since - 30 where client_reference = '60001'`],
    ['takeovers', 'debt_entry', `update debt_entry set amount = amount + 100 where kind = 'CHARGE' and bucket = 'INTEREST'`],
  ])('%s: names the row of %s that was tampered with', async (check, table, sql) => {
    expect((await findingsAfter(books.agency.owner, table, sql)).find(({ name }) => name === check)).toMatchObject({ holds: false, first: expect.any(Object) });
  });
});
