import { businessDate, unwrap, type ReceiptId } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit } from '@quittance/ledger/domain';
import { account, clientId, receipt, today, USD } from './account.fixture';
import { Books } from './books.fixture';
import { applyReceipt, reverseReceipt, sweepPostings, topUpPostings, type StoredReceipt } from './index';

const debt = account(500_000);
const returnedOn = businessDate('2026-04-04');

function paidOn5March(parts: Partial<StoredReceipt> = {}) {
  const paid = unwrap(applyReceipt(debt, receipt(100_000), today));
  const stored: StoredReceipt = {
    ...receipt(100_000),
    ...{ applications: paid.applications, working: paid.fee.working },
    ...{ surplus: 0, surplusTo: null, surplusLeft: 0, feeSwept: false, remitted: false },
    ...parts,
  };
  const now = { ...debt, balances: paid.balances, history: paid.fee.history };
  const reverse = (clientTrust: number) =>
    unwrap(reverseReceipt(now, stored, { receiptId: 'r2' as ReceiptId, returnedOn, clientTrust }));
  return { books: new Books().post(paid.postings), reverse };
}

const remitted750 = [
  debit(clientAccount('CLIENT_TRUST', USD, clientId), 75_000),
  credit(agencyAccount('TRUST_CASH', USD), 75_000),
];

describe('M13: a returned payment', () => {
  it('before remittance undoes everything, to the cent', () => {
    const { books, reverse } = paidOn5March();
    const back = reverse(75_000);
    expect(books.post(back.postings).all).toEqual({});
    expect(back).toMatchObject({ clientOwes: 0, trustTopUp: 0, effect: { trust: -75_000, receivable: 0 } });
    expect(back.balances).toEqual(debt.balances);
    expect(back.fee).toMatchObject({ fee: -25_000, history: debt.history });
  });

  it('after remittance, fee not swept: the client owes 750 and operating brings 750', () => {
    const { books, reverse } = paidOn5March({ remitted: true });
    const back = reverse(books.post(remitted750).of('CLIENT_TRUST'));
    expect(back).toMatchObject({ clientOwes: 75_000, trustTopUp: 75_000, effect: { trust: 0, receivable: 75_000 } });
    expect(books.post(back.postings).all).toEqual({
      TRUST_CASH: -75_000,
      DUE_FROM_OPERATING: 75_000,
      CLIENT_RECEIVABLE: 75_000,
      DUE_TO_TRUST: 75_000,
    });
    expect(books.post(topUpPostings(USD, 75_000)).of('TRUST_CASH')).toBe(0);
    expect(back.events[0]).toMatchObject({ type: 'payment.reversed', payload: { applied: -100_000, fee: -25_000, afterRemittance: true } });
  });

  it('after remittance, fee swept: the client owes 750 and operating brings 1,000', () => {
    const { books, reverse } = paidOn5March({ remitted: true, feeSwept: true });
    const back = reverse(books.post(remitted750).post(sweepPostings(USD, 25_000)).of('CLIENT_TRUST'));
    expect(back).toMatchObject({ clientOwes: 75_000, trustTopUp: 100_000 });
    expect(books.post(back.postings).all).toEqual({
      TRUST_CASH: -100_000,
      DUE_FROM_OPERATING: 100_000,
      OPERATING_CASH: 25_000,
      CLIENT_RECEIVABLE: 75_000,
      DUE_TO_TRUST: 100_000,
    });
  });

  it('uses what trust holds for the client first', () => {
    const { reverse } = paidOn5March({ remitted: true });
    expect(reverse(30_000)).toMatchObject({ clientOwes: 45_000, effect: { trust: -30_000, receivable: 45_000 } });
  });

  it('takes the surplus back from where it waits, and from the debtor where it was refunded', () => {
    const small = account(48_000);
    const paid = unwrap(applyReceipt(small, receipt(50_000), today));
    const stored: StoredReceipt = {
      ...receipt(50_000),
      ...{ applications: paid.applications, working: paid.fee.working, surplus: 2_000, surplusTo: 'DEBTOR_REFUND' },
      ...{ surplusLeft: 500, feeSwept: false, remitted: false },
    };
    const now = { ...small, balances: paid.balances, history: paid.fee.history };
    const back = unwrap(reverseReceipt(now, stored, { receiptId: 'r2' as ReceiptId, returnedOn, clientTrust: 36_000 }));
    const books = new Books().post(paid.postings).post(back.postings);
    expect(books.all).toMatchObject({ DEBTOR_REFUND: 1_500, DUE_FROM_OPERATING: 1_500, DEBTOR_RECEIVABLE: 1_500 });
  });

  it('cannot come back before it came', () => {
    const { reverse } = paidOn5March({ receivedOn: businessDate('2026-04-05') });
    expect(() => reverse(0)).toThrow('DATE_BEFORE_PAYMENT');
  });
});
