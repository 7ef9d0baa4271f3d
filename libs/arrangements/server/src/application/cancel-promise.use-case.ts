import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, type PromiseId, type Result } from '@quittance/kernel';
import { reasonText, recordActivity } from '@quittance/accounts/server';
import { cancelPromise } from '@quittance/arrangements/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { lockPromise, type StoredPromise } from './promise-store';

export interface CancelPromise {
  readonly promiseId: PromiseId;
  /** As read; a stale one is refused. */
  readonly version: number;
  readonly reason: string;
}

/** Takes an open promise back, for instance one written down by mistake. */
@Injectable()
export class CancelPromiseUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, input: CancelPromise, key: string): Promise<Result<{ promiseId: PromiseId; accountId: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const promise = await lockPromise(tx, input.promiseId);
      if (!promise) return refuse('PROMISE_NOT_FOUND', 'There is no such promise.', {}, 'promiseId');
      if (promise.version !== input.version) {
        return refuse('PROMISE_CHANGED', `This promise was changed while you had it open: it is ${promise.status.toLowerCase()} now. Nothing was saved.`, { status: promise.status, version: promise.version });
      }
      const cancelled = await takeBack(tx, promise, reason.value);
      return cancelled.ok ? ok({ promiseId: promise.promiseId, accountId: promise.accountId }) : cancelled;
    }));
  }
}

/** Cancels a locked promise, with its line on the timeline. */
export async function takeBack(tx: Tx, promise: StoredPromise, reason: string): Promise<Result<null>> {
  const cancelled = cancelPromise(promise);
  if (!cancelled.ok) return cancelled;
  const { promiseId, accountId, clientId, amount, currency } = promise;
  await tx.query(`update promise set status = 'CANCELLED', resolved_on = $2, version = version + 1 where id = $1`, [promiseId, tx.today]);
  await recordActivity(tx, {
    accountId, clientId, kind: 'PROMISE_CANCELLED', visibility: 'CLIENT', body: `Promise of ${moneyInWords(amount, currency)} cancelled: ${reason}`, sourceId: promiseId });
  for (const event of cancelled.value.events) await tx.emit(event);
  return ok(null);
}
