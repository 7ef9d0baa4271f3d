import { Browser, testAgency, type TestAgency } from '@quittance/testing';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

const LOG = `query ($page: PageInput, $filter: AuditFilterInput) {
  auditLog(page: $page, filter: $filter) { nodes { action actorName subjectId subjectName facts { name value } ip occurredAt recordedAt } pageInfo { endCursor hasNextPage } } }`;
interface Log { auditLog: { nodes: { action: string; actorName: string; subjectName: string | null; facts: { name: string; value: string }[] }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }

describe('the audit log', () => {
  let agency: TestAgency;

  beforeAll(async () => {
    agency = await testAgency();
  }, 120_000);

  afterAll(() => agency.close());

  it('tells who failed to sign in, from where, and who succeeded', async () => {
    const officer = await agency.agencyAs('COMPLIANCE_OFFICER');
    await new Browser(agency.url).post('/auth/sign-in', { email: officer.user.email, password: 'not the password at all' });
    const { auditLog } = await officer.call<Log>(LOG, { filter: { action: 'signIn.', subjectId: officer.user.id } });
    expect(auditLog.nodes).toMatchObject([
      { action: 'signIn.failed', actorName: 'Visitor', subjectName: officer.user.name, facts: [{ name: 'reason', value: 'wrong password' }], ip: expect.stringContaining('127.0.0.1') },
      { action: 'signIn.succeeded' },
    ]);
  });

  it('goes back page by page, each act once', async () => {
    const officer = await agency.agencyAs('COMPLIANCE_OFFICER');
    for (let n = 0; n < 7; n++) await new Browser(agency.url).post('/auth/sign-in', { email: `visitor${n}@test.example`, password: 'whatever it may be' });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { auditLog } = await officer.call<Log>(LOG, { page: { first: 3, after }, filter: { action: 'signIn.failed' } });
      seen.push(...auditLog.nodes.map((node) => (node as unknown as { subjectId: string }).subjectId));
      after = auditLog.pageInfo.hasNextPage ? auditLog.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen.slice(0, 7)).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `visitor${n}@test.example`));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is closed to those without the right, and to every client', async () => {
    await expect((await agency.agencyAs('MANAGER')).call(LOG)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await agency.portalAs([])).call(LOG)).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const rows = await agency.work.read(await agency.ctxFor({ clients: [] }), (tx) => tx.query('select 1 from audit_log'));
    expect(rows).toEqual([]);
  });

  it('cannot be rewritten', async () => {
    const ctx = await agency.ctxFor('ADMINISTRATOR');
    await expect(agency.work.write(ctx, async (tx) => ({ ok: true, value: await tx.change('delete from audit_log') }))).rejects.toThrow(/permission denied/);
  });
});
