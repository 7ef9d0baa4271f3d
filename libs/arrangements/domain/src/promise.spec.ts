import { businessDate, currency, unwrap, type AccountId, type ClientId, type PromiseId } from '@quittance/kernel';
import { cancelPromise, judgePromise, lastDay, makePromise, type PromiseToPay } from './index';

const on = businessDate;
const wanted = {
  promiseId: 'p' as PromiseId,
  accountId: 'a' as AccountId,
  clientId: 'c' as ClientId,
  amount: 1_000,
  currency: currency('USD'),
  dueOn: on('2026-03-10'),
  graceDays: 3,
};
const open: PromiseToPay = unwrap(makePromise(wanted, 5_000, on('2026-03-01'))).promise;
const paid = (amount: number, day: string) => ({ amount, receivedOn: on(day) });
const statusOn = (day: string, ...payments: ReturnType<typeof paid>[]) => judgePromise(open, payments, on(day)).promise.status;

describe('promise to pay', () => {
  it('is kept by partial payments that add up, from its making to the last day of grace', () => {
    expect(lastDay(open)).toBe('2026-03-13');
    expect(statusOn('2026-03-05', paid(400, '2026-03-02'))).toBe('OPEN');
    expect(statusOn('2026-03-13', paid(400, '2026-03-02'), paid(600, '2026-03-13'))).toBe('KEPT');
    expect(statusOn('2026-03-14', paid(1_000, '2026-03-14'))).toBe('BROKEN');
    expect(statusOn('2026-03-05', paid(1_000, '2026-02-28'))).toBe('OPEN');
  });

  it('is broken the day after its grace, and not before', () => {
    expect(statusOn('2026-03-13')).toBe('OPEN');
    expect(judgePromise(open, [paid(999, '2026-03-10')], on('2026-03-14')).events).toEqual([
      { type: 'promise.broken', clientId: 'c', accountId: 'a', payload: { promiseId: 'p', reason: 'NOT_PAID' } },
    ]);
  });

  it('kept becomes broken again when the payment is returned, whenever that is', () => {
    const payment = paid(1_000, '2026-03-05');
    const kept = judgePromise(open, [payment], on('2026-03-05'));
    expect(kept.events[0]?.type).toBe('promise.kept');
    expect(judgePromise(kept.promise, [payment], on('2026-06-01')).events).toEqual([]);
    const returned = judgePromise(kept.promise, [payment, paid(-1_000, '2026-03-05')], on('2026-04-04'));
    expect(returned.promise.status).toBe('BROKEN');
    expect(returned.events[0]?.payload).toEqual({ promiseId: 'p', reason: 'PAYMENT_RETURNED' });
  });

  it('can be cancelled while open only', () => {
    expect(unwrap(cancelPromise(open)).promise.status).toBe('CANCELLED');
    expect(cancelPromise({ ...open, status: 'BROKEN' })).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(judgePromise({ ...open, status: 'CANCELLED' }, [], on('2026-05-01')).events).toEqual([]);
  });

  it.each([
    ['AMOUNT_NOT_POSITIVE', { amount: 0 }],
    ['PROMISE_ABOVE_BALANCE', { amount: 5_001 }],
    ['DUE_BEFORE_TODAY', { dueOn: on('2026-02-28') }],
    ['DUE_TOO_LATE', { dueOn: on('2026-05-31') }],
  ])('is refused with %s', (code, parts) => {
    expect(makePromise({ ...wanted, ...parts }, 5_000, on('2026-03-01'))).toMatchObject({ refusal: { code } });
  });
});
