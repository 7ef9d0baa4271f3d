import fc from 'fast-check';
import { CALL_STATUSES, hasEnded, mayFollow, outcomeOf, statusAfter, type CallStatus, type LegReport } from './call-status';

const LEGS = ['US', 'THEM'] as const;
const STATES = ['RINGING', 'ANSWERED', 'ENDED', 'BUSY', 'NO_ANSWER', 'FAILED', 'CANCELLED'] as const;
const report = fc.record({ leg: fc.constantFrom(...LEGS), state: fc.constantFrom(...STATES) });

/** A call led through reports, as the server does it. */
function led(direction: 'OUTBOUND' | 'INBOUND', start: CallStatus, reports: readonly LegReport[]): CallStatus[] {
  const seen: CallStatus[] = [start];
  let [status, answered]: [CallStatus, boolean] = [start, false];
  for (const one of reports) {
    const next = statusAfter({ direction, status, answered }, one);
    if (next === null) continue;
    status = next;
    answered ||= next === 'ANSWERED';
    seen.push(next);
  }
  return seen;
}

describe('how a call moves', () => {
  it('rings us, then them, is answered and ends', () => {
    expect(led('OUTBOUND', 'PLACING', [{ leg: 'US', state: 'RINGING' }, { leg: 'US', state: 'ANSWERED' }, { leg: 'THEM', state: 'RINGING' }, { leg: 'THEM', state: 'ANSWERED' }, { leg: 'THEM', state: 'ENDED' }, { leg: 'US', state: 'ENDED' }])).toEqual(
      ['PLACING', 'CALLING_US', 'RINGING', 'ANSWERED', 'COMPLETED']);
  });

  it('reaches nobody where our own telephone is not answered', () => {
    expect(led('OUTBOUND', 'PLACING', [{ leg: 'US', state: 'RINGING' }, { leg: 'US', state: 'NO_ANSWER' }])).toEqual(['PLACING', 'CALLING_US', 'CANCELLED']);
  });

  it('counts as unanswered where we hang up while it rings there', () => {
    expect(led('OUTBOUND', 'CALLING_US', [{ leg: 'THEM', state: 'RINGING' }, { leg: 'US', state: 'ENDED' }, { leg: 'THEM', state: 'CANCELLED' }])).toEqual(['CALLING_US', 'RINGING', 'NO_ANSWER']);
  });

  it('goes on to its end while a voicemail is played, without us', () => {
    expect(statusAfter({ direction: 'OUTBOUND', status: 'LEAVING', answered: true }, { leg: 'US', state: 'ENDED' })).toBeNull();
    expect(statusAfter({ direction: 'OUTBOUND', status: 'LEAVING', answered: true }, { leg: 'THEM', state: 'ENDED' })).toBe('COMPLETED');
  });

  it('that comes in is missed, or answered and ended', () => {
    expect(led('INBOUND', 'ARRIVING', [{ leg: 'THEM', state: 'NO_ANSWER' }])).toEqual(['ARRIVING', 'MISSED']);
    expect(led('INBOUND', 'ARRIVING', [{ leg: 'US', state: 'ANSWERED' }, { leg: 'THEM', state: 'ENDED' }])).toEqual(['ARRIVING', 'ANSWERED', 'COMPLETED']);
  });

  it('never begins again, in whatever order reports come and however often', () => {
    fc.assert(fc.property(fc.constantFrom('OUTBOUND' as const, 'INBOUND' as const), fc.array(report, { maxLength: 20 }), (direction, reports) => {
      const seen = led(direction, direction === 'OUTBOUND' ? 'PLACING' : 'ARRIVING', [...reports, ...reports]);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.slice(0, -1).some(hasEnded)).toBe(false);
    }));
    for (const status of CALL_STATUSES.filter(hasEnded)) expect(CALL_STATUSES.some((to) => mayFollow(status, to))).toBe(false);
  });

  it('is recorded by what the provider told, where nobody wraps it up', () => {
    const call = { answeredBy: null, voicemailLeft: false, durationSeconds: null };
    expect(outcomeOf({ ...call, status: 'NO_ANSWER' }).outcome).toBe('NO_ANSWER');
    expect(outcomeOf({ ...call, status: 'BUSY' }).outcome).toBe('BUSY');
    expect(outcomeOf({ ...call, status: 'COMPLETED', voicemailLeft: true, answeredBy: 'MACHINE' }).outcome).toBe('VOICEMAIL');
    expect(outcomeOf({ ...call, status: 'COMPLETED', answeredBy: 'MACHINE', durationSeconds: 20 }).outcome).toBe('NO_ANSWER');
    expect(outcomeOf({ ...call, status: 'COMPLETED', durationSeconds: 29 })).toMatchObject({ outcome: 'HUNG_UP', conversation: false });
    expect(outcomeOf({ ...call, status: 'COMPLETED', durationSeconds: 30 })).toMatchObject({ outcome: 'SPOKE_WITH_DEBTOR', conversation: true });
  });
});
