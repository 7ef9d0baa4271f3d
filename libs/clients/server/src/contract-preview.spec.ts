import { ppm } from '@quittance/kernel';
import { rateCondition, rateRule } from '@quittance/fees/domain';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { wire } from './clients.fixture';

const LINT = `query($terms: ContractTermsInput!) { lintContract(terms: $terms) { __typename ... on ContractLint { findings { severity code rules message remedy } } ... on Refused { code field } } }`;
const PREVIEW = `query($terms: ContractTermsInput!, $sample: SampleAccountInput!) { previewContractFees(terms: $terms, sample: $sample) { __typename
  ... on FeePreview { currency ruleIndex reason collected fee payments { base collectedAfter fee adjustment words slices { from to ratePpm base fee } } } ... on Refused { code message field } } }`;

describe('a draft contract', () => {
  let agency: TestAgency;
  let manager: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    manager = await agency.agencyAs('MANAGER');
  }, 120_000);

  afterAll(() => agency.close());

  const flat = (rate: string) => [{ upTo: null, ratePpm: ppm(rate) }];
  const byAge = [
    rateRule({ name: 'Small or abroad', when: [rateCondition({ belowAmount: 100_000 }), rateCondition({ placesNotIn: ['US'] })], tiers: flat('35%') }),
    rateRule({ when: [rateCondition({ maxDays: 120 })], tiers: flat('20%') }),
    rateRule({ when: [rateCondition({ minDays: 121, maxDays: 180 })], tiers: flat('25%') }),
    rateRule({ when: [rateCondition({ minDays: 181, maxDays: 730 })], tiers: flat('30%') }),
  ];
  const preview = async (terms: object, sample: object) => (await manager.call<{ previewContractFees: object }>(PREVIEW, { terms, sample })).previewContractFees;

  it('is linted: the gap from day 731, and where', async () => {
    expect(await manager.call(LINT, { terms: wire(byAge) })).toEqual({
      lintContract: {
        __typename: 'ContractLint',
        findings: [{ severity: 'ERROR', code: 'UNCOVERED_GAP', rules: [], message: 'No rule covers accounts from day 731, $1,000.00 and more, in US.', remedy: expect.any(String) }],
      },
    });
    expect(await manager.call(LINT, { terms: { ...wire(), applicationOrder: ['COSTS'] } })).toEqual({ lintContract: { __typename: 'Refused', code: 'BAD_TERMS', field: 'applicationOrder' } });
  });

  it('shows the fee on payments in sequence with the working of every slice (M3)', async () => {
    expect(await preview(wire(), { ageDays: 100, balance: 1_000_000, country: 'US', payments: [{ principal: 200_000 }, { principal: 400_000 }] })).toMatchObject({
      __typename: 'FeePreview', currency: 'USD', collected: 600_000, fee: 135_000,
      payments: [
        { fee: 50_000, collectedAfter: 200_000, slices: [{ ratePpm: 250_000, base: 200_000, fee: 50_000 }] },
        { fee: 85_000, collectedAfter: 600_000, slices: [{ ratePpm: 250_000, base: 100_000, fee: 25_000 }, { ratePpm: 200_000, base: 300_000, fee: 60_000, to: null }], words: ['25% of $1,000.00 = $250.00', '20% of $3,000.00 = $600.00'] },
      ],
    });
  });

  it('chooses the rule by age, size and place (M2)', async () => {
    const rule = async (ageDays: number, balance: number, country: string | null) => {
      const found = (await preview(wire(byAge), { ageDays, balance, country, payments: [] })) as { ruleIndex?: number; code?: string };
      return found.ruleIndex ?? found.code;
    };
    expect([await rule(120, 100_000, 'US'), await rule(121, 100_000, 'US'), await rule(180, 100_000, 'us'), await rule(181, 100_000, 'US'), await rule(731, 100_000, 'US')]).toEqual([1, 2, 2, 3, 'NO_RATE']);
    expect([await rule(120, 99_999, 'US'), await rule(120, 100_000, 'CA'), await rule(120, 100_000, null)]).toEqual([0, 0, 'MISSING_COUNTRY']);
  });

  it('prices a payment by placement type, date, kind, bucket and mark, with what the client keeps', async () => {
    const rules = [
      rateRule({ when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: flat('40%'), bucketTiers: [{ bucket: 'INTEREST', tiers: flat('50%') }] as never }),
      rateRule({ tiers: flat('25%'), fixedFee: { amount: 1_500, days: 30 } }),
    ];
    const terms = { ...wire(), rates: { ...wire().rates, goodsSharePpm: ppm('50%'), rules: rules.map((rule) => ({ ...rule, bucketTiers: Array.isArray(rule.bucketTiers) ? rule.bucketTiers : [] })) } };
    const payments = [{ principal: 100_000, interest: 10_000, kind: 'PC' }, { principal: 400_000, goods: true }, { principal: 100, noFee: true }];
    expect(await preview(terms, { ageDays: 1, balance: 1_000_000, placementType: 'LEGAL', payments })).toMatchObject({
      ruleIndex: 0, fee: 45_000 + 80_000, payments: [{ fee: 45_000, slices: [{ ratePpm: 400_000 }, { ratePpm: 500_000, base: 10_000 }] }, { fee: 80_000 }, { fee: 0, words: ['The payment is marked free of commission: no fee'] }] });
    expect(await preview(terms, { ageDays: 1, balance: 1_000_000, payments: [{ principal: 100_000 }, { principal: 100_000, receivedOn: '2026-12-31' }] })).toMatchObject({
      ruleIndex: 1, fee: 1_500 + 25_000, payments: [{ fee: 0 }, { fee: 25_000 }] });
  });

  it('refuses samples out of bounds', async () => {
    const sample = { ageDays: 1, balance: 100, payments: [{ principal: 5 }] };
    expect(await preview(wire(), { ...sample, ageDays: -1 })).toMatchObject({ code: 'BAD_SAMPLE', field: 'sample.ageDays' });
    expect(await preview(wire(), { ...sample, payments: [{ principal: 5 }, { costs: -5 }] })).toMatchObject({ code: 'BAD_SAMPLE', field: 'sample.payments[1]' });
    expect(await preview(wire(), { ...sample, payments: Array.from({ length: 101 }, () => ({ principal: 1 })) })).toMatchObject({ code: 'BAD_SAMPLE' });
  });

  it('starts from published shapes', async () => {
    const { contractPresets } = await manager.call<{ contractPresets: { id: string; terms: { currency: string } }[] }>('{ contractPresets(currency: "EUR") { id terms { currency rates { rules { tiers { upTo ratePpm } } } } } }');
    expect(contractPresets.map(({ id, terms }) => `${id} ${terms.currency}`)).toEqual(['flat EUR', 'by-age EUR', 'first-3000 EUR', 'half-small EUR', 'amicable EUR']);
  });
});
