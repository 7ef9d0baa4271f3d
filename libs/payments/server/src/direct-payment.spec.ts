import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Caller, type TestAccount, type TestAgency } from '@quittance/testing';
import { Client } from 'pg';

jest.setTimeout(60_000);

const REPORT = `mutation($input: ReportDirectPaymentInput!) { reportDirectPayment(input: $input) { __typename ... on ReportedPayment { number applied notApplied fee balanceAfter message } ... on Refused { code field } } }`;

describe('a payment the debtor made to the client', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let portal: Caller;
  let stranger: Caller;
  let account: TestAccount;
  let clientId: string;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    const [own, other] = [await addTestClient(agency.owner), await addTestClient(agency.owner)];
    clientId = own.id;
    portal = await agency.portalAs([own.id]);
    stranger = await agency.portalAs([other.id]);
    account = await addTestAccount(agency.owner, own);
    await agency.setClock('2026-03-31');
  });

  afterAll(() => agency.close());

  const report = async (who: Caller, more: object = {}) =>
    (await who.call<{ reportDirectPayment: Record<string, unknown> }>(REPORT, { input: { key: randomUUID(), accountId: account.id, amount: 40_000, currency: 'USD', receivedOn: '2026-03-05', ...more } })).reportDirectPayment;

  it('is reported by the client once: commission is earned, trust does not move', async () => {
    const before = await desk.books();
    const key = randomUUID();
    const reported = await report(portal, { key });
    expect(reported).toMatchObject({ applied: 40_000, notApplied: 0, fee: 10_000, balanceAfter: 60_000 });
    expect(await report(portal, { key })).toEqual(reported);
    const after = await desk.books();
    expect([after['TRUST_CASH'], after['CLIENT_TRUST'], after['CLIENT_RECEIVABLE'], after['FEE_REVENUE']]).toEqual([before['TRUST_CASH'], before['CLIENT_TRUST'], (before['CLIENT_RECEIVABLE'] ?? 0) + 10_000, (before['FEE_REVENUE'] ?? 0) + 10_000]);
    const { rows } = await agency.owner.query('select reported_by, kind, actor_id from receipt where number = $1', [reported['number']]);
    expect(rows).toEqual([{ reported_by: 'CLIENT', kind: 'PC', actor_id: portal.user.id }]);
  });

  it('of more than is owed stays with the client, without a fee on it', async () => {
    expect(await report(portal, { amount: 90_000 })).toMatchObject({ applied: 60_000, notApplied: 30_000, fee: 15_000, balanceAfter: 0 });
    expect(await desk.identityHolds()).toBe(true);
  });

  it('is read by its client with the working of its fee, and by no other', async () => {
    const PAYMENTS = `query($accountId: Uuid) { payments(accountId: $accountId) { nodes { kind label amount fee working { words } } } }`;
    const own = await portal.call<{ payments: { nodes: object[] } }>(PAYMENTS, { accountId: account.id });
    expect(own.payments.nodes).toMatchObject([
      { kind: 'PC', label: 'Paid to you', amount: 60_000, fee: 15_000, working: { words: ['25% of $600.00 = $150.00'] } }, { kind: 'PC', amount: 40_000, fee: 10_000 }]);
    expect((await stranger.call<{ payments: { nodes: object[] } }>(PAYMENTS, { accountId: account.id })).payments.nodes).toEqual([]);
    expect((await stranger.call<{ payments: { nodes: object[] } }>(PAYMENTS, {})).payments.nodes).toEqual([]);
  });

  it('on another client’s account is refused as unknown, and leaves no trace', async () => {
    const count = async () => (await agency.owner.query<{ n: number }>('select count(*)::int as n from receipt')).rows[0]?.n;
    const before = await count();
    expect(await report(stranger)).toEqual({ __typename: 'Refused', code: 'UNKNOWN_ACCOUNT', field: 'accountId' });
    expect(await report(portal, { receivedOn: '2026-04-01' })).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(await report(portal, { amount: 0 })).toMatchObject({ code: 'AMOUNT_NOT_POSITIVE' });
    expect(await count()).toBe(before);
  });

  it('shows a client’s login no receipt, suspense, refund or book, whatever it asks the database', async () => {
    await desk.pay(null, 500, '2026-03-05');
    const session = new Client({ connectionString: agency.database.appUrl });
    await session.connect();
    await session.query(`select set_config('app.scope', 'clients', false), set_config('app.client_ids', $1, false)`, [`{${clientId}}`]);
    for (const table of ['receipt', 'suspense_item', 'debtor_refund', 'ledger_transaction', 'book_transfer', 'statement_counter']) {
      expect([table, (await session.query(`select from ${table}`)).rowCount]).toEqual([table, 0]);
    }
    const owned = await session.query<{ client_id: string }>('select distinct client_id from fee_line union select distinct client_id from ledger_entry union select distinct client_id from receipt_application');
    expect(owned.rows).toEqual([{ client_id: clientId }]);
    await expect(session.query(`insert into receipt (id, kind, method, amount, currency, received_on, reported_by, applied, recorded_at) values (gen_random_uuid(), 'PC', 'WIRE', 5, 'USD', '2026-03-05', 'CLIENT', 0, '2026-03-05')`)).rejects.toThrow(/row-level security|check/);
    await session.end();
  });
});
