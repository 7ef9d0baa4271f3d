import { formatDate } from '@quittance/ui';

/** A payment as somebody enters it. */
export interface PaymentForm {
  /** PU: paid to us. PC: paid to the client. PA: paid to an attorney or agency. */
  readonly kind: 'PU' | 'PC' | 'PA';
  /** Whom the debtor paid (PA). */
  readonly partnerId: string | null;
  /** Why it bears no fee; null for one that does. */
  readonly noFeeReason: string | null;
  readonly method: string | null;
  /** Minor units. */
  readonly amount: number | null;
  readonly receivedOn: string | null;
  readonly reference: string;
  readonly payer: string;
  /** Idempotency key: of this payment, however often it is sent. */
  readonly key: string;
}

/** What still has to be entered, with the field it is about; null where all is there. */
export function missingOf({ kind, partnerId, noFeeReason, amount, method, receivedOn }: PaymentForm, today: string): { readonly code: string; readonly message: string; readonly field: string } | null {
  if (amount === null || amount <= 0) return { code: 'AMOUNT_NOT_POSITIVE', message: 'Enter an amount above zero.', field: 'amount' };
  if (kind === 'PA' && partnerId === null) return { code: 'PARTNER_NEEDED', message: 'Choose who was paid.', field: 'partnerId' };
  if (noFeeReason !== null && noFeeReason.trim().length < 3) return { code: 'REASON_MISSING', message: 'Say why it bears no fee.', field: 'noFeeReason' };
  if (method === null) return { code: 'UNKNOWN_METHOD', message: 'Choose how it was paid.', field: 'method' };
  if (receivedOn === null) return { code: 'DATE_MISSING', message: 'Enter the day the money arrived.', field: 'receivedOn' };
  if (receivedOn > today) return { code: 'DATE_IN_FUTURE', message: `${formatDate(receivedOn)} is after today, ${formatDate(today)}. Record the payment when it has arrived, with the day it did.`, field: 'receivedOn' };
  return null;
}

/** An account as the payment panel takes it. */
export interface PayingAccount {
  readonly id: string;
  readonly number: string;
  readonly currency: string;
  /** Minor units. */
  readonly owed: number;
  readonly debtorName: string;
  readonly clientName: string;
}
