import { SystemClock, systemCtx } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import { SIGNATURE_HEADER, signatureFor } from '../http/mail-hook.controller';
import { ImapServer } from './imap-server.fixture';
import { Incoming } from './incoming.fixture';
import { ReadMailbox } from './read-mailbox';

jest.setTimeout(120_000);
const SECRET = 'a long enough secret';

describe('ways in for mail', () => {
  let agency: TestAgency;
  let world: Incoming;
  let mailbox: ImapServer;

  beforeAll(async () => {
    mailbox = await new ImapServer().up();
    agency = await testAgency({ MAIL_HOOK_SECRET: SECRET, IMAP_URL: mailbox.url });
    world = new Incoming(agency);
  }, 180_000);
  afterAll(async () => {
    await agency.close();
    await mailbox.down();
  });

  const now = (): Date => agency.get(SystemClock).now();
  const hand = (body: Buffer, signature = signatureFor(SECRET, body, now())): Promise<Response> =>
    fetch(`${agency.url}/hooks/mail`, { method: 'POST', headers: { 'content-type': 'message/rfc822', [SIGNATURE_HEADER]: signature }, body: body as never });
  const kept = async (): Promise<number> => (await world.rows('select id from inbound_message')).length;
  const read = (): Promise<number> => agency.get(ReadMailbox).run(systemCtx('test', 'test'), new AbortController().signal);

  it('a signed web hook hands a message in; a hundred times, it is there once', async () => {
    const before = await kept();
    const body = world.mail('dana@hook.example', 'Hello');
    expect((await hand(body)).status).toBe(201);
    for (let round = 0; round < 33; round++) {
      const answers = await Promise.all(Array.from({ length: 3 }, () => hand(body)));
      expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
    }
    expect(await kept()).toBe(before + 1);
  });

  it('refuses what is not signed, signed for another message, or old', async () => {
    const before = await kept();
    const body = world.mail('dana@hook.example', 'Hello again');
    const old = new Date(now().getTime() - 301_000);
    for (const signature of ['', 't=1,v1=0', signatureFor('another secret here', body, now()), signatureFor(SECRET, Buffer.from('x'), now()), signatureFor(SECRET, body, old)]) expect((await hand(body, signature)).status).toBe(401);
    expect(await kept()).toBe(before);
  });

  it('refuses what is too large, without reading it', async () => {
    const body = Buffer.alloc(36_000_001, 'x');
    const answer = await hand(body).then(({ status }) => status, () => 413);
    expect(answer).toBe(413);
  });

  it('reads a mailbox once, goes on where it left off, and starts again when its numbers change', async () => {
    for (let n = 0; n < 3; n++) mailbox.add(world.mail(`box${n}@box.example`, `Message ${n}`));
    expect(await read()).toBe(3);
    expect(await read()).toBe(0);
    mailbox.add(world.mail('box3@box.example', 'Message 3'));
    expect(await read()).toBe(1);
    expect(await world.rows('select mailbox, uid_validity, last_uid::int from mailbox_position')).toEqual([{ mailbox: 'reader@127.0.0.1/INBOX', uid_validity: '7', last_uid: 4 }]);
    mailbox.renumber();
    expect(await read()).toBe(0);
    expect(await world.rows('select uid_validity, last_uid::int from mailbox_position')).toEqual([{ uid_validity: '8', last_uid: 4 }]);
    expect(await world.rows(`select from_address from inbound_message where from_address like 'box%' order by 1`)).toHaveLength(4);
  });
});
