import type { Option, Tone } from '@quittance/ui';

const STATES: Readonly<Record<string, { label: string; tone: Tone }>> = {
  ISSUED: { label: 'Issued', tone: 'info' }, CLEARED: { label: 'Cleared', tone: 'ok' }, VOID: { label: 'Void', tone: 'mute' }, STOPPED: { label: 'Stopped', tone: 'bad' },
};
const SOURCES: Readonly<Record<string, string>> = { REMITTANCE: 'Remittance', REMITTANCE_OPERATING: 'Commission given back', PARTNER_PAYOUT: 'Shares of a partner', DEBTOR_REFUND: 'Refund to a debtor', COST_PAYOUT: 'Cost payout', COST_SPENT: 'Cost paid' };
const EVENTS: Readonly<Record<string, string>> = { ISSUED: 'Issued', PRINTED: 'Printed', CLEARED: 'Paid by the bank', VOID: 'Void', STOPPED: 'Stopped', EXPORTED: 'Bank told' };

export const chequeState = (status: string): { label: string; tone: Tone } => STATES[status] ?? { label: status, tone: 'mute' };
export const sourceWords = (kind: string): string => SOURCES[kind] ?? kind;
export const eventWords = (kind: string): string => EVENTS[kind] ?? kind;

/** Where a payout can be looked at; null where it has no screen of its own. */
export const sourceLink = (kind: string, id: string): string[] | null => (kind.startsWith('REMITTANCE') ? ['/trust/remittances', id] : kind === 'DEBTOR_REFUND' ? ['/trust/refunds'] : kind === 'PARTNER_PAYOUT' ? ['/trust/partners'] : ['/trust/costs']);

/** How a payout may go other than by check. */
export const OTHER_WAYS: readonly Option[] = [{ value: 'WIRE', label: 'Wire' }, { value: 'ACH', label: 'ACH' }, { value: 'BANK_TRANSFER', label: 'Bank transfer' }, { value: 'CASH', label: 'Cash' }, { value: 'OTHER', label: 'Other' }];
