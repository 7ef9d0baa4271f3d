import { bookAccount, bookClient, testAgency, type BookAccount, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

interface Found { r: { groups: { kind: string; label: string; hits: { accountNumber: string; matched: string }[] }[] } }

describe('search', () => {
  let agency: TestAgency;
  let collector: Caller;
  let bright: BookAccount;
  let halden: BookAccount;
  let clientId: string;

  beforeAll(async () => {
    agency = await testAgency();
    const [carrow, other] = [await bookClient(agency.owner, 'CARROW'), await bookClient(agency.owner, 'OTHER')];
    clientId = carrow.id;
    collector = await agency.agencyAs('COLLECTOR');
    bright = await bookAccount(agency.owner, carrow, { debtor: 'brightwater fixtures', reference: 'PO 77-12', invoices: [{ number: 'CS-88120', amount: 100 }] });
    halden = await bookAccount(agency.owner, other, { debtor: 'halden and roe catering', invoices: [{ number: 'HR/5', amount: 100 }] });
    for (const [kind, value] of [['PHONE', '+13125550148'], ['EMAIL', 'ap@brightwater.example']]) {
      await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, $3, $4, $4, 'COLLECTOR', '2026-01-01')`, [randomUUID(), bright.debtorId, kind, value]);
    }
  }, 120_000);

  afterAll(() => agency.close());

  const find = async (text: string, query = 'search'): Promise<[string, string][]> =>
    (await collector.call<Found>(`query ($t: String!) { r: ${query}(text: $t) { groups { kind label hits { accountNumber matched } } } }`, { t: text })).r.groups.flatMap(({ kind, hits }) => hits.map(({ accountNumber }): [string, string] => [kind, accountNumber]));

  it.each([
    ['BRIGHT', 'DEBTOR'], ['The Brightwater Fix', 'DEBTOR'], ['brightwater fixtures llc', 'DEBTOR'], ['po 77', 'REFERENCE'], ['cs88', 'INVOICE'], ['CS-881', 'INVOICE'],
    ['(312) 555', 'PHONE'], ['+1 312 5550148', 'PHONE'], ['ap@bright', 'EMAIL'],
  ])('finds by %j a %s', async (text, kind) => expect(await find(text)).toEqual([[kind, bright.number]]));

  it('finds an account by its number', async () => {
    expect(await find(halden.number.toLowerCase())).toEqual([['ACCOUNT', halden.number]]);
    expect((await find('q-1')).map(([kind]) => kind)).toEqual(['ACCOUNT', 'ACCOUNT']);
  });

  it.each(['b', '', '%', '_r', "' or 1=1", '50%'])('finds nothing by %j', async (text) => expect(await find(text)).toEqual([]));

  it('finds a misspelt name and one begun in the middle, on Enter', async () => {
    expect(await find('brigthwater', 'fuzzySearch')).toEqual([['DEBTOR', bright.number]]);
    expect(await find('roe catering', 'fuzzySearch')).toEqual([['DEBTOR', halden.number]]);
  });

  it("limits likeness to what a client's login may see, although it runs as the owner", async () => {
    const ctx = await agency.ctxFor({ clients: [clientId] });
    const like = (text: string) => agency.work.read(ctx, (tx) => tx.query<{ name: string }>('select name from find_debtors_like($1, 20)', [text]));
    expect(await like('brightwater')).toEqual([{ name: 'brightwater fixtures' }]);
    expect(await like('halden')).toEqual([]);
  });

  it('is for those with the right to it', async () => {
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    await expect(administrator.call('{ search(text: "abc") { groups { kind } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
