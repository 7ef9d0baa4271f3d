import { ok, refuse, type Result } from '@quittance/kernel';

interface OutcomeEntry {
  readonly label: string;
  /** Whether somebody or something answered; null: either is possible. */
  readonly connected: boolean | null;
  /** Whether the debt could be spoken of with the debtor; null: either is possible. */
  readonly conversation: boolean | null;
  /** What it says of the number that was called. */
  readonly number: 'RIGHT_PARTY' | 'WRONG_PARTY' | 'OUT_OF_SERVICE' | null;
}

/** How a call ended. The flags are what later rules count by (calls in seven days, days after a conversation). */
export const CALL_OUTCOMES = {
  SPOKE_WITH_DEBTOR: { label: 'Spoke with the debtor', connected: true, conversation: true, number: 'RIGHT_PARTY' },
  PROMISED_TO_PAY: { label: 'Promised to pay', connected: true, conversation: true, number: 'RIGHT_PARTY' },
  CALL_BACK_ASKED: { label: 'Asked to be called back', connected: true, conversation: null, number: 'RIGHT_PARTY' },
  SAYS_PAID: { label: 'Says it is paid', connected: true, conversation: true, number: 'RIGHT_PARTY' },
  DISPUTES: { label: 'Disputes the debt', connected: true, conversation: true, number: 'RIGHT_PARTY' },
  REFUSES_TO_PAY: { label: 'Refuses to pay', connected: true, conversation: true, number: 'RIGHT_PARTY' },
  THIRD_PARTY: { label: 'Reached somebody else', connected: true, conversation: false, number: null },
  HUNG_UP: { label: 'Hung up', connected: true, conversation: null, number: null },
  VOICEMAIL: { label: 'Left a voicemail', connected: false, conversation: false, number: null },
  NO_ANSWER: { label: 'No answer', connected: false, conversation: false, number: null },
  BUSY: { label: 'Busy', connected: false, conversation: false, number: null },
  WRONG_NUMBER: { label: 'Wrong number', connected: true, conversation: false, number: 'WRONG_PARTY' },
  NOT_IN_SERVICE: { label: 'Not in service', connected: false, conversation: false, number: 'OUT_OF_SERVICE' },
} as const satisfies Record<string, OutcomeEntry>;

export type CallOutcome = keyof typeof CALL_OUTCOMES;

export interface CallFacts {
  readonly outcome: CallOutcome;
  readonly connected: boolean;
  readonly conversation: boolean;
}

/** Checks that what was ticked fits the outcome. Refuses CONVERSATION_WITHOUT_CONNECTION and OUTCOME_MISMATCH. */
export function checkCall(call: CallFacts): Result<CallFacts> {
  if (call.conversation && !call.connected) return refuse('CONVERSATION_WITHOUT_CONNECTION', 'A conversation needs a connection: tick both, or neither.', {}, 'conversation');
  const entry: OutcomeEntry = CALL_OUTCOMES[call.outcome];
  for (const field of ['connected', 'conversation'] as const) {
    const wanted = entry[field];
    if (wanted !== null && wanted !== call[field]) {
      return refuse('OUTCOME_MISMATCH', `"${entry.label}" goes with ${field === 'connected' ? 'a connection' : 'a conversation'} being ${wanted ? 'ticked' : 'left out'}.`, { outcome: call.outcome, field }, field);
    }
  }
  return ok(call);
}
