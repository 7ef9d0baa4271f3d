import { readJudgment, type JudgmentForm } from './judgment-form';

const form: JudgmentForm = { judgedOn: '2026-03-06', court: 'N.D. Illinois', reference: '', principal: 2_500_000, interest: null, fees: null, costs: 4_000, basis: 'FEDERAL', region: '', rate: '', annual: false, order: 'CONTRACT', key: 'k' };
const read = (parts: Partial<JudgmentForm>) => readJudgment({ ...form, ...parts }, { id: 'a', version: 3 });

describe('a judgment as it is typed', () => {
  it('leaves the rate to the published figure where nothing is typed', () => {
    expect(read({}).input).toMatchObject({ accountId: 'a', version: 3, principal: 2_500_000, interest: 0, costs: 4_000, ratePpm: null, compounding: null, order: null });
    expect(read({ rate: '4,15', order: 'PRINCIPAL_FIRST' }).input).toMatchObject({ ratePpm: 41_500, order: ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] });
    expect(read({ basis: 'ORDERED', rate: '6', annual: true }).input).toMatchObject({ ratePpm: 60_000, compounding: 'ANNUAL' });
    expect(read({ basis: 'STATE', region: 'us-ca ' }).input).toMatchObject({ region: 'US-CA' });
  });

  it.each([
    [{ judgedOn: null }, 'judgedOn'], [{ court: ' ' }, 'court'], [{ principal: null, costs: null }, 'principal'], [{ rate: 'four' }, 'ratePpm'], [{ basis: 'ORDERED' as const }, 'ratePpm'], [{ basis: 'STATE' as const }, 'region'],
  ])('says what is missing: %j', (parts, field) => {
    expect(read(parts)).toMatchObject({ input: null, missing: { field } });
  });
});
