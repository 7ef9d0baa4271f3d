import { formatDate, ok, refuse, type AccountId, type BusinessDate, type DomainEvent, type ReceiptId, type Result } from '@quittance/kernel';
import {
  applyEntries,
  applyPayment,
  owedOn,
  type AccountStatus,
  type Allocation,
  type ApplicationOrder,
  type DebtEntry,
  type InvoiceBalance,
} from '@quittance/accounts/domain';
import { feeFor, NO_TAX, taxOnFee, treatmentOn, type CommissionTaxRate, type Fee, type FeeHistory, type FeeTreatment, type ResolvedTerms } from '@quittance/fees/domain';
import type { PaymentMethod, RemittanceMode } from '@quittance/clients/domain';
import type { Posting } from '@quittance/ledger/domain';
import { clientEffect, type ClientEffect } from './client-effect';
import { partnerShare, type PartnerShare, type PartnerTerms } from './partner-share';
import { directPaymentPostings, receiptPostings, type PaymentParties, type SurplusTarget } from './receipt-recipe';

/** An account as a payment meets it. */
export interface PayableAccount extends PaymentParties {
  readonly accountId: AccountId;
  readonly status: AccountStatus;
  readonly disputed: boolean;
  readonly balances: readonly InvoiceBalance[];
  /** The terms in force for the account. */
  readonly terms: ResolvedTerms;
  /** Sums over its fee lines so far. */
  readonly history: FeeHistory;
  readonly order: ApplicationOrder;
  readonly mode: RemittanceMode;
  /** Tax on commission on the day of the payment; none where left out (M7). */
  readonly tax?: CommissionTaxRate;
}

/** PU: paid to the agency. PC: paid to the client directly. PA: paid to an attorney or agency the account was forwarded to. */
export const RECEIPT_KINDS = ['PU', 'PC', 'PA'] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

export interface Receipt {
  readonly receiptId: ReceiptId;
  readonly kind: ReceiptKind;
  /** Minor units, above zero. */
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly method?: PaymentMethod;
  /** Why it bears no fee although the contract has one; empty or left out for the others (M5). */
  readonly noFeeReason?: string;
  /** Whom the debtor paid (PA). */
  readonly partner?: PartnerTerms | null;
}

/** How a payment is charged: free where it is marked so, goods at the contract's share (M5, M21). */
export const treatmentOf = (terms: ResolvedTerms, { receivedOn, method, noFeeReason = '' }: Pick<Receipt, 'receivedOn' | 'method' | 'noFeeReason'>): FeeTreatment =>
  treatmentOn(terms, receivedOn, { noFee: noFeeReason !== '', goods: method === 'GOODS' });

/** Tax on a fee line, minor units, with the rate it was worked out at. */
export interface FeeTax extends CommissionTaxRate {
  readonly amount: number;
}

/** The tax a fee bears at a rate. */
export const feeTax = (fee: number, rate: CommissionTaxRate = NO_TAX): FeeTax => ({ ...rate, amount: taxOnFee(fee, rate) });

/** Everything one payment changes; stored in one transaction. */
export interface AppliedReceipt {
  readonly applications: readonly Allocation[];
  readonly applied: number;
  /** What the account can't take. Of a PU it waits in `surplusTo`; of a PC it is the client's, and only noted. */
  readonly surplus: number;
  readonly surplusTo: SurplusTarget | null;
  readonly entries: readonly DebtEntry[];
  readonly balances: readonly InvoiceBalance[];
  readonly fee: Fee;
  readonly tax: FeeTax;
  /** The share of the attorney or agency that collected it (PA). */
  readonly partner: PartnerShare | null;
  /** May be empty: a PC without a fee moves no money. */
  readonly postings: readonly Posting[];
  readonly effect: ClientEffect;
  readonly events: readonly DomainEvent[];
}

