import { formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { AccountState } from '@quittance/accounts/server';
import { pricedContract, requireContract } from '@quittance/clients/server';
import { changeTerms, withCharged, type PlacementType, type PricedContract, type ResolvedTerms } from '@quittance/fees/domain';
import type { Tx } from '@quittance/platform';
import { feeHistory } from '../payable-account';
import { contractTerms } from '../payment-terms';

/** Where an account is moved to. */
export interface TermsMoveInput {
  readonly placementType: PlacementType;
  readonly noFee: boolean;
  /** FROZEN: the version it was placed under. IN_FORCE: the client's contract of the effective day. */
  readonly contract: 'FROZEN' | 'IN_FORCE';
  readonly effectiveFrom: BusinessDate;
}

/** A change of terms before it is stored. */
export interface PlannedTerms {
  readonly before: ResolvedTerms;
  readonly after: ResolvedTerms;
  readonly seq: number;
}

/**
 * The terms an account would have. Refuses ACCOUNT_CLOSED, DATE_IN_FUTURE, BEFORE_PRESENT_TERMS, NOTHING_CHANGES, NO_CONTRACT
 * and what choosing a rate refuses.
 */
export async function planTermsChange(tx: Tx, state: AccountState, move: TermsMoveInput): Promise<Result<PlannedTerms>> {
  const { terms } = state;
  if (state.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', `Account ${state.number} is closed. Reopen it before changing its terms.`, { number: state.number }, 'accountId');
  if (terms === null) return refuse('ACCOUNT_NOT_READY', `Account ${state.number} is still being placed.`, { number: state.number }, 'accountId');
  const day = await checkDay(tx, state, move.effectiveFrom);
  if (!day.ok) return day;
  const contract = await contractFor(tx, state, terms, move);
  if (!contract.ok) return contract;
  const { history, charged } = await feeHistory(tx, state, terms.seq, tx.today);
  const { placementType, noFee } = move;
  const after = changeTerms(withCharged(terms.resolved, charged), contract.value, { placementType, noFee, oldestInvoiceOn: state.invoices[0]?.dueDate ?? null }, history);
  return after.ok ? ok({ before: terms.resolved, after: after.value, seq: terms.seq + 1 }) : after;
}

async function checkDay(tx: Tx, state: AccountState, effectiveFrom: BusinessDate): Promise<Result<null>> {
  if (effectiveFrom > tx.today) return refuse('DATE_IN_FUTURE', `Terms change on a day that has come; today is ${formatDate(tx.today)}. Change them on the day itself.`, { effectiveFrom, today: tx.today }, 'effectiveFrom');
  const present = await tx.one<{ from: BusinessDate }>('select max(effective_from) as "from" from account_terms where account_id = $1', [state.id]);
  if (effectiveFrom >= present.from) return ok(null);
  return refuse('BEFORE_PRESENT_TERMS', `Its present terms hold from ${formatDate(present.from)}; the new ones begin then or later.`, { from: present.from }, 'effectiveFrom');
}

async function contractFor(tx: Tx, state: AccountState, terms: NonNullable<AccountState['terms']>, move: TermsMoveInput): Promise<Result<PricedContract>> {
  if (move.contract === 'FROZEN') {
    const { rates } = await contractTerms(tx, terms.contractVersionId);
    return ok({ contractVersionId: terms.contractVersionId, versionNumber: terms.resolved.versionNumber, currency: state.currency, rates });
  }
  const version = await requireContract(tx, state.clientId, state.currency, move.effectiveFrom);
  return version.ok ? ok(pricedContract(version.value)) : version;
}
