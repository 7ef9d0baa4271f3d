import { connected, type AttemptFact } from '../facts/attempt';
import type { Channel, Means } from '../facts/means';
import { capsOn, type CapRow } from '../rules/rule-set';
import { DAY } from '../time/day-number';
import type { ZoneClock } from '../time/zone-clock';
import { inWords, type Case } from './case';
import { consentOf } from './consents';
import { fired, type Fired } from './gate';

const ELSEWHERE: readonly string[] = ['*'];

/** The limits of a gate that hold for this channel, where the person may be. */
export function capsFor(c: Case, gate: CapRow['gate']): readonly CapRow[] {
  const rows = fitting(c, gate, c.facts.person.places);
  return rows.length > 0 || gate !== 'G2' ? rows : fitting(c, gate, ELSEWHERE);
}

/** Of the same rows in force, those of a gate and a channel are looked for once. */
const fittingOf = new WeakMap<readonly CapRow[], Partial<Record<CapRow['gate'], Partial<Record<Means, readonly CapRow[]>>>>>();

function fitting(c: Case, gate: CapRow['gate'], places: readonly string[]): readonly CapRow[] {
  const all = capsOn(c.rules, places, c.day);
  if (all.length === 0) return all;
  let known = fittingOf.get(all);
  if (known === undefined) fittingOf.set(all, (known = {}));
  const ofGate = (known[gate] ??= {});
  return (ofGate[c.means] ??= all.filter((row) => row.gate === gate && row.channels.includes(c.means as Channel)));
}

/** Fires where one contact more would pass the limit; until the day on which enough of them are past. */
export function checkCap(c: Case, row: CapRow): Fired | null {
  if (mayCount(c, row) < row.most) return null;
  let until = -Infinity;
  let most = 0;
  for (const clock of c.clocks) {
    const days = countedDays(c, row, clock);
    if (days.length < row.most) continue;
    days.sort((a, b) => a - b);
    most = Math.max(most, days.length);
    // Each zone counts by its own days.
    until = Math.max(until, clock.momentOf((days[days.length - row.most] as number) + row.days, 0));
  }
  if (most === 0) return null;
  return fired(`${most} ${whatOf(row, most)} about this debt in ${row.days} days; ${row.most === 1 ? 'one is' : `${row.most} are`} the most. Again from ${inWords(c, until)}.`, until, { counted: most, most: row.most, days: row.days, rule: row.id, source: row.source });
}

const WORDS: Partial<Record<Channel, string>> = { CALL: 'call', TEXT: 'text', EMAIL: 'email', LETTER: 'letter', VISIT: 'visit' };

function whatOf({ channels: [first, second, third] }: CapRow, count: number): string {
  const plural = (channel: Channel | undefined): string => `${(channel && WORDS[channel]) ?? 'contact'}${count === 1 ? '' : 's'}`;
  return second === undefined ? plural(first) : third === undefined ? `${plural(first)} and ${plural(second)}` : plural(undefined);
}

/** How many attempts count, with a day to spare for other zones: enough to say at once that a limit is far. */
function mayCount(c: Case, row: CapRow): number {
  const { attempts } = c.facts;
  if (attempts.length < row.most) return attempts.length;
  const oldest = c.at - (row.days + 1) * DAY;
  let count = 0;
  for (const attempt of attempts) if (attempt.at >= oldest && attempt.at <= c.at && counts(c, row, attempt)) count += 1;
  return count;
}

function countedDays(c: Case, row: CapRow, clock: ZoneClock): number[] {
  const first = clock.dayAt(c.at) - row.days + 1;
  const days: number[] = [];
  for (const attempt of c.facts.attempts) {
    if (attempt.at > c.at || !counts(c, row, attempt)) continue;
    const day = clock.dayAt(attempt.at);
    if (day >= first) days.push(day);
  }
  return days;
}

function counts(c: Case, row: CapRow, attempt: AttemptFact): boolean {
  if (attempt.direction !== 'OUTBOUND' || !row.channels.includes(attempt.channel) || attempt.misdirected) return false;
  if (row.counts === 'CONNECTED' && !connected(attempt.result)) return false;
  if (row.per === 'PERSON_AND_DEBT' && attempt.person !== c.facts.person.id) return false;
  if (row.at !== 'ANYWHERE' && attempt.place !== row.at) return false;
  return placedFor(attempt, c.facts.debt.id) && notByConsent(c, row, attempt);
}

function placedFor({ debts }: AttemptFact, debt: string): boolean {
  for (const one of debts) if (one.placedFor && one.debt === debt) return true;
  return false;
}

/** Calls under frequency consent do not count toward the seven. */
function notByConsent(c: Case, row: CapRow, attempt: AttemptFact): boolean {
  return row.gate !== 'G2' || c.facts.consents.length === 0 || consentOf(c, 'FREQUENCY', attempt.at) === null;
}
