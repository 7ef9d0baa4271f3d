import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BusinessDate, EventOf, ReceiptId, Result } from '@quittance/kernel';
import { ok } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { costEffect, dueToAttorney, recoverCosts, recoveryPostings, recoveryReturnedPostings, type Recovery } from '@quittance/payments/domain';
import { EventBus, type Tx } from '@quittance/platform';
import { COST_COLUMNS, type CostRecord } from './cost-record';
import { storeCostEntry } from './store-cost-entry';

/** After a payment: what it paid of an account's costs goes back to whoever advanced them, in the same transaction. */
@Injectable()
export class RecoverCosts implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.subscribe('payment.recorded', recover);
  }
}

interface Paid {
  readonly paid: number;
  readonly owed: number;
  readonly trust: number;
  readonly paidOn: BusinessDate;
  /** The day the money became the client's in the books: later than it was paid where it waited in suspense. */
  readonly bookedOn: BusinessDate;
  readonly holdsUntil: BusinessDate | null;
}

async function recover(tx: Tx, { accountId, payload }: EventOf<'payment.recorded'>): Promise<void> {
  if (accountId === null || payload.applied <= 0) return;
  const costs = await tx.prepared<CostRecord>('costs-to-recover',
    `select ${COST_COLUMNS} from cost c where c.account_id = $1 and c.recoverable and c.spent > c.recovered order by c.requested_at, c.id for update`, [accountId]);
  if (costs.length === 0) return;
  const receipt = await tx.one<Paid>(
    `select coalesce((select sum(amount) from receipt_application where receipt_id = $1 and account_id = $2 and bucket = 'COSTS'), 0)::bigint as paid,
            coalesce((select sum(amount) from debt_balance where account_id = $2 and bucket = 'COSTS'), 0)::bigint as owed,
            f.trust, f.earned_on as "paidOn", coalesce((select coalesce(t.occurred_on, t.effective_on) from ledger_transaction t where t.id = f.transaction_id), f.earned_on) as "bookedOn", f.holds_until as "holdsUntil"
       from fee_line f where f.receipt_id = $1 and f.account_id = $2`, [payload.receiptId, accountId]);
  for (const recovery of recoverCosts(costs, receipt.paid, receipt.owed + receipt.paid, receipt.trust)) {
    const cost = costs.find(({ id }) => id === recovery.costId);
    if (cost) await book(tx, cost, recovery, payload.receiptId, receipt);
  }
}

async function book(tx: Tx, cost: CostRecord, recovery: Recovery, receiptId: ReceiptId, { paidOn, bookedOn, holdsUntil }: Paid): Promise<void> {
  const postings = recoveryPostings(cost.clientId, cost.currency, recovery);
  const posted = await post(tx, {
    kind: 'COST', effectiveOn: bookedOn, sourceKind: 'cost', sourceId: cost.id, postings, description: `Cost ${cost.number} recovered, for ${cost.funder === 'ATTORNEY' ? cost.attorney : 'the agency'}` });
  if (!posted.ok) throw new Error(`a recovered cost does not post: ${posted.refusal.message}`);
  await storeCostEntry(tx, cost, {
    kind: 'RECOVERED', amount: recovery.amount, effect: costEffect(postings, cost.clientId), effectiveOn: paidOn, holdsUntil, receiptId, transactionId: posted.value });
  await changed(tx, cost, 'RECOVERED', recovery.amount);
}

interface Recovered extends CostRecord {
  readonly entryId: string;
  readonly entryAmount: number;
  readonly entryTrust: number;
  readonly entryReceivable: number;
  readonly inTrust: number;
}

/**
 * Before a payment is taken back: what of it had gone to agency and attorneys comes back to the client's trust money, so that
 * the return finds the books as the payment left them. `feeSwept`: the agency's part has left the trust bank account.
 * @returns what operating has to bring into the trust bank account for it
 */
export async function takeBackRecoveries(tx: Tx, receiptId: ReceiptId, { returnedOn, bookedOn }: { readonly returnedOn: BusinessDate; readonly bookedOn: BusinessDate }, feeSwept: boolean): Promise<Result<number>> {
  const entries = await tx.query<Recovered>(
    `select ${COST_COLUMNS}, e.id as "entryId", e.amount as "entryAmount", e.trust as "entryTrust", e.receivable as "entryReceivable",
            coalesce((select -sum(l.amount) from ledger_entry l join ledger_account a on a.id = l.ledger_account_id where l.transaction_id = e.transaction_id and a.type = 'DUE_TO_OPERATING'), 0)::bigint as "inTrust"
       from cost_entry e join cost c on c.id = e.cost_id
      where e.receipt_id = $1 and e.reverses_id is null and not exists (select from cost_entry r where r.reverses_id = e.id) order by e.id for update of c`, [receiptId]);
  let topUp = 0;
  for (const entry of entries) {
    const postings = recoveryReturnedPostings(entry.clientId, entry.currency, {
      fromTrust: -entry.entryTrust, owed: entry.entryReceivable, attorneyDue: dueToAttorney(entry), unswept: feeSwept ? 0 : entry.inTrust });
    const posted = await post(tx, { kind: 'COST', effectiveOn: bookedOn, sourceKind: 'cost', sourceId: entry.id, postings, description: `Cost ${entry.number}: its recovery taken back` });
    if (!posted.ok) return posted;
    await storeCostEntry(tx, entry, {
      kind: 'RECOVERED', amount: -entry.entryAmount, effect: costEffect(postings, entry.clientId), effectiveOn: returnedOn, receiptId, reversesId: entry.entryId, transactionId: posted.value });
    await changed(tx, entry, 'RECOVERED', -entry.entryAmount);
    topUp += postings.filter(({ account }) => account.type === 'DUE_FROM_OPERATING').reduce((sum, { amount }) => sum + amount, 0);
  }
  return ok(topUp);
}

/** The payment's own line of the timeline tells the client what it covered; the event and the audit log name the cost. */
async function changed(tx: Tx, { id, number, clientId, accountId, currency }: CostRecord, step: string, minor: number): Promise<void> {
  tx.audit({ action: 'cost.recovered', subjectKind: 'cost', subjectId: id, facts: { number, amount: minor, currency } });
  await tx.emit({ type: 'cost.changed', clientId, accountId, payload: { costId: id, step, currency, minor } });
}
