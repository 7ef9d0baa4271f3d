import { bestWay, toneOf, untilWords, wayWords, wholeCountryWords, type ContactWay } from './contact-words';

const decision = (part: object = {}) => ({ __typename: 'ContactDecision', allowed: true, earliest: null, ruleVersion: '1', considered: [], pending: [], findings: [], warnings: [], overridden: [], ...part });
const finding = (words: string, part: object = {}) => ({ gate: 'G3', title: 'After a conversation', citation: '12 CFR 1006.14(b)(2)(i)(B)', basis: 'LAW', overridable: true, words, until: null, used: [], ...part });
const way = (part: object = {}): ContactWay => ({ channel: 'CALL', personId: 'p', personName: 'Dana Ruiz', role: 'DEBTOR', contactPointId: 'n1', kind: 'PHONE', value: '+1 312 555 0148', status: 'RIGHT_PARTY', until: null, decision: decision(), ...part }) as unknown as ContactWay;
const NOW = '2026-11-23T16:42:00Z';

describe('a way to reach somebody, in words', () => {
  it('says until when by their clock', () => {
    expect(wayWords(way({ until: '2026-11-24T03:00:00Z' }), 'America/Chicago', NOW)).toBe('+1 312 555 0148, until 21:00');
    expect(wayWords(way({ until: '2026-11-24T14:00:00Z' }), 'America/Chicago', NOW)).toBe('+1 312 555 0148, until Tue 24 Nov, 08:00');
  });

  it('says why not, and how many reasons more', () => {
    const stopped = way({ decision: decision({ allowed: false, findings: [finding('You spoke on Monday.'), finding('It is night there.')] }) });
    expect(wayWords(stopped, 'America/Chicago', NOW)).toBe('You spoke on Monday. 1 more reason.');
    expect(toneOf(stopped.decision)).toBe('bad');
    expect(wayWords(undefined, null, NOW)).toBe('Nothing on file');
  });

  it('shows the debtor’s number that may be called before one that may not, and nobody else’s', () => {
    const [stopped, allowed, attorney] = [way({ decision: decision({ allowed: false }) }), way({ contactPointId: 'n2' }), way({ role: 'ATTORNEY', contactPointId: 'n3' })];
    expect(bestWay([attorney, stopped, allowed], 'CALL')).toBe(allowed);
    expect(bestWay([attorney, stopped], 'CALL')).toBe(stopped);
    expect(bestWay([attorney], 'CALL')).toBeUndefined();
  });

  it('says of a whole country when it is day in all of it, and names no far place', () => {
    const whole = { __typename: 'WholeCountry' as const, country: 'US', opensAt: '2026-11-23T18:00:00Z', closesAt: '2026-11-24T02:00:00Z' };
    expect(wholeCountryWords(whole, 'America/Chicago', NOW)).toBe('Only the country is known: 12:00 to 20:00 here suits all of the United States. Add an address to narrow it.');
    expect(wholeCountryWords({ ...whole, opensAt: '2026-11-24T18:00:00Z', closesAt: '2026-11-25T02:00:00Z', country: 'CA' }, 'America/Chicago', NOW)).toBe('Only the country is known: Tue 24 Nov, 12:00 to 20:00 here suits all of Canada. Add an address to narrow it.');
  });

  it('tells a moment by both clocks where they differ', () => {
    expect(untilWords(null, ['America/Chicago'], 'America/Chicago', NOW)).toBe('Waiting does not help');
    expect(untilWords('2026-11-23T18:00:00Z', ['America/Los_Angeles'], 'America/Chicago', NOW)).toBe('Until 10:00 their time (12:00 here)');
  });
});
