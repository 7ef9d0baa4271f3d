import { bookAccount, bookClient, testAgency, type BookClient, type TestAgency } from '@quittance/testing';

const QUERY = `query ($accountId: Uuid!, $invoiceId: Uuid, $page: PageInput) { debtEntries(accountId: $accountId, invoiceId: $invoiceId, page: $page) {
  nodes { invoiceNumber bucket kind reason amount { minor currency } } pageInfo { endCursor hasNextPage } } }`;
interface Answer { debtEntries: { nodes: { invoiceNumber: string; kind: string; reason: string; amount: { minor: number } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } }

describe('the entries behind a balance', () => {
  let agency: TestAgency;
  let client: BookClient;

  beforeAll(async () => {
    agency = await testAgency();
    client = await bookClient(agency.owner, 'CARROW');
  }, 120_000);

  afterAll(() => agency.close());

  it('sum to the balance, page by page, and can be asked of one invoice', async () => {
    const manager = await agency.agencyAs('MANAGER');
    const { id, invoiceIds } = await bookAccount(agency.owner, client, { invoices: [{ number: 'CS-1', amount: 50_000 }, { number: 'CS-2', amount: 30_000 }] });
    await manager.call(`mutation ($input: CreditNoteInput!) { creditNote(input: $input) { __typename } }`, { input: { accountId: id, version: 1, invoiceId: invoiceIds[0], amount: 12_000, reason: 'Returned goods', key: 'credit-note-1' } });
    const first = (await manager.call<Answer>(QUERY, { accountId: id, page: { first: 2 } })).debtEntries;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = (await manager.call<Answer>(QUERY, { accountId: id, page: { first: 2, after: first.pageInfo.endCursor } })).debtEntries;
    const all = [...first.nodes, ...rest.nodes];
    expect(all.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(68_000);
    expect(first.nodes[0]).toMatchObject({ kind: 'CREDIT_NOTE', invoiceNumber: 'CS-1', reason: 'Returned goods', amount: { minor: -12_000 } });
    const own = (await manager.call<Answer>(QUERY, { accountId: id, invoiceId: invoiceIds[1] })).debtEntries.nodes;
    expect(own.map(({ kind, amount }) => [kind, amount.minor])).toEqual([['PLACED', 30_000]]);
  });

  it('are not for those who may not read accounts', async () => {
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    const { id } = await bookAccount(agency.owner, client);
    await expect(administrator.call(QUERY, { accountId: id })).rejects.toThrow();
  });
});
