import { addDays, formatDate, moneyInWords, ok, refuse, transitions, type AccountId, type BusinessDate, type ClientId, type CurrencyCode, type DomainEvent, type PromiseId, type Result } from '@quittance/kernel';

/** OPEN until its day and grace have passed. A returned payment breaks a kept promise. */
export type PromiseStatus = 'OPEN' | 'KEPT' | 'BROKEN' | 'CANCELLED';
export type PromiseStep = 'keep' | 'break' | 'cancel';

/** The life of a promise. A broken one stays broken: paying late is a payment, not a kept promise. */
export const PROMISE_LIFECYCLE = transitions<PromiseStatus, PromiseStep>(
  {
    OPEN: { keep: 'KEPT', break: 'BROKEN', cancel: 'CANCELLED' },
    KEPT: { break: 'BROKEN' },
    BROKEN: {},
    CANCELLED: {},
  },
  'promise',
);

/** A debtor's promise to pay an amount by a day. */
export interface PromiseToPay {
  readonly promiseId: PromiseId;
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly status: PromiseStatus;
  /** Minor units. */
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly madeOn: BusinessDate;
  readonly dueOn: BusinessDate;
  /** Days after `dueOn` within which a payment still keeps it. */
  readonly graceDays: number;
}

/** A payment or reversal on the account: reversals are negative, and count on the day of the payment they reverse. */
export interface PromisePayment {
  readonly receivedOn: BusinessDate;
  readonly amount: number;
}

export interface PromiseChange {
  readonly promise: PromiseToPay;
  readonly events: readonly DomainEvent[];
}

/** The last day a payment keeps the promise. */
export const lastDay = ({ dueOn, graceDays }: Pick<PromiseToPay, 'dueOn' | 'graceDays'>): BusinessDate => addDays(dueOn, graceDays);

/**
 * Makes a promise. Refuses AMOUNT_NOT_POSITIVE, PROMISE_ABOVE_BALANCE (`owed` in minor units), DUE_BEFORE_TODAY, and
 * DUE_TOO_LATE beyond `longestDays`.
 */
export function makePromise(
  wanted: Omit<PromiseToPay, 'status' | 'madeOn'>,
  owed: number,
  today: BusinessDate,
  longestDays = 90,
): Result<PromiseChange> {
  const { amount, currency, dueOn, promiseId, clientId, accountId } = wanted;
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    return refuse('AMOUNT_NOT_POSITIVE', 'A promise needs an amount above zero.', { amount }, 'amount');
  }
  if (amount > owed) {
    return refuse('PROMISE_ABOVE_BALANCE', `Only ${moneyInWords(owed, currency)} is owed.`, { amount, owed }, 'amount');
  }
  if (dueOn < today) return refuse('DUE_BEFORE_TODAY', `${formatDate(dueOn)} has passed; today is ${formatDate(today)}.`, { dueOn, today }, 'dueOn');
  const latest = addDays(today, longestDays);
  if (dueOn > latest) {
    return refuse('DUE_TOO_LATE', `A promise reaches ${longestDays} days ahead at most, to ${formatDate(latest)}.`, { dueOn, latest }, 'dueOn');
  }
  return ok({
    promise: { ...wanted, status: 'OPEN', madeOn: today },
    events: [{ type: 'promise.made', clientId, accountId, payload: { promiseId, currency, minor: amount, dueOn } }],
  });
}

/** What counts towards a promise: everything paid on the account from its making to its last day; minor units. */
export const paidTowards = (promise: PromiseToPay, payments: readonly PromisePayment[]): number =>
  payments
    .filter(({ receivedOn }) => receivedOn >= promise.madeOn && receivedOn <= lastDay(promise))
    .reduce((sum, { amount }) => sum + amount, 0);

function step(promise: PromiseToPay, by: PromiseStep, event: DomainEvent): Result<PromiseChange> {
  const next = PROMISE_LIFECYCLE.next(promise.status, by);
  return next.ok ? ok({ promise: { ...promise, status: next.value }, events: [event] }) : next;
}

/**
 * What a promise has become, from facts alone: kept once partial payments add up, broken after its last day, and broken
 * again where a returned payment takes a kept one below its amount (M13). Unchanged, without events, otherwise. `payments` are all
 * of the account's.
 */
export function judgePromise(
  promise: PromiseToPay,
  payments: readonly PromisePayment[],
  today: BusinessDate,
): PromiseChange {
  const { clientId, accountId, promiseId, status, amount } = promise;
  const enough = paidTowards(promise, payments) >= amount;
  const unchanged: PromiseChange = { promise, events: [] };
  if (status === 'OPEN' && enough) {
    const kept = step(promise, 'keep', { type: 'promise.kept', clientId, accountId, payload: { promiseId } });
    return kept.ok ? kept.value : unchanged;
  }
  const reason = status === 'KEPT' && !enough ? 'PAYMENT_RETURNED' : status === 'OPEN' && today > lastDay(promise) ? 'NOT_PAID' : null;
  if (reason === null) return unchanged;
  const broken = step(promise, 'break', { type: 'promise.broken', clientId, accountId, payload: { promiseId, reason } });
  return broken.ok ? broken.value : unchanged;
}

/** Takes back an open promise, e.g. one made in error. Refuses TRANSITION_NOT_ALLOWED once it is judged. */
export function cancelPromise(promise: PromiseToPay): Result<PromiseChange> {
  const { clientId, accountId, promiseId } = promise;
  return step(promise, 'cancel', { type: 'promise.cancelled', clientId, accountId, payload: { promiseId } });
}
