import type { Option, Tone } from '@quittance/ui';

/** How money moved. */
export const METHOD_OPTIONS: readonly Option[] = [
  { value: 'CHECK', label: 'Check' },
  { value: 'ACH', label: 'ACH' },
  { value: 'WIRE', label: 'Wire' },
  { value: 'CARD', label: 'Card' },
  { value: 'CASH', label: 'Cash' },
  { value: 'DIRECT_DEBIT', label: 'Direct debit' },
  { value: 'BANK_TRANSFER', label: 'Bank transfer' },
  { value: 'GOODS', label: 'Goods taken back' },
  { value: 'SET_OFF', label: 'Set-off' },
  { value: 'OTHER', label: 'Other' },
];

const BUCKETS: Readonly<Record<string, string>> = { PRINCIPAL: 'Principal', INTEREST: 'Interest', FEES: 'Fees', COSTS: 'Costs' };
const REASONS: Readonly<Record<string, string>> = {
  ACCOUNT_CLOSED: 'The account is closed', ACCOUNT_DISPUTED: 'The account is disputed', INVOICE_DISPUTED: 'What is owed is disputed', UNKNOWN_ACCOUNT: 'No account was named', LEFT_OVER: 'Left over when it was applied',
};
const REFUNDS: Readonly<Record<string, { label: string; tone: Tone }>> = {
  OWED: { label: 'Owed', tone: 'warn' }, REQUESTED: { label: 'Waits for approval', tone: 'warn' }, PAID: { label: 'Paid', tone: 'ok' }, RETURNED: { label: 'Payment returned', tone: 'mute' }, ESCHEATED: { label: 'With the state', tone: 'mute' },
};
const SUSPENSE: Readonly<Record<string, { label: string; tone: Tone }>> = {
  OPEN: { label: 'Open', tone: 'warn' }, APPLIED: { label: 'Applied', tone: 'ok' }, REFUNDED: { label: 'Refunded', tone: 'mute' }, RETURNED: { label: 'Payment returned', tone: 'mute' }, ESCHEATED: { label: 'With the state', tone: 'mute' },
};

/** Methods by which no money moves: only a client can be paid so. */
const MONEYLESS = ['GOODS', 'SET_OFF'];
/** How money reaches us, or an attorney or agency. */
export const MONEY_METHODS = METHOD_OPTIONS.filter(({ value }) => !MONEYLESS.includes(value));

export const methodWords = (method: string): string => METHOD_OPTIONS.find(({ value }) => value === method)?.label ?? method;
export const kindWords = (kind: string): string => (kind === 'PC' ? 'To the client' : kind === 'PA' ? 'To an attorney or agency' : 'To us');
export const bucketName = (bucket: string): string => BUCKETS[bucket] ?? bucket;
export const suspenseReason = (reason: string): string => REASONS[reason] ?? reason;
export const refundState = (status: string): { label: string; tone: Tone } => REFUNDS[status] ?? { label: status, tone: 'mute' };
export const suspenseState = (status: string): { label: string; tone: Tone } => SUSPENSE[status] ?? { label: status, tone: 'mute' };

/** A receipt's state: a return, a payment since returned, money that waits, or simply received. */
export function receiptState(receipt: { readonly reversesId: string | null; readonly reversedById: string | null; readonly suspense: number; readonly refundable: number }): { label: string; tone: Tone } {
  if (receipt.reversesId) return { label: 'Return', tone: 'bad' };
  if (receipt.reversedById) return { label: 'Returned', tone: 'bad' };
  if (receipt.suspense > 0) return { label: 'In suspense', tone: 'warn' };
  if (receipt.refundable > 0) return { label: 'Refund owed', tone: 'warn' };
  return { label: 'Received', tone: 'ok' };
}
