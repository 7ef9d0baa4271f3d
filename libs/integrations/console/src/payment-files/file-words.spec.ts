import { chosenOf, kindFor, lacking, rowKey, type Sender } from './file-words';

const sender: Sender = { id: 'b', name: 'Trust', currency: 'USD', book: 'TRUST', masked: '•••• 7720', hasIban: false, senderName: 'Halloran', companyId: '1364417720', creditorId: '', bic: '', accountType: 'CHECKING' };
const [trust, operating] = ['TRUST', 'OPERATING'];
const rows = [
  { sourceId: 'a', amount: 100, currency: 'USD', book: trust }, { sourceId: 'b', amount: 250, currency: 'USD', book: trust },
  { sourceId: 'b', amount: 40, currency: 'USD', book: operating }, { sourceId: 'c', amount: 7, currency: 'EUR', book: trust }];
const [a, b, givenBack, c] = rows.map(rowKey);

describe('payment files at the screen', () => {
  it('take the format of their currency and direction', () => {
    expect(kindFor({ kind: 'PAYOUTS', currency: 'USD' })).toBe('NACHA_CREDIT');
    expect(kindFor({ kind: 'DEBITS', currency: 'USD' })).toBe('NACHA_DEBIT');
    expect(kindFor({ kind: 'PAYOUTS', currency: 'GBP' })).toBe('PAIN_001');
    expect(kindFor({ kind: 'DEBITS', currency: 'EUR' })).toBe('PAIN_008');
  });

  it('say what their bank account lacks', () => {
    expect(lacking(sender, 'NACHA_CREDIT')).toEqual([]);
    expect(lacking({ ...sender, companyId: '' }, 'NACHA_DEBIT')).toEqual(['the company identification']);
    expect(lacking(sender, 'PAIN_008')).toEqual(['an IBAN', 'the SEPA creditor identifier']);
    expect(lacking({ ...sender, senderName: '' }, 'NACHA_CREDIT')).toEqual(['the name that stands on files']);
  });

  it('sum what is chosen, of one currency and one of the books only', () => {
    expect(chosenOf('PAYOUTS', rows, [a!, b!])).toEqual({ kind: 'PAYOUTS', currency: 'USD', book: 'TRUST', ids: ['a', 'b'], total: 350 });
    expect(chosenOf('PAYOUTS', rows, [givenBack!])).toEqual({ kind: 'PAYOUTS', currency: 'USD', book: 'OPERATING', ids: ['b'], total: 40 });
    expect(chosenOf('PAYOUTS', rows, [a!, c!])).toBeNull();
    expect(chosenOf('PAYOUTS', rows, [b!, givenBack!])).toBeNull();
    expect(chosenOf('PAYOUTS', rows, [])).toBeNull();
  });
});
