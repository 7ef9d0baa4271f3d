import type { MyPaymentsQuery } from '@quittance/graphql/portal';
import { formatDate } from '@quittance/ui';

export type PaymentView = MyPaymentsQuery['payments']['nodes'][number];

const METHODS: Readonly<Record<string, string>> = {
  CHECK: 'by check', ACH: 'by ACH', WIRE: 'by wire', CARD: 'by card', CASH: 'in cash', DIRECT_DEBIT: 'by direct debit', BANK_TRANSFER: 'by bank transfer', GOODS: 'in goods', SET_OFF: 'by set-off',
};

const KINDS: Readonly<Record<string, string>> = { PU: 'Paid to us', PC: 'Paid to you', PUR: 'Returned, had been paid to us', PCR: 'Returned, had been paid to you',
  PA: 'Paid to our attorney or partner', PAR: 'Returned, had been paid to our attorney or partner' };

/** What a payment is, as we say it to the client. */
export const kindWords = ({ kind, label }: Pick<PaymentView, 'kind' | 'label'>): string => KINDS[kind] ?? label;

/** How a client says the debtor paid it. */
export const DIRECT_METHODS = [
  { value: 'BANK_TRANSFER', label: 'Bank transfer' },
  { value: 'CHECK', label: 'Check' },
  { value: 'ACH', label: 'ACH' },
  { value: 'WIRE', label: 'Wire' },
  { value: 'CARD', label: 'Card' },
  { value: 'CASH', label: 'Cash' },
  { value: 'GOODS', label: 'Goods taken back' },
  { value: 'SET_OFF', label: 'Set off against what you owe' },
  { value: 'OTHER', label: 'Another way' },
] as const;

/** "by check"; nothing for another way. */
export const methodWords = (method: string): string => METHODS[method] ?? '';

/** Until when a payment is held, while that day is still to come. */
export function holdWords({ holdsUntil }: Pick<PaymentView, 'holdsUntil'>, today: string): string | null {
  return holdsUntil && holdsUntil > today ? `clears ${formatDate(holdsUntil)}` : null;
}

/** Why a report can't be sent yet; null when it can. */
export function reportProblem(report: { amount: number | null; receivedOn: string | null }, today: string): { field: 'amount' | 'receivedOn'; words: string } | null {
  if (report.amount === null || report.amount <= 0) return { field: 'amount', words: 'Enter what was paid to you.' };
  if (report.receivedOn === null) return { field: 'receivedOn', words: 'Enter the day it arrived with you.' };
  return report.receivedOn > today ? { field: 'receivedOn', words: `That day is still to come; today is ${formatDate(today)}.` } : null;
}
