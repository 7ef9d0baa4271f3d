import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { SmtpSink } from './smtp-sink.fixture';

jest.setTimeout(120_000);

interface Shown { id: string; status: string; statusReason: string; sentAt: string | null; recipientAddress: string }

describe('invitations by mail', () => {
  let agency: TestAgency;
  let sink: SmtpSink;
  let administrator: Caller;

  beforeAll(async () => {
    sink = await new SmtpSink().up();
    agency = await testAgency({ SMTP_URL: sink.url, MAIL_FROM: 'Halden & Reyes <office@halden.example>' });
    administrator = await agency.agencyAs('ADMINISTRATOR');
  }, 180_000);
  afterEach(() => {
    sink.mood = 'TAKES';
    sink.mails.length = 0;
  });
  afterAll(async () => {
    await agency.close();
    await sink.down();
  });

  let n = 0;
  const invite = async (): Promise<string> => {
    const email = `person${++n}@test.example`;
    await administrator.call('mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }', { input: { email, name: `Person ${n}`, roles: ['COLLECTOR'] } });
    return email;
  };
  const shown = async (email: string): Promise<Shown> => {
    const { outbox } = await administrator.call<{ outbox: { nodes: Shown[] } }>('query { outbox { nodes { id status statusReason sentAt recipientAddress } } }');
    return outbox.nodes.find(({ recipientAddress }) => recipientAddress === email) as Shown;
  };
  const again = async (id: string): Promise<{ __typename: string; code?: string }> =>
    (await administrator.call<{ sendOutboxAgain: { __typename: string; code?: string } }>('mutation ($id: Uuid!) { sendOutboxAgain(id: $id) { __typename ... on Refused { code } } }', { id })).sendOutboxAgain;
  /** The clock moves on: what waits for its next try is due. */
  const later = () => agency.owner.query(`update graphile_worker._private_jobs set run_at = clock_timestamp() - interval '1 second'`);

  it('leave with the transaction that causes them, once', async () => {
    const email = await invite();
    expect((await shown(email)).status).toBe('QUEUED');
    expect(sink.mails).toHaveLength(0);
    await agency.runJobs();
    await agency.runJobs();
    expect(await shown(email)).toMatchObject({ status: 'SENT', statusReason: '', sentAt: expect.any(String) });
    expect(sink.mails.map(({ from, to }) => [from, to])).toEqual([['office@halden.example', [email]]]);
    expect(sink.mails[0]?.raw).toContain('Auto-Submitted: auto-generated');
    expect(await again((await shown(email)).id)).toMatchObject({ code: 'ALREADY_SENT' });
  });

  it('wait while the mail server is down, and go out once when it is back', async () => {
    await sink.down();
    const email = await invite();
    await agency.runJobs();
    expect(await shown(email)).toMatchObject({ status: 'QUEUED', statusReason: expect.stringContaining('cannot be reached') });
    await agency.runJobs();
    await later();
    await agency.runJobs();
    expect((await agency.owner.query('select attempts from outbox_message where recipient_address = $1', [email])).rows).toEqual([{ attempts: 2 }]);
    await sink.up();
    await later();
    await agency.runJobs();
    expect(await shown(email)).toMatchObject({ status: 'SENT' });
    expect(sink.mails).toHaveLength(1);
  });

  it('are tried again where the server is busy, and given up where it refuses', async () => {
    sink.mood = 'GREYLISTS';
    const busy = await invite();
    await agency.runJobs();
    expect(await shown(busy)).toMatchObject({ status: 'QUEUED', statusReason: expect.stringContaining('Greylisted') });
    sink.mood = 'KNOWS_NOBODY';
    const unknown = await invite();
    await agency.runJobs();
    expect(await shown(unknown)).toMatchObject({ status: 'FAILED', statusReason: expect.stringContaining('User unknown') });
    sink.mood = 'REFUSES_TEXT';
    const refused = await invite();
    await agency.runJobs();
    expect(await shown(refused)).toMatchObject({ status: 'FAILED', statusReason: expect.stringContaining('Message refused') });
    sink.mood = 'TAKES';
    expect(await again((await shown(unknown)).id)).toMatchObject({ __typename: 'OutboxRequeued' });
    await later();
    await agency.runJobs();
    expect((await shown(unknown)).status).toBe('SENT');
    expect((await shown(busy)).status).toBe('SENT');
    expect(sink.mails).toHaveLength(2);
  });

  it('are not sent twice where nobody knows whether they arrived', async () => {
    sink.mood = 'DROPS_AT_END';
    const email = await invite();
    await agency.runJobs();
    expect(await shown(email)).toMatchObject({ status: 'UNCERTAIN', statusReason: expect.stringContaining('Ask whether it arrived') });
    await sink.down();
    await sink.up();
    sink.mood = 'TAKES';
    await later();
    await agency.runJobs();
    expect(sink.mails).toHaveLength(0);
    expect(await again((await shown(email)).id)).toMatchObject({ __typename: 'OutboxRequeued' });
    await agency.runJobs();
    expect(sink.mails).toHaveLength(1);
  });

  it('found half-way after a crash wait for a person', async () => {
    const email = await invite();
    await agency.owner.query(`update outbox_message set status = 'SENDING' where recipient_address = $1`, [email]);
    await agency.runJobs();
    expect(await shown(email)).toMatchObject({ status: 'UNCERTAIN' });
    expect(sink.mails).toHaveLength(0);
  });

  it('only those who see a message send it again', async () => {
    const { id } = await shown(await invite());
    const manager = await agency.agencyAs('MANAGER');
    expect((await manager.call<{ sendOutboxAgain: { code: string } }>('mutation ($id: Uuid!) { sendOutboxAgain(id: $id) { ... on Refused { code } } }', { id })).sendOutboxAgain.code).toBe('MESSAGE_NOT_FOUND');
    await expect((await agency.agencyAs('COLLECTOR')).call('mutation ($id: Uuid!) { sendOutboxAgain(id: $id) { __typename } }', { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
