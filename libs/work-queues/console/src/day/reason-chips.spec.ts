import { reasonChips } from './reason-chips';

const reason = (code: string, text: string, tone: 'critical' | 'warning' | 'info' | 'neutral' = 'neutral') => ({ code, text, tone });

describe('reasonChips', () => {
  it('shows the two weightiest, in few words', () => {
    const chips = reasonChips([reason('CALL_BACK', 'Call back was due 2 days ago', 'warning'), reason('UNTOUCHED', 'Untouched for 39 days'), reason('AGE', '222 days past due')]);
    expect(chips).toEqual([{ text: 'Call back due 2 days ago', tone: 'warn' }, { text: 'Untouched 39 days', tone: 'mute' }]);
  });

  it('leaves out the amount, which stands beside the name, unless there is nothing else', () => {
    expect(reasonChips([reason('AMOUNT', '$2,422.70 owed'), reason('AGE', '222 days past due')])).toEqual([{ text: '222 days past due', tone: 'mute' }]);
    expect(reasonChips([reason('AMOUNT', '$2,422.70 owed')])).toEqual([{ text: '$2,422.70 owed', tone: 'mute' }]);
  });

  it('tells a promise that was due from one that is due', () => {
    expect(reasonChips([reason('PROMISE_DUE', 'Promise due yesterday', 'warning')])[0]?.text).toBe('Promise was due yesterday');
    expect(reasonChips([reason('PROMISE_DUE', 'Promise due today', 'warning')])[0]?.text).toBe('Promise due today');
  });
});
