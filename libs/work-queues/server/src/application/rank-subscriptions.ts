import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountId, EventType } from '@quittance/kernel';
import { EventBus, type Tx } from '@quittance/platform';
import { RANK_PLACEMENT } from '../jobs/rank-placement.job';
import { rankAccounts } from './rank-accounts';

/** What may move an account in its queue. */
const MOVING: readonly EventType[] = [
  'account.balanceChanged', 'account.statusChanged', 'activity.recorded', 'promise.made', 'promise.kept', 'promise.broken', 'promise.cancelled', 'payment.recorded', 'payment.reversed',
];

/** Keeps priorities true: accounts that something happened to are ranked once, before the commit of what happened. */
@Injectable()
export class RankSubscriptions implements OnModuleInit {
  private readonly moved = new WeakMap<Tx, Set<AccountId>>();

  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    for (const type of MOVING) this.bus.subscribe(type, async (tx, { accountId }) => this.rankAtEnd(tx, accountId));
    // A placement may hold a hundred thousand accounts: they are ranked afterwards, in sets.
    this.bus.subscribe('placement.committed', async (tx, { payload }) => tx.addJob(RANK_PLACEMENT, { placementId: payload.placementId }, { key: `rank-${payload.placementId}` }));
    this.bus.subscribe('takeover.committed', async (tx, { payload }) => tx.addJob(RANK_PLACEMENT, { placementId: payload.takeoverId }, { key: `rank-${payload.takeoverId}` }));
  }

  private rankAtEnd(tx: Tx, accountId: AccountId | null): void {
    if (accountId === null) return;
    const ids = (this.moved.get(tx) ?? new Set<AccountId>()).add(accountId);
    this.moved.set(tx, ids);
    tx.atEnd('rank-accounts', async () => {
      this.moved.delete(tx);
      await rankAccounts(tx, [...ids]);
    });
  }
}
