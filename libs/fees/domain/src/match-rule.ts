import type { PlacementType, RateCondition } from './rate-schedule';

/** Whether an age in days is within a condition's inclusive bounds. */
export const ageMatches = (when: RateCondition, days: number): boolean =>
  (when.minDays === null || days >= when.minDays) && (when.maxDays === null || days <= when.maxDays);

/** Whether a listed balance (minor units) is at or above the lower bound and below the upper. */
export const sizeMatches = (when: RateCondition, balance: number): boolean =>
  (when.minAmount === null || balance >= when.minAmount) && (when.belowAmount === null || balance < when.belowAmount);

const listed = (places: readonly string[], country: string, region: string | null): boolean =>
  places.includes(country) || (region !== null && places.includes(`${country}-${region}`));

/** Whether a place is in the one list and not in the other; a list that is null doesn't matter. */
export const placeMatches = (when: RateCondition, country: string, region: string | null): boolean =>
  (when.placesIn === null || listed(when.placesIn, country, region)) &&
  (when.placesNotIn === null || !listed(when.placesNotIn, country, region));

/** Whether a placement type is among those a condition names. */
export const typeMatches = (when: RateCondition, type: PlacementType): boolean => when.placementTypes === null || when.placementTypes.includes(type);

export const needsAge = (when: RateCondition): boolean => when.minDays !== null || when.maxDays !== null;

export const needsPlace = (when: RateCondition): boolean => when.placesIn !== null || when.placesNotIn !== null;
