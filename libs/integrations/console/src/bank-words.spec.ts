import { lineTitle, matchedWords, sureness } from './bank-words';

describe('words for bank lines', () => {
  it('say how sure a suggestion is, and never that it is certain', () => {
    expect([998_000, 950_000, 949_999, 500_000, 20_000, 0].map((confidence) => sureness(confidence).label)).toEqual(['Sure, 99%', 'Sure, 95%', 'Likely, 94%', 'Likely, 50%', 'Perhaps, 2%', 'Nothing expected']);
  });

  it('name the payer, or what the bank says', () => {
    expect([lineTitle({ payer: 'A', text: 'B', reference: 'C' }), lineTitle({ payer: '', text: 'B', reference: 'C' }), lineTitle({ payer: '', text: '', reference: '' })]).toEqual(['A', 'B', 'The bank says nothing more']);
  });

  it('name what a line was matched to, never its code', () => {
    for (const kind of ['PAYMENT', 'RECEIPT', 'RETURN', 'REMITTANCE', 'REFUND', 'BOOK_TRANSFER', 'LEDGER', 'COST', 'PARTNER_PAYOUT']) expect(matchedWords(kind)).not.toMatch(/[A-Z]{3}/);
  });
});
