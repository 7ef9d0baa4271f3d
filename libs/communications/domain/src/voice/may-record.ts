/** Whose consent a recording needs in a place: US, US-CA. */
export interface RecordingRule {
  readonly place: string;
  readonly consent: 'ONE' | 'ALL';
}

export interface RecordingPolicy {
  readonly recording: 'OFF' | 'ONE_PARTY';
  /** Where our people sit. */
  readonly ourPlace: string;
}

export interface MayRecord {
  readonly allowed: boolean;
  /** In words, for the call's own record; empty where recording is off. */
  readonly reason: string;
}

/**
 * Whether a call may be recorded: only where one party's consent suffices at both ends. Where a debtor's state is not known, or a place has no rule,
 * it may not.
 * @param places of the debtor, from the country down; every state they may be in counts
 */
export function mayRecord({ recording, ourPlace }: RecordingPolicy, places: readonly string[], rules: readonly RecordingRule[]): MayRecord {
  if (recording === 'OFF') return { allowed: false, reason: '' };
  const states = places.filter((place) => place.split('-').length === 2);
  const theirs = [...states, ...places.filter((place) => place.length === 2 && !states.some((state) => state.startsWith(`${place}-`)))];
  if (theirs.length === 0) return { allowed: false, reason: 'Not recorded: it is not known where they are.' };
  if (theirs.includes('US')) return { allowed: false, reason: 'Not recorded: their state is not known.' };
  for (const [place, whose] of [...theirs.map((place) => [place, 'they are'] as const), [ourPlace, 'we sit'] as const]) {
    const rule = rules.find((one) => one.place === place) ?? rules.find((one) => one.place === place.split('-')[0]);
    if (rule === undefined) return { allowed: false, reason: `Not recorded: no rule says whose consent it takes in ${place || 'an unnamed place'}, where ${whose}.` };
    if (rule.consent === 'ALL') return { allowed: false, reason: `Not recorded: in ${place}, where ${whose}, it takes the consent of all.` };
  }
  return { allowed: true, reason: `Recorded: in ${theirs.join(', ')} and ${ourPlace} one party’s consent suffices.` };
}
