import { ok, refuse, type LedgerTransactionId, type Result } from '@quittance/kernel';
import type { PaymentMethod } from '@quittance/clients/domain';
import { checkPayment, recordPayment, type RecordedPayment } from '@quittance/payments/server';
import type { Tx } from '@quittance/platform';
import type { BankLineRecord } from './bank-line-record';

/** How money came, by the bank's transaction code; what it does not say is a bank transfer. */
export function methodOf({ code, text }: Pick<BankLineRecord, 'code' | 'text'>): PaymentMethod {
  const said = `${code} ${text}`.toUpperCase();
  if (/\bBAI (?:301|171|172|173|174|175|100|115|116)\b|CHECK|CHEQUE|LOCKBOX|\bNCHK\b/.test(said)) return 'CHECK';
  if (/\bBAI (?:16\d|14\d)\b|\bACH\b/.test(said)) return 'ACH';
  if (/\bBAI (?:19\d|20\d)\b|\bWIRE\b|FEDWIRE|SWIFT/.test(said)) return 'WIRE';
  if (/IDDT|DIRECT ?DEBIT|\bNDDT\b|\bNDD\b|LASTSCHRIFT/.test(said)) return 'DIRECT_DEBIT';
  if (/\bCARD\b|MERCHANT SETTLEMENT|CCRD/.test(said)) return 'CARD';
  return 'BANK_TRANSFER';
}

/** A payment recorded from a line, with the ledger transaction whose cash the line is. */
export interface PaymentFromLine {
  readonly payment: RecordedPayment;
  readonly transactionId: LedgerTransactionId;
}

/** Records a line, or a part of it, as a payment to the agency of the day the bank booked it; without an account it waits in suspense. */
export async function recordFromLine(tx: Tx, line: BankLineRecord, part: { accountId: string | null; amount: number }): Promise<Result<PaymentFromLine>> {
  if (line.amount <= 0) return refuse('PAID_OUT', 'This line is money that went out: it cannot be a payment received.', {});
  if (line.book !== 'TRUST') {
    return refuse('NOT_TRUST_MONEY', 'This line is on the operating account, and payments of debtors belong into trust. Move the money to the trust account at the bank; its line there is then the payment.', {});
  }
  const checked = checkPayment(
    {
      key: line.id, accountId: part.accountId, kind: 'PU', method: methodOf(line), amount: part.amount, currency: line.currency, receivedOn: line.bookedOn < tx.today ? line.bookedOn : tx.today,
      reference: line.reference.slice(0, 200) || line.text.slice(0, 200), payer: line.payer },
    tx.today);
  if (!checked.ok) return checked;
  const payment = await recordPayment(tx, checked.value, 'AGENCY');
  if (!payment.ok) return payment;
  const { transaction_id: transactionId } = await tx.one<{ transaction_id: LedgerTransactionId | null }>('select transaction_id from receipt where id = $1', [payment.value.receiptId]);
  if (transactionId === null) throw new Error('a payment to the agency moved no cash');
  return ok({ payment: payment.value, transactionId });
}
