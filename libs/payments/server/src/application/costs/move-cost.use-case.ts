import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type Result } from '@quittance/kernel';
import { checkBalance } from '@quittance/accounts/domain';
import { postDebtEntries, type AccountState } from '@quittance/accounts/server';
import { post } from '@quittance/ledger/server';
import { advancePostings, chargeableNow, chargePostings, checkSpending, costEffect, depositPostings, fromDepositPostings } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';
import { lockClientMoney } from '../waiting-money';
import { checkMovement, needed, type CostMovement, type CostMovementInput } from './cost-input';
import { lockCost, type CostRecord } from './cost-record';
import { storeCostEntry } from './store-cost-entry';
import { inMoney, tellCost } from './tell-cost';

interface CostStep {
  readonly key: string;
  readonly costId: string;
}

export interface DepositCostInput extends CostStep, CostMovementInput {}

export interface SpendCostInput extends CostStep, CostMovementInput {
  readonly payee: string;
  readonly payeeAddress?: string | null;
}

export interface CancelCostInput extends CostStep {
  readonly reason: string;
}

type Done = Result<{ costId: string }>;

/** The life of a cost: deposited for, spent when funded, charged to the client, or cancelled. Each step is one transaction. */
@Injectable()
export class MoveCost {
  constructor(private readonly work: UnitOfWork) {}

  /** The client's deposit arrives in trust (M15). Refuses NO_DEPOSIT for a cost somebody else advances, COST_CANCELLED. */
  deposit(ctx: Ctx, input: DepositCostInput): Promise<Done> {
    return this.step(ctx, 'depositCost', input, async (tx, cost) => {
      const moved = checkMovement(input, tx.today);
      if (!moved.ok) return moved;
      if (cost.funder !== 'CLIENT') return refuse('NO_DEPOSIT', 'No deposit is kept for this cost: the client does not advance it.', {});
      if (cost.cancelled) return refuse('COST_CANCELLED', 'This cost is cancelled. Enter a new one for the deposit.', {});
      const { amount, on, method, reference } = moved.value;
      const postings = depositPostings(cost.clientId, cost.currency, amount);
      const posted = await post(tx, { kind: 'COST', effectiveOn: on, sourceKind: 'cost', sourceId: cost.id, postings, description: `Deposit for cost ${cost.number}` });
      if (!posted.ok) return posted;
      await storeCostEntry(tx, cost, { kind: 'DEPOSIT', amount, effect: costEffect(postings, cost.clientId), effectiveOn: on, method, reference, transactionId: posted.value });
      await tellCost(tx, cost, 'DEPOSIT', amount, `A deposit of ${inMoney(amount, cost)} for ${cost.description} arrived on ${formatDate(on)}`);
      return ok({ costId: cost.id });
    });
  }

