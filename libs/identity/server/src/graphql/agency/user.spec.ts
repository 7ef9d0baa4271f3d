import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { Client } from 'pg';
import { DisableUser } from '../../application/change-user.use-case';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

const OUTCOME = '__typename ... on Refused { code message field }';
const INVITE = `mutation ($input: InviteUserInput!) { result: inviteUser(input: $input) { ${OUTCOME} ... on UserChanged { userId } } }`;
const INVITE_CLIENT_USER = `mutation ($input: InviteClientUserInput!) { result: inviteClientUser(input: $input) { ${OUTCOME} ... on UserChanged { userId } } }`;
const RIGHTS = `mutation ($input: UpdateUserRightsInput!) { result: updateUserRights(input: $input) { ${OUTCOME} } }`;
const DISABLE = `mutation ($input: SwitchUserInput!) { result: disableUser(input: $input) { ${OUTCOME} } }`;
const ENABLE = `mutation ($input: SwitchUserInput!) { result: enableUser(input: $input) { ${OUTCOME} } }`;
const USERS = `query ($page: PageInput, $filter: UsersFilterInput) {
  users(page: $page, filter: $filter) { nodes { id name email status roles clients { code } version lockedUntil invitationExpiresAt } pageInfo { endCursor hasNextPage } } }`;

