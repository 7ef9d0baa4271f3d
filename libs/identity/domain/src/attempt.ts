import { ok, refuse, type Result } from '@quittance/kernel';

/** What is remembered of the attempts made under one key. */
export interface AttemptState {
  readonly failures: number;
  readonly lastAt: Date;
  readonly blockedUntil: Date | null;
}

/** How attempts under one kind of key slow down and stop. */
export interface AttemptPolicy {
  /** Attempts without any delay. */
  readonly free: number;
  /** With this many the key is locked. */
  readonly lockAfter: number;
  readonly lockMinutes: number;
}

/** For one email address, and for one person's second factor: waits of 1, 2, 4, 8, … seconds, then a lock. */
export const PERSON_POLICY: AttemptPolicy = { free: 3, lockAfter: 10, lockMinutes: 15 };

/** For one network address, which a whole office may share. */
export const NETWORK_POLICY: AttemptPolicy = { free: 30, lockAfter: 60, lockMinutes: 15 };

/** For mail somebody may cause by naming an address. */
export const MAIL_POLICY: AttemptPolicy = { free: 3, lockAfter: 4, lockMinutes: 15 };

const SECOND = 1000;
const MINUTE = 60_000;

/**
 * The state after one more attempt, or TOO_MANY_ATTEMPTS with the seconds to wait.
 * An attempt counts before it is judged, so that many at once cannot slip through; a success forgets it again.
 */
export function nextAttempt(state: AttemptState | null, at: Date, policy: AttemptPolicy): Result<AttemptState> {
  if (state?.blockedUntil && state.blockedUntil > at) return tooMany(state.blockedUntil, at);
  const forgotten = !state || at.getTime() - state.lastAt.getTime() > policy.lockMinutes * MINUTE || state.failures >= policy.lockAfter;
  const failures = (forgotten ? 0 : state.failures) + 1;
  const wait = failures >= policy.lockAfter ? policy.lockMinutes * MINUTE : failures > policy.free ? 2 ** (failures - policy.free - 1) * SECOND : 0;
  return ok({ failures, lastAt: at, blockedUntil: wait === 0 ? null : new Date(at.getTime() + wait) });
}

/** Whether this attempt was the one that locks. */
export const locks = (state: AttemptState, policy: AttemptPolicy): boolean => state.failures >= policy.lockAfter;

function tooMany(until: Date, at: Date): Result<never> {
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / SECOND));
  const wait = seconds < 90 ? `${seconds} second${seconds === 1 ? '' : 's'}` : `${Math.ceil(seconds / 60)} minutes`;
  return refuse('TOO_MANY_ATTEMPTS', `Too many attempts. Try again in ${wait}.`, { seconds, until: until.toISOString() });
}
