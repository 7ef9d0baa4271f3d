import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountId } from '@quittance/kernel';
import { EventBus, type Tx } from '@quittance/platform';
import { withdraw } from './cancel-settlement.use-case';
import { judgeSettlements } from './judge-settlements';
import { lockSettlements } from './settlement-store';

interface Touched {
  readonly accounts: Set<AccountId>;
  readonly reopened: Set<AccountId>;
}

/** Lets payments keep and returned payments void settlements, and a closed account end its open one, in the transaction that causes it. */
@Injectable()
export class SettlementSubscriptions implements OnModuleInit {
  private readonly touched = new WeakMap<Tx, Touched>();

  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    const judge = (tx: Tx, event: { accountId: AccountId | null }): Promise<void> => this.judgeAtEnd(tx, event.accountId);
    this.bus.subscribe('payment.recorded', judge);
    this.bus.subscribe('payment.reversed', judge);
    // A payment over several accounts names none in its event; the balance of each changes all the same.
    this.bus.subscribe('account.balanceChanged', judge);
    this.bus.subscribe('account.disputeChanged', judge);
    this.bus.subscribe('account.statusChanged', async (tx, { accountId, payload }) => {
      if (accountId === null) return;
      if (payload.to === 'CLOSED') tx.atEnd(`close-settlements-${accountId}`, () => endOpenOne(tx, accountId));
      else if (payload.from === 'CLOSED') this.of(tx).reopened.add(accountId);
    });
  }

  private of(tx: Tx): Touched {
    const touched = this.touched.get(tx) ?? { accounts: new Set(), reopened: new Set() };
    this.touched.set(tx, touched);
    return touched;
  }

  private async judgeAtEnd(tx: Tx, accountId: AccountId | null): Promise<void> {
    if (accountId === null) return;
    const { accounts, reopened } = this.of(tx);
    accounts.add(accountId);
    tx.atEnd('judge-settlements', async () => {
      const [ids, again] = [[...accounts], new Set(reopened)];
      accounts.clear();
      reopened.clear();
      await judgeSettlements(tx, ids, again);
    });
  }
}

async function endOpenOne(tx: Tx, accountId: AccountId): Promise<void> {
  // The payment that closes an account may also keep its settlement.
  await judgeSettlements(tx, [accountId]);
  for (const settlement of await lockSettlements(tx, [accountId])) {
    if (settlement.status !== 'OPEN' && settlement.status !== 'PROPOSED') continue;
    // Paid in full already: it waits only for its last payment to clear.
    if (settlement.received < settlement.agreed || settlement.status === 'PROPOSED') await withdraw(tx, settlement, 'the account was closed');
  }
}
