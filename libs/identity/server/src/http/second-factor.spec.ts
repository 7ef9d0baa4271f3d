import { SystemClock } from '@quittance/platform';
import { Browser, TEST_PASSWORD, testAgency, type TestAgency, type TestUser } from '@quittance/testing';
import { Secret, TOTP } from 'otpauth';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

const STEP = 30_000;

describe('second factor', () => {
  let agency: TestAgency;
  let now = new Date('2026-11-22T15:00:00Z');
  const nextStep = (): void => void (now = new Date(now.getTime() + STEP));
  const code = (secret: string, at = now): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
  const signIn = async ({ email }: TestUser, browser = new Browser(agency.url)): Promise<Browser> => {
    await browser.post('/auth/sign-in', { email, password: TEST_PASSWORD });
    return browser;
  };
  const enrol = async (user: TestUser): Promise<{ browser: Browser; secret: string; recoveryCodes: string[] }> => {
    const browser = await signIn(user);
    const { body } = await browser.post('/auth/second-factor/enrol', { currentPassword: TEST_PASSWORD });
    const confirmed = await browser.post('/auth/second-factor/confirm', { code: code(body.secret) });
    expect(confirmed.status).toBe(200);
    nextStep();
    return { browser, secret: body.secret, recoveryCodes: confirmed.body.recoveryCodes };
  };

  beforeAll(async () => {
    agency = await testAgency();
    jest.spyOn(agency.get(SystemClock), 'now').mockImplementation(() => now);
  }, 120_000);

  beforeEach(() => agency.owner.query(`delete from attempt where key like 'ip:%'`));
  afterAll(() => agency.close());

  it('is enrolled with a picture and a code, ends other sessions and renews this one', async () => {
    const user = await agency.user('TRUST_ACCOUNTANT');
    const elsewhere = await signIn(user);
    const browser = await signIn(user);
    const before = browser.cookies.get('quittance');
    expect(await browser.post('/auth/second-factor/enrol', { currentPassword: 'wrong' })).toMatchObject({ status: 422, body: { code: 'PASSWORD_WRONG', field: 'currentPassword' } });
    const { body } = await browser.post('/auth/second-factor/enrol', { currentPassword: TEST_PASSWORD });
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.uri).toBe(`otpauth://totp/Halden%20%26%20Reyes%20Recovery:${encodeURIComponent(user.email)}?issuer=Halden%20%26%20Reyes%20Recovery&secret=${body.secret}&algorithm=SHA1&digits=6&period=30`);
    expect(body.svg).toMatch(/^<svg /);
    expect(await browser.post('/auth/second-factor/confirm', { code: '000000' })).toMatchObject({ status: 422, body: { code: 'CODE_WRONG' } });
    const { body: done } = await browser.post('/auth/second-factor/confirm', { code: code(body.secret) });
    expect(done.recoveryCodes).toHaveLength(10);
    expect(new Set(done.recoveryCodes).size).toBe(10);
    expect(done.recoveryCodes[0]).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(browser.cookies.get('quittance')).not.toBe(before);
    expect((await browser.get('/auth/session')).body.user.secondFactor).toBe(true);
    expect((await elsewhere.get('/auth/session')).status).toBe(401);
    const { rows } = await agency.owner.query('select code_hash from recovery_code where user_id = $1', [user.id]);
    expect(rows.every(({ code_hash }) => /^[0-9a-f]{64}$/.test(code_hash))).toBe(true);
    nextStep();
  });

  it('is asked for after the password, which alone opens nothing; then the session gets a new id', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { secret } = await enrol(user);
    const browser = new Browser(agency.url);
    expect(await browser.post('/auth/sign-in', { email: user.email, password: TEST_PASSWORD })).toMatchObject({ body: { next: 'SECOND_FACTOR' } });
    const pending = browser.cookies.get('quittance');
    expect(await browser.get('/auth/session')).toMatchObject({ status: 401, body: { code: 'SECOND_FACTOR_NEEDED' } });
    expect((await browser.graphql('agency', '{ users { nodes { id } } }')).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await browser.get('/auth/sessions')).status).toBe(401);
    expect((await browser.get('/events')).status).toBe(401);
    expect(await browser.post('/auth/second-factor', { code: code(secret) })).toMatchObject({ status: 200, body: { next: 'DONE', recoveryCodesLeft: null } });
    expect(browser.cookies.get('quittance')).not.toBe(pending);
    expect((await browser.get('/auth/session')).status).toBe(200);
    const stale = new Browser(agency.url);
    stale.cookies.set('quittance', pending ?? '');
    expect((await stale.post('/auth/second-factor', { code: code(secret) })).status).toBe(401);
  });

  it('takes a code once, and none older than the last', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { secret } = await enrol(user);
    const used = code(secret);
    expect((await (await signIn(user)).post('/auth/second-factor', { code: used })).status).toBe(200);
    const thief = await signIn(user);
    expect(await thief.post('/auth/second-factor', { code: used })).toMatchObject({ status: 422, body: { code: 'CODE_REPLAYED' } });
    expect(await thief.post('/auth/second-factor', { code: code(secret, new Date(now.getTime() - STEP)) })).toMatchObject({ body: { code: 'CODE_REPLAYED' } });
    nextStep();
    expect((await thief.post('/auth/second-factor', { code: code(secret) })).status).toBe(200);
  });

  it('accepts only one of two who send the same code at once', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { secret } = await enrol(user);
    const [one, other] = [await signIn(user), await signIn(user)];
    const answers = await Promise.all([one, other].map((browser) => browser.post('/auth/second-factor', { code: code(secret) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('forgives a phone half a minute off, no more', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { secret } = await enrol(user);
    nextStep();
    const late = await signIn(user);
    expect((await late.post('/auth/second-factor', { code: code(secret, new Date(now.getTime() - 2 * STEP)) })).status).toBe(422);
    expect((await late.post('/auth/second-factor', { code: code(secret, new Date(now.getTime() + STEP)) })).status).toBe(200);
  });

  it('takes each recovery code once, however it is typed, and says how many are left', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { recoveryCodes: [first = '', second = ''] } = await enrol(user);
    const typed = first.replaceAll('-', ' ').toUpperCase();
    expect(await (await signIn(user)).post('/auth/second-factor', { code: typed })).toMatchObject({ status: 200, body: { recoveryCodesLeft: 9 } });
    const again = await signIn(user);
    expect(await again.post('/auth/second-factor', { code: first })).toMatchObject({ status: 422, body: { code: 'CODE_WRONG' } });
    expect((await again.post('/auth/second-factor', { code: second })).status).toBe(200);
    const others = await agency.user('ADMINISTRATOR');
    await enrol(others);
    expect((await (await signIn(others)).post('/auth/second-factor', { code: first })).status).toBe(422);
  });

  it('slows down and locks guesses, whatever session they come from', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { secret } = await enrol(user);
    for (let n = 0; n < 10; n++) {
      const browser = await signIn(user);
      expect((await browser.post('/auth/second-factor', { code: '000000' })).status).toBe(422);
      now = new Date(now.getTime() + 60_000);
    }
    now = new Date(now.getTime() - 60_000);
    expect(await (await signIn(user)).post('/auth/second-factor', { code: code(secret) })).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS', facts: { seconds: 900 } } });
    const { rows } = await agency.owner.query(`select action from audit_log where subject_id = $1 and action = 'signIn.lockedOut'`, [user.id]);
    expect(rows).toHaveLength(1);
  });

  it('slows down guesses at a code that proves a new secret as well', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const browser = await signIn(user);
    const { body } = await browser.post('/auth/second-factor/enrol', { currentPassword: TEST_PASSWORD });
    const answers: number[] = [];
    for (let n = 0; n < 5; n++) answers.push((await browser.post('/auth/second-factor/confirm', { code: '000000' })).status);
    expect(answers).toEqual([422, 422, 422, 422, 429]);
    now = new Date(now.getTime() + 2_000);
    expect((await browser.post('/auth/second-factor/confirm', { code: code(body.secret) })).status).toBe(200);
    nextStep();
  });

  it('waits ten minutes for the code', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { secret } = await enrol(user);
    const browser = await signIn(user);
    now = new Date(now.getTime() + 601_000);
    expect(await browser.post('/auth/second-factor', { code: code(secret) })).toMatchObject({ status: 401, body: { message: 'The ten minutes for the code are over. Sign in again.' } });
  });

  it('keeps the secret in use until a new one is proved, and comes off with the password', async () => {
    const user = await agency.user('ADMINISTRATOR');
    const { browser, secret } = await enrol(user);
    await browser.post('/auth/second-factor/enrol', { currentPassword: TEST_PASSWORD });
    expect((await (await signIn(user)).post('/auth/second-factor', { code: code(secret) })).status).toBe(200);
    const { body } = await browser.post('/auth/second-factor/recovery-codes', { currentPassword: TEST_PASSWORD });
    expect(body.recoveryCodes).toHaveLength(10);
    expect((await browser.post('/auth/second-factor/remove', { currentPassword: 'wrong' })).status).toBe(422);
    expect((await browser.post('/auth/second-factor/remove', { currentPassword: TEST_PASSWORD })).status).toBe(204);
    expect((await new Browser(agency.url).post('/auth/sign-in', { email: user.email, password: TEST_PASSWORD })).body).toEqual({ next: 'DONE' });
  });

  it('is taken off by an administrator for somebody who lost phone and codes, never for oneself', async () => {
    const user = await agency.user('COLLECTOR');
    const { browser } = await enrol(user);
    const reset = `mutation ($userId: Uuid!) { resetSecondFactor(userId: $userId) { __typename ... on Refused { code } } }`;
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    expect(await administrator.call(reset, { userId: administrator.user.id })).toEqual({ resetSecondFactor: { __typename: 'Refused', code: 'OWN_RIGHTS' } });
    await expect((await agency.agencyAs('MANAGER')).call(reset, { userId: user.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await administrator.call(reset, { userId: user.id })).toEqual({ resetSecondFactor: { __typename: 'UserChanged' } });
    expect((await browser.get('/auth/session')).status).toBe(401);
    expect((await new Browser(agency.url).post('/auth/sign-in', { email: user.email, password: TEST_PASSWORD })).body).toEqual({ next: 'DONE' });
  });
});
