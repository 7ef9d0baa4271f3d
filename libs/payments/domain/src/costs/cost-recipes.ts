import type { ClientId, CurrencyCode } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, merged, naturalBalance, type LedgerAccountType, type Posting } from '@quittance/ledger/domain';

/** What postings of a cost did to its client, natural sign, minor units. */
export interface CostEffect {
  /** Money held for the client. */
  readonly trust: number;
  /** What the client owes. */
  readonly receivable: number;
  /** The client's cost deposit. */
  readonly deposit: number;
  /** What the agency has advanced for the client. */
  readonly advance: number;
}

const PARTS: Readonly<Record<keyof CostEffect, LedgerAccountType>> = { trust: 'CLIENT_TRUST', receivable: 'CLIENT_RECEIVABLE', deposit: 'COST_DEPOSIT', advance: 'COST_ADVANCE' };

/** Sums what postings did to one client's accounts. */
export function costEffect(postings: readonly Posting[], clientId: ClientId): CostEffect {
  const total = (type: LedgerAccountType): number =>
    naturalBalance(type, postings.filter(({ account }) => account.type === type && account.clientId === clientId).reduce((sum, { amount }) => sum + amount, 0));
  return { trust: total(PARTS.trust), receivable: total(PARTS.receivable), deposit: total(PARTS.deposit), advance: total(PARTS.advance) };
}

/**
 * A client's deposit for a cost arrives (M15).
 *
 * TRUST      Dr TRUST_CASH            amount
 *            Cr COST_DEPOSIT          amount
 */
export const depositPostings = (clientId: ClientId, currency: CurrencyCode, amount: number): Posting[] => [
  debit(agencyAccount('TRUST_CASH', currency), amount),
  credit(clientAccount('COST_DEPOSIT', currency, clientId), amount),
];

/**
 * Money leaves a client's deposit: spent on the cost, or given back unused (M15).
 *
 * TRUST      Dr COST_DEPOSIT          amount
 *            Cr TRUST_CASH            amount
 */
export const fromDepositPostings = (clientId: ClientId, currency: CurrencyCode, amount: number): Posting[] => [
  debit(clientAccount('COST_DEPOSIT', currency, clientId), amount),
  credit(agencyAccount('TRUST_CASH', currency), amount),
];

/**
 * The agency pays a cost from its own money.
 *
 * OPERATING  Dr COST_ADVANCE          amount
 *            Cr OPERATING_CASH        amount
 */
export const advancePostings = (clientId: ClientId, currency: CurrencyCode, amount: number): Posting[] => [
  debit(clientAccount('COST_ADVANCE', currency, clientId), amount),
  credit(agencyAccount('OPERATING_CASH', currency), amount),
];

/**
 * A cost the agency advanced is charged to the client, who bears it from now on: a COST line of its remittance (M6).
 *
 * OPERATING  Dr CLIENT_RECEIVABLE     amount
 *            Cr COST_ADVANCE          amount
 */
export const chargePostings = (clientId: ClientId, currency: CurrencyCode, amount: number): Posting[] => [
  debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), amount),
  credit(clientAccount('COST_ADVANCE', currency, clientId), amount),
];

/** Whom a recovered part goes to, and where it is taken from; minor units. */
export interface RecoveryParts {
  /** Out of the payment's trust money, to the agency and to the attorney. */
  readonly trustToAgency: number;
  readonly trustToAttorney: number;
  /** Owed by the client, who has the money: it was paid direct, or commission took the trust money. */
  readonly owedToAgency: number;
  readonly owedToAttorney: number;
}

/**
 * The debtor paid a cost that somebody other than the client advanced: its part of the payment goes back to them (M15). Where
 * the client has the money, the agency stands in for what the attorney is due.
 *
 * TRUST      Dr CLIENT_TRUST          the advancers' part in trust
 *            Dr DUE_FROM_OPERATING    the attorney's part the client holds
 *            Cr DUE_TO_OPERATING      the agency's part in trust
 *            Cr DUE_TO_ATTORNEY       the attorney's parts
 * OPERATING  Dr DUE_FROM_TRUST        the agency's part in trust
 *            Dr CLIENT_RECEIVABLE     the parts the client holds
 *            Cr COST_ADVANCE          the agency's parts
 *            Cr DUE_TO_TRUST          the attorney's part the client holds
 */
