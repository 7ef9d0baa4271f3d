import fc from 'fast-check';
import { PLACEMENT_TYPES, rateCondition, rateRule, type PlacementType, type RateRule } from '@quittance/fees/domain';
import { lintContract, rateSpace, ruleCovers, type PlaceAtom, type RateBox } from './index';
import { contractWith, flat } from './terms.fixture';

const places = fc.option(fc.subarray(['US', 'US-CA', 'US-NY', 'DE', 'FR-75'], { minLength: 1 }));
const condition = fc
  .record({
    minDays: fc.option(fc.nat(12)),
    maxDays: fc.option(fc.nat(12)),
    minAmount: fc.option(fc.nat(12)),
    belowAmount: fc.option(fc.nat(12)),
    placesIn: places,
    placesNotIn: places,
    placementTypes: fc.option(fc.subarray([...PLACEMENT_TYPES], { minLength: 1 })),
  })
  .map(rateCondition);
const rule = fc
  .record({ when: fc.array(condition, { minLength: 1, maxLength: 2 }), rank: fc.option(fc.nat(1)) })
  .map((parts) => rateRule({ ...parts, tiers: flat('20%') }));
const rules: fc.Arbitrary<RateRule[]> = fc.array(rule, { maxLength: 5 });
const at = (country: string, region: string | null): PlaceAtom => ({ code: '', label: '', country, region });
const point = fc.tuple(
  fc.nat(14),
  fc.nat(14),
  fc.constantFrom(at('US', 'CA'), at('US', 'NY'), at('US', 'TX'), at('US', null), at('DE', 'BE'), at('FR', '75'), at('FR', null), at('BR', null)),
  fc.constantFrom(...PLACEMENT_TYPES),
);

// Which of the space's places a point falls in, worked out apart from the code under test.
const within = (box: RateBox, all: readonly PlaceAtom[], [days, amount, place, type]: [number, number, PlaceAtom, PlacementType]): boolean => {
  const codes = all.map(({ code }) => code);
  const region = `${place.country}-${place.region ?? ''}`;
  const atom = codes.includes(region) ? region : codes.includes(place.country) ? place.country : '*';
  const inside = (n: number, span: { from: number; to: number | null }) => n >= span.from && (span.to === null || n <= span.to);
  const placed = box.places === null || box.places.some(({ code }) => code === atom);
  return inside(days, box.days) && inside(amount, box.amount) && placed && (box.types?.includes(type) ?? true);
};

describe('the contract linter is exact', () => {
  it('a point is covered if and only if no gap holds it, and no two gaps hold the same point', () => {
    fc.assert(
      fc.property(rules, fc.array(point, { minLength: 20, maxLength: 40 }), (list, points) => {
        const terms = contractWith(list);
        const { places: all } = rateSpace(terms.rates);
        const gaps = lintContract(terms).filter(({ code }) => code === 'UNCOVERED_GAP');
        for (const at of points) {
          const holding = gaps.filter(({ where }) => where.box !== null && within(where.box, all, at)).length;
          expect(holding).toBe(list.some((one) => ruleCovers(one, ...at)) ? 0 : 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a point under two rules of the same rank is in exactly one overlap of theirs', () => {
    fc.assert(
      fc.property(rule, rule, fc.array(point, { minLength: 20, maxLength: 40 }), (a, b, points) => {
        const terms = contractWith([{ ...a, rank: 1 }, { ...b, rank: 1 }]);
        const { places: all } = rateSpace(terms.rates);
        const found = lintContract(terms).filter(({ code }) => code === 'OVERLAP');
        for (const at of points) {
          const holding = found.filter(({ where }) => where.box !== null && within(where.box, all, at)).length;
          expect(holding).toBe(ruleCovers(a, ...at) && ruleCovers(b, ...at) ? 1 : 0);
        }
      }),
    );
  });
});
