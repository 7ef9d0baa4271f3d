import { EVER, since, type Effective } from '../effective';
import type { HolidayRow } from '../rule-set';

type Entry = readonly [name: string, month: number, day: number | null, weekday: number, nth: number, effective: Effective];

const US = /* @__PURE__ */ ((): readonly Entry[] => [
  ['New Year’s Day', 1, 1, 0, 0, EVER], ['Birthday of Martin Luther King, Jr.', 1, null, 1, 3, since('1986-01-01')], ['Washington’s Birthday', 2, null, 1, 3, EVER], ['Memorial Day', 5, null, 1, -1, EVER],
  ['Juneteenth National Independence Day', 6, 19, 0, 0, since('2021-06-17')], ['Independence Day', 7, 4, 0, 0, EVER], ['Labor Day', 9, null, 1, 1, EVER], ['Columbus Day', 10, null, 1, 2, EVER],
  ['Veterans Day', 11, 11, 0, 0, EVER], ['Thanksgiving Day', 11, null, 4, 4, EVER], ['Christmas Day', 12, 25, 0, 0, EVER],
])();

/** Legal public holidays on the days the statute names. */
export const US_HOLIDAYS: readonly HolidayRow[] = /* @__PURE__ */ US.map(([name, month, day, weekday, nth, effective], i) => ({
  id: `HOL-US-${i + 1}`, place: 'US', name, month, day, weekday, nth, ...effective, source: '5 USC 6103(a)', caution: 'Days observed instead (a Friday or Monday) count as ordinary days.' }));
