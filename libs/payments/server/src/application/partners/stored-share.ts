import type { CurrencyCode, ReceiptId } from '@quittance/kernel';
import type { AccountState } from '@quittance/accounts/server';
import type { Forwarding, PartnerShare } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';
import type { PayingPartner } from './partner-terms';

/** A partner's share of a stored payment, and what became of it. */
export interface StoredShare extends PartnerShare {
  readonly id: string;
  readonly partnerId: string;
  readonly sharePpm: number;
  readonly collected: number;
  readonly paid: boolean;
}

interface NewShare {
  readonly receiptId: ReceiptId;
  readonly account: Pick<AccountState, 'id' | 'clientId' | 'currency'>;
  readonly collected: number;
  readonly earnedOn: string;
}

const INSERT = `
  insert into partner_share (id, partner_id, receipt_id, account_id, client_id, currency, collected, share_ppm, amount, status, reverses_id, earned_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** Stores what a partner has of a payment: kept by it, or due to it. */
export async function storeShare(tx: Tx, { receiptId, account, collected, earnedOn }: NewShare, partner: PayingPartner, share: PartnerShare): Promise<void> {
  await tx.query(INSERT, [
    tx.newId(), partner.partnerId, receiptId, account.id, account.clientId, account.currency, collected, partner.sharePpm, share.amount,
    share.forwards === 'NETTED' ? 'KEPT' : share.amount === 0 ? 'CANCELLED' : 'OWED', null, earnedOn]);
}

/**
 * The share of a payment about to be returned, null where there is none. A payout that waits for approval is withdrawn: what
 * was to be paid is no longer due.
 */
export async function shareToReturn(tx: Tx, receiptId: ReceiptId): Promise<StoredShare | null> {
  const partner = await tx.maybeOne<{ partner_id: string; currency: CurrencyCode }>('select partner_id, currency from partner_share where receipt_id = $1', [receiptId]);
  if (!partner) return null;
  await lockPartner(tx, partner.partner_id, partner.currency);
  const share = await tx.one<{ id: string; partnerId: string; amount: number; sharePpm: number; collected: number; status: string; payoutId: string | null }>(
    `select id, partner_id as "partnerId", amount, share_ppm as "sharePpm", collected, status, payout_id as "payoutId" from partner_share where receipt_id = $1 for update`, [receiptId]);
  if (share.status === 'REQUESTED') await withdrawShares(tx, share.payoutId ?? '');
  const forwards: Forwarding = share.status === 'KEPT' ? 'NETTED' : 'GROSS';
  return { ...share, forwards, paid: share.status === 'PAID' };
}

/** Stores the mirror of a share: cancelled with it while unpaid, owed back where it was paid out. */
export async function returnShare(tx: Tx, original: StoredShare, mirrored: NewShare): Promise<void> {
  const { receiptId, account, earnedOn } = mirrored;
  if (original.forwards === 'GROSS' && !original.paid) await tx.query(`update partner_share set status = 'CANCELLED', payout_id = null where id = $1`, [original.id]);
  await tx.query(INSERT, [
    tx.newId(), original.partnerId, receiptId, account.id, account.clientId, account.currency, -original.collected, original.sharePpm, original.amount === 0 ? 0 : -original.amount,
    original.forwards === 'NETTED' ? 'KEPT' : original.paid && original.amount !== 0 ? 'OWED' : 'CANCELLED', original.id, earnedOn]);
}

/** Takes a request for a payout back: its shares are due again. */
export async function withdrawShares(tx: Tx, payoutId: string): Promise<void> {
  await tx.query(`update partner_share set status = 'OWED', payout_id = null where payout_id = $1`, [payoutId]);
  await tx.query(`update partner_payout set status = 'WITHDRAWN', version = version + 1 where id = $1`, [payoutId]);
}

/** Makes payouts to a partner and returns of what it collected wait for each other. */
export const lockPartner = async (tx: Tx, partnerId: string, currency: string): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`partner ${partnerId} ${currency}`]);
};
