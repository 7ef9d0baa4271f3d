import fc from 'fast-check';
import { formatPpm, ppmOf } from '@quittance/kernel';
import { grossRate, owingOn, RATE_BASES, recoveryRate, yieldPerAccount, type BatchRow } from './index';

const percent = (rate: number | null): string => formatPpm(ppmOf(Math.round((rate ?? 0) / 100) * 100));

describe('M20: a batch-tracking row', () => {
  const row: BatchRow = { accounts: 8, listed: 1_151_344, charges: 148_237, adjustments: -239_169, paid: 1_006_712 };

  it('owes 537.00 and yields 1,258.39 an account', () => {
    expect(owingOn(row)).toBe(53_700);
    expect(yieldPerAccount(row)).toBe(125_839);
  });

  it('recovered 77.46% with charges, 87.44% gross', () => {
    expect(percent(recoveryRate(row, 'WITH_CHARGES'))).toBe('77.46%');
    expect(percent(recoveryRate(row, 'GROSS'))).toBe('87.44%');
    expect(recoveryRate(row, 'GROSS')).toBe(grossRate({ placed: row.listed, collected: row.paid }));
  });

  it('net leaves out of the denominator what was withdrawn, bankrupt or defunct', () => {
    expect(recoveryRate({ ...row, outsideNet: 144_632 }, 'NET')).toBe(1_000_000);
    expect(recoveryRate(row, 'NET')).toBe(recoveryRate(row, 'GROSS'));
  });

  it('has no rate of nothing, and no yield without accounts', () => {
    const none: BatchRow = { accounts: 0, listed: 0, charges: 0, adjustments: 0, paid: 0 };
    for (const basis of RATE_BASES) expect(recoveryRate(none, basis)).toBeNull();
    expect(yieldPerAccount(none)).toBeNull();
  });

  it('paid in full, owes nothing, whatever it was listed at', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(fc.property(cents, cents, fc.integer({ min: -1_000_000, max: 0 }), (listed, charges, adjustments) => {
      expect(owingOn({ accounts: 1, listed, charges, adjustments, paid: listed + charges + adjustments })).toBe(0);
    }), { numRuns: 10_000 });
  });
});
