import { SystemClock, systemCtx } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import { SIGNATURE_HEADER, signatureFor } from '../http/mail-hook.controller';
import { ImapServer } from './imap-server.fixture';
import { Incoming, type Known } from './incoming.fixture';
import { ReadMailbox } from './read-mailbox';
import { ReceiveMail } from './receive-mail.use-case';

jest.setTimeout(240_000);
const SECRET = 'a long enough secret';
/** More than a mailbox is asked for at a time. */
const MANY = 240;

describe('a storm of different mail at once', () => {
  let agency: TestAgency;
  let world: Incoming;
  let mailbox: ImapServer;
  let people: Known[];
  let sent: string[];

  beforeAll(async () => {
    mailbox = await new ImapServer().up();
    agency = await testAgency({ MAIL_HOOK_SECRET: SECRET, IMAP_URL: mailbox.url });
    world = new Incoming(agency);
    people = [];
    sent = [];
    for (let n = 0; n < 12; n++) {
      const person = await world.known();
      people.push(person);
      sent.push(await world.sent(person, 'Your account'));
    }
  }, 180_000);
  afterAll(async () => {
    await agency.close();
    await mailbox.down();
  });

  const read = (signal = new AbortController().signal): Promise<number> => agency.get(ReadMailbox).run(systemCtx('test', 'test'), signal);
  /** As a sender does: again a little later while it is told that several are being read. */
  const hand = async (body: Buffer): Promise<{ status: number; busy: number }> => {
    for (let busy = 0; ; busy++) {
      const { status } = await fetch(`${agency.url}/hooks/mail`, { method: 'POST', headers: { 'content-type': 'message/rfc822', [SIGNATURE_HEADER]: signatureFor(SECRET, body, agency.get(SystemClock).now()) }, body: body as never });
      if (status !== 503) return { status, busy };
      await new Promise((resolve) => setTimeout(resolve, 20 + (busy % 5) * 20));
    }
  };
  const storm = (bodies: readonly Buffer[], atOnce: number): Promise<{ status: number; busy: number }[]> => {
    const waiting = [...bodies];
    const answers: { status: number; busy: number }[] = [];
    const sender = async (): Promise<void> => {
      for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) answers.push(await hand(body));
    };
    return Promise.all(Array.from({ length: atOnce }, sender)).then(() => answers);
  };
  const counted = (sql: string): Promise<number> => world.rows<{ n: number }>(sql).then(([row]) => row?.n ?? -1);
  const kept = (): Promise<number> => counted('select count(*)::int as n from inbound_message');

  it('by the web hook: each is taken in once, with what follows from it once, however often and however many at a time', async () => {
    const bodies: Buffer[] = [];
    for (const [n, person] of people.entries()) {
      bodies.push(world.bounce(sent[n] ?? '', person.address, '5.1.1'));
      bodies.push(world.mail(person.address, 'I dispute this debt. I do not owe it.'));
      bodies.push(world.mail(person.address, 'Please stop sending emails to me.'));
    }
    for (let n = bodies.length; n < 120; n++) bodies.push(world.mail(`stranger${n}@outside.example`, `We know nothing of this, number ${n}.`));
    const before = await kept();
    const first = await storm(bodies, 8);
    expect(first.every(({ status }) => status === 201)).toBe(true);
    // No more than a few are read at a time: the others were asked to wait.
    expect(first.some(({ busy }) => busy > 0)).toBe(true);
    const again = await storm([...bodies].reverse(), 8);
    expect(again.every(({ status }) => status === 200)).toBe(true);
    expect(await kept()).toBe(before + bodies.length);
    expect(await counted(`select count(*)::int as n from communication where status = 'BOUNCED'`)).toBe(people.length);
    expect(await counted(`select count(*)::int as n from dispute`)).toBe(people.length);
    expect(await counted(`select count(*)::int as n from (select address from restriction where kind = 'OPT_OUT' group by address having count(*) = 1) x`)).toBe(people.length);
  });

  it('by the mailbox: all of it in one run, in its order; stopped half-way it goes on where it was', async () => {
    for (let n = 0; n < MANY; n++) mailbox.add(world.mail(`box${n}@outside.example`, `Number ${n}`));
    const before = await kept();
    const stop = new AbortController();
    const receiving = agency.get(ReceiveMail);
    const whole = receiving.execute.bind(receiving);
    let taken = 0;
    receiving.execute = (...args) => {
      if (++taken === 50) stop.abort();
      return whole(...args);
    };
    expect(await read(stop.signal)).toBe(50);
    receiving.execute = whole;
    expect(await read()).toBe(MANY - 50);
    expect(await kept()).toBe(before + MANY);
    expect(await read()).toBe(0);
    // The same numbers under others: known by what they are.
    mailbox.renumber();
    expect(await read()).toBe(0);
    expect(await kept()).toBe(before + MANY);
  });

  it('one that is too large, and one that cannot be stored, come in as their heads and stop nobody behind them', async () => {
    const before = await kept();
    const receiving = agency.get(ReceiveMail);
    const whole = receiving.execute.bind(receiving);
    receiving.execute = (ctx, bytes) => (bytes.includes('poison') ? Promise.reject(new Error('it cannot be stored')) : whole(ctx, bytes));
    mailbox.add(world.mail('large@outside.example', 'A film', ['Subject: The film', 'Content-Type: multipart/mixed; boundary=x']), 61_000_000);
    mailbox.add(world.mail('odd@outside.example', 'poison', ['Subject: Odd']));
    mailbox.add(world.mail('behind@outside.example', 'And I?'));
    expect(await read()).toBe(3);
    receiving.execute = whole;
    expect(await kept()).toBe(before + 3);
    expect(await world.rows(`select subject, body_text from inbound_message where from_address in ('large@outside.example', 'odd@outside.example') order by subject`)).toEqual([
      { subject: 'Odd', body_text: '[It could not be read. The message lies in the mailbox.]' }, { subject: 'The film', body_text: '[It has 61 MB, more than is taken in. The message lies in the mailbox.]' }]);
  });

  it('nothing that can be stored at all: the run ends, and the next begins with the same message', async () => {
    const receiving = agency.get(ReceiveMail);
    const whole = receiving.execute.bind(receiving);
    receiving.execute = () => Promise.reject(new Error('the database is away'));
    mailbox.add(world.mail('later@outside.example', 'Hello'));
    await expect(read()).rejects.toThrow('away');
    receiving.execute = whole;
    expect(await read()).toBe(1);
  });
});
