import { currency, ppm } from '@quittance/kernel';
import { rateCondition, rateRule, type RateRule, type Tier } from '@quittance/fees/domain';
import { NO_HOLD, NO_INTEREST, type ContractTerms } from './index';

export const flat = (rate: string): Tier[] => [{ upTo: null, ratePpm: ppm(rate) }];

/** Sound terms in USD with the rules given. */
export const contractWith = (rules: readonly RateRule[]): ContractTerms => ({
  currency: currency('USD'),
  rates: {
    ageFrom: 'OLDEST_INVOICE',
    rules,
    basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false },
    freeDemandDays: 0,
    discoverySharePpm: null, goodsSharePpm: null, withdrawal: null,
  },
  remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: NO_HOLD, minimum: null, whenOwed: 'CARRY', invoiceDays: 30 },
  applicationOrder: ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'],
  grouping: 'ONE_PER_DEBTOR',
  interest: NO_INTEREST,
  lateCharges: null,
  settlement: null,
});

/** 20% to 120 days, 25% to 180, 30% to 730; nothing after. */
export const BY_AGE: readonly RateRule[] = [
  rateRule({ when: [rateCondition({ maxDays: 120 })], tiers: flat('20%') }),
  rateRule({ when: [rateCondition({ minDays: 121, maxDays: 180 })], tiers: flat('25%') }),
  rateRule({ when: [rateCondition({ minDays: 181, maxDays: 730 })], tiers: flat('30%') }),
];

/** 35% under 1,000 or outside the US; stands first. */
export const SMALL_OR_ABROAD: RateRule = rateRule({
  name: 'Small or abroad',
  when: [rateCondition({ belowAmount: 100_000 }), rateCondition({ placesNotIn: ['US'] })],
  tiers: flat('35%'),
});
