import { formatDate, moneyInWords, type BusinessDate } from '@quittance/kernel';
import type { PaymentMethod } from '@quittance/clients/domain';
import type { ReceiptKind, SurplusTarget } from '@quittance/payments/domain';

const METHODS: Readonly<Record<PaymentMethod, string>> = {
  CHECK: 'by check', ACH: 'by ACH', WIRE: 'by wire', CARD: 'by card', CASH: 'in cash', DIRECT_DEBIT: 'by direct debit', BANK_TRANSFER: 'by bank transfer', GOODS: 'in goods', SET_OFF: 'by set-off', OTHER: '',
};

/** "by ACH", with a space before it; nothing for another method. */
const how = (method: PaymentMethod): string => (METHODS[method] === '' ? '' : ` ${METHODS[method]}`);

interface Recorded {
  readonly kind: ReceiptKind;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly applied: number;
}

/** The line of the timeline that the client reads too. */
export function paymentLine(payment: Recorded, holds: BusinessDate | null): string {
  const amount = moneyInWords(payment.applied, payment.currency);
  if (payment.kind === 'PC') return `Paid ${amount} to the client directly${how(payment.method)} on ${formatDate(payment.receivedOn)}`;
  if (payment.kind === 'PA') return `Paid ${amount} to our attorney or partner${how(payment.method)} on ${formatDate(payment.receivedOn)}${holds === null ? '' : `; remitted after it has cleared, from ${formatDate(holds)}`}`;
  return `Paid ${amount}${how(payment.method)} on ${formatDate(payment.receivedOn)}${holds === null ? '' : `; remitted after it has cleared, from ${formatDate(holds)}`}`;
}

const TAKES_NOTHING = { CLOSED: 'the account is closed', DISPUTED: 'the account is disputed', INVOICE: 'what is owed is disputed', UNKNOWN: 'no account is named' } as const;

/** Why an account took nothing of a payment. */
export type TakesNothing = keyof typeof TAKES_NOTHING;

/** What became of a payment, for the person who recorded it. */
export function outcomeOf(payment: Recorded, surplus: number, surplusTo: SurplusTarget | null, nothing: TakesNothing | null): string {
  const amount = (minor: number): string => moneyInWords(minor, payment.currency);
  if (nothing !== null && payment.kind !== 'PC') return `Recorded. All of it, ${amount(surplus)}, waits in suspense: ${TAKES_NOTHING[nothing]}.`;
  if (nothing !== null) return `Recorded, nothing applied: ${TAKES_NOTHING[nothing]}. The money is with the client.`;
  if (surplus === 0) return `Recorded: ${amount(payment.applied)} applied.`;
  if (payment.kind === 'PC') return `Recorded: ${amount(payment.applied)} applied. ${amount(surplus)} is more than was owed and is between the client and the debtor.`;
  return surplusTo === 'SUSPENSE'
    ? `Recorded: ${amount(payment.applied)} applied. ${amount(surplus)} could not be applied and waits in suspense.`
    : `Recorded: ${amount(payment.applied)} applied. ${amount(surplus)} is more than was owed and is owed back to the debtor.`;
}
