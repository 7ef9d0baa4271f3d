import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { addClient, commit, sendAndRead } from './placing.fixture';

const FILE = 'Customer,Invoice number,Invoice date,Due date,Amount,Currency\nBrightwater LLC,A-1,2026-01-05,2026-02-04,1200.00,USD\nBrightwater LLC,A-2,2026-01-06,2026-02-05,300.00,USD\nNorthgate Inc,B-1,2026-01-07,2026-02-06,500.00,USD\n';

describe('a placement under a contract with a fixed fee', () => {
  let agency: TestAgency;
  let manager: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    manager = await agency.agencyAs('MANAGER');
  }, 120_000);

  afterAll(() => agency.close());

  it('charges each account once, in one transaction, as a receivable of the client', async () => {
    const id = await addClient(agency, 'AMICABLE');
    const rule = { tiers: [{ upTo: null, ratePpm: 250_000 }], fixedFee: { amount: 1_500, days: 30 } };
    await agency.owner.query(`update contract_version set terms = jsonb_set(terms, '{rates,rules}', $2) where client_id = $1`, [id, JSON.stringify([rule])]);
    const placed = await sendAndRead(agency, manager, id, FILE);
    expect(placed.summary).toMatchObject({ accounts: 2, refused: 0 });
    await commit(manager, placed);
    await agency.runJobs();
    const fees = await agency.owner.query('select kind, amount::int, tax::int, terms_seq, words from account_fee where client_id = $1', [id]);
    expect(fees.rows).toEqual(Array.from({ length: 2 }, () => ({ kind: 'FIXED', amount: 1_500, tax: 0, terms_seq: 1, words: expect.stringMatching(/^Fixed fee for the placement; it covers what is collected up to \d{1,2} [A-Z][a-z]{2} \d{4}$/) })));
    const books = await agency.owner.query(
      `select a.type, e.amount::int from ledger_entry e join ledger_account a on a.id = e.ledger_account_id join ledger_transaction t on t.id = e.transaction_id where t.kind = 'ACCOUNT_FEE' order by a.type`);
    expect(books.rows).toEqual([{ type: 'CLIENT_RECEIVABLE', amount: 3_000 }, { type: 'FEE_REVENUE', amount: -3_000 }]);
    const told = await agency.owner.query(`select count(*)::int as n from activity where client_id = $1 and kind = 'ACCOUNT_FEE' and visibility = 'CLIENT'`, [id]);
    expect(told.rows).toEqual([{ n: 2 }]);
  });

  it('waits while the client’s book is being taken over: says so, and is placed afterwards', async () => {
    const id = await addClient(agency, 'HELD');
    await agency.owner.query(`update contract_version set terms = jsonb_set(terms, '{rates,rules}', $2) where client_id = $1`, [id, JSON.stringify([{ tiers: [{ upTo: null, ratePpm: 250_000 }], fixedFee: { amount: 1_500, days: 30 } }])]);
    await agency.owner.query(`insert into takeover (id, number, key, system, as_of, status, created_by_name, created_at) values ($1, 'T-1', 'held', 'Ledgerline', '2026-01-01', 'OPEN', 'Ada', now())`, [id]);
    await agency.owner.query('insert into takeover_client (takeover_id, client_id) values ($1, $1)', [id]);
    const read = await sendAndRead(agency, manager, id, FILE.replaceAll('Brightwater', 'Elm'));
    await commit(manager, read);
    await agency.runJobs();
    const state = async () => (await agency.owner.query<{ status: string; failure: string }>('select status, failure from placement where client_id = $1', [id])).rows[0];
    expect(await state()).toMatchObject({ status: 'READY', failure: expect.stringContaining('is being taken over: until that is committed or abandoned nothing is posted for it') });
    expect((await agency.owner.query('select from account where client_id = $1', [id])).rows).toEqual([]);
    await agency.owner.query(`update takeover set status = 'ABANDONED' where id = $1`, [id]);
    const { version } = (await agency.owner.query<{ version: number }>('select version from placement where client_id = $1', [id])).rows[0] ?? { version: 0 };
    await commit(manager, { ...read, version });
    await agency.runJobs();
    expect(await state()).toMatchObject({ status: 'COMMITTED', failure: '' });
  });
});
