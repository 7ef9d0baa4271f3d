import { bookAccount, bookClient, bookDesk, testAgency, type BookAccount, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

const ACCOUNT = `query ($id: Uuid!) { account(id: $id) { number status holdReason placed paid adjusted daysLateAtPlacement balance { principal total }
  client { code } desk { name userName } debtor { name timeZone localTime contactPoints { value status sourceClientName } }
  invoices { number daysLate amount paid adjusted open { principal total } } parties { name role } otherAccounts { number clientName balance { minor currency } }
  terms { rates reason feeIfPaid clientNetsIfPaid blendedRate working feesSoFar } promises { status amount { minor } lastDay } documents { fileName } reasons { code } version } }`;

describe('the cockpit', () => {
  let agency: TestAgency;
  let collector: Caller;
  let account: BookAccount;
  let other: BookAccount;

  beforeAll(async () => {
    agency = await testAgency();
    const [carrow, halden] = [await bookClient(agency.owner, 'CARROW'), await bookClient(agency.owner, 'HALDEN')];
    const user = await agency.user('COLLECTOR');
    collector = await agency.agencyAs(user);
    const deskId = await bookDesk(agency.owner, 'Desk 1', user.id);
    account = await bookAccount(agency.owner, carrow, {
      debtor: 'Brightwater Fixtures', timeZone: 'America/New_York', deskId, invoices: [{ number: 'CS-88120', due: '2026-03-31', amount: 240_000 }, { number: 'CS-88307', due: '2026-04-30', amount: 160_000 }] });
    other = await bookAccount(agency.owner, halden, { debtorId: account.debtorId });
    await agency.owner.query(
      `insert into contact_point (id, debtor_id, kind, value, value_normalised, source, source_client_id, observed_at) values ($1, $2, 'EMAIL', 'ap@b.example', 'ap@b.example', 'CLIENT', $3, '2026-01-01')`, [randomUUID(), account.debtorId, carrow.id]);
    const accountant = await agency.agencyAs('TRUST_ACCOUNTANT');
    await accountant.call('mutation ($i: RecordPaymentInput!) { recordPayment(input: $i) { __typename } }', { i: { accountId: account.id, amount: 100_000, currency: 'USD', kind: 'PU', method: 'ACH', receivedOn: '2026-11-23', key: randomUUID() } });
  }, 120_000);

  afterAll(() => agency.close());

  it('shows the account whole, and what the rest of it earns by the rates it was placed under', async () => {
    const { account: page } = await collector.call<{ account: Record<string, unknown> }>(ACCOUNT, { id: account.id });
    expect(page).toMatchObject({
      number: account.number, status: expect.any(String), placed: 400_000, paid: 100_000, adjusted: 0, daysLateAtPlacement: 136, balance: { principal: 300_000, total: 300_000 },
      client: { code: 'CARROW' }, desk: { name: 'Desk 1', userName: collector.user.name },
      debtor: { name: 'Brightwater Fixtures', timeZone: 'America/New_York', localTime: expect.stringMatching(/^\d\d:\d\d$/), contactPoints: [{ value: 'ap@b.example', status: 'UNVERIFIED', sourceClientName: 'CARROW Supply' }] },
      invoices: [
        { number: 'CS-88120', daysLate: 237, amount: 240_000, paid: 100_000, adjusted: 0, open: { principal: 140_000, total: 140_000 } },
        { number: 'CS-88307', daysLate: 207, amount: 160_000, paid: 0, open: { principal: 160_000, total: 160_000 } },
      ],
      parties: [{ name: 'Brightwater Fixtures', role: 'DEBTOR' }],
      otherAccounts: [{ number: other.number, clientName: 'HALDEN Supply', balance: { minor: 100_000, currency: 'USD' } }],
      // 1,000.00 paid at 25%; the next 2,000.00 still at 25%, the last 1,000.00 at 20%.
      terms: { rates: '25% of the first $3,000.00, 20% above', feesSoFar: 25_000, feeIfPaid: 70_000, clientNetsIfPaid: 230_000, blendedRate: 233_333 },
    });
  });

  it('reads the timeline newest first, page by page, by kind', async () => {
    for (const body of ['one', 'two', 'three']) await collector.call('mutation ($i: AddNoteInput!) { addNote(input: $i) { __typename } }', { i: { accountId: other.id, body } });
    const read = async (page: object, kinds?: string[]) =>
      (await collector.call<{ timeline: { nodes: { body: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
        'query ($a: Uuid!, $p: PageInput, $k: [ActivityKind!]) { timeline(accountId: $a, page: $p, kinds: $k) { nodes { body } pageInfo { endCursor hasNextPage } } }', { a: other.id, p: page, k: kinds })).timeline;
    const first = await read({ first: 2 });
    expect(first.nodes.map(({ body }) => body)).toEqual(['three', 'two']);
    expect((await read({ first: 2, after: first.pageInfo.endCursor })).nodes.map(({ body }) => body)).toEqual(['one']);
    expect((await read({ first: 5 }, ['PAYMENT'])).nodes).toEqual([]);
  });

  it('is null for an account that does not exist', async () => {
    expect(await collector.call(ACCOUNT, { id: randomUUID() })).toEqual({ account: null });
  });

  it('lists accounts by filter, both ways, keyset by keyset', async () => {
    const list = async (filter: object, sort: string, page: object = {}) =>
      (await collector.call<{ accounts: { nodes: { number: string }[]; pageInfo: { endCursor: string } } }>('query ($f: AccountFilter, $s: AccountSort!, $p: PageInput) { accounts(filter: $f, sort: $s, page: $p) { nodes { number daysLate invoiceCount } pageInfo { endCursor } } }', { f: filter, s: sort, p: page })).accounts;
    const numbers = async (filter: object, sort = 'BALANCE_LARGEST') => (await list(filter, sort)).nodes.map(({ number }) => number);
    expect(await numbers({})).toEqual([account.number, other.number]);
    expect(await numbers({}, 'BALANCE_SMALLEST')).toEqual([other.number, account.number]);
    expect(await numbers({ text: 'the BRIGHTWATER fix' })).toEqual([account.number, other.number]);
    expect(await numbers({ text: 'cs-883' })).toEqual([account.number]);
    expect(await numbers({ minBalance: 100_001, currency: 'USD' })).toEqual([account.number]);
    expect(await numbers({ unassigned: true })).toEqual([other.number]);
    expect(await numbers({ minDaysLate: 237, maxDaysLate: 237 })).toEqual([account.number, other.number]);
    await expect(numbers({ text: 'x' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const sort of ['PLACED_NEWEST', 'PLACED_OLDEST', 'BALANCE_LARGEST', 'BALANCE_SMALLEST', 'OLDEST_DUE', 'PRIORITY', 'LONGEST_UNTOUCHED']) {
      const first = await list({}, sort, { first: 1 });
      const second = await list({}, sort, { first: 1, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...second.nodes].map(({ number }) => number).sort()).toEqual([account.number, other.number].sort());
    }
  });
});
