import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../database/embedded-postgres.mjs';
import { TEST_CLUSTER } from '../database/test-cluster.mjs';

const root = resolve(__dirname, '../..');
const ACCOUNTS = 300;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** The benchmarks on a server of the tests, on a book so small that nothing is measured but the shape. */
async function bench(...args: string[]): Promise<Run> {
  const { url } = await startPostgres(TEST_CLUSTER);
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'tools/bench/bench.mjs'), '--accounts', String(ACCOUNTS), '--samples', '8', '--seconds', '1', '--rows', '40', '--lines', '40', '--clients', '4', '--payments', '40', ...args], { cwd: root, env: { ...process.env, DATABASE_URL: url } });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('exit', (code) => done({ code, out, errors }));
  });
}

describe('npm run bench', () => {
  afterAll(async () => {
    const { url } = await startPostgres(TEST_CLUSTER);
    const admin = new Client({ connectionString: url });
    await admin.connect();
    const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like 'book\\_${ACCOUNTS}\\_%' or datname like 'book\\_88x4\\_%'`);
    for (const { datname } of rows) await admin.query(`drop database "${datname}" with (force)`);
    await admin.end();
  });

  it('prints one object a benchmark, with its goal and whether it holds', async () => {
    const { out, errors, code } = await bench('--json');
    expect([0, 1]).toContain(code);
    const outcomes = out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([...outcomes.map(({ name }) => name), ...(outcomes.length === 11 ? [] : [errors])]).toEqual(['placement-import', 'queue', 'search', 'account-page', 'strip', 'sweep', 'post-payment', 'reconcile', 'remittance', 'decide', 'letters']);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        accounts: ['decide', 'letters'].includes(String(outcome['name'])) ? 0 : outcome['name'] === 'remittance' ? 88 : ACCOUNTS, p50Ms: expect.any(Number), p95Ms: expect.any(Number), perSecond: expect.any(Number), ratio: expect.any(Number), goal: expect.any(String), holds: expect.any(Boolean),
        baseline: { p50Ms: expect.any(Number), p95Ms: expect.any(Number), perSecond: expect.any(Number) } });
      expect(outcome['p95Ms']).toBeGreaterThan(0);
      expect(outcome['p95Ms']).toBeGreaterThanOrEqual(outcome['p50Ms'] as number);
    }
    expect(code).toBe(outcomes.every(({ holds }) => holds) ? 0 : 1);
  }, 240_000);

  it('prints a table for people, of the one asked for', async () => {
    const { out } = await bench('search');
    expect(out).toMatch(/benchmark\s+accounts\s+p50 ms/);
    expect(out).toMatch(/^search\s+300\s/m);
    expect(out).not.toContain('queue');
  }, 120_000);

  it.each([['--accounts', '0'], ['nothing'], ['--rows', '1.5']])('refuses %s %s with how it is called', async (...args) => {
    const { code, errors } = await bench(...args);
    expect(code).toBe(2);
    expect(errors).toContain('npm run bench');
  });
});
