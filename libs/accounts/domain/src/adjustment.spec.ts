import { businessDate, currency, unwrap, type InvoiceId } from '@quittance/kernel';
import { adjustBalance, balanceOf, bucketAmounts, creditNote } from './index';

const USD = currency('USD');
const invoiceId = 'i' as InvoiceId;
const effectiveOn = businessDate('2026-02-01');
const balances = [{ invoiceId, dueOn: effectiveOn, amounts: bucketAmounts({ PRINCIPAL: 10_000, COSTS: 500 }) }];

describe('adjustments and credit notes', () => {
  it('take off what is owed, to the cent', () => {
    expect(unwrap(creditNote(balances, { invoiceId, amount: 10_000, effectiveOn }, USD))).toEqual({
      invoiceId,
      bucket: 'PRINCIPAL',
      amount: -10_000,
      source: 'CREDIT_NOTE',
      effectiveOn,
    });
    expect(unwrap(adjustBalance(balances, { invoiceId, bucket: 'COSTS', amount: 250, effectiveOn }, USD)).amount).toBe(250);
  });

  it('never take a bucket below zero, and say what is owed', () => {
    expect(adjustBalance(balances, { invoiceId, bucket: 'COSTS', amount: -501, effectiveOn }, USD)).toMatchObject({
      ok: false,
      refusal: { code: 'BELOW_ZERO', message: "Only $5.00 of costs is owed on this invoice; $5.01 can't be taken off." },
    });
    expect(creditNote(balances, { invoiceId, amount: 10_001, effectiveOn }, USD).ok).toBe(false);
    expect(creditNote(balances, { invoiceId, amount: -1, effectiveOn }, USD).ok).toBe(false);
    expect(adjustBalance(balances, { invoiceId, bucket: 'COSTS', amount: 0, effectiveOn }, USD).ok).toBe(false);
    expect(creditNote(balances, { invoiceId: 'x' as InvoiceId, amount: 1, effectiveOn }, USD)).toMatchObject({
      ok: false,
      refusal: { code: 'UNKNOWN_INVOICE' },
    });
  });

  it('are bounded: one as a payment is, and what is owed by what an account can hold; a debt above it may be taken down', () => {
    const adjust = (amount: number, owed = 10_000) => adjustBalance([{ invoiceId, dueOn: effectiveOn, amounts: bucketAmounts({ PRINCIPAL: owed }) }], { invoiceId, bucket: 'PRINCIPAL', amount, effectiveOn }, USD);
    const code = (result: ReturnType<typeof adjust>) => (result.ok ? 'OK' : result.refusal.code);
    expect([100_000_000_000, 100_000_000_001, 10_000_000_000_000].map((amount) => code(adjust(amount)))).toEqual(['OK', 'AMOUNT_TOO_LARGE', 'AMOUNT_TOO_LARGE']);
    expect([9_999_999_999_999, 10_000_000_000_000].map((owed) => code(adjust(1, owed)))).toEqual(['OK', 'BALANCE_TOO_LARGE']);
    expect(code(adjust(-1, 20_000_000_000_000))).toBe('OK');
    expect(adjust(1, 10_000_000_000_000)).toMatchObject({ refusal: { message: 'With this more than $100,000,000,000.00 would be owed on the account, which is the most that one can hold. Check the amount.', field: 'amount' } });
  });

  it('sums entries by invoice and bucket', () => {
    const part = { invoiceId, bucket: 'PRINCIPAL' as const };
    expect(balanceOf([{ ...part, amount: 100 }, { ...part, amount: -30 }, { invoiceId: null, bucket: 'COSTS', amount: 5 }])).toEqual([
      { invoiceId, amounts: bucketAmounts({ PRINCIPAL: 70 }) },
      { invoiceId: null, amounts: bucketAmounts({ COSTS: 5 }) },
    ]);
  });
});
