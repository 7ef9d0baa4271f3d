import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { CLIENT_PAGE, CLOSE_CLIENT, CREATE_CLIENT, REOPEN_CLIENT, UPDATE_CLIENT, type ClientReply, type RefusalReply } from './clients.fixture';

type Reply = ClientReply | RefusalReply;

describe('clients', () => {
  let agency: TestAgency;
  let manager: Caller;

  const facts = (code: string, more: object = {}) => ({ code, name: `${code} Freight`, country: 'US', currency: 'USD', ...more });
  const create = async (code: string, more: object = {}, by: Caller = manager): Promise<Reply> =>
    (await by.call<{ createClient: Reply }>(CREATE_CLIENT, { input: { commandKey: randomUUID(), ...facts(code, more) } })).createClient;
  const created = async (code: string, more: object = {}): Promise<ClientReply> => {
    const reply = await create(code, more);
    if (reply.__typename === 'Refused') throw new Error(reply.message);
    return reply;
  };
  const update = async ({ id, version, code }: ClientReply, more: object): Promise<Reply> =>
    (await manager.call<{ updateClient: Reply }>(UPDATE_CLIENT, { input: { id, version, ...facts(code, more) } })).updateClient;

  beforeAll(async () => {
    agency = await testAgency();
    manager = await agency.agencyAs('MANAGER');
  }, 120_000);

  afterAll(() => agency.close());

  it('are created with their facts, in upper-case code', async () => {
    const client = await created('northwind', { name: ' Northwind Traders ', legalName: 'Northwind Traders LLC', email: 'ap@northwind.example', phone: '+1 312 555 0100 ext. 4', address: '1 Main St\nChicago' });
    expect(client).toMatchObject({ code: 'NORTHWIND', name: 'Northwind Traders', status: 'ACTIVE', version: 1, parent: null, contracts: [] });
    const { rows } = await agency.owner.query(`select actor_name, facts->>'code' as code from audit_log where action = 'client.created' and subject_id = $1`, [client.id]);
    expect(rows).toEqual([{ actor_name: manager.user.name, code: 'NORTHWIND' }]);
  });

  it('refuse a code in use, by name', async () => {
    await created('TAKEN', { name: 'Contoso Ltd' });
    expect(await create('taken')).toMatchObject({ code: 'CODE_TAKEN', field: 'code', message: 'The code TAKEN belongs to Contoso Ltd. Choose another.' });
  });

  it('save once for one key, however often it is sent', async () => {
    const input = { commandKey: 'form-000001', ...facts('ONCE') };
    const send = () => manager.call<{ createClient: ClientReply }>(CREATE_CLIENT, { input });
    const [first, second] = [await send(), await send()];
    expect(second.createClient.id).toBe(first.createClient.id);
  });

  it.each([
    ['code', { code: 'A!' }], ['name', { name: '  ' }], ['name', { name: 'x'.repeat(201) }], ['name', { name: 'a\u0000b' }],
    ['email', { email: 'nobody' }], ['phone', { phone: 'call me' }], ['country', { country: 'XX' }], ['currency', { currency: 'ZZZ' }],
    ['parentId', { parentId: randomUUID() }], ['taxId', { taxId: '1'.repeat(41) }],
  ])('refuse a bad %s, naming it', async (field, bad) => {
    expect(await create('BADFIELD', bad)).toMatchObject({ __typename: 'Refused', field });
  });

  it('make a tree without circles', async () => {
    const top = await created('TOP');
    const middle = await created('MIDDLE', { parentId: top.id });
    const bottom = await created('BOTTOM', { parentId: middle.id });
    expect(await update(top, { parentId: bottom.id })).toMatchObject({ code: 'PARENT_CYCLE', message: 'BOTTOM Freight stands below TOP Freight, so it cannot be above it. Choose another parent, or move BOTTOM Freight first.' });
    expect(await update(top, { parentId: top.id })).toMatchObject({ code: 'PARENT_CYCLE' });
    await expect(agency.owner.query('update client set parent_id = $1 where id = $2', [bottom.id, top.id])).rejects.toThrow(/own parent/);
    expect(await update(bottom, { parentId: top.id })).toMatchObject({ parent: { name: 'TOP Freight' }, version: 2 });
    const { client } = await manager.call<{ client: ClientReply }>(CLIENT_PAGE, { id: top.id });
    expect(client.children.map(({ name }) => name)).toEqual(['BOTTOM Freight', 'MIDDLE Freight']);
  });

  it('never close a circle when two people move them at once', async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      const [a, b] = [await created(`CIRCLE-A${n}`), await created(`CIRCLE-B${n}`)];
      const [belowA, belowB] = [await created(`CIRCLE-C${n}`, { parentId: a.id }), await created(`CIRCLE-D${n}`, { parentId: b.id })];
      const replies = await Promise.all([update(a, { parentId: belowB.id }), update(b, { parentId: belowA.id })]);
      expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['Client', 'Refused']);
    }
  });

  it('tell the slower of two who was faster and what changed', async () => {
    const client = await created('STALE');
    const other = await agency.agencyAs('MANAGER');
    await other.call(UPDATE_CLIENT, { input: { id: client.id, version: 1, ...facts('STALE', { phone: '+1 312 555 0199' }) } });
    expect(await update(client, { name: 'Mine' })).toMatchObject({
      code: 'STALE_VERSION', message: `STALE Freight was changed meanwhile by ${other.user.name} (phone). Reload to see it, then make your change again; what you typed is kept.` });
  });

  it('close from the bottom up and open from the top down', async () => {
    const top = await created('CLOSE-TOP');
    const below = await created('CLOSE-SUB', { parentId: top.id });
    const close = async ({ id, version }: ClientReply) => (await manager.call<{ closeClient: Reply }>(CLOSE_CLIENT, { id, version })).closeClient;
    expect(await close(top)).toMatchObject({ code: 'CHILDREN_ACTIVE', message: 'CLOSE-TOP Freight has open clients below it: CLOSE-SUB Freight. Close or move them first.' });
    expect(await close(below)).toMatchObject({ status: 'CLOSED', version: 2 });
    expect(await close(top)).toMatchObject({ status: 'CLOSED' });
    const reopened = await manager.call<{ reopenClient: Reply }>(REOPEN_CLIENT, { id: below.id, version: 2 });
    expect(reopened.reopenClient).toMatchObject({ code: 'PARENT_CLOSED' });
  });

  it('are found by part of a name without accents, and by the beginning of a code; page by page', async () => {
    for (const n of [1, 2, 3, 4, 5]) await created(`PAGED-${n}`, { name: `Überall 100% ${n}` });
    const list = async (variables: object) =>
      (await manager.call<{ clients: { nodes: { name: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } }>(
        `query($search: String, $page: PageInput, $status: ClientStatus) { clients(search: $search, page: $page, status: $status) { nodes { name } pageInfo { endCursor hasNextPage } } }`, variables)).clients;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ search: 'uberall', page: { first: 2, after } });
      seen.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([1, 2, 3, 4, 5].map((n) => `Überall 100% ${n}`));
    expect((await list({ search: 'paged-3' })).nodes).toEqual([{ name: 'Überall 100% 3' }]);
    expect((await list({ search: '100%_' })).nodes).toEqual([]);
    expect((await list({ search: 'uberall', status: 'CLOSED' })).nodes).toEqual([]);
    await expect(list({ page: { after: 'nonsense' } })).rejects.toThrow(/BAD_USER_INPUT/);
  });

  it('show their users', async () => {
    const client = await created('STAFFED');
    const user = await agency.user({ clients: [client.id] });
    const { client: page } = await manager.call<{ client: ClientReply }>(CLIENT_PAGE, { id: client.id });
    expect(page.users).toEqual([{ email: user.email }]);
  });

  it('are read by collectors and managed by managers only; no portal login reaches them', async () => {
    const client = await created('RIGHTS');
    const collector = await agency.agencyAs('COLLECTOR');
    expect((await collector.call<{ client: ClientReply }>(CLIENT_PAGE, { id: client.id })).client.code).toBe('RIGHTS');
    await expect(create('NOT-MINE', {}, collector)).rejects.toThrow(/FORBIDDEN/);
    await expect(collector.call(UPDATE_CLIENT, { input: { id: client.id, version: 1, ...facts('RIGHTS') } })).rejects.toThrow(/FORBIDDEN/);
    await expect(collector.call(CLOSE_CLIENT, { id: client.id, version: 1 })).rejects.toThrow(/FORBIDDEN/);
    const portal = await agency.portalAs([client.id]);
    const reply = await portal.fetch('/graphql/agency', { method: 'POST', body: { query: CLIENT_PAGE, variables: { id: client.id } } });
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
