import type { ActivityKind } from '@quittance/graphql/agency';
import type { TimelineEntry, Tone } from '@quittance/ui';
import type { TimelineLine } from './cockpit-account';

/** What of the timeline is shown. */
export type TimelineFilter = 'all' | 'contact' | 'money' | 'documents' | 'decisions';

export const TIMELINE_FILTERS: readonly { readonly value: TimelineFilter; readonly label: string; readonly kinds: readonly ActivityKind[] }[] = [
  { value: 'all', label: 'All', kinds: [] },
  { value: 'contact', label: 'Contact', kinds: ['RESTRICTED', 'RESTRICTION_ENDED', 'CONSENT', 'CONSENT_ENDED', 'NOTE', 'CALL', 'LETTER', 'EMAIL', 'TEXT', 'CONTACT', 'CALLBACK', 'PROMISE', 'PROMISE_KEPT', 'PROMISE_BROKEN', 'PROMISE_CANCELLED', 'SETTLEMENT', 'SETTLEMENT_ENDED'] },
  { value: 'money', label: 'Money', kinds: ['PAYMENT', 'RETURNED_PAYMENT', 'REFUND', 'POST_DATED', 'SUIT_FEE', 'ADJUSTMENT', 'CREDIT_NOTE', 'COST', 'ACCOUNT_FEE', 'INTEREST', 'WAIVED', 'REMITTED', 'PROMISE', 'PROMISE_KEPT', 'PROMISE_BROKEN', 'SETTLEMENT', 'SETTLEMENT_KEPT', 'SETTLEMENT_VOID', 'SETTLEMENT_ENDED'] },
  { value: 'documents', label: 'Documents', kinds: ['DOCUMENT', 'LETTER'] },
  { value: 'decisions', label: 'Decisions', kinds: ['PLACED', 'ASSIGNED', 'HOLD', 'RELEASE', 'CLOSED', 'RECALLED', 'REOPENED', 'CLASSIFIED', 'DISPUTED', 'DISPUTE_ENDED', 'FORWARDED', 'ADJUSTMENT', 'CREDIT_NOTE', 'WAIVED', 'JUDGMENT', 'TERMS_CHANGED', 'SETTLEMENT', 'SETTLEMENT_KEPT', 'SETTLEMENT_VOID', 'SETTLEMENT_ENDED'] },
];

const WORDS: Readonly<Record<ActivityKind, string>> = {
  PLACED: 'Placed', ASSIGNED: 'Assigned', NOTE: 'Note', CALL: 'Call', LETTER: 'Letter', EMAIL: 'Email', TEXT: 'Text', PROMISE: 'Promise to pay', PROMISE_KEPT: 'Promise kept',
  PROMISE_BROKEN: 'Promise broken', PROMISE_CANCELLED: 'Promise taken back', PAYMENT: 'Payment', RETURNED_PAYMENT: 'Payment returned', REFUND: 'Refund', ADJUSTMENT: 'Balance adjusted',
  CREDIT_NOTE: 'Credit note', HOLD: 'On hold', RELEASE: 'Hold ended', CLOSED: 'Closed', RECALLED: 'Recalled', REOPENED: 'Reopened', CLASSIFIED: 'Classified', CONTACT: 'Contact details',
  DOCUMENT: 'Document', REMITTED: 'Remitted', CALLBACK: 'Call back', COST: 'Cost',
  INTEREST: 'Interest restated', WAIVED: 'Waived', JUDGMENT: 'Judgment', ACCOUNT_FEE: 'Fee', TERMS_CHANGED: 'Terms changed',
  DISPUTED: 'Disputed', DISPUTE_ENDED: 'Dispute ended', FORWARDED: 'Forwarded', SUIT_FEE: 'Suit fee', POST_DATED: 'Post-dated payment',
  SETTLEMENT: 'Settlement', SETTLEMENT_KEPT: 'Settlement kept', SETTLEMENT_VOID: 'Settlement void', SETTLEMENT_ENDED: 'Settlement ended',
  RESTRICTED: 'Restricted', RESTRICTION_ENDED: 'Restriction ended', CONSENT: 'Consent', CONSENT_ENDED: 'Consent taken back',
};

const TONES: Partial<Record<ActivityKind, Tone>> = {
  PROMISE_BROKEN: 'bad', RETURNED_PAYMENT: 'bad', PAYMENT: 'ok', PROMISE_KEPT: 'ok', CALL: 'ok', PROMISE: 'info', CALLBACK: 'warn', HOLD: 'warn', RECALLED: 'warn', PLACED: 'info', JUDGMENT: 'info', WAIVED: 'warn', TERMS_CHANGED: 'info', DISPUTED: 'warn', DISPUTE_ENDED: 'ok', FORWARDED: 'info',
  SETTLEMENT: 'info', SETTLEMENT_KEPT: 'ok', SETTLEMENT_VOID: 'bad', SETTLEMENT_ENDED: 'warn',
  RESTRICTED: 'warn', RESTRICTION_ENDED: 'ok', CONSENT: 'info', CONSENT_ENDED: 'warn',
};
const STRONG = new Set<ActivityKind>(['PROMISE_BROKEN', 'SETTLEMENT_KEPT', 'SETTLEMENT_VOID', 'RETURNED_PAYMENT', 'PAYMENT', 'RECALLED', 'CLOSED']);
const TO_RECEIPT = new Set<ActivityKind>(['PAYMENT', 'RETURNED_PAYMENT']);

/** A background job signs with its own name: "arrangements.judge-due-promises". */
const JOB = /^[a-z-]+\.[a-z-]+$/;

/** A line of the timeline as it is shown: the first sentence says what happened, the rest follows in plain weight. */
export function timelineEntry({ id, kind, body, occurredAt, actorName, sourceId, clientSees }: TimelineLine): TimelineEntry {
  const said = body.trim();
  const [, first, rest] = /^(.{3,160}?[.!?;])\s+(.+)$/s.exec(said) ?? [null, said, ''];
  const free = kind === 'NOTE';
  return {
    id,
    at: occurredAt,
    title: free ? said : first || WORDS[kind],
    text: free ? null : rest || null,
    note: free && clientSees ? 'The client reads this.' : null,
    by: JOB.test(actorName) ? 'by itself' : actorName || null,
    tone: TONES[kind] ?? 'mute',
    strong: STRONG.has(kind),
    link: TO_RECEIPT.has(kind) && sourceId ? `/trust/receipts/${sourceId}` : null,
  };
}

/** Pages and fresh reads of one timeline as one list, newest first: lines are never edited, so each id counts once. */
export function mergeTimeline<T extends { readonly id: string; readonly occurredAt: string }>(known: readonly T[], fresh: readonly T[]): T[] {
  const byId = new Map([...known, ...fresh].map((line) => [line.id, line]));
  return [...byId.values()].sort((a, b) => (a.occurredAt === b.occurredAt ? (a.id < b.id ? 1 : -1) : a.occurredAt < b.occurredAt ? 1 : -1));
}
