import { differenceWords, draftOf, emptyLine, enteredSum, isEmpty, lineWithoutAmount, type DraftLine } from './batch-draft';

const line = (parts: Partial<DraftLine>): DraftLine => ({ ...emptyLine(1), ...parts });

describe('a batch while it is entered', () => {
  it('says how it stands to the deposit', () => {
    const lines = [line({ amount: 20_000 }), line({ amount: 15_000 }), emptyLine(3)];
    expect(enteredSum(lines)).toBe(35_000);
    expect(differenceWords(null, lines, 'USD')).toMatchObject({ tone: 'mute' });
    expect(differenceWords(60_000, lines, 'USD')).toEqual({ words: '$250.00 still to enter', tone: 'warn' });
    expect(differenceWords(35_000, lines, 'USD')).toEqual({ words: 'It ties', tone: 'ok' });
    expect(differenceWords(34_999, lines, 'USD')).toEqual({ words: '$0.01 more than was deposited', tone: 'bad' });
  });

  it('leaves out lines nothing was typed into, and names one that lacks its amount', () => {
    expect([emptyLine(1), line({ payer: ' ' }), line({ chequeNumber: '1' }), line({ accountId: 'a' })].map(isEmpty)).toEqual([true, true, false, false]);
    expect(lineWithoutAmount([line({ amount: 5 }), emptyLine(2)])).toBeNull();
    expect(lineWithoutAmount([line({ amount: 5 }), line({ payer: 'Pell' })])).toBe(2);
  });

  it('goes on where it was left, with an empty line at the end', () => {
    const stored = { id: 'l', n: 1, method: 'CASH', amount: 500, payer: 'Pell', chequeNumber: '', accountId: 'a1', accountNumber: 'Q-1', debtorName: 'Pell Inc.', clientName: 'C', receiptId: null, receiptNumber: null, applied: null, suspense: null, refundable: null };
    const lines = draftOf([stored as never]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ method: 'CASH', amount: 500, account: 'Pell Inc., Q-1' });
    expect(isEmpty(lines[1] as DraftLine)).toBe(true);
  });
});
