import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { addedUp, apartOf, byStream } from './fee-streams';
import type { FeeHistory } from './fee-working';
import type { AccountFacts, AgeBasis, PlacementType } from './rate-schedule';
import { resolveTerms, type CarriedTerms, type PricedContract, type ResolvedTerms } from './resolve-terms';

/** What an account is moved to while it is worked. */
export interface TermsMove {
  readonly placementType: PlacementType;
  /** Whether its collections are free of commission from now on. */
  readonly noFee: boolean;
  /** The account's own; not kept in its terms. */
  readonly oldestInvoiceOn: BusinessDate | null;
}

function factsAfter({ currency, facts }: ResolvedTerms, { placementType, noFee, oldestInvoiceOn }: TermsMove): AccountFacts {
  const date = (basis: AgeBasis): BusinessDate | null => facts.dates?.[basis] ?? (facts.ageFrom === basis && facts.countedFrom === undefined ? facts.agedFrom : null);
  return {
    oldestInvoiceOn: date('OLDEST_INVOICE') ?? oldestInvoiceOn,
    lastPaymentOn: date('LAST_PAYMENT'),
    defaultedOn: date('DEFAULT'),
    chargedOffOn: date('CHARGE_OFF'),
    delinquentOn: date('DELINQUENCY'),
    ...(facts.neverPaid ? { neverPaid: true } : {}),
    balance: facts.balance,
    currency,
    country: facts.country,
    region: facts.region,
    placementType,
    noFee,
  };
}

function carriedOver(terms: ResolvedTerms, history: FeeHistory): CarriedTerms {
  const { carried } = terms;
  const sums = addedUp(byStream(carried?.collected ?? 0, carried?.apart), byStream(history.collected, history.apart));
  return { collected: (carried?.collected ?? 0) + history.collected, ...apartOf(sums), fee: (carried?.fee ?? 0) + history.fee };
}

// The database keeps members of JSON in an order of its own.
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** What decides fees; the words about it don't. */
const priced = ({ mode, tiers, bucketTiers, minimum, cap, basis, noFee, freeUntil, discoverySharePpm, goodsSharePpm, fixed, withdrawal }: ResolvedTerms): string =>
  JSON.stringify([mode, tiers, bucketTiers, minimum, cap, basis, noFee, freeUntil, discoverySharePpm, goodsSharePpm, fixed, withdrawal], inOrder);

/**
 * The terms of an account moved to law, to second placement or back: the rule that now holds, age still counted to the
 * placement. What was collected and charged before stays as it is and stands below the new tiers, minimum and cap; a fixed
 * fee covers nothing any more. `history` is the account's under the terms it leaves. Refuses NOTHING_CHANGES, and as
 * `resolveTerms` does.
 */
export function changeTerms(current: ResolvedTerms, contract: PricedContract, move: TermsMove, history: FeeHistory): Result<ResolvedTerms> {
  const resolved = resolveTerms(contract, factsAfter(current, move), current.placedOn);
  if (!resolved.ok) return resolved;
  const { fixed: _ended, ...terms } = resolved.value;
  const changed: ResolvedTerms = { ...terms, carried: carriedOver(current, history) };
  const same = priced(changed) === priced(current) && (current.facts.placementType ?? 'FIRST') === move.placementType && current.contractVersionId === contract.contractVersionId;
  return same ? refuse('NOTHING_CHANGES', 'These are the terms the account has already: nothing would change.') : ok(changed);
}
