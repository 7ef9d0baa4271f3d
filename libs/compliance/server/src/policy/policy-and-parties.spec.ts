import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { PHONE, World } from '../gates-by-acts/world.fixture';

jest.setTimeout(120_000);

const PARTS = 'gates { gate regimes } warns quiet { channels days fromMinute toMinute } caps { channels most days } lettersApartDays attorneyAnswerDays messagesWarnedFrom';
const CHANGE = 'mutation ($i: PolicyChangeInput!, $k: String!) { r: changePolicy(input: $i, key: $k) { ... on PolicyVersionMade { n } ... on Refused { code field } } }';
const EVENINGS = [{ channels: ['CALL'], days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1439 }];

interface Version { n: number; inForce: boolean; policy: Record<string, unknown> }

describe('the agency’s policy and the parties of an account', () => {
  let agency: TestAgency;
  let world: World;

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-11-23');
    world = await World.open(agency);
  });
  afterAll(() => agency.close());

  const versions = async (): Promise<Version[]> => (await world.officer.call<{ agencyPolicies: Version[] }>(`{ agencyPolicies { n inForce policy { ${PARTS} } } }`)).agencyPolicies;
  const change = async (part: object, more: object = {}, who: Caller = world.officer): Promise<{ n?: number; code?: string; field?: string }> => {
    const [last] = await versions();
    return (await who.call<{ r: { n?: number; code?: string; field?: string } }>(CHANGE, { i: { policy: { ...last?.policy, ...part }, effectiveFrom: '2026-11-23', basedOn: last?.n, reason: 'For the test', ...more }, k: randomUUID() })).r;
  };

  it('begins with the limits of Regulation F for everybody, and is followed by versions, each from its day on', async () => {
    expect(await versions()).toMatchObject([{ n: 0, inForce: true, policy: { quiet: [], caps: [], warns: [], lettersApartDays: null } }]);
    expect(await change({ lettersApartDays: 10 }, { effectiveFrom: '2026-12-01' })).toEqual({ n: 1 });
    expect(await change({ lettersApartDays: 7 })).toEqual({ n: 2 });
    expect((await versions()).map(({ n, inForce }) => [n, inForce])).toEqual([[2, true], [1, false], [0, false]]);
    await agency.setClock('2026-12-01');
    expect((await versions()).find(({ inForce }) => inForce)).toMatchObject({ n: 1, policy: { lettersApartDays: 10 } });
    await agency.setClock('2026-11-23');
  });

  it.each([
    ['a day that is past', {}, { effectiveFrom: '2026-11-22' }, { code: 'PAST', field: 'effectiveFrom' }],
    ['an older version under it', {}, { basedOn: 0 }, { code: 'BASED_ON_OLD' }],
    ['a stay that only warns', { warns: ['G24'] }, {}, { code: 'NEVER_WARNS', field: 'warns' }],
    ['a rule that is none', { warns: ['G99'] }, {}, { code: 'UNKNOWN_GATE', field: 'warns' }],
    ['forty days between letters', { lettersApartDays: 40 }, {}, { code: 'BAD_DAYS', field: 'lettersApartDays' }],
    ['a quiet time without an end', { quiet: [{ channels: ['CALL'], days: [1], fromMinute: 60, toMinute: 60 }] }, {}, { code: 'BAD_TIME', field: 'quiet' }],
    ['a limit of nothing', { caps: [{ channels: ['CALL'], most: 0, days: 7 }] }, {}, { code: 'BAD_LIMIT', field: 'caps' }],
    ['no reason', {}, { reason: '' }, { field: 'reason' }],
  ])('refuses %s', async (_, part, more, refusal) => {
    expect(await change(part, more)).toMatchObject(refusal);
  });

  it('says first how many open accounts a change touches; only the officer makes it', async () => {
    await world.debtor();
    await world.debtor();
    const [last] = await versions();
    const input = { policy: { ...last?.policy, quiet: EVENINGS }, effectiveFrom: '2026-11-23', basedOn: last?.n };
    expect(await world.officer.call('query ($i: PolicyChangeInput!) { r: previewPolicyChange(input: $i) { ... on PolicyChangePreview { openAccounts looked stopped freed gates } } }', { i: input })).toEqual({ r: { openAccounts: 2, looked: 2, stopped: 2, freed: 0, gates: ['P2'] } });
    await expect(change({}, {}, world.collector)).rejects.toThrow();
    expect((await agency.owner.query('select from agency_policy')).rowCount).toBe(2);
  });

  it('a party is added with its ways, once; ended, it stays on file and is not reached', async () => {
    const to = await world.debtor();
    const id = await world.party(to, 'GUARANTOR', { name: 'Nell Ward', phone: PHONE });
    await expect(world.party(to, 'GUARANTOR', { name: 'NELL  WARD' })).rejects.toThrow(/on file already/);
    await expect(world.party(to, 'SPOUSE', { name: ' ' })).rejects.toThrow(/who it is/);
    await expect(world.party(to, 'SPOUSE', { phone: 'none' })).rejects.toThrow();
    expect(await world.contact(to, { personId: id })).toEqual([]);
    await world.run(world.collector, 'mutation ($i: EndPartyInput!, $k: String!) { r: endParty(input: $i, key: $k) { ... on StateKept { id } ... on Refused { code message } } }', { accountId: to.id, partyId: id, role: 'GUARANTOR', reason: 'Released by the client' });
    await expect(world.contact(to, { personId: id })).rejects.toThrow(/PERSON_NOT_FOUND/);
    const { accountParties } = await world.collector.call<{ accountParties: object[] }>('query ($id: Uuid!) { accountParties(accountId: $id) { name role endedAt points { value } } }', { id: to.id });
    expect(accountParties).toEqual([{ name: 'Nell Ward', role: 'GUARANTOR', endedAt: expect.any(String) as string, points: [{ value: PHONE }] }]);
    const { rows } = await agency.owner.query<{ body: string }>(`select body from activity where account_id = $1 and body like 'Nell Ward%' order by occurred_at, id`, [to.id]);
    expect(rows.map(({ body }) => body)).toEqual(['Nell Ward added as guarantor.', 'Nell Ward is guarantor no longer. Released by the client']);
  });

  it('a party’s number is added, corrected and struck out later, each on the timeline; nobody else’s', async () => {
    const to = await world.debtor();
    const id = await world.party(to, 'GUARANTOR', { name: 'Ida Moor' });
    const keep = (part: object): Promise<string> => world.keep('keepPartyPoint', 'PartyPointInput', { accountId: to.id, partyId: id, kind: 'PHONE', ...part });
    const points = async (): Promise<{ id: string; value: string }[]> => (await world.collector.call<{ accountParties: { points: { id: string; value: string }[] }[] }>('query ($id: Uuid!) { accountParties(accountId: $id) { points { id value } } }', { id: to.id })).accountParties[0]?.points ?? [];
    await expect(keep({ value: 'none' })).rejects.toThrow(/not a phone number/);
    await keep({ value: '312 555 0170' });
    const [first] = await points();
    expect(first?.value).toBe('+1 312 555 0170');
    await keep({ pointId: first?.id, value: '312 555 0171' });
    // What was corrected once is not corrected again from an older screen.
    await expect(keep({ pointId: first?.id, value: '312 555 0172' })).rejects.toThrow(/corrected meanwhile/);
    expect(await world.contact(to, { personId: id, address: '+1 312 555 0171' })).toEqual([]);
    const [second] = await points();
    await keep({ pointId: second?.id, wrong: true });
    expect(await points()).toEqual([]);
    await expect(keep({ partyId: to.debtorId, value: '312 555 0173' })).rejects.toThrow(/no party/);
    await expect(keep({ pointId: to.points.PHONE, value: '312 555 0174' })).rejects.toThrow(/not on file/);
    const { rows } = await agency.owner.query<{ body: string }>(`select body from activity where account_id = $1 and body like 'Ida Moor:%' order by occurred_at, id`, [to.id]);
    expect(rows.map(({ body }) => body)).toEqual(['Ida Moor: +1 312 555 0170 added.', 'Ida Moor: +1 312 555 0170 corrected to +1 312 555 0171.', 'Ida Moor: +1 312 555 0171 is not theirs.']);
  });

  it('what an address is and why it may be used is shown with who noted it; what is nobody’s is refused', async () => {
    const to = await world.debtor();
    await world.keep('recordAddressNature', 'AddressNatureInput', { accountId: to.id, address: PHONE, place: 'WORK', employers: true });
    const basis = (part: object): Promise<string> => world.keep('recordAddressBasis', 'AddressBasisInput', { accountId: to.id, address: PHONE, kind: 'NOT_REASSIGNED', ...part });
    await basis({ on: '2026-11-20' });
    await expect(basis({ on: '2026-11-24' })).rejects.toThrow(/not come yet/);
    await expect(basis({ address: '+1 312 555 0000' })).rejects.toThrow(/on file for nobody/);
    await expect(basis({ kind: 'CREDITOR_NOTICE', sentOn: '2026-11-01', optOutBy: '2026-11-20' })).rejects.toThrow(/at least 35 days/);
    const { knownAddresses } = await world.collector.call<{ knownAddresses: { value: string }[] }>('query ($id: Uuid!) { knownAddresses(accountId: $id) { value place employers bases { kind by } } }', { id: to.id });
    expect(knownAddresses.find(({ value }) => value === PHONE)).toEqual({ value: PHONE, place: 'WORK', employers: true, bases: [{ kind: 'NOT_REASSIGNED', by: expect.any(String) as string }] });
  });
});
