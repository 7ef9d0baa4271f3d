import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Result } from '@quittance/kernel';
import { EventBus, type Tx } from '@quittance/platform';
import { applyStandingOptOuts } from './standing-opt-outs';

/** Whoever opted out before their address was on anybody's file is closed to it as soon as it is, in the transaction that puts it there. */
@Injectable()
export class OptOutSubscriptions implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.subscribe('contactPoint.kept', (tx, { payload }) => this.apply(tx, payload.debtorId));
    // Many at once come without an event each.
    this.bus.subscribe('placement.committed', (tx) => this.apply(tx, null));
    this.bus.subscribe('takeover.committed', (tx) => this.apply(tx, null));
  }

  private async apply(tx: Tx, debtorId: string | null): Promise<void> {
    const applied: Result<number> = await applyStandingOptOuts(tx, debtorId);
    if (!applied.ok) throw new Error(applied.refusal.message);
  }
}
