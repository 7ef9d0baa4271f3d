import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

describe('M19: one payment over several accounts of a debtor', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner);
    await agency.setClock('2026-03-31');
  });

  afterAll(() => agency.close());

  const balance = async ({ id }: TestAccount): Promise<number> => (await agency.owner.query<{ minor: number }>('select balance_minor as minor from account where id = $1', [id])).rows[0]?.minor ?? -1;
  async function dispute(account: TestAccount, disputed: boolean, invoiceId: string | null = null): Promise<Answer> {
    const { rows } = await agency.owner.query<{ version: number }>('select version from account where id = $1', [account.id]);
    const input = { accountId: account.id, version: rows[0]?.version, invoiceId, disputed, reason: disputed ? 'Says the goods were faulty' : 'Settled with the client' };
    return (await desk.colleague.call<{ setDispute: Answer }>('mutation($input: DisputeInput!) { setDispute(input: $input) { __typename ... on EditedAccount { id version } ... on Refused { code message field } } }', { input })).setDispute;
  }
  async function three(): Promise<[TestAccount, TestAccount, TestAccount]> {
    const a = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    const b = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 200_000 }, debtorId: a.debtorId });
    const c = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 }, debtorId: a.debtorId });
    for (const [index, account] of [a, b, c].entries()) {
      await agency.owner.query('update invoice set due_date = $2 where account_id = $1', [account.id, `2025-0${index + 5}-01`]);
      await agency.owner.query('update account set oldest_due_on = $2 where id = $1', [account.id, `2025-0${index + 5}-01`]);
    }
    expect(await dispute(c, true)).toMatchObject({ __typename: 'EditedAccount' });
    return [a, b, c];
  }
  const spread = async (account: TestAccount, by: string, direction: object[] | null = null, amount = 150_000): Promise<Answer> =>
    (await desk.accountant.call<{ spreadPayment: Answer }>(
      `mutation($input: SpreadPaymentInput!) { spreadPayment(input: $input) { __typename ... on SpreadPayment { receiptId number rest message shares { accountId amount disputed } } ... on Refused { code message field } } }`,
      { input: { key: randomUUID(), accountId: account.id, by, direction, method: 'CHECK', amount, currency: 'USD', receivedOn: '2026-03-20' } })).spreadPayment;

  it('oldest first: A 1,000, B 500, C in dispute nothing; returned as a whole', async () => {
    const [a, b, c] = await three();
    const done = await spread(b, 'OLDEST_FIRST');
    expect(done).toMatchObject({ __typename: 'SpreadPayment', rest: 0 });
    expect([await balance(a), await balance(b), await balance(c)]).toEqual([0, 150_000, 100_000]);
    expect(await desk.giveBack(done['receiptId'], '2026-03-25')).toMatchObject({ applied: -150_000 });
    expect([await balance(a), await balance(b), await balance(c)]).toEqual([100_000, 200_000, 100_000]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('in proportion: A 500, B 1,000, C nothing, each with its hold and fee', async () => {
    const [a, b] = await three();
    await spread(a, 'PRO_RATA');
    expect([await balance(a), await balance(b)]).toEqual([50_000, 100_000]);
  });

  it('directed to C in dispute: that part waits, and goes there when the dispute ends', async () => {
    const [a, b, c] = await three();
    const done = await spread(a, 'DIRECTED', [{ accountId: c.id, amount: 100_000 }, { accountId: b.id, amount: 50_000 }]);
    expect(done).toMatchObject({ rest: 100_000 });
    expect([await balance(a), await balance(b), await balance(c)]).toEqual([100_000, 150_000, 100_000]);
    expect(await dispute(c, false)).toMatchObject({ __typename: 'EditedAccount' });
    expect(await balance(c)).toBe(0);
    const { rows } = await agency.owner.query(`select from suspense_item where receipt_id = $1 and status = 'OPEN'`, [done['receiptId']]);
    expect(rows).toHaveLength(0);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('sets nothing against a disputed invoice: what is over waits until the dispute ends', async () => {
    const account = await addTestAccount(agency.owner, client, { owed: [{ PRINCIPAL: 60_000 }, { PRINCIPAL: 40_000 }] });
    const { rows } = await agency.owner.query<{ id: string }>('select id from invoice where account_id = $1 order by amount', [account.id]);
    const invoiceId = rows[0]?.id ?? '';
    expect(await dispute(account, true, invoiceId)).toMatchObject({ __typename: 'EditedAccount' });
    expect(await dispute(account, true, invoiceId)).toMatchObject({ code: 'ALREADY_SO' });
    expect(await desk.pay(account.id, 90_000, '2026-03-20')).toMatchObject({ applied: 60_000, suspense: 30_000, refundable: 0, paidInFull: false });
    await dispute(account, false, invoiceId);
    expect(await balance(account)).toBe(10_000);
  });

  it('keeps clients apart and reads a direction with care', async () => {
    const [a] = await three();
    const elsewhere = await addTestAccount(agency.owner, await addTestClient(agency.owner), { debtorId: a.debtorId });
    expect(await spread(a, 'DIRECTED', [{ accountId: elsewhere.id, amount: 100 }])).toMatchObject({ code: 'UNKNOWN_ACCOUNT', field: 'direction' });
    expect(await spread(a, 'DIRECTED', [{ accountId: a.id, amount: 200_000 }])).toMatchObject({ code: 'DIRECTION_ABOVE_PAYMENT' });
    expect(await spread(a, 'DIRECTED', [])).toMatchObject({ code: 'DIRECTION_NEEDED' });
  });
});
