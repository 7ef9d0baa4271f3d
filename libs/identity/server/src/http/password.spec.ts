import { createHash } from 'node:crypto';
import { SystemClock } from '@quittance/platform';
import { Browser, TEST_PASSWORD, testAgency, type TestAgency } from '@quittance/testing';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

const MINUTE = 60_000;
const NEW_PASSWORD = 'vier Amseln im Regen';

describe('passwords by link', () => {
  let agency: TestAgency;
  let now = new Date('2026-11-22T15:00:00Z');
  const advance = (minutes: number): void => void (now = new Date(now.getTime() + minutes * MINUTE));
  const tokenOf = (link: string): string => new URL(link).hash.slice(1);
  const lastMail = async (address: string) =>
    (await agency.owner.query<{ kind: string; link: string; body: string; subject: string }>('select * from outbox_message where recipient_address = $1 order by id desc limit 1', [address])).rows[0];
  const mails = async (address: string): Promise<number> => (await agency.owner.query('select from outbox_message where recipient_address = $1', [address])).rowCount ?? 0;
  const invite = async (email: string, role = 'COLLECTOR'): Promise<string> => {
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    await administrator.call(`mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }`, { input: { email, name: 'Pia Lindqvist', roles: [role] } });
    return tokenOf((await lastMail(email))?.link ?? '');
  };
  const requestReset = async (email: string) => {
    const answer = await new Browser(agency.url).post('/auth/reset-password/request', { email });
    await agency.runJobs();
    return answer;
  };

  beforeAll(async () => {
    agency = await testAgency({ PUBLIC_URL: 'https://recovery.example' });
    jest.spyOn(agency.get(SystemClock), 'now').mockImplementation(() => now);
  }, 120_000);

  beforeEach(() => agency.owner.query('delete from attempt'));
  afterAll(() => agency.close());

  describe('invitation', () => {
    it('greets the person, takes a password, signs in; the link, of which only a hash is stored, works once', async () => {
      const token = await invite('pia@test.example');
      const mail = await lastMail('pia@test.example');
      expect(mail).toMatchObject({ kind: 'INVITATION', subject: 'Your invitation to Halden & Reyes Recovery', link: `https://recovery.example/agency/accept-invitation#${token}` });
      expect(mail?.body).toContain('as collector');
      const { rows } = await agency.owner.query('select token_hash from one_time_link');
      expect(rows).toContainEqual({ token_hash: createHash('sha256').update(token).digest('hex') });
      const browser = new Browser(agency.url);
      expect(await browser.post('/auth/link', { token, purpose: 'INVITATION' })).toMatchObject({ status: 200, body: { name: 'Pia Lindqvist', email: 'pia@test.example', agency: 'Halden & Reyes Recovery' } });
      expect(await browser.post('/auth/accept-invitation', { token, password: 'pia@test.example' })).toMatchObject({ status: 422, body: { code: 'PASSWORD_IS_PERSONAL', field: 'password' } });
      expect(await browser.post('/auth/accept-invitation', { token, password: NEW_PASSWORD })).toMatchObject({ status: 200, body: { next: 'DONE' } });
      expect(await browser.get('/auth/session')).toMatchObject({ status: 200, body: { user: { name: 'Pia Lindqvist', roles: ['COLLECTOR'] } } });
      expect(await new Browser(agency.url).post('/auth/accept-invitation', { token, password: 'another good password' })).toMatchObject({ status: 422, body: { code: 'LINK_NOT_VALID' } });
      expect((await new Browser(agency.url).post('/auth/sign-in', { email: 'pia@test.example', password: NEW_PASSWORD })).status).toBe(200);
    });

    it('lets nobody in before it is accepted, and ends after a week', async () => {
      const token = await invite('late@test.example');
      expect((await new Browser(agency.url).post('/auth/sign-in', { email: 'late@test.example', password: NEW_PASSWORD })).status).toBe(401);
      advance(7 * 24 * 60 + 1);
      expect(await new Browser(agency.url).post('/auth/accept-invitation', { token, password: NEW_PASSWORD })).toMatchObject({ status: 422, body: { code: 'LINK_NOT_VALID' } });
    });

    it('is used by one of two at once', async () => {
      const token = await invite('twice@test.example');
      const answers = await Promise.all(['the first of the two', 'the second of the two'].map((password) => new Browser(agency.url).post('/auth/accept-invitation', { token, password })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    });

    it('stops working when it is sent again, or the person is disabled', async () => {
      const first = await invite('again@test.example');
      const administrator = await agency.agencyAs('ADMINISTRATOR');
      const { rows: [user] } = await agency.owner.query<{ id: string }>(`select id from app_user where email = 'again@test.example'`);
      await administrator.call('mutation ($id: Uuid!) { resendInvitation(userId: $id) { __typename } }', { id: user?.id });
      const second = tokenOf((await lastMail('again@test.example'))?.link ?? '');
      expect((await new Browser(agency.url).post('/auth/link', { token: first, purpose: 'INVITATION' })).status).toBe(422);
      expect((await new Browser(agency.url).post('/auth/link', { token: second, purpose: 'INVITATION' })).status).toBe(200);
      await administrator.call('mutation ($id: Uuid!) { disableUser(input: { userId: $id, version: 1 }) { __typename } }', { id: user?.id });
      expect((await new Browser(agency.url).post('/auth/link', { token: second, purpose: 'INVITATION' })).status).toBe(422);
    });

    it('does not pass for a reset', async () => {
      const token = await invite('kind@test.example');
      expect((await new Browser(agency.url).post('/auth/reset-password', { token, password: NEW_PASSWORD })).status).toBe(422);
    });
  });

  describe('reset', () => {
    it('answers the same whether or not somebody has the address, and mails only whoever may sign in', async () => {
      const [active, disabled] = [await agency.user('COLLECTOR'), await agency.user('COLLECTOR')];
      await agency.owner.query(`update app_user set status = 'DISABLED' where id = $1`, [disabled.id]);
      const answers = [];
      for (const email of [active.email, disabled.email, 'nobody@test.example', 'not an address']) answers.push(await requestReset(email));
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 202 });
      expect([await mails(active.email), await mails(disabled.email), await mails('nobody@test.example')]).toEqual([1, 0, 0]);
    });

    it('sets a new password once, ends every session, lifts the lock and tells the person', async () => {
      const user = await agency.user('COLLECTOR');
      const browser = new Browser(agency.url);
      await browser.post('/auth/sign-in', { email: user.email, password: TEST_PASSWORD });
      await requestReset(user.email.toUpperCase());
      const mail = await lastMail(user.email);
      expect(mail).toMatchObject({ kind: 'PASSWORD_RESET', link: expect.stringMatching(/^https:\/\/recovery\.example\/agency\/reset-password#[\w-]{43}$/) });
      const token = tokenOf(mail?.link ?? '');
      for (let n = 0; n < 10; n++) {
        advance(1);
        await new Browser(agency.url).post('/auth/sign-in', { email: user.email, password: 'forgotten and guessed' });
      }
      expect(await new Browser(agency.url).post('/auth/reset-password', { token, password: 'short' })).toMatchObject({ status: 422, body: { code: 'PASSWORD_TOO_SHORT' } });
      expect((await new Browser(agency.url).post('/auth/reset-password', { token, password: NEW_PASSWORD })).status).toBe(204);
      expect((await browser.get('/auth/session')).status).toBe(401);
      expect(await new Browser(agency.url).post('/auth/reset-password', { token, password: 'and once more again' })).toMatchObject({ status: 422, body: { code: 'LINK_NOT_VALID' } });
      expect((await new Browser(agency.url).post('/auth/sign-in', { email: user.email, password: NEW_PASSWORD })).status).toBe(200);
      expect(await lastMail(user.email)).toMatchObject({ kind: 'SECURITY_NOTICE', link: null });
    });

    it('works for an hour, and only the newest link does', async () => {
      const user = await agency.user({ clients: [] });
      await requestReset(user.email);
      const first = tokenOf((await lastMail(user.email))?.link ?? '');
      await requestReset(user.email);
      const mail = await lastMail(user.email);
      expect(mail?.link).toMatch(/^https:\/\/recovery\.example\/portal\/reset-password#/);
      expect((await new Browser(agency.url).post('/auth/link', { token: first, purpose: 'PASSWORD_RESET' })).status).toBe(422);
      advance(61);
      expect((await new Browser(agency.url).post('/auth/reset-password', { token: tokenOf(mail?.link ?? ''), password: NEW_PASSWORD })).status).toBe(422);
    });

    it('sends one address at most four messages in a row', async () => {
      const user = await agency.user('COLLECTOR');
      const statuses = [];
      for (let n = 0; n < 6; n++) statuses.push((await requestReset(user.email)).status);
      expect(statuses).toEqual([202, 202, 202, 202, 429, 429]);
      expect(await mails(user.email)).toBe(4);
    });
  });

  describe('change', () => {
    it('asks for the old one, signs out other browsers, and renews this session', async () => {
      const user = await agency.user('COLLECTOR');
      const [here, there] = [new Browser(agency.url), new Browser(agency.url)];
      for (const browser of [here, there]) await browser.post('/auth/sign-in', { email: user.email, password: TEST_PASSWORD });
      const before = new Map(here.cookies);
      expect(await here.post('/auth/change-password', { currentPassword: 'wrong', password: NEW_PASSWORD })).toMatchObject({ status: 422, body: { code: 'PASSWORD_WRONG' } });
      expect(await here.post('/auth/change-password', { currentPassword: TEST_PASSWORD, password: 'password12345' })).toMatchObject({ status: 422, body: { code: 'PASSWORD_TOO_COMMON' } });
      expect((await here.post('/auth/change-password', { currentPassword: TEST_PASSWORD, password: NEW_PASSWORD })).status).toBe(204);
      expect(here.cookies).not.toEqual(before);
      expect((await here.get('/auth/session')).status).toBe(200);
      expect((await there.get('/auth/session')).status).toBe(401);
      expect((await new Browser(agency.url).post('/auth/sign-in', { email: user.email, password: TEST_PASSWORD })).status).toBe(401);
    });

    it('cannot be used to guess the password of an open screen', async () => {
      const user = await agency.user('COLLECTOR');
      const browser = new Browser(agency.url);
      await browser.post('/auth/sign-in', { email: user.email, password: TEST_PASSWORD });
      const statuses = [];
      for (let n = 0; n < 5; n++) statuses.push((await browser.post('/auth/change-password', { currentPassword: `guess number ${n}`, password: NEW_PASSWORD })).status);
      expect(statuses).toEqual([422, 422, 422, 422, 429]);
    });
  });
});
