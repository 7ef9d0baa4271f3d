import { businessDate, currency, ppm, unwrap, type ContractVersionId } from '@quittance/kernel';
import { addDays } from '@quittance/kernel';
import { feeFor, NO_HISTORY, rateCondition, rateRule, resolveTerms, type AccountFacts, type PricedContract } from './index';
import { principal, tiers } from './terms.fixture';

const flat = (rate: string) => tiers([null, rate]);
const contract: PricedContract = {
  contractVersionId: 'b1d6a0b6-0000-4000-8000-000000000001' as ContractVersionId,
  versionNumber: 3,
  currency: currency('USD'),
  rates: {
    ageFrom: 'OLDEST_INVOICE',
    rules: [
      rateRule({
        name: 'Small or abroad',
        when: [rateCondition({ belowAmount: 100_000 }), rateCondition({ placesNotIn: ['US'] })],
        tiers: flat('35%'),
      }),
      rateRule({ when: [rateCondition({ maxDays: 120 })], tiers: flat('20%') }),
      rateRule({ when: [rateCondition({ minDays: 121, maxDays: 180 })], tiers: flat('25%') }),
      rateRule({ when: [rateCondition({ minDays: 181, maxDays: 730 })], tiers: flat('30%') }),
    ],
    basis: { PRINCIPAL: true, INTEREST: true, FEES: true, COSTS: false },
    freeDemandDays: 0,
    discoverySharePpm: null, goodsSharePpm: null, withdrawal: null,
  },
};

const placedOn = businessDate('2026-01-15');
const facts = (parts: Partial<AccountFacts>): AccountFacts => ({
  oldestInvoiceOn: businessDate('2025-09-01'),
  lastPaymentOn: null,
  defaultedOn: null,
  chargedOffOn: null,
  balance: 500_000,
  currency: 'USD',
  country: 'US',
  region: null,
  noFee: false,
  ...parts,
});
const rateOf = (parts: Partial<AccountFacts>) => unwrap(resolveTerms(contract, facts(parts), placedOn)).tiers[0]?.ratePpm;
const aged = (days: number) => ({ oldestInvoiceOn: addDays(placedOn, -days) });

describe('M2: the rate by age, frozen at placement', () => {
  it('counts 136 days from 2025-09-01 to 2026-01-15: 25%, and 1,250 on 5,000', () => {
    const terms = unwrap(resolveTerms(contract, facts({}), placedOn));
    expect(terms.facts.ageDays).toBe(136);
    expect(terms.ruleIndex).toBe(2);
    expect(unwrap(feeFor(terms, NO_HISTORY, principal(500_000))).fee).toBe(125_000);
    expect(terms.reason).toBe(
      'Rule 3 of contract version 3: 25%; 136 days from the oldest invoice, listed at $5,000.00, debtor in US.',
    );
  });

  it.each([
    [0, '20%'],
    [120, '20%'],
    [121, '25%'],
    [180, '25%'],
    [181, '30%'],
    [730, '30%'],
  ])('at %i days takes %s', (days, rate) => expect(rateOf(aged(days))).toBe(ppm(rate)));

  it('has no rate for day 731', () => {
    expect(resolveTerms(contract, facts(aged(731)), placedOn)).toMatchObject({ ok: false, refusal: { code: 'NO_RATE' } });
  });

  it('tells 999.99 from 1,000.00 exactly, and the US from abroad', () => {
    expect(rateOf({ balance: 99_999 })).toBe(ppm('35%'));
    expect(rateOf({ balance: 100_000 })).toBe(ppm('25%'));
    expect(rateOf({ country: 'CA' })).toBe(ppm('35%'));
  });

  it('takes a date after the placement as age 0', () => expect(rateOf(aged(-30))).toBe(ppm('20%')));

  it('asks for a date or a country only where a rule needs it', () => {
    expect(resolveTerms(contract, facts({ oldestInvoiceOn: null }), placedOn)).toMatchObject({
      ok: false,
      refusal: { code: 'MISSING_AGE_DATE' },
    });
    expect(resolveTerms(contract, facts({ country: null }), placedOn)).toMatchObject({
      ok: false,
      refusal: { code: 'MISSING_COUNTRY' },
    });
    expect(rateOf({ oldestInvoiceOn: null, country: null, balance: 5_000 })).toBe(ppm('35%'));
    expect(resolveTerms(contract, facts({ currency: 'EUR' }), placedOn)).toMatchObject({
      ok: false,
      refusal: { code: 'CURRENCY_MISMATCH' },
    });
  });

  it('matches regions of a country', () => {
    const rules = [
      rateRule({ when: [rateCondition({ placesIn: ['US-NY', 'CA'] })], tiers: flat('40%') }),
      rateRule({ tiers: flat('10%') }),
    ];
    const local: PricedContract = { ...contract, rates: { ...contract.rates, rules } };
    const indexOf = (country: string, region: string | null) =>
      unwrap(resolveTerms(local, facts({ country, region }), placedOn)).ruleIndex;
    expect([indexOf('US', 'NY'), indexOf('US', 'CA'), indexOf('CA', 'ON'), indexOf('US', null)]).toEqual([0, 1, 0, 1]);
  });

  it('is frozen and survives JSON', () => {
    const terms = unwrap(resolveTerms(contract, facts({}), placedOn));
    expect(Object.isFrozen(terms.tiers[0])).toBe(true);
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
  });
});
