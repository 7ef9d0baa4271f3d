import { randomUUID } from 'node:crypto';
import { rateCondition, rateRule } from '@quittance/fees/domain';
import { ppm } from '@quittance/kernel';
import { addTestAccount, SettlingDesk, testAgency, type Answer, type Caller, type TestAccount, type TestAgency } from '@quittance/testing';
import { TakeoverDesk, TIERS } from './takeover.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(180_000);

const sound = async ({ owner }: TestAgency): Promise<unknown[]> => (await verifyBook(owner)).filter(({ holds }) => !holds);
const command = async (by: Caller, mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
  (await by.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ... on Refused { code message field } } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer;

describe('a settlement together with the rest of the agency’s work', () => {
  let agency: TestAgency;
  let desk: SettlingDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await SettlingDesk.open(agency);
  });
  beforeEach(() => agency.setClock('2026-03-10'));
  afterEach(async () => expect(await sound(agency)).toEqual([]));
  afterAll(() => agency.close());

  const place = async (parts: Parameters<SettlingDesk['client']>[0] = {}, principal = 1_000_000): Promise<TestAccount> => addTestAccount(agency.owner, await desk.client(parts), { owed: { PRINCIPAL: principal } });
  const fees = async ({ id }: TestAccount): Promise<number[]> => (await agency.owner.query<{ amount: number }>('select amount::int from fee_line where account_id = $1 order by n', [id])).rows.map(({ amount }) => amount);

  it.each(['NETTED', 'GROSS'])('paid through an attorney who keeps a share (%s): counts whole, and gives up no more for it', async (forwards) => {
    const debt = await place();
    const firm = await command(desk.money.colleague, 'keepPartner', 'KeepPartnerInput', '... on Partner { id }', { name: `Firm ${randomUUID()}`, kind: 'ATTORNEY', sharePpm: 150_000, forwards, suitFeePpm: 100_000, active: true });
    await command(desk.money.colleague, 'forwardAccount', 'ForwardAccountInput', '... on AccountForwarding { partnerId }', { accountId: debt.id, partnerId: firm['id'] });
    const { settlementId } = await desk.settle(debt, { instalments: 2, firstDueOn: '2026-03-20' });
    await desk.payOn('2026-03-20', debt, 400_000, { kind: 'PA' });
    const { receiptId } = await desk.payOn('2026-04-20', debt, 400_000, { kind: 'PA' });
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), await fees(debt)]).toEqual(['KEPT', 200_000, [100_000, 100_000]]);
    await agency.setClock('2026-04-25');
    await desk.money.giveBack(receiptId, '2026-04-25');
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), await desk.account(debt)]).toEqual(['VOID', 0, { status: 'ACTIVE', code: null, balance: 600_000 }]);
    expect(await fees(debt)).toEqual([100_000, 100_000, -100_000]);
    expect(await desk.money.identityHolds()).toBe(true);
  });

  it('paid in goods: their worth counts, half the fee is due on them, and no trust money moves', async () => {
    const client = await desk.client();
    const half = { ...client, terms: { ...client.terms, rates: { ...client.terms.rates, goodsSharePpm: ppm('50%') } } };
    const debt = await addTestAccount(agency.owner, half, { owed: { PRINCIPAL: 1_000_000 } });
    const { settlementId } = await desk.settle(debt, { instalments: 2, firstDueOn: '2026-03-20' });
    const before = (await desk.money.books())['TRUST_CASH'] ?? 0;
    const goods = await desk.payOn('2026-03-20', debt, 400_000, { kind: 'PC', method: 'GOODS' });
    expect(goods).toMatchObject({ applied: 400_000, fee: 50_000 });
    await desk.payOn('2026-04-20', debt, 400_000, { kind: 'PC', method: 'SET_OFF' });
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), (await desk.account(debt)).code]).toEqual(['KEPT', 200_000, 'SETTLED']);
    expect((await desk.money.books())['TRUST_CASH'] ?? 0).toBe(before);
    // The client sends the goods back.
    await desk.money.giveBack(goods['receiptId'], '2026-04-20');
    expect([await desk.status(settlementId), (await desk.account(debt)).balance]).toEqual(['VOID', 600_000]);
  });

  it.each([['JPY', 10_001, 8_001, [2_667, 2_667, 2_667], '¥8,001'], ['KWD', 10_001, 8_001, [2_667, 2_667, 2_667], 'KWD 8.001'], ['JPY', 3, 3, [1, 1, 1], '¥3']] as const)(
    'in %s, whose minor unit is another: of %i minor units %i in three parts, to the last of them', async (currency, owed, agreed, parts, words) => {
      const debt = await place({ currency }, owed);
      const made = await desk.settle(debt, { instalments: 3, cadence: 'WEEKLY', firstDueOn: '2026-03-20' });
      expect(made.status).toBe('OPEN');
      const { rows } = await agency.owner.query<{ amount: number }>('select amount::int from settlement_instalment where settlement_id = $1 order by n', [made.settlementId]);
      expect(rows.map(({ amount }) => amount)).toEqual(parts);
      const { body } = await desk.one<{ body: string }>(`select body from activity where account_id = $1 and kind = 'SETTLEMENT'`, [debt.id]);
      expect(body.replaceAll('\u00a0', ' ')).toContain(`${words} in 3 instalments`);
      for (const [n, on] of ['2026-03-20', '2026-03-27', '2026-04-03'].entries()) await desk.payOn(on, debt, parts[n] ?? 0, { currency });
      expect([await desk.status(made.settlementId), await desk.givenUp(made.settlementId)]).toEqual(['KEPT', owed - agreed]);
      expect((await desk.account(debt)).balance).toBe(0);
      expect((await fees(debt)).reduce((sum, fee) => sum + fee, 0)).toBe(Math.round(agreed * 0.25));
    });

  it('while the account moves to other terms: each payment bears the fee of its day, and the authority stays that of its contract', async () => {
    const legal = rateRule({ name: 'At law', when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: [{ upTo: null, ratePpm: ppm('40%') }] });
    const debt = await place({ rate: [legal, rateRule({ tiers: [{ upTo: null, ratePpm: ppm('25%') }] })] });
    const { settlementId } = await desk.settle(debt, { instalments: 2, firstDueOn: '2026-03-20' });
    await desk.payOn('2026-03-20', debt, 400_000);
    const { version } = await desk.one<{ version: number }>('select version from account where id = $1', [debt.id]);
    expect(await command(desk.money.colleague, 'changeAccountTerms', 'ChangeAccountTermsInput', '... on ChangedTerms { seq }', { accountId: debt.id, version, placementType: 'LEGAL', effectiveFrom: '2026-03-20', reason: 'Suit filed' })).toMatchObject({ seq: 2 });
    // Nor does a later version of the client's contract reach what was agreed.
    await agency.owner.query(`update contract_version set effective_to = '2026-03-20' where client_id = $1`, [debt.clientId]);
    await agency.owner.query(
      `insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at) select gen_random_uuid(), contract_id, client_id, 2, '2026-03-21', terms || '{"settlement": null}', 'test 2', '2026-03-20' from contract_version where client_id = $1`, [debt.clientId]);
    await desk.payOn('2026-04-20', debt, 400_000);
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), await fees(debt)]).toEqual(['KEPT', 200_000, [100_000, 160_000]]);
  });

  it('returned after its month was closed: void, owed again from the day it was given up, the books of the closed month as they were', async () => {
    const debt = await place();
    const { settlementId } = await desk.settle(debt);
    const { receiptId } = await desk.payOn('2026-03-20', debt, 800_000);
    expect(await desk.status(settlementId)).toBe('KEPT');
    await agency.setClock('2026-05-04');
    const march = (): Promise<object> => desk.one(`select count(*)::int as n, coalesce(sum(abs(e.amount)), 0)::int as sum from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where t.effective_on between '2026-03-01' and '2026-03-31'`);
    const before = await march();
    await agency.owner.query(`insert into ledger_period (period, closed_at) values ('2026-03-01', '2026-04-05T12:00:00Z')`);
    expect(await desk.money.giveBack(receiptId, '2026-04-02')).toMatchObject({ reopened: true });
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), await desk.account(debt)]).toEqual(['VOID', 0, { status: 'ACTIVE', code: null, balance: 1_000_000 }]);
    expect(await march()).toEqual(before);
    expect(await fees(debt)).toEqual([200_000, -200_000]);
    expect(await desk.money.identityHolds()).toBe(true);
  });
});

