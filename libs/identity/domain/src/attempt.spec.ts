import { nextAttempt, PERSON_POLICY, type AttemptState } from './index';

const start = new Date('2026-11-23T15:00:00Z');
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

describe('delay and lock-out', () => {
  it('lets three attempts pass, then asks for 1, 2, 4, 8, 16 and 32 seconds, then locks for 15 minutes', () => {
    const waits: number[] = [];
    let state: AttemptState | null = null;
    let at = start;
    for (let n = 1; n <= 10; n++) {
      const next = nextAttempt(state, at, PERSON_POLICY);
      if (!next.ok) throw new Error(next.refusal.message);
      state = next.value;
      waits.push(state.blockedUntil ? (state.blockedUntil.getTime() - at.getTime()) / 1000 : 0);
      at = state.blockedUntil ?? at;
    }
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 900]);
  });

  it('says how long to wait, and starts afresh after the lock', () => {
    const locked = { failures: 10, lastAt: start, blockedUntil: later(900) };
    expect(nextAttempt(locked, later(1), PERSON_POLICY)).toMatchObject({
      ok: false, refusal: { code: 'TOO_MANY_ATTEMPTS', message: 'Too many attempts. Try again in 15 minutes.', facts: { seconds: 899, until: '2026-11-23T15:15:00.000Z' } } });
    expect(nextAttempt(locked, later(890), PERSON_POLICY)).toMatchObject({ refusal: { message: 'Too many attempts. Try again in 10 seconds.' } });
    expect(nextAttempt(locked, later(900), PERSON_POLICY)).toEqual({ ok: true, value: { failures: 1, lastAt: later(900), blockedUntil: null } });
  });

  it('forgets failures of a quarter of an hour ago', () => {
    const state = { failures: 3, lastAt: start, blockedUntil: null };
    expect(nextAttempt(state, later(899), PERSON_POLICY)).toMatchObject({ value: { failures: 4 } });
    expect(nextAttempt(state, later(901), PERSON_POLICY)).toMatchObject({ value: { failures: 1 } });
  });
});
