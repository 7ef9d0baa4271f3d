import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildServer } from '../../tools/build/server.mjs';
import { Random } from '../random';
import { act, newClient, randomUUID, testAgency, type Answer, type Caller, type TestAgency } from './the-agency';
import { Processes } from './processes';

const KILLS = Number(process.env['KILLS'] ?? 20);
const ROWS = 400;
const run = promisify(execFile);

const until = async <T>(what: () => Promise<T | undefined>): Promise<T> => {
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; ) {
    const found = await what();
    if (found !== undefined) return found;
  }
  throw new Error('what was awaited did not come within a minute');
};

/** All of them, ended: a failure of one must not leave the other running into the next test. */
async function settled<A, B>([first, second]: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/** An answer that trying again cannot mend. */
class Misuse extends Error {}

const file = (n: number): string => ['customer,invoice,invoice date,due date,amount',
  ...Array.from({ length: ROWS }, (_, i) => `Company ${n}-${i} LLC,K${n}-${i},2026-08-15,2026-09-14,${100 + i}.25`)].join('\n');

describe('killed at random moments', () => {
  const seed = Number(process.env['QUITTANCE_SEED'] ?? process.pid);
  const random = new Random(seed);
  let agency: TestAgency;
  let processes: Processes;
  let accountant: Caller;
  let manager: Caller;
  let portal: Caller;
  let clientId: string;

  /** The same person, through the processes that are killed; an answer that never came is undefined. */
  const through = (who: Caller): Caller => {
    const fetchThere: Caller['fetch'] = (path, init = {}) => {
      const { body, headers, ...rest } = init;
      const plain = typeof body === 'object' && body !== null && !(body instanceof FormData);
      return fetch(`${processes.url}${path}`, { ...rest, headers: { cookie: who.cookie, 'x-quittance-request': 'test', ...(plain ? { 'content-type': 'application/json' } : {}), ...(headers as Record<string, string>) }, ...(body === undefined ? {} : { body: plain ? JSON.stringify(body) : (body as FormData) }) });
    };
    const side = who === portal ? 'client' : 'agency';
    return {
      ...who, fetch: fetchThere,
      async call<T>(query: string, variables: object = {}) {
        const answer = (await (await fetchThere(`/graphql/${side}`, { method: 'POST', body: { query, variables } })).json()) as { data: T; errors?: { message: string; extensions: { code: string } }[] };
        const [error] = answer.errors ?? [];
        if (error) throw ['UNAVAILABLE', 'INTERNAL_SERVER_ERROR'].includes(error.extensions.code) ? new Error(error.message) : new Misuse(error.message);
        return answer.data;
      },
    };
  };
  const count = async (sql: string): Promise<number> => Number((await agency.owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
  const killSoon = async (within: number): Promise<void> => {
    await agency.owner.query('select pg_sleep($1)', [(random.next() * within) / 1000]);
    await processes.kill();
    await processes.start();
  };

  beforeAll(async () => {
    process.stdout.write(`kill scenario: QUITTANCE_SEED=${seed}\n`);
    await buildServer({ log: () => undefined });
    agency = await testAgency({ LOG_LEVEL: 'silent' });
    [manager, accountant] = [await agency.agencyAs('MANAGER'), await agency.agencyAs('TRUST_ACCOUNTANT')];
    ({ id: clientId, portal } = await newClient(manager, agency, 'KILLED', 'Killed & Restarted LLC'));
    processes = new Processes(agency.database.ownerUrl);
    await processes.start();
  }, 120_000);
  afterAll(async () => {
    await processes?.kill();
    await agency?.close();
  });

  it(`imports are whole or untouched over ${KILLS / 2} kills, and finish after each`, async () => {
    for (let n = 0; n < KILLS / 2; n++) {
      const key = randomUUID();
      const upload = async (): Promise<string | undefined> => {
        const form = new FormData();
        form.set('clientId', clientId);
        form.set('file', new Blob([file(n)]), `file-${n}.csv`);
        const answer = await through(portal).fetch('/files/placements', { method: 'POST', body: form, headers: { 'idempotency-key': key } }).catch(() => undefined);
        return answer?.ok ? ((await answer.json()) as { id: string }).id : undefined;
      };
      const read = async (id: string): Promise<{ status: string; version: number }> =>
        (await portal.call<{ placement: { status: string; version: number } }>('query ($id: Uuid!) { placement(id: $id) { status version } }', { id })).placement;
      const whole = async (): Promise<string> => {
        const id = await until(upload);
        for (;;) {
          const { status, version } = await read(id);
          if (status === 'COMMITTED') return id;
          if (status === 'FAILED') throw new Error(`placement ${n} failed`);
          if (status === 'READY') await act(through(portal), 'commitPlacement', 'CommitPlacementInput', { placementId: id, version, commandKey: `${key}-${version}` }, '... on Placement { status }').catch(() => undefined);
          const placed = await count(`account where placement_id = '${id}'`);
          expect([0, ROWS]).toContain(placed);
        }
      };
      const [id] = await settled([whole(), killSoon(900)]);
      expect(await count(`account where placement_id = '${id}'`)).toBe(ROWS);
    }
    expect(await count('account')).toBe((KILLS / 2) * ROWS);
  }, 300_000);

  it(`payments and remittance runs post once over ${KILLS / 2} kills`, async () => {
    const { accounts } = await manager.call<{ accounts: { nodes: { id: string }[] } }>('{ accounts { nodes { id } } }');
    let expected = 0;
    for (let n = 0; n < KILLS / 2; n++) {
      await agency.setClock(`2026-12-${String(n + 1).padStart(2, '0')}`);
      const today = (await manager.call<{ agency: { today: string } }>('{ agency { today } }')).agency.today;
      const insist = async (name: string, type: string, who: Caller, input: object, fields: string): Promise<Answer> => {
        const keyed = { ...input, key: randomUUID() };
        return until(() => act(through(who), name, type, keyed, fields).catch((error: unknown) => {
          if (error instanceof Misuse) throw error;
          return undefined;
        }));
      };
      const work = async (): Promise<void> => {
        const paid = await insist('recordPayment', 'RecordPaymentInput', accountant, { kind: 'PU', method: 'WIRE', currency: 'USD', accountId: accounts.nodes[n]?.id, amount: 4000, receivedOn: today }, '... on RecordedPayment { fee }');
        expect(paid).toMatchObject({ fee: 1000 });
        const prepared = await insist('prepareRemittance', 'PrepareRemittanceInput', accountant, { clientId, currency: 'USD', periodTo: today }, '... on RemittanceRun { id hash }');
        expect(prepared['message']).toBeUndefined();
        await insist('approveRemittance', 'ApproveRemittanceInput', manager, { runId: prepared['id'], hash: prepared['hash'] }, '... on RemittanceRun { status }');
        expect(await insist('postRemittance', 'PostRemittanceInput', accountant, { runId: prepared['id'] }, '... on RemittanceRun { status }')).toMatchObject({ status: 'POSTED' });
      };
      await settled([work(), killSoon(400)]);
      expected += 3000;
      const { overview } = await portal.call<{ overview: { remitted: number; held: number }[] }>('{ overview { remitted held } }');
      expect(overview[0]).toEqual({ remitted: expected, held: 0 });
    }
  }, 300_000);

  it('leaves books that verify', async () => {
    const env = { ...process.env, DATABASE_URL: agency.database.ownerUrl };
    const { stdout } = await run(process.execPath, [resolve(__dirname, '../../dist/api/cli.js'), 'verify'], { env });
    expect(stdout).not.toMatch(/disagree/i);
  }, 60_000);
});

