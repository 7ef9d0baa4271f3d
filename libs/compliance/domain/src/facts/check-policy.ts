import { ok, refuse, type Result } from '@quittance/kernel';
import { REGIMES } from '../classify/regime';
import { GATES } from '../gates/table';
import { CHANNELS } from './means';
import type { AgencyPolicy, OwnCap, QuietTime } from './policy';

const MOST_ROWS = 20;
const MOST_DAYS = 30;

/** A policy an agency may keep: known gates, whole figures in bounds. Refuses with the field that is wrong. */
export function checkPolicy(policy: AgencyPolicy): Result<AgencyPolicy> {
  const { gates, warns = [], quiet = [], caps = [], lettersApartDays = null, attorneyAnswerDays, messagesWarnedFrom } = policy;
  const known = new Map<string, (typeof GATES)[number]>(GATES.map((gate) => [gate.id, gate]));
  if (new Set(gates.map(({ gate }) => gate)).size !== gates.length || gates.some(({ gate, regimes }) => !known.has(gate) || regimes.some((regime) => !REGIMES.includes(regime)))) return refuse('UNKNOWN_GATE', 'It names a rule or a body of law that is not known, or one twice.', {}, 'gates');
  if (warns.some((gate) => !known.has(gate))) return refuse('UNKNOWN_GATE', 'There is no such rule.', {}, 'warns');
  const kept = warns.find((gate) => known.get(gate)?.force === 'KEPT');
  if (kept !== undefined) return refuse('NEVER_WARNS', `${kept} stops, and cannot be made to warn only.`, {}, 'warns');
  if (!within(attorneyAnswerDays, 1, 365)) return refuse('BAD_DAYS', 'From 1 to 365 days.', {}, 'attorneyAnswerDays');
  if (!within(messagesWarnedFrom, 1, 100)) return refuse('BAD_COUNT', 'From 1 to 100 messages.', {}, 'messagesWarnedFrom');
  if (lettersApartDays !== null && !within(lettersApartDays, 1, MOST_DAYS)) return refuse('BAD_DAYS', `From 1 to ${MOST_DAYS} days, or none.`, {}, 'lettersApartDays');
  if (quiet.length > MOST_ROWS || quiet.some((time) => !isTime(time))) return refuse('BAD_TIME', 'A quiet time has its channels, its weekdays and two different times of the day.', {}, 'quiet');
  if (caps.length > MOST_ROWS || caps.some((cap) => !isCap(cap))) return refuse('BAD_LIMIT', `A limit has its channels, a number from 1 to 100, and from 1 to ${MOST_DAYS} days.`, {}, 'caps');
  return ok({ gates, warns, quiet, caps, lettersApartDays, attorneyAnswerDays, messagesWarnedFrom });
}

const within = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

const named = (channels: readonly string[]): boolean => channels.length > 0 && new Set(channels).size === channels.length && channels.every((channel) => (CHANNELS as readonly string[]).includes(channel));

const isTime = ({ channels, days, fromMinute, toMinute }: QuietTime): boolean =>
  named(channels) && days.length > 0 && days.every((day) => within(day, 1, 7)) && within(fromMinute, 0, 1439) && within(toMinute, 0, 1440) && fromMinute !== toMinute;

const isCap = ({ channels, most, days }: OwnCap): boolean => named(channels) && within(most, 1, 100) && within(days, 1, MOST_DAYS);
