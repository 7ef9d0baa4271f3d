import { randomUUID } from 'node:crypto';
import { addStarters } from '@quittance/communications/server';
import { ok } from '@quittance/kernel';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import twilio from 'twilio';
import { TwilioServer } from './twilio-server.fixture';

jest.setTimeout(120_000);

const SID = `AC${'0'.repeat(32)}`;
const TOKEN = 'a token of nobody';
const PUBLIC = 'https://agency.example';
const OURS = '+13125550100';
const LEG = `CA${'f'.repeat(32)}`;
interface Answer { __typename: string; code?: string; message?: string; callId?: string; communicationId?: string; text?: string; allowed?: boolean; permitId?: string; attemptId?: string }

describe('calls by Twilio', () => {
  let agency: TestAgency;
  let provider: TwilioServer;
  let client: BookClient;
  let collector: Caller;
  let serial = 0;

  beforeAll(async () => {
    provider = await new TwilioServer().up();
    agency = await testAgency({ TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: TOKEN, TWILIO_FROM: OURS, TWILIO_API_URL: provider.url, PUBLIC_URL: PUBLIC });
    client = await bookClient(agency.owner, 'CARROW');
    await agency.owner.query(`insert into letter_sender (return_name, return_lines, voicemail_name) values ('H & R', '233 S Wacker Dr', 'H and R')`);
  }, 180_000);
  beforeEach(async () => {
    provider.mood = 'TAKES';
    provider.calls.length = 0;
    // One person is on one call: each case has its own.
    collector = await agency.agencyAs('COLLECTOR');
    await collector.call('mutation($k: String!) { keepTelephone(number: "312 555 0199", key: $k) { __typename } }', { k: randomUUID() });
  });
  afterAll(async () => {
    await agency.close();
    await provider.down();
  });

  const rows = async <T extends object = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;
  const person = async (phone = `+1312555${1000 + ++serial}`): Promise<BookAccount & { phone: string; pointId: string }> => {
    const account = await bookAccount(agency.owner, client, { debtor: `Debtor ${++serial}`, timeZone: 'America/Chicago' });
    await agency.owner.query(`update debtor set region = 'IL' where id = $1`, [account.debtorId]);
    const pointId = randomUUID();
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', $3, $3, 'CLIENT', '2026-01-01')`, [pointId, account.debtorId, phone]);
    return { ...account, pointId, phone };
  };
  type Debtor = Awaited<ReturnType<typeof person>>;
  const permit = async (to: Debtor): Promise<string> => (await collector.call<{ a: Answer }>(
    'mutation($i: AskToContactInput!, $k: String!) { a: askToContact(input: $i, key: $k) { __typename ... on ContactAnswer { allowed permitId } ... on Refused { code message } } }',
    { i: { accountId: to.id, contactPointId: to.pointId, channel: 'CALL', purpose: 'COLLECT' }, k: randomUUID() })).a.permitId ?? '';
  const place = async (permitId: string, key: string = randomUUID()): Promise<Answer> => (await collector.call<{ r: Answer }>(
    'mutation($p: Uuid!, $k: String!) { r: placeCall(permitId: $p, key: $k) { __typename ... on CallPlaced { callId } ... on Refused { code message } } }', { p: permitId, k: key })).r;
  const leave = async (callId: string, how: string): Promise<Answer> => (await collector.call<{ r: Answer }>(
    'mutation($c: Uuid!, $h: VoicemailHow!, $k: String!) { r: leaveVoicemail(callId: $c, how: $h, key: $k) { __typename ... on VoicemailLeft { communicationId text } ... on Refused { code message } } }', { c: callId, h: how, k: randomUUID() })).r;
  const wrapUp = async (to: Debtor, callId: string, more: object): Promise<Answer> => (await collector.call<{ r: Answer }>(
    'mutation($i: RecordCallInput!, $k: String!) { r: recordCallOutcome(input: $i, key: $k) { __typename ... on CallRecorded { attemptId } ... on Refused { code message } } }', { i: { accountId: to.id, callId, ...more }, k: randomUUID() })).r;
  const hook = (path: string, form: Record<string, string>, token = TOKEN): Promise<Response> => fetch(`${agency.url}/hooks/twilio/voice/${path}`, {
    method: 'POST', body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': twilio.getExpectedTwilioSignature(token, `${PUBLIC}/hooks/twilio/voice/${path}`, form) } });
  /** Our own leg of the last call. */
  const last = (): string => provider.calls.findLast(({ path }) => path.endsWith('/Calls.json'))?.sid ?? '';
  const statusOf = async (id: string): Promise<string> => (await rows<{ status: string }>('select status from call where id = $1', [id]))[0]?.status ?? '';
  /** A call that was answered at the other end. */
  const talking = async (to: Debtor): Promise<string> => {
    const { callId = '' } = await place(await permit(to));
    await hook(`connect/${callId}`, { CallSid: last(), Digits: '1' });
    await hook(`them/${callId}`, { CallSid: LEG + serial, CallStatus: 'in-progress' });
    return callId;
  };

  it('ring our telephone, and theirs only once a key is pressed, on a permit used then', async () => {
    const to = await person();
    const permitId = await permit(to);
    const key = randomUUID();
    const { callId = '' } = await place(permitId, key);
    expect((await place(permitId, key)).callId).toBe(callId);
    expect(provider.calls).toEqual([{
      path: `/2010-04-01/Accounts/${SID}/Calls.json`, sid: expect.any(String), authorization: `Basic ${Buffer.from(`${SID}:${TOKEN}`).toString('base64')}`, events: ['ringing', 'answered', 'completed'],
      form: expect.objectContaining({ To: '+13125550199', From: OURS, Url: `${PUBLIC}/hooks/twilio/voice/answered/${callId}`, StatusCallback: `${PUBLIC}/hooks/twilio/voice/us/${callId}` }) }]);
    expect(await statusOf(callId)).toBe('CALLING_US');
    const asked = await (await hook(`answered/${callId}`, { CallSid: last() })).text();
    expect(asked).toContain('Press any key');
    expect(asked).not.toContain(to.phone);
    expect(await rows('select used_at from permit where id = $1', [permitId])).toEqual([{ used_at: null }]);
    const bridge = await (await hook(`connect/${callId}`, { CallSid: last(), Digits: '1' })).text();
    expect(bridge).toContain(`>${to.phone}</Number>`);
    expect(bridge).toContain(`callerId="${OURS}"`);
    expect(await rows('select used_at is not null as used from permit where id = $1', [permitId])).toEqual([{ used: true }]);
    expect(await (await hook(`connect/${callId}`, { CallSid: last(), Digits: '1' })).text()).toBe(bridge);
    expect(await rows(`select step from decision where account_id = $1 order by id`, [to.id])).toEqual([{ step: 'ASKED' }, { step: 'SENDING' }]);
  });

  it('are not bridged where it is forbidden by then', async () => {
    const to = await person();
    const { callId = '' } = await place(await permit(to));
    await agency.owner.query(`insert into restriction (id, debtor_id, kind, at, medium, source, recorded_at, actor_name) values ($1, $2, 'OPT_OUT', '2026-11-23T15:00:00Z', 'CALL', 'CALL', '2026-11-23T15:00:00Z', 'test')`, [randomUUID(), to.debtorId]);
    const said = await (await hook(`connect/${callId}`, { CallSid: last(), Digits: '1' })).text();
    expect(said).toContain('not allowed now');
    expect(said).not.toContain(to.phone);
    expect(await statusOf(callId)).toBe('REFUSED');
  });

  it('move by reports that change nothing the second time, and are wrapped up with their own duration', async () => {
    const to = await person();
    const callId = await talking(to);
    const leg = LEG + serial;
    for (let n = 0; n < 100; n++) await hook(`them/${callId}`, { CallSid: leg, CallStatus: 'completed', CallDuration: '93' });
    expect((await hook(`them/${callId}`, { CallSid: leg, CallStatus: 'ringing' })).status).toBe(204);
    expect(await rows('select status, duration_seconds from call where id = $1', [callId])).toEqual([{ status: 'COMPLETED', duration_seconds: 93 }]);
    expect(await rows(`select kind from call_event where call_id = $1 and kind like 'THEM%' order by recorded_at, id`, [callId])).toEqual([{ kind: 'THEM_ANSWERED' }, { kind: 'THEM_ENDED' }, { kind: 'THEM_RINGING' }]);
    expect(await place(await permit(to))).toMatchObject({ code: 'CALL_OPEN' });
    const spoke = { outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: true };
    const { attemptId } = await wrapUp(to, callId, spoke);
    expect(await rows('select direction, address, duration_seconds, conversation from contact_attempt where id = $1', [attemptId])).toEqual([{ direction: 'OUTBOUND', address: to.phone, duration_seconds: 93, conversation: true }]);
    expect(await rows('select attempt_id from call where id = $1', [callId])).toEqual([{ attempt_id: attemptId }]);
    expect(await wrapUp(to, callId, spoke)).toMatchObject({ code: 'CALL_RECORDED' });
  });

  it('that reach nobody leave no attempt, and what nobody wraps up is recorded by itself', async () => {
    const [given, rang] = [await person(), await person()];
    const { callId: up = '' } = await place(await permit(given));
    await hook(`us/${up}`, { CallSid: last(), CallStatus: 'no-answer' });
    expect(await statusOf(up)).toBe('CANCELLED');
    expect(await wrapUp(given, up, { outcome: 'NO_ANSWER', connected: false, conversation: false })).toMatchObject({ code: 'NOBODY_CALLED' });
    const { callId = '' } = await place(await permit(rang));
    await hook(`connect/${callId}`, { CallSid: last(), Digits: '1' });
    await hook(`them/${callId}`, { CallSid: LEG + callId, CallStatus: 'no-answer' });
    await agency.owner.query(`alter table call disable trigger keep`);
    await agency.owner.query(`update call set ended_at = ended_at - interval '11 minutes' where id = any ($1)`, [[up, callId]]);
    await agency.owner.query(`alter table call enable trigger keep`);
    await agency.work.write(await agency.ctxFor('COLLECTOR'), (tx) => Promise.resolve((tx.addJob('communications.finish-calls', {}), ok(null))));
    await agency.runJobs();
    expect(await rows('select a.outcome, x.account_id, x.placed_for from contact_attempt a join attempt_account x on x.attempt_id = a.id where a.debtor_id = any ($1)', [[given.debtorId, rang.debtorId]])).toEqual([{ outcome: 'NO_ANSWER', account_id: rang.id, placed_for: true }]);
    expect(await rows(`select visibility, body from activity where account_id = $1 and kind = 'CALL' order by visibility`, [rang.id])).toEqual([
      { visibility: 'AGENCY', body: expect.stringContaining('Not wrapped up') }, { visibility: 'CLIENT', body: 'We called and got no answer.' }]);
  });

  it('that fail at the provider say so, and nobody knows of one that broke off', async () => {
    const [bad, silent] = [await person(), await person()];
    provider.mood = 'NO_SUCH_NUMBER';
    const { callId: failed = '' } = await place(await permit(bad));
    expect(await rows('select status, status_reason from call where id = $1', [failed])).toEqual([{ status: 'FAILED', status_reason: expect.stringContaining('21211') }]);
    provider.mood = 'SILENT';
    const { callId: unknown = '' } = await place(await permit(silent));
    expect(await statusOf(unknown)).toBe('UNCERTAIN');
  });

  describe('a voicemail', () => {
    beforeAll(async () => {
      const officer = await agency.ctxFor('COMPLIANCE_OFFICER');
      await agency.work.write(officer, async (tx) => ok(await addStarters(tx)));
      await agency.owner.query(`update template_version set status = 'APPROVED', decided_by = $1, decided_at = written_at where status = 'SUBMITTED' or template_id in (select id from template where channel = 'VOICEMAIL')`, [officer.principal.userId]);
    });

    it('is played only where they agreed to a prerecorded voice, once, by an address good once; its bytes and permit are kept', async () => {
      const to = await person();
      const callId = await talking(to);
      const leg = LEG + serial;
      await hook(`machine/${callId}`, { CallSid: leg, AnsweredBy: 'machine_end_beep' });
      expect(await rows('select answered_by from call where id = $1', [callId])).toEqual([{ answered_by: 'MACHINE' }]);
      expect(await leave(callId, 'PLAYED')).toMatchObject({ code: 'CONTACT_REFUSED', message: expect.stringContaining('prerecorded') });
      await agency.owner.query(`insert into consent (id, debtor_id, kind, at, address, direct, properly, source, recorded_at, actor_name) values ($1, $2, 'AUTODIAL', '2026-11-20T15:00:00Z', $3, true, true, 'CALL', '2026-11-20T15:00:00Z', 'test')`, [randomUUID(), to.debtorId, to.phone]);
      const left = await leave(callId, 'PLAYED');
      expect(left.text).toMatch(/^Hello, this is .+ with H and R\. Please call me back at/);
      expect(await leave(callId, 'PLAYED')).toMatchObject({ code: 'NOT_CONNECTED' });
      const url = provider.calls.at(-1)?.form['Url'] ?? '';
      expect(provider.calls.at(-1)?.path).toBe(`/2010-04-01/Accounts/${SID}/Calls/${leg}.json`);
      const path = url.replace(`${PUBLIC}/hooks/twilio/voice/`, '');
      expect((await hook(path, { CallSid: 'CAother' })).status).toBe(404);
      const served = await (await hook(path, { CallSid: leg })).text();
      expect(served).toContain(`>${left.text}</Say>`);
      expect((await hook(path, { CallSid: leg })).status).toBe(404);
      await hook(`us/${callId}`, { CallSid: last(), CallStatus: 'completed' });
      expect(await statusOf(callId)).toBe('LEAVING');
      await hook(`them/${callId}`, { CallSid: leg, CallStatus: 'completed', CallDuration: '14' });
      const [kept] = await rows<{ channel: string; status: string; bytes: string; permit: string; result: string }>(
        `select c.channel, c.status, (select string_agg(convert_from(k.content, 'UTF8'), '' order by k.n) from document_piece k where k.document_id = c.document_id) as bytes, p.used_at is not null as permit, d.result
           from communication c join permit p on p.id = c.permit_id join decision d on d.id = p.used_decision_id where c.id = $1`, [left.communicationId]);
      expect(kept).toMatchObject({ channel: 'VOICEMAIL', status: 'DELIVERED', bytes: served, permit: true });
      await wrapUp(to, callId, { outcome: 'VOICEMAIL', connected: false, conversation: false });
      expect(await rows('select outcome from contact_attempt where debtor_id = $1', [to.debtorId])).toEqual([{ outcome: 'VOICEMAIL' }]);
    });

    it('is read out by the collector without such consent, word for word', async () => {
      const to = await person();
      const callId = await talking(to);
      const left = await leave(callId, 'READ');
      expect(await rows('select status, body_text, sha256 is not null as hashed from communication where id = $1', [left.communicationId])).toEqual([{ status: 'SENT', body_text: left.text, hashed: true }]);
      expect(await leave(callId, 'READ')).toMatchObject({ code: 'LEFT_ALREADY' });
    });

    it('that was not fetched before they hung up was never left', async () => {
      const to = await person();
      await agency.owner.query(`insert into consent (id, debtor_id, kind, at, address, direct, properly, source, recorded_at, actor_name) values ($1, $2, 'AUTODIAL', '2026-11-20T15:00:00Z', $3, true, true, 'CALL', '2026-11-20T15:00:00Z', 'test')`, [randomUUID(), to.debtorId, to.phone]);
      const callId = await talking(to);
      const leg = LEG + serial;
      const left = await leave(callId, 'PLAYED');
      await hook(`them/${callId}`, { CallSid: leg, CallStatus: 'completed', CallDuration: '2' });
      expect(await rows('select status from communication where id = $1', [left.communicationId])).toEqual([{ status: 'FAILED' }]);
      const path = (provider.calls.at(-1)?.form['Url'] ?? '').replace(`${PUBLIC}/hooks/twilio/voice/`, '');
      expect((await hook(path, { CallSid: leg })).status).toBe(404);
    });
  });

  describe('that come in', () => {
    const incoming = (from: string, sid = `CA${randomUUID()}`): Promise<Response> => hook('incoming', { CallSid: sid, From: from, To: OURS });
    const callOf = async (sid: string) => (await rows<{ id: string; status: string; account_id: string | null; match_reason: string; attempt_id: string | null }>('select id, status, account_id, match_reason, attempt_id from call where provider_id = $1', [sid]))[0];

    it('find their account by the number, ring its collector, and are missed on its record', async () => {
      const to = await person();
      const sid = `CA${randomUUID()}`;
      const desk = randomUUID();
      await agency.owner.query(`insert into desk (id, name, user_id, active, created_at) values ($1, $2, $3, true, '2026-01-01')`, [desk, `Desk ${desk}`, collector.user.id]);
      await agency.owner.query('update account set desk_id = $2 where id = $1', [to.id, desk]);
      const said = await (await incoming(to.phone, sid)).text();
      expect(said).toContain('>+13125550199</Number>');
      expect(await (await incoming(to.phone, sid)).text()).toBe(said);
      const call = await callOf(sid);
      expect(call).toMatchObject({ status: 'ARRIVING', account_id: to.id });
      expect((await collector.call<{ callsNow: { id: string; debtorName: string }[] }>('query { callsNow { id debtorName } }')).callsNow).toEqual([{ id: call?.id, debtorName: expect.stringContaining('Debtor') }]);
      const away = await (await hook(`rung/${call?.id}`, { CallSid: sid, DialCallStatus: 'no-answer' })).text();
      expect(away).toContain('Thank you for calling H and R');
      expect((await callOf(sid))?.status).toBe('MISSED');
      expect(await rows('select direction, outcome, conversation from contact_attempt where debtor_id = $1', [to.debtorId])).toEqual([{ direction: 'INBOUND', outcome: 'NO_ANSWER', conversation: false }]);
    });

    it('are wrapped up as theirs when they were answered', async () => {
      const to = await person();
      await agency.owner.query(`insert into call_setting (office_number) values ('+13125550188')`);
      const sid = `CA${randomUUID()}`;
      expect(await (await incoming(to.phone, sid)).text()).toContain('>+13125550188</Number>');
      const call = await callOf(sid);
      await hook(`us/${call?.id}`, { CallSid: 'CAchild', CallStatus: 'in-progress' });
      await hook(`rung/${call?.id}`, { CallSid: sid, DialCallStatus: 'completed', DialCallDuration: '70' });
      const { attemptId } = await wrapUp(to, call?.id ?? '', { outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: true });
      expect(await rows('select direction, duration_seconds, conversation from contact_attempt where id = $1', [attemptId])).toEqual([{ direction: 'INBOUND', duration_seconds: 70, conversation: true }]);
    });

    it('of a stranger wait for a person, who may keep the number; a withheld one is no number', async () => {
      const sid = `CA${randomUUID()}`;
      await incoming('+442071838750', sid);
      const call = await callOf(sid);
      expect(call).toMatchObject({ account_id: null, match_reason: 'The number is on no debtor’s file.' });
      await hook('incoming-status', { CallSid: sid, CallStatus: 'completed' });
      const open = async () => (await collector.call<{ calls: { nodes: { id: string }[] } }>('query { calls(filter: { show: UNKNOWN }) { nodes { id } } }')).calls.nodes.map(({ id }) => id);
      expect(await open()).toContain(call?.id);
      const to = await person();
      const assigned = await collector.call<{ r: Answer }>('mutation($c: Uuid!, $a: Uuid!) { r: assignCall(callId: $c, accountId: $a, keepNumber: true) { __typename ... on Refused { code } } }', { c: call?.id, a: to.id });
      expect(assigned.r.__typename).toBe('CallChanged');
      expect(await open()).not.toContain(call?.id);
      expect(await rows(`select value_normalised from contact_point where debtor_id = $1 and source = 'DEBTOR'`, [to.debtorId])).toEqual([{ value_normalised: '+442071838750' }]);
      expect(await rows('select direction, outcome from contact_attempt where debtor_id = $1', [to.debtorId])).toEqual([{ direction: 'INBOUND', outcome: 'NO_ANSWER' }]);
      const hidden = `CA${randomUUID()}`;
      await incoming('anonymous', hidden);
      expect(await callOf(hidden)).toMatchObject({ account_id: null, match_reason: 'The number was withheld.' });
    });

    it('of a number several debtors have name them all', async () => {
      const [one, other] = [await person(), await person('+13125557777')];
      await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', '+13125557777', '+13125557777', 'CLIENT', '2026-01-01')`, [randomUUID(), one.debtorId]);
      const sid = `CA${randomUUID()}`;
      await incoming('+13125557777', sid);
      const call = await callOf(sid);
      expect(call).toMatchObject({ account_id: null, match_reason: 'The number is on file for 2 debtors.' });
      const shown = await collector.call<{ call: { accounts: { accountId: string }[] } }>('query($id: Uuid!) { call(id: $id) { accounts { accountId } } }', { id: call?.id });
      expect(shown.call.accounts.map(({ accountId }) => accountId).sort()).toEqual([one.id, other.id].sort());
    });

    it('unsigned are not heard', async () => {
      expect((await hook('incoming', { CallSid: 'CAforged', From: OURS, To: OURS }, 'another token')).status).toBe(403);
      expect(await callOf('CAforged')).toBeUndefined();
    });
  });
});
