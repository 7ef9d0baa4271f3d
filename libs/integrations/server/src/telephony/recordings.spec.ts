import { randomUUID } from 'node:crypto';
import { ok } from '@quittance/kernel';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import twilio from 'twilio';
import { TwilioServer } from './twilio-server.fixture';

jest.setTimeout(120_000);

const SID = `AC${'0'.repeat(32)}`;
const TOKEN = 'a token of nobody';
const PUBLIC = 'https://agency.example';
interface Answer { __typename: string; code?: string; field?: string; permitId?: string; callId?: string }

describe('recordings', () => {
  let agency: TestAgency;
  let provider: TwilioServer;
  let client: BookClient;
  let manager: Caller;
  let collector: Caller;
  let serial = 0;

  beforeAll(async () => {
    provider = await new TwilioServer().up();
    agency = await testAgency({ TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: TOKEN, TWILIO_FROM: '+13125550100', TWILIO_API_URL: provider.url, PUBLIC_URL: PUBLIC });
    client = await bookClient(agency.owner, 'CARROW');
    manager = await agency.agencyAs('MANAGER');
  }, 180_000);
  beforeEach(() => {
    provider.recordings.length = 0;
  });
  afterAll(async () => {
    await agency.close();
    await provider.down();
  });

  const rows = async <T extends object = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;
  const keep = async (input: object): Promise<Answer> => (await manager.call<{ r: Answer }>('mutation($i: CallSettingsInput!, $k: String!) { r: keepCallSettings(input: $i, key: $k) { __typename ... on Refused { code field } } }', {
    i: { callerId: '', officeNumber: '', voicemailByItself: false, checkDays: 30, recording: 'ONE_PARTY', recordingPlace: 'US-TX', recordingDays: 1096, ...input }, k: randomUUID() })).r;
  const hook = (path: string, form: Record<string, string>): Promise<Response> => fetch(`${agency.url}/hooks/twilio/voice/${path}`, {
    method: 'POST', body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': twilio.getExpectedTwilioSignature(TOKEN, `${PUBLIC}/hooks/twilio/voice/${path}`, form) } });
  /** A call put through to somebody in a state: how it was put through. */
  const called = async (region: string): Promise<{ callId: string; account: BookAccount; bridge: string }> => {
    // One person is on one call.
    collector = await agency.agencyAs('COLLECTOR');
    await collector.call('mutation($k: String!) { keepTelephone(number: "+13125550199", key: $k) { __typename } }', { k: randomUUID() });
    const account = await bookAccount(agency.owner, client, { debtor: `Debtor ${++serial}`, timeZone: 'America/Chicago' });
    await agency.owner.query('update debtor set region = $2 where id = $1', [account.debtorId, region]);
    const pointId = randomUUID();
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', $3, $3, 'CLIENT', '2026-01-01')`, [pointId, account.debtorId, `+1312555${6000 + ++serial}`]);
    for (const kind of region === '' ? [] : ['LICENCE', 'BOND']) await agency.owner.query(`insert into licence (licence_id, n, place, kind, status, from_on, recorded_at, actor_name) values ($1, 1, $2, $3, 'ACTIVE', '2020-01-01', '2026-01-01T00:00:00Z', 'test')`, [randomUUID(), `US-${region}`, kind]);
    const { a } = await collector.call<{ a: Answer }>('mutation($i: AskToContactInput!, $k: String!) { a: askToContact(input: $i, key: $k) { __typename ... on ContactAnswer { permitId } ... on Refused { code } } }', { i: { accountId: account.id, contactPointId: pointId, channel: 'CALL', purpose: 'COLLECT' }, k: randomUUID() });
    const { r } = await collector.call<{ r: Answer }>('mutation($p: Uuid!, $k: String!) { r: placeCall(permitId: $p, key: $k) { __typename ... on CallPlaced { callId } ... on Refused { code } } }', { p: a.permitId, k: randomUUID() });
    const callId = r.callId ?? '';
    return { callId, account, bridge: await (await hook(`connect/${callId}`, { CallSid: provider.calls.at(-1)?.sid ?? '', Digits: '1' })).text() };
  };
  const link = (n: string): string => `https://api.twilio.com/2010-04-01/Accounts/${SID}/Recordings/RE${n.repeat(32)}`;
  const listen = (id: string, who: Caller): Promise<Response> => who.fetch(`/files/recordings/${id}`);

  it('are off until somebody turns them on, who says where our people sit', async () => {
    expect((await called('TX')).bridge).not.toContain('record=');
    expect(await keep({ recordingPlace: '' })).toMatchObject({ code: 'BAD_PLACE', field: 'recordingPlace' });
    expect(await keep({ recordingDays: 90 })).toMatchObject({ code: 'BAD_DAYS', field: 'recordingDays' });
    expect((await keep({})).__typename).toBe('CallSettings');
  });

  it('are made where one party’s consent suffices, and nowhere else', async () => {
    await keep({});
    expect((await called('TX')).bridge).toContain('record="record-from-answer-dual"');
    const all = await called('CA');
    expect(all.bridge).not.toContain('record=');
    expect(await rows(`select note from call_event where call_id = $1 and kind = 'RECORDING_DECIDED'`, [all.callId])).toEqual([{ note: 'Not recorded: in US-CA, where they are, it takes the consent of all.' }]);
    await keep({ recordingPlace: 'US-IL' });
    expect((await called('TX')).bridge).not.toContain('record=');
  });

  it('are heard through us alone, by who may, and each time is on the audit log; their link lies sealed', async () => {
    await keep({});
    const { callId, account } = await called('TX');
    for (let n = 0; n < 3; n++) await hook(`recording/${callId}`, { RecordingSid: `RE${'a'.repeat(32)}`, RecordingUrl: link('a'), RecordingStatus: 'completed', RecordingDuration: '61' });
    const [kept, ...more] = await rows<{ id: string; sealed_link: string; days: number }>('select id, sealed_link, delete_after - made_at::date as days from call_recording where call_id = $1', [callId]);
    expect(more).toEqual([]);
    expect(kept?.sealed_link).not.toContain('a'.repeat(32));
    expect(kept?.days).toBe(1096);
    expect((await listen(kept?.id ?? '', collector)).status).toBe(404);
    const heard = await listen(kept?.id ?? '', manager);
    expect([heard.status, heard.headers.get('content-type'), await heard.text()]).toEqual([200, 'audio/mpeg', 'what was said']);
    expect(provider.recordings).toEqual([`GET /2010-04-01/Accounts/${SID}/Recordings/RE${'a'.repeat(32)}.mp3`]);
    expect(await rows(`select actor_name, subject_id from audit_log where action = 'recording.listened'`)).toEqual([{ actor_name: manager.user.name, subject_id: account.id }]);
  });

  it('go in their time, at the provider first and then here; one that was not ours to make at once', async () => {
    await keep({});
    const { callId } = await called('CA');
    await hook(`recording/${callId}`, { RecordingSid: `RE${'b'.repeat(32)}`, RecordingUrl: link('b'), RecordingStatus: 'completed', RecordingDuration: '5' });
    await agency.runJobs();
    expect(provider.recordings).toEqual([`DELETE /2010-04-01/Accounts/${SID}/Recordings/RE${'b'.repeat(32)}.json`]);
    expect(await rows('select sealed_link, deleted_at is not null as deleted from call_recording where call_id = $1', [callId])).toEqual([{ sealed_link: null, deleted: true }]);
    const lawful = await called('TX');
    await hook(`recording/${lawful.callId}`, { RecordingSid: `RE${'c'.repeat(32)}`, RecordingUrl: link('c'), RecordingStatus: 'completed', RecordingDuration: '5' });
    const night = async (): Promise<void> => {
      await agency.work.write(await agency.ctxFor('COLLECTOR'), (tx) => Promise.resolve((tx.addJob('communications.delete-recordings', {}), ok(null))));
      await agency.runJobs();
    };
    await night();
    expect(provider.recordings).toHaveLength(1);
    await agency.owner.query(`update call_recording set delete_after = '2026-11-22' where call_id = $1`, [lawful.callId]);
    const hold = randomUUID();
    await agency.owner.query(`insert into legal_hold (id, subject, account_id, reason, placed_by, placed_by_name, placed_at) values ($1, 'ACCOUNT', $2, 'A suit is threatened.', $3, 'test', '2026-11-20T15:00:00Z')`, [hold, lawful.account.id, manager.user.id]);
    await night();
    expect(provider.recordings).toHaveLength(1);
    await agency.owner.query(`insert into legal_hold_end (hold_id, reason, ended_by, ended_by_name, ended_at) values ($1, 'Settled.', $2, 'test', '2026-11-22T15:00:00Z')`, [hold, manager.user.id]);
    provider.mood = 'SILENT';
    await night();
    expect(await rows('select deleted_at from call_recording where call_id = $1', [lawful.callId])).toEqual([{ deleted_at: null }]);
    provider.mood = 'TAKES';
    await night();
    expect(await rows('select deleted_at is not null as deleted from call_recording where call_id = $1', [lawful.callId])).toEqual([{ deleted: true }]);
  });
});
