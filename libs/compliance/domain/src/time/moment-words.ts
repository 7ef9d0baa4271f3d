import { formatDate } from '@quittance/kernel';
import type { Moment } from '../facts/means';
import { dateOfDay } from './day-number';
import type { ZoneClock } from './zone-clock';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

// Not by the machine's own formats: the words are stored, and must come out the same elsewhere.

// A sweep tells millions of moments, of a few hundred days and zones: what was worded is kept.
const times: string[] = [];
const days = new Map<number, string>();
const zones = new Map<string, string>();

/** "08:00", "20:59". */
export const timeWords = (minute: number): string => (times[minute] ??= `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

/** "Thu 20 Aug 2026". */
export const dayWords = (day: number): string => kept(days, day, () => formatDate(dateOfDay(day), { weekday: true }));

/** "Thu 20 Aug 2026, 08:00 (New York)". */
export const momentWords = (at: Moment, clock: ZoneClock): string =>
  `${dayWords(clock.dayAt(at))}, ${timeWords(clock.minuteAt(at))} (${zoneWords(clock.zone)})`;

/** "New York" of "America/New_York". */
export const zoneWords = (zone: string): string => kept(zones, zone, () => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '));

/** "Mon, Tue and Fri"; "every day". */
export function weekdayWords(days: readonly number[]): string {
  const named = [...new Set(days)].sort((a, b) => a - b).map((day) => WEEKDAYS[day - 1] ?? '');
  if (named.length >= 7) return 'every day';
  return named.length < 2 ? (named[0] ?? 'no day') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

function kept<Key>(words: Map<Key, string>, key: Key, make: () => string): string {
  let found = words.get(key);
  if (found === undefined) words.set(key, (found = make()));
  return found;
}
