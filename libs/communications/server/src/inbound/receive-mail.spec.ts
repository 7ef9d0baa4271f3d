import { askPermit } from '@quittance/compliance/server';
import { unwrap, type AccountId, type ContactPointId } from '@quittance/kernel';
import { systemCtx } from '@quittance/platform';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { Incoming } from './incoming.fixture';
import { ReceiveMail, type ReceivedMail } from './receive-mail.use-case';

jest.setTimeout(120_000);

const ONE = `query ($id: Uuid!) { inboxMessage(id: $id) { class classReason accountId matchedBy matchReason done text from fromName subject attachments { fileName mediaType size documentId } history { class reason by } answers { id } attemptId senderUnknown documentId } }`;
interface Detail { class: string; classReason: string; accountId: string | null; matchedBy: string | null; matchReason: string; done: boolean; text: string; from: string; fromName: string; subject: string; attemptId: string | null; senderUnknown: boolean; documentId: string | null;
  attachments: { fileName: string; mediaType: string; size: number; documentId: string | null }[]; history: { class: string; reason: string; by: string | null }[]; answers: { id: string } | null }

describe('mail that comes in', () => {
  let agency: TestAgency;
  let world: Incoming;
  let collector: Caller;

  beforeAll(async () => {
    agency = await testAgency({ MAIL_FROM: 'Halden <office@halden.example>' });
    world = new Incoming(agency);
    collector = await agency.agencyAs('COLLECTOR');
  }, 180_000);
  afterAll(() => agency.close());

  const take = async (bytes: Buffer): Promise<ReceivedMail> => unwrap(await agency.get(ReceiveMail).execute(systemCtx('test', 'test'), bytes));
  const detail = async (id: string): Promise<Detail> => (await collector.call<{ inboxMessage: Detail }>(ONE, { id })).inboxMessage;
  const taken = async (bytes: Buffer): Promise<Detail> => detail((await take(bytes)).id);
  const change = async (mutation: string, variables: object): Promise<{ __typename: string; code?: string }> => Object.values(await collector.call<Record<string, { __typename: string; code?: string }>>(mutation, variables))[0] as never;
  const correct = (messageId: string, of: string): Promise<{ __typename: string; code?: string }> => change('mutation ($input: CorrectClassInput!) { correctMessageClass(input: $input) { __typename ... on Refused { code message } } }', { input: { messageId, class: of, note: 'I read it.' } });
  const restrictions = (debtorId: string): Promise<Record<string, unknown>[]> =>
    world.rows('select r.kind, r.medium, r.address, r.in_writing as "inWriting", r.source, e.restriction_id is not null as ended from restriction r left join restriction_end e on e.restriction_id = r.id where r.debtor_id = $1 order by r.recorded_at, r.id', [debtorId]);
  const point = (debtorId: string): Promise<{ status: string }[]> => world.rows('select p.status from contact_point p where debtor_id = $1 and not exists (select from contact_point s where s.supersedes_id = p.id)', [debtorId]);

  it('finds its account by the message it answers, and says so on the record and the timeline', async () => {
    const debtor = await world.known();
    const sent = await world.sent(debtor, 'You owe us. Reply STOP to stop emails at this address.');
    const { rows: before } = await agency.owner.query('select count(*)::int as n from activity where account_id = $1', [debtor.id]);
    const got = await taken(world.mail(`Dana Ruiz <${debtor.address}>`, 'I will pay on Friday.\r\n\r\nOn Mon Halden wrote:\r\n> Reply STOP to stop emails at this address.', [`In-Reply-To: <${sent}@halden.example>`]));
    expect(got).toMatchObject({ class: 'PROMISE', accountId: debtor.id, matchedBy: 'REFERENCE', text: 'I will pay on Friday.', fromName: 'Dana Ruiz', answers: { id: sent }, done: false });
    expect(await world.rows(`select channel, direction, status, address, body_text, in_reply_to from communication where account_id = $1 and direction = 'INBOUND'`, [debtor.id]))
      .toEqual([{ channel: 'EMAIL', direction: 'INBOUND', status: 'RECEIVED', address: debtor.address, body_text: 'I will pay on Friday.', in_reply_to: sent }]);
    expect(await world.rows(`select kind, body from activity where account_id = $1 and kind = 'EMAIL'`, [debtor.id])).toMatchObject([{ body: expect.stringContaining('Dana Ruiz wrote (promise).') }]);
    expect(before[0]).toBeDefined();
    expect(await world.rows(`select kind, address from address_basis where debtor_id = $1`, [debtor.debtorId])).toEqual([{ kind: 'USED_BY_DEBTOR', address: debtor.address }]);
  });

  it('finds it by the sender’s address, and leaves to a person what it cannot tell', async () => {
    const debtor = await world.known();
    expect(await taken(world.mail(debtor.address.toUpperCase(), 'Who are you?'))).toMatchObject({ class: 'OTHER', accountId: debtor.id, matchedBy: 'ADDRESS', matchReason: 'The address is on the debtor’s file.' });
    expect(await taken(world.mail('stranger@nowhere.example', 'Hello'))).toMatchObject({ accountId: null, matchReason: 'The address is on no debtor’s file, and it answers no message of ours.' });
    const shared = await world.known('EMAIL', 'shared@firm.example');
    await world.known('EMAIL', 'shared@firm.example');
    expect(await taken(world.mail(shared.address, 'Hello'))).toMatchObject({ accountId: null, matchReason: 'The address is on file for 2 debtors.' });
  });

  it('an opt-out closes the address at once, for every debtor who has it, and a permit is refused', async () => {
    const debtor = await world.known('EMAIL', 'both@firm.example');
    const other = await world.known('EMAIL', 'both@firm.example');
    expect(await taken(world.mail('both@firm.example', 'STOP'))).toMatchObject({ class: 'OPT_OUT', accountId: null });
    for (const { debtorId } of [debtor, other]) expect(await restrictions(debtorId)).toEqual([{ kind: 'OPT_OUT', medium: 'EMAIL', address: 'both@firm.example', inWriting: true, source: 'EMAIL', ended: false }]);
    const asked = await agency.work.write(await agency.ctxFor('COLLECTOR'), (tx) => askPermit(tx, { accountId: debtor.id as AccountId, contactPointId: debtor.pointId as ContactPointId, channel: 'EMAIL', purpose: 'COLLECT' }));
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'CONTACT_REFUSED' } });
    await taken(world.mail('both@firm.example', 'stop!'));
    expect(await restrictions(debtor.debtorId)).toHaveLength(1);
  });

  it('an opt-out from another mailbox closes the address we wrote to as well', async () => {
    const debtor = await world.known();
    const sent = await world.sent(debtor, 'You owe us.');
    expect(await taken(world.mail('private@elsewhere.example', 'unsubscribe', [`References: <x@y> <${sent}@halden.example>`]))).toMatchObject({ class: 'OPT_OUT', accountId: debtor.id, matchReason: expect.stringContaining('It comes from private@elsewhere.example') });
    expect((await restrictions(debtor.debtorId)).map(({ address }) => address).sort()).toEqual([debtor.address, 'private@elsewhere.example'].sort());
  });

  it('an answer from an address nobody knows is no basis to write there, until a person says that it is theirs', async () => {
    const debtor = await world.known();
    const sent = await world.sent(debtor, 'You owe us.');
    const bases = () => world.rows('select kind, address from address_basis where debtor_id = $1', [debtor.debtorId]);
    const { id } = await take(world.mail('A friend <friend@elsewhere.example>', 'What is this about?', [`In-Reply-To: <${sent}@halden.example>`]));
    expect(await detail(id)).toMatchObject({ accountId: debtor.id, senderUnknown: true, attemptId: null, matchReason: expect.stringContaining('say whether the address is theirs') });
    expect([await bases(), await world.rows(`select id from contact_point where value_normalised = 'friend@elsewhere.example'`)]).toEqual([[], []]);
    const mutation = 'mutation ($input: AssignMessageInput!) { assignMessage(input: $input) { __typename ... on Refused { code } } }';
    expect(await change(mutation, { input: { messageId: id, accountId: debtor.id, keepAddress: false } })).toMatchObject({ code: 'ALREADY_ASSIGNED' });
    expect(await change(mutation, { input: { messageId: id, accountId: (await world.known()).id, keepAddress: true } })).toMatchObject({ code: 'ALREADY_ASSIGNED' });
    expect(await change(mutation, { input: { messageId: id, accountId: debtor.id, keepAddress: true } })).toMatchObject({ __typename: 'InboxChanged' });
    expect(await bases()).toEqual([{ kind: 'USED_BY_DEBTOR', address: 'friend@elsewhere.example' }]);
    expect(await detail(id)).toMatchObject({ senderUnknown: false, attemptId: expect.any(String) });
    expect(await change(mutation, { input: { messageId: id, accountId: debtor.id, keepAddress: true } })).toMatchObject({ code: 'ALREADY_ASSIGNED' });
  });

  it('an answer from a party’s address is that party’s', async () => {
    const [debtor, attorney] = [await world.known(), await world.known('EMAIL', 'counsel@firm-of-attorneys.example')];
    await agency.owner.query(`insert into account_party (account_id, client_id, debtor_id, role, added_at, note) values ($1, $2, $3, 'ATTORNEY', '2026-01-02', '')`, [debtor.id, debtor.clientId, attorney.debtorId]);
    const sent = await world.sent(debtor, 'You owe us.');
    expect(await taken(world.mail(attorney.address, 'I represent Dana.', [`In-Reply-To: <${sent}@halden.example>`]))).toMatchObject({ accountId: debtor.id, senderUnknown: false, attemptId: expect.any(String) });
    expect(await world.rows('select debtor_id, address from address_basis where address = $1', [attorney.address])).toEqual([{ debtor_id: attorney.debtorId, address: attorney.address }]);
  });

  it('a dispute is on the account at once; a second one adds nothing; a correction takes it back and keeps both', async () => {
    const debtor = await world.known();
    const { id } = await take(world.mail(debtor.address, 'I dispute this debt. We never received the goods.'));
    await take(world.mail(debtor.address, 'As I said: I dispute this debt.'));
    expect(await world.rows('select kind, in_writing, source from dispute where account_id = $1', [debtor.id])).toEqual([{ kind: 'DISPUTE', in_writing: true, source: 'EMAIL' }]);
    expect(await world.rows('select disputed_at is not null as disputed from account where id = $1', [debtor.id])).toEqual([{ disputed: true }]);
    expect(await correct(id, 'OTHER')).toMatchObject({ __typename: 'InboxChanged' });
    expect(await world.rows('select disputed_at is not null as disputed from account where id = $1', [debtor.id])).toEqual([{ disputed: false }]);
    expect(await detail(id)).toMatchObject({ class: 'OTHER', history: [{ class: 'OTHER', reason: expect.stringContaining('Not dispute but other'), by: collector.user.name }, { class: 'DISPUTE', by: null, reason: expect.stringContaining('disputes what is claimed') }] });
  });

  it('a correction ends an opt-out that was none, and records one that was overlooked', async () => {
    const debtor = await world.known();
    const { id } = await take(world.mail(debtor.address, 'Please do not email me before Monday, thanks'));
    expect((await detail(id)).class).toBe('OPT_OUT');
    await correct(id, 'OTHER');
    expect(await restrictions(debtor.debtorId)).toMatchObject([{ kind: 'OPT_OUT', ended: true }]);
    await correct(id, 'CEASE');
    expect(await restrictions(debtor.debtorId)).toMatchObject([{ ended: true }, { kind: 'CEASE', inWriting: true, ended: false }]);
    expect(await correct(id, 'CEASE')).toMatchObject({ code: 'SAME_CLASS' });
    expect(await correct(id, 'LOOP')).toMatchObject({ code: 'NOT_CORRECTABLE' });
  });

  it('a wrong person’s address is not used again, and is after a correction', async () => {
    const debtor = await world.known();
    const sent = await world.sent(debtor, 'You owe us.');
    const { id } = await take(world.mail(debtor.address, 'You have the wrong person.', [`In-Reply-To: <${sent}@halden.example>`]));
    expect(await point(debtor.debtorId)).toEqual([{ status: 'WRONG_PARTY' }]);
    expect(await world.rows('select disclosed from address_nature where debtor_id = $1', [debtor.debtorId])).toEqual([{ disclosed: true }]);
    expect((await detail(id)).attemptId).toBeNull();
    await correct(id, 'OTHER');
    expect(await point(debtor.debtorId)).toEqual([{ status: 'UNVERIFIED' }]);
  });

  it('a message taken in by hand does what it means, once', async () => {
    const debtor = await world.known();
    const { id } = await take(world.mail('Dana <dana.private@elsewhere.example>', 'Cease and desist all contact.'));
    expect(await detail(id)).toMatchObject({ class: 'CEASE', accountId: null });
    const assign = { input: { messageId: id, accountId: debtor.id, keepAddress: true } };
    const mutation = 'mutation ($input: AssignMessageInput!) { assignMessage(input: $input) { __typename ... on Refused { code } } }';
    expect(await change(mutation, assign)).toMatchObject({ __typename: 'InboxChanged' });
    expect(await detail(id)).toMatchObject({ accountId: debtor.id, matchedBy: 'HAND', class: 'CEASE' });
    expect(await restrictions(debtor.debtorId)).toMatchObject([{ kind: 'CEASE', ended: false }]);
    expect(await world.rows(`select value_normalised, source from contact_point where debtor_id = $1 and source = 'DEBTOR'`, [debtor.debtorId])).toEqual([{ value_normalised: 'dana.private@elsewhere.example', source: 'DEBTOR' }]);
    expect(await change(mutation, assign)).toMatchObject({ code: 'ALREADY_ASSIGNED' });
    await change('mutation ($messageId: Uuid!, $done: Boolean!) { finishMessage(messageId: $messageId, done: $done) { __typename ... on Refused { code } } }', { messageId: id, done: true });
    const { inbox } = await collector.call<{ inbox: { nodes: { id: string; doneByName: string }[] } }>('query ($filter: InboxFilterInput) { inbox(filter: $filter) { nodes { id doneByName } } }', { filter: { show: 'DONE', accountId: debtor.id } });
    expect(inbox.nodes).toEqual([{ id, doneByName: collector.user.name }]);
  });

  it('a bounce marks the address, once, however many come', async () => {
    const debtor = await world.known();
    const sent = await world.sent(debtor, 'You owe us.');
    const got = await Promise.all(Array.from({ length: 12 }, () => take(world.bounce(sent, debtor.address, '5.1.1'))));
    for (let n = 0; n < 88; n++) got.push(await take(world.bounce(sent, debtor.address, '5.1.1')));
    expect(got.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await point(debtor.debtorId)).toEqual([{ status: 'OUT_OF_SERVICE' }]);
    expect(await world.rows('select status, status_reason from communication where id = $1', [sent])).toEqual([{ status: 'BOUNCED', status_reason: 'It did not arrive: 5.1.1, 550 5.1.1 User unknown.' }]);
    expect(await world.rows('select kind, source from communication_event where communication_id = $1', [sent])).toEqual([{ kind: 'BOUNCED', source: 'MAIL_SERVER' }]);
    expect(await world.rows(`select body from activity where account_id = $1 and kind = 'EMAIL' and facts->>'bounced' = 'true'`, [debtor.id])).toHaveLength(1);
    expect(await detail(got[0]?.id ?? '')).toMatchObject({ class: 'BOUNCE', done: true, accountId: debtor.id });
  });

  it('a full mailbox or a delay leaves the address alone', async () => {
    const [full, slow] = [await world.known(), await world.known()];
    await take(world.bounce(await world.sent(full, 'You owe us.'), full.address, '5.2.2'));
    await take(world.bounce(await world.sent(slow, 'You owe us.'), slow.address, '4.4.1', 'delayed'));
    expect([...(await point(full.debtorId)), ...(await point(slow.debtorId))]).toEqual([{ status: 'UNVERIFIED' }, { status: 'UNVERIFIED' }]);
    expect(await world.rows('select status from communication where account_id = $1 and direction = $2', [slow.id, 'OUTBOUND'])).toEqual([{ status: 'SENT' }]);
  });

  it('an invitation that comes back shows in the outbox', async () => {
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    await administrator.call('mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }', { input: { email: 'gone@test.example', name: 'Gone', roles: ['COLLECTOR'] } });
    const [message] = await world.rows<{ id: string }>(`update outbox_message set status = 'SENT', sent_at = '2026-11-23' where recipient_address = 'gone@test.example' returning id`);
    expect(await taken(world.bounce(message?.id ?? '', 'gone@test.example', '5.1.1'))).toMatchObject({ class: 'BOUNCE', done: true, accountId: null });
    expect(await world.rows('select status, status_reason from outbox_message where id = $1', [message?.id])).toMatchObject([{ status: 'FAILED', status_reason: expect.stringContaining('User unknown') }]);
  });

  it('a machine’s answer, our own message and a circle mean nothing and ask for nobody', async () => {
    const debtor = await world.known();
    expect(await taken(world.mail(debtor.address, 'I am away. To unsubscribe click here.', ['Auto-Submitted: auto-replied']))).toMatchObject({ class: 'OUT_OF_OFFICE', done: true, attemptId: null });
    expect(await taken(world.mail('office@halden.example', 'STOP'))).toMatchObject({ class: 'LOOP', done: true, accountId: null });
    expect(await taken(world.mail(debtor.address, 'STOP', ['X-Quittance-Message: 01930000-0000-7000-8000-000000000001']))).toMatchObject({ class: 'LOOP' });
    expect(await taken(world.mail(debtor.address, 'STOP', Array.from({ length: 70 }, (_, n) => `Received: from a${n} by b${n}; Mon, 23 Nov 2026 10:00:00 +0000`)))).toMatchObject({ class: 'LOOP' });
    expect(await restrictions(debtor.debtorId)).toEqual([]);
  });

  it('keeps 20 MB of attachments, opens what is harmless, and refuses more', async () => {
    const debtor = await world.known();
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000_000, 'x')]).toString('base64').replace(/.{76}/g, '$&\r\n');
    const parts = (...more: string[]): string => ['--b', 'Content-Type: text/plain', '', 'See the invoice.', ...more, '--b--', ''].join('\r\n');
    const got = await taken(world.mail(debtor.address, parts(
      '--b', 'Content-Type: application/pdf; name="../../invoice.pdf"', 'Content-Disposition: attachment; filename="../../invoice.pdf"', 'Content-Transfer-Encoding: base64', '', pdf,
      '--b', 'Content-Type: application/pdf; name="run.pdf"', 'Content-Disposition: attachment; filename="run.pdf"', '', 'MZ not a pdf'), ['Content-Type: multipart/mixed; boundary=b']));
    expect(got.attachments).toEqual([{ fileName: 'invoice.pdf', mediaType: 'application/pdf', size: 20_000_009, documentId: expect.any(String) }, { fileName: 'run.pdf', mediaType: 'application/pdf', size: expect.any(Number), documentId: null }]);
    expect((await collector.fetch(`/files/documents/${got.attachments[0]?.documentId}`)).status).toBe(200);
    expect(await agency.get(ReceiveMail).execute(systemCtx('test', 'test'), Buffer.alloc(36_000_001, 'x'))).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
  });

  it.each([
    ['nothing but noise', Buffer.from([0, 255, 254, 13, 10, 0, 1, 2])], ['no headers', Buffer.from('hello')], ['an endless boundary', Buffer.from(`From: a@b.example\r\nContent-Type: multipart/mixed; boundary="${'b'.repeat(5000)}"\r\n\r\n--b\r\n`)],
    ['parts within parts', Buffer.from(`From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x0\r\n\r\n${Array.from({ length: 300 }, (_, n) => `--x${n}\r\nContent-Type: multipart/mixed; boundary=x${n + 1}\r\n\r\n`).join('')}`)],
    ['a NUL and half a character', Buffer.from('From: "a\0b" <a@b.example>\r\nSubject: =?utf-16le?B?ANg=?=\r\n\r\nx\0y \ud800')], ['a wrong encoding', Buffer.from('From: a@b.example\r\nContent-Type: text/plain; charset=klingon\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!')],
    ['ten thousand recipients', Buffer.from(`From: a@b.example\r\nTo: ${Array.from({ length: 10_000 }, (_, n) => `u${n}@x.example`).join(', ')}\r\n\r\nhi`)],
  ])('keeps what is malformed: %s', async (_, bytes) => {
    const first = await take(bytes);
    expect(first.repeated).toBe(false);
    expect((await take(bytes)).repeated).toBe(true);
    expect((await detail(first.id)).documentId).not.toBeNull();
  });

  it('is closed to clients, and correcting to those who only read', async () => {
    await expect((await agency.agencyAs('TRUST_ACCOUNTANT')).call('{ inbox { nodes { id } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
