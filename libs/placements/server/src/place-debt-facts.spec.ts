import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { addClient, change, commit, sendAndRead, type Shown } from './placing.fixture';

jest.setTimeout(120_000);

const HEAD = 'Customer,Invoice,Invoice date,Due date,Amount,Country,Last payment date,Charge-off date,Placement type\n';
const aged = (minDays: number | null, maxDays: number | null, rate: number, types: string[] | null = null) => ({ when: [{ minDays, maxDays, placementTypes: types }], tiers: [{ upTo: null, ratePpm: rate }] });

describe('a placement that says what its rate depends on', () => {
  let agency: TestAgency;
  let manager: Caller;
  let client: string;

  const terms = (id: string, ageFrom: string, rules: object[]): Promise<unknown> =>
    agency.owner.query(`update contract_version set terms = jsonb_set(jsonb_set(terms, '{rates,rules}', $2), '{rates,ageFrom}', to_jsonb($3::text)) where client_id = $1`, [id, JSON.stringify(rules), ageFrom]);
  const frozen = async (placementId: string): Promise<{ name: string; rate: number; facts: Record<string, unknown>; reason: string }[]> => (await agency.owner.query<{ name: string; rate: number; facts: Record<string, unknown>; reason: string }>(
    `select d.name, (t.resolved #>> '{tiers,0,ratePpm}')::int as rate, t.resolved -> 'facts' as facts, t.reason from account a join debtor d on d.id = a.debtor_id join account_terms t on t.account_id = a.id
      where a.placement_id = $1 order by d.name`, [placementId])).rows;
  const problemsOf = async (placed: Shown): Promise<{ n: number; code: string; field: string | null; remedy: string }[]> => (await agency.owner.query<{ n: number; code: string; field: string | null; remedy: string }>(
    `select n, e ->> 'code' as code, e ->> 'field' as field, e ->> 'remedy' as remedy from placement_row, jsonb_array_elements(problem -> 'errors') e where placement_id = $1 order by n`, [placed.id])).rows;

  beforeAll(async () => {
    agency = await testAgency();
    manager = await agency.agencyAs('MANAGER');
    client = await addClient(agency, 'DATED');
    await terms(client, 'LAST_PAYMENT', [aged(null, 90, 200_000, ['FIRST']), aged(91, null, 300_000, ['FIRST']), aged(null, null, 500_000, ['SECOND', 'LEGAL'])]);
  });
  afterAll(() => agency?.close());

  it('is priced by it, frozen with it, and acknowledged with it; what lacks it is refused by name', async () => {
    const ready = await sendAndRead(agency, manager, client, `${HEAD}${[
      'Alder LLC,A-1,2026-01-05,2026-02-04,100.00,,2026-10-01,,', 'Birch LLC,B-1,2026-01-05,2026-02-04,100.00,,2026-02-01,,First', 'Cedar LLC,C-1,2026-01-05,2026-02-04,100.00,,Never,,2nd placement',
      'Dogwood LLC,D-1,2026-01-05,2026-02-04,100.00,,,,', 'Elm LLC,E-1,2026-01-05,2026-02-04,100.00,,2026-12-01,,', 'Fir LLC,F-1,2026-01-05,2026-02-04,100.00,,2026-03-01,,Foreign'].join('\n')}\n`);
    expect(ready.summary).toMatchObject({ accepted: 3, refused: 3 });
    expect(await problemsOf(ready)).toMatchObject([{ n: 5, code: 'MISSING_AGE_DATE', field: 'lastPaymentDate', remedy: expect.stringContaining('Never') }, { n: 6, code: 'DATE_IN_FUTURE' }, { n: 7, code: 'NOT_ABROAD', field: 'country' }]);
    const placed = await commit(manager, ready);
    await agency.runJobs();
    const accounts = await frozen(placed.id);
    expect(accounts.map(({ name, rate }) => [name, rate])).toEqual([['Alder LLC', 200_000], ['Birch LLC', 300_000], ['Cedar LLC', 500_000]]);
    expect(accounts[0]?.facts).toMatchObject({ ageFrom: 'LAST_PAYMENT', agedFrom: '2026-10-01', ageDays: 53, dates: { LAST_PAYMENT: '2026-10-01' } });
    expect(accounts[2]?.facts).toMatchObject({ placementType: 'SECOND', neverPaid: true, countedFrom: 'OLDEST_INVOICE' });
    const csv = await (await manager.fetch(`/files/placements/${placed.id}/acknowledgement.csv`)).text();
    expect(csv).toContain('As given: last payment 1 Oct 2026.');
    expect(csv).toContain('As given: second placement, never paid.');
    const errors = await (await manager.fetch(`/files/placements/${placed.id}/errors.csv`)).text();
    expect(errors).toMatch(/Dogwood LLC,D-1,.*Give the last payment date of this debt/);
  });

  it('gives one account one type: rows that differ are refused together, an empty one follows', async () => {
    const ready = await sendAndRead(agency, manager, client, `${HEAD}${[
      'Gum LLC,G-1,2026-01-05,2026-02-04,100.00,,2026-10-01,,First', 'Gum LLC,G-2,2026-01-05,2026-02-04,100.00,,2026-10-02,,Legal', 'Hazel LLC,H-1,2026-01-05,2026-02-04,100.00,,2026-10-01,,', 'Hazel LLC,H-2,2026-01-05,2026-02-04,50.00,,2026-10-03,,Legal'].join('\n')}\n`);
    expect(await problemsOf(ready)).toMatchObject([{ n: 2, code: 'PLACEMENT_TYPES_DIFFER', field: 'placementType' }, { n: 3, code: 'PLACEMENT_TYPES_DIFFER' }]);
    const placed = await commit(manager, ready);
    await agency.runJobs();
    expect(await frozen(placed.id)).toMatchObject([{ name: 'Hazel LLC', rate: 500_000, facts: { placementType: 'LEGAL', dates: { LAST_PAYMENT: '2026-10-03' } } }]);
  });

  it('prices by the country what is marked as outside it, and a contract for one type alone needs no column', async () => {
    const own = await addClient(agency, 'ABROAD');
    await terms(own, 'CHARGE_OFF', [{ when: [{ placesNotIn: ['US'], placementTypes: ['SECOND'] }], tiers: [{ upTo: null, ratePpm: 350_000 }] }, { when: [{ placementTypes: ['SECOND'] }], tiers: [{ upTo: null, ratePpm: 250_000 }] }]);
    const placed = await commit(manager, await sendAndRead(agency, manager, own, `${HEAD}${['Ilex GmbH,I-1,2026-01-05,2026-02-04,100.00,Germany,,,International', 'Juniper LLC,J-1,2026-01-05,2026-02-04,100.00,US,,,'].join('\n')}\n`));
    await agency.runJobs();
    expect((await frozen(placed.id)).map(({ name, rate, facts }) => [name, rate, facts['placementType'], facts['country']])).toEqual([['Ilex GmbH', 350_000, 'SECOND', 'DE'], ['Juniper LLC', 250_000, 'SECOND', 'US']]);
  });

  it('by the form names the field, and places', async () => {
    const form = (debt: object) => change(manager, 'placeInvoices', 'PlaceInvoicesInput', {
      commandKey: randomUUID(), clientId: client, currency: 'USD', debtor: { name: 'Karri LLC' }, invoices: [{ number: 'K-1', invoiceDate: '2026-01-05', dueDate: '2026-02-04', minor: 10_000 }], debt });
    expect(await form({})).toMatchObject({ code: 'MISSING_AGE_DATE', field: 'debt.lastPaymentDate' });
    expect(await form({ lastPaymentDate: '2026-12-24' })).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'debt.lastPaymentDate' });
    expect(await form({ lastPaymentDate: '2026-10-01', placementType: 'FOREIGN' })).toMatchObject({ code: 'NOT_ABROAD', field: 'debtor.country' });
    const placed = await form({ neverPaid: true, placementType: 'LEGAL', delinquencyDate: '2026-02-05' });
    expect(await frozen(placed.id)).toMatchObject([{ rate: 500_000, facts: { placementType: 'LEGAL', neverPaid: true, dates: { DELINQUENCY: '2026-02-05' } } }]);
  });
});
