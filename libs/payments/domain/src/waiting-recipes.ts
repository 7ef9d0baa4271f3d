import type { CurrencyCode } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, merged, type Posting } from '@quittance/ledger/domain';
import { surplusAccount, type PaymentParties, type SurplusTarget } from './receipt-recipe';

/**
 * Shares due to a partner are paid out of trust, after a second person's approval (M14). What the partner owes back for
 * returned payments is kept from it: that part of the money goes to operating, which had made it good.
 *
 * TRUST      Dr DUE_TO_ATTORNEY       shares
 *            Cr TRUST_CASH            shares
 * OPERATING  Dr OPERATING_CASH        owed back
 *            Cr PARTNER_RECEIVABLE    owed back
 */
export const partnerPayoutPostings = (currency: CurrencyCode, { shares, owedBack }: { readonly shares: number; readonly owedBack: number }): Posting[] => merged([
  debit(agencyAccount('DUE_TO_ATTORNEY', currency), shares),
  credit(agencyAccount('TRUST_CASH', currency), shares),
  debit(agencyAccount('OPERATING_CASH', currency), owedBack),
  credit(agencyAccount('PARTNER_RECEIVABLE', currency), owedBack),
]);

/**
 * A suit fee is charged to the client, whatever is collected (M14). Withdrawn, it is the same with a negative amount.
 *
 * OPERATING  Dr CLIENT_RECEIVABLE     fee and tax
 *            Cr FEE_REVENUE           fee
 *            Cr TAX_PAYABLE           tax on it
 */
export const suitFeePostings = ({ clientId, currency }: Pick<PaymentParties, 'clientId' | 'currency'>, fee: number, tax = 0): Posting[] => merged([
  debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), fee + tax),
  credit(agencyAccount('FEE_REVENUE', currency), fee),
  credit(agencyAccount('TAX_PAYABLE', currency), tax),
]);

/**
 * Money nobody claimed is handed over to the state, after a second person's approval.
 *
 * TRUST      Dr SUSPENSE or DEBTOR_REFUND  amount
 *            Cr TRUST_CASH            amount
 */
export const escheatPostings = (from: SurplusTarget, parties: PaymentParties, amount: number): Posting[] => [
  debit(surplusAccount(from, parties), amount),
  credit(agencyAccount('TRUST_CASH', parties.currency), amount),
];
