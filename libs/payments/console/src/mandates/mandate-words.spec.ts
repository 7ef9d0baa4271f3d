import { debitNote, limitWords, mayGoAgain } from './mandate-words';

const limits = { perDebit: 50_000, perMonth: 80_000, inAll: null, firstOn: '2026-03-05', lastOn: '2026-09-30', currency: 'USD' } as never;
const debit = { status: 'RETURNED', returnCode: 'R01', returnedOn: '2026-03-18', endedReason: 'R01 Insufficient funds', againAs: null } as never;

describe('mandates in words', () => {
  it('say limits and days in one line', () => {
    expect(limitWords(limits)).toBe('At most $500.00 a debit, $800.00 a month; from 5 Mar 2026 to 30 Sep 2026');
    expect(limitWords({ ...(limits as object), perDebit: null, perMonth: null, lastOn: null } as never)).toBe('No limit of amount; from 5 Mar 2026');
  });

  it('say what became of a debit', () => {
    expect(debitNote(debit)).toBe('18 Mar 2026: R01 Insufficient funds');
    expect(debitNote({ ...(debit as object), againAs: 'D100009' } as never)).toBe('18 Mar 2026: R01 Insufficient funds; again as D100009');
    expect(debitNote({ ...(debit as object), status: 'COLLECTED' } as never)).toBe('');
  });

  it('offer to present again only what the rules allow', () => {
    const may = (returnCode: string, againAs: string | null = null): boolean => mayGoAgain({ status: 'RETURNED', returnCode, againAs });
    expect([may('R01'), may('R09'), may('R11'), may('R07'), may(''), may('R01', 'D100009')]).toEqual([true, true, true, false, false, false]);
  });
});
