import type { CallOutcome } from '../call-outcome';
import type { Channel, Moment } from './means';

/** How an attempt ended, as far as a rule asks. */
export const ATTEMPT_RESULTS = ['CONVERSATION', 'ANSWERED', 'DROPPED', 'RANG', 'VOICEMAIL', 'RINGLESS_VOICEMAIL', 'BUSY', 'NOT_IN_SERVICE', 'SENT', 'UNDELIVERABLE'] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** One debt an attempt bears on. Student loans of one servicing number are one debt (12 CFR 1006.14(b)(4)). */
export interface AttemptDebt {
  readonly debt: string;
  /** Placed for this debt: an unanswered call is counted for one at least. */
  readonly placedFor: boolean;
  /** Talked about, whoever began. */
  readonly spokenOf: boolean;
}

/** Somebody was tried, or reached us. */
export interface AttemptFact {
  readonly id: string;
  readonly at: Moment;
  readonly channel: Channel;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly result: AttemptResult;
  /** Who it was for, or from. */
  readonly person: string;
  /** The contact point used. */
  readonly address: string;
  /** HOME_OR_MOBILE or elsewhere, for limits that differ by it. */
  readonly place: 'HOME_OR_MOBILE' | 'ELSEWHERE';
  readonly debts: readonly AttemptDebt[];
  /** The number turned out to be somebody else's: no call to this person (comment 14(b)(2)(i)-3). */
  readonly misdirected: boolean;
  /** The inbound attempt it answered, or null. */
  readonly replyTo: string | null;
}

const OF_CALL: Readonly<Record<CallOutcome, AttemptResult>> = {
  SPOKE_WITH_DEBTOR: 'CONVERSATION', PROMISED_TO_PAY: 'CONVERSATION', CALL_BACK_ASKED: 'ANSWERED', SAYS_PAID: 'CONVERSATION', DISPUTES: 'CONVERSATION', REFUSES_TO_PAY: 'CONVERSATION',
  THIRD_PARTY: 'ANSWERED', HUNG_UP: 'DROPPED', VOICEMAIL: 'VOICEMAIL', NO_ANSWER: 'RANG', BUSY: 'BUSY', WRONG_NUMBER: 'ANSWERED', NOT_IN_SERVICE: 'NOT_IN_SERVICE' };

/** The result of a recorded call. A conversation is one, whatever its outcome is called; NO_ANSWER rang, and counts. */
export const resultOfCall = (outcome: CallOutcome, conversation: boolean): AttemptResult => (conversation ? 'CONVERSATION' : OF_CALL[outcome]);

/** Whether a call reached the dialled number: rang, voicemail, dropped after an answer (comment 14(b)(3)(ii)-1). */
export const connected = (result: AttemptResult): boolean => result !== 'BUSY' && result !== 'NOT_IN_SERVICE';