interface Outcome { result: { __typename: string; code?: string; message?: string; userId?: string } }
interface Users { users: { nodes: { id: string; name: string; email: string; status: string; roles: string[]; clients: { code: string }[]; version: number }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }

describe('users and their rights', () => {
  let agency: TestAgency;
  let administrator: Caller;
  const client = randomUUID();
  const code = async (caller: Caller, query: string, variables: object): Promise<string> => {
    const { result } = await caller.call<Outcome>(query, variables);
    return result.code ?? result.__typename;
  };
  const forbidden = (caller: Caller, query: string, variables: object) => expect(caller.call(query, variables)).rejects.toMatchObject({ code: 'FORBIDDEN' });

  beforeAll(async () => {
    agency = await testAgency();
    await agency.owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'CARROW', 'Carrow', 'carrow', 'US', 'USD', '2026-01-01')`, [client]);
    administrator = await agency.agencyAs('ADMINISTRATOR');
  }, 120_000);

  afterAll(() => agency.close());

  it('are invited by an administrator, once per address', async () => {
    const input = { email: ' Nora.Quist@Test.Example ', name: 'Nora  Quist', roles: ['MANAGER', 'COLLECTOR'] };
    expect(await code(administrator, INVITE, { input })).toBe('UserChanged');
    expect(await code(administrator, INVITE, { input: { ...input, email: 'nora.quist@test.example' } })).toBe('EMAIL_TAKEN');
    expect(await code(administrator, INVITE, { input: { ...input, email: 'nobody' } })).toBe('EMAIL_NOT_VALID');
    expect(await code(administrator, INVITE, { input: { ...input, email: 'b@test.example', roles: [] } })).toBe('ROLE_NEEDED');
    expect(await code(administrator, INVITE, { input: { ...input, email: 'b@test.example', roles: ['CLIENT_USER'], clientIds: [randomUUID()] } })).toBe('CLIENT_UNKNOWN');
    const { users } = await administrator.call<Users>(USERS, { filter: { text: 'nora' } });
    expect(users.nodes).toMatchObject([{ name: 'Nora Quist', email: 'nora.quist@test.example', status: 'INVITED', roles: ['COLLECTOR', 'MANAGER'], invitationExpiresAt: expect.any(String) }]);
  });

  it('of a client are invited by a manager, who invites no staff', async () => {
    const manager = await agency.agencyAs('MANAGER');
    expect(await code(manager, INVITE_CLIENT_USER, { input: { email: 'mara@carrow.example', name: 'Mara Voss', clientIds: [client] } })).toBe('UserChanged');
    await forbidden(manager, INVITE, { input: { email: 'x@test.example', name: 'X', roles: ['COLLECTOR'] } });
    await forbidden(await agency.agencyAs('COLLECTOR'), INVITE_CLIENT_USER, { input: { email: 'y@carrow.example', name: 'Y', clientIds: [client] } });
    const { users } = await manager.call<Users>(USERS, { filter: { clientId: client } });
    expect(users.nodes).toMatchObject([{ email: 'mara@carrow.example', roles: ['CLIENT_USER'], clients: [{ code: 'CARROW' }] }]);
  });

  it('gain and lose rights with their next request', async () => {
    const user = await agency.user('COLLECTOR');
    const caller = await agency.agencyAs(user);
    await forbidden(caller, USERS, {});
    expect(await code(administrator, RIGHTS, { input: { userId: user.id, roles: ['COMPLIANCE_OFFICER'], version: 1 } })).toBe('UserChanged');
    expect((await caller.call<Users>(USERS, {})).users.nodes.length).toBeGreaterThan(1);
    expect(await code(administrator, RIGHTS, { input: { userId: user.id, roles: ['COLLECTOR'], version: 2 } })).toBe('UserChanged');
    await forbidden(caller, USERS, {});
    const { rows } = await agency.owner.query(`select actor_name, facts from audit_log where action = 'user.rightsChanged' and subject_id = $1 order by id`, [user.id]);
    expect(rows[0]).toEqual({ actor_name: administrator.user.name, facts: { before: { roles: ['COLLECTOR'], clientIds: [] }, after: { roles: ['COMPLIANCE_OFFICER'], clientIds: [] } } });
  });

  it('are shut out at once, and come back with the rights they had', async () => {
    const user = await agency.user('TRUST_ACCOUNTANT');
    const caller = await agency.agencyAs(user);
    expect(await code(administrator, DISABLE, { input: { userId: user.id, version: 1 } })).toBe('UserChanged');
    await expect(caller.call('{ agency { name } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await code(administrator, DISABLE, { input: { userId: user.id, version: 2 } })).toBe('ALREADY_DISABLED');
    expect(await code(administrator, ENABLE, { input: { userId: user.id, version: 2 } })).toBe('UserChanged');
    const back = await agency.agencyAs(user);
    expect(await (await back.fetch('/auth/session')).json()).toMatchObject({ user: { roles: ['TRUST_ACCOUNTANT'] } });
  });

  it('tell whoever changes them that somebody else did so first', async () => {
    const user = await agency.user('COLLECTOR');
    const other = await agency.agencyAs('ADMINISTRATOR');
    await other.call(RIGHTS, { input: { userId: user.id, roles: ['MANAGER'], version: 1 } });
    const { result } = await administrator.call<Outcome>(RIGHTS, { input: { userId: user.id, roles: ['COLLECTOR', 'MANAGER'], version: 1 } });
    expect(result).toMatchObject({ code: 'STALE', message: `${other.user.name} changed this person’s rights in the meantime. Look at what it is now and decide again.` });
  });

  it('do not raise their own rights, directly or by calling what they may not', async () => {
    const { id } = administrator.user;
    expect(await code(administrator, RIGHTS, { input: { userId: id, roles: ['ADMINISTRATOR', 'MANAGER'], version: 1 } })).toBe('OWN_RIGHTS');
    const manager = await agency.agencyAs('MANAGER');
    await forbidden(manager, RIGHTS, { input: { userId: manager.user.id, roles: ['ADMINISTRATOR'], version: 1 } });
    const refused = await agency.owner.query(`select facts from audit_log where action = 'access.refused' and actor_id = $1`, [manager.user.id]);
    expect(refused.rows).toEqual([{ facts: { permission: 'user.manage' } }]);
  });

  it('always leave one administrator, even when two are shut out at the same moment', async () => {
    const others = await agency.owner.query<{ id: string }>(`select user_id as id from user_role where role = 'ADMINISTRATOR'`);
    await agency.owner.query(`update app_user set status = 'DISABLED' where id = any($1)`, [others.rows.map(({ id }) => id)]);
    const [one, two] = [await agency.user('ADMINISTRATOR'), await agency.agencyAs('ADMINISTRATOR')];
    // Another transaction is just disabling the first of the two, as the use case does it.
    await agency.owner.query(`begin; select pg_advisory_xact_lock(7214403); update app_user set status = 'DISABLED' where id = '${one.id}'`);
    const ctx = await agency.ctxFor('ADMINISTRATOR');
    await agency.owner.query(`update app_user set status = 'DISABLED' where id = '${ctx.principal.userId}'`);
    const disabling = agency.get(DisableUser).execute(ctx, { userId: two.user.id, version: 1 });
    await Promise.race([disabling, waiting(agency)]);
    await agency.owner.query('commit');
    expect(await disabling).toMatchObject({ ok: false, refusal: { code: 'LAST_ADMINISTRATOR' } });
    await agency.owner.query(`update app_user set status = 'ACTIVE' where id = $1`, [administrator.user.id]);
    administrator = await agency.agencyAs(administrator.user);
  });

  it('are listed by name, page after page, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { users } = await administrator.call<Users>(USERS, { page: { first: 3, after } });
      seen.push(...users.nodes.map(({ id }) => id));
      after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : undefined;
    } while (after);
    const { rows } = await agency.owner.query<{ id: string }>('select id from app_user order by lower(name), id');
    expect(seen).toEqual(rows.map(({ id }) => id));
    const { users } = await administrator.call<Users>(USERS, { filter: { text: '100%_' } });
    expect(users.nodes).toEqual([]);
  });

  it('show a lock-out in the list', async () => {
    const user = await agency.user('COLLECTOR');
    await agency.owner.query(`insert into attempt (key, failures, last_at, blocked_until) values ('email:' || encode(sha256($1::bytea), 'hex'), 10, '2030-01-01', '2030-01-01T00:15:00Z')`, [user.email]);
    const { users } = await administrator.call<Users>(USERS, { filter: { text: user.email } });
    expect(users.nodes).toMatchObject([{ lockedUntil: '2030-01-01T00:15:00.000Z' }]);
  });
});

/** Resolves once a session of the suite's database waits for a lock. */
async function waiting({ database }: TestAgency): Promise<void> {
  const watch = new Client({ connectionString: database.ownerUrl });
  await watch.connect();
  for (let held = 0; held === 0; ) {
    held = (await watch.query(`select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`, [database.name])).rowCount ?? 0;
  }
  await watch.end();
}
