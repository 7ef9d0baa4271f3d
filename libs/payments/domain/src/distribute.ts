import { allocate, compareDates, ok, refuse, type AccountId, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';

/** An account a payment may be spread over; `owed` in minor units. */
export interface DistributableAccount {
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly owed: number;
  readonly oldestDueOn: BusinessDate;
  readonly disputed: boolean;
}

/** OLDEST_FIRST and PRO_RATA without a direction; otherwise the accounts and amounts the debtor named. */
export type Distribution =
  | 'OLDEST_FIRST'
  | 'PRO_RATA'
  | readonly { readonly accountId: AccountId; readonly amount: number }[];

export interface DistributedPayment {
  /** Accounts that get something, with how much. */
  readonly shares: readonly { readonly accountId: AccountId; readonly amount: number }[];
  /** What waits in suspense. */
  readonly rest: number;
}

function oldestFirst(accounts: readonly DistributableAccount[], amount: number): number[] {
  let left = amount;
  const order = [...accounts.keys()].sort((a, b) => {
    const [x, y] = [accounts[a], accounts[b]];
    return (x && y ? compareDates(x.oldestDueOn, y.oldestDueOn) : 0) || a - b;
  });
  const parts = accounts.map(() => 0);
  for (const index of order) {
    parts[index] = Math.min(left, accounts[index]?.owed ?? 0);
    left -= parts[index];
  }
  return parts;
}

/**
 * Spreads one payment of a debtor over its accounts with one client (M19). A disputed account never gets anything: a
 * direction that names one is not followed there, and that money waits. Refuses TWO_CLIENTS (different clients are
 * separate ledgers), UNKNOWN_ACCOUNT, and DIRECTION_ABOVE_PAYMENT.
 */
export function distribute(
  accounts: readonly DistributableAccount[],
  amount: number,
  by: Distribution,
): Result<DistributedPayment> {
  if (new Set(accounts.map(({ clientId }) => clientId)).size > 1) {
    return refuse('TWO_CLIENTS', 'These accounts belong to different clients; record a payment for each client.');
  }
  const open = accounts.filter(({ disputed, owed }) => !disputed && owed > 0);
  let shares: { accountId: AccountId; amount: number }[];
  if (typeof by === 'string') {
    const total = open.reduce((sum, { owed }) => sum + owed, 0);
    const spread = Math.min(amount, total);
    const parts =
      spread === 0
        ? open.map(() => 0)
        : by === 'PRO_RATA'
          ? allocate(spread, open.map(({ owed }) => owed))
          : oldestFirst(open, spread);
    shares = open.map(({ accountId }, index) => ({ accountId, amount: parts[index] ?? 0 }));
  } else {
    const unknown = by.find(({ accountId }) => !accounts.some((account) => account.accountId === accountId));
    if (unknown) return refuse('UNKNOWN_ACCOUNT', 'The direction names an account that is not among these.', { accountId: unknown.accountId });
    const directed = by.reduce((sum, part) => sum + part.amount, 0);
    if (directed > amount) {
      return refuse('DIRECTION_ABOVE_PAYMENT', 'The direction names more than was paid.', { directed, paid: amount });
    }
    shares = by.map(({ accountId, amount: wanted }) => {
      const owed = open.find((account) => account.accountId === accountId)?.owed ?? 0;
      return { accountId, amount: Math.min(wanted, owed) };
    });
  }
  const given = shares.filter((part) => part.amount > 0);
  return ok({ shares: given, rest: amount - given.reduce((sum, part) => sum + part.amount, 0) });
}
