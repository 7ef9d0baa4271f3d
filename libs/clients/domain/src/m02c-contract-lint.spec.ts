import { rateCondition, rateRule } from '@quittance/fees/domain';
import { blocksSaving, lintContract } from './index';
import { BY_AGE, contractWith, flat, SMALL_OR_ABROAD } from './terms.fixture';

const codes = (rules: Parameters<typeof contractWith>[0]) => lintContract(contractWith(rules)).map(({ code }) => code);

describe('M2: the contract linter', () => {
  it('finds the gap from day 731', () => {
    const findings = lintContract(contractWith(BY_AGE));
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'ERROR',
        code: 'UNCOVERED_GAP',
        where: { rules: [], box: { days: { from: 731, to: null }, amount: { from: 0, to: null }, places: null } },
        message: 'No rule covers accounts from day 731.',
      }),
    ]);
    expect(blocksSaving(findings)).toBe(true);
  });

  it('says which sizes and places of the gap the 35% rule leaves', () => {
    const [gap] = lintContract(contractWith([SMALL_OR_ABROAD, ...BY_AGE]));
    expect(gap?.message).toBe('No rule covers accounts from day 731, 1000.00 USD and more, in US.');
  });

  it('is content once 731 and later is filled', () => {
    const last = rateRule({ when: [rateCondition({ minDays: 731 })], tiers: flat('40%') });
    expect(lintContract(contractWith([SMALL_OR_ABROAD, ...BY_AGE, last]))).toEqual([]);
  });

  it('finds a gap of one day and of one cent', () => {
    const rules = [
      rateRule({ when: [rateCondition({ maxDays: 120 })], tiers: flat('20%') }),
      rateRule({ when: [rateCondition({ minDays: 122, belowAmount: 99_999 })], tiers: flat('25%') }),
      rateRule({ when: [rateCondition({ minDays: 122, minAmount: 100_000 })], tiers: flat('25%') }),
    ];
    expect(lintContract(contractWith(rules)).map(({ message }) => message)).toEqual([
      'No rule covers accounts on day 121.',
      'No rule covers accounts from day 122, 999.99 USD to 999.99 USD.',
    ]);
  });

  it('lets order decide between rules without a rank, and refuses two of the same rank that overlap', () => {
    const any = rateRule({ name: 'All', tiers: flat('20%') });
    expect(codes([SMALL_OR_ABROAD, any])).toEqual([]);
    const [finding] = lintContract(contractWith([{ ...SMALL_OR_ABROAD, rank: 1 }, { ...any, rank: 1 }]));
    expect(finding).toMatchObject({ code: 'OVERLAP', where: { rules: [0, 1] } });
    expect(finding?.message).toBe(
      'Rule 1 (Small or abroad) and Rule 2 (All) have the same rank and both cover accounts 0.00 USD to 999.99 USD.',
    );
    expect(codes([{ ...SMALL_OR_ABROAD, rank: 1 }, { ...any, rank: 2 }])).toEqual([]);
  });

  it('refuses a contract without a basis, without rules, and with a condition nothing meets', () => {
    const terms = contractWith([rateRule({ tiers: flat('20%') })]);
    const basis = { PRINCIPAL: false, INTEREST: false, FEES: false, COSTS: false };
    expect(lintContract({ ...terms, rates: { ...terms.rates, basis } })[0]?.code).toBe('MISSING_BASIS');
    expect(lintContract(contractWith([]))[0]?.message).toBe('No rule covers accounts of any age, size and place.');
    const empty = rateRule({ when: [rateCondition({ minDays: 10, maxDays: 9 })], tiers: flat('1%') });
    expect(codes([empty, rateRule({ tiers: flat('20%') })])).toEqual(['EMPTY_CONDITION']);
  });

  it('warns of what is legal and doubtful', () => {
    const all = rateRule({ tiers: flat('20%') });
    const greedy = { ...SMALL_OR_ABROAD, when: [rateCondition({ belowAmount: 5_000 })], minimum: 10_000 };
    expect(codes([all, SMALL_OR_ABROAD])).toEqual(['NEVER_REACHED']);
    expect(codes([greedy, all])).toEqual(['MINIMUM_ABOVE_BAND']);
    expect(codes([{ ...all, minimum: 200, cap: 100 }])).toEqual(['MINIMUM_ABOVE_CAP']);
    const falling = [{ upTo: 100, ratePpm: flat('25%')[0]!.ratePpm }, ...flat('20%')];
    expect(codes([{ ...all, mode: 'WHOLE_AMOUNT', tiers: falling }])).toEqual(['FALLING_FEE']);
    expect(blocksSaving(lintContract(contractWith([all, SMALL_OR_ABROAD])))).toBe(false);
  });
});
