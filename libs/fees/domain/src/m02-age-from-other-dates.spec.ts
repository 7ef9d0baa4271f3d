import { addDays, businessDate, currency, ppm, unwrap, type ContractVersionId } from '@quittance/kernel';
import { accountFacts, AGE_BASES, changeTerms, defaultPlacementType, NO_HISTORY, rateCondition, rateRule, resolveTerms, type AccountFacts, type AgeBasis, type PricedContract } from './index';
import { tiers } from './terms.fixture';

const placedOn = businessDate('2026-01-15');
const daysAgo = (days: number) => addDays(placedOn, -days);
const contract = (ageFrom: AgeBasis): PricedContract => ({
  contractVersionId: 'b1d6a0b6-0000-4000-8000-000000000001' as ContractVersionId, versionNumber: 1, currency: currency('USD'),
  rates: {
    ageFrom, rules: [rateRule({ when: [rateCondition({ maxDays: 120 })], tiers: tiers([null, '20%']) }), rateRule({ tiers: tiers([null, '30%']), when: [rateCondition({ minDays: 121 })] })],
    basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false }, freeDemandDays: 0, discoverySharePpm: null, goodsSharePpm: null, withdrawal: null },
});
const facts = (parts: Partial<AccountFacts>): AccountFacts => accountFacts({ balance: 500_000, currency: 'USD', country: 'US', oldestInvoiceOn: daysAgo(200), ...parts });
const resolved = (basis: AgeBasis, parts: Partial<AccountFacts>) => unwrap(resolveTerms(contract(basis), facts(parts), placedOn));
const GIVEN: Readonly<Record<AgeBasis, Partial<AccountFacts>>> = {
  OLDEST_INVOICE: { oldestInvoiceOn: daysAgo(30) }, LAST_PAYMENT: { lastPaymentOn: daysAgo(30) }, DEFAULT: { defaultedOn: daysAgo(30) }, CHARGE_OFF: { chargedOffOn: daysAgo(30) }, DELINQUENCY: { delinquentOn: daysAgo(30) } };

describe('M2: age from the date the contract names', () => {
  it.each(AGE_BASES)('counts from %s where it is given', (basis) => expect(resolved(basis, GIVEN[basis]).tiers[0]?.ratePpm).toBe(ppm('20%')));

  it('counts a default or delinquency that is not given from the oldest invoice, and says so', () => {
    for (const basis of ['DEFAULT', 'DELINQUENCY'] as const) {
      const terms = resolved(basis, {});
      expect(terms.facts).toMatchObject({ ageDays: 200, countedFrom: 'OLDEST_INVOICE' });
      expect(terms.reason).toContain('200 days from the oldest invoice (no date of');
      expect(terms.facts.dates).toBeUndefined();
    }
  });

  it('asks for a last payment or charge-off, unless nothing was ever paid', () => {
    for (const basis of ['LAST_PAYMENT', 'CHARGE_OFF'] as const) expect(resolveTerms(contract(basis), facts({}), placedOn)).toMatchObject({ ok: false, refusal: { code: 'MISSING_AGE_DATE', facts: { ageFrom: basis } } });
    expect(resolved('LAST_PAYMENT', { neverPaid: true }).facts).toMatchObject({ ageDays: 200, countedFrom: 'OLDEST_INVOICE', neverPaid: true });
    expect(resolveTerms(contract('CHARGE_OFF'), facts({ neverPaid: true }), placedOn).ok).toBe(false);
  });

  it('keeps what was given, and no more, when the account is moved', () => {
    const before = resolved('DELINQUENCY', { lastPaymentOn: daysAgo(50), neverPaid: false });
    const moved = unwrap(changeTerms(before, contract('LAST_PAYMENT'), { placementType: 'LEGAL', noFee: false, oldestInvoiceOn: daysAgo(200) }, NO_HISTORY));
    expect(moved.facts).toMatchObject({ ageDays: 50, dates: { LAST_PAYMENT: daysAgo(50) } });
    expect(moved.facts.dates).not.toHaveProperty('DELINQUENCY');
    expect(changeTerms(before, contract('CHARGE_OFF'), { placementType: 'LEGAL', noFee: false, oldestInvoiceOn: daysAgo(200) }, NO_HISTORY)).toMatchObject({ ok: false, refusal: { code: 'MISSING_AGE_DATE' } });
  });

  it('takes an account that names no placement type as first, unless the contract has rates for one other alone', () => {
    const { rates } = contract('DEFAULT');
    const only = (...types: ('FIRST' | 'SECOND' | 'LEGAL')[]) => ({ ...rates, rules: types.map((type) => rateRule({ when: [rateCondition({ placementTypes: [type] })], tiers: tiers([null, '50%']) })) });
    expect([defaultPlacementType(rates), defaultPlacementType(only('SECOND')), defaultPlacementType(only('SECOND', 'LEGAL')), defaultPlacementType({ ...rates, rules: [] })]).toEqual(['FIRST', 'SECOND', 'FIRST', 'FIRST']);
  });
});
