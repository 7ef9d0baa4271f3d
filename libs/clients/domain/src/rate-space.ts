import {
  PLACEMENT_TYPES,
  ageMatches,
  placeMatches,
  sizeMatches,
  typeMatches,
  type PlacementType,
  type RateCondition,
  type RateRule,
  type RateSchedule,
} from '@quittance/fees/domain';

/** A place the rules tell apart: a named region, the rest of a named country, or anywhere no rule names. */
export interface PlaceAtom {
  /** "US-CA", "US", or "*" for anywhere else. */
  readonly code: string;
  readonly label: string;
  readonly country: string;
  readonly region: string | null;
}

/** Whole numbers from `from` to `to` inclusive; null: no end. Days or minor units. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** A box of (age × size × place × placement type): days and minor units inclusive; null ends: no end; null places or types: any. */
export interface RateBox {
  readonly days: Span;
  readonly amount: Span;
  readonly places: readonly PlaceAtom[] | null;
  readonly types: readonly PlacementType[] | null;
}

/** Every age, size, place and placement type cut wherever some rule changes its answer: within a cell all rules answer alike. */
export interface RateSpace {
  readonly days: readonly Span[];
  readonly amounts: readonly Span[];
  readonly places: readonly PlaceAtom[];
  /** Types no rule tells apart stand together. */
  readonly types: readonly (readonly PlacementType[])[];
}

/** An account as the rules see it. */
export type RatePoint = readonly [days: number, amount: number, place: PlaceAtom, type: PlacementType];

function spans(starts: Iterable<number>): Span[] {
  const sorted = [...new Set([0, ...starts])].filter((start) => start >= 0).sort((a, b) => a - b);
  return sorted.map((from, index) => {
    const next = sorted[index + 1];
    return { from, to: next === undefined ? null : next - 1 };
  });
}

function atoms(conditions: readonly RateCondition[]): PlaceAtom[] {
  const codes = [...new Set(conditions.flatMap(({ placesIn, placesNotIn }) => [...(placesIn ?? []), ...(placesNotIn ?? [])]))];
  const countries = [...new Set(codes.map((code) => code.slice(0, 2)))].sort();
  const named = countries.flatMap((country): PlaceAtom[] => {
    const regions = codes.filter((code) => code.startsWith(`${country}-`)).sort();
    return [
      ...regions.map((code) => ({ code, label: code, country, region: code.slice(3) })),
      { code: country, label: regions.length > 0 ? `elsewhere in ${country}` : country, country, region: null },
    ];
  });
  return [...named, { code: '*', label: named.length > 0 ? 'any other country' : 'anywhere', country: '*', region: null }];
}

/** Cuts the space of a schedule's rules into cells. */
export function rateSpace({ rules }: Pick<RateSchedule, 'rules'>): RateSpace {
  const conditions = rules.flatMap(({ when }) => when);
  return {
    days: spans(conditions.flatMap(({ minDays, maxDays }) => [minDays ?? 0, maxDays === null ? 0 : maxDays + 1])),
    amounts: spans(conditions.flatMap(({ minAmount, belowAmount }) => [minAmount ?? 0, belowAmount ?? 0])),
    places: atoms(conditions),
    types: conditions.some(({ placementTypes }) => placementTypes !== null) ? PLACEMENT_TYPES.map((type) => [type]) : [PLACEMENT_TYPES],
  };
}

/** Whether a rule holds at a point. */
export const ruleCovers = (rule: RateRule, ...[days, amount, place, type]: RatePoint): boolean =>
  rule.when.length === 0 ||
  rule.when.some(
    (when) => ageMatches(when, days) && sizeMatches(when, amount) && placeMatches(when, place.country, place.region) && typeMatches(when, type),
  );

type FlatBox = Omit<RateBox, 'types'>;
type Strip = Omit<FlatBox, 'days'>;

function stripsAt(space: RateSpace, days: number, wanted: (days: number, amount: number, place: PlaceAtom) => boolean): Strip[] {
  const strips: Strip[] = [];
  for (const amount of space.amounts) {
    const found = space.places.filter((place) => wanted(days, amount.from, place));
    if (found.length === 0) continue;
    const places = found.length === space.places.length ? null : found;
    const last = strips.at(-1);
    if (last?.amount.to === amount.from - 1 && codesOf(last.places) === codesOf(places)) {
      strips[strips.length - 1] = { amount: { from: last.amount.from, to: amount.to }, places };
    } else {
      strips.push({ amount, places });
    }
  }
  return strips;
}

const codesOf = (places: readonly PlaceAtom[] | null): string => places?.map(({ code }) => code).join() ?? '';
const keyOf = ({ amount, places }: Strip): string => `${amount.from}-${amount.to ?? ''}@${codesOf(places)}`;

function boxesOfType(space: RateSpace, wanted: (days: number, amount: number, place: PlaceAtom) => boolean): FlatBox[] {
  const open = new Map<string, number>();
  const boxes: FlatBox[] = [];
  for (const days of space.days) {
    const strips = stripsAt(space, days.from, wanted);
    const keys = new Set(strips.map(keyOf));
    for (const key of [...open.keys()]) if (!keys.has(key)) open.delete(key);
    for (const strip of strips) {
      const index = open.get(keyOf(strip));
      const box = index === undefined ? undefined : boxes[index];
      if (index !== undefined && box !== undefined) {
        boxes[index] = { ...box, days: { from: box.days.from, to: days.to } };
      } else {
        open.set(keyOf(strip), boxes.push({ days, ...strip }) - 1);
      }
    }
  }
  return boxes;
}

/**
 * The boxes that together are exactly the points wanted, none overlapping another; boxes that continue are joined by age,
 * and those alike for several placement types are one.
 */
export function boxesWhere(space: RateSpace, wanted: (...point: RatePoint) => boolean): RateBox[] {
  const found = new Map<string, { box: FlatBox; types: PlacementType[] }>();
  for (const types of space.types) {
    const [type] = types;
    if (type === undefined) continue;
    for (const box of boxesOfType(space, (days, amount, place) => wanted(days, amount, place, type))) {
      const key = `${box.days.from}-${box.days.to ?? ''} ${keyOf(box)}`;
      found.set(key, { box, types: [...(found.get(key)?.types ?? []), ...types] });
    }
  }
  return [...found.values()].map(({ box, types }) => ({ ...box, types: types.length === PLACEMENT_TYPES.length ? null : types }));
}
