import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type TestAgency } from '@quittance/testing';

jest.setTimeout(60_000);

describe('tax rates and registrations', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
  });

  afterAll(() => agency.close());

  const tell = async (mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
    (await desk.colleague.call<Record<string, Answer>>(`mutation($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${fields} ... on Refused { code field message } } }`, { input }))['answer'] as Answer;
  const rate = (more: object) => tell('saveTaxRate', 'TaxRateInput', '... on TaxSaved { id }', { country: 'FI', region: '', name: 'ALV', ratePpm: 255_000, effectiveFrom: '2024-09-01', source: 'Arvonlisäverolaki 84 §', checkedOn: '2026-03-01', ...more });
  const register = (more: object) => tell('registerForTax', 'TaxRegistrationInput', '... on TaxSaved { id }', { country: 'FI', region: '', number: 'FI123', registeredFrom: '2026-03-01', ...more });

  it('are seeded with a source and a caution each, and charge nobody until the agency is registered', async () => {
    const { taxRates } = await desk.ask<{ taxRates: { country: string; region: string; ratePpm: number; source: string; caution: string; charged: boolean; inForce: boolean }[] }>('{ taxRates { country region ratePpm source caution charged inForce } }');
    expect(taxRates.find(({ country }) => country === 'GB')).toMatchObject({ ratePpm: 200_000, charged: false, inForce: true });
    expect(taxRates.find(({ country, region }) => country === 'US' && region === '')).toMatchObject({ ratePpm: 0 });
    expect(taxRates.every(({ source, caution }) => source !== '' && caution !== '')).toBe(true);
  });

  it('of a place are added, and not changed any more once a fee was charged at them', async () => {
    expect(await register({})).toMatchObject({ code: 'NO_RATE' });
    expect(await rate({})).toMatchObject({ __typename: 'TaxSaved' });
    expect(await rate({ ratePpm: 250_000 })).toMatchObject({ __typename: 'TaxSaved' });
    expect(await register({})).toMatchObject({ __typename: 'TaxSaved' });
    expect(await register({ registeredFrom: '2026-03-15' })).toMatchObject({ code: 'REGISTERED_ALREADY' });
    const client = await addTestClient(agency.owner);
    await agency.owner.query(`update client set country = 'FI' where id = $1`, [client.id]);
    const account = await addTestAccount(agency.owner, client);
    await desk.pay(account.id, 10_000, '2026-03-10');
    const { rows } = await agency.owner.query<{ tax: number }>('select tax from fee_line where account_id = $1', [account.id]);
    expect(rows).toEqual([{ tax: 625 }]);
    expect(await rate({ ratePpm: 240_000 })).toMatchObject({ code: 'RATE_IN_USE', field: 'effectiveFrom' });
    expect(await rate({ ratePpm: 240_000, effectiveFrom: '2026-03-05' })).toMatchObject({ code: 'RATE_IN_USE' });
    expect(await rate({ ratePpm: 240_000, effectiveFrom: '2026-03-11' })).toMatchObject({ __typename: 'TaxSaved' });
    await desk.pay(account.id, 10_000, '2026-03-11');
    const { rows: after } = await agency.owner.query<{ tax: number }>('select tax from fee_line where account_id = $1 order by n', [account.id]);
    expect(after.map(({ tax }) => tax)).toEqual([625, 600]);
  });

  it('a client may be exempt, with a reason; what it takes on for the clients below it stands beside', async () => {
    const client = await addTestClient(agency.owner);
    const SETTLED = '... on ClientSettlement { taxStatus childrenInvoiced ratePpm why version }';
    const { clientSettlement } = await desk.ask<{ clientSettlement: { version: number; why: string } }>('query($id: Uuid!) { clientSettlement(clientId: $id) { version why } }', { id: client.id });
    expect(clientSettlement.why).toBe('The agency is not registered in US, so it charges none.');
    const input = { clientId: client.id, version: clientSettlement.version, taxStatus: 'EXEMPT', taxRegion: 'tx', taxNote: '', childrenRemitted: 'EACH', childrenInvoiced: 'HERE' };
    expect(await tell('settleClient', 'ClientSettlementInput', SETTLED, input)).toMatchObject({ code: 'NOTE_NEEDED', field: 'taxNote' });
    expect(await tell('settleClient', 'ClientSettlementInput', SETTLED, { ...input, taxNote: 'Certificate 77' })).toMatchObject({ taxStatus: 'EXEMPT', childrenInvoiced: 'HERE', ratePpm: 0, why: 'Exempt: Certificate 77.' });
    expect(await tell('settleClient', 'ClientSettlementInput', SETTLED, { ...input, taxNote: 'Certificate 78' })).toMatchObject({ code: 'STALE_VERSION' });
    await expect((await agency.agencyAs('COLLECTOR')).call(`mutation($input: TaxRegistrationInput!) { registerForTax(input: $input) { __typename } }`, { input: { country: 'GB', number: '1', registeredFrom: '2026-03-01' } })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
