import type { ClientId, CurrencyCode, DebtorId } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, debtorAccount, merged, type Posting } from '@quittance/ledger/domain';
import { keptByPartner, type PartnerShare } from './partner-share';

/** Where money goes that an account can't take. */
export type SurplusTarget = 'SUSPENSE' | 'DEBTOR_REFUND';

/** Whose books a payment touches. */
export interface PaymentParties {
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly currency: CurrencyCode;
}

/** A payment to the agency as the books see it; minor units. `applied + surplus` is what arrived. */
export interface ReceiptAmounts {
  readonly applied: number;
  readonly surplus: number;
  readonly surplusTo: SurplusTarget;
  readonly fee: number;
  /** Tax on the fee (M7); none where left out. */
  readonly tax?: number;
  /** Whether the fee is kept back from the client's trust money (NET, COMBINED) or only billed (GROSS). */
  readonly feeFromTrust: boolean;
  /** The share of the attorney or agency that collected it (PA). */
  readonly partner?: PartnerShare | null;
}

/** The ledger account a surplus waits in. */
export const surplusAccount = (target: SurplusTarget, { currency, debtorId }: PaymentParties) =>
  target === 'SUSPENSE' ? agencyAccount('SUSPENSE', currency) : debtorAccount('DEBTOR_REFUND', currency, debtorId);

/**
 * How much of a fee and its tax trust money bears: a rate that rises on the whole amount may take more than this payment.
 * A partner's share comes out of what it collected even where the fee is only billed; a fee that is only billed and falls
 * lessens what the client owes.
 */
export function feeTakenFromTrust({ fee, tax = 0, applied, feeFromTrust, partner }: ReceiptAmounts): number {
  return feeFromTrust ? Math.min(fee + tax, applied) : Math.max(0, Math.min(fee + tax, partner?.amount ?? 0));
}

/**
 * PU, the debtor paid the agency; PA, it paid an attorney or agency the account was forwarded to (M14). The partner's share
 * is part of the fee; where the fee doesn't cover it, operating makes up for it.
 *
 * TRUST      Dr TRUST_CASH            received, less what a partner kept (NETTED)
 *            Cr CLIENT_TRUST          applied
 *            Cr SUSPENSE or DEBTOR_REFUND  surplus
 *            Dr CLIENT_TRUST          fee and tax kept back
 *            Cr DUE_TO_ATTORNEY       the partner's share (GROSS)
 *            Cr DUE_TO_OPERATING      fee and tax kept back, less the partner's share   (Dr DUE_FROM_OPERATING below zero)
 * OPERATING  Dr DUE_FROM_TRUST        fee and tax kept back, less the partner's share   (Cr DUE_TO_TRUST below zero)
 *            Dr PARTNER_SHARE         the partner's share
 *            Dr CLIENT_RECEIVABLE     fee and tax not kept back (GROSS)
 *            Cr FEE_REVENUE           fee
 *            Cr TAX_PAYABLE           tax on it
 */
export function receiptPostings(parties: PaymentParties, amounts: ReceiptAmounts): Posting[] {
  const { clientId, currency } = parties;
  const clientTrust = clientAccount('CLIENT_TRUST', currency, clientId);
  const kept = feeTakenFromTrust(amounts);
  const partner = amounts.partner?.amount ?? 0;
  const keptByThem = keptByPartner(amounts.partner);
  const [earned, lacking] = [Math.max(0, kept - partner), Math.max(0, partner - kept)];
  return merged([
    debit(agencyAccount('TRUST_CASH', currency), amounts.applied + amounts.surplus - keptByThem),
    credit(clientTrust, amounts.applied),
    credit(surplusAccount(amounts.surplusTo, parties), amounts.surplus),
    debit(clientTrust, kept),
    credit(agencyAccount('DUE_TO_ATTORNEY', currency), partner - keptByThem),
    credit(agencyAccount('DUE_TO_OPERATING', currency), earned),
    debit(agencyAccount('DUE_FROM_OPERATING', currency), lacking),
    debit(agencyAccount('DUE_FROM_TRUST', currency), earned),
    credit(agencyAccount('DUE_TO_TRUST', currency), lacking),
    debit(agencyAccount('PARTNER_SHARE', currency), partner),
    debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), amounts.fee + (amounts.tax ?? 0) - kept),
    credit(agencyAccount('FEE_REVENUE', currency), amounts.fee),
    credit(agencyAccount('TAX_PAYABLE', currency), amounts.tax ?? 0),
  ]);
}

/**
 * PC, the debtor paid the client directly: commission is earned, trust does not move (M5). A reversal (PCR) is the same
 * with the fee and its tax given back as negative amounts.
 *
 * OPERATING  Dr CLIENT_RECEIVABLE     fee and tax
 *            Cr FEE_REVENUE           fee
 *            Cr TAX_PAYABLE           tax on it
 */
export function directPaymentPostings({ clientId, currency }: PaymentParties, fee: number, tax = 0): Posting[] {
  return merged([
    debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), fee + tax),
    credit(agencyAccount('FEE_REVENUE', currency), fee),
    credit(agencyAccount('TAX_PAYABLE', currency), tax),
  ]);
}
