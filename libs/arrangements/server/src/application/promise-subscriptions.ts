import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountId } from '@quittance/kernel';
import { EventBus, type Tx } from '@quittance/platform';
import { takeBack } from './cancel-promise.use-case';
import { judgePromises } from './judge-promises';
import { lockPromises } from './promise-store';

/** Lets payments keep and returned payments break promises, and a closed account end its open ones, in the transaction that causes it. */
@Injectable()
export class PromiseSubscriptions implements OnModuleInit {
  private readonly touched = new WeakMap<Tx, Set<AccountId>>();

  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    const judge = (tx: Tx, event: { accountId: AccountId | null }): Promise<void> => this.judgeAtEnd(tx, event.accountId);
    this.bus.subscribe('payment.recorded', judge);
    this.bus.subscribe('payment.reversed', judge);
    // A payment over several accounts names none in its event; the balance of each changes all the same.
    this.bus.subscribe('account.balanceChanged', judge);
    this.bus.subscribe('account.statusChanged', async (tx, { accountId, payload }) => {
      if (payload.to === 'CLOSED' && accountId !== null) tx.atEnd(`close-promises-${accountId}`, () => endOpenOnes(tx, accountId));
    });
  }

  private async judgeAtEnd(tx: Tx, accountId: AccountId | null): Promise<void> {
    if (accountId === null) return;
    const ids = (this.touched.get(tx) ?? new Set<AccountId>()).add(accountId);
    this.touched.set(tx, ids);
    tx.atEnd('judge-promises', () => judgePromises(tx, [...ids]));
  }
}

async function endOpenOnes(tx: Tx, accountId: AccountId): Promise<void> {
  // The payment that closes an account may also keep a promise.
  await judgePromises(tx, [accountId]);
  for (const promise of await lockPromises(tx, [accountId])) {
    if (promise.status === 'OPEN') await takeBack(tx, promise, 'the account was closed');
  }
}
