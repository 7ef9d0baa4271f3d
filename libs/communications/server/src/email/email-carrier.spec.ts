import { simpleParser } from 'mailparser';
import { systemCtx } from '@quittance/platform';
import { unwrap } from '@quittance/kernel';
import { testAgency, type TestAgency } from '@quittance/testing';
import { Incoming, type Known } from '../inbound/incoming.fixture';
import { ReceiveMail } from '../inbound/receive-mail.use-case';
import { Carriers, type CarrierAnswer, type Outgoing } from '../sending/carrier';
import { SmtpSink } from './smtp-sink.fixture';

jest.setTimeout(120_000);

describe('emails to debtors', () => {
  let agency: TestAgency;
  let world: Incoming;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await new SmtpSink().up();
    agency = await testAgency({ SMTP_URL: sink.url, MAIL_FROM: 'Halden <office@halden.example>' });
    world = new Incoming(agency);
  }, 180_000);
  beforeEach(() => {
    sink.mood = 'TAKES';
    sink.mails.length = 0;
  });
  afterAll(async () => {
    await agency.close();
    await sink.down();
  });

  const outgoing = (to: Known, id: string, part: Partial<Outgoing> = {}): Outgoing => ({
    id, accountId: to.id, debtorId: to.debtorId, contactPointId: to.pointId, address: to.address, recipientName: 'Dana Ruiz', language: 'en', subject: 'Your account', text: 'You owe us.', html: null, inReplyTo: null, attempt: 1, ...part });
  const send = async (message: Outgoing): Promise<CarrierAnswer> => agency.get(Carriers).of('EMAIL')?.send(message) as Promise<CarrierAnswer>;
  const optOuts = (debtorId: string): Promise<{ address: string; source: string }[]> => world.rows(`select address, source from restriction where debtor_id = $1 and kind = 'OPT_OUT'`, [debtorId]);

  it('leave as the bytes that are kept, and their answer comes back to the account in the thread', async () => {
    const debtor = await world.known();
    const id = await world.sent(debtor, 'You owe us.');
    const answer = await send(outgoing(debtor, id));
    if (answer.kind !== 'SENT' || !answer.bytes) throw new Error('not sent');
    expect(answer.providerId).toBe(`${id}@halden.example`);
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]?.raw).toBe(answer.bytes.content.toString('latin1'));
    const reply = world.mail(debtor.address, 'Who are you?', [`In-Reply-To: <${answer.providerId ?? ''}>`, 'Message-ID: <reply-1@ruiz.example>']);
    unwrap(await agency.get(ReceiveMail).execute(systemCtx('test', 'test'), reply));
    const [inbound] = await world.rows<{ id: string; provider_id: string }>(`select id, provider_id from communication where account_id = $1 and direction = 'INBOUND'`, [debtor.id]);
    await agency.owner.query('update communication set provider_id = $2 where id = $1', [id, answer.providerId]);
    const second = await send(outgoing(debtor, await world.sent(debtor, 'Again.'), { inReplyTo: { id: inbound?.id ?? '', providerId: inbound?.provider_id ?? null } }));
    if (second.kind !== 'SENT' || !second.bytes) throw new Error('not sent');
    const parsed = await simpleParser(second.bytes.content);
    expect([parsed.inReplyTo, parsed.references]).toEqual(['<reply-1@ruiz.example>', [`<${id}@halden.example>`, '<reply-1@ruiz.example>']]);
  });

  it('offer one click that ends email to the address; opening the link alone does not', async () => {
    const debtor = await world.known();
    const other = await world.known('EMAIL', debtor.address);
    const id = await world.sent(debtor, 'You owe us.');
    await send(outgoing(debtor, id));
    const url = /List-Unsubscribe:\s*<([^>]+)>/.exec(sink.mails[0]?.raw ?? '')?.[1] ?? '';
    const path = `${agency.url}${new URL(url).pathname}`;
    const asked = await fetch(path);
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('Stop emails to this address?');
    expect(await optOuts(debtor.debtorId)).toEqual([]);
    for (let n = 0; n < 3; n++) {
      const done = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
      expect(await done.text()).toContain(`No more emails go to ${debtor.address}.`);
    }
    for (const { debtorId } of [debtor, other]) expect(await optOuts(debtorId)).toEqual([{ address: debtor.address, source: 'EMAIL' }]);
    expect(await world.rows('select kind from communication_event where communication_id = $1', [id])).toEqual([{ kind: 'UNSUBSCRIBED' }]);
  });

  it('nobody makes up a link, or bends one to another message', async () => {
    const debtor = await world.known();
    const id = await world.sent(debtor, 'You owe us.');
    await send(outgoing(debtor, id));
    const token = /unsubscribe\/[^.]+\.([^>\s]+)/.exec(sink.mails[0]?.raw ?? '')?.[1] ?? '';
    const victim = await world.sent(await world.known(), 'You owe us.');
    for (const bad of [`${victim}.${token}`, id, `${id}.`, `${id}.${token}x`, 'x', `${id}.${'A'.repeat(32)}`, `${id}.${'ä'.repeat(32)}`]) expect((await fetch(`${agency.url}/unsubscribe/${bad}`, { method: 'POST' })).status).toBe(404);
  });

  it('mark an address that the server does not know, and leave it where the text is refused', async () => {
    const [unknown, refused] = [await world.known(), await world.known()];
    sink.mood = 'KNOWS_NOBODY';
    expect(await send(outgoing(unknown, await world.sent(unknown, 'x')))).toMatchObject({ kind: 'FAILED', reason: expect.stringContaining('User unknown') });
    sink.mood = 'REFUSES_TEXT';
    expect(await send(outgoing(refused, await world.sent(refused, 'x')))).toMatchObject({ kind: 'FAILED' });
    const status = async ({ debtorId }: Known): Promise<unknown> => (await world.rows('select status from contact_point p where debtor_id = $1 and not exists (select from contact_point s where s.supersedes_id = p.id)', [debtorId]))[0];
    expect([await status(unknown), await status(refused)]).toEqual([{ status: 'OUT_OF_SERVICE' }, { status: 'UNVERIFIED' }]);
  });

  it('wait while the server is down, and nobody guesses where the connection broke', async () => {
    const debtor = await world.known();
    sink.mood = 'DROPS_AT_END';
    await expect(send(outgoing(debtor, await world.sent(debtor, 'x')))).rejects.toThrow('broke while the message went out');
    await sink.down();
    expect(await send(outgoing(debtor, await world.sent(debtor, 'x')))).toMatchObject({ kind: 'TRY_LATER', reason: expect.stringContaining('cannot be reached') });
    await sink.up();
  });
});