  /**
   * A cost is paid: from the client's deposit, by the agency, or by the attorney. Where the debtor owes it, its account's costs
   * rise by it; where the client bears it, the client is charged. Refuses NOT_FUNDED, OVER_AMOUNT, ACCOUNT_CLOSED,
   * BALANCE_TOO_LARGE, and SAME_PERSON where who asked for the cost would pay it out of the client's deposit.
   */
  spend(ctx: Ctx, input: SpendCostInput): Promise<Done> {
    return this.step(ctx, 'spendCost', input, async (tx, cost, account) => {
      const moved = checkMovement(input, tx.today);
      if (!moved.ok) return moved;
      const payee = needed(input.payee, 'payee', 140, 'Say who was paid.');
      if (!payee.ok) return payee;
      // Money that leaves trust takes two people: one asked for the cost, another pays it out of the client's deposit.
      if (cost.funder === 'CLIENT' && cost.requestedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You asked for this cost. Somebody else pays it out of the client’s deposit.', {});
      const possible = checkSpending(cost, moved.value.amount, cost.currency);
      if (!possible.ok) return possible;
      if (cost.recoverable && account.status === 'CLOSED') {
        return refuse('ACCOUNT_CLOSED', `Account ${account.number} is closed, so this cost cannot be added to what is owed on it. Reopen the account first.`, { number: account.number });
      }
      if (cost.recoverable) {
        const fits = checkBalance(account.balanceMinor + moved.value.amount, cost.currency);
        if (!fits.ok) return fits;
      }
      const address = addressOf(input.payeeAddress);
      if (!address.ok) return address;
      return spend(tx, cost, account, { ...moved.value, payee: payee.value, payeeAddress: address.value });
    });
  }

  /** What the agency has advanced is charged to the client: a COST line of its next remittance. Refuses NOTHING_TO_CHARGE. */
  charge(ctx: Ctx, input: CostStep): Promise<Done> {
    return this.step(ctx, 'chargeCost', input, async (tx, cost) => {
      const amount = chargeableNow(cost);
      if (amount <= 0) return refuse('NOTHING_TO_CHARGE', 'The agency has nothing advanced on this cost that the client could be charged with.', {});
      const postings = chargePostings(cost.clientId, cost.currency, amount);
      const posted = await post(tx, { kind: 'COST', effectiveOn: tx.today, sourceKind: 'cost', sourceId: cost.id, postings, description: `Cost ${cost.number} charged to the client` });
      if (!posted.ok) return posted;
      await storeCostEntry(tx, cost, { kind: 'CHARGED', amount, effect: costEffect(postings, cost.clientId), effectiveOn: tx.today, transactionId: posted.value });
      await tellCost(tx, cost, 'CHARGED', amount, `${inMoney(amount, cost)} for ${cost.description} is charged to the client, with its next remittance`);
      return ok({ costId: cost.id });
    });
  }

  /** Takes a cost back nothing of which is spent or held. Refuses COST_MOVED. */
  cancel(ctx: Ctx, input: CancelCostInput): Promise<Done> {
    return this.step(ctx, 'cancelCost', input, async (tx, cost) => {
      const reason = needed(input.reason, 'reason', 300, 'Say why the cost is not needed.');
      if (!reason.ok) return reason;
      if (cost.cancelled) return refuse('COST_CANCELLED', 'This cost is cancelled already.', {});
      if (cost.spent > 0 || cost.deposited > cost.refunded) {
        return refuse('COST_MOVED', cost.spent > 0 ? 'Money was spent on this cost, so it stands.' : 'The client’s deposit lies here. Give it back first.', { spent: cost.spent });
      }
      await tx.query('update cost set cancelled_at = $2, cancelled_reason = $3 where id = $1', [cost.id, tx.now, reason.value]);
      await tellCost(tx, cost, 'CANCELLED', cost.amount, `${inMoney(cost.amount, cost)} for ${cost.description} is not needed: ${reason.value}`);
      return ok({ costId: cost.id });
    });
  }

  private step(ctx: Ctx, command: string, input: CostStep, run: (tx: Tx, cost: CostRecord, account: AccountState) => Promise<Done>): Promise<Done> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command, ...input }, async () => {
        const locked = await lockCost(tx, input.costId);
        return locked.ok ? run(tx, locked.value.cost, locked.value.account) : locked;
      });
    });
  }
}

/** An address may have lines. */
const addressOf = (address: string | null | undefined): Result<string> => {
  const lines = (address ?? '').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const checked = checkText(lines.join(' '), 'payeeAddress', 500);
  return checked.ok ? ok(lines.join('\n')) : checked;
};

async function spend(tx: Tx, cost: CostRecord, account: AccountState, { amount, on, method, reference, payee, payeeAddress }: CostMovement & { payee: string; payeeAddress: string }): Promise<Done> {
  const { clientId, currency } = cost;
  const charged = cost.chargeable;
  const own = cost.funder === 'CLIENT' ? fromDepositPostings(clientId, currency, amount) : cost.funder === 'AGENCY' ? advancePostings(clientId, currency, amount) : [];
  const charge = charged ? chargePostings(clientId, currency, amount) : [];
  if (charged) await lockClientMoney(tx, clientId, currency);
  const posted = await post(tx, { kind: 'COST', effectiveOn: on, sourceKind: 'cost', sourceId: cost.id, postings: [...own, ...charge], description: `Cost ${cost.number}: ${cost.description}` });
  if (!posted.ok) return posted;
  const debt = cost.recoverable
    ? await postDebtEntries(tx, account, [{ invoiceId: cost.invoiceId, bucket: 'COSTS', amount, kind: 'CHARGE', sourceId: cost.id, reason: `${cost.description} (${cost.authority})`.slice(0, 500), effectiveOn: on }])
    : null;
  await storeCostEntry(tx, cost, {
    kind: 'SPENT', amount, effect: costEffect(own, clientId), effectiveOn: on, method, payee, payeeAddress, reference, debtEntryId: debt?.ids[0] ?? null, transactionId: posted.value });
  if (charged) await storeCostEntry(tx, cost, { kind: 'CHARGED', amount, effect: costEffect(charge, clientId), effectiveOn: on, transactionId: posted.value });
  const paid = inMoney(amount, cost);
  const from = cost.funder === 'CLIENT' ? 'from the deposit' : cost.funder === 'AGENCY' ? 'by the agency' : `by ${cost.attorney}`;
  const told = [`${paid} paid ${from} to ${payee} for ${cost.description} on ${formatDate(on)}`, ...(charged ? ['it is charged to the client'] : []), ...(cost.recoverable ? ['the debtor owes it'] : [])];
  await tellCost(tx, { ...cost, debtorId: account.debtorId } as CostRecord, 'SPENT', amount, told.join('; '));
  return ok({ costId: cost.id });
}
