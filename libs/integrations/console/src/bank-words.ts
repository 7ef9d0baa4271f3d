import type { Tone } from '@quittance/ui';

/** From here a suggestion is sure: of such at most 1 in 100 is wrong. */
export const SURE = 950_000;

/** How sure a suggestion is, in words; the figure stands beside them. */
export function sureness(confidence: number): { label: string; tone: Tone } {
  if (confidence >= SURE) return { label: `Sure, ${percent(confidence)}`, tone: 'ok' };
  if (confidence >= 500_000) return { label: `Likely, ${percent(confidence)}`, tone: 'info' };
  if (confidence > 0) return { label: `Perhaps, ${percent(confidence)}`, tone: 'warn' };
  return { label: 'Nothing expected', tone: 'mute' };
}

const percent = (confidence: number): string => `${Math.min(99, Math.floor(confidence / 10_000))}%`;

const KINDS: Readonly<Record<string, string>> = { ACCOUNT: 'Payment of', BOOKED: 'Already booked:', RETURN: 'Takes back' };
export const kindWords = (kind: string): string => KINDS[kind] ?? kind;

/** What accepting does, for the button. */
export const acceptWords = (kind: string): string => (kind === 'RETURN' ? 'Record the return' : kind === 'BOOKED' ? 'Match' : 'Accept');

const STATES: Readonly<Record<string, { label: string; tone: Tone }>> = {
  NEW: { label: 'New', tone: 'info' }, MATCHED: { label: 'Matched', tone: 'ok' }, SUSPENSE: { label: 'In suspense', tone: 'warn' }, IGNORED: { label: 'Set aside', tone: 'mute' },
};
export const lineState = (status: string): { label: string; tone: Tone } => STATES[status] ?? { label: status, tone: 'mute' };

const MATCHED: Readonly<Record<string, string>> = { PAYMENT: 'Payment', RECEIPT: 'Payment entered by hand', RETURN: 'Returned payment', REMITTANCE: 'Remittance', SWEEP: 'Fees to operating', TOP_UP: 'From operating', REFUND: 'Refund',
  BOOK_TRANSFER: 'Between trust and operating', LEDGER: 'Entry of the book', RECEIPT_BATCH: 'Deposit of checks and cash', COST: 'Cost', PARTNER_PAYOUT: 'Share of a partner', CLIENT_PAYMENT: 'Payment of a client', DEBTOR_REFUND: 'Refund', REMITTANCE_RUN: 'Remittance', UNCLAIMED: 'Handed over to a state', CHEQUE: 'Check' };
export const matchedWords = (kind: string | null): string => (kind === null ? '' : (MATCHED[kind] ?? kind));

const ITEMS: Readonly<Record<string, { label: string; tone: Tone }>> = { OPEN: { label: 'Waits', tone: 'warn' }, REVERSED: { label: 'Payment reversed', tone: 'ok' }, SET_ASIDE: { label: 'Set aside', tone: 'mute' } };
export const itemState = (status: string): { label: string; tone: Tone } => ITEMS[status] ?? { label: status, tone: 'mute' };

/** Who and what for, as one line; the bank's words where nobody is named. */
export const lineTitle = ({ payer, text, reference }: { readonly payer: string; readonly text: string; readonly reference: string }): string => payer || text || reference || 'The bank says nothing more';
