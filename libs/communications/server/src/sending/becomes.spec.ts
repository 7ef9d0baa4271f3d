import { randomUUID } from 'node:crypto';
import { systemCtx } from '@quittance/platform';
import { addContactPoint } from '@quittance/debtors/server';
import { unwrap, type DebtorId } from '@quittance/kernel';
import { testAgency, type TestAgency } from '@quittance/testing';
import { Incoming, type Known } from '../inbound/incoming.fixture';
import { ReceiveMail } from '../inbound/receive-mail.use-case';
import { LettersDesk } from '../letters-desk.fixture';
import { ReceiveText } from '../text/receive-text.use-case';
import { TakeTextStatus, type TextStatus } from '../text/take-text-status.use-case';
import { TextProviders } from '../text/telephony';
import type { CarrierAnswer } from './carrier';

jest.setTimeout(120_000);

const RESOLVE = 'mutation ($id: Uuid!, $arrived: Boolean!, $note: String!, $key: String!) { result: resolveMessage(id: $id, arrived: $arrived, note: $note, key: $key) { __typename ... on MessageChanged { status } ... on Refused { code } } }';

describe('what becomes of a message', () => {
  let agency: TestAgency;
  let world: Incoming;
  let desk: LettersDesk;
  let provider: (id: string) => Promise<CarrierAnswer>;

  beforeAll(async () => {
    agency = await testAgency();
    world = new Incoming(agency);
    desk = await LettersDesk.open(agency);
    agency.get(TextProviders).use({ name: 'TEST', send: ({ id }) => provider(id) });
  }, 180_000);
  beforeEach(() => {
    provider = async (id) => ({ kind: 'SENT', providerId: `SM${id}` });
  });
  afterAll(() => agency.close());

  const told = async (communicationId: string, status: TextStatus['status']): Promise<void> =>
    void unwrap(await agency.get(TakeTextStatus).execute(systemCtx('test', 'test'), { communicationId, provider: 'TEST', providerId: `SM${communicationId}`, status, errorCode: status === 'DELIVERED' ? '' : '30003', numberIsBad: false, optedOut: false }));
  /** A text written to somebody who texted us, in the queue. */
  const queued = async (): Promise<{ to: Known; id: string }> => {
    const to = await world.known('TEXT');
    await world.sent(to, 'You owe us.', 'TEXT');
    const { id: messageId } = unwrap(await agency.get(ReceiveText).execute(systemCtx('test', 'test'), { providerId: randomUUID(), from: to.address, to: '+13125550100', text: 'Who is this?' }));
    const { result } = await desk.collector.call<{ result: { communicationId: string } }>('mutation ($input: AnswerMessageInput!, $key: String!) { result: answerMessage(input: $input, key: $key) { __typename ... on MessageQueued { communicationId } } }', { input: { messageId, text: 'It is us.' }, key: randomUUID() });
    return { to, id: result.communicationId };
  };
  const state = async (id: string): Promise<unknown> => (await world.rows(
    `select c.status, c.sent_at is not null as sent, c.document_id is not null as kept, (select count(*)::int from contact_attempt t where t.permit_id = c.permit_id) as attempts,
            (select count(*)::int from undeliverable u join contact_attempt t on t.id = u.attempt_id where t.permit_id = c.permit_id) as undeliverable from communication c where c.id = $1`, [id]))[0];

  it('delivered, told while it is still on its way, ends as delivered', async () => {
    const { id } = await queued();
    provider = async () => {
      await told(id, 'DELIVERED');
      return { kind: 'SENT', providerId: `SM${id}` };
    };
    await agency.runJobs();
    expect(await state(id)).toEqual({ status: 'DELIVERED', sent: true, kept: true, attempts: 1, undeliverable: 0 });
  });

  it('undeliverable, told while it is still on its way, counts as that', async () => {
    const { id } = await queued();
    provider = async () => {
      await told(id, 'UNDELIVERED');
      return { kind: 'SENT', providerId: `SM${id}` };
    };
    await agency.runJobs();
    expect(await state(id)).toEqual({ status: 'BOUNCED', sent: true, kept: true, attempts: 1, undeliverable: 1 });
  });

  it('uncertain, and found by a person to have arrived: the attempt counts, once', async () => {
    const { id } = await queued();
    provider = () => Promise.reject(new Error('The connection broke.'));
    await agency.runJobs();
    expect(await state(id)).toEqual({ status: 'UNCERTAIN', sent: false, kept: false, attempts: 0, undeliverable: 0 });
    const variables = { id, arrived: true, note: 'The debtor says so.', key: randomUUID() };
    for (let n = 0; n < 2; n++) expect(await desk.collector.call(RESOLVE, variables)).toEqual({ result: { __typename: 'MessageChanged', status: 'SENT' } });
    expect(await state(id)).toEqual({ status: 'SENT', sent: true, kept: true, attempts: 1, undeliverable: 0 });
  });

  it('uncertain, and told by the carrier to have arrived, before or after: the attempt counts', async () => {
    const [before, after] = [await queued(), await queued()];
    provider = async (id) => {
      if (id === before.id) await told(id, 'DELIVERED');
      throw new Error('The connection broke.');
    };
    await agency.runJobs();
    expect(await state(after.id)).toMatchObject({ status: 'UNCERTAIN', attempts: 0 });
    await told(after.id, 'DELIVERED');
    for (const { id } of [before, after]) expect(await state(id)).toEqual({ status: 'DELIVERED', sent: true, kept: true, attempts: 1, undeliverable: 0 });
  });

  it('what left and failed on its way stays as it was sent; what never left goes again', async () => {
    const [left, never] = [await queued(), await queued()];
    provider = async (id) => (id === left.id ? { kind: 'SENT', providerId: `SM${id}` } : { kind: 'FAILED', reason: 'The provider is closed.' });
    await agency.runJobs();
    await told(left.id, 'FAILED');
    expect([await state(left.id), await state(never.id)]).toMatchObject([{ status: 'FAILED', sent: true, undeliverable: 1 }, { status: 'FAILED', sent: false, attempts: 0 }]);
    expect(await desk.collector.call(RESOLVE, { id: left.id, arrived: false, note: 'The number works again.', key: randomUUID() })).toEqual({ result: { __typename: 'Refused', code: 'LEFT_ALREADY' } });
    provider = async (id) => ({ kind: 'SENT', providerId: `SM${id}` });
    await desk.collector.call(RESOLVE, { id: never.id, arrived: false, note: 'The provider is open again.', key: randomUUID() });
    await agency.runJobs();
    expect(await state(never.id)).toMatchObject({ status: 'SENT', attempts: 1 });
  });

  it('an opt-out from nobody’s address is applied when it becomes somebody’s, once, and what a person ended stays ended', async () => {
    unwrap(await agency.get(ReceiveMail).execute(systemCtx('test', 'test'), world.mail('late@mail.example', 'STOP')));
    const [one, other] = [await world.known(), await world.known()];
    const ctx = await agency.ctxFor('COLLECTOR');
    const keep = async ({ debtorId }: Known): Promise<void> => void unwrap(await agency.work.write(ctx, (tx) => addContactPoint(tx, { debtorId: debtorId as DebtorId, kind: 'EMAIL', value: 'Late@Mail.example', source: 'DEBTOR' })));
    const closed = ({ debtorId }: Known): Promise<object[]> => world.rows(`select r.medium, r.address, r.at < r.recorded_at as earlier, exists (select from restriction_end e where e.restriction_id = r.id) as ended from restriction r where r.debtor_id = $1 and r.kind = 'OPT_OUT'`, [debtorId]);
    await keep(one);
    expect(await closed(one)).toEqual([{ medium: 'EMAIL', address: 'late@mail.example', earlier: true, ended: false }]);
    expect(await closed(other)).toEqual([]);
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>('select id from restriction where debtor_id = $1', [one.debtorId]);
    await (await agency.agencyAs('COMPLIANCE_OFFICER')).call('mutation ($id: Uuid!, $key: String!) { endRestriction(id: $id, reason: "They wrote that they do want mail.", key: $key) { __typename } }', { id, key: randomUUID() });
    unwrap(await agency.work.write(ctx, (tx) => addContactPoint(tx, { debtorId: one.debtorId as DebtorId, kind: 'EMAIL', value: 'other@mail.example', source: 'DEBTOR' })));
    expect(await closed(one)).toMatchObject([{ ended: true }]);
    await keep(other);
    expect(await closed(other)).toMatchObject([{ ended: false }]);
  });

  it('an opt-out from an address that came onto file without a word is applied before the next message leaves', async () => {
    const { to, id } = await queued();
    await agency.owner.query(`insert into inbound_message (id, channel, provider_key, from_address, size, received_at, class, class_reason, match_reason) values ($1::uuid, 'TEXT', ($1::uuid)::text, $2, 4, '2026-11-23T18:30:00Z', 'OPT_OUT', 'A keyword.', 'Nobody’s.')`, [randomUUID(), to.address]);
    await agency.runJobs();
    expect(await world.rows(`select count(*)::int as n from restriction where debtor_id = $1 and kind = 'OPT_OUT'`, [to.debtorId])).toEqual([{ n: 1 }]);
    expect(await state(id)).toMatchObject({ sent: true });
  });

  it('one reminder for all that is due, at the highest step, each account on a permit of its own that is used', async () => {
    const to = await desk.person();
    await desk.told(to, { first: '2026-01-20T15:00:00Z', notice: '2026-01-20T15:00:00Z', endsOn: '2026-03-01' });
    const second = await desk.person();
    await desk.told(second, { first: '2026-01-20T15:00:00Z', notice: '2026-01-20T15:00:00Z', endsOn: '2026-03-01' });
    await agency.owner.query('update account set debtor_id = $2 where id = $1', [second.id, to.debtorId]);
    const sent = await desk.send(to, await desk.version('SECOND_REMINDER'));
    expect(sent).toMatchObject({ __typename: 'MessageQueued' });
    expect((await desk.send({ ...second, letter: to.letter }, await desk.version('SECOND_REMINDER'))).code).toBe('ONE_REMINDER');
    await agency.runJobs();
    const permits = await world.rows(
      `select p.account_id, p.used_at is not null as used from permit p where p.id = (select permit_id from communication where id = $1) or p.id in (select permit_id from communication_permit where communication_id = $1)`, [sent.communicationId]);
    expect(permits.map(({ account_id }) => account_id).sort()).toEqual([to.id, second.id].sort());
    expect(permits.map(({ used }) => used)).toEqual([true, true]);
    const { messageOptions } = await desk.collector.call<{ messageOptions: { suggested: string; together: string[] } }>('query ($id: Uuid!) { messageOptions(accountId: $id) { suggested together } }', { id: second.id });
    expect(messageOptions.suggested).toBe('DEMAND');
    expect(messageOptions.together.sort()).toEqual([to.number, second.number].sort());
  });
});
