import { CALL_OUTCOMES, checkCall, type CallOutcome } from './call-outcome';

describe('how a call ended', () => {
  it('accepts what fits together', () => {
    expect(checkCall({ outcome: 'PROMISED_TO_PAY', connected: true, conversation: true }).ok).toBe(true);
    expect(checkCall({ outcome: 'CALL_BACK_ASKED', connected: true, conversation: false }).ok).toBe(true);
    expect(checkCall({ outcome: 'NO_ANSWER', connected: false, conversation: false }).ok).toBe(true);
  });

  it.each([
    [{ outcome: 'NO_ANSWER', connected: true, conversation: false }, 'OUTCOME_MISMATCH'],
    [{ outcome: 'THIRD_PARTY', connected: true, conversation: true }, 'OUTCOME_MISMATCH'],
    [{ outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: false }, 'OUTCOME_MISMATCH'],
    [{ outcome: 'HUNG_UP', connected: false, conversation: true }, 'CONVERSATION_WITHOUT_CONNECTION'],
  ] as const)('refuses %j', (call, code) => expect(checkCall(call)).toMatchObject({ ok: false, refusal: { code } }));

  it('never asks for a conversation without a connection', () => {
    for (const outcome of Object.keys(CALL_OUTCOMES) as CallOutcome[]) {
      const { connected, conversation }: { connected: boolean | null; conversation: boolean | null } = CALL_OUTCOMES[outcome];
      expect(conversation === true && connected === false).toBe(false);
    }
  });
});
