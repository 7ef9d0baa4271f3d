import { mayRecord, type RecordingRule } from './may-record';

const RULES: readonly RecordingRule[] = [{ place: 'US', consent: 'ONE' }, { place: 'US-CA', consent: 'ALL' }, { place: 'DE', consent: 'ALL' }];
const ON = { recording: 'ONE_PARTY', ourPlace: 'US-TX' } as const;

describe('whether a call may be recorded', () => {
  it('is decided by the places of both ends', () => {
    expect(mayRecord(ON, ['US', 'US-NY', 'US-NY-NYC'], RULES)).toEqual({ allowed: true, reason: 'Recorded: in US-NY and US-TX one party’s consent suffices.' });
    expect(mayRecord(ON, ['US', 'US-CA'], RULES)).toMatchObject({ allowed: false, reason: expect.stringContaining('US-CA, where they are') });
    expect(mayRecord({ ...ON, ourPlace: 'US-CA' }, ['US', 'US-NY'], RULES)).toMatchObject({ allowed: false, reason: expect.stringContaining('US-CA, where we sit') });
    expect(mayRecord(ON, ['DE'], RULES).allowed).toBe(false);
  });

  it('counts every place they may be in, whichever stands first', () => {
    for (const places of [['US', 'US-CA', 'US-NY'], ['US', 'US-NY', 'US-CA'], ['US', 'US-NY', 'DE']]) expect(mayRecord(ON, places, RULES).allowed).toBe(false);
  });

  it('is no where it is not known where they are, or what holds there, or it is off', () => {
    for (const places of [[], ['US'], ['FR']]) expect(mayRecord(ON, places, RULES).allowed).toBe(false);
    expect(mayRecord(ON, ['US', 'US-NY'], []).allowed).toBe(false);
    expect(mayRecord({ recording: 'OFF', ourPlace: 'US-TX' }, ['US', 'US-NY'], RULES)).toEqual({ allowed: false, reason: '' });
  });
});
