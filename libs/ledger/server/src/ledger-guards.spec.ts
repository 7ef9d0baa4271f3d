import { randomUUID } from 'node:crypto';
import { businessDate, currency, ok, unwrap, type ClientId, type DebtorId, type LedgerTransactionId, type Result } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, debtorAccount, type Posting } from '@quittance/ledger/domain';
import type { Ctx, Tx } from '@quittance/platform';
import { addTestAccount, addTestClient, testAgency, type TestAgency, type TestClient } from '@quittance/testing';
import { Client } from 'pg';
import { BrowseLedgerQuery, ensureLedgerAccounts, lockBalances, post, reverse, trialBalance, trustIdentities } from './index';

jest.setTimeout(60_000);

const USD = currency('USD');
const cash = agencyAccount('TRUST_CASH', USD);

describe('the books', () => {
  let agency: TestAgency;
  let ctx: Ctx;
  let client: TestClient;
  let app: Client;

  beforeAll(async () => {
    agency = await testAgency();
    ctx = await agency.ctxFor('TRUST_ACCOUNTANT');
    client = await addTestClient(agency.owner);
    app = new Client({ connectionString: agency.database.appUrl });
    await app.connect();
    await app.query(`select set_config('app.scope', 'agency', false)`);
  });

  afterAll(async () => {
    await app.end();
    await agency.close();
  });

  const trustOf = (id: string) => clientAccount('CLIENT_TRUST', USD, id as ClientId);
  const write = <T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => agency.work.write(ctx, work);
  const posting = (postings: readonly Posting[], on = '2026-03-05') =>
    write((tx) => post(tx, { kind: 'RECEIPT', effectiveOn: businessDate(on), sourceKind: 'test', sourceId: randomUUID(), description: 'A test', postings }));
  const received = (amount: number): Posting[] => [debit(cash, amount), credit(trustOf(client.id), amount)];
  const aDebtor = async (): Promise<DebtorId> => (await addTestAccount(agency.owner, client)).debtorId as DebtorId;
  const balance = async (): Promise<number> =>
    (await agency.owner.query<{ amount: number }>(`select b.amount from ledger_balance b join ledger_account a on a.id = b.ledger_account_id where a.client_id = $1 and a.type = 'CLIENT_TRUST'`, [client.id])).rows[0]?.amount ?? 0;

  it('posts a transaction with its entries, keeps the client’s balance, and shows both', async () => {
    const before = await balance();
    const id = unwrap(await posting(received(100_000)));
    expect(await balance()).toBe(before + 100_000);
    const lines = await agency.get(BrowseLedgerQuery).transaction(ctx, id as string);
    expect(lines.map(({ type, debit: dr, credit: cr, ownerName }) => [type, dr, cr, ownerName])).toEqual([['TRUST_CASH', 100_000, 0, null], ['CLIENT_TRUST', 0, 100_000, expect.any(String)]]);
    expect(unwrap(await posting([]))).toBeNull();
    expect(await posting([debit(cash, 5)])).toMatchObject({ ok: false, refusal: { code: 'UNBALANCED' } });
  });

  it('pages through the entries of an account, the newest first, none twice', async () => {
    for (const amount of [1, 2, 3, 4, 5]) await posting(received(amount), `2026-03-0${amount}`);
    const [accountId] = unwrap(await write(async (tx) => ok(await ensureLedgerAccounts(tx, [trustOf(client.id)]))));
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await agency.get(BrowseLedgerQuery).entries(ctx, { accountId: accountId as string, to: businessDate('2026-03-05') }, { first: 2, after });
      seen.push(...page.nodes.map((node) => node.credit));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toHaveLength(6);
    expect(seen.filter((amount) => amount < 10)).toEqual([5, 4, 3, 2, 1]);
  });

  it('reverses once, and not a reversal', async () => {
    const before = await balance();
    const id = unwrap(await posting(received(7_000))) as LedgerTransactionId;
    const back = unwrap(await write((tx) => reverse(tx, id, 'A slip')));
    expect(await balance()).toBe(before);
    expect(await write((tx) => reverse(tx, id, 'Again'))).toMatchObject({ refusal: { code: 'ALREADY_REVERSED' } });
    expect(await write((tx) => reverse(tx, back, 'Back again'))).toMatchObject({ refusal: { code: 'REVERSAL_OF_REVERSAL' } });
  });

  it('moves an entry of a closed month to today', async () => {
    await agency.owner.query(`insert into ledger_period values ('2026-01-01', '2026-02-01T00:00:00Z', null)`);
    const id = unwrap(await posting(received(10), '2026-01-20'));
    expect((await agency.owner.query('select effective_on::text as day from ledger_transaction where id = $1', [id])).rows).toEqual([{ day: '2026-11-23' }]);
    await expect(agency.owner.query(`insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at) values (gen_random_uuid(), 'X', '2026-01-20', 'x', gen_random_uuid(), '', '2026-01-01')`)).rejects.toThrow('the period 2026-01 is closed');
  });

  it('moves an entry of a month before a closed one too: what the closed month began with stays', async () => {
    const id = unwrap(await posting(received(11), '2025-11-20'));
    expect((await agency.owner.query('select effective_on::text as booked, occurred_on::text as happened from ledger_transaction where id = $1', [id])).rows).toEqual([{ booked: '2026-11-23', happened: '2025-11-20' }]);
    await expect(agency.owner.query(`insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at) values (gen_random_uuid(), 'X', '2025-11-20', 'x', gen_random_uuid(), '', '2026-01-01')`)).rejects.toThrow('the period 2025-11 is closed');
  });

  it('keeps the day a late correction happened, booked in the open month', async () => {
    const original = unwrap(await posting(received(3_000), '2026-10-20')) as LedgerTransactionId;
    await agency.owner.query(`insert into ledger_period values ('2026-10-01', '2026-11-02T00:00:00Z', null)`);
    const back = unwrap(await write((tx) => reverse(tx, original, 'Returned')));
    const late = unwrap(await posting(received(4_000), '2026-10-28'));
    expect((await agency.owner.query('select effective_on::text as booked, occurred_on::text as happened from ledger_transaction where id = any ($1) order by id', [[original, back, late]])).rows).toEqual([
      { booked: '2026-10-20', happened: null }, { booked: '2026-11-23', happened: null }, { booked: '2026-11-23', happened: '2026-10-28' }]);
  });

  it('never opens a closed month again, nor forgets it: not even as the owner', async () => {
    await expect(agency.owner.query(`update ledger_period set closed_at = null`)).rejects.toThrow('stays closed');
    await expect(agency.owner.query(`delete from ledger_period`)).rejects.toThrow('stays closed');
  });

  it('opens one account for twenty who need it at once, and forgets one that was rolled back', async () => {
    const other = await addTestClient(agency.owner);
    const key = trustOf(other.id);
    await expect(write(async (tx) => {
      await ensureLedgerAccounts(tx, [key]);
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    const ids = await Promise.all(Array.from({ length: 20 }, () => write(async (tx) => ok((await ensureLedgerAccounts(tx, [cash, key]))[1]))));
    expect(new Set(ids.map((id) => unwrap(id))).size).toBe(1);
    expect((await agency.owner.query('select from ledger_account where client_id = $1', [other.id])).rowCount).toBe(1);
    expect(unwrap(await write(async (tx) => ok([...(await lockBalances(tx, [key])).values()])))).toEqual([0]);
  });

  it('tells the trial balance and the trust identity', async () => {
    const lines = await agency.work.read(ctx, (tx) => trialBalance(tx, null, USD));
    expect(lines.map(({ type }) => type)).toEqual(['TRUST_CASH', 'CLIENT_TRUST']);
    expect(lines[0]?.balance).toBe(lines[1]?.balance);
    expect((await agency.work.read(ctx, (tx) => trialBalance(tx, businessDate('2026-02-28'), USD))).every((line) => line.balance === 0)).toBe(true);
    expect(await agency.work.read(ctx, (tx) => trustIdentities(tx))).toMatchObject([{ currency: 'USD', holds: true }]);
  });

  describe.each(['the application', 'the owner'] as const)('%s with SQL of its own', (who) => {
    const session = (): Client => (who === 'the owner' ? agency.owner : app);
    const accounts = async (): Promise<[string, string]> => unwrap(await write(async (tx) => ok(await ensureLedgerAccounts(tx, [cash, trustOf(client.id)])))) as [string, string] & never;
    const transaction = (id: string): Promise<unknown> => session().query(
      `insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at) values ($1, 'RECEIPT', '2026-11-05', 'test', gen_random_uuid(), '', '2026-11-05T12:00:00Z')`, [id]);
    const entry = (id: string, line: number, account: string, ofClient: string | null, amount: number): string => `('${id}', ${line}, '${account}', 'TRUST', 'USD', ${ofClient === null ? 'null' : `'${ofClient}'`}, ${amount})`;
    const INSERT = 'insert into ledger_entry (transaction_id, line, ledger_account_id, book, currency, client_id, amount) values ';
    const attempt = async (work: () => Promise<unknown>): Promise<void> => {
      await session().query('begin');
      try {
        await work();
        await session().query('commit');
      } finally {
        await session().query('rollback');
      }
    };

    it('posts no unbalanced entry', async () => {
      const [cashId] = await accounts();
      const id = randomUUID();
      await expect(attempt(async () => {
        await transaction(id);
        await session().query(INSERT + entry(id, 1, cashId, null, 500));
      })).rejects.toThrow('does not balance: TRUST USD is off by 500');
    });

    it('adds no entry to a transaction, not even a balanced pair', async () => {
      const [cashId, trustId] = await accounts();
      const id = unwrap(await posting(received(900))) as string;
      await expect(session().query(INSERT + entry(id, 3, cashId, null, 500))).rejects.toThrow(/does not balance|is complete/);
      await expect(session().query(`${INSERT}${entry(id, 3, cashId, null, 500)}, ${entry(id, 4, trustId, client.id, -500)}`)).rejects.toThrow('is complete: its entries are written in one statement');
    });

    it('leaves no transaction empty', async () => {
      await expect(attempt(() => transaction(randomUUID()))).rejects.toThrow('is empty or does not balance');
    });

    it('takes no client’s trust below zero', async () => {
      const [cashId, trustId] = await accounts();
      const id = randomUUID();
      const over = (await balance()) + 1;
      await expect(attempt(async () => {
        await transaction(id);
        await session().query(`${INSERT}${entry(id, 1, trustId, client.id, over)}, ${entry(id, 2, cashId, null, -over)}`);
      })).rejects.toThrow('trust_never_negative');
    });

    it.each([['COST_DEPOSIT', 'client'], ['DEBTOR_REFUND', 'debtor']] as const)('takes no %s below zero', async (type, whose) => {
      const [cashId] = await accounts();
      const debtorId = await aDebtor();
      const key = whose === 'client' ? clientAccount('COST_DEPOSIT', USD, client.id as ClientId) : debtorAccount('DEBTOR_REFUND', USD, debtorId);
      const [own] = unwrap(await write(async (tx) => ok(await ensureLedgerAccounts(tx, [key]))));
      unwrap(await posting([debit(cash, 300), credit(key, 300)]));
      const over = 1 + ((await agency.owner.query<{ amount: number }>('select amount from ledger_balance where ledger_account_id = $1', [own])).rows[0]?.amount ?? 0);
      const id = randomUUID();
      await expect(attempt(async () => {
        await transaction(id);
        await session().query(`${INSERT}${entry(id, 1, own as string, whose === 'client' ? client.id : null, over)}, ${entry(id, 2, cashId, null, -over)}`);
      })).rejects.toThrow(/never_negative/);
    });

    const overdraw = async (...before: string[]): Promise<void> => {
      const [cashId, trustId] = await accounts();
      const id = randomUUID();
      const over = (await balance()) + 1;
      await attempt(async () => {
        for (const sql of before) await session().query(sql);
        await transaction(id);
        await session().query(`${INSERT}${entry(id, 1, trustId, client.id, over)}, ${entry(id, 2, cashId, null, -over)}`);
      });
    };

    it.each([
      ['raised', `update ledger_balance set amount = amount + 1000`],
      ['called something else', `update ledger_balance set type = 'SOMETHING'`],
      ['taken away', `delete from ledger_balance`],
      ['entered twice', `insert into ledger_balance (ledger_account_id, client_id, type, amount) select id, client_id, 'CLIENT_TRUST', 1000 from ledger_account where client_id is not null limit 1`],
    ])('takes no client’s trust below zero with its balance %s first', async (_how, sql) => {
      await expect(overdraw(sql)).rejects.toThrow('a balance follows from its entries');
    });

    it('takes no client’s trust below zero, nor posts into a closed month, behind a temporary table of the watched one’s name', async () => {
      await expect(overdraw('create temp table ledger_balance (like public.ledger_balance) on commit drop')).rejects.toThrow('trust_never_negative');
      await expect(attempt(async () => {
        await session().query('create temp table ledger_period (like public.ledger_period) on commit drop');
        await session().query(`insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at) values (gen_random_uuid(), 'X', '2026-01-20', 'x', gen_random_uuid(), '', '2026-01-01')`);
      })).rejects.toThrow('the period 2026-01 is closed');
    });

    it.each([
      ['a client’s money without a client', `'TRUST', 'CLIENT_TRUST', null, null`],
      ['a client’s money in the agency’s book', `'OPERATING', 'CLIENT_TRUST', (select id from client limit 1), null`],
      ['a refund that is nobody’s', `'TRUST', 'DEBTOR_REFUND', null, null`],
      ['one of its own name', `'TRUST', 'CLIENT_TRUSTY', (select id from client limit 1), null`],
    ])('opens no account outside the chart: %s', async (_what, columns) => {
      await expect(attempt(() => session().query(`insert into ledger_account (id, currency, book, type, client_id, debtor_id) values (gen_random_uuid(), 'USD', ${columns})`))).rejects.toThrow('of_the_chart');
    });

    it('makes no account another, and none vanish', async () => {
      await expect(session().query(`update ledger_account set currency = 'EUR'`)).rejects.toThrow(/append-only|permission denied/);
      await expect(session().query(`delete from ledger_account`)).rejects.toThrow(/append-only|permission denied/);
    });

    it('books no entry under another client, book or currency than its account’s', async () => {
      const [cashId, trustId] = await accounts();
      const other = await addTestClient(agency.owner);
      const id = randomUUID();
      await expect(attempt(async () => {
        await transaction(id);
        await session().query(`${INSERT}${entry(id, 1, cashId, null, 5)}, ${entry(id, 2, trustId, other.id, -5)}`);
      })).rejects.toThrow('another client than its account');
      await expect(attempt(async () => {
        await transaction(id);
        await session().query(`${INSERT}${entry(id, 1, cashId, null, 5).replace('TRUST', 'OPERATING')}, ${entry(id, 2, trustId, client.id, -5).replace('TRUST', 'OPERATING')}`);
      })).rejects.toThrow('foreign key');
    });

    it('changes and deletes nothing that is posted', async () => {
      await expect(session().query('update ledger_entry set amount = 1')).rejects.toThrow(/append-only|permission denied/);
      await expect(session().query('delete from ledger_entry')).rejects.toThrow(/append-only|permission denied/);
      await expect(session().query('delete from ledger_transaction')).rejects.toThrow(/append-only|permission denied/);
    });
  });
});
