import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, testAgency, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(240_000);

const REQUEST = 'mutation ($input: ErasureRequestInput!, $key: String!) { result: requestErasure(input: $input, key: $key) { __typename ... on ErasureRequested { id status } ... on Refused { code } } }';
const APPROVE = 'mutation ($id: Uuid!, $key: String!) { result: approveErasure(id: $id, key: $key) { __typename ... on Refused { code } } }';
const ADD = 'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { __typename ... on Refused { code message } } }';
const ASK = 'mutation ($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) { ... on ContactAnswer { decision { allowed findings { gate words } } } ... on Refused { code message } } }';

interface Asked { r: { decision?: { allowed: boolean; findings: { gate: string; words: string }[] }; code?: string } }

describe('what an erased person had closed to us', () => {
  let agency: TestAgency;
  let client: TestClient;
  let collector: Caller;
  let officer: Caller;
  let manager: Caller;
  const run = async (sql: string, params: readonly unknown[] = []): Promise<void> => void (await agency.owner.query(sql, [...params]));

  async function person(closed: boolean): Promise<TestAccount> {
    const account = await addTestAccount(agency.owner, client);
    await run(`update debtor set kind = 'PERSON', name = 'Zelda Quixote', name_normalised = 'zelda quixote', country = 'US', region = 'IL', time_zone = 'America/Chicago' where id = $1`, [account.debtorId]);
    if (closed) await run(`update account set status = 'CLOSED', close_code = 'WITHDRAWN', closed_at = '2021-03-01', created_at = '2020-01-01' where id = $1`, [account.id]);
    return account;
  }
  const add = (account: TestAccount, kind: string, value: string): Promise<unknown> => collector.call(ADD, { input: { accountId: account.id, kind, value } });
  const told = (account: TestAccount, kind: string, medium: string | null, address: string | null): Promise<void> =>
    run(`insert into restriction (id, debtor_id, account_id, kind, at, medium, address, in_writing, source, note, recorded_at, actor_name) values ($1, $2, $3, $4, '2021-02-01', $5, $6, true, 'LETTER', '', '2021-02-01', 'test')`, [randomUUID(), account.debtorId, kind === 'CEASE' ? account.id : null, kind, medium, address]);
  async function erased(account: TestAccount): Promise<void> {
    const { result } = await manager.call<{ result: { id: string; status: string } }>(REQUEST, { input: { accountNumber: account.number, note: 'By letter' }, key: randomUUID() });
    expect(result.status).toBe('LISTED');
    await officer.call(APPROVE, { id: result.id, key: randomUUID() });
    await agency.runJobs();
  }
  const gates = async (account: TestAccount, channel: string, address: string): Promise<string[]> => {
    const { r } = await collector.call<Asked>(ASK, { i: { accountId: account.id, channel, address }, k: randomUUID() });
    return (r.decision?.findings ?? []).map(({ gate }) => gate);
  };

  beforeAll(async () => {
    agency = await testAgency();
    client = await addTestClient(agency.owner);
    [collector, officer, manager] = [await agency.agencyAs(['COLLECTOR', 'MANAGER']), await agency.agencyAs('COMPLIANCE_OFFICER'), await agency.agencyAs('MANAGER')];
  });
  afterAll(() => agency.close());

  it('stays closed when the same person is placed again, by hashes that name nobody; other addresses are open', async () => {
    const before = await person(true);
    await run(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', '+1 312 555 0188', '+13125550188', 'CLIENT', '2020-01-01')`, [randomUUID(), before.debtorId]);
    await told(before, 'OPT_OUT', 'EMAIL', 'zelda.q@marlowe.example');
    await told(before, 'CEASE', null, null);
    await erased(before);
    const { rows } = await agency.owner.query<{ mark: string; medium: string | null; cause: string }>('select mark, medium, cause from suppression order by cause desc');
    expect(rows).toMatchObject([{ medium: 'EMAIL', cause: 'OPT_OUT' }, { medium: null, cause: 'CEASE' }]);
    expect(JSON.stringify(rows)).not.toMatch(/zelda|3125550188/);

    const again = await person(false);
    for (const [kind, value] of [['PHONE', '(312) 555-0188'], ['PHONE', '+1 312 555 0177'], ['EMAIL', 'Zelda.Q@Marlowe.example']] as const) await add(again, kind, value);
    expect(await gates(again, 'CALL', '+1 312 555 0188')).toContain('G8');
    expect(await gates(again, 'TEXT', '+1 312 555 0188')).toContain('G8');
    expect(await gates(again, 'EMAIL', 'zelda.q@marlowe.example')).toContain('G8');
    expect(await gates(again, 'CALL', '+1 312 555 0177')).not.toContain('G8');
    const { rows: notes } = await agency.owner.query<{ note: string }>('select note from restriction where debtor_id = $1 order by note', [again.debtorId]);
    expect(notes.map(({ note }) => note)).toEqual(['On the suppression list: whoever had it had asked us to stop, and was erased since.', 'On the suppression list: whoever had it had opted out of it, and was erased since.']);
  });

  it('what a person ends afterwards stays ended', async () => {
    const again = await person(false);
    await add(again, 'PHONE', '+1 312 555 0188');
    const { rows } = await agency.owner.query<{ id: string }>('select id from restriction where debtor_id = $1', [again.debtorId]);
    await collector.call('mutation ($id: Uuid!, $k: String!) { endRestriction(id: $id, reason: "They asked to be called", key: $k) { __typename } }', { id: rows[0]?.id, k: randomUUID() });
    await add(again, 'EMAIL', 'other@marlowe.example');
    expect(await gates(again, 'CALL', '+1 312 555 0188')).not.toContain('G8');
  });
});
