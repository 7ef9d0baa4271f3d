import { ppm, unwrap } from '@quittance/kernel';
import { interestInWords, NO_INTEREST, parseContractTerms, termsFromWire, termsToWire } from './index';
import { contractWith, flat } from './terms.fixture';
import { rateRule } from '@quittance/fees/domain';

const terms = contractWith([rateRule({ tiers: flat('25%') })]);
const withInterest = (interest: unknown) => parseContractTerms({ ...terms, interest });

describe('a contract on interest', () => {
  it('says none where it says nothing, as versions stored before do', () => {
    const { interest: _, ...old } = terms;
    expect(unwrap(parseContractTerms(old)).interest).toEqual(NO_INTEREST);
    expect(interestInWords(undefined)).toEqual([]);
  });

  it('keeps the rate of an agreement, and says it', () => {
    const read = unwrap(withInterest({ basis: 'CONTRACT', ratePpm: 180_000, graceDays: 5, dayCount: 'ACT_360', rounding: 'DAILY', runsFrom: 'INVOICE_DATE', fixedSums: true }));
    // A contract's rate displaces the statute, and with it the fixed sum.
    expect(read.interest).toMatchObject({ basis: 'CONTRACT', ratePpm: ppm('18%'), fixedSums: false });
    expect(interestInWords(read.interest)).toEqual(['Simple interest on what is overdue: 18% a year from 5 days after the invoice date; a year of 360 days, rounded each day.']);
    expect(unwrap(termsFromWire(termsToWire(read)))).toEqual(read);
  });

  it.each([
    ['a rate of nothing', { basis: 'CONTRACT' }, 'interest.ratePpm'],
    ['less than the Directive gives', { basis: 'EU_LATE_PAYMENT', ratePpm: 70_000 }, 'interest.ratePpm'],
    ['an unknown basis', { basis: 'USURY' }, 'interest.basis'],
    ['a term nobody knows', { basis: 'UK_LATE_PAYMENT', margin: 1 }, 'interest.margin'],
  ])('refuses %s', (_, interest, field) => {
    expect(withInterest(interest)).toMatchObject({ ok: false, refusal: { code: 'BAD_TERMS', field } });
  });

  it('takes 8% over the reference rate unless told more', () => {
    expect(unwrap(withInterest({ basis: 'EU_LATE_PAYMENT' })).interest).toMatchObject({ ratePpm: ppm('8%'), fixedSums: true, runsFrom: 'DUE_DATE' });
  });
});
