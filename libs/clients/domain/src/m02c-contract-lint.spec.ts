import type { Ppm } from '@quittance/kernel';
import { rateCondition, rateRule, type PlacementType } from '@quittance/fees/domain';
import { blocksSaving, lintContract, type LateChargeTerms } from './index';
import { BY_AGE, contractWith, flat, SMALL_OR_ABROAD } from './terms.fixture';

const codes = (rules: Parameters<typeof contractWith>[0]) => lintContract(contractWith(rules)).map(({ code }) => code);

describe('M2: the contract linter', () => {
  it('finds the gap from day 731', () => {
    const findings = lintContract(contractWith(BY_AGE));
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'ERROR',
        code: 'UNCOVERED_GAP',
        where: { rules: [], box: { days: { from: 731, to: null }, amount: { from: 0, to: null }, places: null, types: null } },
        message: 'No rule covers accounts from day 731.',
      }),
    ]);
    expect(blocksSaving(findings)).toBe(true);
  });

  it('says which sizes and places of the gap the 35% rule leaves', () => {
    const [gap] = lintContract(contractWith([SMALL_OR_ABROAD, ...BY_AGE]));
    expect(gap?.message).toBe('No rule covers accounts from day 731, $1,000.00 and more, in US.');
  });

  it('is content once 731 and later is filled', () => {
    const last = rateRule({ when: [rateCondition({ minDays: 731 })], tiers: flat('40%') });
    expect(lintContract(contractWith([SMALL_OR_ABROAD, ...BY_AGE, last]))).toEqual([]);
  });

  it('refuses more cases than can be compared, instead of comparing for hours', () => {
    const place = (n: number): string => `U${String.fromCharCode(65 + (n % 26))}-${n}`;
    const rules = Array.from({ length: 120 }, (_, n) => rateRule({ when: [rateCondition({ minDays: n * 3, maxDays: n * 3 + 1, minAmount: n * 700, belowAmount: n * 700 + 300, placesIn: [place(n)] })], tiers: flat('20%') }));
    const from = performance.now();
    expect(codes(rules)).toEqual(['TOO_MANY_CASES']);
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(codes(rules.slice(0, 20))).not.toContain('TOO_MANY_CASES');
  });

  it('finds a gap of one day and of one cent', () => {
    const rules = [
      rateRule({ when: [rateCondition({ maxDays: 120 })], tiers: flat('20%') }),
      rateRule({ when: [rateCondition({ minDays: 122, belowAmount: 99_999 })], tiers: flat('25%') }),
      rateRule({ when: [rateCondition({ minDays: 122, minAmount: 100_000 })], tiers: flat('25%') }),
    ];
    expect(lintContract(contractWith(rules)).map(({ message }) => message)).toEqual([
      'No rule covers accounts on day 121.',
      'No rule covers accounts from day 122, $999.99 to $999.99.',
    ]);
  });

  it('finds the placement types left out, and equal ranks that overlap on one', () => {
    const typed = (types: readonly PlacementType[], rank: number | null = null) => rateRule({ rank, when: [rateCondition({ placementTypes: types, belowAmount: 100_000 })], tiers: flat('20%') });
    expect(lintContract(contractWith([typed(['FIRST'])])).map(({ message }) => message)).toEqual([
      'No rule covers accounts $1,000.00 and more, placed first.',
      'No rule covers accounts placed second or at law.',
    ]);
    const [overlap] = lintContract(contractWith([typed(['FIRST', 'LEGAL'], 1), typed(['SECOND', 'LEGAL'], 1), rateRule({ tiers: flat('20%') })]));
    expect(overlap).toMatchObject({ code: 'OVERLAP', message: 'Rule 1 and Rule 2 have the same rank and both cover accounts $0.00 to $999.99, at law.' });
  });

  it('refuses percentages out of range, and says where', () => {
    const high = [{ upTo: null, ratePpm: 1_000_001 as Ppm }];
    const terms = contractWith([rateRule({ tiers: high }), rateRule({ tiers: flat('20%'), bucketTiers: { INTEREST: high } })]);
    const found = lintContract({ ...terms, rates: { ...terms.rates, goodsSharePpm: -1 as Ppm } }).filter(({ code }) => code === 'RATE_OUT_OF_RANGE');
    expect(found.map(({ where, message }) => [where.rules, where.field, message])).toEqual([
      [[0], undefined, 'A rate of Rule 1 is not between 0 and 100%.'], [[1], undefined, 'A rate of Rule 2 is not between 0 and 100%.'], [[], 'goodsSharePpm', 'The part of the rate on goods is not between 0 and 100%.']]);
    expect(blocksSaving(found)).toBe(true);
  });

  it('refuses late charges without authority or amount, and a withdrawal fee of nothing', () => {
    const terms = contractWith([rateRule({ tiers: flat('20%') })]);
    const late = (authority: string, steps: LateChargeTerms['steps']) => lintContract({ ...terms, lateCharges: { authority, steps, cap: null } }).map(({ code, where }) => `${code} ${where.field}`);
    const step = { fromDay: 15, flat: 2_500, ratePpm: null };
    expect(late(' ', [step])).toEqual(['NO_AUTHORITY lateCharges']);
    expect(late('Clause 9', [])).toEqual(['EMPTY_LATE_CHARGE lateCharges']);
    expect(late('Clause 9', [{ ...step, flat: 0 }])).toEqual(['EMPTY_LATE_CHARGE lateCharges']);
    expect(late('Clause 9', [step, step])).toEqual(['SAME_DAY_LATE_CHARGES lateCharges']);
    expect(late('Clause 9', [step])).toEqual([]);
    const rates = { ...terms.rates, withdrawal: { amount: null, balancePpm: null, freeDays: 0 } };
    expect(lintContract({ ...terms, rates }).map(({ code }) => code)).toEqual(['EMPTY_WITHDRAWAL_FEE']);
  });

  it('lets order decide between rules without a rank, and refuses two of the same rank that overlap', () => {
    const any = rateRule({ name: 'All', tiers: flat('20%') });
    expect(codes([SMALL_OR_ABROAD, any])).toEqual([]);
    const [finding] = lintContract(contractWith([{ ...SMALL_OR_ABROAD, rank: 1 }, { ...any, rank: 1 }]));
    expect(finding).toMatchObject({ code: 'OVERLAP', where: { rules: [0, 1] } });
    expect(finding?.message).toBe(
      'Rule 1 (Small or abroad) and Rule 2 (All) have the same rank and both cover accounts $0.00 to $999.99.',
    );
    expect(codes([{ ...SMALL_OR_ABROAD, rank: 1 }, { ...any, rank: 2 }])).toEqual([]);
  });

  it('refuses a contract without a basis, without rules, and with a condition nothing meets', () => {
    const terms = contractWith([rateRule({ tiers: flat('20%') })]);
    const basis = { PRINCIPAL: false, INTEREST: false, FEES: false, COSTS: false };
    expect(lintContract({ ...terms, rates: { ...terms.rates, basis } })[0]?.code).toBe('MISSING_BASIS');
    expect(lintContract(contractWith([]))[0]?.message).toBe('No rule covers accounts of any age, size, place and placement type.');
    const empty = rateRule({ when: [rateCondition({ minDays: 10, maxDays: 9 })], tiers: flat('1%') });
    expect(codes([empty, rateRule({ tiers: flat('20%') })])).toEqual(['EMPTY_CONDITION']);
  });

  it('warns of what is legal and doubtful', () => {
    const all = rateRule({ tiers: flat('20%') });
    const greedy = { ...SMALL_OR_ABROAD, when: [rateCondition({ belowAmount: 5_000 })], minimum: 10_000 };
    expect(codes([all, SMALL_OR_ABROAD])).toEqual(['NEVER_REACHED']);
    expect(codes([greedy, all])).toEqual(['MINIMUM_ABOVE_BAND']);
    expect(codes([{ ...all, minimum: 200, cap: 100 }])).toEqual(['MINIMUM_ABOVE_CAP']);
    expect(codes([{ ...all, bucketTiers: { COSTS: flat('5%') } }])).toEqual(['IDLE_BUCKET_RATE']);
    const falling = [{ upTo: 100, ratePpm: flat('25%')[0]!.ratePpm }, ...flat('20%')];
    expect(codes([{ ...all, mode: 'WHOLE_AMOUNT', tiers: falling }])).toEqual(['FALLING_FEE']);
    expect(blocksSaving(lintContract(contractWith([all, SMALL_OR_ABROAD])))).toBe(false);
  });
});
