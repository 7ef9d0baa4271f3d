import { randomUUID } from 'node:crypto';
import { Carriers, type CarrierAnswer, type Outgoing } from '@quittance/communications/server';
import { askPermit, recordConsent, usePermit } from '@quittance/compliance/server';
import { ok, unwrap, type AccountId, type ContactPointId } from '@quittance/kernel';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type TestAgency } from '@quittance/testing';
import twilio from 'twilio';
import { TwilioServer } from './twilio-server.fixture';

jest.setTimeout(120_000);

const SID = `AC${'0'.repeat(32)}`;
const TOKEN = 'a token of nobody';
const PUBLIC = 'https://agency.example';
const CONTENT = {
  language: 'en', disclosureLanguage: 'en', saysDebtCollector: true, saysAttempt: true, optOutLine: true, bareConfirmation: false, mentionsDebt: true, identifiesCaller: true, threatensSuit: false, discouragesDispute: false,
  payBy: null, amount: null, californiaNotice: true, validation: null, voicemail: null, envelope: null, social: null };

describe('texts by Twilio', () => {
  let agency: TestAgency;
  let provider: TwilioServer;
  let client: BookClient;
  let serial = 0;

  beforeAll(async () => {
    provider = await new TwilioServer().up();
    agency = await testAgency({ TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: TOKEN, TWILIO_FROM: '+13125550100', TWILIO_API_URL: provider.url, PUBLIC_URL: PUBLIC });
    client = await bookClient(agency.owner, 'CARROW');
  }, 180_000);
  beforeEach(() => {
    provider.mood = 'TAKES';
    provider.texts.length = 0;
  });
  afterAll(async () => {
    await agency.close();
    await provider.down();
  });

  type Known = BookAccount & { number: string; pointId: string };
  const rows = async <T extends object = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;
  const known = async (phone = `+1312555${1000 + ++serial}`): Promise<Omit<Known, 'number'> & { phone: string }> => {
    const account = await bookAccount(agency.owner, client, { debtor: `Debtor ${++serial}`, timeZone: 'America/Chicago' });
    await agency.owner.query(`update debtor set region = 'IL' where id = $1`, [account.debtorId]);
    const pointId = randomUUID();
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', $3, $3, 'CLIENT', '2026-01-01')`, [pointId, account.debtorId, phone]);
    return { ...account, pointId, phone };
  };
  type Debtor = Awaited<ReturnType<typeof known>>;
  const sent = async (to: Debtor): Promise<string> => {
    const id = randomUUID();
    unwrap(await agency.work.write(await agency.ctxFor('COLLECTOR'), async (tx) => {
      unwrap(await recordConsent(tx, { debtorId: to.debtorId, kind: 'TEXT', address: to.phone, source: 'CALL' }));
      const permit = unwrap(await askPermit(tx, { accountId: to.id as AccountId, contactPointId: to.pointId as ContactPointId, channel: 'TEXT', purpose: 'COLLECT' }));
      const used = unwrap(await usePermit(tx, permit.id, CONTENT));
      await tx.query(
        `insert into communication (id, client_id, account_id, debtor_id, channel, direction, permit_id, contact_point_id, address, body_text, status, queued_at, sent_at) values ($1, $2, $3, $4, 'TEXT', 'OUTBOUND', $5, $6, $7, 'You owe us.', 'SENT', $8, $8)`,
        [id, to.clientId, to.id, to.debtorId, used.id, to.pointId, used.address, tx.now]);
      return ok(null);
    }));
    return id;
  };
  const send = (to: Debtor, id: string, text = 'You owe us. Reply STOP to stop texts.'): Promise<CarrierAnswer> => agency.get(Carriers).of('TEXT')?.send({
    id, accountId: to.id, debtorId: to.debtorId, contactPointId: to.pointId, address: to.phone, recipientName: '', language: 'en', subject: '', text, html: null, inReplyTo: null, attempt: 1 } satisfies Outgoing) as Promise<CarrierAnswer>;
  const hook = (path: string, form: Record<string, string>, token = TOKEN): Promise<Response> => fetch(`${agency.url}${path}`, {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': twilio.getExpectedTwilioSignature(token, `${PUBLIC}${path}`, form) }, body: new URLSearchParams(form).toString() });
  const text = (from: string, body: string, sid = `SM${randomUUID()}`): Promise<Response> => hook('/hooks/twilio/text', { MessageSid: sid, From: from, To: '+13125550100', Body: body });
  const restrictions = (debtorId: string) => rows(`select r.kind, r.medium, r.address, e.restriction_id is not null as ended from restriction r left join restriction_end e on e.restriction_id = r.id where r.debtor_id = $1`, [debtorId]);

  it('go out by the real client, with a way to tell what became of them', async () => {
    const debtor = await known();
    const id = await sent(debtor);
    expect(await send(debtor, id)).toEqual({ kind: 'SENT', providerId: `SM${'1'.padStart(32, '0')}` });
    expect(provider.texts).toEqual([{
      path: `/2010-04-01/Accounts/${SID}/Messages.json`, authorization: `Basic ${Buffer.from(`${SID}:${TOKEN}`).toString('base64')}`,
      form: { To: debtor.phone, From: '+13125550100', Body: 'You owe us. Reply STOP to stop texts.', StatusCallback: `${PUBLIC}/hooks/twilio/status/${id}` } }]);
  });

  it('are given up, tried later, or left to a person, by what the provider says', async () => {
    const debtor = await known();
    const id = await sent(debtor);
    provider.mood = 'NO_SUCH_NUMBER';
    expect(await send(debtor, id)).toMatchObject({ kind: 'FAILED', reason: expect.stringContaining('21211') });
    provider.mood = 'TOO_MANY';
    expect(await send(debtor, id)).toMatchObject({ kind: 'TRY_LATER' });
    for (const mood of ['STUMBLES', 'SILENT'] as const) {
      provider.mood = mood;
      await expect(send(debtor, id)).rejects.toThrow('telephone provider');
    }
    provider.mood = 'TAKES';
    expect(await send(debtor, id, 'x'.repeat(2000))).toMatchObject({ kind: 'FAILED', reason: 'A text has 1 to 10 parts; this one has 14.' });
    expect(provider.texts).toEqual([]);
  });

  it('a report moves the text’s state once, and a bad number is not used again', async () => {
    const [good, bad] = [await known(), await known()];
    const [delivered, undelivered] = [await sent(good), await sent(bad)];
    for (const status of ['sent', 'delivered', 'delivered', 'sent']) expect((await hook(`/hooks/twilio/status/${delivered}`, { MessageSid: 'SM1', MessageStatus: status })).status).toBe(200);
    for (let n = 0; n < 100; n++) await hook(`/hooks/twilio/status/${undelivered}`, { MessageSid: 'SM2', MessageStatus: 'undelivered', ErrorCode: '30005' });
    expect(await rows('select status from communication where id = any ($1) order by status', [[delivered, undelivered]])).toEqual([{ status: 'BOUNCED' }, { status: 'DELIVERED' }]);
    expect(await rows('select kind from communication_event where communication_id = $1 order by kind', [delivered])).toEqual([{ kind: 'ACCEPTED' }, { kind: 'DELIVERED' }]);
    expect(await rows('select kind from communication_event where communication_id = $1', [undelivered])).toEqual([{ kind: 'BOUNCED' }]);
    expect(await rows('select p.status from contact_point p where debtor_id = $1 and not exists (select from contact_point s where s.supersedes_id = p.id)', [bad.debtorId])).toEqual([{ status: 'OUT_OF_SERVICE' }]);
    expect(await rows(`select body from activity where account_id = $1 and kind = 'TEXT'`, [bad.id])).toHaveLength(1);
    expect((await hook(`/hooks/twilio/status/${randomUUID()}`, { MessageSid: 'SM3', MessageStatus: 'delivered' })).status).toBe(404);
  });

  it('STOP closes the number at once for everybody who has it, START opens it, and the same text twice is one', async () => {
    const debtor = await known();
    const other = await known(debtor.phone);
    await sent(debtor);
    for (let n = 0; n < 3; n++) expect((await text(debtor.phone, ' Stop. ', 'SM-stop')).status).toBe(200);
    for (const { debtorId } of [debtor, other]) expect(await restrictions(debtorId)).toEqual([{ kind: 'OPT_OUT', medium: 'TEXT', address: debtor.phone, ended: false }]);
    expect(await rows(`select class, account_id, matched_by from inbound_message where from_address = $1`, [debtor.phone])).toEqual([{ class: 'OPT_OUT', account_id: debtor.id, matched_by: 'REFERENCE' }]);
    const asked = await agency.work.write(await agency.ctxFor('COLLECTOR'), (tx) => askPermit(tx, { accountId: debtor.id as AccountId, contactPointId: debtor.pointId as ContactPointId, channel: 'TEXT', purpose: 'COLLECT' }));
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'CONTACT_REFUSED' } });
    await text(debtor.phone, 'START');
    expect(await restrictions(debtor.debtorId)).toMatchObject([{ ended: true }]);
  });

  it('a text finds its account by its number, an emoji and all, and a stranger’s waits for a person', async () => {
    const debtor = await known();
    await text(debtor.phone, 'I will pay on Friday 👍');
    expect(await rows(`select class, matched_by, body_text from inbound_message where account_id = $1`, [debtor.id])).toEqual([{ class: 'PROMISE', matched_by: 'ADDRESS', body_text: 'I will pay on Friday 👍' }]);
    expect(await rows(`select body from activity where account_id = $1 and kind = 'TEXT'`, [debtor.id])).toMatchObject([{ body: expect.stringContaining('I will pay on Friday 👍') }]);
    await text('+442071838750', 'Who are you?');
    expect(await rows(`select account_id from inbound_message where from_address = '+442071838750'`)).toEqual([{ account_id: null }]);
  });

  it('nothing unsigned is heard', async () => {
    const debtor = await known();
    const form = { MessageSid: 'SM-forged', From: debtor.phone, To: '+13125550100', Body: 'STOP' };
    expect((await hook('/hooks/twilio/text', form, 'another token')).status).toBe(403);
    expect((await fetch(`${agency.url}/hooks/twilio/text`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString() })).status).toBe(403);
    expect(await restrictions(debtor.debtorId)).toEqual([]);
  });
});
