import { randomUUID } from 'node:crypto';
import { SystemClock } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import { World, type Debtor } from '../gates-by-acts/world.fixture';

jest.setTimeout(120_000);

const LOOK = 'query ($id: Uuid!) { contactPermissions(accountId: $id) { zones wholeCountry { country opensAt closesAt } ways { channel decision { allowed findings { gate words } } } } }';

interface Seen { readonly zones: string[]; readonly wholeCountry: { country: string; opensAt: string; closesAt: string } | null; readonly ways: { channel: string; decision: { allowed: boolean; findings: { gate: string; words: string }[] } }[] }

describe('where a debtor without a state on file may be', () => {
  let agency: TestAgency;
  let world: World;
  const point = (account: Debtor, value: string, status = 'UNVERIFIED') =>
    agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, status, source, observed_at) values ($1, $2, $3, $4, lower($4), $5, 'CLIENT', '2026-01-03T00:00:00Z')`, [randomUUID(), account.debtorId, value.startsWith('+') ? 'PHONE' : 'ADDRESS', value, status]);
  const nobodyKnows = (): Promise<Debtor> => world.debtor({ region: '', city: '', zone: null, points: false });
  const look = async (account: Debtor): Promise<Seen> => (await world.collector.call<{ contactPermissions: Seen }>(LOOK, { id: account.id })).contactPermissions;

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-11-23');
    world = await World.open(agency);
  });
  afterAll(() => agency.close());

  it('an address on file names the place; with a number elsewhere both must suit', async () => {
    const account = await nobodyKnows();
    await point(account, '88 Dock Street, Portland, OR 97209');
    expect(await look(account)).toMatchObject({ zones: ['America/Los_Angeles'], wholeCountry: null });
    await point(account, '+12125550123');
    expect((await look(account)).zones).toEqual(['America/Los_Angeles', 'America/New_York']);
  });

  it('an address that came back says nothing any more, and the law of a state reaches who lives there', async () => {
    const account = await nobodyKnows();
    await point(account, '88 Dock Street, Portland, OR 97209', 'OUT_OF_SERVICE');
    await point(account, '3 Pine Street, Reno, Nevada 89501');
    const { zones, ways } = await look(account);
    expect(zones).toEqual(['America/Los_Angeles']);
    // No licence for Nevada is on file.
    expect(ways.flatMap(({ decision }) => decision.findings).find(({ gate }) => gate === 'G23')?.words).toContain('US-NV');
  });

  it('with the country alone, one window by our clock suits all of it, and no far place is named', async () => {
    const account = await nobodyKnows();
    // Nine in Chicago, in winter whenever the spec runs.
    Object.assign(agency.get(SystemClock), { now: () => new Date('2026-11-23T15:00:00Z') });
    const { zones, wholeCountry, ways } = await look(account);
    expect(zones).toEqual([]);
    expect(wholeCountry).toMatchObject({ country: 'US' });
    expect([wholeCountry?.opensAt, wholeCountry?.closesAt].map((at) => new Date(at ?? '').toISOString())).toEqual(['2026-11-23T18:00:00.000Z', '2026-11-24T02:00:00.000Z']);
    expect(JSON.stringify(ways)).not.toMatch(/Adak|Honolulu/);
    const { decision } = await world.ask(account, { address: '+18005550100' });
    expect(decision?.findings.find(({ gate }) => gate === 'G1')?.words).toBe(
      'Only the country is known, United States, and it must be 08:00 to 21:00 in all of it: 12:00 to 20:00 here. Again from Mon 23 Nov 2026, 12:00 (Chicago). Record an address or a number to narrow it.');
  });
});
