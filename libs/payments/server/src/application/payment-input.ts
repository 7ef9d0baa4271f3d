import { all, MOST_ENTERED, ok, parseCurrency, refuse, type AccountId, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { MONEYLESS_METHODS, PAYMENT_METHODS, type PaymentMethod } from '@quittance/clients/domain';
import { checkReceivedOn, RECEIPT_KINDS, type ReceiptKind } from '@quittance/payments/domain';

/** A payment as somebody reports it, before anything is checked. */
export interface PaymentInput {
  readonly key: string;
  readonly accountId?: string | null;
  readonly kind: string;
  readonly method: string;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly reference?: string | null;
  readonly payer?: string | null;
  /** Whom the debtor paid (PA); the account's own attorney or agency when left out. */
  readonly partnerId?: string | null;
  /** Why it bears no fee; empty for a payment that is charged as the contract says. */
  readonly noFeeReason?: string | null;
}

export interface CheckedPayment {
  readonly accountId: AccountId | null;
  readonly kind: ReceiptKind;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly receivedOn: BusinessDate;
  readonly reference: string;
  readonly payer: string;
  /** The batch it was entered with, where it was. */
  readonly batchId?: string;
  readonly partnerId?: string | null;
  readonly noFeeReason?: string;
}

/** The largest payment taken, in minor units. */
export const MOST_PAYMENT = MOST_ENTERED;

/** A short text of one line, spaces around it cut. Refuses TOO_LONG and BAD_TEXT (control characters). */
export function checkText(value: string | null | undefined, field: string, most: number): Result<string> {
  const text = (value ?? '').trim();
  if (text.length > most) return refuse('TOO_LONG', `At most ${most} characters fit here; this has ${text.length}.`, { most, length: text.length }, field);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(text)) return refuse('BAD_TEXT', 'This contains characters that cannot be shown, such as a line break. Type it again.', {}, field);
  return ok(text);
}

/** Checks what can be checked without the account. Names the field at fault. */
export function checkPayment(input: PaymentInput, today: BusinessDate): Result<CheckedPayment> {
  const kind = RECEIPT_KINDS.find((known) => known === input.kind);
  if (!kind) return refuse('UNKNOWN_KIND', 'A payment is PU (paid to the agency), PC (paid to the client) or PA (paid to a forwarded attorney or agency).', {}, 'kind');
  const method = PAYMENT_METHODS.find((known) => known === input.method);
  if (!method) return refuse('UNKNOWN_METHOD', `A payment is made by one of ${PAYMENT_METHODS.join(', ')}.`, {}, 'method');
  if (kind !== 'PC' && MONEYLESS_METHODS.includes(method)) return refuse('NO_MONEY_MOVES', 'Goods and set-offs reach the client, not us: record them as paid to the client.', {}, 'kind');
  if (input.amount <= 0) return refuse('AMOUNT_NOT_POSITIVE', 'A payment is above zero. A returned payment is recorded on the payment it returns.', { amount: input.amount }, 'amount');
  if (input.amount > MOST_PAYMENT) return refuse('AMOUNT_TOO_LARGE', 'This is more than a single payment may be. Check the amount.', { amount: input.amount, most: MOST_PAYMENT }, 'amount');
  const currency = parseCurrency(input.currency);
  if (!currency.ok) return refuse(currency.refusal.code, currency.refusal.message, currency.refusal.facts, 'currency');
  const receivedOn = checkReceivedOn(input.receivedOn, today);
  if (!receivedOn.ok) return receivedOn;
  const texts = all([checkText(input.reference, 'reference', 200), checkText(input.payer, 'payer', 200), checkText(input.noFeeReason, 'noFeeReason', 300)]);
  if (!texts.ok) return texts;
  const [reference = '', payer = '', noFeeReason = ''] = texts.value;
  if ((input.noFeeReason ?? null) !== null && noFeeReason.length < 3) return refuse('REASON_MISSING', 'Say why it bears no fee; the client reads it with the working.', {}, 'noFeeReason');
  if (kind === 'PC' && !input.accountId) return refuse('ACCOUNT_NEEDED', 'A payment made to the client belongs to one of its accounts; name it.', {}, 'accountId');
  if (kind === 'PA' && !input.accountId) return refuse('ACCOUNT_NEEDED', 'A payment made to an attorney or agency belongs to an account that was forwarded; name it.', {}, 'accountId');
  return ok({ accountId: (input.accountId ?? null) as AccountId | null, kind, method, amount: input.amount, currency: currency.value, receivedOn: receivedOn.value, reference, payer, partnerId: input.partnerId ?? null, noFeeReason });
}
