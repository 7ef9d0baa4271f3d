import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAgency } from '@quittance/testing';

jest.setTimeout(60_000);

// M13: 5 Mar 1,000 at 25%, fee 250; 31 Mar 750 remitted; 4 Apr returned. April receipts of 2,000 remit 750.
describe('M13: a payment returned after it was remitted, from GraphQL to the books', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
  });

  afterAll(() => agency.close());

  const march = async (sweepFees: boolean) => {
    const client = await addTestClient(agency.owner);
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    await agency.setClock('2026-03-05');
    const paid = await desk.pay(account.id, 100_000, '2026-03-05');
    await agency.setClock('2026-03-31');
    const run = await desk.remit(client.id, '2026-03-31', { sweepFees });
    await agency.setClock('2026-04-04');
    return { client, account, paid, run };
  };

  const april = async (clientId: string, accountId: string) => {
    await agency.setClock('2026-04-20');
    await desk.pay(accountId, 200_000, '2026-04-20');
    await agency.setClock('2026-04-30');
    return desk.remit(clientId, '2026-04-30');
  };

  it('whose fee had been swept: trust is short 1,000', async () => {
    const before = await desk.books();
    const { client, paid, run } = await march(true);
    expect(paid).toMatchObject({ applied: 100_000, fee: 25_000, paidInFull: true, balanceAfter: 0 });
    expect(run).toMatchObject({ remitted: 75_000, collected: 100_000, fees: 25_000, statementNumber: expect.stringMatching(/^S\d+$/), feesSwept: true });
    const back = await desk.giveBack(paid['receiptId'], '2026-04-04');
    expect(back).toMatchObject({ applied: -100_000, fee: -25_000, clientOwes: 75_000, trustTopUp: 100_000, afterRemittance: true, reopened: true });
    const books = await desk.books();
    expect(books['DUE_FROM_OPERATING']).toBe((before['DUE_FROM_OPERATING'] ?? 0) + 100_000);
    expect(books['CLIENT_RECEIVABLE']).toBe((before['CLIENT_RECEIVABLE'] ?? 0) + 75_000);
    expect(books['CLIENT_TRUST']).toBe(before['CLIENT_TRUST'] ?? 0);
    const second = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 900_000 } });
    const next = await april(client.id, second.id);
    expect(next).toMatchObject({ remitted: 75_000, collected: 100_000, fees: 25_000, carriedOut: 0 });
    expect(await desk.identityHolds()).toBe(true);
    const after = await desk.books();
    // The fee of 500 and the 750 repaid went to operating.
    expect(after['CLIENT_RECEIVABLE']).toBe(before['CLIENT_RECEIVABLE'] ?? 0);
    expect(after['DUE_TO_OPERATING']).toBe(0);
    expect(after['OPERATING_CASH']).toBe((before['OPERATING_CASH'] ?? 0) + 25_000 + 125_000);
  });

  it('whose fee was still in trust: trust is short 750', async () => {
    const before = await desk.books();
    const { client, account, paid } = await march(false);
    const back = await desk.giveBack(paid['receiptId'], '2026-04-04');
    expect(back).toMatchObject({ clientOwes: 75_000, trustTopUp: 75_000, afterRemittance: true, reopened: true });
    const books = await desk.books();
    expect(books['DUE_FROM_OPERATING']).toBe((before['DUE_FROM_OPERATING'] ?? 0) + 75_000);
    const second = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 900_000 } });
    const next = await april(client.id, second.id);
    expect(next).toMatchObject({ remitted: 75_000 });
    expect((await desk.books())['DUE_TO_OPERATING']).toBe(0);
    const { rows } = await agency.owner.query('select status, balance_minor from account where id = $1', [account.id]);
    expect(rows).toEqual([{ status: 'ACTIVE', balance_minor: 100_000 }]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('operating brings in what it owes, and no more', async () => {
    const { DUE_FROM_OPERATING: owed = 0 } = await desk.books();
    const topUp = (amount: number, key: string) => desk.ask<{ topUpTrust: { __typename: string; code?: string } }>(
      `mutation($input: TopUpTrustInput!) { topUpTrust(input: $input) { __typename ... on BookTransfer { kind amount } ... on Refused { code } } }`, { input: { key, currency: 'USD', amount } });
    expect((await topUp(owed + 1, 'too much of it')).topUpTrust).toMatchObject({ code: 'NOT_OWED' });
    expect((await topUp(owed, 'all of what is owed')).topUpTrust).toMatchObject({ kind: 'TOP_UP', amount: owed });
    expect((await topUp(owed, 'all of what is owed')).topUpTrust).toMatchObject({ kind: 'TOP_UP', amount: owed });
    expect((await desk.books())['DUE_FROM_OPERATING']).toBe(0);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('is returned once only, and a return is not returned', async () => {
    const { paid } = await march(true);
    const key = 'the same key twice';
    const back = await desk.giveBack(paid['receiptId'], '2026-04-04', 'Insufficient funds', key);
    expect(await desk.giveBack(paid['receiptId'], '2026-04-04', 'Insufficient funds', key)).toEqual(back);
    expect(await desk.giveBack(paid['receiptId'], '2026-04-04')).toMatchObject({ __typename: 'Refused', code: 'ALREADY_REVERSED' });
    expect(await desk.giveBack(back['receiptId'], '2026-04-04')).toMatchObject({ __typename: 'Refused', code: 'REVERSAL_OF_REVERSAL' });
    expect(await desk.giveBack(paid['receiptId'], '2026-03-04')).toMatchObject({ __typename: 'Refused' });
  });
});
