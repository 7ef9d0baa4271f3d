import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { recordRestriction } from '@quittance/compliance/server';
import { ok, unwrap, type AccountId } from '@quittance/kernel';
import { systemCtx } from '@quittance/platform';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { SmtpSink } from '../email/smtp-sink.fixture';
import { ReceiveText } from '../text/receive-text.use-case';
import { Incoming, type Known } from './incoming.fixture';
import { ReceiveMail } from './receive-mail.use-case';

jest.setTimeout(120_000);

interface Answered { __typename: string; code?: string; message?: string; field?: string; communicationId?: string; text?: string; subject?: string; decision?: { allowed: boolean } }

describe('answering from the inbox', () => {
  let agency: TestAgency;
  let world: Incoming;
  let sink: SmtpSink;
  let collector: Caller;

  beforeAll(async () => {
    sink = await new SmtpSink().up();
    agency = await testAgency({ SMTP_URL: sink.url, MAIL_FROM: 'Halden <office@halden.example>' });
    world = new Incoming(agency);
    collector = await agency.agencyAs('COLLECTOR');
  }, 180_000);
  beforeEach(() => void sink.mails.splice(0));
  afterAll(async () => {
    await agency.close();
    await sink.down();
  });

  const answer = async (input: { messageId: string; text?: string; subject?: string; templateVersionId?: string; asked?: object[] }, key: string = randomUUID()): Promise<Answered> =>
    (await collector.call<{ result: Answered }>('mutation ($input: AnswerMessageInput!, $key: String!) { result: answerMessage(input: $input, key: $key) { __typename ... on MessageQueued { communicationId } ... on Refused { code message field } } }', { input, key })).result;
  const look = async (input: object): Promise<Answered> =>
    (await collector.call<{ result: Answered }>('query ($input: AnswerMessageInput!) { result: answerPreview(input: $input) { __typename ... on MessagePreview { subject text decision { allowed } } ... on Refused { code message field } } }', { input })).result;
  const came = async (mail: Buffer): Promise<string> => unwrap(await agency.get(ReceiveMail).execute(systemCtx('test', 'test'), mail)).id;
  const wrote = async (words = 'Which invoice is this about?', to?: Known): Promise<{ debtor: Known; messageId: string; sent: string }> => {
    const debtor = to ?? (await world.known());
    const sent = await world.sent(debtor, 'You owe us.');
    await agency.owner.query(`update communication set provider_id = id || '@halden.example' where id = $1`, [sent]);
    return { debtor, sent, messageId: await came(world.mail(`Dana Ruiz <${debtor.address}>`, words, [`In-Reply-To: <${sent}@halden.example>`, `Message-ID: <ask-${debtor.number}@ruiz.example>`])) };
  };

  it('goes back in the thread, as the bytes that are kept, on a permit that says what it answers; the message is done', async () => {
    const { debtor, messageId, sent } = await wrote();
    const input = { messageId, subject: 'Re: Your account', text: 'It is about your account with us. Today {{balance}} is open.' };
    const seen = await look(input);
    expect(seen).toMatchObject({ __typename: 'MessagePreview', subject: 'Re: Your account', decision: { allowed: true } });
    expect(seen.text).toMatch(/^It is about your account with us\. Today \$[\d,.]+ is open\./);
    expect(seen.text).toContain('To opt out of emails to this address');
    const key = randomUUID();
    const { communicationId } = await answer(input, key);
    expect((await answer(input, key)).communicationId).toBe(communicationId);
    await agency.runJobs();
    expect(sink.mails).toHaveLength(1);
    const parsed = await simpleParser(sink.mails[0]?.raw ?? '');
    expect([parsed.inReplyTo, parsed.references]).toEqual([`<ask-${debtor.number}@ruiz.example>`, [`<${sent}@halden.example>`, `<ask-${debtor.number}@ruiz.example>`]]);
    expect(parsed.text?.trim()).toBe(seen.text);
    const [row] = await world.rows<{ status: string; document_id: string; reply_to_attempt_id: string; attempt: string; message: { replyTo: string } }>(
      `select c.status, c.document_id, c.reply_to_attempt_id, t.reply_to_id as attempt, p.message from communication c join permit p on p.id = c.permit_id join contact_attempt t on t.permit_id = p.id where c.id = $1`, [communicationId]);
    expect(row).toMatchObject({ status: 'SENT', attempt: row?.reply_to_attempt_id, message: { replyTo: row?.reply_to_attempt_id } });
    expect(await (await collector.fetch(`/files/communications/${communicationId}`)).text()).toBe(sink.mails[0]?.raw);
    const { inboxMessage } = await collector.call<{ inboxMessage: object }>('query ($id: Uuid!) { inboxMessage(id: $id) { done doneByName answeredBy { id status actorName } } }', { id: messageId });
    expect(inboxMessage).toEqual({ done: true, doneByName: collector.user.name, answeredBy: [{ id: communicationId, status: 'SENT', actorName: collector.user.name }] });
    expect(await world.rows(`select body from activity where account_id = $1 and kind = 'EMAIL' order by id desc limit 1`, [debtor.id])).toMatchObject([{ body: expect.stringContaining('Answer by email to') }]);
  });

  it.each([
    ['an amount by hand', 'Please send us $500.00.', 'ANSWER_FAULTY', 'An amount is written by hand.'],
    ['a threat of suit', 'Otherwise we will take legal action.', 'ANSWER_FAULTY', 'It speaks of suit'],
    ['a dispute talked away', 'There is no point in disputing this.', 'ANSWER_FAULTY', 'discourages a dispute'],
    ['a field there is not', 'You owe {{amount}}.', 'UNKNOWN_FIELD', 'Did you mean'],
    ['nothing', '   ', 'ANSWER_MISSING', 'Write your answer.'],
  ])('the linter reads it: %s', async (_, text, code, words) => {
    const { messageId } = await wrote();
    expect(await answer({ messageId, subject: 'Re: Your account', text })).toMatchObject({ __typename: 'Refused', code, field: 'text', message: expect.stringContaining(words) });
  });

  it('carries no markup of the debtor’s, in subject or text', async () => {
    const { messageId } = await wrote();
    await answer({ messageId, subject: 'Re: <script>alert(1)</script>\r\nBcc: eve@evil.example', text: 'Your words were: <img src=x onerror=alert(1)>' });
    await agency.runJobs();
    const parsed = await simpleParser(sink.mails[0]?.raw ?? '');
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(parsed.html).not.toContain('<img');
  });

  it('goes back to an address that is on no file, once somebody says whose it is', async () => {
    const debtor = await world.known();
    const messageId = await came(world.mail('Dana <dana.elsewhere@mail.example>', 'Is this real?'));
    expect(await answer({ messageId, subject: 'Re: hello', text: 'It is.' })).toMatchObject({ code: 'NOT_ASSIGNED' });
    await collector.call('mutation ($input: AssignMessageInput!) { assignMessage(input: $input) { __typename } }', { input: { messageId, accountId: debtor.id, keepAddress: false } });
    expect(await answer({ messageId, subject: 'Re: hello', text: 'It is.' })).toMatchObject({ __typename: 'MessageQueued' });
    await agency.runJobs();
    expect(sink.mails.map(({ to }) => to)).toEqual([['dana.elsewhere@mail.example']]);
  });

  it('nothing answers a machine, and a stay stops it', async () => {
    const debtor = await world.known();
    const away = await came(world.mail(debtor.address, 'I am away.', ['Auto-Submitted: auto-replied']));
    expect(await answer({ messageId: away, subject: 'Re', text: 'Hello.' })).toMatchObject({ code: 'NOT_ANSWERABLE' });
    const { messageId } = await wrote('I have filed for bankruptcy.', debtor);
    unwrap(await agency.work.write(await agency.ctxFor('COMPLIANCE_OFFICER'), (tx) => recordRestriction(tx, { debtorId: debtor.debtorId, kind: 'BANKRUPT', status: 'STAY', source: 'EMAIL' })));
    const seen = await look({ messageId, subject: 'Re: Your account', text: 'Please call us.' });
    const refused = await answer({ messageId, subject: 'Re: Your account', text: 'Please call us.' });
    expect([seen.decision?.allowed, refused.code]).toEqual([false, 'CONTACT_REFUSED']);
    expect(refused.message).not.toBe('');
  });

  it('a text is answered by text, in the alphabet it needs', async () => {
    const debtor = await world.known('TEXT');
    await world.sent(debtor, 'You owe us.', 'TEXT');
    const { id: messageId } = unwrap(await agency.get(ReceiveText).execute(systemCtx('test', 'test'), { providerId: 'SM1', from: debtor.address, to: '+13125550100', text: 'Who is this?' }));
    expect(await answer({ messageId, text: 'Hello 👋' })).toMatchObject({ code: 'ANSWER_FAULTY', message: expect.stringContaining('emoji') });
    const { communicationId } = await answer({ messageId, text: 'Это мы: «Halden», ваш кредитор спрашивает.' });
    await agency.runJobs();
    const [row] = await world.rows<{ status: string; body_text: string; channel: string }>('select status, body_text, channel from communication where id = $1', [communicationId]);
    expect(row).toMatchObject({ status: 'SENT', channel: 'TEXT', body_text: expect.stringMatching(/^Это мы.*Reply STOP to opt out\.$/s) });
    expect(await world.rows(`select d.size::int as size from document d join communication c on c.document_id = d.id where c.id = $1`, [communicationId])).toEqual([{ size: Buffer.byteLength(row?.body_text ?? '') }]);
  });

  it('one answer goes where they opted out, and a second does not', async () => {
    const { debtor, messageId } = await wrote('Please stop emailing me. How much is it?');
    expect(await world.rows(`select medium from restriction where debtor_id = $1 and kind = 'OPT_OUT'`, [debtor.debtorId])).toEqual([{ medium: 'EMAIL' }]);
    const first = await answer({ messageId, subject: 'Re: Your account', text: 'We have noted it.' });
    const second = await agency.work.write(await agency.ctxFor('COLLECTOR'), async () => ok(null)).then(() => agency.runJobs()).then(() => answer({ messageId, subject: 'Re: Your account', text: 'And one thing more.' }));
    expect([first.__typename, second.code]).toEqual(['MessageQueued', 'CONTACT_REFUSED']);
    expect(await world.rows(`select account_id from contact_attempt t join attempt_account a on a.attempt_id = t.id where t.direction = 'OUTBOUND' and t.reply_to_id is not null and a.account_id = $1`, [debtor.id as AccountId])).toHaveLength(1);
  });
});
