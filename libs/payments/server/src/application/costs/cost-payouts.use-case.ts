import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { attorneyPostings, costEffect, dueToAttorney, fromDepositPostings, unusedDeposit } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';
import { lockCost, type CostRecord } from './cost-record';
import { storeCostEntry } from './store-cost-entry';
import { inMoney, tellCost } from './tell-cost';

export interface RequestCostPayoutInput {
  readonly key: string;
  readonly costId: string;
  readonly note?: string | null;
}

export interface CostPayoutStepInput {
  readonly key: string;
  readonly payoutId: string;
  readonly version: number;
}

interface Payout {
  readonly id: string;
  readonly costId: string;
  readonly kind: 'UNUSED_DEPOSIT' | 'ATTORNEY';
  readonly amount: number;
  readonly status: 'REQUESTED' | 'PAID' | 'WITHDRAWN';
  readonly requestedBy: string;
  readonly version: number;
}

type Done = Result<{ costId: string }>;

/**
 * What leaves trust for a cost: the rest of a client's deposit, or what was recovered for an attorney. One person asks, another
 * approves, and only then it is paid (M15).
 */
@Injectable()
export class CostPayouts {
  constructor(private readonly work: UnitOfWork) {}

  /** Asks for the payment of all that is unused, or due to the attorney. Refuses NOTHING_UNUSED and PAYOUT_OPEN. */
  request(ctx: Ctx, input: RequestCostPayoutInput): Promise<Done> {
    return this.work.write(ctx, async (tx) => {
      const note = checkText(input.note, 'note', 500);
      if (!note.ok) return note;
      return tx.command(input.key, { command: 'requestCostPayout', ...input }, async () => {
        const locked = await lockCost(tx, input.costId);
        return locked.ok ? request(tx, locked.value.cost, note.value) : locked;
      });
    });
  }

  /** Pays it. Refuses SAME_PERSON (the database does as well), and LESS_IS_LEFT where money was spent since it was asked for. */
  approve(ctx: Ctx, input: CostPayoutStepInput): Promise<Done> {
    return this.step(ctx, 'approveCostPayout', input, (tx, payout, cost) => pay(tx, payout, cost));
  }

  /** Takes the request back. */
  withdraw(ctx: Ctx, input: CostPayoutStepInput): Promise<Done> {
    return this.step(ctx, 'withdrawCostPayout', input, async (tx, payout, cost) => {
      await tx.query(`update cost_payout set status = 'WITHDRAWN', version = version + 1 where id = $1`, [payout.id]);
      tx.audit({ action: 'cost.payoutWithdrawn', subjectKind: 'cost', subjectId: cost.id, facts: { amount: payout.amount, currency: cost.currency } });
      await tx.emit({ type: 'cost.changed', clientId: cost.clientId, accountId: cost.accountId, payload: { costId: cost.id, step: 'PAYOUT_WITHDRAWN', currency: cost.currency, minor: payout.amount } });
      return ok({ costId: cost.id });
    });
  }

  private step(ctx: Ctx, command: string, input: CostPayoutStepInput, run: (tx: Tx, payout: Payout, cost: CostRecord) => Promise<Done>): Promise<Done> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command, ...input }, async () => {
        const source = await tx.maybeOne<{ cost_id: string }>('select cost_id from cost_payout where id = $1', [input.payoutId]);
        const locked = source && (await lockCost(tx, source.cost_id));
        if (!locked?.ok) return refuse('UNKNOWN_PAYOUT', 'There is no such request.', {}, 'payoutId');
        const payout = await tx.one<Payout>(
          'select id, cost_id as "costId", kind, amount, status, requested_by as "requestedBy", version from cost_payout where id = $1 for update', [input.payoutId]);
        if (payout.status !== 'REQUESTED') return refuse('PAYOUT_SETTLED', `This request is ${payout.status.toLowerCase()} already.`, { status: payout.status });
        if (payout.version !== input.version) return refuse('STALE', 'This request was changed meanwhile. Look at it again.', { version: payout.version });
        return run(tx, payout, locked.value.cost);
      });
    });
  }
}

async function request(tx: Tx, cost: CostRecord, note: string): Promise<Done> {
  const kind = cost.funder === 'ATTORNEY' ? 'ATTORNEY' : 'UNUSED_DEPOSIT';
  const amount = kind === 'ATTORNEY' ? dueToAttorney(cost) : cost.funder === 'CLIENT' ? unusedDeposit(cost) : 0;
  if (amount <= 0) return refuse('NOTHING_UNUSED', kind === 'ATTORNEY' ? 'Nothing that was recovered is due to the attorney.' : 'Nothing of a deposit is left to give back.', {});
  const open = await tx.maybeOne(`select from cost_payout where cost_id = $1 and kind = $2 and status = 'REQUESTED'`, [cost.id, kind]);
  if (open) return refuse('PAYOUT_OPEN', 'Its payment is asked for already; a second person approves it.', {});
  await tx.query('insert into cost_payout (id, cost_id, client_id, kind, amount, currency, note, requested_by, requested_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    tx.newId(), cost.id, cost.clientId, kind, amount, cost.currency, note, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'cost.payoutRequested', subjectKind: 'cost', subjectId: cost.id, facts: { kind, amount, currency: cost.currency } });
  await tx.emit({ type: 'cost.changed', clientId: cost.clientId, accountId: cost.accountId, payload: { costId: cost.id, step: 'PAYOUT_REQUESTED', currency: cost.currency, minor: amount } });
  return ok({ costId: cost.id });
}

async function pay(tx: Tx, payout: Payout, cost: CostRecord): Promise<Done> {
  const { amount, kind } = payout;
  if (payout.requestedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You asked for this payment. Somebody else has to approve it.', {});
  const unused = kind === 'UNUSED_DEPOSIT';
  const left = unused ? unusedDeposit(cost) : dueToAttorney(cost);
  if (amount > left) return refuse('LESS_IS_LEFT', `Only ${inMoney(left, cost)} is left since this was asked for. Withdraw it and ask again.`, { left, amount });
  const postings = unused ? fromDepositPostings(cost.clientId, cost.currency, amount) : attorneyPostings(cost.currency, amount);
  const posted = await post(tx, {
    kind: 'COST', effectiveOn: tx.today, sourceKind: 'cost', sourceId: cost.id, postings, description: unused ? `Deposit for cost ${cost.number} given back` : `Cost ${cost.number} repaid to ${cost.attorney}` });
  if (!posted.ok) return posted;
  await tx.query(`update cost_payout set status = 'PAID', approved_by = $2, approved_at = $3, paid_on = $4, transaction_id = $5, version = version + 1 where id = $1`, [
    payout.id, tx.ctx.principal.userId, tx.now, tx.today, posted.value]);
  await storeCostEntry(tx, cost, {
    kind: unused ? 'REFUNDED' : 'REPAID', amount, effect: costEffect(postings, cost.clientId), effectiveOn: tx.today, payoutId: payout.id, transactionId: posted.value, payee: unused ? '' : cost.attorney });
  await tellCost(tx, cost, unused ? 'REFUNDED' : 'REPAID', amount, unused
    ? `${inMoney(amount, cost)} of the deposit for ${cost.description} was not needed and is paid back to the client`
    : `${inMoney(amount, cost)} recovered for ${cost.description} is paid to ${cost.attorney}`);
  return ok({ costId: cost.id });
}
