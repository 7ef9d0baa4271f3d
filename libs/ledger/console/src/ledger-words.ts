import type { LedgerLineFragment, TrialBalanceQuery } from '@quittance/graphql/agency';
import { LEDGER_TYPES, trustIdentity, type LedgerAccountType } from '@quittance/ledger/domain';
import type { CurrencyCode } from '@quittance/kernel';

export type BalanceLine = TrialBalanceQuery['trialBalance'][number];
export type Identity = TrialBalanceQuery['trustIdentity'][number];
export type LedgerLine = LedgerLineFragment;

/** One side of the trust equation: its parts and their sum, minor units. */
export interface EquationSide {
  readonly parts: readonly BalanceLine[];
  readonly total: number;
}

/** The trust identity of a currency as an equation that can be read and opened. */
export interface Equation {
  readonly currency: string;
  readonly held: EquationSide;
  readonly owed: EquationSide;
  readonly holds: boolean;
  /** What is wrong, in words; empty when it ties. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly words: string;
  /** Minor units, where an amount says how much. */
  readonly amount: number | null;
}

const sideOf = (type: string): string => LEDGER_TYPES[type as LedgerAccountType]?.side ?? '';

function side(lines: readonly BalanceLine[], wanted: string): EquationSide {
  const parts = lines.filter(({ book, type, balance, debits }) => book === 'TRUST' && sideOf(type) === wanted && (balance !== 0 || debits !== 0));
  return { parts, total: parts.reduce((sum, { balance }) => sum + balance, 0) };
}

/**
 * The equation of each currency of a trial balance. `identities` are the server's for today, which also know of clients
 * below zero; for an earlier day, without them, the books themselves are compared. The agency's own currency comes first.
 */
export function equations(lines: readonly BalanceLine[], identities: readonly Identity[] | null, own = ''): Equation[] {
  const known = identities ?? trustIdentity(lines.map(({ type, currency, balance }) => ({ type: type as LedgerAccountType, currency: currency as CurrencyCode, amount: balance })));
  const currencies = [...new Set(lines.map(({ currency }) => currency))].sort((a, b) => Number(b === own) - Number(a === own));
  return currencies.map((currency) => {
    const its = lines.filter((line) => line.currency === currency);
    const identity = known.find((one) => one.currency === currency);
    const faults = identity ? faultsOf(identity) : [];
    return { currency, held: side(its, 'ASSET'), owed: side(its, 'LIABILITY'), holds: identity?.holds ?? true, faults };
  });
}

function faultsOf(identity: Pick<Identity, 'difference' | 'dueToOperatingDifference' | 'dueFromOperatingDifference' | 'negativeClients'>): Fault[] {
  const faults: Fault[] = [];
  if (identity.difference !== 0) faults.push({ words: identity.difference > 0 ? 'More is held than is owed to anyone.' : 'Less is held than is owed.', amount: identity.difference });
  if (identity.dueToOperatingDifference !== 0) faults.push({ words: 'The books differ on what trust owes operating.', amount: identity.dueToOperatingDifference });
  if (identity.dueFromOperatingDifference !== 0) faults.push({ words: 'The books differ on what operating owes trust.', amount: identity.dueFromOperatingDifference });
  if (identity.negativeClients > 0) faults.push({ words: identity.negativeClients === 1 ? 'One client’s trust balance is below zero.' : `${identity.negativeClients} clients’ trust balances are below zero.`, amount: null });
  return faults;
}

/** Debits and credits of the lines; equal where they balance. */
export function totals(lines: readonly { readonly debits: number; readonly credits: number }[]): { debits: number; credits: number } {
  return lines.reduce<{ debits: number; credits: number }>((sum, { debits, credits }) => ({ debits: sum.debits + debits, credits: sum.credits + credits }), { debits: 0, credits: 0 });
}

/** A transaction's lines by book and currency, each group with its totals. */
export function byBook(lines: readonly LedgerLine[]): { key: string; book: string; currency: string; lines: LedgerLine[]; debits: number; credits: number }[] {
  return [...Map.groupBy(lines, ({ book, currency }) => `${book} ${currency}`)].map(([key, own]) => ({
    key, book: own[0]?.book ?? '', currency: own[0]?.currency ?? '', lines: own,
    ...totals(own.map(({ debit, credit }) => ({ debits: debit, credits: credit }))),
  }));
}

/** "Trust book", "Operating book". */
export const bookWords = (book: string): string => (book === 'TRUST' ? 'Trust book' : 'Operating book');

const KINDS: Readonly<Record<string, string>> = {
  RECEIPT: 'Payment received', RETURN: 'Payment returned', REMITTANCE: 'Remittance paid out', REFUND: 'Refund', SWEEP: 'Fees moved to operating', TOP_UP: 'Brought into trust', CLIENT_PAYMENT: 'Paid by a client', SUSPENSE: 'Suspense cleared', SUIT_FEE: 'Suit fee charged', COST: 'Cost', TAKEN_OVER: 'Taken over',
  PARTNER_PAYOUT: 'Share paid to an attorney or agency', ESCHEAT: 'Unclaimed money handed to the state',
};

/** What a transaction is. */
export const kindWords = (kind: string): string => KINDS[kind] ?? kind.toLowerCase().replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase());

/** Where a transaction's source can be looked at; null where there is no screen for it. */
export function sourceLink({ sourceKind, sourceId }: Pick<LedgerLine, 'sourceKind' | 'sourceId'>): { link: string[]; label: string } | null {
  if (sourceKind === 'receipt') return { link: ['/trust/receipts', sourceId], label: 'The payment' };
  return sourceKind === 'remittance_run' ? { link: ['/trust/remittances', sourceId], label: 'The remittance' } : null;
}
