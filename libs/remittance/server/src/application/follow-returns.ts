import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventOf, ReceiptId } from '@quittance/kernel';
import { Settlements, type Settlement } from '@quittance/payments/server';
import { EventBus, type Tx } from '@quittance/platform';

/** Tells payments how far a receipt has travelled, and takes the approval from runs a returned payment has overtaken. */
@Injectable()
export class FollowReturns implements OnModuleInit {
  constructor(private readonly bus: EventBus, private readonly settlements: Settlements) {}

  onModuleInit(): void {
    this.settlements.answerWith(settlementOf);
    this.bus.subscribe('payment.reversed', markStale);
  }
}

async function settlementOf(tx: Tx, receiptId: ReceiptId): Promise<Settlement> {
  const row = await tx.maybeOne<{ swept: boolean }>(
    `select exists (select from swept_run s where s.run_id = r.id) as swept
       from fee_line f join remittance_line l on l.source_id = f.id and l.live join remittance_run r on r.id = l.run_id
      where f.receipt_id = $1 and r.status = 'POSTED' limit 1`, [receiptId]);
  return { remitted: row !== undefined, feeSwept: row?.swept ?? false };
}

// A run under way may rest on the returned payment itself, or on trust money that a return of an earlier one has now taken.
async function markStale(tx: Tx, { clientId, payload }: EventOf<'payment.reversed'>): Promise<void> {
  await tx.query(
    `update remittance_run r set stale = true, status = 'PREPARED', approved_by = null, approved_at = null, approved_hash = null, version = version + 1
      where r.client_id = $1 and r.currency = $2 and r.status in ('PREPARED', 'APPROVED')
        and exists (select from fee_line f join remittance_line l on l.source_id = f.id and l.live where f.receipt_id = $3)`,
    [clientId, payload.currency, payload.reversesId]);
}
