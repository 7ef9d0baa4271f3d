import type { ContactFacts } from '../facts/contact-facts';
import type { Means, Moment } from '../facts/means';
import type { RestrictionFact, RestrictionKind } from '../facts/restriction';
import type { RuleSet } from '../rules/rule-set';
import { momentWords } from '../time/moment-words';
import { clockOf, type ZoneClock } from '../time/zone-clock';

/** What a gate looks at: the facts, the means, the moment, the rules, and the clocks of every zone the person may be in. */
export interface Case {
  readonly facts: ContactFacts;
  readonly means: Means;
  readonly at: Moment;
  readonly rules: RuleSet;
  /** Never empty: the agency's own where the person's zone is not known. */
  readonly clocks: readonly ZoneClock[];
  /** The debtor's day, by number; where zones differ, that of the first. */
  readonly day: number;
}

const listed = new WeakMap<readonly string[], readonly ZoneClock[]>();

export function caseOf(facts: ContactFacts, means: Means, at: Moment, rules: RuleSet): Case {
  const { zones } = facts.person;
  let clocks = zones.length === 0 ? [clockOf(facts.agency.zone)] : listed.get(zones);
  if (clocks === undefined) listed.set(zones, (clocks = [...zones].sort().map(clockOf)));
  return { facts, means, at, rules, clocks, day: (clocks[0] as ZoneClock).dayAt(at) };
}

/** The same at another moment. */
export const atMoment = ({ facts, means, rules, clocks }: Case, at: Moment): Case => ({ facts, means, at, rules, clocks, day: (clocks[0] as ZoneClock).dayAt(at) });

/** The first moment of a local day at which it has come in every zone. */
export function dawnOf({ clocks }: Case, day: number): Moment {
  let latest = -Infinity;
  for (const clock of clocks) latest = Math.max(latest, clock.momentOf(day, 0));
  return latest;
}

/** A moment in the words of the debtor's clock; of ours where only a country with several is known. */
export const inWords = ({ facts, clocks }: Case, at: Moment): string => momentWords(at, facts.person.countryOnly === undefined ? (clocks[0] as ZoneClock) : clockOf(facts.agency.zone));

/** A restriction of a kind in force at the moment for this debt; what has arrived and was not taken back. */
export function restrictionsOf<K extends RestrictionKind>({ facts, at }: Case, ...kinds: readonly K[]): readonly RestrictionFact<K>[] {
  if (facts.restrictions.length === 0) return NONE;
  let found: RestrictionFact<K>[] | undefined;
  for (const restriction of facts.restrictions) {
    if (!(kinds as readonly string[]).includes(restriction.kind) || restriction.at > at || (restriction.endedAt !== null && restriction.endedAt <= at)) continue;
    if (restriction.debt !== null && restriction.debt !== facts.debt.id && OF_ONE_DEBT.has(restriction.kind)) continue;
    (found ??= []).push(restriction as unknown as RestrictionFact<K>);
  }
  // The order of the facts means nothing, so that which comes first must not hang on it.
  return found === undefined ? NONE : found.length === 1 ? found : found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const NONE: readonly never[] = [];

/** What may be about one debt alone; an opt-out, a time, a place, a death holds for any. */
const OF_ONE_DEBT: ReadonlySet<RestrictionKind> = new Set<RestrictionKind>(['CEASE', 'REFUSES_TO_PAY', 'REPRESENTED', 'BANKRUPT', 'IDENTITY_THEFT']);

/** When the last of these ends; null while one has no end. */
export function endOf(restrictions: readonly { readonly endedAt: Moment | null }[]): Moment | null {
  let end = -Infinity;
  for (const { endedAt } of restrictions) {
    if (endedAt === null) return null;
    end = Math.max(end, endedAt);
  }
  return end;
}
