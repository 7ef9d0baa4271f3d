import { randomUUID } from 'node:crypto';
import { testAgency, type TestAgency } from '@quittance/testing';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

const COLLEAGUES = '{ colleagues { nodes { name email status clients { code } } } }';
const INVITE = `mutation ($input: InviteColleagueInput!) { result: inviteColleague(input: $input) { __typename ... on Refused { code message } } }`;
interface Colleagues { colleagues: { nodes: { email: string; status: string; clients: { code: string }[] }[] } }
interface Outcome { result: { __typename: string; code?: string } }

describe('a client’s team', () => {
  let agency: TestAgency;
  const [carrow, dell, mixed] = [randomUUID(), randomUUID(), randomUUID()];

  beforeAll(async () => {
    agency = await testAgency();
    for (const [id, code] of [[carrow, 'CARROW'], [dell, 'DELL']]) {
      await agency.owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, $2, $2, lower($2), 'US', 'USD', '2026-01-01')`, [id, code]);
    }
    await agency.owner.query(`insert into app_user (id, email, name, status, created_at) values ($1, 'mixed@test.example', 'Works for both', 'ACTIVE', '2026-01-01')`, [mixed]);
    await agency.owner.query(`insert into user_role values ($1, 'CLIENT_USER')`, [mixed]);
    await agency.owner.query('insert into user_client values ($1, $2), ($1, $3)', [mixed, carrow, dell]);
  }, 120_000);

  afterAll(() => agency.close());

  it('shows colleagues, of each only the companies one works for oneself, and no staff', async () => {
    await agency.user('ADMINISTRATOR');
    await agency.user({ clients: [dell] });
    const portal = await agency.portalAs([carrow]);
    const { colleagues } = await portal.call<Colleagues>(COLLEAGUES);
    expect(colleagues.nodes.map(({ email, clients }) => [email, clients])).toEqual([[portal.user.email, [{ code: 'CARROW' }]], ['mixed@test.example', [{ code: 'CARROW' }]]]);
  });

  it('invites to own companies only', async () => {
    const portal = await agency.portalAs([carrow]);
    const invite = (email: string, clientIds: string[]) => portal.call<Outcome>(INVITE, { input: { email, name: 'Ola Berg', clientIds } });
    expect((await invite('ola@carrow.example', [dell])).result.code).toBe('CLIENT_NOT_YOURS');
    expect((await invite('ola@carrow.example', [carrow, dell])).result.code).toBe('CLIENT_NOT_YOURS');
    expect((await invite('ola@carrow.example', [])).result.code).toBe('CLIENT_NEEDED');
    expect((await invite('ola@carrow.example', [carrow])).result.__typename).toBe('ColleagueInvited');
    const staff = await agency.user('MANAGER');
    expect((await invite(staff.email, [carrow])).result).toEqual({ __typename: 'Refused', code: 'EMAIL_TAKEN', message: 'This person cannot be invited from here. Ask the agency to add them to your team.' });
    const { rows } = await agency.owner.query(`select actor_id, facts from audit_log where action = 'user.created' and facts ->> 'name' = 'Ola Berg'`);
    expect(rows).toEqual([{ actor_id: portal.user.id, facts: { name: 'Ola Berg', email: 'ola@carrow.example', roles: ['CLIENT_USER'], clientIds: [carrow] } }]);
    const mail = await agency.owner.query(`select link from outbox_message where recipient_address = 'ola@carrow.example'`);
    expect(mail.rows[0]?.link).toContain('/portal/accept-invitation#');
  });

  it('reaches descendants of its companies', async () => {
    const child = randomUUID();
    await agency.owner.query(`insert into client (id, parent_id, code, name, name_normalised, country, currency, created_at) values ($1, $2, 'CHILD', 'Child', 'child', 'US', 'USD', '2026-01-01')`, [child, dell]);
    const portal = await agency.portalAs([dell]);
    expect((await portal.call<Outcome>(INVITE, { input: { email: 'kid@dell.example', name: 'Kim Dee', clientIds: [child] } })).result.__typename).toBe('ColleagueInvited');
    const { colleagues } = await portal.call<Colleagues>(COLLEAGUES);
    expect(colleagues.nodes.map(({ email }) => email)).toContain('kid@dell.example');
  });

  it('is refused to the agency’s endpoint and to staff', async () => {
    await expect((await agency.agencyAs('ADMINISTRATOR')).call(COLLEAGUES)).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const portal = await agency.portalAs([carrow]);
    const answer = await portal.fetch('/graphql/agency', { method: 'POST', body: { query: '{ users { nodes { id } } }' } });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  describe('behind the walls of the database', () => {
    const hidden = ['user_credential', 'recovery_code', 'user_session', 'one_time_link', 'attempt', 'audit_log', 'outbox_message'];

    beforeAll(async () => {
      const portal = await agency.portalAs([carrow]);
      await portal.call(INVITE, { input: { email: 'behind@carrow.example', name: 'Bea Hind', clientIds: [carrow] } });
      await agency.owner.query(`insert into recovery_code values ($1, 'hash')`, [mixed]);
      await agency.owner.query(`insert into attempt values ('ip:x', 1, '2026-01-01')`);
    });

    it.each(hidden)('reads nothing of %s', async (table) => {
      expect((await agency.owner.query(`select 1 from ${table}`)).rowCount).toBeGreaterThan(0);
      expect(await agency.work.read(await agency.ctxFor({ clients: [carrow] }), (tx) => tx.query(`select 1 from ${table}`))).toEqual([]);
    });

    it('sees of people only its own', async () => {
      const ctx = await agency.ctxFor({ clients: [carrow] });
      const [users, roles, clients] = await agency.work.read(ctx, async (tx) => [
        await tx.query<{ id: string }>('select id from app_user'), await tx.query<{ role: string }>('select distinct role from user_role'), await tx.query<{ client_id: string }>('select distinct client_id from user_client')] as const);
      const { rows } = await agency.owner.query<{ id: string }>('select user_id as id from user_client where client_id = $1', [carrow]);
      expect(users.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(roles).toEqual([{ role: 'CLIENT_USER' }]);
      expect(clients).toEqual([{ client_id: carrow }]);
    });

    it('gives itself neither a role, nor a client, nor another name', async () => {
      const user = await agency.user({ clients: [carrow] });
      const ctx = { ...(await agency.ctxFor({ clients: [carrow] })) };
      const own = { ...ctx, principal: { ...ctx.principal, userId: user.id as never } };
      const attempt = (sql: string, params: unknown[]) => agency.work.write(own, async (tx) => ({ ok: true as const, value: await tx.change(sql, params) }));
      await expect(attempt(`insert into user_role values ($1, 'ADMINISTRATOR')`, [user.id])).rejects.toThrow(/row-level security/);
      await expect(attempt('insert into user_client values ($1, $2)', [user.id, dell])).rejects.toThrow(/row-level security/);
      expect(await attempt(`update user_role set role = 'ADMINISTRATOR' where user_id = $1`, [user.id])).toEqual({ ok: true, value: 0 });
      expect(await attempt(`update app_user set email = 'boss@test.example' where id = $1`, [user.id])).toEqual({ ok: true, value: 0 });
      expect(await attempt('delete from user_client where user_id = $1', [mixed])).toEqual({ ok: true, value: 0 });
    });
  });
});
