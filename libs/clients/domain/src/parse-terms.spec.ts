import { unwrap } from '@quittance/kernel';
import { rateRule } from '@quittance/fees/domain';
import { parseContractTerms } from './index';
import { BY_AGE, contractWith, flat, SMALL_OR_ABROAD } from './terms.fixture';

const sound = contractWith([SMALL_OR_ABROAD, ...BY_AGE, rateRule({ tiers: flat('40%') })]);
/** The sound terms as JSON with one value replaced (removed where undefined), named by its path. */
const edited = (path: string, value: unknown): unknown => {
  const json: unknown = JSON.parse(JSON.stringify(sound));
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, json as Record<string, unknown>);
  parent[last] = value;
  return json;
};
const fieldOf = (json: unknown) => {
  const result = parseContractTerms(json);
  return result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.field}`;
};

describe('contract terms from JSON', () => {
  it('read back as they were written', () => {
    expect(unwrap(parseContractTerms(JSON.parse(JSON.stringify(sound))))).toEqual(sound);
  });

  it('fill in what may be left out', () => {
    const terms = unwrap(
      parseContractTerms({
        currency: 'usd',
        rates: { ageFrom: 'DEFAULT', rules: [{ tiers: [{ ratePpm: 250_000 }] }] },
        remittance: { mode: 'NET', cadence: { kind: 'WEEKLY', day: 1 } },
        applicationOrder: 'PRO_RATA',
        grouping: 'ONE_PER_INVOICE',
      }),
    );
    expect(terms.rates.rules[0]).toEqual(rateRule({ tiers: flat('25%') }));
    expect(terms.rates.basis.PRINCIPAL).toBe(false);
    expect(terms.remittance.holdDays.CHECK).toBe(0);
    expect(terms.rates).toMatchObject({ goodsSharePpm: null, withdrawal: null });
    expect(terms.lateCharges).toBeNull();
  });

  it.each<[string, string, unknown]>([
    ['currency', 'currency', 'DOLLAR'],
    ['currency', 'currency', undefined],
    ['rates.ageFrom', 'rates.ageFrom', 'BIRTH'],
    ['rates.rules', 'rates.rules', 'x'],
    ['rates.rules[1].tiers', 'rates.rules[1].tiers', []],
    ['rates.rules[1].tiers[0].upTo', 'rates.rules[1].tiers[0].upTo', 5],
    ['rates.rules[1].tiers[0].ratePpm', 'rates.rules[1].tiers[0].ratePpm', 0.25],
    ['rates.rules[1].tiers[0].ratePpm', 'rates.rules[1].tiers[0].ratePpm', 1_000_001],
    ['rates.rules[0].when[1].placesNotIn[0]', 'rates.rules[0].when[1].placesNotIn', ['USA']],
    ['rates.rules[2].minimun', 'rates.rules[2].minimun', 5],
    ['rates.rules[0].when[0].placementTypes[0]', 'rates.rules[0].when[0].placementTypes', ['THIRD']],
    ['rates.rules[1].bucketTiers.INTEREST', 'rates.rules[1].bucketTiers', { INTEREST: [] }],
    ['rates.rules[1].fixedFee.amount', 'rates.rules[1].fixedFee', { amount: 0, days: 3 }],
    ['rates.withdrawal.balancePpm', 'rates.withdrawal', { balancePpm: 0.5 }],
    ['lateCharges.steps[0].fromDay', 'lateCharges', { authority: 'x', steps: [{ fromDay: 0 }], cap: null }],
    ['remittance.cadence.day', 'remittance.cadence.day', 32],
    ['remittance.holdDays.CHECK', 'remittance.holdDays.CHECK', '5'],
    ['applicationOrder', 'applicationOrder', ['COSTS', 'COSTS', 'FEES', 'INTEREST']],
    ['grouping', 'grouping', null],
  ])('refuse and name %s', (field, path, value) => expect(fieldOf(edited(path, value))).toBe(`BAD_TERMS ${field}`));

  it.each([[null], ['x'], [[]], [42]])('refuse %j', (json) => expect(fieldOf(json)).toBe('BAD_TERMS '));
});
