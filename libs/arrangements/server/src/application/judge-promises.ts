import { formatDate, moneyInWords, type AccountId } from '@quittance/kernel';
import { recordActivity, requeueAccounts } from '@quittance/accounts/server';
import { judgePromise, paidTowards, type PromiseChange } from '@quittance/arrangements/domain';
import type { Tx } from '@quittance/platform';
import { lockPromises, paymentsOf, type StoredPromise } from './promise-store';

/**
 * Judges the promises of accounts from the facts as they stand: kept, broken, or neither yet. A broken one brings its account
 * back into today's queue. Judging twice changes nothing.
 */
export async function judgePromises(tx: Tx, accountIds: readonly AccountId[]): Promise<void> {
  const promises = await lockPromises(tx, accountIds);
  if (promises.length === 0) return;
  const payments = await paymentsOf(tx, accountIds);
  const broken: AccountId[] = [];
  for (const promise of promises) {
    const own = payments.get(promise.accountId) ?? [];
    const received = paidTowards(promise, own);
    const change = judgePromise(promise, own, tx.today);
    if (change.promise.status === promise.status) {
      await tx.query('update promise set received = $2 where id = $1 and received <> $2', [promise.promiseId, received]);
      continue;
    }
    await tx.query('update promise set status = $2, received = $3, resolved_on = $4, version = version + 1 where id = $1', [promise.promiseId, change.promise.status, received, tx.today]);
    await tell(tx, promise, change);
    if (change.promise.status === 'BROKEN') broken.push(promise.accountId);
  }
  if (broken.length > 0) await requeueAccounts(tx, broken);
}

async function tell(tx: Tx, { promiseId, accountId, clientId, amount, currency, dueOn }: StoredPromise, { promise, events }: PromiseChange): Promise<void> {
  const kept = promise.status === 'KEPT';
  const returned = events.some((event) => event.type === 'promise.broken' && event.payload.reason === 'PAYMENT_RETURNED');
  const body = `Promise of ${moneyInWords(amount, currency)} by ${formatDate(dueOn)} ${kept ? 'kept' : returned ? 'broken: the payment was returned' : 'broken'}`;
  await recordActivity(tx, {
    accountId, clientId, kind: kept ? 'PROMISE_KEPT' : 'PROMISE_BROKEN', visibility: 'CLIENT', body, sourceId: promiseId, facts: { amount, currency, dueOn } });
  for (const event of events) await tx.emit(event);
}
