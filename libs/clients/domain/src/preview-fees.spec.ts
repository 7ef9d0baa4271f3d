import { businessDate, unwrap } from '@quittance/kernel';
import { previewFees } from './index';
import { BY_AGE, contractWith } from './terms.fixture';

describe('fee preview', () => {
  const facts = {
    oldestInvoiceOn: businessDate('2025-09-01'),
    lastPaymentOn: null,
    defaultedOn: null,
    chargedOffOn: null,
    balance: 1_000_000,
    currency: 'USD',
    country: 'US',
    region: null,
    noFee: false,
  };

  it('shows the fee of each sample payment with its working', () => {
    const payments = [{ PRINCIPAL: 500_000 }, { PRINCIPAL: 100, COSTS: 900 }];
    const preview = unwrap(previewFees(contractWith(BY_AGE), { facts, placedOn: businessDate('2026-01-15'), payments }));
    expect(preview).toMatchObject({ collected: 500_100, fee: 125_025 });
    expect(preview.fees.map(({ words }) => words)).toEqual([['25% of 5000.00 = 1250.00'], ['25% of 1.00 = 0.25']]);
  });

  it('refuses as placement would', () => {
    const placedOn = businessDate('2029-01-15');
    expect(previewFees(contractWith(BY_AGE), { facts, placedOn, payments: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'NO_RATE' },
    });
  });
});
