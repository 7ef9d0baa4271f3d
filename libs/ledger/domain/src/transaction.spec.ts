import fc from 'fast-check';
import { currency, unwrap, type ClientId } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, merged, naturalBalance, reversed, transaction } from './index';

const USD = currency('USD');
const client = 'c0000000-0000-4000-8000-000000000001' as ClientId;
const cash = agencyAccount('TRUST_CASH', USD);
const held = clientAccount('CLIENT_TRUST', USD, client);
const revenue = agencyAccount('FEE_REVENUE', USD);

describe('transaction', () => {
  it('merges lines on one account and drops what comes to nothing', () => {
    const { lines } = unwrap(transaction([debit(cash, 100), credit(held, 60), credit(held, 40), debit(revenue, 0)]));
    expect(lines).toEqual([debit(cash, 100), credit(held, 100)]);
  });

  it('refuses what does not balance in each book and currency by itself', () => {
    expect(transaction([debit(cash, 100), credit(revenue, 100)])).toMatchObject({
      ok: false,
      refusal: { code: 'UNBALANCED', facts: { book: 'TRUST', difference: 100 } },
    });
    const euros = agencyAccount('SUSPENSE', currency('EUR'));
    expect(transaction([debit(cash, 100), credit(euros, 100)])).toMatchObject({ ok: false });
    expect(transaction([debit(cash, 0)])).toMatchObject({ ok: false, refusal: { code: 'EMPTY_TRANSACTION' } });
    expect(transaction([debit({ ...cash, book: 'OPERATING' }, 1)])).toMatchObject({
      ok: false,
      refusal: { code: 'WRONG_BOOK' },
    });
  });

  it('keeps what is held for a client in natural sign', () => {
    expect(naturalBalance('CLIENT_TRUST', -750)).toBe(750);
    expect(naturalBalance('TRUST_CASH', 750)).toBe(750);
  });

  it('and its reversal leave nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1 }), (amounts) => {
        const postings = amounts.flatMap((amount) => [debit(cash, amount), credit(held, amount)]);
        expect(transaction(postings).ok).toBe(true);
        expect(merged([...postings, ...reversed(postings)])).toEqual([]);
      }),
    );
  });
});
