/** 20% to 120 days, 30% above; everything a contract version's terms say. */
export const BY_AGE_TERMS = {
  currency: 'USD',
  rates: {
    ageFrom: 'OLDEST_INVOICE',
    rules: [
      { name: 'Young', rank: null, when: [{ minDays: null, maxDays: 120, minAmount: null, belowAmount: null, placesIn: null, placesNotIn: null }], mode: 'MARGINAL', tiers: [{ upTo: null, ratePpm: 200_000 }], minimum: null, cap: null },
      { name: 'Old', rank: null, when: [], mode: 'MARGINAL', tiers: [{ upTo: null, ratePpm: 300_000 }], minimum: null, cap: null },
    ],
    basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false }, freeDemandDays: 0, discoverySharePpm: null, goodsSharePpm: null, withdrawal: null,
  },
  remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: { CHECK: 0, ACH: 0, WIRE: 0, CARD: 0, CASH: 0, DIRECT_DEBIT: 0, BANK_TRANSFER: 0, OTHER: 0 }, minimum: null },
  applicationOrder: ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'],
  grouping: 'ONE_PER_DEBTOR',
  lateCharges: null,
};
