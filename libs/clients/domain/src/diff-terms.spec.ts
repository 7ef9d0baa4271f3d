import { rateRule } from '@quittance/fees/domain';
import { diffTerms } from './index';
import { BY_AGE, contractWith, flat, SMALL_OR_ABROAD } from './terms.fixture';

const [young, middle, old] = BY_AGE as [typeof SMALL_OR_ABROAD, typeof SMALL_OR_ABROAD, typeof SMALL_OR_ABROAD];
const rest = rateRule({ tiers: flat('40%') });
const before = contractWith([SMALL_OR_ABROAD, young, middle, old, rest]);

describe('what a version changes, in words', () => {
  it('says nothing of the same', () => expect(diffTerms(before, contractWith([SMALL_OR_ABROAD, ...BY_AGE, rest]))).toEqual([]));

  it('says which rate changed', () => {
    expect(diffTerms(before, contractWith([SMALL_OR_ABROAD, young, { ...middle, tiers: flat('27.5%') }, old, rest]))).toEqual([
      'For accounts 121 to 180 days old: was 25% of what is collected; now 27.5% of what is collected.',
    ]);
  });

  it('says which rules came, went and moved', () => {
    expect(diffTerms(before, contractWith([young, SMALL_OR_ABROAD, middle, rest]))).toEqual([
      'No longer a rule for accounts 181 to 730 days old: 30% of what is collected.',
      expect.stringMatching(/^The rules are in another order: accounts up to 120 days old; accounts under \$1,000/),
    ]);
    expect(diffTerms(contractWith([rest]), contractWith([young, rest]))).toEqual([
      'New rule for accounts up to 120 days old: 20% of what is collected.',
      'New: Age counts from the oldest invoice to the day of placement; the day that invoice was due counts.',
    ]);
  });

  it('follows a named rule whose accounts changed', () => {
    const wider = { ...SMALL_OR_ABROAD, when: SMALL_OR_ABROAD.when.slice(0, 1) };
    expect(diffTerms(before, contractWith([wider, young, middle, old, rest]))).toEqual([
      'The rule “Small or abroad” was for accounts under $1,000, or outside the United States; now for accounts under $1,000.',
    ]);
  });

  it('says what else changed', () => {
    const after = { ...before, applicationOrder: 'PRO_RATA' as const, rates: { ...before.rates, freeDemandDays: 10 } };
    expect(diffTerms(before, after)).toEqual([
      'New: No fee on what is paid in the first 10 days from placement.',
      'Was: A payment covers costs first, then fees, then interest, then principal. Now: A payment is spread over principal, interest, fees and costs in proportion. Of a debtor in Germany it covers costs and fees first, then interest, then principal (BGB § 367).',
    ]);
  });

  it('notices every part of a rule', () => {
    const tiers = [{ upTo: 1_000, ratePpm: flat('50%')[0]!.ratePpm }, ...flat('20%')];
    const one = contractWith([{ ...rest, tiers }]);
    const changes = [{ mode: 'PER_PAYMENT' as const }, { minimum: 5 }, { cap: 500 }, { rank: 1 }, { name: 'All' },
      { bucketTiers: { INTEREST: flat('10%') } }, { fixedFee: { amount: 1_500, days: 30 } }];
    for (const change of changes) expect(diffTerms(one, contractWith([{ ...rest, tiers, ...change }]))).toHaveLength(1);
    expect(diffTerms(contractWith([rest]), contractWith([{ ...rest, mode: 'WHOLE_AMOUNT' }]))).toEqual(['For all other accounts: tiers were MARGINAL, now WHOLE_AMOUNT.']);
  });
});
