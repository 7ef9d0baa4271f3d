import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAgency } from '@quittance/testing';

jest.setTimeout(60_000);

describe('M22: who is near or past the day to account and remit', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
  });

  afterAll(() => agency.close());

  const deadlines = async (all = false) => (await desk.ask<{ remitDeadlines: { state: string; deadline: string; daysLeft: number; collected: number; payments: number; openRunStatus: string | null }[] }>(
    'query($all: Boolean!) { remitDeadlines(all: $all) { state deadline daysLeft collected payments openRunStatus } }', { all })).remitDeadlines;

  it('is in time, near and past; a run that is not posted has not paid; a returned payment is nobody’s money', async () => {
    const client = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 500_000 } });
    await agency.setClock('2026-03-31');
    await desk.pay(account.id, 100_000, '2026-03-05');
    const bad = await desk.pay(account.id, 50_000, '2026-03-04');
    await desk.giveBack(bad['receiptId'], '2026-03-20');
    expect(await deadlines()).toEqual([]);
    expect(await deadlines(true)).toMatchObject([{ state: 'IN_TIME', deadline: '2026-04-30', daysLeft: 30, collected: 100_000, payments: 1 }]);
    await agency.setClock('2026-04-25');
    const run = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    expect(await deadlines()).toMatchObject([{ state: 'NEAR', daysLeft: 5, openRunStatus: 'PREPARED' }]);
    await agency.setClock('2026-05-02');
    expect(await deadlines()).toMatchObject([{ state: 'PAST', daysLeft: -2 }]);
    await desk.approve(run);
    await desk.post(run);
    expect(await deadlines(true)).toEqual([]);
  });
});
