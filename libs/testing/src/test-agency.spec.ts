import { randomUUID } from 'node:crypto';
import { AGENCY_DATE, testAgency, type TestAgency } from './index';

describe('testAgency', () => {
  let agency: TestAgency;
  const parent = randomUUID();
  const child = randomUUID();
  const stranger = randomUUID();

  beforeAll(async () => {
    agency = await testAgency();
    for (const [id, code, above] of [[parent, 'PARENT', null], [child, 'CHILD', parent], [stranger, 'STRANGER', null]] as const) {
      await agency.owner.query(`insert into client (id, parent_id, code, name, name_normalised, country, currency, created_at) values ($1, $2, $3, $3, lower($3), 'US', 'USD', '2026-01-01')`, [id, above, code]);
    }
  }, 120_000);

  afterAll(() => agency.close());

  it('signs staff in over HTTP, on its own side only', async () => {
    const manager = await agency.agencyAs('MANAGER');
    expect(await manager.call('{ agency { name today } }')).toEqual({ agency: { name: 'Halden & Reyes Recovery', today: AGENCY_DATE } });
    const elsewhere = await manager.fetch('/graphql/client', { method: 'POST', body: { query: '{ agency { name } }' } });
    expect(await elsewhere.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('gives a portal user its clients and their descendants', async () => {
    const portal = await agency.portalAs([parent]);
    const session = (await (await portal.fetch('/auth/session')).json()) as { kind: string; user: { clients: { code: string }[] } };
    expect(session.kind).toBe('client');
    expect(session.user.clients.map(({ code }) => code)).toEqual(['CHILD', 'PARENT']);
  });

  it('moves the business date', async () => {
    await agency.setClock('2026-12-31');
    const { today } = await agency.work.read(await agency.ctxFor('COLLECTOR'), async (tx) => tx);
    expect(today).toBe('2026-12-31');
    await agency.setClock(AGENCY_DATE);
  });
});
