import { unwrap } from '@quittance/kernel';
import { account, receipt, today } from './account.fixture';
import { Books } from './books.fixture';
import { applyReceipt } from './index';

describe('PU: a payment to the agency', () => {
  it('credits the client with what was applied, less the fee kept back', () => {
    const { postings, effect, fee, entries, events } = unwrap(applyReceipt(account(500_000), receipt(100_000), today));
    expect(fee.fee).toBe(25_000);
    expect(new Books().post(postings).all).toEqual({
      TRUST_CASH: 100_000,
      CLIENT_TRUST: 75_000,
      DUE_TO_OPERATING: 25_000,
      DUE_FROM_TRUST: 25_000,
      FEE_REVENUE: 25_000,
    });
    expect(effect).toEqual({ trust: 75_000, receivable: 0 });
    expect(entries).toEqual([
      { invoiceId: 'i', bucket: 'PRINCIPAL', amount: -100_000, source: 'PAYMENT', effectiveOn: '2026-03-05' },
    ]);
    expect(events.map(({ type }) => type)).toEqual(['payment.recorded', 'account.balanceChanged']);
    expect(events[1]?.payload).toMatchObject({ before: 500_000, after: 400_000 });
  });

  it('bills the fee under GROSS and keeps nothing back', () => {
    const { effect } = unwrap(applyReceipt(account(500_000, { mode: 'GROSS' }), receipt(100_000), today));
    expect(effect).toEqual({ trust: 100_000, receivable: 25_000 });
  });

  it('keeps no more back than came in, where a rate rises on the whole amount', () => {
    const tiers = [{ upTo: 100_000, ratePpm: 100_000 }, { upTo: null, ratePpm: 500_000 }] as never;
    const history = { collected: 100_000, fee: 10_000, tierFee: 10_000 };
    const rising = account(500_000, { history }, { mode: 'WHOLE_AMOUNT', tiers });
    const { effect, fee } = unwrap(applyReceipt(rising, receipt(100), today));
    expect(fee.fee).toBe(40_050);
    expect(effect).toEqual({ trust: 0, receivable: 39_950 });
  });

  it('puts money for a closed or disputed account in suspense, without a fee', () => {
    for (const parts of [{ status: 'CLOSED' as const }, { disputed: true }]) {
      const { postings, surplus, surplusTo, fee, balances } = unwrap(applyReceipt(account(500, parts), receipt(300), today));
      expect([surplus, surplusTo, fee.fee]).toEqual([300, 'SUSPENSE', 0]);
      expect(new Books().post(postings).all).toEqual({ TRUST_CASH: 300, SUSPENSE: 300 });
      expect(balances[0]?.amounts.PRINCIPAL).toBe(500);
    }
  });

  it('refuses what is not a payment, another currency and a day to come', () => {
    const refusal = (parts: object) => applyReceipt(account(500), { ...receipt(300), ...parts }, today);
    expect(refusal({ amount: 0 })).toMatchObject({ refusal: { code: 'AMOUNT_NOT_POSITIVE' } });
    expect(refusal({ amount: 1.5 })).toMatchObject({ refusal: { code: 'AMOUNT_NOT_POSITIVE' } });
    expect(refusal({ currency: 'EUR' })).toMatchObject({ refusal: { code: 'CURRENCY_MISMATCH' } });
    expect(refusal({ receivedOn: '2026-07-01' })).toMatchObject({ refusal: { code: 'DATE_IN_FUTURE' } });
  });
});
