import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventOf, ReceiptId } from '@quittance/kernel';
import { SETTLED_BEFORE, Settlements, type Settlement } from '@quittance/payments/server';
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
  const row = await tx.maybeOne<{ remitted: boolean; swept: boolean; settled: boolean; taken: boolean }>(
    `select exists (select from remittance_line l join remittance_run r on r.id = l.run_id where l.source_id = f.id and l.live and r.status = 'POSTED') as remitted,
            exists (select from remittance_line l join remittance_run r on r.id = l.run_id join swept_run s on s.run_id = r.id where l.source_id = f.id and l.live and r.status = 'POSTED') as swept,
            ${SETTLED_BEFORE('f')} as settled,
            f.treatment = 'TAKEN_OVER' and f.transaction_id is not null and not exists (
              select from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where e.transaction_id = f.transaction_id and a.type = 'DUE_TO_OPERATING') as taken
       from fee_line f where f.receipt_id = $1 limit 1`, [receiptId]);
  // The system a payment was taken over from had remitted it, or kept its fee, before we did anything.
  return { remitted: row !== undefined && (row.remitted || row.settled), feeSwept: row !== undefined && (row.swept || row.settled || row.taken) };
}

// A run under way may rest on the returned payment itself, or on trust money that the return of another has now taken: of one
// remitted before, or of one on hold whose fee was given back in other slices than it was charged in.
async function markStale(tx: Tx, { clientId, payload }: EventOf<'payment.reversed'>): Promise<void> {
  await tx.query(
    `update remittance_run r set stale = true, status = 'PREPARED', approved_by = null, approved_at = null, approved_hash = null, version = version + 1
      where r.client_id = $1 and r.currency = $2 and r.status in ('PREPARED', 'APPROVED')
        and (exists (select from fee_line f join remittance_line l on l.source_id = f.id and l.live where f.receipt_id = $3)
             or r.from_trust + r.repaid > coalesce((select b.amount from ledger_account a join ledger_balance b on b.ledger_account_id = a.id
                                                     where a.type = 'CLIENT_TRUST' and a.client_id = r.client_id and a.currency = r.currency), 0))`,
    [clientId, payload.currency, payload.reversesId]);
}
