import { formatDate, ok, refuse, sumMinor, type BusinessDate, type DomainEvent, type ReceiptId, type Result } from '@quittance/kernel';
import { applyEntries, owedOn, type Allocation, type DebtEntry, type InvoiceBalance } from '@quittance/accounts/domain';
import { reversalFee, type CommissionTaxRate, type Fee, type FeeWorking } from '@quittance/fees/domain';
import type { Posting } from '@quittance/ledger/domain';
import { feeTax, type FeeTax, type PayableAccount, type ReceiptKind } from './apply-receipt';
import { clientEffect, type ClientEffect } from './client-effect';
import { directPaymentPostings, type SurplusTarget } from './receipt-recipe';
import type { PartnerShare } from './partner-share';
import { reversalPostings, trustShortfall } from './reversal-recipe';

/** A payment as it was stored, and where its money is now. Minor units. */
export interface StoredReceipt {
  readonly receiptId: ReceiptId;
  readonly kind: ReceiptKind;
  readonly receivedOn: BusinessDate;
  readonly applications: readonly Allocation[];
  readonly working: FeeWorking;
  /** The rate its tax was worked out at; none where left out. */
  readonly tax?: CommissionTaxRate;
  /** Fee and tax it took from trust money. */
  readonly feeKept?: number;
  /** The partner's share (PA), and whether it was paid out to it meanwhile. */
  readonly share?: (PartnerShare & { readonly paid: boolean }) | null;
  readonly surplus: number;
  readonly surplusTo: SurplusTarget | null;
  /** What of the surplus is still there. */
  readonly surplusLeft: number;
  /** Whether its fee has left the trust bank account. */
  readonly feeSwept: boolean;
  /** Whether it is in a remittance that has been paid. */
  readonly remitted: boolean;
}

export interface ReversedReceipt {
  readonly entries: readonly DebtEntry[];
  readonly balances: readonly InvoiceBalance[];
  readonly fee: Fee;
  readonly tax: FeeTax;
  readonly postings: readonly Posting[];
  readonly effect: ClientEffect;
  /** What the client now owes because its trust money did not suffice (M13). */
  readonly clientOwes: number;
  /** What operating has to bring into the trust bank account. */
  readonly trustTopUp: number;
  readonly events: readonly DomainEvent[];
}

/**
 * A returned payment: new entries that mirror the old ones, the fee clawed back, and where the client's trust money
 * doesn't suffice, its debt moved to operating in the same transaction (M13). `clientTrust` is what trust holds for the
 * client now, `operatingOwes` what operating owes trust, natural sign. Refuses DATE_BEFORE_PAYMENT, and as `reversalFee` does. Whether the account is reopened is
 * the accounts context's `afterPayment`.
 */
export function reverseReceipt(
  account: PayableAccount,
  original: StoredReceipt,
  reversal: { readonly receiptId: ReceiptId; readonly returnedOn: BusinessDate; readonly clientTrust: number; readonly operatingOwes?: number },
): Result<ReversedReceipt> {
  const { clientId, accountId, currency } = account;
  const { returnedOn } = reversal;
  if (returnedOn < original.receivedOn) {
    const facts = { receivedOn: original.receivedOn, returnedOn };
    return refuse('DATE_BEFORE_PAYMENT', `The payment came on ${formatDate(original.receivedOn)}; it can't be returned before.`, facts, 'returnedOn');
  }
  const fee = reversalFee(account.terms, account.history, original.working);
  if (!fee.ok) return fee;
  const entries = original.applications.map((part): DebtEntry => ({ ...part, source: 'REVERSAL', effectiveOn: returnedOn }));
  const tax = feeTax(fee.value.fee, original.tax);
  const applied = sumMinor(original.applications.map(({ amount }) => amount));
  const amounts = {
    applied,
    surplus: original.surplus,
    surplusTo: original.surplusTo ?? ('SUSPENSE' as const),
    surplusLeft: original.surplusLeft,
    feeBack: fee.value.fee === 0 ? 0 : -fee.value.fee,
    taxBack: tax.amount === 0 ? 0 : -tax.amount,
    ...(original.feeKept === undefined ? {} : { keptBefore: original.feeKept }),
    feeFromTrust: account.mode !== 'GROSS',
    partner: original.share ?? null,
    feeSwept: original.feeSwept,
    clientTrust: reversal.clientTrust,
    operatingOwes: reversal.operatingOwes ?? 0,
  };
  const throughTrust = original.kind !== 'PC';
  const postings = throughTrust ? reversalPostings(account, amounts) : directPaymentPostings(account, fee.value.fee, tax.amount);
  const dueFromOperating = postings.filter(({ account: { type } }) => type === 'DUE_FROM_OPERATING');
  const before = owedOn(account.balances);
  const events: DomainEvent[] = [
    {
      type: 'payment.reversed',
      clientId,
      accountId,
      payload: {
        receiptId: reversal.receiptId,
        reversesId: original.receiptId,
        currency,
        applied: applied === 0 ? 0 : -applied,
        fee: fee.value.fee,
        afterRemittance: original.remitted,
      },
    },
  ];
  if (applied > 0) {
    const payload = { currency, before, after: before + applied, cause: 'REVERSAL' };
    events.push({ type: 'account.balanceChanged', clientId, accountId, payload });
  }
  return ok({
    entries,
    balances: applyEntries(account.balances, entries),
    fee: fee.value,
    tax,
    postings,
    effect: clientEffect(postings, clientId),
    clientOwes: throughTrust ? trustShortfall(amounts) : 0,
    trustTopUp: Math.max(0, sumMinor(dueFromOperating.map(({ amount }) => amount))),
    events,
  });
}
