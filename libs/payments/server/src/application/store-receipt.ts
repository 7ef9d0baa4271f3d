import type { BusinessDate, DebtorId, LedgerTransactionId, ReceiptId } from '@quittance/kernel';
import type { AccountState } from '@quittance/accounts/server';
import type { PaymentMethod } from '@quittance/clients/domain';
import type { Bucket, FeeWorking } from '@quittance/fees/domain';
import type { ClientEffect, FeeTax, ReceiptKind } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';

/** A receipt as it is stored; amounts in minor units, negative in a returned payment. */
export interface NewReceipt {
  readonly id: ReceiptId;
  readonly kind: ReceiptKind;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly reference: string;
  readonly payer: string;
  readonly reportedBy: 'AGENCY' | 'CLIENT';
  readonly applied: number;
  readonly suspense: number;
  readonly refundable: number;
  readonly withClient: number;
  readonly account: Pick<AccountState, 'id' | 'clientId' | 'debtorId'> | null;
  readonly sourceReceiptId: ReceiptId | null;
  readonly transactionId: LedgerTransactionId | null;
  readonly reversesId: ReceiptId | null;
  readonly returnReason: string;
  readonly holdsUntil: BusinessDate | null;
  /** The batch it was entered with. */
  readonly batchId?: string | null;
  readonly noFeeReason?: string;
  /** Where the debtor is known and the account isn't one. */
  readonly debtorId?: DebtorId | null;
}

export interface NewApplication {
  readonly invoiceId: string;
  readonly bucket: Bucket;
  readonly amount: number;
  readonly debtEntryId: string;
  readonly reversesId?: string;
}

/** What the receipt did to its account and client. */
export interface NewFeeLine {
  readonly n: number;
  readonly termsSeq: number;
  readonly working: FeeWorking;
  readonly tax: FeeTax;
  readonly effect: ClientEffect;
  readonly reversesId?: string;
}

export const applicationKind = (kind: ReceiptKind, reversal: boolean): ReceiptKind | `${ReceiptKind}R` => (reversal ? `${kind}R` : kind);

const STORE = `
  with stored as (
    insert into receipt (id, kind, method, amount, currency, received_on, reference, payer, reported_by, applied, suspense, refundable, with_client,
                         account_id, client_id, debtor_id, source_receipt_id, transaction_id, reverses_id, return_reason, holds_until, actor_id, recorded_at, batch_id, no_fee_reason)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $27, $28)
    returning number),
  applications as (
    insert into receipt_application (id, receipt_id, client_id, account_id, invoice_id, bucket, amount, currency, kind, received_on, debt_entry_id, reverses_id)
    select a.id, $1, $15, $14, a."invoiceId", a.bucket, a.amount, $5, $24, $6, a."debtEntryId", a."reversesId"
      from jsonb_to_recordset($25) as a(id uuid, "invoiceId" uuid, bucket text, amount bigint, "debtEntryId" uuid, "reversesId" uuid)),
  fees as (
    insert into fee_line (id, client_id, account_id, receipt_id, n, terms_seq, kind, method, applied, collected, apart, tier_fee, treatment, fee_base, amount, tax, tax_ppm, tax_rate_id,
                          trust, receivable, currency, working, earned_on, holds_until, transaction_id, reverses_id)
    select f.id, $15, $14, $1, f.n, f."termsSeq", $24, $3, $10, f.collected, f.apart, f."tierFee", f.treatment, f.base, f.fee, f.tax, f."taxPpm", f."taxRateId",
           f.trust, f.receivable, $5, f.working, $6, $21, $18, f."reversesId"
      from jsonb_to_recordset($26) as f(id uuid, n integer, "termsSeq" integer, collected bigint, apart jsonb, "tierFee" bigint, treatment text, base bigint, fee bigint, tax bigint, "taxPpm" integer, "taxRateId" uuid,
                                        trust bigint, receivable bigint, working jsonb, "reversesId" uuid)
    returning id, account_id),
  -- Who works the account: what a collector's commission is worked out from.
  workers as (
    insert into fee_line_worker (fee_line_id, desk_id, collector_id)
    select fees.id, d.id, d.user_id from fees join account a on a.id = fees.account_id join desk d on d.id = a.desk_id)
  select number from stored`;

/** Stores a receipt with its applications and fee line in one statement. Returns its number. */
export async function storeReceipt(tx: Tx, receipt: NewReceipt, applications: readonly NewApplication[], fee: NewFeeLine | null): Promise<string> {
  const { account } = receipt;
  const fees = fee === null ? [] : [{
    id: tx.newId(), n: fee.n, termsSeq: fee.termsSeq, collected: fee.working.counted, apart: fee.working.apart ?? null, tierFee: fee.working.tierFee, treatment: fee.working.treatment,
    base: fee.working.base, fee: fee.working.fee, tax: fee.tax.amount, taxPpm: fee.tax.ratePpm, taxRateId: fee.tax.rateId, ...fee.effect, working: fee.working, reversesId: fee.reversesId ?? null }];
  const [row] = await tx.prepared<{ number: string }>('store-receipt', STORE, [
    receipt.id, receipt.kind, receipt.method, receipt.amount, receipt.currency, receipt.receivedOn, receipt.reference, receipt.payer, receipt.reportedBy,
    receipt.applied, receipt.suspense, receipt.refundable, receipt.withClient, account?.id ?? null, account?.clientId ?? null, account?.debtorId ?? receipt.debtorId ?? null,
    receipt.sourceReceiptId, receipt.transactionId, receipt.reversesId, receipt.returnReason, receipt.holdsUntil, tx.ctx.principal.userId, tx.now,
    applicationKind(receipt.kind, receipt.reversesId !== null),
    JSON.stringify(applications.map((part) => ({ id: tx.newId(), reversesId: null, ...part }))), JSON.stringify(fees), receipt.batchId ?? null, receipt.noFeeReason ?? '']);
  if (!row) throw new Error('a stored receipt has no number');
  return row.number;
}
