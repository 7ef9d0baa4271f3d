import { randomUUID } from 'node:crypto';
import { recordConsent } from '@quittance/compliance/server';
import { unwrap } from '@quittance/kernel';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import { TwilioServer } from './twilio-server.fixture';

jest.setTimeout(120_000);

interface Answer { __typename: string; code?: string; answer?: string; permitId?: string; allowed?: boolean; decision?: { findings: { gate: string }[] } }

describe('reassigned numbers by Twilio Lookup', () => {
  let agency: TestAgency;
  let provider: TwilioServer;
  let client: BookClient;
  let collector: Caller;
  let serial = 0;

  beforeAll(async () => {
    provider = await new TwilioServer().up();
    agency = await testAgency({ TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'a token of nobody', TWILIO_FROM: '+13125550100', TWILIO_API_URL: provider.url, PUBLIC_URL: 'https://agency.example' });
    client = await bookClient(agency.owner, 'CARROW');
    for (const kind of ['LICENCE', 'BOND']) await agency.owner.query(`insert into licence (licence_id, n, place, kind, status, from_on, recorded_at, actor_name) values ($1, 1, 'US-IL', $2, 'ACTIVE', '2020-01-01', '2026-01-01T00:00:00Z', 'test')`, [randomUUID(), kind]);
    collector = await agency.agencyAs('COLLECTOR');
    await collector.call('mutation($k: String!) { keepTelephone(number: "+13125550199", key: $k) { __typename } }', { k: randomUUID() });
  }, 180_000);
  beforeEach(() => {
    provider.mood = 'TAKES';
    provider.reassigned = 'no';
    provider.lookups.length = 0;
  });
  afterAll(async () => {
    await agency.close();
    await provider.down();
  });

  const rows = async <T extends object = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;
  const person = async (consentedOn: string | null, phone = `+1312555${4000 + ++serial}`): Promise<BookAccount & { phone: string; pointId: string }> => {
    const account = await bookAccount(agency.owner, client, { debtor: `Debtor ${++serial}`, timeZone: 'America/Chicago' });
    await agency.owner.query(`update debtor set kind = 'PERSON', region = 'IL' where id = $1`, [account.debtorId]);
    await agency.owner.query(`update account set class = 'CONSUMER', class_reason = 'test' where id = $1`, [account.id]);
    const pointId = randomUUID();
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', $3, $3, 'CLIENT', '2026-01-01')`, [pointId, account.debtorId, phone]);
    if (consentedOn !== null) unwrap(await agency.work.write(await agency.ctxFor('COLLECTOR'), (tx) => recordConsent(tx, { debtorId: account.debtorId, kind: 'TEXT', address: phone, at: new Date(`${consentedOn}T16:00:00Z`), source: 'CALL' })));
    return { ...account, pointId, phone };
  };
  type Debtor = Awaited<ReturnType<typeof person>>;
  const check = async (to: Debtor): Promise<Answer> => (await collector.call<{ r: Answer }>('mutation($p: Uuid!) { r: checkNumber(contactPointId: $p) { __typename ... on NumberChecked { answer } ... on Refused { code } } }', { p: to.pointId })).r;
  const ask = async (to: Debtor, channel: string): Promise<Answer> => (await collector.call<{ r: Answer }>(
    'mutation($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) { __typename ... on ContactAnswer { allowed permitId decision { findings { gate } } } ... on Refused { code } } }', { i: { accountId: to.id, contactPointId: to.pointId, channel, purpose: 'COLLECT' }, k: randomUUID() })).r;
  const place = async (to: Debtor): Promise<Answer> => (await collector.call<{ r: Answer }>('mutation($p: Uuid!, $k: String!) { r: placeCall(permitId: $p, key: $k) { __typename ... on Refused { code } } }', { p: (await ask(to, 'CALL')).permitId, k: randomUUID() })).r;

  it('NO, asked with the day of the consent, makes an old consent good for texts again', async () => {
    const to = await person('2026-08-01');
    expect((await ask(to, 'TEXT')).decision?.findings.map(({ gate }) => gate)).toContain('G11');
    expect(await check(to)).toMatchObject({ answer: 'NO' });
    const [asked, ...more] = provider.lookups.map((path) => new URL(path, provider.url));
    expect([decodeURIComponent(asked?.pathname ?? ''), asked?.searchParams.get('Fields'), asked?.searchParams.get('LastVerifiedDate'), more]).toEqual([`/v2/PhoneNumbers/${to.phone}`, 'reassigned_number', '20260801', []]);
    expect(await rows('select number, known_on::text as on, answer, provider from number_check where debtor_id = $1', [to.debtorId])).toEqual([{ number: to.phone, on: '2026-08-01', answer: 'NO', provider: 'TWILIO' }]);
    expect((await ask(to, 'TEXT')).allowed).toBe(true);
  });

  it('YES ends the consents, and nothing goes there any more', async () => {
    const to = await person('2026-11-20');
    expect((await ask(to, 'TEXT')).allowed).toBe(true);
    provider.reassigned = 'yes';
    expect(await check(to)).toMatchObject({ answer: 'YES' });
    expect(await rows(`select g.kind from consent_change g join consent c on c.id = g.consent_id where c.debtor_id = $1`, [to.debtorId])).toEqual([{ kind: 'REVOKED' }]);
    expect(await rows(`select status from contact_point p where debtor_id = $1 and not exists (select from contact_point s where s.supersedes_id = p.id)`, [to.debtorId])).toEqual([{ status: 'WRONG_PARTY' }]);
    for (const channel of ['TEXT', 'CALL']) expect(await ask({ ...to, pointId: (await rows<{ id: string }>(`select id from contact_point where debtor_id = $1 and status = 'WRONG_PARTY'`, [to.debtorId]))[0]?.id ?? '' }, channel)).toMatchObject({ code: 'WRONG_PARTY' });
    expect(await rows(`select body from activity where account_id = $1 and kind = 'CONTACT'`, [to.id])).toEqual([{ body: expect.stringContaining('given to somebody else since 20 Nov 2026') }]);
  });

  it('no data, and no answer, change nothing', async () => {
    const to = await person('2026-08-01');
    provider.reassigned = 'no data';
    expect(await check(to)).toMatchObject({ answer: 'NO_DATA' });
    provider.reassigned = null;
    expect(await check(to)).toMatchObject({ code: 'NOT_REACHED' });
    provider.mood = 'SILENT';
    expect(await check(to)).toMatchObject({ code: 'NOT_REACHED' });
    expect(await rows('select answer from number_check where debtor_id = $1', [to.debtorId])).toEqual([{ answer: 'NO_DATA' }]);
    expect(await rows('select 1 from address_basis where debtor_id = $1', [to.debtorId])).toEqual([]);
    expect((await ask(to, 'TEXT')).decision?.findings.map(({ gate }) => gate)).toContain('G11');
  });

  it('is asked before a call that leans on consent when the last answer is too old, and not otherwise', async () => {
    const [leaning, free] = [await person('2026-11-20'), await person(null)];
    await place(free);
    expect(provider.lookups).toEqual([]);
    await agency.owner.query(`update call set status = 'CANCELLED', ended_at = started_at`);
    await place(leaning);
    expect(provider.lookups).toHaveLength(1);
    await agency.owner.query(`update call set status = 'CANCELLED', ended_at = started_at where ended_at is null`);
    await place(leaning);
    expect(provider.lookups).toHaveLength(1);
    await agency.owner.query(`update call set status = 'CANCELLED', ended_at = started_at where ended_at is null`);
    await agency.owner.query('insert into call_setting (check_days) values (0)');
    await place(leaning);
    expect(provider.lookups).toHaveLength(2);
  });

  it('YES found before a call stops it', async () => {
    const to = await person('2026-11-20');
    await agency.owner.query(`update call set status = 'CANCELLED', ended_at = started_at where ended_at is null`);
    provider.reassigned = 'yes';
    const { permitId } = await ask(to, 'CALL');
    const before = provider.calls.length;
    expect((await collector.call<{ r: Answer }>('mutation($p: Uuid!, $k: String!) { r: placeCall(permitId: $p, key: $k) { __typename ... on Refused { code } } }', { p: permitId, k: randomUUID() })).r).toMatchObject({ code: 'REASSIGNED' });
    expect(provider.calls).toHaveLength(before);
  });

  it('is not asked of numbers abroad, nor where they were never known', async () => {
    expect(await check(await person('2026-11-20', '+442071838750'))).toMatchObject({ code: 'NOT_CHECKED_ABROAD' });
    expect(await check(await person(null))).toMatchObject({ code: 'NOT_KNOWN_THERE' });
    expect(await agency.work.read(await agency.ctxFor('COLLECTOR'), (tx) => tx.query('select 1 from number_check where number like $1', ['+44%']))).toEqual([]);
  });
});
