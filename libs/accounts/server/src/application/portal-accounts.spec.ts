import { bookAccount, bookClient, testAgency, type BookAccount, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

const LIST = 'query ($f: MyAccountFilter, $p: PageInput) { accounts(filter: $f, page: $p) { nodes { number debtorName statusText placed { minor } collected { minor } balance { minor } } pageInfo { endCursor hasNextPage } } }';
interface List { accounts: { nodes: { number: string; statusText: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }

describe("a client's own accounts", () => {
  let agency: TestAgency;
  let own: Caller;
  let mine: BookAccount[];
  let foreign: BookAccount;
  let collector: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    const [carrow, halden] = [await bookClient(agency.owner, 'CARROW'), await bookClient(agency.owner, 'HALDEN')];
    mine = [];
    for (const [debtor, placedOn, amount] of [['brightwater fixtures', '2026-08-14', 90_000], ['pell and sons', '2026-09-01', 120_000], ['northfield print', '2026-09-01', 45_000]] as const) mine.push(await bookAccount(agency.owner, carrow, { debtor, placedOn, invoices: [{ number: `${debtor}-1`, amount }] }));
    foreign = await bookAccount(agency.owner, halden, { debtorId: mine[0]?.debtorId ?? '' });
    own = await agency.portalAs([carrow.id]);
    collector = await agency.agencyAs('COLLECTOR');
  }, 120_000);

  afterAll(() => agency.close());

  const list = async (f: object = {}, p: object = {}): Promise<List['accounts']> => (await own.call<List>(LIST, { f, p })).accounts;

  it('lists them and nobody else’s, page by page', async () => {
    const first = await list({}, { first: 2 });
    const second = await list({}, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ number }) => number).sort()).toEqual(mine.map(({ number }) => number).sort());
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await list({ text: 'pell' })).nodes).toMatchObject([{ number: mine[1]?.number, statusText: 'Received, work begins' }]);
    expect((await list({ text: foreign.number })).nodes).toEqual([]);
  });

  it('sorts by balance, either way, page by page', async () => {
    const SORTED = LIST.replace('$p: PageInput', '$p: PageInput, $s: MyAccountSort').replace('page: $p', 'page: $p, sort: $s');
    const balances = async (s: string): Promise<number[]> => {
      const all: number[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { accounts }: { accounts: { nodes: { balance: { minor: number } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } = await own.call(SORTED, { f: {}, s, p: { first: 1, after } });
        all.push(...accounts.nodes.map(({ balance }) => balance.minor));
        [after, more] = [accounts.pageInfo.endCursor, accounts.pageInfo.hasNextPage];
      }
      return all;
    };
    const up = await balances('BALANCE_SMALLEST');
    expect(up).toHaveLength(3);
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    expect(await balances('BALANCE_LARGEST')).toEqual(up.toReversed());
    await expect(own.call(SORTED, { f: {}, s: 'PRIORITY', p: {} })).rejects.toThrow(/PRIORITY/);
  });

  it('tells an account’s story in the lines meant for it', async () => {
    const { id } = mine[0] as BookAccount;
    await collector.call('mutation ($i: AddNoteInput!) { addNote(input: $i) { __typename } }', { i: { accountId: id, body: 'Their lawyer is difficult' } });
    await collector.call('mutation ($i: AddNoteInput!) { addNote(input: $i) { __typename } }', { i: { accountId: id, body: 'We sent copies of both invoices.', clientSees: true } });
    await collector.call('mutation ($i: RecordCallInput!, $k: String!) { recordCallOutcome(input: $i, key: $k) { __typename } }', {
      i: { accountId: id, number: '312-555-0148', personName: 'Dana', outcome: 'NO_ANSWER', connected: false, conversation: false, note: 'rude' }, k: randomUUID() });
    const { account, story } = await own.call<{ account: object; story: { nodes: { body: string }[] } }>(
      'query ($id: Uuid!) { account(id: $id) { statusText invoices { number open daysLate } documents { id } } story(accountId: $id) { nodes { kind body } } }', { id });
    expect(account).toEqual({ statusText: 'Being worked', invoices: [{ number: 'brightwater fixtures-1', open: 90_000, daysLate: 237 }], documents: [] });
    expect(story.nodes.map(({ body }) => body)).toEqual(['We called and got no answer.', 'We sent copies of both invoices.']);
    const agencySees = await collector.call<{ timeline: { nodes: { body: string }[] } }>('query ($id: Uuid!) { timeline(accountId: $id) { nodes { body } } }', { id });
    expect(agencySees.timeline.nodes.map(({ body }) => body)).toEqual(['Called for Dana: no answer.\nrude', 'We sent copies of both invoices.', 'Their lawyer is difficult']);
  });

  it('does not open another client’s account, nor its story', async () => {
    expect(await own.call('query ($id: Uuid!) { account(id: $id) { id } story(accountId: $id) { nodes { id } } }', { id: foreign.id })).toEqual({ account: null, story: { nodes: [] } });
  });

  it('cannot name a field of the agency', async () => {
    await expect(own.call('{ accounts { nodes { priority } } }')).rejects.toThrow(/priority/);
    await expect(own.call('{ myDay { nodes { id } } }')).rejects.toThrow(/myDay/);
  });
});
