import { randomUUID } from 'node:crypto';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';

jest.setTimeout(120_000);

interface Answer { __typename: string; code?: string; message?: string; field?: string; callId?: string; permitId?: string; attemptId?: string }

describe('calls without a telephone provider, and call-backs', () => {
  let agency: TestAgency;
  let client: BookClient;
  let collector: Caller;
  let serial = 0;

  beforeAll(async () => {
    agency = await testAgency();
    client = await bookClient(agency.owner, 'CARROW');
  }, 180_000);
  beforeEach(async () => {
    collector = await agency.agencyAs('COLLECTOR');
    await collector.call('mutation($k: String!) { keepTelephone(number: "(312) 555-0199", key: $k) { __typename } }', { k: randomUUID() });
  });
  afterAll(() => agency.close());

  const rows = async <T extends object = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;
  const person = async (ending: string): Promise<BookAccount & { phone: string; pointId: string }> => {
    const account = await bookAccount(agency.owner, client, { debtor: `Debtor ${++serial}`, timeZone: 'America/Chicago' });
    await agency.owner.query(`update debtor set region = 'IL' where id = $1`, [account.debtorId]);
    const [pointId, phone] = [randomUUID(), `+13125552${String(++serial).padStart(1, '0').slice(-1)}${ending}`];
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', $3, $3, 'CLIENT', '2026-01-01')`, [pointId, account.debtorId, phone]);
    return { ...account, pointId, phone };
  };
  type Debtor = Awaited<ReturnType<typeof person>>;
  const place = async (to: Debtor): Promise<string> => {
    const { a } = await collector.call<{ a: Answer }>('mutation($i: AskToContactInput!, $k: String!) { a: askToContact(input: $i, key: $k) { __typename ... on ContactAnswer { permitId } ... on Refused { code } } }', { i: { accountId: to.id, contactPointId: to.pointId, channel: 'CALL', purpose: 'COLLECT' }, k: randomUUID() });
    return (await collector.call<{ r: Answer }>('mutation($p: Uuid!, $k: String!) { r: placeCall(permitId: $p, key: $k) { __typename ... on CallPlaced { callId } ... on Refused { code message } } }', { p: a.permitId, k: randomUUID() })).r.callId ?? '';
  };
  const wrapUp = async (to: Debtor, more: object): Promise<Answer> => (await collector.call<{ r: Answer }>('mutation($i: RecordCallInput!, $k: String!) { r: recordCallOutcome(input: $i, key: $k) { __typename ... on CallRecorded { attemptId } ... on Refused { code message field } } }', { i: { accountId: to.id, ...more }, k: randomUUID() })).r;
  /** The next steps of a simulated call are due. */
  const goOn = async (): Promise<void> => {
    await agency.owner.query(`update graphile_worker._private_jobs set run_at = clock_timestamp() - interval '1 second'`);
    await agency.runJobs();
  };
  const stands = async (callId: string) => (await rows<{ status: string; answered_by: string | null }>('select status, answered_by from call where id = $1', [callId]))[0];
  const backInput = (on: string, at: string | null) => ({ direction: 'OUTBOUND', outcome: 'CALL_BACK_ASKED', connected: true, conversation: false, callBackOn: on, callBackAt: at });

  it('go their way by the last digits of the number, and nothing leaves this machine', async () => {
    for (const [ending, status] of [['95', 'FAILED'], ['97', 'NO_ANSWER'], ['98', 'BUSY']] as const) {
      const to = await person(ending);
      const callId = await place(to);
      await goOn();
      await goOn();
      expect(await stands(callId)).toMatchObject({ status });
      expect(await rows(`select note from call_event where call_id = $1 and kind = 'SIMULATED'`, [callId])).toEqual([{ note: expect.stringContaining('Nothing left this machine') }]);
      expect((await wrapUp(to, { callId, outcome: 'NO_ANSWER', connected: false, conversation: false })).attemptId).toBeDefined();
    }
    const machine = await place(await person('96'));
    await goOn();
    await goOn();
    expect(await stands(machine)).toEqual({ status: 'ANSWERED', answered_by: 'MACHINE' });
    await collector.call('mutation($c: Uuid!) { hangUp(callId: $c) { __typename } }', { c: machine });
    expect((await stands(machine))?.status).toBe('COMPLETED');
  });

  it('that come in are shown, taken, and wrapped up', async () => {
    const to = await person('42');
    await collector.call('mutation($n: String!, $k: String!) { simulateCall(number: $n, key: $k) { __typename } }', { n: to.phone, k: randomUUID() });
    const shown = async () => (await collector.call<{ callsNow: { id: string; accountId: string; status: string }[] }>('query { callsNow { id accountId status } }')).callsNow.filter(({ accountId }) => accountId === to.id);
    const [call] = await shown();
    expect(call?.status).toBe('ARRIVING');
    await collector.call('mutation($c: Uuid!) { answerSimulatedCall(callId: $c, taken: true) { __typename } }', { c: call?.id });
    await collector.call('mutation($c: Uuid!) { answerSimulatedCall(callId: $c, taken: false) { __typename } }', { c: call?.id });
    expect(await shown()).toMatchObject([{ status: 'COMPLETED' }]);
    const { attemptId } = await wrapUp(to, { callId: call?.id, outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: true });
    expect(await rows('select direction from contact_attempt where id = $1', [attemptId])).toEqual([{ direction: 'INBOUND' }]);
    expect(await shown()).toEqual([]);
  });

  it('a call-back stands in the diary at the time they named, by their clock, and asking for it allows it', async () => {
    const to = await person('43');
    await agency.owner.query(`update debtor set region = 'CA', time_zone = 'America/Los_Angeles' where id = $1`, [to.debtorId]);
    for (const kind of ['LICENCE', 'BOND']) await agency.owner.query(`insert into licence (licence_id, n, place, kind, status, from_on, recorded_at, actor_name) values ($1, 1, 'US-CA', $2, 'ACTIVE', '2020-01-01', '2026-01-01T00:00:00Z', 'test')`, [randomUUID(), kind]);
    const desk = randomUUID();
    await agency.owner.query(`insert into desk (id, name, user_id, active, created_at) values ($1, $2, $3, true, '2026-01-01')`, [desk, `Desk ${desk}`, collector.user.id]);
    await agency.owner.query('update account set desk_id = $2 where id = $1', [to.id, desk]);
    const { attemptId } = await wrapUp(to, { contactPointId: to.pointId, ...backInput('2026-11-24', '14:30') });
    expect(await rows('select at, zone, closed_at from callback where attempt_id = $1', [attemptId])).toEqual([{ at: new Date('2026-11-24T22:30:00Z'), zone: 'America/Los_Angeles', closed_at: null }]);
    expect(await rows('select kind, from_on::text as from_on, until_on::text as until_on, attempt_id from consent where debtor_id = $1', [to.debtorId])).toEqual([{ kind: 'FREQUENCY', from_on: '2026-11-24', until_on: '2026-11-24', attempt_id: attemptId }]);
    const { diary } = await collector.call<{ diary: object[] }>('query { diary(from: "2026-11-23", to: "2026-11-25") { kind on at zone } }');
    expect(diary).toEqual([{ kind: 'CALL_BACK', on: '2026-11-24', at: '2026-11-24T22:30:00.000Z', zone: 'America/Los_Angeles' }]);
    expect(await rows(`select body from activity where source_id = $1 and visibility = 'AGENCY'`, [attemptId])).toEqual([{ body: expect.stringContaining('Call back on 24 Nov 2026 at 14:30 their time.') }]);
    const { myDay } = await collector.call<{ myDay: { nodes: { reasons: { text: string }[] }[] } }>('query { myDay(page: { first: 5 }) { nodes { reasons { text } } } }');
    expect(myDay.nodes).toEqual([]);
  });

  it('a call-back is refused at a time at which they may not be called', async () => {
    const to = await person('44');
    expect(await wrapUp(to, { contactPointId: to.pointId, ...backInput('2026-11-24', '22:15') })).toMatchObject({ code: 'CALL_BACK_INCONVENIENT', field: 'callBackAt' });
    await agency.owner.query(`insert into restriction (id, debtor_id, kind, at, days, from_minute, to_minute, source, recorded_at, actor_name) values ($1, $2, 'INCONVENIENT_TIME', '2026-11-20T15:00:00Z', '{2}', 720, 840, 'CALL', '2026-11-20T15:00:00Z', 'test')`, [randomUUID(), to.debtorId]);
    expect(await wrapUp(to, { contactPointId: to.pointId, ...backInput('2026-11-24', '12:30') })).toMatchObject({ code: 'CALL_BACK_INCONVENIENT' });
    expect(await wrapUp(to, { contactPointId: to.pointId, ...backInput('2026-11-24', '25:00') })).toMatchObject({ code: 'BAD_TIME' });
    expect(await rows('select 1 from contact_attempt where debtor_id = $1', [to.debtorId])).toEqual([]);
    expect((await wrapUp(to, { contactPointId: to.pointId, ...backInput('2026-11-24', '15:00') })).attemptId).toBeDefined();
  });

  it('a call-back is answered by the call that is made for it', async () => {
    const to = await person('45');
    await wrapUp(to, { contactPointId: to.pointId, ...backInput('2026-11-24', '10:00') });
    await agency.setClock('2026-11-24');
    expect(await rows('select 1 from callback where account_id = $1 and closed_at is not null', [to.id])).toEqual([]);
    const done = await wrapUp(to, { number: to.phone, direction: 'OUTBOUND', outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: true });
    expect(done).toEqual({ __typename: 'CallRecorded', attemptId: expect.any(String) });
    expect(await rows('select closed_by_attempt_id from callback where account_id = $1', [to.id])).toEqual([{ closed_by_attempt_id: done.attemptId }]);
    await agency.setClock('2026-11-23');
  });
});
