import { STARTER_SET } from '@quittance/communications/domain';
import { recordAddressBasis, recordDispute, recordRestriction, type NewRestriction } from '@quittance/compliance/server';
import { correctContactPoint } from '@quittance/debtors/server';
import { ok, type AccountId, type ContactPointId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import { LettersDesk, LONG_AGO, type Addressee } from './letters-desk.fixture';

jest.setTimeout(180_000);

const PAY = (day: string): { field: string; value: string }[] => [{ field: 'payBy', value: day }];

describe('letters and emails before the gates', () => {
  let agency: TestAgency;
  let desk: LettersDesk;
  let demand: string;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await LettersDesk.open(agency);
    demand = await desk.version('DEMAND');
  });

  afterAll(() => agency.close());

  const known = async (state?: string): Promise<Addressee> => {
    const to = await desk.person(state);
    await desk.told(to, LONG_AGO);
    return to;
  };
  const write = async <T>(run: (tx: Tx) => Promise<T>): Promise<T> => {
    const done = await agency.work.write(await agency.ctxFor('COMPLIANCE_OFFICER'), async (tx) => ok(await run(tx)));
    if (!done.ok) throw new Error(done.refusal.message);
    return done.value;
  };
  const restrict = (to: Addressee, kind: NewRestriction['kind'], more: Partial<NewRestriction> = {}): Promise<unknown> => write((tx) => recordRestriction(tx, { debtorId: to.debtorId, kind, source: 'LETTER', note: 'told us', inWriting: true, ...more }));
  const answer = async (to: Addressee, version = demand, more: Parameters<LettersDesk['send']>[2] = { asked: PAY('2026-12-31') }): Promise<string[]> => desk.gates(await desk.send(to, version, more));

  it('G13: no demand later than five days after the first communication without a notice; the notice itself goes, whole and with figures that add up', async () => {
    const to = await desk.person();
    await desk.told(to, { first: '2026-11-10T15:00:00Z' });
    expect(await answer(to)).toEqual(['G13']);
    expect(await answer(to, await desk.version('VALIDATION_NOTICE'), {})).toEqual(['MessageQueued']);
    await agency.runJobs();
    const { rows } = await agency.owner.query<{ ends: string; content: { validation: Record<string, unknown> } }>(`select h.period_ends_on::text as ends, c.content from account_contact h join communication c on c.account_id = h.account_id where h.account_id = $1`, [to.id]);
    expect(rows[0]?.content.validation).toMatchObject({ complete: true, itemizationOn: '2025-09-01', amountThen: 100_000, amountNow: 100_000, payments: 0, periodEndsOn: rows[0]?.ends });
    expect(await answer(to, demand, { asked: PAY('2027-02-15') })).toEqual(['MessageQueued']);
  });

  it('G13: a notice without its itemization does not go', async () => {
    const bare = await desk.text('VALIDATION_NOTICE', 'LETTER', 'Notice', '{{clause.miniMiranda}} You owe {{balance}} to {{creditor.name}}.', null, 'US');
    expect(await answer(await desk.person(), bare, {})).toEqual(['G13']);
  });

  it('a translated notice goes after the English one only', async () => {
    const spanish = STARTER_SET.find(({ kind, channel, language }) => kind === 'VALIDATION_NOTICE' && channel === 'LETTER' && language === 'es');
    const translated = await desk.text('VALIDATION_NOTICE', 'LETTER', spanish?.subject ?? '', spanish?.body ?? '', null, 'US', 'es');
    const to = await desk.person();
    expect(await answer(to, translated, {})).toEqual(['ENGLISH_FIRST']);
    expect(await answer(to, await desk.version('VALIDATION_NOTICE'), {})).toEqual(['MessageQueued']);
    await agency.runJobs();
    expect(await answer(to, translated, {})).toEqual(['MessageQueued']);
  });

  it('G14: in the period to dispute no day to pay by before its end; a later one goes', async () => {
    const to = await desk.person();
    await desk.told(to, { first: '2026-11-16T15:00:00Z', notice: '2026-11-16T15:00:00Z', endsOn: '2026-12-26' });
    expect(await answer(to, demand, { asked: PAY('2026-12-10') })).toEqual(['G14']);
    expect(await answer(to, demand, { asked: PAY('2027-01-10') })).toEqual(['MessageQueued']);
  });

  it('G31: a first letter says that it is an attempt to collect; a later one may say less', async () => {
    const short = await desk.text('OTHER', 'LETTER', 'Hello', 'This is from a debt collector. You owe {{balance}}.', null, 'US');
    expect(await answer(await desk.person(), short, {})).toEqual(['G31']);
    expect(await answer(await known(), short, {})).toEqual(['MessageQueued']);
  });

  it('G22: the first letter to California carries the state’s notice', async () => {
    const without = await desk.text('SECOND_REMINDER', 'LETTER', 'Hello', '{{clause.miniMiranda}} You owe {{balance}}.', 'SOFT', 'US');
    const first = await desk.person('CA');
    expect(await answer(first, without, {})).toEqual(expect.arrayContaining(['G22']));
    const withIt = await answer(await desk.person('CA'));
    expect(withIt).not.toContain('G22');
    expect(await answer(await known(), without, {})).toEqual(['MessageQueued']);
  });

  it('G7: after a cease nothing is asked for; before it is ended only what the law lets through', async () => {
    const to = await known();
    await restrict(to, 'CEASE', { accountId: to.id as AccountId });
    expect(await answer(to)).toEqual(['G7']);
    expect(await answer(await known())).toEqual(['MessageQueued']);
  });

  it('G6, G24: not to a debtor with an attorney, nor under a stay', async () => {
    const represented = await known();
    await restrict(represented, 'REPRESENTED', { attorneyKnown: true });
    expect(await answer(represented)).toEqual(['G6']);
    const bankrupt = await known();
    await restrict(bankrupt, 'BANKRUPT', { status: 'STAY' });
    expect(await answer(bankrupt)).toEqual(['G24']);
  });

  it('G15: a dispute in the period stops the demand, and not its answer, which ends it', async () => {
    const to = await desk.person();
    await desk.told(to, { first: '2026-11-16T15:00:00Z', notice: '2026-11-16T15:00:00Z', endsOn: '2026-12-26' });
    await write((tx) => recordDispute(tx, { accountId: to.id as AccountId, kind: 'DISPUTE', inWriting: true, source: 'LETTER', note: 'not mine' }));
    expect(await answer(to, demand, { asked: PAY('2027-01-10') })).toEqual(['G15']);
    expect(await answer(to, await desk.version('DISPUTE_ANSWERED'), { asked: [{ field: 'dispute.answer', value: 'The signed delivery note is enclosed.' }] })).toEqual(['MessageQueued']);
    await agency.runJobs();
    expect(await answer(to, demand, { asked: PAY('2027-01-10') })).toEqual(['MessageQueued']);
  });

  it('G16: no threat of suit where the time to sue has run out or is not known; where there is time it may stand', async () => {
    const threat = await desk.text('OTHER', 'LETTER', 'Suit', '{{clause.miniMiranda}} We will sue you for {{balance}}.', 'FIRM', 'US');
    const old = await known();
    await agency.owner.query(`update invoice set due_date = '2010-01-01' where account_id = $1`, [old.id]);
    await agency.owner.query(`update account set oldest_due_on = '2010-01-01' where id = $1`, [old.id]);
    expect(await answer(old, threat, {})).toEqual(['G16']);
    expect(await answer(await known(), threat, {})).toEqual(['MessageQueued']);
    // The starter set's final demand leaves the words out by itself.
    expect(await answer(old, await desk.version('FINAL_DEMAND'))).toEqual(['MessageQueued']);
  });

  it('G23: not to a state without a licence', async () => {
    expect(await answer(await known('NJ'))).toEqual(expect.arrayContaining(['G23']));
    expect(await answer(await known())).toEqual(['MessageQueued']);
  });

  it('G32: nothing is asked for without its authority', async () => {
    const costs = await desk.person('IL', '12 Mill Rd, Springfield, IL 62701', { owed: { PRINCIPAL: 100_000, FEES: 5_000 } });
    await desk.told(costs, LONG_AGO);
    expect(await answer(costs)).toEqual(['G32']);
  });

  it('G33: the name above the window does not say collection', async () => {
    await agency.owner.query(`update letter_sender set return_name = 'Halden Debt Recovery'`);
    expect(await answer(await known())).toEqual(['G33']);
    await agency.owner.query(`update letter_sender set return_name = 'H & R'`);
    expect(await answer(await known())).toEqual(['MessageQueued']);
  });

  it('what waits does not go to an address that was corrected meanwhile', async () => {
    const to = await known();
    const sent = await desk.send(to, demand, { asked: PAY('2026-12-31') });
    expect(sent.__typename).toBe('MessageQueued');
    await write((tx) => correctContactPoint(tx, to.letter as ContactPointId, { value: '14 Mill Rd, Springfield, IL 62701' }));
    await agency.runJobs();
    expect(await desk.row(sent.communicationId)).toMatchObject({ status: 'REFUSED', status_reason: expect.stringContaining('corrected'), sent_at: null });
    // Confirmed as theirs it stays the same address, under a row of its own.
    const other = await known();
    const again = await desk.send(other, demand, { asked: PAY('2026-12-31') });
    await write((tx) => correctContactPoint(tx, other.letter as ContactPointId, { status: 'UNVERIFIED' }));
    await agency.runJobs();
    expect(await desk.row(again.communicationId)).toMatchObject({ status: 'SENT' });
  });

  it('G8, G10, G12: an email needs a basis, a way out and nobody’s no', async () => {
    const email = await desk.version('SECOND_REMINDER', 'EMAIL');
    const to = await known();
    expect(await answer(to, email, { point: to.email })).toEqual(['G10']);
    const based = async (): Promise<Addressee> => {
      const one = await known();
      await write((tx) => recordAddressBasis(tx, { debtorId: one.debtorId, address: `dana.${one.number.toLowerCase()}@mail.example`, kind: 'USED_BY_DEBTOR' }));
      return one;
    };
    const open = await based();
    const noWayOut = await desk.text('OTHER', 'EMAIL', 'Hello', '{{clause.miniMiranda}} You owe {{balance}}.', 'STANDARD', 'US');
    expect(await answer(open, noWayOut, { point: open.email })).toEqual(['G12']);
    expect(await answer(open, email, { point: open.email })).toEqual(['MessageQueued']);
    const closed = await based();
    await restrict(closed, 'OPT_OUT', { medium: 'EMAIL' });
    expect(await answer(closed, email, { point: closed.email })).toEqual(expect.arrayContaining(['G8']));
  });
});
