import { unwrap } from '@quittance/kernel';
import { rateRule } from '@quittance/fees/domain';
import { parseContractTerms } from './index';
import { BY_AGE, contractWith, flat, SMALL_OR_ABROAD } from './terms.fixture';

const sound = contractWith([SMALL_OR_ABROAD, ...BY_AGE, rateRule({ tiers: flat('40%') })]);
const edited = (edit: (json: any) => void): unknown => {
  const json = JSON.parse(JSON.stringify(sound));
  edit(json);
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
  });

  it.each<[string, (json: any) => void]>([
    ['currency', (json) => (json.currency = 'DOLLAR')],
    ['currency', (json) => delete json.currency],
    ['rates.ageFrom', (json) => (json.rates.ageFrom = 'BIRTH')],
    ['rates.rules', (json) => (json.rates.rules = 'x')],
    ['rates.rules[1].tiers', (json) => (json.rates.rules[1].tiers = [])],
    ['rates.rules[1].tiers[0].upTo', (json) => (json.rates.rules[1].tiers[0].upTo = 5)],
    ['rates.rules[1].tiers[0].ratePpm', (json) => (json.rates.rules[1].tiers[0].ratePpm = 0.25)],
    ['rates.rules[1].tiers[0].ratePpm', (json) => (json.rates.rules[1].tiers[0].ratePpm = 1_000_001)],
    ['rates.rules[0].when[1].placesNotIn[0]', (json) => (json.rates.rules[0].when[1].placesNotIn = ['USA'])],
    ['rates.rules[2].minimun', (json) => (json.rates.rules[2].minimun = 5)],
    ['remittance.cadence.day', (json) => (json.remittance.cadence.day = 32)],
    ['remittance.holdDays.CHECK', (json) => (json.remittance.holdDays.CHECK = '5')],
    ['applicationOrder', (json) => (json.applicationOrder = ['COSTS', 'COSTS', 'FEES', 'INTEREST'])],
    ['grouping', (json) => (json.grouping = null)],
  ])('refuse and name %s', (field, edit) => expect(fieldOf(edited(edit))).toBe(`BAD_TERMS ${field}`));

  it.each([[null], ['x'], [[]], [42]])('refuse %j', (json) => expect(fieldOf(json)).toBe('BAD_TERMS '));
});
