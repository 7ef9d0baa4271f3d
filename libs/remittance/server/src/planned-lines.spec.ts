import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Caller, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(60_000);

interface Lines {
  readonly nodes: { readonly kind: string; readonly collected: number; readonly fee: number; readonly amount: number; readonly working: { readonly fee: number } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const PAGE = '{ nodes { kind collected fee amount working { fee } } pageInfo { endCursor hasNextPage } }';

describe('the payments behind a remittance that is still to come', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let other: TestClient;
  let own: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-03-31');
    desk = await MoneyDesk.open(agency);
    [client, other] = [await addTestClient(agency.owner), await addTestClient(agency.owner)];
    [own, stranger] = [await agency.portalAs([client.id]), await agency.portalAs([other.id])];
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
    await desk.pay(account.id, 600_000, '2026-03-05');
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
  });

  afterAll(() => agency?.close());

  const next = async (who: Caller, first = 50, after: string | null = null): Promise<Lines> =>
    (await who.call<{ nextRemittanceLines: Lines }>(
      `query ($clientId: Uuid!, $first: Int!, $after: String) { nextRemittanceLines(clientId: $clientId, currency: "USD", page: { first: $first, after: $after }) ${PAGE} }`, { clientId: client.id, first, after })).nextRemittanceLines;

  it('come to the amount of the next remittance, each with its fee’s working (M6)', async () => {
    const { nodes } = await next(own);
    expect(nodes.map(({ kind, collected, fee, amount, working }) => [kind, collected, fee, amount, working.fee])).toEqual([['PU', 600_000, 150_000, 450_000, 150_000], ['PC', 200_000, 50_000, -50_000, 50_000]]);
    const { nextRemittances } = await own.call<{ nextRemittances: { amount: number }[] }>('{ nextRemittances { amount } }');
    expect(nextRemittances[0]?.amount).toBe(nodes.reduce((sum, { amount }) => sum + amount, 0));
  });

  it('come page by page, none twice', async () => {
    const first = await next(own, 1);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await next(own, 1, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ kind }) => kind)).toEqual(['PU', 'PC']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('are not another client’s to see', async () => {
    expect((await next(stranger)).nodes).toEqual([]);
    const { payments } = await stranger.call<{ payments: { nodes: object[] } }>('query ($clientId: Uuid) { payments(clientId: $clientId) { nodes { id } } }', { clientId: client.id });
    expect(payments.nodes).toEqual([]);
    const mine = await own.call<{ payments: { nodes: object[] } }>('query ($clientId: Uuid) { payments(clientId: $clientId) { nodes { id } } }', { clientId: client.id });
    expect(mine.payments.nodes).toHaveLength(2);
  });

  it('stand behind the agency’s preview too', async () => {
    const { remittancePreviewLines } = await desk.ask<{ remittancePreviewLines: Lines }>(
      `query ($clientId: Uuid!) { remittancePreviewLines(clientId: $clientId, currency: "USD", periodTo: "2026-03-31") ${PAGE} }`, { clientId: client.id });
    expect(remittancePreviewLines.nodes.map(({ amount }) => amount)).toEqual([450_000, -50_000]);
  });

  it('are gone from it once they are remitted, and the statement is the client’s alone', async () => {
    await desk.remit(client.id, '2026-03-31');
    expect((await next(own)).nodes).toEqual([]);
    const ask = 'query ($clientId: Uuid) { statements(clientId: $clientId) { nodes { remitted } } }';
    expect(await own.call(ask, { clientId: client.id })).toEqual({ statements: { nodes: [{ remitted: 400_000 }] } });
    expect(await stranger.call(ask, { clientId: client.id })).toEqual({ statements: { nodes: [] } });
  });
});
