import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClientId, PlacementId, ReceiptId } from '@quittance/kernel';
import { EventBus, type Tx } from '@quittance/platform';

/** Keeps the recovery summary with the postings, in their own transaction, so that every screen shows one figure. */
@Injectable()
export class RecoveryMonths implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.subscribe('placement.committed', (tx, { payload }) => addPlacement(tx, payload.placementId));
    this.bus.subscribe('takeover.committed', (tx, { clientId, payload }) => addTakeover(tx, payload.takeoverId, clientId));
    this.bus.subscribe('payment.recorded', (tx, { payload }) => addReceipt(tx, payload.receiptId));
    this.bus.subscribe('payment.reversed', (tx, { payload }) => addReceipt(tx, payload.receiptId));
  }
}

const ADD = `on conflict (client_id, currency, placed_month, month) do update set
  accounts = r.accounts + excluded.accounts, placed = r.placed + excluded.placed, collected = r.collected + excluded.collected,
  direct = r.direct + excluded.direct, fees = r.fees + excluded.fees`;

async function addPlacement(tx: Tx, placementId: PlacementId): Promise<void> {
  await tx.query(
    `insert into recovery_month as r (client_id, currency, placed_month, month, accounts, placed)
     select client_id, currency, date_trunc('month', placed_on)::date, date_trunc('month', placed_on)::date, count(*), sum(placed_minor)
       from account where placement_id = $1 group by 1, 2, 3 ${ADD}`, [placementId]);
}

/** The accounts of one client taken over, with what was collected on them before. */
async function addTakeover(tx: Tx, takeoverId: string, clientId: ClientId | null): Promise<void> {
  await tx.query(
    `insert into recovery_month as r (client_id, currency, placed_month, month, accounts, placed, collected, direct, fees)
     select client_id, currency, placed_month, month, accounts, placed, collected, direct, fees from (${recomputed('a.takeover_id = $1 and a.client_id = $2')}) x ${ADD}`, [takeoverId, clientId]);
}

/** A receipt and its reversal alike: a reversal's amounts are negative. */
async function addReceipt(tx: Tx, receiptId: ReceiptId): Promise<void> {
  await tx.prepared('recovery-of-receipt',
    `with moved as (
       select account_id, received_on as on_date, sum(amount) as collected, sum(amount) filter (where kind in ('PC', 'PCR')) as direct, 0::bigint as fees
         from receipt_application where receipt_id = $1 group by 1, 2
       union all
       select account_id, earned_on, 0, 0, amount from fee_line where receipt_id = $1)
     insert into recovery_month as r (client_id, currency, placed_month, month, collected, direct, fees)
     select a.client_id, a.currency, date_trunc('month', a.placed_on)::date, date_trunc('month', m.on_date)::date,
            sum(m.collected), coalesce(sum(m.direct), 0), sum(m.fees)
       from moved m join account a on a.id = m.account_id group by 1, 2, 3, 4
      order by 1, 2, 3, 4 ${ADD}`, [receiptId]);
}

/** The summary as the accounts of a condition on `a`, their payments and fees make it. */
const recomputed = (accounts: string): string => `
  select client_id, currency, placed_month, month, sum(accounts)::int as accounts, sum(placed)::bigint as placed,
         sum(collected)::bigint as collected, sum(direct)::bigint as direct, sum(fees)::bigint as fees
    from (
      select a.client_id, a.currency, date_trunc('month', a.placed_on)::date as placed_month, date_trunc('month', a.placed_on)::date as month,
             1 as accounts, a.placed_minor as placed, 0::bigint as collected, 0::bigint as direct, 0::bigint as fees
        from account a where (a.placement_id is not null or a.takeover_id is not null) and ${accounts}
      union all
      select a.client_id, a.currency, date_trunc('month', a.placed_on)::date, date_trunc('month', p.received_on)::date, 0, 0,
             p.amount, case when p.kind in ('PC', 'PCR') then p.amount else 0 end, 0
        from receipt_application p join account a on a.id = p.account_id where ${accounts}
      union all
      select a.client_id, a.currency, date_trunc('month', a.placed_on)::date, date_trunc('month', f.earned_on)::date, 0, 0, 0, 0, f.amount
        from fee_line f join account a on a.id = f.account_id where ${accounts}) m
   group by 1, 2, 3, 4`;

/** The summary of the whole book: what `quittance verify` compares the stored one with. */
export const RECOVERY_RECOMPUTED = recomputed('true');
