import { randomUUID } from 'node:crypto';
import { rateCondition, rateRule } from '@quittance/fees/domain';
import { NO_INTEREST } from '@quittance/clients/domain';
import { ppm } from '@quittance/kernel';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency } from '@quittance/testing';
import { verifyBook } from './verify-book';

jest.setTimeout(180_000);

const REFUSED = '... on Refused { code message }';

describe('payments followed from the day they come to the last paper, the book recomputed at each turn', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
  });
  afterEach(async () => expect((await verifyBook(agency.owner)).filter(({ holds }) => !holds)).toEqual([]));
  afterAll(() => agency.close());

  const command = async (by: Caller, mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
    (await by.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer;
  const remitted = async (clientId: string, currency: string, periodTo: string): Promise<Answer> => {
    const run = await desk.prepare(clientId, { currency, periodTo });
    return desk.post(await desk.approve(run));
  };

  /**
   * 25% of the first 3,000, then 20%, 400 at least, 20% tax; billed, not kept back; an attorney gets 15% of what it collects out of
   * trust. Each figure is worked out by hand: F(1,000) 400, F(3,500.01) 850, F(4,500) 1,050, F(1,999.99) 500, F(2,499.99) 625,
   * F(1,499.99) 400 by the minimum, F(500) 400, F(0) nothing.
   */
  it('GROSS, taxed, with a minimum fee, a smallest payout and an attorney: returned after remittance in another order, nothing is left', async () => {
    await agency.setClock('2026-03-31');
    await agency.owner.query(`insert into tax_registration (id, country, region, number, registered_from, recorded_at) values ($1, 'GB', '', 'GB123456789', '2020-01-01', '2026-01-01T00:00:00Z')`, [randomUUID()]);
    const rate = [rateRule({ tiers: [{ upTo: 300_000, ratePpm: ppm('25%') }, { upTo: null, ratePpm: ppm('20%') }], minimum: 40_000 })];
    const client = await addTestClient(agency.owner, { currency: 'GBP', rate, remittance: { mode: 'GROSS', minimum: 50_000 } });
    await agency.owner.query(`update client set country = 'GB', tax_status = 'BY_PLACE' where id = $1`, [client.id]);
    const { id } = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
    const firm = await command(desk.colleague, 'keepPartner', 'KeepPartnerInput', '... on Partner { id }', { name: 'Harrow & Vane', kind: 'ATTORNEY', sharePpm: 150_000, forwards: 'GROSS', suitFeePpm: 0, active: true });
    await command(desk.colleague, 'forwardAccount', 'ForwardAccountInput', '... on AccountForwarding { partnerId }', { accountId: id, partnerId: firm['id'] });
    const pay = (amount: number, on: string, more: object = {}) => desk.pay(id, amount, on, { currency: 'GBP', ...more });
    const fees = async (): Promise<[number, number, number, number][]> =>
      (await agency.owner.query<{ f: [number, number, number, number] }>(`select jsonb_build_array(amount, tax, trust, receivable) as f from fee_line where account_id = $1 order by n`, [id])).rows.map(({ f }) => f);

    const first = await pay(100_000, '2026-03-05');
    const through = await pay(250_001, '2026-03-20', { kind: 'PA' });
    const direct = await pay(99_999, '2026-03-31', { kind: 'PC' });
    expect(await fees()).toEqual([[40_000, 8_000, 100_000, 48_000], [45_000, 9_000, 212_501, 16_500], [20_000, 4_000, 0, 24_000]]);
    await agency.setClock('2026-04-02');
    expect(await remitted(client.id, 'GBP', '2026-03-31')).toMatchObject({ remitted: 312_501, invoiced: 88_500, fees: 105_000, tax: 21_000, carriedOut: 0 });

    await agency.setClock('2026-04-15');
    expect(await desk.giveBack(through['receiptId'], '2026-04-10')).toMatchObject({ fee: -55_000, clientOwes: 212_501, trustTopUp: 212_501, afterRemittance: true, message: expect.stringContaining('billed with the next remittance') });
    const last = await pay(50_000, '2026-04-15');
    expect((await fees()).slice(3)).toEqual([[-55_000, -11_000, 0, 184_001], [12_500, 2_500, 50_000, 15_000]]);
    await agency.setClock('2026-05-04');
    // Just what the contract pays at least.
    expect(await remitted(client.id, 'GBP', '2026-04-30')).toMatchObject({ remitted: 50_000, invoiced: 199_001, carriedOut: 0 });

    await agency.setClock('2026-05-08');
    for (const [{ receiptId }, fee] of [[first, -22_500], [direct, 0], [last, -40_000]] as const) expect(await desk.giveBack(receiptId, '2026-05-08')).toMatchObject({ fee });
    expect((await fees()).slice(5)).toEqual([[-22_500, -4_500, 0, 73_000], [0, 0, 0, 0], [-40_000, -8_000, 0, 2_000]]);
    await agency.setClock('2026-06-02');
    expect(await remitted(client.id, 'GBP', '2026-05-31')).toMatchObject({ remitted: 0, invoiced: 75_000, fees: -62_500, tax: -12_500 });
    // What was paid out is owed back to the penny, and no fee, tax or share is left.
    expect((await desk.invoices(client.id)).map(({ kind, amount }) => [kind, amount]).sort()).toEqual([['INVOICE', 199_001], ['INVOICE', 75_000], ['INVOICE', 88_500]]);
    const books = await desk.books('GBP');
    expect(['CLIENT_TRUST', 'CLIENT_RECEIVABLE', 'FEE_REVENUE', 'TAX_PAYABLE', 'PARTNER_SHARE', 'DUE_TO_ATTORNEY', 'DUE_FROM_OPERATING'].map((type) => books[type] ?? 0)).toEqual([0, 362_501, 0, 0, 0, 0, 362_501]);
  });

  it('moved to law under a cap of 1,000 for the account’s life: what a returned payment of before gives back is room again', async () => {
    await agency.setClock('2026-03-31');
    const flat = (rate: string) => ({ tiers: [{ upTo: null, ratePpm: ppm(rate) }], cap: 100_000 });
    const client = await addTestClient(agency.owner, { rate: [rateRule({ name: 'At law', when: [rateCondition({ placementTypes: ['LEGAL'] })], ...flat('40%') }), rateRule(flat('25%'))] });
    const { id } = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
    const early = await desk.pay(id, 300_000, '2026-03-05');
    expect(early).toMatchObject({ fee: 75_000 });
    const input = { key: randomUUID(), accountId: id, version: (await agency.owner.query<{ version: number }>('select version from account where id = $1', [id])).rows[0]?.version, placementType: 'LEGAL', effectiveFrom: '2026-03-20', reason: 'Suit filed' };
    expect(await command(desk.colleague, 'changeAccountTerms', 'ChangeAccountTermsInput', '... on ChangedTerms { seq }', input)).toMatchObject({ seq: 2 });
    expect(await desk.pay(id, 100_000, '2026-03-25')).toMatchObject({ fee: 25_000 });
    expect(await desk.giveBack(early['receiptId'], '2026-03-28')).toMatchObject({ fee: -75_000 });
    // 40% of 2,000 less the 250 charged, then what the cap leaves.
    expect(await desk.pay(id, 100_000, '2026-03-29')).toMatchObject({ fee: 55_000 });
    expect(await desk.pay(id, 100_000, '2026-03-30')).toMatchObject({ fee: 20_000 });
    expect(await desk.pay(id, 100_000, '2026-03-31')).toMatchObject({ fee: 0 });
  });

  /**
   * 12,000 due 1 September 2025, Bank Rate of 30 June 4.25% + 8%, the fixed sum 100. To 17 October 45 days, 181.23; a payment of that
   * day pays 100, 181.23 and 2,718.77 of principal; on the 9,281.23 left 34 days come to 105.91 and 39 to 121.48; on 12,000 again
   * 46 days are 185.26. The half-year that ends meanwhile changes nothing.
   */
  it('by the United Kingdom’s Act: a payment known a month late restates interest, its return lets it run again, the statement of a day between says so', async () => {
    const nightly = async (on: string): Promise<void> => {
      await agency.setClock(on);
      await agency.owner.query(`select graphile_worker.add_job('accounts.accrue-interest')`);
      await agency.runJobs();
    };
    const client = await addTestClient(agency.owner, { currency: 'GBP', interest: { ...NO_INTEREST, basis: 'UK_LATE_PAYMENT', fixedSums: true } });
    const { id } = await addTestAccount(agency.owner, client, { placedOn: '2025-09-05', owed: { PRINCIPAL: 1_200_000 } });
    const open = async () => Object.fromEntries((await agency.owner.query<{ bucket: string; amount: number }>('select bucket, sum(amount)::int as amount from debt_balance where account_id = $1 group by 1', [id])).rows.map(({ bucket, amount }) => [bucket, amount]));
    await nightly('2025-11-20');
    expect(await open()).toEqual({ PRINCIPAL: 1_200_000, INTEREST: 31_816, FEES: 10_000 });
    const paid = await desk.pay(id, 300_000, '2025-10-17', { currency: 'GBP' });
    expect(paid).toMatchObject({ applied: 300_000, fee: 72_500 });
    expect(await open()).toEqual({ PRINCIPAL: 928_123, INTEREST: 10_591, FEES: 0 });
    await agency.setClock('2025-11-25');
    expect(await desk.giveBack(paid['receiptId'], '2025-11-25')).toMatchObject({ fee: -72_500 });
    await nightly('2026-01-10');
    expect(await open()).toEqual({ PRINCIPAL: 1_200_000, INTEREST: 18_123 + 12_148 + 18_526, FEES: 10_000 });
    const { accountStatement } = await desk.colleague.call<{ accountStatement: { balance: number; totals: object } }>(
      'query($accountId: Uuid!, $on: BusinessDate) { accountStatement(accountId: $accountId, on: $on) { ... on AccountStatement { balance totals { invoices interest charges paid credits } } } }', { accountId: id, on: '2025-11-01' });
    expect(accountStatement).toEqual({ balance: 928_123 + 4_672, totals: { invoices: 1_200_000, interest: 18_123 + 4_672, charges: 10_000, paid: 300_000, credits: 0 } });
  });

  it.each([['KWD', '1.235'], ['JPY', '1,235']])('%s: a quarter of %s is rounded at its own minor unit, remitted and told so', async (currency, words) => {
    await agency.setClock('2026-03-31');
    const client = await addTestClient(agency.owner, { currency });
    const { id } = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 10_000 } });
    expect(await desk.pay(id, 1_235, '2026-03-05', { currency })).toMatchObject({ fee: 309, message: expect.any(String) });
    await agency.setClock('2026-04-02');
    expect(await remitted(client.id, currency, '2026-03-31')).toMatchObject({ remitted: 926, collected: 1_235, fees: 309 });
    const told = await agency.owner.query<{ body: string }>(`select body from activity where account_id = $1 and kind = 'PAYMENT'`, [id]);
    expect(told.rows.map(({ body }) => body).join()).toContain(words);
  });
});
