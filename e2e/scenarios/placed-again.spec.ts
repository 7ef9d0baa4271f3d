import { newClient, place, randomUUID, testAgency, type Caller, type TestAgency } from './the-agency';

jest.setTimeout(300_000);

const FILE = (invoice: string): string => `customer,email,phone,invoice,invoice date,due date,amount
Brightwater Fixtures LLC,ap@brightwater.example,(312) 555-0188,${invoice},2026-02-14,2026-03-16,"2,500.00"
`;
const ASK = 'mutation ($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) { ... on ContactAnswer { decision { findings { gate words } } } ... on Refused { message } } }';

/** Somebody opts out, is erased, and comes back in a client's next file. */
describe('placed again after an erasure', () => {
  let agency: TestAgency;
  let manager: Caller;
  let officer: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    [manager, officer] = [await agency.agencyAs('MANAGER'), await agency.agencyAs('COMPLIANCE_OFFICER')];
  });
  afterAll(() => agency.close());

  const latest = async (): Promise<{ id: string; number: string; debtor_id: string }> =>
    (await agency.owner.query<{ id: string; number: string; debtor_id: string }>('select id, number, debtor_id from account order by id desc limit 1')).rows[0] as never;
  const gates = async (accountId: string, channel: string, address: string): Promise<string[]> =>
    (await manager.call<{ r: { decision?: { findings: { gate: string }[] } } }>(ASK, { i: { accountId, channel, address }, k: randomUUID() })).r.decision?.findings.map(({ gate }) => gate) ?? [];

  it('is not contacted at the address that was closed', async () => {
    const { id: clientId, portal } = await newClient(manager, agency, 'CARROW', 'Carrow Steel Supply');
    await place(agency, portal, clientId, FILE('CS-1'));
    const first = await latest();
    await manager.call('mutation ($i: RecordRestrictionInput!, $k: String!) { recordRestriction(input: $i, key: $k) { __typename } }', { i: { accountId: first.id, kind: 'OPT_OUT', medium: 'EMAIL', address: 'AP@Brightwater.example', source: 'EMAIL' }, k: randomUUID() });
    await agency.owner.query(`update account set status = 'CLOSED', close_code = 'WITHDRAWN', closed_at = '2021-03-01', created_at = '2020-01-01' where id = $1`, [first.id]);
    await agency.setClock('2040-01-10');
    const { result } = await manager.call<{ result: { id: string; status: string } }>(
      'mutation ($input: ErasureRequestInput!, $key: String!) { result: requestErasure(input: $input, key: $key) { ... on ErasureRequested { id status } ... on Refused { code message } } }', { input: { accountNumber: first.number, note: '' }, key: randomUUID() });
    expect(result.status).toBe('LISTED');
    await officer.call('mutation ($id: Uuid!, $key: String!) { approveErasure(id: $id, key: $key) { __typename } }', { id: result.id, key: randomUUID() });
    await agency.runJobs();

    await place(agency, portal, clientId, FILE('CS-2'));
    const again = await latest();
    expect(again.debtor_id).not.toBe(first.debtor_id);
    expect(await gates(again.id, 'EMAIL', 'ap@brightwater.example')).toContain('G8');
    expect(await gates(again.id, 'CALL', '(312) 555-0188')).not.toContain('G8');
  });
});
