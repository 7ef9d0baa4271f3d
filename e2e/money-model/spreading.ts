import { applyItem, split, unapplied } from './paying';
import { balance, sum, undisputed, type Account, type Item, type Outcome, type World } from './world';

export interface Spreading {
  readonly account: Account;
  readonly by: 'OLDEST_FIRST' | 'PRO_RATA' | 'DIRECTED';
  readonly direction: readonly { readonly account: Account; readonly amount: number }[];
  readonly amount: number;
  readonly method: string;
  readonly on: string;
}

const takes = (account: Account): number => (account.status === 'CLOSED' || account.disputed ? 0 : undisputed(account));

/** M19: one payment over a debtor's accounts with one client. */
export function spread(world: World, { account, by, direction, amount, method, on }: Spreading, id: string): Outcome {
  const siblings = world.accounts
    .filter((one) => one.debtor === account.debtor && one.client === account.client && ((one.status !== 'CLOSED' && balance(one) > 0) || direction.some((part) => part.account === one)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (siblings.length === 0) return 'NOTHING_OWED';
  if (sum(direction.map((part) => part.amount)) > amount) return 'DIRECTION_ABOVE_PAYMENT';
  const shares = sharesOf(siblings, by, direction, amount).filter((share) => share.amount > 0);
  world.books.post([['TRUST_CASH', amount], ['SUSPENSE', -amount]]);
  const receipt = unapplied(id, method, amount, on, account.debtor);
  world.receipts.push(receipt);
  const wait = (waits: number, of: Account | null): Item => {
    const reason = of?.disputed ? 'ACCOUNT_DISPUTED' : of && undisputed(of) < balance(of) ? 'INVOICE_DISPUTED' : 'LEFT_OVER';
    const item: Item = { receipt, amount: waits, reason, account: of, debtor: account.debtor, status: 'OPEN', id: '' };
    world.items.push(item);
    return item;
  };
  // What is said of an account is what it was when the payment came.
  const before = new Map(siblings.map((one) => [one, { disputed: one.disputed, some: undisputed(one) < balance(one) }]));
  for (const share of shares) applyItem(world, wait(share.amount, share.account), share.account);
  let rest = amount - sum(shares.map((share) => share.amount));
  for (const wanted of direction) {
    const waits = Math.min(rest, wanted.amount - sum(shares.filter((share) => share.account === wanted.account).map((share) => share.amount)));
    if (waits <= 0) continue;
    const was = before.get(wanted.account);
    world.items.push({
      receipt, amount: waits, reason: was?.disputed ? 'ACCOUNT_DISPUTED' : was?.some ? 'INVOICE_DISPUTED' : 'LEFT_OVER', account: wanted.account, debtor: account.debtor, status: 'OPEN', id: '' });
    rest -= waits;
  }
  if (rest > 0) wait(rest, null);
  return null;
}

function sharesOf(siblings: readonly Account[], by: Spreading['by'], direction: Spreading['direction'], amount: number): { account: Account; amount: number }[] {
  if (by === 'DIRECTED') return direction.map(({ account, amount: wanted }) => ({ account, amount: Math.min(wanted, takes(account)) }));
  const open = siblings.filter((one) => takes(one) > 0);
  const whole = Math.min(amount, sum(open.map(takes)));
  if (whole === 0) return [];
  if (by === 'PRO_RATA') return split(whole, open.map(takes)).map((share, index) => ({ account: open[index] as Account, amount: share }));
  let left = whole;
  return open.map((account) => {
    const share = Math.min(left, takes(account));
    left -= share;
    return { account, amount: share };
  });
}
