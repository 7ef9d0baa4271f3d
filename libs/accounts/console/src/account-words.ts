import { CLOSE_CODES, HOLD_REASONS, type AccountStatus, type Bucket, type CloseCode, type DebtClass, type HoldReason } from '@quittance/accounts/domain';
import { formatDate, type Tone } from '@quittance/ui';

/** What an account's state is told from. */
export interface StateOfAccount {
  readonly status: AccountStatus;
  readonly closeCode?: CloseCode | null;
  readonly holdReason?: HoldReason | null;
  readonly holdUntil?: string | null;
  readonly disputed?: boolean;
}

const STATUS: Readonly<Record<AccountStatus, { readonly label: string; readonly tone: Tone }>> = {
  NEW: { label: 'New', tone: 'info' },
  ACTIVE: { label: 'Active', tone: 'mute' },
  HOLD: { label: 'On hold', tone: 'warn' },
  CLOSED: { label: 'Closed', tone: 'mute' },
};

const CLASSES: Readonly<Record<DebtClass, string>> = {
  CONSUMER: 'Consumer',
  COMMERCIAL_ENTITY: 'Commercial entity',
  COMMERCIAL_NATURAL_PERSON: 'Commercial, natural person',
};

const BUCKETS: Readonly<Record<Bucket, string>> = { PRINCIPAL: 'Principal', INTEREST: 'Interest', FEES: 'Fees', COSTS: 'Costs' };

/** Statuses for filters, in the order of an account's life. */
export const STATUS_OPTIONS = (Object.keys(STATUS) as AccountStatus[]).map((value) => ({ value, label: STATUS[value].label }));

/** "Closed: paid in full", "On hold to 30 Nov", with the chip's tone. */
export function stateOf({ status, closeCode, holdUntil }: StateOfAccount): { readonly label: string; readonly tone: Tone } {
  const { label, tone } = STATUS[status];
  if (status === 'CLOSED' && closeCode) {
    const code = CLOSE_CODES[closeCode];
    return { label: `Closed: ${code.label.charAt(0).toLowerCase()}${code.label.slice(1)}`, tone: code.settled ? 'ok' : 'mute' };
  }
  if (status === 'HOLD' && holdUntil) return { label: `${label} to ${formatDate(holdUntil, { yearless: true })}`, tone };
  return { label, tone };
}

/** Why it is held, in words; null where it isn't. */
export const holdWords = (reason: HoldReason | null | undefined): string | null => (reason ? HOLD_REASONS[reason] : null);

export const classWords = (debtClass: DebtClass): string => CLASSES[debtClass];

/** A bucket's name; the text itself where it is none. */
export const bucketWords = (bucket: string): string => BUCKETS[bucket as Bucket] ?? bucket;

/** "237 days late", "due in 12 days", "due today". */
export function lateWords(days: number | null): string {
  if (days === null) return 'no due date';
  if (days === 0) return 'due today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${count} late` : `due in ${count}`;
}
