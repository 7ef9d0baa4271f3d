import type { CallOutcome } from '@quittance/compliance/domain';

/** How a call stands. CALLING_US: our own telephone rings first. LEAVING: the carrier plays the voicemail. */
export const CALL_STATUSES = ['PLACING', 'CALLING_US', 'RINGING', 'ARRIVING', 'ANSWERED', 'LEAVING', 'COMPLETED', 'NO_ANSWER', 'BUSY', 'MISSED', 'FAILED', 'CANCELLED', 'REFUSED', 'UNCERTAIN'] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

/** What may follow what. What has ended stays ended; reports that come late or twice lead nowhere. */
const NEXT: Readonly<Record<CallStatus, readonly CallStatus[]>> = {
  PLACING: ['CALLING_US', 'RINGING', 'ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED', 'CANCELLED', 'REFUSED', 'UNCERTAIN'],
  CALLING_US: ['RINGING', 'ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED', 'CANCELLED', 'REFUSED', 'UNCERTAIN'],
  RINGING: ['ANSWERED', 'COMPLETED', 'NO_ANSWER', 'BUSY', 'FAILED', 'UNCERTAIN'],
  ARRIVING: ['ANSWERED', 'COMPLETED', 'MISSED', 'UNCERTAIN'],
  ANSWERED: ['LEAVING', 'COMPLETED', 'UNCERTAIN'],
  LEAVING: ['COMPLETED', 'UNCERTAIN'],
  COMPLETED: [], NO_ANSWER: [], BUSY: [], MISSED: [], FAILED: [], CANCELLED: [], REFUSED: [], UNCERTAIN: [],
};

export const mayFollow = (from: CallStatus, to: CallStatus): boolean => NEXT[from].includes(to);

export const hasEnded = (status: CallStatus): boolean => NEXT[status].length === 0;

/** Whether the other side's telephone rang or was tried: only then is there a contact to record. */
export const reachedThem = (status: CallStatus): boolean => !['PLACING', 'CALLING_US', 'CANCELLED', 'REFUSED'].includes(status);

/** A leg of a call as the provider tells it: ours, or theirs. */
export interface LegReport {
  readonly leg: 'US' | 'THEM';
  readonly state: 'RINGING' | 'ANSWERED' | 'ENDED' | 'BUSY' | 'NO_ANSWER' | 'FAILED' | 'CANCELLED';
}

/** Where a report leads a call; null where it says nothing new. */
export function statusAfter(call: { readonly direction: 'OUTBOUND' | 'INBOUND'; readonly status: CallStatus; readonly answered: boolean }, { leg, state }: LegReport): CallStatus | null {
  const to = call.direction === 'OUTBOUND' ? outbound(call, leg, state) : inbound(call, leg, state);
  return to !== null && mayFollow(call.status, to) ? to : null;
}

function outbound({ status, answered }: { status: CallStatus; answered: boolean }, leg: LegReport['leg'], state: LegReport['state']): CallStatus | null {
  if (leg === 'THEM') {
    const led = { RINGING: 'RINGING', ANSWERED: 'ANSWERED', ENDED: 'COMPLETED', BUSY: 'BUSY', NO_ANSWER: 'NO_ANSWER', FAILED: 'FAILED', CANCELLED: 'NO_ANSWER' } as const;
    return led[state];
  }
  if (state === 'RINGING' || state === 'ANSWERED') return status === 'PLACING' ? 'CALLING_US' : null;
  // Our side is gone: what became of theirs is told by their leg, if there was one.
  if (!reachedThem(status)) return 'CANCELLED';
  // A voicemail goes on being played when our own leg was let go.
  return status === 'LEAVING' ? null : answered ? 'COMPLETED' : 'NO_ANSWER';
}

function inbound({ answered }: { answered: boolean }, leg: LegReport['leg'], state: LegReport['state']): CallStatus | null {
  if (leg === 'US') return state === 'ANSWERED' ? 'ANSWERED' : null;
  return state === 'RINGING' || state === 'ANSWERED' ? null : answered ? 'COMPLETED' : 'MISSED';
}

/** How a call that nobody wrapped up is recorded: by what the provider told, and rather as a conversation than not. */
export function outcomeOf({ status, answeredBy, voicemailLeft, durationSeconds }: {
  readonly status: CallStatus; readonly answeredBy: 'HUMAN' | 'MACHINE' | null; readonly voicemailLeft: boolean; readonly durationSeconds: number | null;
}): { readonly outcome: CallOutcome; readonly connected: boolean; readonly conversation: boolean } {
  const unanswered = (outcome: CallOutcome) => ({ outcome, connected: false, conversation: false });
  if (voicemailLeft) return unanswered('VOICEMAIL');
  if (status === 'BUSY') return unanswered('BUSY');
  if (status === 'FAILED') return unanswered('NOT_IN_SERVICE');
  if (status !== 'COMPLETED' || answeredBy === 'MACHINE') return unanswered('NO_ANSWER');
  return (durationSeconds ?? 0) >= SPOKE_SECONDS ? { outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: true } : { outcome: 'HUNG_UP', connected: true, conversation: false };
}

/** From so long on it is taken for a conversation: seven days of rest follow (12 CFR 1006.14(b)(2)(i)(B)). */
const SPOKE_SECONDS = 30;

export const CALL_STATUS_WORDS: Readonly<Record<CallStatus, string>> = {
  PLACING: 'Placing the call', CALLING_US: 'Ringing your telephone', RINGING: 'Ringing them', ARRIVING: 'Ringing', ANSWERED: 'Talking', LEAVING: 'Leaving the voicemail', COMPLETED: 'Ended', NO_ANSWER: 'No answer', BUSY: 'Busy',
  MISSED: 'Missed', FAILED: 'Failed', CANCELLED: 'Given up', REFUSED: 'Not allowed', UNCERTAIN: 'Not known' };
