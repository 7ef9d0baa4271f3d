import { bookAccount, bookClient, bookDesk, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

const PREVIEW = `query ($input: AssignmentInput!) { r: previewAssignment(input: $input) { ... on Refused { code message } ... on AssignmentPreview {
  picked { accounts balances { minor currency } } changing takenFromDesks token desks { deskId name keeps now { accounts } gets { accounts balances { minor } } } } } }`;
const ASSIGN = `mutation ($input: AssignmentInput!, $token: String!, $key: String!) { r: assignAccounts(input: $input, token: $token, key: $key) {
  ... on Assigned { assigned unchanged } ... on Refused { code message } } }`;
interface Preview { r: { code?: string; token: string; changing: number; takenFromDesks: number; picked: { accounts: number; balances: { minor: number }[] }; desks: { name: string; keeps: number; gets: { accounts: number } }[] } }
interface Assigned { r: { code?: string; message?: string; assigned?: number; unchanged?: number } }

describe('assigning accounts to desks', () => {
  let agency: TestAgency;
  let client: BookClient;
  let manager: Caller;
  let accounts: BookAccount[];
  let north: string;
  let south: string;

  beforeAll(async () => {
    agency = await testAgency();
    client = await bookClient(agency.owner, 'CARROW');
    manager = await agency.agencyAs('MANAGER');
    north = await bookDesk(agency.owner, 'North');
    south = await bookDesk(agency.owner, 'South');
  }, 120_000);

  beforeEach(async () => {
    accounts = [];
    for (const amount of [400_00, 300_00, 200_00, 100_00]) accounts.push(await bookAccount(agency.owner, client, { invoices: [{ number: `N-${randomUUID()}`, amount }] }));
  });

  afterAll(() => agency.close());

  const desksOf = async (): Promise<(string | null)[]> =>
    (await agency.owner.query<{ desk_id: string | null }>('select a.desk_id from unnest($1::uuid[]) with ordinality as x (id, n) join account a on a.id = x.id order by n', [accounts.map(({ id }) => id)])).rows.map((row) => row.desk_id);
  const picked = () => ({ accountIds: accounts.map(({ id }) => id) });
  const preview = async (input: object): Promise<Preview['r']> => (await manager.call<Preview>(PREVIEW, { input })).r;
  const assign = async (input: object, token: string, key: string = randomUUID(), who = manager): Promise<Assigned['r']> => (await who.call<Assigned>(ASSIGN, { input, token, key })).r;

  it('previews what changes, then does exactly that, with a line and an event each', async () => {
    const input = { ...picked(), deskIds: [north, south], deal: 'BY_COUNT' };
    const seen = await preview(input);
    expect(seen).toMatchObject({ changing: 4, takenFromDesks: 0, picked: { accounts: 4, balances: [{ minor: 1000_00, currency: 'USD' }] },
      desks: [{ name: 'North', keeps: 0, gets: { accounts: 2, balances: [{ minor: 500_00 }] } }, { name: 'South', gets: { accounts: 2, balances: [{ minor: 500_00 }] } }] });
    const key = randomUUID();
    expect(await assign(input, seen.token, key)).toEqual({ assigned: 4, unchanged: 0 });
    expect(await assign(input, seen.token, key)).toEqual({ assigned: 4, unchanged: 0 });
    expect(await desksOf()).toEqual([north, south, south, north]);
    const { rows } = await agency.owner.query(`select body from activity where account_id = $1 and kind = 'ASSIGNED'`, [accounts[0]?.id]);
    expect(rows).toEqual([{ body: 'Assigned to North' }]);
    const { rows: events } = await agency.owner.query(`select count(*)::int as n from event where type = 'account.assigned' and account_id = any ($1)`, [picked().accountIds]);
    expect(events).toEqual([{ n: 4 }]);
  });

  it('assigns by filter only what has no desk', async () => {
    const first = { accountIds: accounts.slice(0, 1).map(({ id }) => id), deskIds: [north] };
    await assign(first, (await preview(first)).token);
    const input = { ...picked(), filter: { clientId: client.id, unassigned: true }, deskIds: [south] };
    const seen = await preview(input);
    expect(seen).toMatchObject({ changing: 3, takenFromDesks: 0 });
    await assign(input, seen.token);
    expect(await desksOf()).toEqual([north, south, south, south]);
  });

  it('refuses the second of two assigners who saw the same preview, naming the first', async () => {
    const toNorth = { ...picked(), deskIds: [north] };
    const toSouth = { ...picked(), deskIds: [south] };
    const [one, two] = [await preview(toNorth), await preview(toSouth)];
    const other = await agency.agencyAs('MANAGER');
    const both = await Promise.all([assign(toNorth, one.token), assign(toSouth, two.token, randomUUID(), other)]);
    expect(both.map((result) => result.code ?? 'done').sort()).toEqual(['SELECTION_CHANGED', 'done']);
    const winner = both[0]?.code ? other : manager;
    expect(both.find((result) => result.code)?.message).toContain(winner.user.name);
    expect(new Set(await desksOf()).size).toBe(1);
  });

  it('takes accounts off their desks', async () => {
    const on = { ...picked(), deskIds: [north] };
    await assign(on, (await preview(on)).token);
    const off = { ...picked(), deskIds: [] };
    const seen = await preview(off);
    expect(seen).toMatchObject({ changing: 4, takenFromDesks: 4 });
    await assign(off, seen.token);
    expect(await desksOf()).toEqual([null, null, null, null]);
  });

  it('leaves closed accounts out and refuses an unknown desk', async () => {
    await agency.owner.query(`update account set status = 'CLOSED', close_code = 'RECALLED' where id = any ($1)`, [picked().accountIds]);
    expect(await preview({ ...picked(), deskIds: [north] })).toMatchObject({ code: 'NOTHING_PICKED' });
    expect(await preview({ ...picked(), deskIds: [randomUUID()] })).toMatchObject({ code: 'DESK_NOT_FOUND' });
  });

  it('is the right of a manager', async () => {
    const collector = await agency.agencyAs('COLLECTOR');
    await expect(collector.call(PREVIEW, { input: { ...picked(), deskIds: [north] } })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(assign({ ...picked(), deskIds: [north] }, 'x', randomUUID(), collector)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('keeps desks: one name once, a person who collects, none closed with accounts on it', async () => {
    const make = (name: string, userId?: string) => manager.call<{ r: { id?: string; code?: string } }>('mutation ($n: String!, $u: Uuid) { r: createDesk(name: $n, userId: $u) { ... on DeskKept { id } ... on Refused { code } } }', { n: name, u: userId });
    const collector = await agency.user('COLLECTOR');
    const made = await make(' West  wing ', collector.id);
    expect(made.r.id).toBeDefined();
    expect((await make('West wing')).r.code).toBe('NAME_TAKEN');
    expect((await make('East', (await agency.user('TRUST_ACCOUNTANT')).id)).r.code).toBe('NOT_A_COLLECTOR');
    const on = { ...picked(), deskIds: [made.r.id] };
    await assign(on, (await preview(on)).token);
    const close = () => manager.call<{ r: { code?: string } }>('mutation ($i: Uuid!) { r: changeDesk(id: $i, active: false) { ... on DeskKept { id } ... on Refused { code } } }', { i: made.r.id });
    expect((await close()).r.code).toBe('DESK_IN_USE');
    const off = { ...picked(), deskIds: [] };
    await assign(off, (await preview(off)).token);
    expect((await close()).r.code).toBeUndefined();
  });
});