const ACCOUNTS = `Client,File no,Debtor,Invoice,Invoice date,Due date,Date placed,Original amount,Principal,Interest,Total collected,Total fees,Status,Rate
CARROW,40117,Juniper Outfitters LLC,INV-1001,2025-08-04,2025-09-03,2025-11-10,8000.00,6000.00,0.00,2000.00,500.00,Active,
`;
const PAYMENTS = `File no,Payment date,Amount,Paid to,Method,Fee,Remitted,Reference
40117,2026-02-12,1500.00,Agency,Check,375.00,Yes,10442
40117,2026-10-30,500.00,Agency,ACH,125.00,No,
`;
const BALANCE = `Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees
CARROW,USD,1,"6,000.00","2,000.00",500.00,375.00,500.00,125.00
Trust bank,USD,,,,,500.00,,
`;

describe('a settlement on an account taken over from another system', () => {
  let books: TakeoverDesk;
  let desk: SettlingDesk;
  let debt: { id: string };

  beforeAll(async () => {
    books = await TakeoverDesk.open();
    desk = await SettlingDesk.open(books.agency);
    const client = await books.addClient('CARROW', { ...TIERS, settlement: { leastPpm: 500_000, longestDays: 200 } });
    const read = await books.add(await books.start([client]), { accounts: ACCOUNTS, payments: PAYMENTS, balance: BALANCE });
    expect(await books.commit(read)).toMatchObject({ status: 'COMMITTED', differences: 0 });
    debt = { id: await books.accountOf('40117') };
  });
  afterAll(() => books.agency.close());

  it('counts what came here, not what came before; one of the old payments that comes back is owed beside it', async () => {
    const { settlementId } = await desk.settle(debt, { instalments: 2, firstDueOn: '2026-11-30' });
    expect(await desk.one('select balance::int, agreed::int from settlement where id = $1', [settlementId])).toEqual({ balance: 600_000, agreed: 480_000 });
    await desk.payOn('2026-11-30', debt, 240_000);
    // The old system's ACH of 500.00 comes back.
    const { id } = await desk.one<{ id: string }>(`select id from receipt where received_on = '2026-10-30' and taken_over is not null and reverses_id is null`);
    expect(await desk.money.giveBack(id, '2026-11-30')).toMatchObject({ applied: -50_000 });
    await desk.payOn('2026-12-30', debt, 240_000);
    expect([await desk.status(settlementId), await desk.givenUp(settlementId)]).toEqual(['KEPT', 120_000]);
    expect(await desk.account(debt)).toEqual({ status: 'ACTIVE', code: null, balance: 50_000 });
    expect(await sound(books.agency)).toEqual([]);
  });
});
