import { exponentOf, ppm, type CurrencyCode } from '@quittance/kernel';
import { rateCondition, rateRule, type RateRule } from '@quittance/fees/domain';
import { NO_INTEREST } from './interest-terms';
import { INVOICE_DAYS, NO_HOLD, type ContractTerms } from './contract-terms';

/** A published shape of contract to start from. */
export interface ContractPreset {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Its rules, amounts in minor units of the currency. */
  readonly rules: (currency: CurrencyCode) => readonly RateRule[];
}

const whole = (amount: number, currency: CurrencyCode): number => amount * 10 ** exponentOf(currency);
const flat = (rate: string): RateRule['tiers'] => [{ upTo: null, ratePpm: ppm(rate) }];

export const CONTRACT_PRESETS: readonly ContractPreset[] = [
  {
    id: 'flat',
    name: 'Flat 35%',
    description: 'One rate for every account.',
    rules: () => [rateRule({ tiers: flat('35%') })],
  },
  {
    id: 'by-age',
    name: '20, 25, 30% by age',
    description: 'Older accounts cost more; 35% under 1,000, abroad, and past two years.',
    rules: (currency) => [
      rateRule({
        name: 'Small or abroad',
        when: [rateCondition({ belowAmount: whole(1_000, currency) }), rateCondition({ placesNotIn: ['US'] })],
        tiers: flat('35%'),
      }),
      rateRule({ when: [rateCondition({ maxDays: 120 })], tiers: flat('20%') }),
      rateRule({ when: [rateCondition({ minDays: 121, maxDays: 180 })], tiers: flat('25%') }),
      rateRule({ when: [rateCondition({ minDays: 181, maxDays: 730 })], tiers: flat('30%') }),
      rateRule({ when: [rateCondition({ minDays: 731 })], tiers: flat('35%') }),
    ],
  },
  {
    id: 'first-3000',
    name: '25% of the first 3,000, then 20%',
    description: 'Falls as more is collected on an account.',
    rules: (currency) => [rateRule({ tiers: [{ upTo: whole(3_000, currency), ratePpm: ppm('25%') }, { upTo: null, ratePpm: ppm('20%') }] })],
  },
  {
    id: 'half-small',
    name: '50% small or second placement',
    description: 'Half of what is collected on accounts under 300 or worked by another agency before; 28% of the first 2,000 and 20% above on the rest.',
    rules: (currency) => [
      rateRule({
        name: 'Small or second placement',
        when: [rateCondition({ belowAmount: whole(300, currency) }), rateCondition({ placementTypes: ['SECOND'] })],
        tiers: flat('50%'),
      }),
      rateRule({ tiers: [{ upTo: whole(2_000, currency), ratePpm: ppm('28%') }, { upTo: null, ratePpm: ppm('20%') }] }),
    ],
  },
  {
    id: 'amicable',
    name: 'Fixed fee, then 25%, 40% at law',
    description: 'Fifteen an account covers the first 30 days; then a part of what is collected, more once it is at law.',
    rules: (currency) => [
      rateRule({ name: 'At law', when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: flat('40%') }),
      rateRule({ tiers: flat('25%'), fixedFee: { amount: whole(15, currency), days: 30 } }),
    ],
  },
];

/** The terms a new contract starts from: no rules yet, fees on principal and interest, net on the 10th. */
export const blankTerms = (currency: CurrencyCode, rules: readonly RateRule[] = []): ContractTerms => ({
  currency,
  rates: { ageFrom: 'OLDEST_INVOICE', rules, basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false }, freeDemandDays: 0, discoverySharePpm: null, goodsSharePpm: null, withdrawal: null },
  remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: { ...NO_HOLD, CHECK: 10, ACH: 5, CARD: 3, DIRECT_DEBIT: 5 }, minimum: null, whenOwed: 'CARRY', invoiceDays: INVOICE_DAYS },
  applicationOrder: ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'],
  grouping: 'ONE_PER_DEBTOR',
  interest: NO_INTEREST,
  lateCharges: null,
  settlement: null,
});
