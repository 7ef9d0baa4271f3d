import { request } from 'node:http';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { addClient, commit, sendAndRead } from './placing.fixture';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(120_000);

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

// Every door to a file is read off the running router: a new one is tried without anybody naming it here.
describe('every door to a file', () => {
  let agency: TestAgency;
  let owner: Caller;
  let stranger: Caller;
  let doors: string[] = [];

  beforeAll(async () => {
    agency = await testAgency();
    const [own, other] = [await addClient(agency, 'CARROW'), await addClient(agency, 'STRANGER')];
    [owner, stranger] = [await agency.portalAs([own]), await agency.portalAs([other])];
    const ready = await sendAndRead(agency, owner, own, 'customer,invoice,invoice date,due date,amount\nBlue Harbor LLC,1,2026-08-13,soon,100.00\nBlue Harbor LLC,2,2026-08-13,2026-09-12,100.00\n');
    await commit(owner, ready);
    const { rows } = await agency.owner.query<{ id: string }>('select id from placement union all select document_id from placement');
    const ids = rows.map(({ id }) => id);
    const { stack } = (agency.app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } }).router;
    const paths = stack.flatMap(({ route }) => (route?.methods['get'] && route.path.startsWith('/files/') ? [route.path] : []));
    doors = paths.flatMap((path) => ids.map((id) => path.replace(/:file/g, `${id}.csv`).replace(/:\w+/g, id)));
  }, 120_000);
  afterAll(() => agency?.close());

  it('is shut to visitors', async () => {
    expect(doors.length).toBeGreaterThan(30);
    const answers = await Promise.all(doors.map(async (door) => `${door} ${(await fetch(agency.url + door)).status}`));
    expect(answers.filter((answer) => !answer.endsWith(' 401'))).toEqual([]);
  });

  it('opens to the client whose file it is, and to no other', async () => {
    const open = async (caller: Caller): Promise<string[]> => {
      const answers = await Promise.all(doors.map(async (door) => ({ door, status: (await caller.fetch(door)).status })));
      return answers.filter(({ status }) => ![403, 404].includes(status)).map(({ door, status }) => `${door.replace(/[0-9a-f-]{36}/g, ':id')} ${status}`).sort();
    };
    expect(await open(owner)).toEqual(['/files/documents/:id 200', '/files/placements/:id/acknowledgement.csv 200', '/files/placements/:id/acknowledgement.pdf 200', '/files/placements/:id/errors.csv 200']);
    expect(await open(stranger)).toEqual([]);
  });

  it('a link for a new password leads here, whatever host the request names', async () => {
    const { hostname, port } = new URL(agency.url);
    const status = await new Promise<number | undefined>((done) => {
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'content-type': 'application/json', 'x-quittance-request': '1' };
      request({ hostname, port, path: '/auth/reset-password/request', method: 'POST', headers }, (answer) => done(answer.resume().statusCode)).end(JSON.stringify({ email: owner.user.email }));
    });
    expect(status).toBe(202);
    await agency.runJobs();
    const { rows } = await agency.owner.query<{ link: string }>('select link from outbox_message where recipient_address = $1', [owner.user.email]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.link).not.toContain('evil');
  });
});
