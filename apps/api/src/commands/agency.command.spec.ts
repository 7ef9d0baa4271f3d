import { testAgency, type TestAgency } from '@quittance/testing';
import { agencyCommand } from './agency.command';

jest.setTimeout(60_000);

const WHOLE = ['--name', 'Elbe Inkasso', '--legal-name', 'Elbe Inkasso GmbH', '--country', 'DE', '--currency', 'EUR', '--time-zone', 'Europe/Berlin'];

describe('agency', () => {
  let agency: TestAgency;
  const env = { ...process.env };
  const said: string[] = [];
  const stands = async () => (await agency.owner.query('select name, legal_name, email, country, currency, time_zone from agency')).rows;
  const acts = async () => (await agency.owner.query<{ action: string }>(`select action from audit_log where action like 'agency.%' order by id`)).rows.map(({ action }) => action);

  beforeAll(async () => {
    agency = await testAgency();
    Object.assign(process.env, { DATABASE_URL: agency.database.ownerUrl });
    const note = (...words: unknown[]): void => {
      said.push(words.map(String).join(' '));
    };
    jest.spyOn(console, 'log').mockImplementation(note);
    jest.spyOn(console, 'error').mockImplementation(note);
  }, 120_000);
  beforeEach(() => said.splice(0));
  afterAll(async () => {
    process.env = env;
    await agency.close();
  });

  it('changes what it is called, and never what its books are kept by', async () => {
    expect(await agencyCommand(['--name', 'Halden Recovery', '--email', 'hello@halden.example', '--currency', 'USD'])).toBe(0);
    expect(await stands()).toMatchObject([{ name: 'Halden Recovery', legal_name: 'Halden & Reyes Recovery LLC', email: 'hello@halden.example', currency: 'USD' }]);
    expect(await agencyCommand(['--currency', 'EUR'])).toBe(1);
    expect(said.pop()).toBe('The currency is USD and stays: the books are kept by it.');
    expect(await acts()).toEqual(['agency.changed']);
  });

  it('is entered once into an empty database, with all that is needed', async () => {
    await agency.owner.query('delete from agency');
    expect(await agencyCommand(WHOLE.slice(0, 6))).toBe(1);
    expect(said.pop()).toContain('--currency, --time-zone are needed to enter it');
    expect(await agencyCommand(WHOLE)).toBe(0);
    expect(said.pop()).toContain('Elbe Inkasso keeps its books in EUR, its days in Europe/Berlin. Add its first administrator');
    expect(await stands()).toMatchObject([{ legal_name: 'Elbe Inkasso GmbH', country: 'DE', time_zone: 'Europe/Berlin' }]);
    expect(await acts()).toEqual(['agency.changed', 'agency.entered']);
  });

  it.each([
    [['--country', 'Germany'], 'not a country’s code'], [['--currency', 'EURO'], 'not a currency’s code'], [['--time-zone', 'Berlin'], 'not a time zone'], [['--email', 'nobody'], 'not an email address'], [['--name', ' '], '--name is empty'], [[], 'agency --name'],
  ])('says what is wrong with %j', async (args, words) => {
    expect(await agencyCommand(args)).toBe(1);
    expect(said.join('\n')).toContain(words);
  });
});
