import { randomUUID } from 'node:crypto';
import { recordConsent } from '@quittance/compliance/server';
import { unwrap } from '@quittance/kernel';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';

jest.setTimeout(120_000);

const TAKE = 'mutation ($i: NumberAnswersInput!, $k: String!) { r: takeInNumberAnswers(input: $i, key: $k) { __typename ... on NumberAnswersTaken { yes no noData unknown known faults } ... on Refused { code field } } }';
interface Answer { __typename: string; code?: string; field?: string; yes?: number; no?: number; known?: number; faults?: string[] }

describe('reassigned numbers by file', () => {
  let agency: TestAgency;
  let client: BookClient;
  let manager: Caller;
  let serial = 0;
  const rows = async <T extends object = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;
  const person = async (consentedOn: string | null, phone = `+1312555${4000 + ++serial}`): Promise<BookAccount & { phone: string; ten: string }> => {
    const account = await bookAccount(agency.owner, client, { debtor: `Debtor ${++serial}`, timeZone: 'America/Chicago' });
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', $3, $3, 'CLIENT', '2026-01-01')`, [randomUUID(), account.debtorId, phone]);
    if (consentedOn !== null) unwrap(await agency.work.write(await agency.ctxFor('COLLECTOR'), (tx) => recordConsent(tx, { debtorId: account.debtorId, kind: 'TEXT', address: phone, at: new Date(`${consentedOn}T16:00:00Z`), source: 'CALL' })));
    return { ...account, phone, ten: phone.slice(2) };
  };
  const ask = async (): Promise<{ number: string; knownOn: string }[]> => (await manager.call<{ numbersToAsk: { number: string; knownOn: string }[] }>('{ numbersToAsk { number knownOn } }')).numbersToAsk;
  const take = async (text: string, askedOn = '2026-11-20', k = randomUUID()): Promise<Answer> => (await manager.call<{ r: Answer }>(TAKE, { i: { text, askedOn }, k })).r;
  const status = async (phone: string): Promise<string | undefined> => (await rows<{ status: string }>('select status from contact_point p where value_normalised = $1 and not exists (select from contact_point s where s.supersedes_id = p.id)', [phone]))[0]?.status;

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-11-23');
    client = await bookClient(agency.owner, 'CARROW');
    manager = await agency.agencyAs('MANAGER');
  }, 180_000);
  afterAll(() => agency.close());

  it('the numbers whose use leans on consent are asked about, until an answer is there', async () => {
    const [asked, silent] = [await person('2026-08-01'), await person(null)];
    expect(await ask()).toEqual([{ number: asked.phone, knownOn: '2026-08-01' }]);
    expect(await take(`${asked.ten},2026-08-01,no\n${silent.ten},2026-08-01,no`)).toMatchObject({ yes: 0, no: 1, noData: 1 });
    expect(await ask()).toEqual([]);
    expect(await rows('select kind, at::date::text as at from address_basis where debtor_id = $1', [asked.debtorId])).toEqual([{ kind: 'NOT_REASSIGNED', at: '2026-11-20' }]);
  });

  it('one that was given to somebody else is used no more; the same file again changes nothing', async () => {
    const [gone, kept, later] = [await person('2026-07-01'), await person('2026-07-02'), await person('2026-10-01')];
    const file = `number,date,result\n${gone.ten},2026-07-01,yes\n${kept.ten},2026-07-02,no_data\n${later.ten},2026-09-01,yes\n9995550100,2026-07-01,no\n3125550148,,no`;
    expect(await take(file)).toEqual({ __typename: 'NumberAnswersTaken', yes: 1, no: 0, noData: 2, unknown: 1, known: 0, faults: ['Line 6: no day is found.'] });
    expect([await status(gone.phone), await status(kept.phone)]).toEqual(['WRONG_PARTY', 'UNVERIFIED']);
    // Asked about a day before they consented there: it may have been given to them.
    expect(await status(later.phone)).toBe('UNVERIFIED');
    expect(await rows(`select c.kind from consent_change c join consent n on n.id = c.consent_id where n.debtor_id = $1`, [gone.debtorId])).toEqual([{ kind: 'REVOKED' }]);
    const before = await rows('select from number_check');
    expect(await take(file)).toMatchObject({ yes: 0, no: 0, known: 2 });
    expect((await rows('select from number_check')).length).toBe(before.length);
    const body = (await rows<{ body: string }>(`select body from activity where account_id = $1 and kind = 'CONTACT' order by recorded_at desc limit 1`, [gone.id]))[0]?.body;
    expect(body).toContain('has been given to somebody else since 1 Jul 2026');
  });

  it('refuses answers of a day that has not come or is too long past, and what is no such file, with nothing taken', async () => {
    const to = await person('2026-08-01');
    const before = (await rows('select from number_check')).length;
    expect(await take(`${to.ten},2026-08-01,no`, '2026-11-24')).toMatchObject({ code: 'NOT_YET', field: 'askedOn' });
    expect(await take(`${to.ten},2026-08-01,no`, '2026-09-23')).toMatchObject({ code: 'TOO_OLD', field: 'askedOn' });
    expect(await take('Dear all,\nsee below')).toMatchObject({ code: 'NO_ANSWERS', field: 'file' });
    expect((await rows('select from number_check')).length).toBe(before);
    await expect((await agency.agencyAs('COLLECTOR')).call(TAKE, { i: { text: 'x', askedOn: '2026-11-20' }, k: randomUUID() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
