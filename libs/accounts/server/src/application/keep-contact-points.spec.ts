import { bookAccount, bookClient, testAgency, type BookAccount, type Caller, type TestAgency } from '@quittance/testing';

const ADD = 'mutation ($i: AddContactPointInput!) { r: addContactPoint(input: $i) { ... on ContactPointKept { id kind value status } ... on Refused { code message } } }';
const CORRECT = 'mutation ($i: CorrectContactPointInput!) { r: correctContactPoint(input: $i) { ... on ContactPointKept { id value status } ... on Refused { code message } } }';
interface Kept { r: { id: string; value?: string; status?: string; code?: string; message?: string } }

describe('contact points', () => {
  let agency: TestAgency;
  let account: BookAccount;
  let collector: Caller;
  let carrow: string;
  let halden: string;

  beforeAll(async () => {
    agency = await testAgency();
    const [one, other] = [await bookClient(agency.owner, 'CARROW'), await bookClient(agency.owner, 'HALDEN')];
    [carrow, halden] = [one.id, other.id];
    account = await bookAccount(agency.owner, one);
    await bookAccount(agency.owner, other, { debtorId: account.debtorId });
    collector = await agency.agencyAs('COLLECTOR');
  }, 120_000);

  afterAll(() => agency.close());

  const add = async (point: object): Promise<Kept['r']> => (await collector.call<Kept>(ADD, { i: { accountId: account.id, ...point } })).r;
  const correct = async (id: string, change: object): Promise<Kept['r']> => (await collector.call<Kept>(CORRECT, { i: { accountId: account.id, id, ...change } })).r;

  it('writes phones as E.164 by the country of the debtor, email in lower case', async () => {
    const phone = await add({ kind: 'PHONE', value: '(312) 555-0148', personName: 'Dana Ruiz', personRole: 'Accounts payable' });
    expect(phone.value).toBe('+1 312 555 0148');
    const { rows } = await agency.owner.query('select value_normalised, source, actor_id from contact_point where id = $1', [phone.id]);
    expect(rows).toEqual([{ value_normalised: '+13125550148', source: 'COLLECTOR', actor_id: collector.user.id }]);
    expect((await add({ kind: 'EMAIL', value: 'AP@Brightwater.Example' })).value).toBe('ap@brightwater.example');
  });

  it.each([['PHONE', '12', 'NOT_A_PHONE'], ['EMAIL', 'dana at home', 'NOT_AN_EMAIL'], ['ADDRESS', 'x', 'ADDRESS_TOO_SHORT']])('refuses a %s of "%s"', async (kind, value, code) => {
    expect((await add({ kind, value })).code).toBe(code);
  });

  it('refuses the same twice', async () => {
    await add({ kind: 'PHONE', value: '312-555-0190' });
    expect((await add({ kind: 'PHONE', value: '+1 312 555 0190' })).code).toBe('CONTACT_KNOWN');
  });

  it('corrects by a successor, once: the second editor is refused and the old row stays', async () => {
    const { id } = await add({ kind: 'PHONE', value: '312-555-0111' });
    const both = await Promise.all([correct(id, { status: 'WRONG_PARTY' }), correct(id, { value: '312-555-0112' })]);
    expect(both.map((result) => result.code ?? 'done').sort()).toEqual(['CONTACT_CHANGED', 'done']);
    const { rows } = await agency.owner.query('select count(*)::int as n from contact_point where id = $1 or supersedes_id = $1', [id]);
    expect(rows).toEqual([{ n: 2 }]);
    await expect(agency.owner.query(`update contact_point set value = 'x' where id = $1`, [id])).rejects.toThrow(/append-only/);
  });

  it("hides what another client or a collector supplied from a client's login, although it has an account of the debtor", async () => {
    await agency.owner.query(
      `insert into contact_point (id, debtor_id, kind, value, value_normalised, source, source_client_id, observed_at) values (gen_random_uuid(), $1, 'EMAIL', 'c@x.example', 'c@x.example', 'CLIENT', $2, '2026-01-01')`, [account.debtorId, carrow]);
    await add({ kind: 'EMAIL', value: 'found@x.example' });
    const seenBy = async (clientId: string): Promise<string[]> => agency.work.read(await agency.ctxFor({ clients: [clientId] }), async (tx) =>
      (await tx.query<{ value: string }>('select value from contact_point where debtor_id = $1', [account.debtorId])).map(({ value }) => value));
    expect(await seenBy(carrow)).toEqual(['c@x.example']);
    expect(await seenBy(halden)).toEqual([]);
  });

  it('refuses a contact point of another debtor', async () => {
    const other = await bookAccount(agency.owner, { id: halden, code: 'HALDEN', contractVersionId: (await agency.owner.query<{ id: string }>('select id from contract_version where client_id = $1', [halden])).rows[0]?.id ?? '' }, { debtor: 'Elsewhere' });
    const { id } = await add({ kind: 'PHONE', value: '312-555-0133' });
    expect((await collector.call<Kept>(CORRECT, { i: { accountId: other.id, id, status: 'WRONG_PARTY' } })).r.code).toBe('CONTACT_NOT_FOUND');
  });
});
