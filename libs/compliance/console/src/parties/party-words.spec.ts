import { basisOptions, basisWords, natureWords, needsLeave, PARTY_OPTIONS } from './party-words';

const address = { id: 'a', kind: 'PHONE' as const, value: '+1 312 555 0148', place: null, employers: false, disclosed: false, notedBy: null, notedAt: null, bases: [] };

describe('parties and addresses in words', () => {
  it('a number that nobody described has no words; one at home is a landline', () => {
    expect(natureWords(address)).toBe('');
    expect(natureWords({ ...address, place: 'HOME', employers: true })).toBe('Landline at home, the employer’s');
  });

  it('an email address is never looked up as reassigned', () => {
    expect(basisOptions('EMAIL').map(({ value }) => value)).toEqual(['USED_BY_DEBTOR', 'CREDITOR_NOTICE', 'PRIOR_COLLECTOR']);
    expect(basisOptions('PHONE').map(({ value }) => value)).toContain('NOT_REASSIGNED');
  });

  it('says when, and who noted it', () => {
    expect(basisWords({ kind: 'CREDITOR_NOTICE', at: '2026-11-01T00:00:00Z', sentOn: '2026-10-01', optOutBy: '2026-11-05', note: '', by: 'M. Okafor' })).toBe('The creditor’s notice, sent 1 Oct 2026, to opt out by 5 Nov 2026, M. Okafor');
  });

  it('asks for the debtor’s leave only where others are told', () => {
    expect(PARTY_OPTIONS.filter(({ value }) => needsLeave(value)).map(({ value }) => value)).toEqual(['CONTACT', 'THIRD_PARTY']);
  });
});
