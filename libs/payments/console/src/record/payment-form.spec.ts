import { missingOf, type PaymentForm } from './payment-form';

const form: PaymentForm = { kind: 'PU', method: 'ACH', amount: 120000, receivedOn: '2026-11-23', reference: '', payer: '', partnerId: null, noFeeReason: null, key: 'key-0001' };

describe('missingOf', () => {
  it('asks for nothing when all is there', () => {
    expect(missingOf(form, '2026-11-23')).toBeNull();
  });

  it.each([
    [{ amount: null }, 'amount'],
    [{ amount: 0 }, 'amount'],
    [{ method: null }, 'method'],
    [{ receivedOn: null }, 'receivedOn'],
    [{ receivedOn: '2026-11-24' }, 'receivedOn'],
  ] as const)('%o is asked for at %s', (part, field) => {
    expect(missingOf({ ...form, ...part }, '2026-11-23')?.field).toBe(field);
  });
});
