import type { FeeLimit } from './fee-working';
import type { ResolvedTerms } from './resolve-terms';

/**
 * A lifetime fee and what bound it: F(c) = min(c, cap, max(minimum, tiers(c))) (M1, M4). What was charged under earlier
 * terms of the account counts towards its minimum and cap. Minor units.
 */
export function limitFee(terms: ResolvedTerms, collected: number, tiers: number): { fee: number; limit: FeeLimit } {
  const charged = terms.carried?.fee ?? 0;
  const minimum = terms.minimum === null ? null : Math.max(0, terms.minimum - charged);
  const cap = terms.cap === null ? null : Math.max(0, terms.cap - charged);
  let fee = Math.max(0, tiers);
  let limit: FeeLimit = 'NONE';
  if (collected > 0 && minimum !== null && minimum > fee) [fee, limit] = [minimum, 'MINIMUM'];
  if (cap !== null && cap < fee) [fee, limit] = [cap, 'CAP'];
  if (collected < fee) [fee, limit] = [collected, 'COLLECTED'];
  return { fee, limit };
}
