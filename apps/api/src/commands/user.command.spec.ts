import { Browser, testAgency, type TestAgency } from '@quittance/testing';
import { userCommand } from './user.command';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

describe('user add', () => {
  let agency: TestAgency;
  const env = { ...process.env };
  const said: string[] = [];
  const run = (...args: string[]) => userCommand(['add', ...args]);

  beforeAll(async () => {
    agency = await testAgency();
    Object.assign(process.env, { DATABASE_URL: agency.database.ownerUrl, PUBLIC_URL: 'https://recovery.example' });
    const note = (...words: unknown[]): void => {
      said.push(words.map(String).join(' '));
    };
    jest.spyOn(console, 'log').mockImplementation(note);
    jest.spyOn(console, 'error').mockImplementation(note);
  }, 120_000);

  beforeEach(() => said.splice(0));

  afterAll(async () => {
    process.env = env;
    await agency.close();
  });

  it('adds the first administrator with a password', async () => {
    expect(await run('--email', 'Boss@Halden.example', '--name', 'Ines Halden', '--role', 'administrator', '--role', 'trust accountant', '--password', 'vier Amseln im Regen')).toBe(0);
    const browser = new Browser(agency.url);
    expect((await browser.post('/auth/sign-in', { email: 'boss@halden.example', password: 'vier Amseln im Regen' })).body).toEqual({ next: 'DONE' });
    expect((await browser.get('/auth/session')).body.user.roles).toEqual(['ADMINISTRATOR', 'TRUST_ACCOUNTANT']);
  });

  it('prints the link of an invitation', async () => {
    await agency.owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values (gen_random_uuid(), 'CARROW', 'Carrow', 'carrow', 'US', 'USD', '2026-01-01')`);
    expect(await run('--email', 'mara@carrow.example', '--name', 'Mara Voss', '--role', 'client_user', '--client', 'CARROW', '--invite')).toBe(0);
    const token = /^mara@carrow\.example is invited: https:\/\/recovery\.example\/portal\/accept-invitation#([\w-]{43})$/.exec(said[0] ?? '')?.[1] ?? '';
    const browser = new Browser(agency.url);
    expect((await browser.post('/auth/accept-invitation', { token, password: 'vier Amseln im Regen' })).status).toBe(200);
    expect((await browser.get('/auth/session')).body).toMatchObject({ kind: 'client', user: { clients: [{ code: 'CARROW' }] } });
  });

  it.each([
    ['nothing', [], 'user add --email'],
    ['an unknown role', ['--email', 'a@b.example', '--name', 'A', '--role', 'king'], 'There is no role king.'],
    ['an unknown client', ['--email', 'a@b.example', '--name', 'A', '--role', 'client_user', '--client', 'NONE'], 'There is no client with the code NONE.'],
    ['a weak password', ['--email', 'a@b.example', '--name', 'A', '--role', 'collector', '--password', 'password12345'], 'This is one of the passwords tried first.'],
    ['a taken address', ['--email', 'boss@halden.example', '--name', 'A', '--role', 'collector', '--invite'], 'Somebody has the address boss@halden.example already.'],
  ])('refuses %s, in words', async (_name, args, message) => {
    expect(await run(...args)).toBe(1);
    expect(said[0]).toContain(message);
  });
});
