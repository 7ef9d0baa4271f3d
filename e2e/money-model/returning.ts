import { moved, type Line } from './books';
import { travelled, undoRecoveries } from './costing';
import { giveBack } from './fee';
import { settleStatus } from './paying';
import type { Outcome, Receipt, Refund, RunLine, Share, World } from './world';

interface Surplus {
  readonly left: number;
  readonly paidOut: readonly { readonly debtor: string; readonly amount: number }[];
}

const NOTHING: Surplus = { left: 0, paidOut: [] };

/** M13: a payment is returned, with what was made of its suspense; new entries, once only. */
export function returnPayment(world: World, receipt: Receipt, on: string, id: string): Outcome {
  if (receipt.reverses) return 'REVERSAL_OF_REVERSAL';
  if (receipt.reversed) return 'ALREADY_REVERSED';
  if (receipt.source) return 'APPLIED_FROM_SUSPENSE';
  if (on < receipt.on) return 'DATE_BEFORE_PAYMENT';
  for (const derived of world.receipts.filter((one) => one.source === receipt && !one.reversed && !one.reverses).reverse()) mirror(world, derived, on, NOTHING, '');
  const refunds = world.refunds.filter((one) => one.receipt === receipt);
  const waiting = (refund: Refund): boolean => refund.status === 'OWED' || refund.status === 'REQUESTED';
  for (const { amount, debtor } of refunds.filter((refund) => refund.item && waiting(refund))) world.books.post([['SUSPENSE', -amount], ['DEBTOR_REFUND', amount, debtor]]);
  const paidOut = refunds.filter(({ status }) => status === 'PAID');
  const gone = paidOut.reduce((sum, { amount }) => sum + amount, 0);
  mirror(world, receipt, on, { left: receipt.suspense + receipt.refundable - gone, paidOut }, id);
  for (const refund of refunds.filter(waiting)) Object.assign(refund, { status: 'RETURNED' });
  for (const item of world.items.filter((one) => one.receipt === receipt && !paidOut.some((refund) => refund.item === one))) item.status = 'RETURNED';
  return null;
}

function mirror(world: World, original: Receipt, on: string, surplus: Surplus, id: string): void {
  const { account, fee, line, kind } = original;
  const surplusLine = (amount: number): Line => (original.suspense > 0 ? ['SUSPENSE', amount] : ['DEBTOR_REFUND', amount, original.debtor ?? '']);
  const paidOut = surplus.paidOut.flatMap(({ debtor, amount }): Line[] => [['TRUST_CASH', -amount], ['DUE_FROM_OPERATING', amount], ['DEBTOR_RECEIVABLE', amount, debtor], ['DUE_TO_TRUST', -amount]]);
  original.reversed = true;
  if (!account || !fee || !line) {
    world.books.post([['TRUST_CASH', -surplus.left], surplusLine(surplus.left), ...paidOut]);
    world.receipts.push({ ...original, id, amount: -original.amount, on, reverses: original, reversed: false, suspense: 0, refundable: 0 });
    return;
  }
  const { client } = account;
  const { swept, run } = travelled(line);
  undoRecoveries(world, original, on, swept);
  const back = giveBack(client.fees, account.charged, fee);
  const lines = kind === 'PC' ? direct(client.id, back.fee, back.tax) : throughTrust(world, original, { feeBack: -back.fee, taxBack: -back.tax, swept, left: surplus.left, surplusLine });
  world.books.post([...lines, ...paidOut]);
  for (const { invoice, bucket, amount } of original.parts) invoice.owed[bucket] += amount;
  const returned: RunLine = {
    client, kind: 'RETURN', on, belongsOn: line.on, holdsUntil: null, reverses: line, run: null,
    trust: -moved(lines, 'CLIENT_TRUST', client.id), receivable: moved(lines, 'CLIENT_RECEIVABLE', client.id), dueToOperating: -moved(lines, 'DUE_TO_OPERATING') };
  world.lines.push(returned);
  if (original.share) returnShare(world, original.share);
  for (const open of world.runs.filter((one) => one.client === client && (one.status === 'PREPARED' || one.status === 'APPROVED'))) {
    // It rests on this payment, or on money the return took beyond what the payment had brought.
    if (run || open.figures.fromTrust + open.figures.repaid > -world.books.of('CLIENT_TRUST', client.id)) Object.assign(open, { stale: true, status: 'PREPARED' });
  }
  world.receipts.push({ ...original, id, amount: -original.amount, on, fee: back, line: returned, share: null, reverses: original, reversed: false, suspense: 0, refundable: 0 });
  settleStatus(account);
}

