import { moved, type Line } from './books';
import { recover } from './costing';
import { BUCKETS, charge, part, type Bucket, type Treatment } from './fee';
import { addDays, balance, owedOn, sum, undisputed, type Account, type Client, type Invoice, type Item, type Outcome, type Receipt, type RunLine, type World } from './world';

export interface Payment {
  readonly id: string;
  readonly kind: 'PU' | 'PC' | 'PA';
  readonly method: string;
  readonly amount: number;
  readonly on: string;
  readonly account: Account | null;
  readonly noFee: boolean;
}

type Part = Receipt['parts'][number];

/** Largest remainder, ties to the earlier part. */
export function split(amount: number, weights: readonly number[]): number[] {
  const total = BigInt(sum(weights));
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = exact.map((one) => Number(one / total));
  const order = [...exact.keys()].sort((a, b) => Number((exact[b] ?? 0n) % total) - Number((exact[a] ?? 0n) % total) || a - b);
  for (const index of order.slice(0, amount - sum(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** M8: over buckets by the contract's order, within a bucket the invoice due first. */
export function setAgainst(invoices: readonly Invoice[], amount: number, order: Client['order']): Part[] {
  const owed = (bucket: Bucket): number => sum(invoices.map((invoice) => invoice.owed[bucket]));
  const applied = Math.min(amount, sum(invoices.map(owedOn)));
  const buckets = order === 'PRO_RATA' ? BUCKETS : order;
  let left = applied;
  const shares = order === 'PRO_RATA' ? (applied === 0 ? [] : split(applied, BUCKETS.map(owed))) : buckets.map((bucket) => {
    const share = Math.min(left, owed(bucket));
    left -= share;
    return share;
  });
  return buckets.flatMap((bucket, index) => {
    let rest = shares[index] ?? 0;
    return invoices.flatMap((invoice) => {
      const share = Math.min(rest, invoice.owed[bucket]);
      rest -= share;
      return share > 0 ? [{ invoice, bucket, amount: share }] : [];
    });
  });
}

const treatmentOf = ({ placedOn, client: { fees } }: Account, { on, method, noFee }: Pick<Payment, 'on' | 'method' | 'noFee'>): Treatment =>
  noFee ? 'NO_FEE' : on < placedOn ? 'DISCOVERY' : fees.freeDays > 0 && on < addDays(placedOn, fees.freeDays) ? 'FREE' : method === 'GOODS' ? 'GOODS' : 'NORMAL';

const holdOf = ({ holdDays }: Client, { kind, method, on }: Pick<Payment, 'kind' | 'method' | 'on'>): string | null =>
  kind !== 'PC' && (holdDays[method] ?? 0) > 0 ? addDays(on, holdDays[method] ?? 0) : null;

/** Closes what is paid in full, reopens what owes again. */
export function settleStatus(account: Account): void {
  const owed = balance(account);
  if (owed === 0 && account.status !== 'CLOSED') Object.assign(account, { status: 'CLOSED', closeCode: 'PAID_IN_FULL' });
  else if (owed > 0 && account.status === 'CLOSED' && (account.closeCode === 'PAID_IN_FULL' || account.closeCode === 'SETTLED')) Object.assign(account, { status: 'ACTIVE', closeCode: null });
}

interface Applying extends Payment {
  readonly account: Account;
  readonly taking: readonly Invoice[];
  readonly surplusTo: 'SUSPENSE' | 'DEBTOR_REFUND';
  /** The payment whose suspense it comes from. */
  readonly source: Receipt | null;
}

/** One payment on one account: what it pays, the fee, both books, what the client may be remitted of it. */
function apply(world: World, payment: Applying): Receipt {
  const { account, kind, amount, on, method, source } = payment;
  const { client } = account;
  const { fees } = client;
  const parts = setAgainst(payment.taking, amount, client.order);
  const applied = sum(parts.map((one) => one.amount));
  const surplus = amount - applied;
  const base = sum(parts.filter(({ bucket }) => fees.basis.includes(bucket)).map((one) => one.amount));
  const fee = applied === 0 ? null : charge(fees, account.charged, base, treatmentOf(account, payment));
  const { partner } = account;
  const share = kind === 'PA' && partner ? part(applied, partner.sharePpm) : 0;
  const keptByThem = partner?.forwards === 'NETTED' ? share : 0;
  const charged = (fee?.fee ?? 0) + (fee?.tax ?? 0);
  const fromTrust = kind === 'PC' ? 0 : client.mode !== 'GROSS' ? Math.min(charged, applied) : Math.max(0, Math.min(charged, share));
  const [earned, lacking] = [Math.max(0, fromTrust - share), Math.max(0, share - fromTrust)];
  const trust: Line[] = kind === 'PC' ? [] : [
    [source ? 'SUSPENSE' : 'TRUST_CASH', applied + surplus - keptByThem], ['CLIENT_TRUST', fromTrust - applied, client.id],
    payment.surplusTo === 'SUSPENSE' ? ['SUSPENSE', -surplus] : ['DEBTOR_REFUND', -surplus, account.debtor],
    ['DUE_TO_ATTORNEY', keptByThem - share], ['DUE_TO_OPERATING', -earned], ['DUE_FROM_OPERATING', lacking], ['DUE_FROM_TRUST', earned], ['DUE_TO_TRUST', -lacking], ['PARTNER_SHARE', share]];
  const lines: Line[] = [...trust, ['CLIENT_RECEIVABLE', charged - fromTrust, client.id], ['FEE_REVENUE', -(fee?.fee ?? 0)], ['TAX_PAYABLE', -(fee?.tax ?? 0)]];
  world.books.post(lines);
  for (const { invoice, bucket, amount: paid } of parts) invoice.owed[bucket] -= paid;
  const line: RunLine | null = applied === 0 ? null : {
    client, kind, on, belongsOn: on, holdsUntil: holdOf(client, payment), reverses: null, run: null,
    trust: -moved(lines, 'CLIENT_TRUST', client.id), receivable: moved(lines, 'CLIENT_RECEIVABLE', client.id), dueToOperating: -moved(lines, 'DUE_TO_OPERATING') };
  if (line) world.lines.push(line);
  const stored = kind === 'PA' && partner && applied > 0 ? ({ partner, amount: share, status: keptByThem > 0 || partner.forwards === 'NETTED' ? 'KEPT' : share === 0 ? 'CANCELLED' : 'OWED' } as const) : null;
  const receipt: Receipt = {
    id: payment.id, kind, method, amount, on, account, debtor: account.debtor, noFee: payment.noFee, parts, applied, fee, line, share: stored && { ...stored }, source, reverses: null, reversed: false,
    suspense: kind !== 'PC' && payment.surplusTo === 'SUSPENSE' ? surplus : 0, refundable: kind !== 'PC' && payment.surplusTo === 'DEBTOR_REFUND' ? surplus : 0 };
  if (receipt.share) world.shares.push(receipt.share);
  world.receipts.push(receipt);
  recover(world, receipt);
  settleStatus(account);
  return receipt;
}

/** Money that arrives: on an account, or on none anybody knows. */
export function pay(world: World, payment: Payment): Outcome {
  const { account, kind, id, amount, on, method } = payment;
  if (account === null) {
    world.books.post([['TRUST_CASH', amount], ['SUSPENSE', -amount]]);
    const receipt = unapplied(id, method, amount, on, null);
    world.receipts.push(receipt);
    world.items.push({ receipt, amount, reason: 'UNKNOWN_ACCOUNT', account: null, debtor: null, status: 'OPEN', id: '' });
    return null;
  }
  if (kind === 'PA' && account.partner === null) return 'PARTNER_NEEDED';
  const nothing = account.status === 'CLOSED' || (account.disputed && kind !== 'PC');
  const taking = nothing ? [] : kind === 'PC' ? account.invoices : account.invoices.filter(({ disputed }) => !disputed);
  const waits = account.invoices.some((invoice) => invoice.disputed && owedOn(invoice) > 0);
  const reason = account.status === 'CLOSED' ? 'ACCOUNT_CLOSED' : account.disputed ? 'ACCOUNT_DISPUTED' : waits ? 'INVOICE_DISPUTED' : 'LEFT_OVER';
  const takes = Math.min(amount, sum(taking.map(owedOn)));
  const surplusTo = takes > 0 && balance(account) === sum(taking.map(owedOn)) ? 'DEBTOR_REFUND' : 'SUSPENSE';
  const receipt = apply(world, { ...payment, account, taking, surplusTo, source: null });
  const { debtor } = account;
  if (receipt.suspense > 0) {
    world.items.push({ receipt, amount: receipt.suspense, reason: takes > 0 ? (waits ? 'INVOICE_DISPUTED' : 'LEFT_OVER') : reason, account, debtor, status: 'OPEN', id: '' });
  }
  if (receipt.refundable > 0) world.refunds.push({ receipt, debtor, amount: receipt.refundable, item: null, status: 'OWED', requestedBy: null, id: '', version: 1 });
  return null;
}

export const unapplied = (id: string, method: string, amount: number, on: string, debtor: string | null): Receipt => ({
  id, kind: 'PU', method, amount, on, account: null, debtor, noFee: false, parts: [], applied: 0, fee: null, line: null, share: null, suspense: amount, refundable: 0, source: null, reverses: null, reversed: false });

/** Money in suspense is set against an account, as a payment of the day it came. */
export function applyItem(world: World, item: Item, account: Account): Outcome {
  if (item.status !== 'OPEN') return 'NOT_OPEN';
  const { receipt } = item;
  const amount = Math.min(item.amount, undisputed(account));
  if (amount <= 0 || account.status === 'CLOSED' || account.disputed) return 'ACCOUNT_TAKES_NOTHING';
  const { method, on } = receipt;
  apply(world, { id: '', kind: 'PU', method, amount, on, account, noFee: receipt.noFee && receipt.account === account, taking: account.invoices.filter(({ disputed }) => !disputed), surplusTo: 'SUSPENSE', source: receipt });
  item.status = 'APPLIED';
  if (item.amount > amount) world.items.push({ receipt, amount: item.amount - amount, reason: 'LEFT_OVER', account, debtor: account.debtor, status: 'OPEN', id: '' });
  return null;
}

/** A dispute ended: what waited for it is set against its account. */
export function applyWaiting(world: World, account: Account): void {
  for (const item of world.items.filter((one) => one.account === account && one.status === 'OPEN' && (one.reason === 'ACCOUNT_DISPUTED' || one.reason === 'INVOICE_DISPUTED'))) {
    if (account.disputed || account.status === 'CLOSED' || undisputed(account) === 0) return;
    applyItem(world, item, account);
  }
}