export const recoveryPostings = (clientId: ClientId, currency: CurrencyCode, { trustToAgency, trustToAttorney, owedToAgency, owedToAttorney }: RecoveryParts): Posting[] =>
  merged([
    debit(clientAccount('CLIENT_TRUST', currency, clientId), trustToAgency + trustToAttorney),
    debit(agencyAccount('DUE_FROM_OPERATING', currency), owedToAttorney),
    credit(agencyAccount('DUE_TO_OPERATING', currency), trustToAgency),
    credit(agencyAccount('DUE_TO_ATTORNEY', currency), trustToAttorney + owedToAttorney),
    debit(agencyAccount('DUE_FROM_TRUST', currency), trustToAgency),
    debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), owedToAgency + owedToAttorney),
    credit(clientAccount('COST_ADVANCE', currency, clientId), trustToAgency + owedToAgency),
    credit(agencyAccount('DUE_TO_TRUST', currency), owedToAttorney),
  ]);

/** A recovery as it stands when its payment is returned; minor units. */
export interface RecoveryNow {
  /** What it had taken from the client's trust money, and what the client was made to owe. */
  readonly fromTrust: number;
  readonly owed: number;
  /** What is still due to the attorney for this cost. */
  readonly attorneyDue: number;
  /** The agency's part that still lies in the trust bank account. */
  readonly unswept: number;
}

/**
 * A payment that recovered a cost is returned: the client gets back what went to others. The attorney's part comes from what is
 * still due to the attorney; what was passed on already the agency has now advanced in the attorney's place.
 *
 * TRUST      Dr DUE_TO_ATTORNEY       what is still due to the attorney
 *            Dr DUE_TO_OPERATING      the rest, where it lies there   (DUE_FROM_OPERATING where it does not)
 *            Cr CLIENT_TRUST          what was taken from it
 * OPERATING  Dr COST_ADVANCE          what the agency advances again
 *            Cr DUE_FROM_TRUST        the rest, where it lay in trust   (DUE_TO_TRUST where it did not)
 *            Cr CLIENT_RECEIVABLE     what the client was made to owe
 */
export function recoveryReturnedPostings(clientId: ClientId, currency: CurrencyCode, { fromTrust, owed, attorneyDue, unswept }: RecoveryNow): Posting[] {
  const fromAttorney = Math.min(attorneyDue, fromTrust + owed);
  // Below zero: the attorney gives up what the client owed for it, so trust has operating's money.
  const rest = fromTrust - fromAttorney;
  const within = rest < 0 ? rest : Math.min(rest, unswept);
  return merged([
    debit(agencyAccount('DUE_TO_ATTORNEY', currency), fromAttorney),
    debit(agencyAccount('DUE_TO_OPERATING', currency), within),
    debit(agencyAccount('DUE_FROM_OPERATING', currency), rest - within),
    credit(clientAccount('CLIENT_TRUST', currency, clientId), fromTrust),
    debit(clientAccount('COST_ADVANCE', currency, clientId), fromTrust + owed - fromAttorney),
    credit(agencyAccount('DUE_FROM_TRUST', currency), within),
    credit(agencyAccount('DUE_TO_TRUST', currency), rest - within),
    credit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), owed),
  ]);
}

/**
 * What was recovered for an attorney is passed on, after a second person's approval.
 *
 * TRUST      Dr DUE_TO_ATTORNEY       amount
 *            Cr TRUST_CASH            amount
 */
export const attorneyPostings = (currency: CurrencyCode, amount: number): Posting[] => [
  debit(agencyAccount('DUE_TO_ATTORNEY', currency), amount),
  credit(agencyAccount('TRUST_CASH', currency), amount),
];
