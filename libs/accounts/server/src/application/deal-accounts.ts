import type { AccountId, CurrencyCode, DeskId } from '@quittance/kernel';

/** How accounts go round several desks: in turn, or to whoever got least so far. */
export const DEALS = ['BY_COUNT', 'BY_BALANCE'] as const;
export type Deal = (typeof DEALS)[number];

export interface Dealt {
  readonly accountId: AccountId;
  readonly deskId: DeskId;
}

/**
 * Deals accounts to desks. BY_COUNT: the largest first, each to the next desk in turn, so that counts differ by one at most and
 * nobody gets all the large ones. BY_BALANCE: the largest first, each to the desk that got least in its currency so far, ties to
 * the desk with fewer accounts, then to the one named first. The same input always deals the same.
 */
export function dealAccounts(
  accounts: readonly { readonly id: AccountId; readonly balanceMinor: number; readonly currency: CurrencyCode }[],
  desks: readonly DeskId[],
  deal: Deal,
): Dealt[] {
  if (desks.length === 0) throw new RangeError('accounts cannot be dealt to no desk');
  const largestFirst = [...accounts].sort((a, b) => b.balanceMinor - a.balanceMinor || (a.id < b.id ? -1 : 1));
  if (deal === 'BY_COUNT') return largestFirst.map(({ id }, index) => ({ accountId: id, deskId: desks[turn(index, desks.length)] as DeskId }));
  const got = desks.map(() => ({ count: 0, minor: new Map<CurrencyCode, number>() }));
  return largestFirst.map(({ id, balanceMinor, currency }) => {
    const had = (index: number): number => got[index]?.minor.get(currency) ?? 0;
    const count = (index: number): number => got[index]?.count ?? 0;
    const least = desks.map((_, index) => index).reduce((best, index) => (had(index) < had(best) || (had(index) === had(best) && count(index) < count(best)) ? index : best));
    got[least]?.minor.set(currency, had(least) + balanceMinor);
    const pile = got[least];
    if (pile) pile.count++;
    return { accountId: id, deskId: desks[least] as DeskId };
  });
}

// There and back (0 1 2 2 1 0 …): in plain turns the first desk would get the larger account of every round.
function turn(index: number, desks: number): number {
  const place = index % desks;
  return Math.floor(index / desks) % 2 === 0 ? place : desks - 1 - place;
}
