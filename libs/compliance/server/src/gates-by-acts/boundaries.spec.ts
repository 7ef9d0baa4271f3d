import { randomUUID } from 'node:crypto';
import { testAgency, type TestAgency } from '@quittance/testing';
import { itIs } from './it-is.fixture';
import { PHONE, World, type Debtor } from './world.fixture';

jest.setTimeout(120_000);

const ASK = 'mutation ($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) { ... on ContactAnswer { decision { allowed earliest findings { gate until words } } } ... on Refused { message } } }';

/** The edges of the rules of time, to the second, by calls through the API. */
describe('at the edge', () => {
  let agency: TestAgency;
  let world: World;

  const at = (iso: string): Promise<void> => itIs(agency, iso);
  async function asked(to: Debtor, address = PHONE): Promise<{ gates: string[]; earliest: string | null }> {
    const { r } = await world.collector.call<{ r: { decision: { earliest: string | null; findings: { gate: string }[] } } }>(ASK, { i: { accountId: to.id, address }, k: randomUUID() });
    return { gates: r.decision.findings.map(({ gate }) => gate), earliest: r.decision.earliest && new Date(r.decision.earliest).toISOString() };
  }
  const open = { gates: [], earliest: null };

  beforeAll(async () => {
    agency = await testAgency();
    await at('2026-10-01T18:00:00Z');
    world = await World.open(agency);
  });
  afterAll(() => agency.close());

  it.each([
    ['2026-11-23T13:59:59Z', { gates: ['G1'], earliest: '2026-11-23T14:00:00.000Z' }],
    ['2026-11-23T14:00:00Z', open],
    ['2026-11-24T02:59:59Z', open],
    ['2026-11-24T03:00:00Z', { gates: ['G1'], earliest: '2026-11-24T14:00:00.000Z' }],
    // The clocks go back on 1 November and forward on 14 March, at two in the morning.
    ['2026-11-01T03:00:00Z', { gates: ['G1'], earliest: '2026-11-01T14:00:00.000Z' }],
    ['2027-03-14T03:30:00Z', { gates: ['G1'], earliest: '2027-03-14T13:00:00.000Z' }],
    ['2027-03-14T07:59:59Z', { gates: ['G1'], earliest: '2027-03-14T13:00:00.000Z' }],
  ] as const)('eight to nine in Chicago: %s', async (moment, answer) => {
    await at(moment);
    expect(await asked(await world.debtor())).toEqual(answer);
  });

  it.each([
    ['2026-11-23T15:59:59Z', ['G1'], '2026-11-23T16:00:00.000Z'], ['2026-11-23T16:00:00Z', [], null], ['2026-11-24T01:59:59Z', [], null], ['2026-11-24T02:00:00Z', ['G1'], '2026-11-24T16:00:00.000Z'],
  ] as const)('an address in New York and a number of Los Angeles: %s', async (moment, gates, earliest) => {
    await at(moment);
    const to = await world.debtor({ region: 'New York', city: 'Albany', zone: null, points: false });
    await world.collector.call('mutation ($i: AddContactPointInput!) { addContactPoint(input: $i) { __typename } }', { i: { accountId: to.id, kind: 'PHONE', value: '+1 213 555 0148' } });
    expect(await asked(to, '+1 213 555 0148')).toEqual({ gates, earliest });
  });

  it('a number on no file, in another zone, counts when it is dialled', async () => {
    await at('2026-11-23T15:00:00Z');
    const to = await world.debtor({ region: 'NY', city: 'Albany', zone: null, points: false });
    expect(await asked(to, '+1 518 555 0148')).toEqual(open);
    expect(await asked(to, '+1 213 555 0148')).toEqual({ gates: ['G1'], earliest: '2026-11-23T16:00:00.000Z' });
  });

  it('a debtor in Germany with a number of New York: only while it is day in both', async () => {
    await at('2026-11-23T19:59:59Z');
    const abroad = async (): Promise<Debtor> => {
      const to = await world.debtor({ region: '', city: '', zone: null, points: false });
      await agency.owner.query(`update debtor set country = 'DE' where id = $1`, [to.debtorId]);
      await world.collector.call('mutation ($i: AddContactPointInput!) { addContactPoint(input: $i) { __typename } }', { i: { accountId: to.id, kind: 'PHONE', value: '+1 212 555 0148' } });
      return to;
    };
    expect(await asked(await abroad(), '+1 212 555 0148')).toEqual(open);
    await at('2026-11-23T20:00:00Z');
    expect(await asked(await abroad(), '+1 212 555 0148')).toEqual({ gates: ['G1'], earliest: '2026-11-24T13:00:00.000Z' });
  });

  it('seven calls over the end of the year: the eighth when the first is seven days old', async () => {
    await at('2026-12-26T18:00:00Z');
    const to = await world.debtor();
    for (const day of ['2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']) {
      await at(`${day}T18:00:00Z`);
      await world.called(to, 'NO_ANSWER');
    }
    await at('2027-01-01T18:00:00Z');
    expect(await asked(to)).toEqual(open);
    await world.called(to, 'NO_ANSWER');
    expect(await asked(to)).toEqual({ gates: ['G2'], earliest: '2027-01-02T14:00:00.000Z' });
    await at('2027-01-02T14:00:00Z');
    expect(await asked(to)).toEqual(open);
  });

  it.each([['2028-02-26', '2028-03-03', '2028-03-04'], ['2027-02-26', '2027-03-04', '2027-03-05']])('after a conversation on %s, still on %s, no more on %s', async (spoke, last, free) => {
    await at(`${spoke}T18:00:00Z`);
    const to = await world.debtor();
    await world.called(to, 'SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    await at(`${last}T18:00:00Z`);
    expect(await asked(to)).toEqual({ gates: ['G3'], earliest: `${free}T14:00:00.000Z` });
    await at(`${free}T14:00:00Z`);
    expect(await asked(to)).toEqual(open);
  });
});
