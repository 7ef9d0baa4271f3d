import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(60_000);

describe('M7: tax on commission, posted with the fee', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
    await agency.owner.query(
      `insert into tax_registration (id, country, region, number, registered_from, recorded_at) values (gen_random_uuid(), 'GB', '', 'GB123456789', '2020-01-01', '2026-01-01T00:00:00Z')`);
  });

  afterAll(() => agency.close());

  const british = async (more: { status?: string; mode?: 'NET' | 'GROSS' } = {}): Promise<{ client: TestClient; account: TestAccount }> => {
    const client = await addTestClient(agency.owner, { currency: 'GBP', ...(more.mode ? { remittance: { mode: more.mode } } : {}) });
    await agency.owner.query(`update client set country = 'GB', tax_status = $2, tax_note = 'for the test' where id = $1`, [client.id, more.status ?? 'BY_PLACE']);
    return { client, account: await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } }) };
  };
  const lines = async (accountId: string) => (await agency.owner.query<{ amount: number; tax: number; tax_ppm: number; trust: number; receivable: number }>(
    'select amount, tax, tax_ppm, trust, receivable from fee_line where account_id = $1 order by n', [accountId])).rows;
  const pounds = { currency: 'GBP' };

  it('commission 1,500 bears 300: 4,200 of 6,000 stay with the client, 300 are payable', async () => {
    const { account } = await british();
    await desk.pay(account.id, 600_000, '2026-03-05', pounds);
    expect(await lines(account.id)).toEqual([{ amount: 150_000, tax: 30_000, tax_ppm: 200_000, trust: 420_000, receivable: 0 }]);
    expect(await desk.books('GBP')).toMatchObject({ FEE_REVENUE: 150_000, TAX_PAYABLE: 30_000, DUE_TO_OPERATING: 180_000, CLIENT_TRUST: 420_000 });
    expect(await desk.identityHolds()).toBe(true);
  });

  it('goes back with the fee of a returned payment, to the last penny', async () => {
    const { account } = await british();
    const before = await desk.books('GBP');
    const paid = await desk.pay(account.id, 33_333, '2026-03-05', pounds);
    expect(await desk.giveBack(paid['receiptId'], '2026-03-20')).toMatchObject({ fee: -8_333 });
    expect((await lines(account.id)).map(({ tax }) => tax)).toEqual([1_667, -1_667]);
    expect(await desk.books('GBP')).toEqual(before);
  });

  it('is owed by the client where the agency keeps nothing back, and on payments made to the client', async () => {
    const { account } = await british({ mode: 'GROSS' });
    await desk.pay(account.id, 100_000, '2026-03-05', pounds);
    await desk.pay(account.id, 100_000, '2026-03-06', { ...pounds, kind: 'PC' });
    expect(await lines(account.id)).toMatchObject([{ trust: 100_000, receivable: 30_000 }, { trust: 0, receivable: 30_000 }]);
  });

  it('is none for an exempt client, before the agency was registered, and where it is not', async () => {
    const { account } = await british({ status: 'EXEMPT' });
    await desk.pay(account.id, 100_000, '2026-03-05', pounds);
    const early = await british();
    await desk.pay(early.account.id, 100_000, '2019-12-31', pounds);
    const american = await addTestAccount(agency.owner, await addTestClient(agency.owner));
    await desk.pay(american.id, 10_000, '2026-03-05');
    for (const id of [account.id, early.account.id, american.id]) expect(await lines(id)).toMatchObject([{ tax: 0, tax_ppm: 0 }]);
  });

  it('is charged on a suit fee by the client’s place, and given back with it; an exempt client bears none', async () => {
    const order = async (accountId: string): Promise<Record<string, unknown>> => (await desk.accountant.call<{ chargeSuitFee: Record<string, unknown> }>(
      `mutation($input: ChargeSuitFeeInput!) { chargeSuitFee(input: $input) { __typename ... on ChargedSuitFee { suitFeeId amount tax message } ... on Refused { code message } } }`,
      { input: { key: randomUUID(), accountId, ratePpm: 100_000, filingOn: '2027-01-31' } })).chargeSuitFee;
    const british = async (status = 'BY_PLACE'): Promise<TestAccount> => {
      const own = await addTestClient(agency.owner, { currency: 'GBP', rate: '25%' });
      await agency.owner.query(`update client set country = 'GB', tax_status = $2, tax_note = case when $2 = 'BY_PLACE' then '' else 'Certificate 7' end where id = $1`, [own.id, status]);
      return addTestAccount(agency.owner, own, { owed: { PRINCIPAL: 2_000_000 } });
    };
    const before = await desk.books('GBP');
    const account = await british();
    const charged = await order(account.id);
    expect(charged).toMatchObject({ amount: 200_000, tax: 40_000, message: expect.stringContaining('plus £400.00 tax') as string });
    const after = await desk.books('GBP');
    const moved = (type: string): number => (after[type] ?? 0) - (before[type] ?? 0);
    expect(['CLIENT_RECEIVABLE', 'FEE_REVENUE', 'TAX_PAYABLE'].map(moved)).toEqual([240_000, 200_000, 40_000]);
    const { rows } = await agency.owner.query(`select collected::int, fee::int, tax::int, receivable::int from remittable where account_id = $1`, [account.id]);
    expect(rows).toEqual([{ collected: 200_000, fee: 0, tax: 40_000, receivable: 240_000 }]);
    await desk.accountant.call(`mutation($input: WithdrawSuitFeeInput!) { withdrawSuitFee(input: $input) { __typename } }`, { input: { key: randomUUID(), suitFeeId: charged['suitFeeId'], reason: 'Settled before filing' } });
    expect(await desk.books('GBP')).toEqual(before);
    expect(await order((await british('EXEMPT')).id)).toMatchObject({ amount: 200_000, tax: 0 });
  });

  it('takes no more from trust than the payment brought: a fee of all that was collected leaves its tax to be owed', async () => {
    const client = await addTestClient(agency.owner, { currency: 'GBP', rate: '100%' });
    await agency.owner.query(`update client set country = 'GB' where id = $1`, [client.id]);
    const account = await addTestAccount(agency.owner, client);
    const before = await desk.books('GBP');
    const paid = await desk.pay(account.id, 10_000, '2026-03-05', pounds);
    expect(await lines(account.id)).toMatchObject([{ amount: 10_000, tax: 2_000, trust: 0, receivable: 2_000 }]);
    await desk.giveBack(paid['receiptId'], '2026-03-06');
    expect(await desk.books('GBP')).toEqual(before);
  });
});
