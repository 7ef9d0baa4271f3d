import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';

interface Report {
  currency: string;
  on: string;
  parts: { currency: string; collected: number; rate: { rate: string; on: string; source: string; inverted: boolean } | null; inReporting: { collected: number } | null }[];
  total: { collected: number };
  withoutRate: string[];
}

describe('recovery read in one currency', () => {
  let agency: TestAgency;
  let manager: Caller;
  const record = async (input: object): Promise<{ entered?: number; code?: string; field?: string }> => (await manager.call<{ recordExchangeRate: { entered?: number; code?: string; field?: string } }>(
    `mutation($input: ExchangeRateInput!) { recordExchangeRate(input: $input) { ... on ExchangeRatesEntered { entered } ... on Refused { code field } } }`, { input: { key: randomUUID(), base: 'EUR', quote: 'USD', on: '2026-10-30', rate: '1.10', source: 'Entered by the agency', ...input } })).recordExchangeRate;
  const read = async (currency: string, on: string | null = null): Promise<Report> => (await manager.call<{ recoveryInCurrency: Report }>(
    'query($currency: String!, $on: BusinessDate) { recoveryInCurrency(currency: $currency, on: $on) { currency on parts { currency collected rate { rate on source inverted } inReporting { collected } } total { collected } withoutRate } }', { currency, on })).recoveryInCurrency;

  beforeAll(async () => {
    agency = await testAgency();
    manager = await agency.agencyAs('MANAGER');
    const client = randomUUID();
    await agency.owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'ORBIS', 'Orbis Supply', 'orbis', 'US', 'USD', '2026-01-01')`, [client]);
    for (const [currency, collected] of [['USD', 100_000], ['EUR', 50_000], ['GBP', 10_000]]) {
      await agency.owner.query(`insert into recovery_month (client_id, currency, placed_month, month, accounts, placed, collected, direct, fees) values ($1, $2, '2026-09-01', '2026-10-01', 1, 200000, $3, 0, 1000)`, [client, currency, collected]);
    }
  });
  afterAll(() => agency.close());

  it('names a currency without a rate, and leaves it out of the total', async () => {
    expect(await record({})).toEqual({ entered: 1 });
    const report = await read('USD');
    expect(report).toMatchObject({ currency: 'USD', on: '2026-11-23', withoutRate: ['GBP'], total: { collected: 155_000 } });
    expect(report.parts.find(({ currency }) => currency === 'EUR')).toMatchObject({ rate: { rate: '1.1', on: '2026-10-30', source: 'Entered by the agency', inverted: false }, inReporting: { collected: 55_000 } });
    expect(report.parts.find(({ currency }) => currency === 'GBP')).toMatchObject({ rate: null, inReporting: null });
  });

  it('reads at the rate of the day asked for; a correction stands for its day, a withdrawal leaves none', async () => {
    expect((await read('USD', '2026-10-29')).withoutRate).toEqual(['EUR', 'GBP']);
    expect(await record({ rate: '1.2' })).toEqual({ entered: 1 });
    expect((await read('USD')).total.collected).toBe(160_000);
    expect(await record({ withdrawn: true })).toEqual({ entered: 1 });
    expect((await read('USD')).withoutRate).toEqual(['EUR', 'GBP']);
    expect((await read('EUR')).parts.find(({ currency }) => currency === 'EUR')).toMatchObject({ rate: null, inReporting: { collected: 50_000 } });
  });

  it('refuses what is no rate, by field, and a file with one wrong line whole', async () => {
    expect(await record({ rate: '0' })).toEqual({ code: 'BAD_RATE', field: 'rate' });
    expect(await record({ quote: 'EUR' })).toEqual({ code: 'SAME_CURRENCY', field: 'quote' });
    expect(await record({ source: '' })).toEqual({ code: 'SOURCE_MISSING', field: 'source' });
    expect(await record({ on: '2026-12-24' })).toEqual({ code: 'DATE_IN_FUTURE', field: 'on' });
    const file = async (text: string) => (await manager.call<{ importExchangeRates: object }>(`mutation($input: ExchangeRateFileInput!) { importExchangeRates(input: $input) { ... on ExchangeRatesEntered { entered } ... on Refused { code message } } }`, { input: { key: randomUUID(), text } })).importExchangeRates;
    expect(await file('base,quote,date,rate,source\nGBP,USD,2026-10-30,1.30,Agreed with the client\nGBP,USD,2026-13-01,1.3,x\n')).toMatchObject({ code: 'BAD_DATE', message: expect.stringContaining('Line 3') });
    expect((await read('USD')).withoutRate).toEqual(['EUR', 'GBP']);
    expect(await file('base,quote,date,rate,source\nGBP,USD,2026-10-30,1.30,Agreed with the client\n')).toEqual({ entered: 1 });
    expect((await read('USD')).total.collected).toBe(113_000);
  });

  it('touches no book, and nothing on record is edited', async () => {
    expect((await agency.owner.query('select count(*)::int as n from ledger_entry')).rows).toEqual([{ n: 0 }]);
    await expect(agency.owner.query(`update exchange_rate set rate = 2`)).rejects.toThrow('append-only');
    const collector = await agency.agencyAs('COLLECTOR');
    await expect(collector.call(`mutation { recordExchangeRate(input: { key: "key-00000001", base: "EUR", quote: "USD", on: "2026-10-30", rate: "1", source: "me" }) { __typename } }`)).rejects.toThrow();
  });
});
