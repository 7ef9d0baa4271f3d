import { CALL_OUTCOMES, type CallOutcome } from '@quittance/compliance/domain';
import { OUTCOME_KEYS, chooseOutcome, emptyForm, fromCall, incomplete, nextWorkday, openFlags, toInput, type CallFacts } from './wrap-up-form';

const facts: CallFacts = { numbers: [{ id: 'n1', value: '+1 312 555 0148', personName: 'Dana Ruiz' }], owed: 4831022, today: '2026-11-20', mayPromise: true };
const empty = emptyForm(facts, 'key-0001');

describe('the keys of outcomes', () => {
  it('reach every outcome once', () => {
    expect(OUTCOME_KEYS.map(({ outcome }) => outcome).sort()).toEqual(Object.keys(CALL_OUTCOMES).sort());
    expect(new Set(OUTCOME_KEYS.map(({ key }) => key)).size).toBe(OUTCOME_KEYS.length);
  });
});

describe('chooseOutcome', () => {
  it.each(Object.keys(CALL_OUTCOMES) as CallOutcome[])('%s is complete without another key, for a number on file', (outcome) => {
    expect(incomplete(chooseOutcome(empty, outcome, facts), facts)).toBeNull();
  });

  it('infers connection and conversation', () => {
    expect(chooseOutcome(empty, 'NO_ANSWER', facts)).toMatchObject({ connected: false, conversation: false });
    expect(chooseOutcome(empty, 'SPOKE_WITH_DEBTOR', facts)).toMatchObject({ connected: true, conversation: true });
    expect(chooseOutcome(empty, 'THIRD_PARTY', facts)).toMatchObject({ connected: true, conversation: false });
    expect(openFlags('HUNG_UP')).toEqual({ connected: false, conversation: true });
  });

  it('proposes the next working day for a call-back, and takes it away with another outcome', () => {
    const asked = chooseOutcome(empty, 'CALL_BACK_ASKED', facts);
    expect(asked.callBackOn).toBe('2026-11-23');
    expect(chooseOutcome(asked, 'NO_ANSWER', facts).callBackOn).toBeNull();
    expect(nextWorkday('2026-11-17')).toBe('2026-11-18');
  });

  it('proposes a promise of all that is owed in a week', () => {
    expect(chooseOutcome(empty, 'PROMISED_TO_PAY', facts).promise).toEqual({ amount: 4831022, dueOn: '2026-11-27', graceDays: 2 });
    expect(chooseOutcome(empty, 'PROMISED_TO_PAY', { ...facts, mayPromise: false }).promise).toBeNull();
  });

  it('keeps what was typed', () => {
    const typed = { ...empty, note: 'Spoke of the delivery', personName: 'Owen Bright' };
    expect(chooseOutcome(typed, 'DISPUTES', facts)).toMatchObject({ note: 'Spoke of the delivery', personName: 'Owen Bright' });
  });
});

describe('incomplete', () => {
  it('asks for the outcome first, then for a number where none is on file', () => {
    expect(incomplete(empty, facts)?.field).toBe('outcome');
    const none = chooseOutcome(emptyForm({ ...facts, numbers: [] }, 'k'), 'NO_ANSWER', facts);
    expect(incomplete(none, facts)?.field).toBe('number');
  });

  it('refuses flags that do not fit the outcome', () => {
    expect(incomplete({ ...chooseOutcome(empty, 'NO_ANSWER', facts), conversation: true }, facts)?.code).toBe('CONVERSATION_WITHOUT_CONNECTION');
    expect(incomplete({ ...chooseOutcome(empty, 'NO_ANSWER', facts), minutes: 'four' }, facts)?.field).toBe('durationSeconds');
  });
});

describe('toInput', () => {
  it('sends other accounts only where the debt was spoken of', () => {
    const spoken = { ...chooseOutcome(empty, 'SPOKE_WITH_DEBTOR', facts), spokenOf: ['a2'], minutes: '4' };
    expect(toInput(spoken, 'a1')).toMatchObject({ accountId: 'a1', accountsSpokenOf: ['a2'], durationSeconds: 240, contactPointId: 'n1', number: null, promise: null });
    expect(toInput({ ...spoken, conversation: false }, 'a1').accountsSpokenOf).toEqual([]);
  });
});

describe('fromCall', () => {
  const call = { id: 'c1', direction: 'OUTBOUND', status: 'NO_ANSWER', number: '+13125550148', contactPointId: 'n1', answeredBy: null, voicemailLeft: false, durationSeconds: null } as const;

  it('fills the outcome where nobody was reached: Enter saves it', () => {
    expect(fromCall(empty, call, facts)).toMatchObject({ outcome: 'NO_ANSWER', contactPointId: 'n1', personName: 'Dana Ruiz', inbound: false });
    expect(fromCall(empty, { ...call, status: 'COMPLETED', answeredBy: 'MACHINE', voicemailLeft: true, durationSeconds: 20 }, facts).outcome).toBe('VOICEMAIL');
    expect(incomplete(fromCall(empty, call, facts), facts)).toBeNull();
  });

  it('leaves it to the collector what was said, and what was chosen', () => {
    expect(fromCall(empty, { ...call, status: 'COMPLETED', answeredBy: 'HUMAN', durationSeconds: 90 }, facts).outcome).toBeNull();
    expect(fromCall(chooseOutcome(empty, 'DISPUTES', facts), call, facts).outcome).toBe('DISPUTES');
    expect(fromCall(empty, { ...call, direction: 'INBOUND', status: 'COMPLETED', number: '+442071838750', contactPointId: null, durationSeconds: 50 }, facts)).toMatchObject({ inbound: true, contactPointId: null, number: '+442071838750' });
  });
});

describe('a call-back', () => {
  it('goes with its time by their clock, and only with a day', () => {
    const asked = { ...chooseOutcome(empty, 'CALL_BACK_ASKED', facts), callBackAt: '14:30' };
    expect(toInput(asked, 'a1')).toMatchObject({ callBackOn: '2026-11-23', callBackAt: '14:30' });
    expect(toInput({ ...asked, callBackOn: null }, 'a1').callBackAt).toBeNull();
    expect(incomplete({ ...asked, callBackAt: 'noon' }, facts)?.field).toBe('callBackAt');
  });
});
