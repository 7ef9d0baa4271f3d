import { unwrap } from '@quittance/kernel';
import { account, receipt, today } from './account.fixture';
import { Books } from './books.fixture';
import { applyReceipt, reverseReceipt, type StoredReceipt } from './index';
import { businessDate, type ReceiptId } from '@quittance/kernel';

describe('M5: PC, a payment to the client', () => {
  it('earns commission on 2,000 and moves no trust money; its reversal gives it back', () => {
    const debt = account(500_000);
    const paid = unwrap(applyReceipt(debt, receipt(200_000, 'PC'), today));
    const books = new Books().post(paid.postings);
    expect(books.all).toEqual({ CLIENT_RECEIVABLE: 50_000, FEE_REVENUE: 50_000 });
    expect(paid.effect).toEqual({ trust: 0, receivable: 50_000 });
    const stored: StoredReceipt = {
      ...receipt(200_000, 'PC'),
      ...{ applications: paid.applications, working: paid.fee.working },
      ...{ surplus: 0, surplusTo: null, surplusLeft: 0, feeSwept: false, remitted: false },
    };
    const now = { ...debt, balances: paid.balances, history: paid.fee.history };
    const back = { receiptId: 'r2' as ReceiptId, returnedOn: businessDate('2026-04-04'), clientTrust: 0 };
    const reversal = unwrap(reverseReceipt(now, stored, back));
    expect(books.post(reversal.postings).all).toEqual({});
    expect(reversal).toMatchObject({ clientOwes: 0, trustTopUp: 0, effect: { trust: 0, receivable: -50_000 } });
  });

  it('notes what the client was paid too much, and posts nothing for it', () => {
    const paid = unwrap(applyReceipt(account(48_000), receipt(50_000, 'PC'), today));
    expect(paid).toMatchObject({ applied: 48_000, surplus: 2_000, surplusTo: null });
    expect(new Books().post(paid.postings).all).toEqual({ CLIENT_RECEIVABLE: 12_000, FEE_REVENUE: 12_000 });
  });
});
