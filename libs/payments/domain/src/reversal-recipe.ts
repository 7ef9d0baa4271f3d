import { agencyAccount, clientAccount, credit, debit, debtorAccount, merged, type Posting } from '@quittance/ledger/domain';
import { keptByPartner, type PartnerShare } from './partner-share';
import { surplusAccount, type PaymentParties, type SurplusTarget } from './receipt-recipe';

/** A returned payment as the books see it; minor units, all as they were received (positive). */
export interface ReversalAmounts {
  readonly applied: number;
  readonly surplus: number;
  readonly surplusTo: SurplusTarget;
  /** What of the surplus is still where it was put; the rest has been paid back to the debtor meanwhile. */
  readonly surplusLeft: number;
  /** The fee given back to the client. */
  readonly feeBack: number;
  /** The tax given back with it. */
  readonly taxBack?: number;
  /** Fee and tax the original took from trust money; all of what is given back where left out. */
  readonly keptBefore?: number;
  readonly feeFromTrust: boolean;
  /** Whether the fee has left the trust bank account for operating. */
  readonly feeSwept: boolean;
  /** What trust holds for the client before this, natural sign. */
  readonly clientTrust: number;
  /** The partner's share of the original (PA), and whether it was paid out to it meanwhile. */
  readonly partner?: (PartnerShare & { readonly paid: boolean }) | null;
  /** What operating owes trust before this: what it had made up for the original is first taken off that. */
  readonly operatingOwes?: number;
}

/**
 * What of fee and tax goes back to the client's trust money: no more than was taken from it, the rest lessens what it owes.
 * Where fees are only billed, that is what a partner's share took.
 */
export function givenBackToTrust({ feeBack, taxBack = 0, keptBefore, feeFromTrust }: ReversalAmounts): number {
  const back = feeBack + taxBack;
  return feeFromTrust ? Math.min(back, keptBefore ?? back) : Math.max(0, Math.min(back, keptBefore ?? 0));
}

/** What the client's trust money lacks for this reversal: moved to operating, so that trust is never negative (M13). */
export const trustShortfall = (amounts: ReversalAmounts): number =>
  Math.max(0, amounts.applied - givenBackToTrust(amounts) - amounts.clientTrust);

/**
 * PUR and PAR, a payment to the agency or through a partner is returned, before or after it was remitted (M13, M14).
 *
 * TRUST      Cr TRUST_CASH            received, less what a partner kept (NETTED)
 *            Dr CLIENT_TRUST          applied
 *            Dr SUSPENSE or DEBTOR_REFUND  surplus still there
 *            Dr DUE_FROM_OPERATING    surplus already refunded
 *            Dr DUE_TO_OPERATING      fee and tax given back less the partner's share, not swept   (DUE_FROM_OPERATING where it was swept)
 *            Dr DUE_TO_ATTORNEY       the partner's share (GROSS)   (DUE_FROM_OPERATING where it was paid out)
 *            Cr CLIENT_TRUST          fee and tax given back
 *            Cr DUE_FROM_OPERATING    what operating had made up for the original and still owes   (DUE_TO_OPERATING where it has brought it)
 *            Dr DUE_FROM_OPERATING    the client's shortfall
 *            Cr CLIENT_TRUST          the client's shortfall
 * OPERATING  Dr FEE_REVENUE           fee given back
 *            Dr TAX_PAYABLE           tax given back
 *            Cr DUE_FROM_TRUST        fee and tax given back less the partner's share, not swept   (DUE_TO_TRUST where it was swept; CLIENT_RECEIVABLE if GROSS)
 *            Cr PARTNER_SHARE         the partner's share
 *            Dr PARTNER_RECEIVABLE    the partner's share, paid out: it owes it back
 *            Dr CLIENT_RECEIVABLE     the client's shortfall
 *            Dr DEBTOR_RECEIVABLE     surplus already refunded
 *            Cr DUE_TO_TRUST          shortfall, refunded surplus and a share paid out
 */
export function reversalPostings(parties: PaymentParties, amounts: ReversalAmounts): Posting[] {
  const { clientId, debtorId, currency } = parties;
  const { applied, surplus, surplusLeft, feeBack, taxBack = 0, feeSwept } = amounts;
  const clientTrust = clientAccount('CLIENT_TRUST', currency, clientId);
  const receivable = clientAccount('CLIENT_RECEIVABLE', currency, clientId);
  const dueFromOperating = agencyAccount('DUE_FROM_OPERATING', currency);
  const dueToTrust = agencyAccount('DUE_TO_TRUST', currency);
  const refunded = surplus - surplusLeft;
  const short = trustShortfall(amounts);
  const back = givenBackToTrust(amounts);
  const partner = amounts.partner?.amount ?? 0;
  const keptByThem = keptByPartner(amounts.partner);
  const paidOut = amounts.partner?.paid ? partner - keptByThem : 0;
  const [unearned, madeUp] = [Math.max(0, back - partner), Math.max(0, partner - back)];
  const stillOwed = Math.min(madeUp, Math.max(0, partner - (amounts.keptBefore ?? back)), Math.max(0, amounts.operatingOwes ?? 0));
  return merged([
    credit(agencyAccount('TRUST_CASH', currency), applied + surplus - keptByThem),
    debit(clientTrust, applied),
    debit(surplusAccount(amounts.surplusTo, parties), surplusLeft),
    debit(dueFromOperating, refunded),
    debit(feeSwept ? dueFromOperating : agencyAccount('DUE_TO_OPERATING', currency), unearned),
    credit(dueFromOperating, stillOwed),
    credit(agencyAccount('DUE_TO_OPERATING', currency), madeUp - stillOwed),
    debit(agencyAccount('DUE_TO_ATTORNEY', currency), partner - keptByThem - paidOut),
    debit(dueFromOperating, paidOut),
    credit(clientTrust, back),
    debit(dueFromOperating, short),
    credit(clientTrust, short),
    debit(agencyAccount('FEE_REVENUE', currency), feeBack),
    debit(agencyAccount('TAX_PAYABLE', currency), taxBack),
    credit(feeSwept ? dueToTrust : agencyAccount('DUE_FROM_TRUST', currency), unearned),
    debit(dueToTrust, stillOwed),
    debit(agencyAccount('DUE_FROM_TRUST', currency), madeUp - stillOwed),
    credit(agencyAccount('PARTNER_SHARE', currency), partner),
    debit(agencyAccount('PARTNER_RECEIVABLE', currency), paidOut),
    credit(receivable, feeBack + taxBack - back),
    debit(receivable, short),
    debit(debtorAccount('DEBTOR_RECEIVABLE', currency, debtorId), refunded),
    credit(dueToTrust, short + refunded + paidOut),
  ]);
}
