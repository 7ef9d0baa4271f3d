import { randomUUID } from 'node:crypto';
import { Browser, testAgency, type TestAgency } from '@quittance/testing';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

const OUTBOX = 'query ($kind: OutboxKind) { outbox(kind: $kind) { nodes { kind recipientAddress subject body link } } }';
interface Outbox { outbox: { nodes: { kind: string; recipientAddress: string; link: string | null }[] } }

describe('the outbox', () => {
  let agency: TestAgency;

  beforeAll(async () => {
    agency = await testAgency();
    const client = randomUUID();
    await agency.owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'CARROW', 'Carrow', 'carrow', 'US', 'USD', '2026-01-01')`, [client]);
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    const invite = (input: object) => administrator.call('mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }', { input });
    await invite({ email: 'staff@test.example', name: 'Sam Staff', roles: ['ADMINISTRATOR'] });
    await invite({ email: 'mara@carrow.example', name: 'Mara Voss', roles: ['CLIENT_USER'], clientIds: [client] });
    const user = await agency.user('COLLECTOR');
    await new Browser(agency.url).post('/auth/reset-password/request', { email: user.email });
    await agency.runJobs();
  }, 120_000);

  afterAll(() => agency.close());

  it('shows an administrator every message, newest first, with its link', async () => {
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    const { outbox } = await administrator.call<Outbox>(OUTBOX);
    expect(outbox.nodes.map(({ kind }) => kind)).toEqual(['PASSWORD_RESET', 'INVITATION', 'INVITATION']);
    expect(outbox.nodes.every((node) => node.link && (node as unknown as { body: string }).body.includes(node.link))).toBe(true);
    expect((await administrator.call<Outbox>(OUTBOX, { kind: 'PASSWORD_RESET' })).outbox.nodes).toHaveLength(1);
  });

  it('shows a manager the invitations of clients’ users: any other link would be a colleague’s password', async () => {
    const { outbox } = await (await agency.agencyAs('MANAGER')).call<Outbox>(OUTBOX);
    expect(outbox.nodes).toMatchObject([{ kind: 'INVITATION', recipientAddress: 'mara@carrow.example' }]);
    expect((await (await agency.agencyAs('MANAGER')).call<Outbox>(OUTBOX, { kind: 'PASSWORD_RESET' })).outbox.nodes).toEqual([]);
  });

  it('is closed to everybody else', async () => {
    for (const role of ['COLLECTOR', 'TRUST_ACCOUNTANT', 'COMPLIANCE_OFFICER'] as const) await expect((await agency.agencyAs(role)).call(OUTBOX)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await agency.portalAs([])).call(OUTBOX)).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});
