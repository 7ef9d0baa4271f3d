import { share, ppm } from '@quittance/kernel';
import { clientId, debtorId, USD } from './account.fixture';
import { Books } from './books.fixture';
import { escheatPostings, partnerPayoutPostings, suitFeePostings, unappliedReceiptPostings } from './index';

const parties = { clientId, debtorId, currency: USD };

describe('money that waits', () => {
  it('M14: a suit fee of 10% on 20,000 is 2,000, owed by the client before anything is collected, and withdrawn to the cent', () => {
    const fee = share(2_000_000, ppm('10%'));
    const books = new Books().post(suitFeePostings(parties, fee));
    expect(books.all).toEqual({ CLIENT_RECEIVABLE: 200_000, FEE_REVENUE: 200_000 });
    expect(books.post(suitFeePostings(parties, -fee)).all).toEqual({});
  });

  it('pays a partner its shares less what it owes back, which operating had made good', () => {
    const books = new Books()
      .post([...unappliedReceiptPostings(USD, 90_000).map((posting) => (posting.account.type === 'SUSPENSE' ? { ...posting, account: { ...posting.account, type: 'DUE_TO_ATTORNEY' as const } } : posting))]);
    books.post(partnerPayoutPostings(USD, { shares: 90_000, owedBack: 75_000 }));
    expect(books.all).toEqual({ OPERATING_CASH: 75_000, PARTNER_RECEIVABLE: -75_000 });
  });

  it('hands what nobody claimed over to the state', () => {
    const books = new Books().post(unappliedReceiptPostings(USD, 10_000));
    expect(books.post(escheatPostings('SUSPENSE', parties, 10_000)).all).toEqual({});
  });
});
