import { currency, ppm, unwrap } from '@quittance/kernel';
import { rateCondition, rateRule } from '@quittance/fees/domain';
import { blankTerms, CONTRACT_PRESETS, foldClientName, lintContract, parseClientCode, termsFromWire, termsInWords, termsToWire, tiersInWords, type ContractTerms } from './index';
import { BY_AGE, contractWith, flat, SMALL_OR_ABROAD } from './terms.fixture';

const USD = currency('USD');
const ratesOf = (terms: ContractTerms) => termsInWords(terms).filter(({ topic }) => topic === 'Rates').map(({ text }) => text);

describe('a contract in plain words', () => {
  it('says tiers as people do', () => {
    const tiers = [{ upTo: 300_000, ratePpm: ppm('25%') }, ...flat('20%')];
    expect(tiersInWords('MARGINAL', tiers, USD)).toBe('25% of the first $3,000 collected on an account, 20% above');
    expect(tiersInWords('PER_PAYMENT', tiers, USD)).toBe('25% of the first $3,000 of each payment, 20% above');
    expect(tiersInWords('WHOLE_AMOUNT', tiers, USD)).toBe('one rate on everything collected on an account: 25% while it is up to $3,000, 20% once it is more');
    const three = [{ upTo: 30_000, ratePpm: ppm('50%') }, { upTo: 200_000, ratePpm: ppm('28%') }, ...flat('20%')];
    expect(tiersInWords('MARGINAL', three, USD)).toBe('50% of the first $300 collected on an account, 28% of the next $1,700, 20% above');
  });

  it('says whom each rule is about', () => {
    expect(ratesOf(contractWith([SMALL_OR_ABROAD, ...BY_AGE]))).toEqual([
      'Accounts under $1,000, or outside the United States (Small or abroad): 35% of what is collected.',
      'Accounts up to 120 days old: 20% of what is collected.',
      'Accounts 121 to 180 days old: 25% of what is collected.',
      'Accounts 181 to 730 days old: 30% of what is collected.',
    ]);
    const band = rateRule({ when: [rateCondition({ minAmount: 99_999, belowAmount: 500_000, placesIn: ['CA', 'US-NY'] })], tiers: flat('8.125%'), minimum: 10_000, cap: 100_050 });
    expect(ratesOf(contractWith([band, rateRule({ tiers: flat('1%') })]))).toEqual([
      'Accounts from $999.99 to under $5,000, in Canada or US-NY: 8.125% of what is collected; at least $100 an account, though never more than was collected; at most $1,000.50 an account.',
      'All other accounts: 1% of what is collected.',
    ]);
  });

  it('says the rest', () => {
    const terms = blankTerms(USD, [rateRule({ tiers: flat('35%') })]);
    expect(termsInWords(terms).map(({ text }) => text)).toEqual([
      'All accounts: 35% of what is collected.',
      'The fee is charged on principal and interest collected, not on fees or costs.',
      'No fee on a payment made before placement and found later.',
      'What is collected is remitted on the 10th of the following month, less all fees and costs.',
      'Payments wait before they are remitted: checks 10 days; ACH and direct debits 5 days; cards 3 days.',
      'A payment covers costs first, then fees, then interest, then principal.',
      'All invoices of one debtor make one account.',
    ]);
  });

  it('says that the law orders the debts of Germany, where the contract would have it otherwise', () => {
    const covers = (applicationOrder: ContractTerms['applicationOrder']) => termsInWords({ ...contractWith([rateRule({ tiers: flat('35%') })]), applicationOrder }).find(({ topic }) => topic === 'Payments cover')?.text;
    expect(covers(['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'])).toBe('A payment covers principal first, then interest, then fees, then costs. Of a debtor in Germany it covers costs and fees first, then interest, then principal (BGB § 367).');
    expect(covers(['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'])).toBe('A payment covers costs first, then fees, then interest, then principal.');
  });

  it('says fixed fees, single buckets, goods, withdrawal and late charges', () => {
    const legal = rateRule({ when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: flat('40%'), bucketTiers: { INTEREST: flat('50%') } });
    const amicable = rateRule({ tiers: flat('25%'), fixedFee: { amount: 1_500, days: 30 } });
    const terms = contractWith([legal, amicable]);
    const full: ContractTerms = {
      ...terms,
      rates: { ...terms.rates, goodsSharePpm: ppm('50%'), withdrawal: { amount: 5_000, balancePpm: ppm('10%'), freeDays: 30 } },
      lateCharges: { authority: 'Clause 9', steps: [{ fromDay: 30, flat: null, ratePpm: ppm('2%') }, { fromDay: 15, flat: 2_500, ratePpm: null }], cap: 20_000 },
    };
    expect(ratesOf(full)).toEqual([
      'Accounts at law: 40% of what is collected; on interest 50% of what is collected.',
      'All other accounts: a fixed fee of $15 at placement that covers what is collected in the first 30 days, then 25% of what is collected.',
    ]);
    const said = (topic: string) => termsInWords(full).filter((line) => line.topic === topic).map(({ text }) => text);
    expect(said('Goods')).toEqual(['Goods taken back in place of money bear 50% of the usual fee, owed in money.']);
    expect(said('Withdrawal')).toEqual(['An account taken back before it is paid costs $50 and 10% of what is still owed; nothing in the first 30 days from placement.']);
    expect(said('Late charges')).toEqual(['An overdue invoice bears $25 from day 15 past due and 2% of it from day 30 past due, at most $200 in all. Authority: Clause 9.']);
    expect(unwrap(termsFromWire(JSON.parse(JSON.stringify(termsToWire(full)))))).toEqual(full);
  });

  it('counts yen without decimals', () => {
    expect(tiersInWords('MARGINAL', [{ upTo: 3_000, ratePpm: ppm('25%') }, ...flat('20%')], currency('JPY'))).toBe('25% of the first ¥3,000 collected on an account, 20% above');
  });
});

describe('presets', () => {
  it.each(CONTRACT_PRESETS.map((preset) => [preset.name, preset] as const))('%s has no finding, in any currency', (_, preset) => {
    for (const code of ['USD', 'JPY', 'KWD'].map(currency)) expect(lintContract(blankTerms(code, preset.rules(code)))).toEqual([]);
  });
});

describe('terms on the wire', () => {
  it('come back as they went', () => {
    for (const terms of [contractWith([SMALL_OR_ABROAD, ...BY_AGE]), { ...blankTerms(USD, [SMALL_OR_ABROAD]), applicationOrder: 'PRO_RATA' as const }]) {
      expect(unwrap(termsFromWire(JSON.parse(JSON.stringify(termsToWire(terms)))))).toEqual(terms);
    }
  });
});

describe("a client's code and name", () => {
  it('is upper case, and refuses what it cannot be', () => {
    expect(parseClientCode(' acme-eu ')).toEqual({ ok: true, value: 'ACME-EU' });
    expect(['A', '-AB', 'A B', 'É1', 'A'.repeat(21), ''].filter((text) => parseClientCode(text).ok)).toEqual([]);
  });

  it('folds names for the search', () => {
    expect(foldClientName('  Łódź  Straße & Søn ')).toBe('lodz strasse & son');
  });
});
