import { businessDate, currency, ppm, unwrap } from '@quittance/kernel';
import { accountFacts, rateCondition, rateRule } from '@quittance/fees/domain';
import { previewFees, sampleAccount, samplePayment, type SampleFacts } from './index';
import { BY_AGE, contractWith, flat } from './terms.fixture';

const placedOn = businessDate('2026-01-15');
const later = businessDate('2026-03-02');

describe('fee preview', () => {
  const facts = accountFacts({ oldestInvoiceOn: businessDate('2025-09-01'), balance: 1_000_000, currency: 'USD', country: 'US' });

  it('shows the fee of each sample payment with its working, and what the client keeps', () => {
    const payments = [samplePayment(500_000, later), { ...samplePayment(100, later), amounts: { PRINCIPAL: 100, COSTS: 900 }, kind: 'PC' as const }];
    const preview = unwrap(previewFees(contractWith(BY_AGE), { facts, placedOn, payments }));
    expect(preview).toMatchObject({ collected: 501_000, fee: 125_025, net: 375_975 });
    expect(preview.payments.map(({ working, net, owed }) => [working.words, net, owed])).toEqual([[['25% of $5,000.00 = $1,250.00'], 375_000, false], [['25% of $1.00 = $0.25'], 975, true]]);
  });

  it('charges by date, mark and kind: before placement, inside a fixed fee, free of commission, in goods', () => {
    const terms = contractWith([rateRule({ tiers: flat('25%'), fixedFee: { amount: 1_500, days: 30 } })]);
    const rates = { ...terms.rates, discoverySharePpm: ppm('50%'), goodsSharePpm: ppm('50%') };
    const pay = samplePayment(100_000, later);
    const payments = [{ ...pay, receivedOn: businessDate('2026-01-14') }, { ...pay, receivedOn: businessDate('2026-02-13') }, { ...pay, receivedOn: businessDate('2026-02-14') }, { ...pay, noFee: true }, { ...pay, goods: true }];
    const preview = unwrap(previewFees({ ...terms, rates }, { facts, placedOn, payments }));
    expect(preview.payments.map(({ working }) => [working.treatment, working.fee])).toEqual([['DISCOVERY', 12_500], ['FIXED', 0], ['NORMAL', 25_000], ['NO_FEE', 0], ['GOODS', 12_500]]);
    expect(preview).toMatchObject({ fixedFee: { amount: 1_500 }, fee: 51_500, net: 448_500 });
  });

  it('follows the placement type', () => {
    const terms = contractWith([rateRule({ when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: flat('40%') }), rateRule({ tiers: flat('25%') })]);
    const sample: SampleFacts = { ageDays: 100, balance: 1_000_000, country: 'US', region: null, placementType: 'LEGAL', payments: [samplePayment(100_000, later)] };
    const feeOf = (given: SampleFacts) => unwrap(previewFees(terms, sampleAccount(terms, given, placedOn))).fee;
    expect([feeOf(sample), feeOf({ ...sample, placementType: 'SECOND' })]).toEqual([40_000, 25_000]);
    expect(terms.currency).toBe(currency('USD'));
  });

  it('refuses as placement would', () => {
    expect(previewFees(contractWith(BY_AGE), { facts, placedOn: businessDate('2029-01-15'), payments: [] })).toMatchObject({ ok: false, refusal: { code: 'NO_RATE' } });
  });
});
