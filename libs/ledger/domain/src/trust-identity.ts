import { sumMinor, type CurrencyCode } from '@quittance/kernel';
import { LEDGER_TYPES, type LedgerAccountType } from './chart';

/** A balance in its natural sign, minor units. One per ledger account, or sums by type. */
export interface LedgerBalance {
  readonly type: LedgerAccountType;
  readonly currency: CurrencyCode;
  readonly amount: number;
}

/** The trust books of one currency against what they owe. */
export interface TrustIdentity {
  readonly currency: CurrencyCode;
  /** Trust cash + due from operating. */
  readonly held: number;
  /** Clients + cost deposits + debtor refunds + suspense + attorneys and agencies + due to operating. */
  readonly owed: number;
  readonly difference: number;
  /** Trust's due to operating less operating's due from trust; 0 when both books tell the same. */
  readonly dueToOperatingDifference: number;
  /** Trust's due from operating less operating's due to trust; 0 when both books tell the same. */
  readonly dueFromOperatingDifference: number;
  /** How many client balances given are below zero. */
  readonly negativeClients: number;
  readonly holds: boolean;
}

function identityOf(currency: CurrencyCode, balances: readonly LedgerBalance[]): TrustIdentity {
  const own = balances.filter((balance) => balance.currency === currency);
  const total = (chosen: (type: LedgerAccountType) => boolean): number =>
    sumMinor(own.filter(({ type }) => chosen(type)).map(({ amount }) => amount));
  const trust = (side: 'ASSET' | 'LIABILITY') => (type: LedgerAccountType) =>
    LEDGER_TYPES[type].book === 'TRUST' && LEDGER_TYPES[type].side === side;
  const is = (wanted: LedgerAccountType) => (type: LedgerAccountType) => type === wanted;
  const held = total(trust('ASSET'));
  const owed = total(trust('LIABILITY'));
  const dueToOperatingDifference = total(is('DUE_TO_OPERATING')) - total(is('DUE_FROM_TRUST'));
  const dueFromOperatingDifference = total(is('DUE_FROM_OPERATING')) - total(is('DUE_TO_TRUST'));
  const negativeClients = own.filter(({ type, amount }) => type === 'CLIENT_TRUST' && amount < 0).length;
  const holds = [held - owed, dueToOperatingDifference, dueFromOperatingDifference, negativeClients].every((n) => n === 0);
  return {
    currency,
    held,
    owed,
    difference: held - owed,
    dueToOperatingDifference,
    dueFromOperatingDifference,
    negativeClients,
    holds,
  };
}

/**
 * Checks, per currency, that trust cash and what operating owes it equal everything the trust books owe, that the two
 * books agree on what they owe each other, and that no client's balance is negative.
 */
export const trustIdentity = (balances: readonly LedgerBalance[]): TrustIdentity[] =>
  [...new Set(balances.map(({ currency }) => currency))].sort().map((currency) => identityOf(currency, balances));