const direct = (client: string, fee: number, tax: number): Line[] => [['CLIENT_RECEIVABLE', fee + tax, client], ['FEE_REVENUE', -fee], ['TAX_PAYABLE', -tax]];

interface Back {
  readonly feeBack: number;
  readonly taxBack: number;
  readonly swept: boolean;
  readonly left: number;
  readonly surplusLine: (amount: number) => Line;
}

function throughTrust(world: World, { account, applied, line, share: stored, source }: Receipt, { feeBack, taxBack, swept, left, surplusLine }: Back): Line[] {
  if (!account || !line) throw new Error('nothing was applied');
  const { client } = account;
  const all = feeBack + taxBack;
  const keptBefore = applied - line.trust;
  const back = client.mode !== 'GROSS' ? Math.min(all, keptBefore) : Math.max(0, Math.min(all, keptBefore));
  if (stored?.status === 'REQUESTED') withdrawPayout(world, stored);
  const share = stored?.amount ?? 0;
  const keptByThem = stored?.status === 'KEPT' ? share : 0;
  const paid = stored?.status === 'PAID' ? share : 0;
  const short = Math.max(0, applied - back + world.books.of('CLIENT_TRUST', client.id));
  const [unearned, tooLittle] = [Math.max(0, back - share), Math.max(0, share - back)];
  // What operating had made up for the payment comes off what it owes, as far as it has not brought it.
  const stillOwed = Math.min(tooLittle, Math.max(0, share - keptBefore), Math.max(0, world.owedBefore + world.books.of('DUE_FROM_OPERATING')));
  return [
    [source ? 'SUSPENSE' : 'TRUST_CASH', keptByThem - applied - left], ['CLIENT_TRUST', applied - back - short, client.id], surplusLine(left),
    [swept ? 'DUE_FROM_OPERATING' : 'DUE_TO_OPERATING', unearned], ['DUE_TO_OPERATING', stillOwed - tooLittle], ['DUE_TO_ATTORNEY', share - keptByThem - paid], ['DUE_FROM_OPERATING', paid + short - stillOwed],
    ['FEE_REVENUE', feeBack], ['TAX_PAYABLE', taxBack], [swept ? 'DUE_TO_TRUST' : 'DUE_FROM_TRUST', -unearned], ['DUE_FROM_TRUST', tooLittle - stillOwed], ['PARTNER_SHARE', -share],
    ['PARTNER_RECEIVABLE', paid], ['CLIENT_RECEIVABLE', back - all + short, client.id], ['DUE_TO_TRUST', stillOwed - short - paid]];
}

/** A request for a payout is taken back; its shares are due again. */
export function withdrawPayout(world: World, share: Share): void {
  const payout = world.partnerPayouts.find((one) => one.status === 'REQUESTED' && one.shares.includes(share));
  if (!payout) return;
  payout.status = 'WITHDRAWN';
  for (const one of payout.shares) one.status = 'OWED';
}

function returnShare(world: World, original: Share): void {
  const { partner, amount, status } = original;
  const paid = status === 'PAID';
  if (partner.forwards === 'GROSS' && !paid) original.status = 'CANCELLED';
  world.shares.push({ partner, amount: -amount, status: status === 'KEPT' ? 'KEPT' : paid && amount !== 0 ? 'OWED' : 'CANCELLED' });
}
