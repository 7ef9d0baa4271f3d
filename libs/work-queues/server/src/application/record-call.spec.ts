import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

const CALL = 'mutation ($i: RecordCallInput!, $k: String!) { r: recordCallOutcome(input: $i, key: $k) { ... on CallRecorded { attemptId promiseId } ... on Refused { code message field } } }';
interface Recorded { r: { attemptId?: string; promiseId?: string | null; code?: string; field?: string } }

describe('wrapping up a call', () => {
  let agency: TestAgency;
  let carrow: BookClient;
  let halden: BookClient;
  let collector: Caller;
  let account: BookAccount;
  let second: BookAccount;
  let point: string;

  beforeAll(async () => {
    agency = await testAgency();
    carrow = await bookClient(agency.owner, 'CARROW');
    halden = await bookClient(agency.owner, 'HALDEN');
    collector = await agency.agencyAs('COLLECTOR');
  }, 120_000);

  beforeEach(async () => {
    account = await bookAccount(agency.owner, carrow, { timeZone: 'America/Chicago' });
    second = await bookAccount(agency.owner, halden, { debtorId: account.debtorId });
    point = randomUUID();
    await agency.owner.query(
      `insert into contact_point (id, debtor_id, kind, value, value_normalised, person_name, person_role, source, source_client_id, observed_at)
       values ($1, $2, 'PHONE', '+1 312 555 0148', '+13125550148', 'Dana Ruiz', 'Accounts payable', 'CLIENT', $3, '2026-01-01')`, [point, account.debtorId, carrow.id]);
  });

  afterAll(() => agency.close());

  const spoke = { outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: true };
  const record = async (parts: object, key: string = randomUUID()): Promise<Recorded['r']> =>
    (await collector.call<Recorded>(CALL, { i: { accountId: account.id, contactPointId: point, ...spoke, ...parts }, k: key })).r;
  const count = async (table: string): Promise<number> => (await agency.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0;

  it('writes attempt, accounts spoken of, timeline, call-back and promise together', async () => {
    const { attemptId, promiseId } = await record({
      personName: 'Dana Ruiz', outcome: 'PROMISED_TO_PAY', durationSeconds: 245, accountsSpokenOf: [second.id], callBackOn: '2026-12-01', note: 'Will wire after the board meets',
      promise: { amount: 40_000, dueOn: '2026-11-30' } });
    const { rows: [attempt] } = await agency.owner.query('select channel, direction, address, person_name, outcome, connected, conversation, zone, duration_seconds from contact_attempt where id = $1', [attemptId]);
    expect(attempt).toEqual({ channel: 'CALL', direction: 'OUTBOUND', address: '+13125550148', person_name: 'Dana Ruiz', outcome: 'PROMISED_TO_PAY', connected: true, conversation: true, zone: 'America/Chicago', duration_seconds: 245 });
    const { rows: spokenOf } = await agency.owner.query('select account_id, spoken_of from attempt_account where attempt_id = $1 order by account_id', [attemptId]);
    expect(spokenOf).toEqual([account.id, second.id].sort().map((id) => ({ account_id: id, spoken_of: true })));
    const { rows: lines } = await agency.owner.query(`select visibility, body from activity where source_id = $1 and account_id = $2 order by visibility`, [attemptId, second.id]);
    expect(lines).toEqual([
      { visibility: 'AGENCY', body: 'Called with Dana Ruiz (accounts payable), 4 min: promised to pay. Call back on 1 Dec 2026.\nWill wire after the board meets' },
      { visibility: 'CLIENT', body: 'We spoke with the debtor by phone.' },
    ]);
    const { rows: [main] } = await agency.owner.query('select next_action_on::text as next, last_worked_on::text as worked, status from account where id = $1', [account.id]);
    expect(main).toEqual({ next: '2026-12-01', worked: '2026-11-23', status: 'ACTIVE' });
    const { rows: promises } = await agency.owner.query('select id, amount::int as amount, person_name from promise where account_id = $1', [account.id]);
    expect(promises).toEqual([{ id: promiseId, amount: 40_000, person_name: 'Dana Ruiz' }]);
    const { rows: points } = await agency.owner.query('select status, source from contact_point where supersedes_id = $1', [point]);
    expect(points).toEqual([{ status: 'RIGHT_PARTY', source: 'CLIENT' }]);
  });

  it('leaves nothing behind when the promise is refused', async () => {
    const [attempts, activities] = [await count('contact_attempt'), await count('activity')];
    expect(await record({ outcome: 'PROMISED_TO_PAY', promise: { amount: 100_001, dueOn: '2026-11-30' } })).toMatchObject({ code: 'PROMISE_ABOVE_BALANCE', field: 'promise.amount' });
    expect([await count('contact_attempt'), await count('activity')]).toEqual([attempts, activities]);
  });

  it('counts an unanswered call for its own account only, as not spoken of', async () => {
    const { attemptId } = await record({ outcome: 'NO_ANSWER', connected: false, conversation: false, accountsSpokenOf: [second.id] });
    expect((await agency.owner.query('select account_id, spoken_of from attempt_account where attempt_id = $1', [attemptId])).rows).toEqual([{ account_id: account.id, spoken_of: false }]);
  });

  it('marks a wrong number as such', async () => {
    await record({ outcome: 'WRONG_NUMBER', connected: true, conversation: false });
    expect((await agency.owner.query('select status from contact_point where supersedes_id = $1', [point])).rows).toEqual([{ status: 'WRONG_PARTY' }]);
    expect(await record({})).toMatchObject({ code: 'ADDRESS_NOT_FOUND' });
    expect(await record({ contactPointId: null, number: '+1 312 555 0148' })).toMatchObject({ code: 'WRONG_PARTY' });
  });

  it('is wrapped up on the permit it was dialled on, and no other call on the same', async () => {
    const ASK = 'mutation ($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) { ... on ContactAnswer { allowed permitId address expiresAt } ... on Refused { code message } } }';
    const { r: allowed } = await collector.call<{ r: { permitId: string; address: string } }>(ASK, { i: { accountId: account.id, contactPointId: point }, k: randomUUID() });
    expect(allowed.address).toBe('+13125550148');
    expect(await record({ permitId: allowed.permitId, accountId: second.id })).toMatchObject({ code: 'OTHER_CALL' });
    await record({ contactPointId: null, outcome: 'NO_ANSWER', connected: false, conversation: false, permitId: allowed.permitId });
    const { rows } = await agency.owner.query('select a.address, a.contact_point_id, a.permit_id, a.occurred_at = p.minted_at as dialled from contact_attempt a join permit p on p.id = a.permit_id where a.debtor_id = $1', [account.debtorId]);
    expect(rows).toEqual([{ address: '+13125550148', contact_point_id: point, permit_id: allowed.permitId, dialled: true }]);
    expect(await record({ permitId: allowed.permitId })).toMatchObject({ code: 'USED' });
  });

  it('is not recorded where it was not allowed: seven days after a conversation', async () => {
    await record({});
    const byNumber = { contactPointId: null, number: '+1 312 555 0148' };
    expect(await record(byNumber)).toMatchObject({ code: 'CONTACT_REFUSED', message: expect.stringContaining('You spoke about this debt on Mon 23 Nov 2026.') });
    expect((await agency.owner.query(`select result from decision where account_id = $1 order by id`, [account.id])).rows).toEqual([{ result: 'ALLOWED' }, { result: 'REFUSED' }]);
    expect(await record({ ...byNumber, direction: 'INBOUND' })).toHaveProperty('attemptId');
  });

  it('is recorded once per key', async () => {
    const key = randomUUID();
    const first = await record({}, key);
    expect(await record({}, key)).toEqual(first);
  });

  it.each([
    [{ outcome: 'NO_ANSWER' }, 'OUTCOME_MISMATCH'],
    [{ contactPointId: null, number: 'home' }, 'NOT_A_PHONE'],
    [{ contactPointId: null }, 'NUMBER_MISSING'],
    [{ callBackOn: '2026-11-22' }, 'CALL_BACK_PASSED'],
    [{ outcome: 'VOICEMAIL', connected: false, conversation: false, promise: { amount: 1, dueOn: '2026-11-30' } }, 'PROMISE_WITHOUT_CONVERSATION'],
  ])('refuses %j', async (parts, code) => expect((await record(parts)).code).toBe(code));

  it("refuses an account of another debtor, and hides attempts and names from a client's login", async () => {
    const elsewhere = await bookAccount(agency.owner, carrow, { debtor: 'Elsewhere' });
    expect((await record({ accountsSpokenOf: [elsewhere.id] })).code).toBe('NOT_OF_THIS_DEBTOR');
    await record({ personName: 'Dana Ruiz' });
    const portal = await agency.ctxFor({ clients: [second.clientId] });
    const seen = await agency.work.read(portal, async (tx) => ({
      attempts: await tx.query('select 1 from contact_attempt'), lines: await tx.query<{ body: string }>('select body from activity where account_id = $1', [second.id]) }));
    expect(seen.attempts).toEqual([]);
    expect(seen.lines.some(({ body }) => body.includes('Dana'))).toBe(false);
  });
});
