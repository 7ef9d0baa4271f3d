import { ok } from '@quittance/kernel';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

describe('the stream of events', () => {
  let agency: TestAgency;
  const emit = async (): Promise<void> => {
    await agency.work.write(await agency.ctxFor('ADMINISTRATOR'), async (tx) => {
      await tx.emit({ type: 'client.created', clientId: null, accountId: null, payload: { code: 'CARROW' } });
      return ok(null);
    });
  };
  /** Reads until a line matches, or the stream ends. */
  const until = async (reader: ReadableStreamDefaultReader<Uint8Array>, pattern: RegExp): Promise<'found' | 'ended'> => {
    for (let text = ''; ; ) {
      const { done, value } = await reader.read();
      if (done) return 'ended';
      text += new TextDecoder().decode(value);
      if (pattern.test(text)) return 'found';
    }
  };
  const open = async (caller: Caller): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
    const reader = (await caller.fetch('/events')).body?.getReader();
    if (!reader) throw new Error('no stream');
    await until(reader, /retry/);
    return reader;
  };

  beforeAll(async () => {
    agency = await testAgency();
  }, 120_000);

  afterAll(() => agency.close());

  it('tells staff of events by id, and ends when the person is disabled', async () => {
    const caller = await agency.agencyAs('COLLECTOR');
    const reader = await open(caller);
    // The listener may still be connecting: say it until it is heard.
    const heard = until(reader, /"type":"client\.created"/);
    const again = setInterval(() => void emit(), 100);
    expect(await heard).toBe('found');
    clearInterval(again);
    await agency.owner.query(`update app_user set status = 'DISABLED' where id = $1`, [caller.user.id]);
    const ended = until(reader, /never said/);
    await emit();
    expect(await ended).toBe('ended');
  });

  it('opens thirty streams for one person and no more, and another once one of them is closed', async () => {
    const caller = await agency.agencyAs('COLLECTOR');
    const readers = [];
    for (let n = 0; n < 30; n++) readers.push(await open(caller));
    expect((await caller.fetch('/events')).status).toBe(429);
    await readers.pop()?.cancel();
    const freed = async (): Promise<number> => {
      const { status, body } = await caller.fetch('/events');
      await body?.cancel();
      return status === 429 ? freed() : status;
    };
    expect(await freed()).toBe(200);
    await Promise.all(readers.map((reader) => reader.cancel()));
    const other = await open(await agency.agencyAs('COLLECTOR'));
    await other.cancel();
  });

  it('is closed to visitors', async () => {
    expect((await fetch(`${agency.url}/events`)).status).toBe(401);
  });
});
