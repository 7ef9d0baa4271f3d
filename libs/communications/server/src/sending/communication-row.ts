import type { ContentFacts, Purpose } from '@quittance/compliance/domain';
import type { AccountId, ClientId, ContactPointId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { Asked } from '../writing/merge-values';

export type CommunicationStatus = 'QUEUED' | 'SENDING' | 'SENT' | 'DELIVERED' | 'BOUNCED' | 'FAILED' | 'REFUSED' | 'CANCELLED' | 'UNCERTAIN' | 'RECEIVED';
export type CommunicationChannel = 'LETTER' | 'EMAIL' | 'TEXT' | 'VOICEMAIL';

/** A communication that goes out, as the queue holds it. */
export interface CommunicationRow {
  readonly id: string;
  readonly number: number;
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly personId: string | null;
  readonly channel: CommunicationChannel;
  readonly purpose: Purpose;
  readonly permitId: string | null;
  readonly contactPointId: ContactPointId | null;
  readonly address: string;
  readonly recipientName: string;
  readonly templateVersionId: string | null;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly content: ContentFacts | null;
  readonly asked: Asked;
  readonly delivery: 'SINGLE' | 'BATCH' | null;
  readonly letterBatchId: string | null;
  readonly status: CommunicationStatus;
  readonly attempts: number;
  readonly inReplyTo: string | null;
  /** The contact somebody else began that it answers. */
  readonly replyToAttemptId: string | null;
  readonly queuedAt: Date;
  /** Null: it has not left, or nobody knows. */
  readonly sentAt: Date | null;
  readonly accountIds: readonly AccountId[];
}

export const COMMUNICATION = `
  select c.id, c.number::float8 as number, c.account_id as "accountId", c.client_id as "clientId", c.debtor_id as "debtorId", c.person_id as "personId", c.channel, c.purpose, c.permit_id as "permitId",
         c.contact_point_id as "contactPointId", c.address, c.recipient_name as "recipientName", c.template_version_id as "templateVersionId", c.language, c.subject, c.body_text as text, c.content, c.asked, c.delivery,
         c.letter_batch_id as "letterBatchId", c.status, c.attempts, c.in_reply_to as "inReplyTo", c.reply_to_attempt_id as "replyToAttemptId", c.queued_at as "queuedAt", c.sent_at as "sentAt",
         (select array_agg(x.account_id order by x.account_id <> c.account_id, x.account_id) from communication_account x where x.communication_id = c.id) as "accountIds"
    from communication c`;

/** One communication, held against others while it is being sent. */
export const lockCommunication = (tx: Tx, id: string): Promise<CommunicationRow | undefined> =>
  tx.maybeOne<CommunicationRow>(`${COMMUNICATION} where c.id = $1 and c.direction = 'OUTBOUND' for update of c`, [id]);

/** Moves a communication to a state without more, with its reason, and tells the screens. */
export async function markCommunication(tx: Tx, row: Pick<CommunicationRow, 'id' | 'clientId' | 'accountId' | 'channel'>, status: CommunicationStatus, reason = '', retryAt: Date | null = null): Promise<void> {
  await tx.query('update communication set status = $2, status_reason = $3, retry_at = $4 where id = $1', [row.id, status, reason.slice(0, 2000), retryAt]);
  await tellCommunication(tx, row, status);
}

export const tellCommunication = (tx: Tx, { id, clientId, accountId, channel }: Pick<CommunicationRow, 'id' | 'clientId' | 'accountId' | 'channel'>, status: CommunicationStatus): Promise<void> =>
  tx.emit({ type: 'communication.changed', clientId, accountId, payload: { communicationId: id, channel, status } });

export interface NewCommunicationEvent {
  readonly communicationId: string;
  /** SENT, DELIVERED, BOUNCED, RETURNED, OPENED, … */
  readonly kind: string;
  /** Who says so: a carrier, the post, a person. */
  readonly source: string;
  /** Of the provider: the same report twice is one row. */
  readonly providerEventId?: string | null;
  readonly note?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly occurredAt?: Date;
}

/** Writes what became of a communication. False where this very report was known. */
export async function recordCommunicationEvent(tx: Tx, event: NewCommunicationEvent): Promise<boolean> {
  return (await tx.change(
    `insert into communication_event (id, communication_id, kind, source, provider_event_id, note, facts, occurred_at, recorded_at, actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (provider_event_id) do nothing`,
    [tx.newId(), event.communicationId, event.kind, event.source, event.providerEventId ?? null, (event.note ?? '').slice(0, 4000), JSON.stringify(event.facts ?? {}), event.occurredAt ?? tx.now, tx.now, tx.ctx.principal.userId])) > 0;
}
