import type { CostSums } from './cost';
import type { RecoveryParts } from './cost-recipes';

/** A spent, recoverable cost of an account. */
export interface OpenCost extends CostSums {
  readonly id: string;
}

/** What a payment recovers of one cost, and whose money that part is; minor units. */
export interface Recovery extends RecoveryParts {
  readonly costId: string;
  readonly amount: number;
}

/**
 * Which costs a payment recovers: `paid` of it was set against the COSTS bucket, which stood at `owedBefore`. Costs without a
 * record (placed with the account, adjusted) are older and the client's own, so they are covered first; then recorded ones
 * in the order given. A recovered part goes back to whoever bears the cost (M15): to the client, with whom it stays; to the
 * agency or attorney out of the payment's trust money, as far as `trust` of it is there; beyond that the client owes it.
 */
export function recoverCosts(costs: readonly OpenCost[], paid: number, owedBefore: number, trust: number): Recovery[] {
  const open = costs.reduce((sum, cost) => sum + cost.spent - cost.recovered, 0);
  let left = paid - Math.min(paid, Math.max(0, owedBefore - open));
  let trustLeft = Math.max(0, trust);
  const recoveries: Recovery[] = [];
  for (const cost of costs) {
    const amount = Math.min(left, cost.spent - cost.recovered);
    if (amount <= 0) continue;
    left -= amount;
    const { agency, attorney } = advancers(cost, amount);
    const trustToAgency = Math.min(agency, trustLeft);
    const trustToAttorney = Math.min(attorney, trustLeft - trustToAgency);
    trustLeft -= trustToAgency + trustToAttorney;
    recoveries.push({ costId: cost.id, amount, trustToAgency, trustToAttorney, owedToAgency: agency - trustToAgency, owedToAttorney: attorney - trustToAttorney });
  }
  return recoveries;
}

/** Of a part recovered, what the agency and the attorney bear; the rest is the client's, whose deposit or charge it was. */
function advancers({ funder, advance }: OpenCost, amount: number): { agency: number; attorney: number } {
  const agency = Math.min(amount, advance);
  return { agency, attorney: funder === 'ATTORNEY' ? amount - agency : 0 };
}
