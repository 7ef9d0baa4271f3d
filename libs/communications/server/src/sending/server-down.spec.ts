import { recordAddressBasis } from '@quittance/compliance/server';
import { ok, unwrap } from '@quittance/kernel';
import { SystemClock } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import { SmtpSink } from '../email/smtp-sink.fixture';
import { LettersDesk, LONG_AGO, type Addressee } from '../letters-desk.fixture';

jest.setTimeout(120_000);

const HOUR = 3_600_000;

describe('an email while its server is down', () => {
  let agency: TestAgency;
  let desk: LettersDesk;
  let sink: SmtpSink;
  let afternoon: () => Date;

  beforeAll(async () => {
    sink = await new SmtpSink().up();
    agency = await testAgency({ SMTP_URL: sink.url, MAIL_FROM: 'Halden <office@halden.example>' });
    desk = await LettersDesk.open(agency);
    const clock = agency.get<SystemClock>(SystemClock);
    afternoon = clock.now;
  }, 180_000);
  afterAll(async () => {
    await agency.close();
    await sink.down();
  });

  /** The business's clock, so many hours after two in the afternoon. */
  const after = (hours: number): unknown => Object.assign(agency.get<SystemClock>(SystemClock), { now: () => new Date(afternoon().getTime() + hours * HOUR) });
  /** What waits for its next try is due. */
  const retry = async (): Promise<void> => {
    await agency.owner.query(`update graphile_worker._private_jobs set run_at = clock_timestamp() - interval '1 second'`);
    await agency.runJobs();
  };
  const addressee = async (): Promise<Addressee> => {
    const to = await desk.person();
    await desk.told(to, LONG_AGO);
    unwrap(await agency.work.write(await agency.ctxFor('COLLECTOR'), async (tx) => ok(await recordAddressBasis(tx, { debtorId: to.debtorId, address: `dana.${to.number.toLowerCase()}@mail.example`, kind: 'USED_BY_DEBTOR' }))));
    return to;
  };

  it('is tried with ever longer waits, decided again before each, and goes out once: what was allowed at two is refused at ten, and goes the next morning', async () => {
    await sink.down();
    const to = await addressee();
    const { communicationId } = await desk.send(to, await desk.version('SECOND_REMINDER', 'EMAIL'), { point: to.email });
    await agency.runJobs();
    const waits: number[] = [];
    for (let tries = 0; tries < 4; tries++) {
      const { rows } = await agency.owner.query<{ status: string; reason: string; wait: number }>(
        `select c.status, c.status_reason as reason, round(extract(epoch from c.retry_at - (select max(e.occurred_at) from communication_event e where e.communication_id = c.id)) / 60)::int as wait from communication c where c.id = $1`, [communicationId]);
      expect(rows[0]).toMatchObject({ status: 'QUEUED', reason: expect.stringContaining('cannot be reached') });
      waits.push(rows[0]?.wait ?? 0);
      await retry();
    }
    expect(waits).toEqual([1, 2, 5, 10]);
    await sink.up();
    after(8);
    await retry();
    const night = await desk.row(communicationId);
    expect(night).toMatchObject({ status: 'QUEUED', status_reason: expect.stringContaining('It goes when it may.') });
    expect((night['retry_at'] as Date).toLocaleString('sv', { timeZone: 'America/Chicago' })).toMatch(/ 08:00:00$/);
    expect(sink.mails).toHaveLength(0);
    await agency.setClock('2026-11-24');
    after(-4);
    await retry();
    await retry();
    expect(await desk.row(communicationId)).toMatchObject({ status: 'SENT' });
    expect(sink.mails).toHaveLength(1);
    const { rows } = await agency.owner.query('select count(*)::int as attempts from contact_attempt t join communication c on c.permit_id = t.permit_id where c.id = $1', [communicationId]);
    expect(rows).toEqual([{ attempts: 1 }]);
    const refused = await agency.owner.query(`select gates from decision where account_id = $1 and result = 'REFUSED'`, [to.id]);
    expect(refused.rows).toEqual([{ gates: ['G1'] }]);
  });
});
