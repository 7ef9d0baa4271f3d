import type { AccountId, BusinessDate, ClientId, CurrencyCode, DebtorId, ReceiptId } from '@quittance/kernel';
import type { PaymentMethod } from '@quittance/clients/domain';
import type { Bucket, CommissionTaxRate, FeeWorking } from '@quittance/fees/domain';
import type { ReceiptKind } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';

export interface StoredApplication {
  readonly id: string;
  readonly invoiceId: string;
  readonly bucket: Bucket;
  readonly amount: number;
  readonly debtEntryId: string;
}

/** A receipt as it was stored, with its applications and fee. Minor units. */
export interface ReceiptRecord {
  readonly id: ReceiptId;
  readonly number: string;
  readonly kind: ReceiptKind;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly receivedOn: BusinessDate;
  /** The day it has in the books: later than it was received where it waited in suspense. */
  readonly bookedOn: BusinessDate;
  readonly reference: string;
  readonly payer: string;
  readonly reportedBy: 'AGENCY' | 'CLIENT';
  readonly applied: number;
  readonly suspense: number;
  readonly refundable: number;
  readonly withClient: number;
  readonly noFeeReason: string;
  readonly accountId: AccountId | null;
  readonly clientId: ClientId | null;
  readonly debtorId: DebtorId | null;
  readonly sourceReceiptId: ReceiptId | null;
  readonly reversesId: ReceiptId | null;
  readonly reversedNumber: string | null;
  /** From another system: one payment, or the sum of earlier ones. */
  readonly takenOver: 'PAYMENT' | 'SUM' | null;
  readonly applications: readonly StoredApplication[];
  readonly fee: { readonly id: string; readonly termsSeq: number; readonly working: FeeWorking; readonly tax: CommissionTaxRate; readonly kept: number } | null;
}

const READ = `
  select r.id, r.number, r.kind, r.method, r.amount, r.currency, r.received_on as "receivedOn",
         coalesce((select coalesce(t.occurred_on, t.effective_on) from ledger_transaction t where t.id = r.transaction_id), r.received_on) as "bookedOn", r.reference, r.payer, r.reported_by as "reportedBy",
         r.applied, r.suspense, r.refundable, r.with_client as "withClient", r.no_fee_reason as "noFeeReason", r.account_id as "accountId", r.client_id as "clientId", r.debtor_id as "debtorId",
         r.source_receipt_id as "sourceReceiptId", r.reverses_id as "reversesId", v.number as "reversedNumber", r.taken_over as "takenOver",
         coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'invoiceId', a.invoice_id, 'bucket', a.bucket, 'amount', a.amount, 'debtEntryId', a.debt_entry_id) order by a.id)
                     from receipt_application a where a.receipt_id = r.id), '[]') as applications,
         (select jsonb_build_object('id', f.id, 'termsSeq', f.terms_seq, 'working', f.working, 'tax', jsonb_build_object('rateId', f.tax_rate_id, 'ratePpm', f.tax_ppm),
                                    'kept', f.applied - f.trust) from fee_line f where f.receipt_id = r.id) as fee
    from receipt r left join receipt v on v.reverses_id = r.id`;

/** A receipt by id; undefined when there is none this principal may see. */
export const readReceipt = (tx: Tx, receiptId: string): Promise<ReceiptRecord | undefined> =>
  tx.maybeOne<ReceiptRecord & Record<string, unknown>>(`${READ} where r.id = $1`, [receiptId]);

/** Receipts made of one receipt's suspense and not returned since, the newest first. */
export const readDerived = (tx: Tx, receiptId: ReceiptId): Promise<ReceiptRecord[]> =>
  tx.query<ReceiptRecord & Record<string, unknown>>(`${READ} where r.source_receipt_id = $1 and r.reverses_id is null and v.id is null order by r.id desc`, [receiptId]);
