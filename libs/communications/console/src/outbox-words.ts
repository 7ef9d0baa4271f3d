import type { OutboxKind, OutboxStatus } from '@quittance/graphql/agency';

export const OUTBOX_KINDS: Readonly<Record<OutboxKind, string>> = { INVITATION: 'Invitation', PASSWORD_RESET: 'Password reset', SECURITY_NOTICE: 'Security notice', BANK_DETAILS_NOTICE: 'Change of bank details', SETTLEMENT_NOTICE: 'Settlement' };

export const OUTBOX_STATUSES: Readonly<Record<OutboxStatus, string>> = { KEPT: 'Stays here', QUEUED: 'Waits', SENDING: 'On its way', SENT: 'Sent', FAILED: 'Failed', UNCERTAIN: 'May have arrived' };

const TONES: Readonly<Record<OutboxStatus, 'ok' | 'warn' | 'bad' | 'info' | 'mute'>> = { KEPT: 'mute', QUEUED: 'info', SENDING: 'info', SENT: 'ok', FAILED: 'bad', UNCERTAIN: 'warn' };

/** A message's state as a chip. */
export const outboxChip = (status: OutboxStatus): { text: string; tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' } => ({ text: OUTBOX_STATUSES[status], tone: TONES[status] });
