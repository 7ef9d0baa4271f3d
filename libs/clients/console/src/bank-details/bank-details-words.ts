import type { BankDetailsRowFragment } from '@quittance/graphql/agency';
import { formatDate, type Option, type Tone } from '@quittance/ui';

export const OWNER_OPTIONS: readonly Option[] = [{ value: 'CLIENT', label: 'A client' }, { value: 'PARTNER', label: 'A partner' }, { value: 'DEBTOR', label: 'A debtor', sub: 'who is owed a refund' }, { value: 'AGENCY', label: 'The agency itself' }];
export const SCHEME_OPTIONS = [{ value: 'US' as const, label: 'Routing and account number' }, { value: 'IBAN' as const, label: 'IBAN' }];
export const OUTCOME_OPTIONS = [{ value: 'CONFIRMED' as const, label: 'Confirmed' }, { value: 'DENIED' as const, label: 'Denied' }, { value: 'NO_ANSWER' as const, label: 'No answer' }];

const OUTCOMES: Readonly<Record<string, string>> = { CONFIRMED: 'confirmed the change', DENIED: 'denied the change', NO_ANSWER: 'no answer' };

export const outcomeWords = (outcome: string): string => OUTCOMES[outcome] ?? outcome;
export const ownerKindWords = (kind: string): string => (kind === 'AGENCY' ? 'Agency' : kind === 'PARTNER' ? 'Partner' : kind === 'DEBTOR' ? 'Debtor' : 'Client');

/** Where a change stands: what is missing before it is paid to. */
export function detailsState({ status, coolingOff, usableFrom }: Pick<BankDetailsRowFragment, 'status' | 'coolingOff' | 'usableFrom'>): { label: string; tone: Tone } {
  if (status === 'REQUESTED') return { label: 'To be called back', tone: 'warn' };
  if (status === 'CALLED_BACK') return { label: 'Waits for approval', tone: 'warn' };
  if (status === 'APPROVED') return coolingOff && usableFrom ? { label: `Cooling off until ${formatDate(usableFrom, { yearless: true })}`, tone: 'warn' } : { label: 'In use', tone: 'ok' };
  return status === 'SUPERSEDED' ? { label: 'Replaced', tone: 'mute' } : { label: 'Rejected', tone: 'bad' };
}