function checkReceipt(account: PayableAccount, receipt: Receipt, today: BusinessDate): Result<null> {
  if (!Number.isSafeInteger(receipt.amount) || receipt.amount <= 0) {
    return refuse('AMOUNT_NOT_POSITIVE', 'A payment is above zero. A returned payment is a reversal.', { amount: receipt.amount }, 'amount');
  }
  if (receipt.currency !== account.currency) {
    const facts = { account: account.currency, payment: receipt.currency };
    return refuse('CURRENCY_MISMATCH', `The account is in ${account.currency}, the payment in ${receipt.currency}.`, facts, 'currency');
  }
  if (receipt.receivedOn > today) {
    return refuse('DATE_IN_FUTURE', `${formatDate(receipt.receivedOn)} is after today, ${formatDate(today)}.`, { receivedOn: receipt.receivedOn, today }, 'receivedOn');
  }
  return ok(null);
}

// Closed accounts take nothing, disputed ones and disputed invoices nothing the agency was paid (M19): such money waits in suspense.
function takenBy({ status, disputed, balances }: PayableAccount, { kind }: Receipt): readonly InvoiceBalance[] {
  if (status === 'CLOSED' || (disputed && kind !== 'PC')) return [];
  return kind === 'PC' ? balances : balances.filter((invoice) => invoice.disputed !== true);
}

/** The same fee, its words with the reason somebody gave for waiving it. */
const feeWith = (fee: Result<Fee>, { noFeeReason = '' }: Receipt): Result<Fee> =>
  fee.ok && noFeeReason !== '' ? ok({ ...fee.value, working: { ...fee.value.working, words: [...fee.value.working.words, noFeeReason] } }) : fee;

/**
 * A payment on one account: set against its invoices and buckets by the contract's order (M8), the fee worked out (M1–M5),
 * both books posted. Money that arrived is never refused: what the account can't take goes to a debtor refund (M17), or to
 * suspense where the account takes nothing; `surplusTo` overrides that. Refuses AMOUNT_NOT_POSITIVE, CURRENCY_MISMATCH and
 * DATE_IN_FUTURE only. Whether the account is thereby closed is the accounts context's `afterPayment`.
 */
export function applyReceipt(
  account: PayableAccount,
  receipt: Receipt,
  today: BusinessDate,
  surplusTo?: SurplusTarget,
): Result<AppliedReceipt> {
  const checked = checkReceipt(account, receipt, today);
  if (!checked.ok) return checked;
  const { kind, receiptId, receivedOn, amount } = receipt;
  const { accountId, clientId, currency, terms, history } = account;
  const taking = takenBy(account, receipt);
  const { allocations, applied, byBucket, surplus } = applyPayment(taking, amount, account.order);
  const fee = feeWith(feeFor(terms, history, byBucket, treatmentOf(terms, receipt)), receipt);
  if (!fee.ok) return fee;
  const entries = allocations.map((part): DebtEntry => ({ ...part, amount: -part.amount, source: 'PAYMENT', effectiveOn: receivedOn }));
  const balances = applyEntries(account.balances, entries);
  const waitsForDispute = kind !== 'PC' && owedOn(account.balances) > owedOn(taking);
  const target = surplusTo ?? (applied > 0 && !waitsForDispute ? 'DEBTOR_REFUND' : 'SUSPENSE');
  const tax = feeTax(fee.value.fee, account.tax);
  const partner = receipt.partner && kind === 'PA' ? partnerShare(applied, receipt.partner) : null;
  const charged = { fee: fee.value.fee, tax: tax.amount, feeFromTrust: account.mode !== 'GROSS' };
  const postings =
    kind !== 'PC'
      ? receiptPostings(account, { applied, surplus, surplusTo: target, partner, ...charged })
      : directPaymentPostings(account, charged.fee, charged.tax);
  const recorded: DomainEvent = {
    type: 'payment.recorded',
    clientId,
    accountId,
    payload: { receiptId, kind, currency, received: amount, applied, fee: charged.fee, surplus },
  };
  const before = owedOn(account.balances);
  const changed: DomainEvent = {
    type: 'account.balanceChanged',
    clientId,
    accountId,
    payload: { currency, before, after: before - applied, cause: 'PAYMENT' },
  };
  return ok({
    applications: allocations,
    applied,
    surplus,
    surplusTo: kind !== 'PC' && surplus > 0 ? target : null,
    entries,
    balances,
    fee: fee.value,
    tax,
    partner,
    postings,
    effect: clientEffect(postings, clientId),
    events: applied > 0 ? [recorded, changed] : [recorded],
  });
}
