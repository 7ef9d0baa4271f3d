import { addTestAccount, testAgency, type TestAgency } from '@quittance/testing';
import { itIs } from './it-is.fixture';
import { World, type Debtor } from './world.fixture';

jest.setTimeout(120_000);

const SPOKE = { connected: true, conversation: true };

/** Worked examples of the Official Interpretations of Regulation F, by what people do, in the years after its limits began. */
describe('the commentary’s examples, by acts', () => {
  let agency: TestAgency;
  let world: World;
  const on = (day: string): Promise<void> => itIs(agency, `${day}T20:00:00Z`);
  const mayCall = async (to: Debtor, part: object = {}): Promise<boolean> => (await world.contact(to, part)).length === 0;

  beforeAll(async () => {
    agency = await testAgency();
    await on('2026-10-01');
    world = await World.open(agency);
  });
  afterAll(() => agency.close());

  it('14(b)(2)(i)-1.i: a message on the 1st and six calls to the 7th: none more on the 7th, one on the 8th', async () => {
    const to = await world.debtor();
    await on('2027-04-01');
    await world.called(to, 'VOICEMAIL');
    for (const day of [2, 3, 4, 5, 6, 7]) {
      await on(`2027-04-0${day}`);
      expect(await mayCall(to)).toBe(true);
      await world.called(to, 'NO_ANSWER');
    }
    expect(await mayCall(to)).toBe(false);
    await on('2027-04-08');
    expect(await mayCall(to)).toBe(true);
  });

  it('14(b)(2)(i)-1.ii: the consumer calls on 13 August: again on the 20th', async () => {
    const to = await world.debtor();
    await on('2027-08-13');
    await world.called(to, 'SPOKE_WITH_DEBTOR', { ...SPOKE, direction: 'INBOUND' });
    await on('2027-08-19');
    expect(await mayCall(to)).toBe(false);
    await on('2027-08-20');
    expect(await mayCall(to)).toBe(true);
  });

  it('14(b)(2)(i)-3.i: calls to a number found to be another’s are none to the consumer', async () => {
    const to = await world.debtor();
    await on('2027-03-01');
    await world.called(to, 'NO_ANSWER');
    await on('2027-03-03');
    for (let n = 0; n < 6; n++) await world.called(to, 'NO_ANSWER');
    expect(await mayCall(to, { address: '+1 312 555 0177' })).toBe(false);
    await on('2027-03-04');
    await world.collector.call('mutation ($i: CorrectContactPointInput!) { correctContactPoint(input: $i) { __typename } }', { i: { accountId: to.id, id: to.points.PHONE, status: 'WRONG_PARTY' } });
    expect(await mayCall(to, { address: '+1 312 555 0177' })).toBe(true);
  });

  it('14(b)(3)(i)-3.ii: consent to be called back ends with the next conversation', async () => {
    const to = await world.debtor();
    await on('2027-04-03');
    await world.called(to, 'SPOKE_WITH_DEBTOR', SPOKE);
    expect(await mayCall(to)).toBe(false);
    await world.consent(to, { kind: 'FREQUENCY' });
    await on('2027-04-06');
    expect(await mayCall(to)).toBe(true);
    await world.called(to, 'SPOKE_WITH_DEBTOR', SPOKE);
    await on('2027-04-08');
    expect(await mayCall(to)).toBe(false);
    await on('2027-04-13');
    expect(await mayCall(to)).toBe(true);
  });

  it('14(b)(4)-2.iii and vi: a conversation counts for each debt spoken of, and for the one the call was placed for', async () => {
    const medical = await world.debtor();
    const card = { ...medical, ...(await addTestAccount(agency.owner, world.client, { debtorId: medical.debtorId })) };
    await agency.owner.query(`update account set class = 'CONSUMER', class_reason = 'A household bill' where id = $1`, [card.id]);
    await world.told(card, '2026-01-20T15:00:00Z', '2026-03-01');
    await on('2027-11-09');
    await world.called(medical, 'SPOKE_WITH_DEBTOR', SPOKE);
    expect([await mayCall(medical), await mayCall(card)]).toEqual([false, true]);
    await on('2027-11-16');
    expect([await mayCall(medical), await mayCall(card)]).toEqual([true, true]);
    await world.called(medical, 'SPOKE_WITH_DEBTOR', { ...SPOKE, accountsSpokenOf: [card.id] });
    expect([await mayCall(medical), await mayCall(card)]).toEqual([false, false]);
  });

  it('6(c)(1)-1.i: a letter to stop binds from the day it is received', async () => {
    const to = await world.debtor();
    await on('2027-08-04');
    expect(await mayCall(to)).toBe(true);
    await on('2027-08-06');
    await world.restrict(to, { kind: 'CEASE', inWriting: true, thisDebtOnly: true, source: 'LETTER' });
    expect(await mayCall(to)).toBe(false);
  });

  it('14(h)(1)-3.i: "stop calling" stops calls and nothing else', async () => {
    const to = await world.debtor();
    await on('2027-08-06');
    await world.restrict(to, { kind: 'OPT_OUT', medium: 'CALL' });
    expect(await world.contact(to)).toEqual(['G8']);
    expect(await world.contact(to, { address: '+1 312 555 0177' })).toEqual(['G8']);
    expect(await mayCall(to, { channel: 'LETTER', address: null })).toBe(true);
  });

  it('no number we dial is the debtor’s where whoever answers says so', async () => {
    const to = await world.debtor();
    await on('2027-09-06');
    await world.called(to, 'WRONG_NUMBER', { connected: true, number: '+1 312 555 0133' });
    for (let n = 0; n < 6; n++) await world.called(to, 'NO_ANSWER');
    expect(await mayCall(to)).toBe(true);
  });
});
