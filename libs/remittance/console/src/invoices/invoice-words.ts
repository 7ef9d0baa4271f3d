import type { ClientPaymentsQuery, InvoiceFactsFragment } from '@quittance/graphql/agency';
import type { Tone } from '@quittance/ui';

export type InvoiceFacts = InvoiceFactsFragment;
export type ClientPayment = ClientPaymentsQuery['clientPayments']['nodes'][number];

/** Where an invoice or credit note stands. */
export function invoiceState({ kind, open, amount, overdue }: Pick<InvoiceFacts, 'kind' | 'open' | 'amount' | 'overdue'>): { readonly label: string; readonly tone: Tone } {
  if (kind === 'CREDIT_NOTE') return open === 0 ? { label: 'Set off', tone: 'ok' } : { label: open === amount ? 'To be set off' : 'Set off in part', tone: 'info' };
  if (open === 0) return { label: 'Paid', tone: 'ok' };
  if (overdue) return { label: open < amount ? 'Part paid, overdue' : 'Overdue', tone: 'bad' };
  return open < amount ? { label: 'Part paid', tone: 'info' } : { label: 'Open', tone: 'warn' };
}

export const kindWords = (kind: string): string => (kind === 'CREDIT_NOTE' ? 'Credit note' : 'Invoice');

/** What became of a client's payment. */
export function paymentState({ amount, returned, reversesNumber }: Pick<ClientPayment, 'amount' | 'returned' | 'reversesNumber'>): { readonly label: string; readonly tone: Tone } | null {
  if (amount < 0) return { label: `Takes back ${reversesNumber ?? ''}`.trim(), tone: 'mute' };
  return returned ? { label: 'Came back', tone: 'bad' } : null;
}

export const METHODS = [
  { value: 'ACH', label: 'ACH' }, { value: 'WIRE', label: 'Wire' }, { value: 'BANK_TRANSFER', label: 'Bank transfer' }, { value: 'CHECK', label: 'Check' }, { value: 'DIRECT_DEBIT', label: 'Direct debit' },
  { value: 'CARD', label: 'Card' }, { value: 'CASH', label: 'Cash' }, { value: 'OTHER', label: 'Other' }] as const;
