import { moneyInWords, ok, refuse, type CurrencyCode, type Result } from '@quittance/kernel';

/** Who advances a cost: the client by a deposit in trust, the agency, or the attorney. */
export const COST_FUNDERS = ['CLIENT', 'AGENCY', 'ATTORNEY'] as const;
export type CostFunder = (typeof COST_FUNDERS)[number];

export const COST_KINDS = ['COURT_FEE', 'SERVICE', 'SHERIFF', 'LIEN', 'REGISTRY', 'INVESTIGATION', 'POSTAGE', 'OTHER'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Where a cost stands. */
export type CostState = 'DEPOSIT_AWAITED' | 'FUNDED' | 'PLANNED' | 'SPENT' | 'RECOVERED' | 'CANCELLED';

/** A cost with the sums of its entries; minor units. */
export interface CostSums {
  readonly funder: CostFunder;
  /** What may be spent; of a client's deposit, what was asked for. */
  readonly amount: number;
  readonly deposited: number;
  readonly spent: number;
  /** Of the deposit, given back unused. */
  readonly refunded: number;
  /** Of what the agency advanced, charged to the client, who bears it since. */
  readonly charged: number;
  /** Paid by the debtor. */
  readonly recovered: number;
  /** Of what was recovered, passed on to the attorney who advanced it. */
  readonly repaid: number;
  /** What the agency has advanced and neither charged nor got back. */
  readonly advance: number;
  readonly recoverable: boolean;
  readonly cancelled: boolean;
}

/** What of a client's deposit is neither spent nor given back. */
export const unusedDeposit = ({ deposited, spent, refunded }: CostSums): number => deposited - spent - refunded;

/** What may still be spent: within the deposit where the client funds it, within the amount otherwise (M15). */
export const spendable = (cost: CostSums): number => (cost.cancelled ? 0 : cost.funder === 'CLIENT' ? unusedDeposit(cost) : cost.amount - cost.spent);

/** What may be charged to the client: what the agency has advanced for it. */
export const chargeableNow = ({ funder, advance }: CostSums): number => (funder === 'AGENCY' ? advance : 0);

/** What was recovered for the attorney and not passed on yet. What it keeps of a payment since returned, the agency has advanced. */
export const dueToAttorney = ({ funder, recovered, repaid, advance }: CostSums): number => (funder === 'ATTORNEY' ? recovered - repaid + advance : 0);

/** Where a cost stands, from its sums. */
export function costState(cost: CostSums): CostState {
  if (cost.cancelled) return 'CANCELLED';
  if (cost.spent > 0) return cost.recoverable && cost.recovered >= cost.spent ? 'RECOVERED' : 'SPENT';
  if (cost.funder !== 'CLIENT') return 'PLANNED';
  return cost.deposited > cost.refunded ? 'FUNDED' : 'DEPOSIT_AWAITED';
}

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0;

/** Whether an amount may be spent on a cost now. Refuses AMOUNT_NOT_POSITIVE, COST_CANCELLED, NOT_FUNDED and OVER_AMOUNT. */
export function checkSpending(cost: CostSums, amount: number, currency: CurrencyCode): Result<number> {
  if (!isAmount(amount)) return refuse('AMOUNT_NOT_POSITIVE', 'What is spent is above zero.', { amount }, 'amount');
  if (cost.cancelled) return refuse('COST_CANCELLED', 'This cost is cancelled. Enter a new one.', {});
  const left = spendable(cost);
  if (amount <= left) return ok(amount);
  const facts = { amount, left };
  return cost.funder === 'CLIENT'
    ? refuse('NOT_FUNDED', `The client's deposit holds ${moneyInWords(left, currency)} for this cost. Ask for more, or spend no more than that.`, facts, 'amount')
    : refuse('OVER_AMOUNT', `${moneyInWords(left, currency)} of this cost's amount is left. Enter another cost for what is beyond it.`, facts, 'amount');
}
