import { unwrap } from '@quittance/kernel';
import { account, receipt, today } from './account.fixture';
import { Books } from './books.fixture';
import { applyReceipt, refundPostings, suspenseToAccountPostings, suspenseToRefundPostings } from './index';

describe('M17: overpayment', () => {
  it('applies 480 of 500 and owes the debtor 20, without a fee on it', () => {
    const debt = account(48_000);
    const paid = unwrap(applyReceipt(debt, receipt(50_000), today));
    expect(paid).toMatchObject({ applied: 48_000, surplus: 2_000, surplusTo: 'DEBTOR_REFUND' });
    expect(paid.fee.fee).toBe(12_000);
    const books = new Books().post(paid.postings);
    expect(books.of('DEBTOR_REFUND')).toBe(2_000);
    expect(books.post(refundPostings(debt, 2_000)).of('DEBTOR_REFUND')).toBe(0);
    expect(books.of('TRUST_CASH')).toBe(48_000);
  });

  it('lets the surplus wait in suspense instead, and moves it from there', () => {
    const debt = account(48_000);
    const books = new Books().post(unwrap(applyReceipt(debt, receipt(50_000), today, 'SUSPENSE')).postings);
    expect(books.of('SUSPENSE')).toBe(2_000);
    books.post(suspenseToRefundPostings(debt, 500));
    books.post(suspenseToAccountPostings(debt, { applied: 1_500, fee: 375, feeFromTrust: true }));
    expect([books.of('SUSPENSE'), books.of('DEBTOR_REFUND'), books.of('TRUST_CASH')]).toEqual([0, 500, 50_000]);
    expect(books.of('CLIENT_TRUST')).toBe(36_000 + 1_125);
  });
});
