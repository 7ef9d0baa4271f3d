import { Injectable } from '@nestjs/common';
import { ok, refuse, type BusinessDate, type ReceiptId, type Result } from '@quittance/kernel';
import { applyReceipt, keptByPartner } from '@quittance/payments/domain';
import type { FeeWorking } from '@quittance/fees/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { partnerOf } from './partners/partner-terms';
import { loadPayable } from './payable-account';
import { checkPayment, type PaymentInput } from './payment-input';
import { holdsUntil } from './payment-terms';
import { outcomeOf } from './payment-words';
import { whyNothing } from './record-payment.use-case';
import { explained, type ExplainedWorking } from './fee-words';

export interface PaymentPreview {
  currency: string;
  applications: { invoiceId: string; invoiceNumber: string; bucket: string; amount: number }[];
  applied: number;
  surplus: number;
  surplusTo: string | null;
  balanceBefore: number;
  balanceAfter: number;
  fee: number;
  tax: number;
  working: ExplainedWorking;
  holdsUntil: BusinessDate | null;
  /** Of a PA: who has what of it, and what arrives here. */
  partner: { name: string; share: number; sharePpm: number; forwards: string; arrives: number } | null;
  message: string;
}

/** What a payment would do, by the same functions that post it; nothing is stored or locked. */
@Injectable()
export class PreviewPaymentQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, input: Omit<PaymentInput, 'key'>): Promise<Result<PaymentPreview>> {
    return this.work.read(ctx, async (tx) => {
      const payment = checkPayment({ ...input, key: 'preview-only' }, tx.today);
      if (!payment.ok) return payment;
      const { accountId, kind, method, receivedOn, currency } = payment.value;
      if (accountId === null) return refuse('UNKNOWN_ACCOUNT', 'Choose the account first: without one the money waits in suspense.', {}, 'accountId');
      const loaded = await loadPayable(tx, accountId, { lock: false, on: receivedOn });
      if (!loaded.ok) return loaded;
      const { state, payable, contract } = loaded.value;
      const partner = kind === 'PA' ? await partnerOf(tx, accountId, payment.value.partnerId ?? null) : ok(null);
      if (!partner.ok) return partner;
      const applied = applyReceipt(payable, { receiptId: '' as ReceiptId, ...payment.value, partner: partner.value }, tx.today);
      if (!applied.ok) return applied;
      const { value } = applied;
      const numbers = new Map(state.invoices.map((invoice) => [invoice.id as string, invoice.number]));
      const nothing = value.applied > 0 ? null : whyNothing(loaded.value);
      return ok({
        currency, applied: value.applied, surplus: value.surplus, surplusTo: value.surplus === 0 ? null : (value.surplusTo ?? 'CLIENT'),
        applications: value.applications.map(({ invoiceId, bucket, amount }) => ({ invoiceId: invoiceId ?? '', invoiceNumber: numbers.get(invoiceId ?? '') ?? '', bucket, amount })),
        balanceBefore: state.balanceMinor, balanceAfter: state.balanceMinor - value.applied, fee: value.fee.fee, tax: value.tax.amount,
        working: explained(value.fee.working as FeeWorking, payable.terms), holdsUntil: kind !== 'PC' && value.applied > 0 ? holdsUntil(contract, method, receivedOn) : null,
        partner: partner.value && value.partner ? { name: partner.value.name, share: value.partner.amount, sharePpm: partner.value.sharePpm, forwards: value.partner.forwards, arrives: payment.value.amount - keptByPartner(value.partner) } : null,
        message: outcomeOf({ ...payment.value, applied: value.applied }, value.surplus, value.surplusTo, nothing).replace(/^Recorded/, 'Would be recorded') });
    });
  }
}
