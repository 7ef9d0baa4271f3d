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
 * @param places of the debtor, from the country down
 */
export function mayRecord({ recording, ourPlace }: RecordingPolicy, places: readonly string[], rules: readonly RecordingRule[]): MayRecord {
  if (recording === 'OFF') return { allowed: false, reason: '' };
  const theirs = places.filter((place) => place.split('-').length <= 2).at(-1) ?? '';
  if (theirs === '') return { allowed: false, reason: 'Not recorded: it is not known where they are.' };
  if (theirs === 'US') return { allowed: false, reason: 'Not recorded: their state is not known.' };
  for (const [place, whose] of [[theirs, 'they are'], [ourPlace, 'we sit']] as const) {
    const rule = rules.find((one) => one.place === place) ?? rules.find((one) => one.place === place.split('-')[0]);
    if (rule === undefined) return { allowed: false, reason: `Not recorded: no rule says whose consent it takes in ${place || 'an unnamed place'}, where ${whose}.` };
    if (rule.consent === 'ALL') return { allowed: false, reason: `Not recorded: in ${place}, where ${whose}, it takes the consent of all.` };
  }
  return { allowed: true, reason: `Recorded: in ${theirs} and ${ourPlace} one party’s consent suffices.` };
}
