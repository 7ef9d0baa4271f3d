import { currency, ppm } from '@quittance/kernel';
import { rateCondition, rateRule, type RateRule } from '@quittance/fees/domain';
import { blankTerms, CONTRACT_PRESETS, lintContract } from '@quittance/clients/domain';
import { BLANK_CONDITION, draftOf, type ContractDraft } from './contract-draft';
import { addCondition, addRule, addTier, changeCondition, changeRule, changeTier, duplicateRule, moveBucket, moveRule, namedPlaces, removeCondition, removeRule, removeTier, ruleForBox, setBucketRate, withRules } from './edit-draft';
import { readPlaces } from './places';
import { faultOf, readDraft } from './read-draft';

const USD = currency('USD');
const flat = (rate: string) => [{ upTo: null, ratePpm: ppm(rate) }];
const dates = { from: '2026-12-01', to: null, note: '', revision: null };
const draftWith = (rules: readonly RateRule[]): ContractDraft => draftOf(blankTerms(USD, rules), dates);
const three = draftWith(['10%', '20%', '30%'].map((rate) => rateRule({ tiers: flat(rate) })));
const rates = ({ rules }: ContractDraft) => rules.map(({ tiers }) => tiers.map(({ rate }) => rate).join('/'));

describe('a contract as it is edited', () => {
  it.each(CONTRACT_PRESETS)('reads back what it was made from: $name', ({ rules }) => {
    const terms = blankTerms(USD, rules(USD));
    expect(readDraft(draftOf(terms, dates), USD)).toEqual({ terms, faults: [] });
  });

  it('keeps percentages exact to a part per million', () => {
    const draft = changeTier(three, 1, null, 0, { rate: '8.1253' });
    expect(readDraft(draft, USD).terms?.rates.rules[0]?.tiers[0]?.ratePpm).toBe(81_253);
    expect(readDraft(changeTier(three, 1, null, 0, { rate: '33,5 %' }), USD).terms?.rates.rules[0]?.tiers[0]?.ratePpm).toBe(335_000);
    expect(draftOf(readDraft(draft, USD).terms!, dates).rules[0]?.tiers[0]?.rate).toBe('8.1253');
  });

  it.each(['', 'a quarter', '8.12345', '-1', '101'])('says that “%s” is no rate, and in which rule', (rate) => {
    const read = readDraft(changeTier(three, 2, null, 0, { rate }), USD);
    expect(read.terms).toBeNull();
    expect(read.faults).toEqual([{ rule: 2, field: 'tiers.0.rate', message: expect.stringMatching(/^A rate is/) }]);
    expect(faultOf(read.faults, 2, 'tiers.0.rate')).toMatch(/^A rate is/);
    expect(faultOf(read.faults, 1, 'tiers.0.rate')).toBeNull();
  });

  it('wants tiers that rise', () => {
    const tiered = changeTier(addTier(addTier(three, 1, null), 1, null), 1, null, 0, { upTo: 300_000 });
    const fields = (draft: ContractDraft) => readDraft(draft, USD).faults.map(({ field, message }) => `${field}: ${message}`);
    expect(fields(tiered)).toContain('tiers.1.upTo: Say up to which amount this rate goes.');
    expect(fields(changeTier(tiered, 1, null, 1, { upTo: 300_000 }))).toContain('tiers.1.upTo: This must be above the amount before it.');
    expect(rates(removeTier(removeTier(tiered, 1, null, 0), 1, null, 0))[0]).toBe('');
    expect(removeTier(three, 1, null, 0)).toEqual(three);
  });

  it('wants whole days, known places, and alternatives that say something', () => {
    const faults = (parts: object) => readDraft(changeCondition(three, 1, 0, parts), USD).faults.map(({ field }) => field);
    expect(faults({ minDays: '12.5' })).toEqual(['when.0.minDays']);
    expect(faults({ maxDays: '99999' })).toEqual(['when.0.maxDays']);
    expect(faults({ place: 'IN', places: 'Atlantis' })).toEqual(['when.0.places']);
    expect(faults({ place: 'NOT_IN', places: '' })).toEqual(['when.0.places']);
    const two = addCondition(changeCondition(three, 1, 0, { minDays: '10' }), 1);
    expect(readDraft(two, USD).faults.map(({ field }) => field)).toEqual(['when.1']);
    expect(readDraft(removeCondition(two, 1, 1), USD).terms?.rates.rules[0]?.when).toEqual([rateCondition({ minDays: 10 })]);
    expect(removeCondition(three, 1, 0).rules[0]?.when).toEqual([BLANK_CONDITION]);
  });

  it('reads places by code and by name', () => {
    expect(readPlaces('us, Canada; US-ny, the United Kingdom, US').codes).toEqual(['US', 'CA', 'US-NY', 'GB']);
    expect(readPlaces('US-TOOLONG').problem).toMatch(/no country/);
  });

  it('moves, copies, adds and removes rules without losing which is which', () => {
    expect(rates(moveRule(three, 3, -1))).toEqual(['10', '30', '20']);
    expect(rates(moveRule(three, 1, -1))).toEqual(['10', '20', '30']);
    expect(rates(moveRule(three, 3, 1))).toEqual(['10', '20', '30']);
    expect(rates(removeRule(three, 2))).toEqual(['10', '30']);
    const copied = duplicateRule(three, 1);
    expect(rates(copied)).toEqual(['10', '10', '20', '30']);
    expect(new Set(addRule(copied).rules.map(({ key }) => key)).size).toBe(5);
    expect(rates(withRules(three, [rateRule({ tiers: flat('35%') })]))).toEqual(['35']);
    expect(new Set([...three.rules, ...withRules(three, [rateRule({ tiers: flat('35%') })]).rules].map(({ key }) => key)).size).toBe(4);
  });

  it('moves what payments cover', () => {
    expect(moveBucket(three, 'PRINCIPAL', -1).order).toEqual(['COSTS', 'FEES', 'PRINCIPAL', 'INTEREST']);
    expect(moveBucket(three, 'COSTS', -1).order).toEqual(three.order);
    expect(readDraft({ ...three, proRata: true }, USD).terms?.applicationOrder).toBe('PRO_RATA');
  });

  it('reads holds, the free window and the share of found payments', () => {
    const read = readDraft({ ...three, freeDemandDays: '10', discovery: '50', holdDays: { ...three.holdDays, CHECK: '12' } }, USD);
    expect(read.terms).toMatchObject({ rates: { freeDemandDays: 10, discoverySharePpm: 500_000 }, remittance: { holdDays: { CHECK: 12, ACH: 5, WIRE: 0 } } });
    expect(readDraft({ ...three, freeDemandDays: '400', discovery: 'half', holdDays: { ...three.holdDays, CARD: '-1' } }, USD).faults.map(({ field }) => field)).toEqual(['freeDemandDays', 'discovery', 'holdDays.CARD']);
  });

  it('gives a bucket rates of its own, and takes them away', () => {
    const own = changeTier(addTier(setBucketRate(three, 1, 'INTEREST', true), 1, 'INTEREST'), 1, 'INTEREST', 0, { upTo: 50_000 });
    const read = readDraft(changeTier(own, 1, 'INTEREST', 1, { rate: '50' }), USD);
    expect(read.terms?.rates.rules[0]?.bucketTiers).toEqual({ INTEREST: [{ upTo: 50_000, ratePpm: ppm('10%') }, { upTo: null, ratePpm: ppm('50%') }] });
    expect(readDraft(own, USD).faults).toEqual([{ rule: 1, field: 'bucket.INTEREST.1.rate', message: expect.stringMatching(/^A rate is/) }]);
    expect(setBucketRate(own, 1, 'INTEREST', false)).toEqual(three);
  });

  it('reads placement types, fixed fees, goods, withdrawal and late charges, and says what of them it cannot', () => {
    const draft: ContractDraft = {
      ...changeRule(changeCondition(three, 1, 0, { types: ['LEGAL'] }), 2, { fixedFee: 1_500, fixedDays: '30' }), goods: '50', withdrawal: { amount: 5_000, balance: '10', freeDays: '' },
      late: { authority: 'Clause 9', steps: [{ fromDay: '15', flat: 2_500, rate: '' }, { fromDay: '30', flat: null, rate: '2' }], cap: 20_000 },
    };
    const terms = readDraft(draft, USD).terms!;
    expect(terms.rates.rules.map(({ when, fixedFee }) => [when[0]?.placementTypes, fixedFee])).toEqual([[['LEGAL'], null], [undefined, { amount: 1_500, days: 30 }], [undefined, null]]);
    expect(terms.rates).toMatchObject({ goodsSharePpm: 500_000, withdrawal: { amount: 5_000, balancePpm: 100_000, freeDays: 0 } });
    expect(terms.lateCharges).toEqual({ authority: 'Clause 9', steps: [{ fromDay: 15, flat: 2_500, ratePpm: null }, { fromDay: 30, flat: null, ratePpm: 20_000 }], cap: 20_000 });
    expect(readDraft(draftOf(terms, dates), USD)).toEqual({ terms, faults: [] });
    const faulty = { ...changeRule(three, 1, { fixedFee: 1_500 }), goods: '101', withdrawal: { amount: null, balance: 'x', freeDays: '' }, late: { authority: '', steps: [{ fromDay: '', flat: null, rate: '' }], cap: null } };
    expect(readDraft(faulty, USD).faults.map(({ field }) => field)).toEqual(['goods', 'withdrawal.balance', 'late.0.fromDay', 'fixedDays']);
  });

  it('fills a gap with a rule for exactly the accounts left out, whatever they are', () => {
    const rulesOf = [
      rateRule({ name: 'Small or abroad', when: [rateCondition({ belowAmount: 100_000 }), rateCondition({ placesNotIn: ['US'] })], tiers: flat('35%') }),
      rateRule({ when: [rateCondition({ maxDays: 730, placesIn: ['US', 'US-CA'] })], tiers: flat('20%') }),
    ];
    const somewhere = [rateRule({ when: [rateCondition({ minDays: 5, placesIn: ['US', 'CA'] })], tiers: flat('1%') })];
    for (const rules of [rulesOf, somewhere]) {
      let draft = draftWith(rules);
      for (let guard = 0; guard < 5; guard++) {
        const gap = lintContract(readDraft(draft, USD).terms!).find(({ code }) => code === 'UNCOVERED_GAP');
        if (!gap?.where.box) break;
        const key = draft.nextKey;
        draft = changeTier(addRule(draft, ruleForBox(gap.where.box, key, namedPlaces(draft))), key, null, 0, { rate: '40' });
      }
      expect(lintContract(readDraft(draft, USD).terms!).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      expect(draft.rules.length).toBeLessThanOrEqual(rules.length + 2);
    }
  });

  it('changes one rule only', () => {
    const changed = changeRule(three, 2, { name: 'Old', minimum: 10_000, cap: 100_000 });
    expect(changed.rules.filter((rule, index) => rule !== three.rules[index]).map(({ key }) => key)).toEqual([2]);
  });
});
