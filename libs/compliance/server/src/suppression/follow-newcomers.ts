import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventBus, Vault, type Tx } from '@quittance/platform';
import { applySuppressed, type Newcomers } from './suppression';

/** Whoever comes back with an address that was closed before its holder was erased finds it closed, in the transaction that puts it on file. */
@Injectable()
export class FollowNewcomers implements OnModuleInit {
  constructor(private readonly bus: EventBus, private readonly vault: Vault) {}

  onModuleInit(): void {
    this.bus.subscribe('contactPoint.kept', (tx, { payload }) => this.apply(tx, { debtorId: payload.debtorId }));
    this.bus.subscribe('placement.committed', (tx, { payload }) => this.apply(tx, { placementId: payload.placementId }));
    this.bus.subscribe('takeover.committed', (tx) => this.apply(tx, 'ALL'));
  }

  private async apply(tx: Tx, who: Newcomers): Promise<void> {
    const applied = await applySuppressed(tx, this.vault, who);
    if (!applied.ok) throw new Error(applied.refusal.message);
  }
}
