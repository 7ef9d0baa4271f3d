import type { Item, Outcome, Partner, PartnerPayout, Refund, World } from './world';
import { withdrawPayout } from './returning';

/** M17: money owed back to a debtor leaves on a second person's approval only. */
export function refundItem(world: World, item: Item, debtor: string | null, by: string): Outcome {
  if (item.status !== 'OPEN') return 'NOT_OPEN';
  const whose = debtor ?? item.debtor ?? item.receipt.debtor;
  if (whose === null) return 'DEBTOR_NEEDED';
  item.status = 'REFUNDED';
  world.books.post([['SUSPENSE', item.amount], ['DEBTOR_REFUND', -item.amount, whose]]);
  world.refunds.push({ receipt: item.receipt, debtor: whose, amount: item.amount, item, status: 'REQUESTED', requestedBy: by, id: '', version: 1 });
  return null;
}

export function requestRefund(refund: Refund, by: string): Outcome {
  if (refund.status !== 'OWED') return 'REFUND_CHANGED';
  Object.assign(refund, { status: 'REQUESTED', requestedBy: by });
  return null;
}

export function payRefund(world: World, refund: Refund, by: string): Outcome {
  if (refund.status !== 'REQUESTED') return 'REFUND_CHANGED';
  if (refund.requestedBy === by) return 'SAME_PERSON';
  world.books.post([['DEBTOR_REFUND', refund.amount, refund.debtor], ['TRUST_CASH', -refund.amount]]);
  refund.status = 'PAID';
  return null;
}

export function withdrawRefund(refund: Refund): Outcome {
  if (refund.status !== 'REQUESTED') return 'REFUND_CHANGED';
  Object.assign(refund, { status: 'OWED', requestedBy: null });
  return null;
}

/** M14: shares due to an attorney or agency, less what it owes back. */
export function requestPartnerPayout(world: World, partner: Partner, by: string, id: string): Outcome {
  if (world.partnerPayouts.some((one) => one.partner === partner && one.status === 'REQUESTED')) return 'PAYOUT_WAITS';
  const shares = world.shares.filter((one) => one.partner === partner && one.status === 'OWED');
  const of = (sign: 1 | -1): number => shares.reduce((sum, { amount }) => sum + Math.max(0, sign * amount), 0);
  if (of(1) <= of(-1)) return 'NOTHING_DUE';
  for (const share of shares) share.status = 'REQUESTED';
  world.partnerPayouts.push({ partner, shares, due: of(1), owedBack: of(-1), requestedBy: by, status: 'REQUESTED', id, version: 1 });
  return null;
}

export function payPartner(world: World, payout: PartnerPayout, by: string): Outcome {
  if (payout.status !== 'REQUESTED') return 'PAYOUT_CHANGED';
  if (payout.requestedBy === by) return 'SAME_PERSON';
  const { due, owedBack } = payout;
  world.books.post([['DUE_TO_ATTORNEY', due], ['TRUST_CASH', -due], ['OPERATING_CASH', owedBack], ['PARTNER_RECEIVABLE', -owedBack]]);
  for (const share of payout.shares) share.status = 'PAID';
  payout.status = 'PAID';
  return null;
}

export function withdrawPartnerPayout(world: World, payout: PartnerPayout): Outcome {
  if (payout.status !== 'REQUESTED') return 'PAYOUT_CHANGED';
  const [share] = payout.shares;
  if (share) withdrawPayout(world, share);
  return null;
}
