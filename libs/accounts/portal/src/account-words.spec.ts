import { filterOf, lateWords, orderFor, orderOf, plainWords, stateTone, storyEntry } from './account-words';

describe('accounts in the client’s words', () => {
  it('says you', () => {
    expect(plainWords('Paid $1,160.00 to the client directly on 20 Nov 2026')).toBe('Paid $1,160.00 to you directly on 20 Nov 2026');
    expect(plainWords("Closed: closed at the client's request")).toBe('Closed: closed at your request');
  });

  it('asks the server for what is chosen', () => {
    const of = { clientId: 'c', shown: 'open' as const, age: null, text: ' h ' };
    expect(filterOf(of)).toEqual({ clientId: 'c', statuses: ['NEW', 'ACTIVE', 'HOLD'], minDaysLate: null, maxDaysLate: null, text: null });
    expect(filterOf({ ...of, shown: 'all', age: '366-', text: ' ha ' })).toEqual({ clientId: 'c', statuses: null, minDaysLate: 366, maxDaysLate: null, text: 'ha' });
    expect(filterOf({ ...of, age: '0-90' })).toMatchObject({ minDaysLate: null, maxDaysLate: 90 });
    expect(filterOf({ ...of, batch: { currency: 'USD', placedFrom: '2026-07-01', placedTo: '2026-09-30' } })).toMatchObject({ clientId: 'c', currency: 'USD', placedFrom: '2026-07-01', placedTo: '2026-09-30' });
  });

  it('orders by a column either way, or the one way the server knows', () => {
    expect(orderFor({ key: 'balance', descending: true })).toBe('BALANCE_LARGEST');
    expect(orderFor({ key: 'balance', descending: false })).toBe('BALANCE_SMALLEST');
    expect(orderFor({ key: 'oldestDueOn', descending: true })).toBe('OLDEST_DUE');
    expect(orderOf('PRIORITY')).toBe('PLACED_NEWEST');
  });

  it('shows an account that is paid as good, one on hold as to watch', () => {
    expect(stateTone({ status: 'CLOSED', closeCode: 'PAID_IN_FULL', promiseDueOn: null })).toBe('ok');
    expect(stateTone({ status: 'CLOSED', closeCode: 'RECALLED', promiseDueOn: null })).toBe('mute');
    expect(stateTone({ status: 'HOLD', closeCode: null, promiseDueOn: '2026-11-30' })).toBe('warn');
  });

  it('lets money and broken promises stand out in the story', () => {
    const line = { id: 's', body: 'The promise of 20 Nov 2026 was broken', documentId: null, occurredAt: '2026-11-23T15:00:00.000Z' };
    expect(storyEntry({ ...line, kind: 'PROMISE_BROKEN' })).toMatchObject({ tone: 'bad', strong: true, title: 'The promise of 20 Nov 2026 was broken' });
    expect(storyEntry({ ...line, kind: 'NOTE' })).toMatchObject({ tone: 'mute', strong: false });
  });

  it('counts days both ways', () => {
    expect([1, 237, 0, -12].map(lateWords)).toEqual(['1 day late', '237 days late', 'due today', 'due in 12 days']);
  });
});
