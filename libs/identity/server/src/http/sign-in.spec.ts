import { createHash } from 'node:crypto';
import { SystemClock } from '@quittance/platform';
import { Browser, TEST_PASSWORD, testAgency, type TestAgency } from '@quittance/testing';
import { hashPassword, PARAMETERS } from '../application/password-hash';
import { SessionCookie } from './session-cookie';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

const MINUTE = 60_000;

describe('signing in', () => {
  let agency: TestAgency;
  let now = new Date('2026-11-22T15:00:00Z');
  const advance = (minutes: number): void => void (now = new Date(now.getTime() + minutes * MINUTE));
  const actions = async (subject: string): Promise<string[]> =>
    (await agency.owner.query<{ action: string }>('select action from audit_log where subject_id = $1 order by recorded_at, id', [subject])).rows.map(({ action }) => action);
  const signIn = (browser: Browser, email: string, password = TEST_PASSWORD) => browser.post('/auth/sign-in', { email, password });
  /** Failures of one suite must not lock the network address of the next. */
  const forgetNetwork = () => agency.owner.query(`delete from attempt where key like 'ip:%'`);

  beforeAll(async () => {
    agency = await testAgency();
    jest.spyOn(agency.get(SystemClock), 'now').mockImplementation(() => now);
  }, 120_000);

  beforeEach(forgetNetwork);
  afterAll(() => agency.close());

  it('opens a session whose secret only the browser has, in a cookie no script and no other site can use', async () => {
    const user = await agency.user('COLLECTOR');
    const browser = new Browser(agency.url, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' });
    const answer = await signIn(browser, user.email.toUpperCase());
    expect(answer).toMatchObject({ status: 200, body: { next: 'DONE' } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^quittance=[\w-]{43}; Max-Age=43200; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/);
    const token = browser.cookies.get('quittance') ?? '';
    const { rows } = await agency.owner.query<{ id_hash: string }>('select * from user_session where user_id = $1', [user.id]);
    expect(rows).toMatchObject([{ id_hash: createHash('sha256').update(token).digest('hex'), ip: expect.stringContaining('127.0.0.1'), user_agent: expect.stringContaining('Firefox') }]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await actions(user.id)).toEqual(['signIn.succeeded']);
  });

  it('is Secure and bound to the host over https', () => {
    const cookie = new SessionCookie('https://recovery.example');
    const set = jest.fn();
    cookie.set({ cookie: set } as never, 'x'.repeat(43));
    expect(set).toHaveBeenCalledWith('__Host-quittance', 'x'.repeat(43), { httpOnly: true, secure: true, sameSite: 'strict', path: '/', maxAge: 43_200_000 });
  });

  it('tells the application who is signed in, and what day it is', async () => {
    const user = await agency.user(['MANAGER', 'COLLECTOR']);
    const browser = new Browser(agency.url);
    expect(await browser.get('/auth/session')).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED', message: 'Sign in to continue.' } });
    await signIn(browser, user.email);
    const { body, headers } = await browser.get('/auth/session');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      kind: 'agency', user: { id: user.id, email: user.email, roles: ['COLLECTOR', 'MANAGER'], clients: [], secondFactor: false },
      business: { date: '2026-11-23', timeZone: 'America/Chicago' }, agency: { name: 'Halden & Reyes Recovery', currency: 'USD' },
    });
    expect(body.user.permissions).toContain('remittance.approve');
    expect(body.user.permissions).not.toContain('user.manage');
  });

  it('says the same of an unknown address, a wrong password and a disabled person, and writes down which it was', async () => {
    const [wrong, disabled] = [await agency.user('COLLECTOR'), await agency.user('COLLECTOR')];
    await agency.owner.query(`update app_user set status = 'DISABLED' where id = $1`, [disabled.id]);
    const answers = [
      await signIn(new Browser(agency.url), 'nobody@test.example'),
      await signIn(new Browser(agency.url), wrong.email, 'not the password at all'),
      await signIn(new Browser(agency.url), disabled.email),
    ];
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body.code, body.message]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
    const { rows } = await agency.owner.query(`select facts ->> 'reason' as reason from audit_log where action = 'signIn.failed' and subject_id = any($1) order by 1`, [['nobody@test.example', wrong.id, disabled.id]]);
    expect(rows.map(({ reason }) => reason)).toEqual(['person is disabled', 'unknown address', 'wrong password']);
  });

  it('does as much work for an unknown address as for a wrong password', async () => {
    const user = await agency.user('COLLECTOR');
    // Processor time of this process, which holds server and hashing: other load on the machine does not count.
    const work = async (email: string): Promise<number> => {
      await agency.owner.query('delete from attempt');
      const began = process.cpuUsage();
      await signIn(new Browser(agency.url), email, 'not the password at all');
      const { user: own, system } = process.cpuUsage(began);
      return own + system;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let i = 0; i < 6; i++) {
      known.push(await work(user.email));
      unknown.push(await work(`nobody${i}@test.example`));
    }
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it('asks to wait longer and longer, then locks for a quarter of an hour, the right password included', async () => {
    const user = await agency.user('COLLECTOR');
    const browser = new Browser(agency.url);
    for (let free = 0; free < 3; free++) expect((await signIn(browser, user.email, 'not the password at all')).status).toBe(401);
    const waits: number[] = [];
    for (let n = 0; n < 7; n++) {
      expect((await signIn(browser, user.email, 'not the password at all')).status).toBe(401);
      const { status, body } = await signIn(browser, user.email);
      expect(status).toBe(429);
      waits.push(body.facts.seconds);
      now = new Date(now.getTime() + body.facts.seconds * 1000 - 1);
      expect((await signIn(browser, user.email)).status).toBe(429);
      now = new Date(now.getTime() + 1);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 900]);
    await forgetNetwork();
    for (let n = 0; n < 10; n++) {
      advance(1);
      expect((await signIn(browser, user.email, 'not the password at all')).status).toBe(401);
    }
    const locked = await signIn(browser, user.email);
    expect(locked).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS', message: 'Too many attempts. Try again in 15 minutes.', facts: { seconds: 900 } } });
    expect(await actions(user.id)).toEqual(expect.arrayContaining(['signIn.failed', 'signIn.lockedOut']));
    expect((await agency.owner.query(`select from event where type = 'user.lockedOut' and payload ->> 'userId' = $1`, [user.id])).rowCount).toBe(2);
    advance(15);
    expect(await signIn(browser, user.email)).toMatchObject({ status: 200 });
    expect((await agency.owner.query(`select from attempt where key = 'email:' || encode(sha256($1::bytea), 'hex')`, [user.email])).rowCount).toBe(0);
  });

  it('writes of attempts made while one has to wait one row a minute with their number, and one of a whole network', async () => {
    const browser = new Browser(agency.url);
    const told = async () => (await agency.owner.query<{ subject_id: string; n: number }>(`select subject_id, (facts ->> 'attempts')::int as n from audit_log where action = 'signIn.refused' and subject_id like '%@flood.example' order by recorded_at, id`)).rows.map(({ subject_id, n }) => [subject_id, n]);
    const tries = async (n: number, email: (n: number) => string) => {
      for (let i = 0; i < n; i++) expect((await signIn(browser, email(i), 'wrong')).status).toBe(429);
    };
    await agency.owner.query(`insert into attempt (key, failures, last_at, blocked_until) values ('email:' || encode(sha256('one@flood.example'::bytea), 'hex'), 10, $1, $2)`, [now, new Date(now.getTime() + 15 * MINUTE)]);
    await tries(6, () => 'one@flood.example');
    expect(await told()).toEqual([['one@flood.example', 1]]);
    advance(1);
    await tries(2, () => 'one@flood.example');
    expect(await told()).toEqual([['one@flood.example', 1], ['one@flood.example', 6]]);
    await agency.owner.query(`update attempt set failures = 60, last_at = $1, blocked_until = $2 where key like 'ip:%'`, [now, new Date(now.getTime() + 15 * MINUTE)]);
    await agency.owner.query(`insert into attempt (key, failures, last_at, blocked_until) select k, 60, $1, $2 from unnest(array['ip:127.0.0.1', 'ip:::1', 'ip:::ffff:127.0.0.1']) k on conflict do nothing`, [now, new Date(now.getTime() + 15 * MINUTE)]);
    await tries(5, (n) => `n${n}@flood.example`);
    expect((await told()).slice(2)).toEqual([['n0@flood.example', 1]]);
    advance(1);
    await tries(1, () => 'last@flood.example');
    expect((await told()).slice(3)).toEqual([['last@flood.example', 5]]);
  });

  it('locks an address nobody has just the same', async () => {
    const browser = new Browser(agency.url);
    for (let n = 0; n < 10; n++) {
      advance(1);
      await signIn(browser, 'ghost@test.example', 'whatever it may be');
    }
    expect(await signIn(browser, 'ghost@test.example')).toMatchObject({ status: 429, body: { facts: { seconds: 900 } } });
  });

  it('slows down one network that tries many addresses', async () => {
    const browser = new Browser(agency.url);
    for (let n = 0; n < 31; n++) await signIn(browser, `list${n}@test.example`, 'password of a leak');
    expect(await signIn(browser, 'list99@test.example', 'password of a leak')).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS' } });
  });

  it('counts attempts made at once, and those made at another process', async () => {
    const user = await agency.user('COLLECTOR');
    const other = await agency.another();
    jest.spyOn(other.get(SystemClock), 'now').mockImplementation(() => now);
    try {
      const urls = [agency.url, await other.getUrl()];
      const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => signIn(new Browser(urls[n % 2] ?? ''), user.email, 'not the password at all')));
      // Three are free, the fourth starts the delay; the rest, wherever they arrive, wait.
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(4).fill(401), ...Array(8).fill(429)]);
      const session = new Browser(urls[0] ?? '');
      advance(1);
      await signIn(session, user.email);
      const elsewhere = new Browser(urls[1] ?? '');
      session.cookies.forEach((value, name) => elsewhere.cookies.set(name, value));
      expect(await elsewhere.get('/auth/session')).toMatchObject({ status: 200, body: { user: { id: user.id } } });
      await elsewhere.post('/auth/sign-out');
      expect(await session.get('/auth/session')).toMatchObject({ status: 401 });
    } finally {
      await other.close();
    }
  });

  it('never takes over a session: a planted cookie is replaced, an earlier session ends', async () => {
    const user = await agency.user('COLLECTOR');
    const browser = new Browser(agency.url);
    browser.cookies.set('quittance', 'a'.repeat(43));
    await signIn(browser, user.email);
    const first = browser.cookies.get('quittance');
    expect(first).not.toBe('a'.repeat(43));
    await signIn(browser, user.email);
    expect(browser.cookies.get('quittance')).not.toBe(first);
    const old = new Browser(agency.url);
    old.cookies.set('quittance', first ?? '');
    expect((await old.get('/auth/session')).status).toBe(401);
  });

  it('ends after two idle hours, and after twelve hours in any case, by the real clock', async () => {
    const user = await agency.user('COLLECTOR');
    const browser = new Browser(agency.url);
    await signIn(browser, user.email);
    await agency.setClock('2027-11-23');
    expect((await browser.get('/auth/session')).status).toBe(200);
    await agency.setClock('2026-11-23');
    advance(121);
    expect((await browser.get('/auth/session')).status).toBe(401);
    expect(browser.cookies.size).toBe(0);
    await signIn(browser, user.email);
    for (let hour = 1; hour < 12; hour++) {
      advance(60);
      expect((await browser.get('/auth/session')).status).toBe(200);
    }
    advance(61);
    expect((await browser.get('/auth/session')).status).toBe(401);
  });

  it('renews a hash made with other parameters', async () => {
    const user = await agency.user('COLLECTOR');
    await agency.owner.query('update user_credential set password_hash = $2 where user_id = $1', [user.id, await hashPassword(TEST_PASSWORD, { ...PARAMETERS, memory: 8192 })]);
    await signIn(new Browser(agency.url), user.email);
    const { rows } = await agency.owner.query<{ password_hash: string }>('select password_hash from user_credential where user_id = $1', [user.id]);
    expect(rows[0]?.password_hash).toMatch(/m=19456,/);
    expect((await signIn(new Browser(agency.url), user.email)).status).toBe(200);
  });

  it('refuses requests of other sites, signed in or not', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const browser = new Browser(agency.url);
    await signIn(browser, user.email);
    const attack = (headers: Record<string, string>) => fetch(`${agency.url}/auth/sign-out`, {
      method: 'POST', headers: { cookie: `quittance=${browser.cookies.get('quittance')}`, 'content-type': 'text/plain', ...headers } });
    expect((await attack({})).status).toBe(403);
    expect((await attack({ 'x-quittance-request': '1', origin: 'https://evil.example' })).status).toBe(403);
    expect((await attack({ 'x-quittance-request': '1', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await browser.get('/auth/session')).status).toBe(200);
    const login = await fetch(`${agency.url}/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `email=${user.email}&password=${TEST_PASSWORD}` });
    expect([login.status, login.headers.getSetCookie()]).toEqual([403, []]);
  });

  it('bounds and names what is missing', async () => {
    const browser = new Browser(agency.url);
    expect(await browser.post('/auth/sign-in', { email: 'a@b.example' })).toMatchObject({ status: 422, body: { code: 'BAD_INPUT' } });
    expect(await signIn(browser, 'a@b.example', 'x'.repeat(300))).toMatchObject({ status: 422, body: { code: 'BAD_INPUT', field: 'password' } });
    expect(await browser.post('/auth/sign-in', { email: { $ne: null }, password: ['x'] })).toMatchObject({ status: 422 });
  });

  it('ends every session everywhere, or one of them', async () => {
    const user = await agency.user('COLLECTOR');
    const [desk, phone, tablet] = [new Browser(agency.url), new Browser(agency.url, { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/605' }), new Browser(agency.url)];
    for (const browser of [desk, phone, tablet]) await signIn(browser, user.email);
    const { body } = await desk.get('/auth/sessions');
    expect(body.map(({ device, current }: { device: string; current: boolean }) => [device, current]).sort()).toEqual([['Safari on iPhone', false], ['Unknown device', false], ['Unknown device', true]]);
    const { id } = body.find(({ device }: { device: string }) => device === 'Safari on iPhone');
    expect(await (await agency.agencyAs('COLLECTOR')).fetch('/auth/sessions/end', { method: 'POST', body: { id } })).toMatchObject({ status: 422 });
    expect((await phone.get('/auth/session')).status).toBe(200);
    expect((await desk.post('/auth/sessions/end', { id })).status).toBe(204);
    expect((await phone.get('/auth/session')).status).toBe(401);
    expect((await desk.post('/auth/sign-out-everywhere')).status).toBe(204);
    for (const browser of [desk, tablet]) expect((await browser.get('/auth/session')).status).toBe(401);
    expect(await actions(user.id)).toEqual(expect.arrayContaining(['session.ended', 'session.endedEverywhere']));
  });

  it('finds the session with one statement a request', async () => {
    const caller = await agency.agencyAs('COLLECTOR');
    const { DataSource } = await import('typeorm');
    const query = jest.spyOn(agency.app.get(DataSource), 'query');
    await caller.fetch('/health');
    expect(query.mock.calls.filter(([sql]) => /session/.test(String(sql)))).toHaveLength(1);
    query.mockRestore();
  });
});
