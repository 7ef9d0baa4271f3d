import type { PaymentFilesQuery } from '@quittance/graphql/agency';

export type PaymentFile = PaymentFilesQuery['paymentFiles'][number];
export type Payout = PaymentFilesQuery['duePayouts'][number];
export type Debit = PaymentFilesQuery['dueDebits'][number];
export type Sender = PaymentFilesQuery['bankSenders'][number];

/** What a chosen set of rows becomes: payouts or collections of one currency. */
export interface Chosen {
  readonly kind: 'PAYOUTS' | 'DEBITS';
  readonly currency: string;
  /** The books the payouts are paid from; null for debits, which come into trust. */
  readonly book: string | null;
  readonly ids: readonly string[];
  /** Minor units. */
  readonly total: number;
}

const KINDS: Readonly<Record<string, string>> = { NACHA_CREDIT: 'ACH credits', NACHA_DEBIT: 'ACH debits', PAIN_001: 'Transfers (pain.001)', PAIN_008: 'SEPA debits (pain.008)' };
const STATES: Readonly<Record<string, { label: string; tone: 'ok' | 'warn' | 'mute' }>> = { MADE: { label: 'To be released', tone: 'warn' }, RELEASED: { label: 'Released', tone: 'ok' }, CANCELLED: { label: 'Cancelled', tone: 'mute' } };

const PAYOUTS: Readonly<Record<string, string>> = { REMITTANCE: 'Remittance', REMITTANCE_OPERATING: 'Commission given back', PARTNER_PAYOUT: 'Shares of a partner', DEBTOR_REFUND: 'Refund to a debtor' };

/** What a payout is for. */
export const payoutWords = (kind: string): string => PAYOUTS[kind] ?? kind;

/** What a file holds, in words. */
export const kindWords = (kind: string): string => KINDS[kind] ?? kind;

/** A file's state as a chip. */
export const fileState = (status: string): { label: string; tone: 'ok' | 'warn' | 'mute' } => STATES[status] ?? { label: status, tone: 'mute' };

/** The kind of file that moves a currency: ACH in dollars, else ISO 20022; collections other than dollars are SEPA's. */
export const kindFor = ({ kind, currency }: Pick<Chosen, 'kind' | 'currency'>): string => (currency === 'USD' ? (kind === 'PAYOUTS' ? 'NACHA_CREDIT' : 'NACHA_DEBIT') : kind === 'PAYOUTS' ? 'PAIN_001' : 'PAIN_008');

/** What a bank account still lacks before it can send such a file; empty when it can. */
export function lacking(sender: Sender, kind: string): string[] {
  const nacha = kind.startsWith('NACHA');
  return [
    ...(sender.senderName === '' ? ['the name that stands on files'] : []),
    ...(nacha && sender.companyId === '' ? ['the company identification'] : []),
    ...(!nacha && !sender.hasIban ? ['an IBAN'] : []),
    ...(kind === 'PAIN_008' && sender.creditorId === '' ? ['the SEPA creditor identifier'] : []),
  ];
}

/** What tells rows apart: a run may pay a client out of both books. */
export const rowKey = ({ sourceId, book }: { sourceId: string; book?: string }): string => `${book ?? ''} ${sourceId}`;

/** Rows of one currency and one of the books, summed; null while nothing or two of either are chosen. */
export function chosenOf(kind: Chosen['kind'], rows: readonly { sourceId: string; amount: number; currency: string; book?: string }[], keys: readonly string[]): Chosen | null {
  const chosen = rows.filter((row) => keys.includes(rowKey(row)));
  const [first] = chosen;
  if (!first || chosen.some(({ currency, book }) => currency !== first.currency || book !== first.book)) return null;
  return { kind, currency: first.currency, book: first.book ?? null, ids: chosen.map(({ sourceId }) => sourceId), total: chosen.reduce((sum, { amount }) => sum + amount, 0) };
}
