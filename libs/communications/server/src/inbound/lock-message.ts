import type { MessageClass } from '@quittance/communications/domain';
import type { AccountId, ClientId, ContactPointId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { Match } from './match-message';

/** A message as it stands. */
export interface InboundRecord {
  readonly id: string;
  readonly channel: 'EMAIL' | 'TEXT';
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly documentId: string | null;
  readonly sha256: string | null;
  readonly class: MessageClass;
  readonly accountId: AccountId | null;
  readonly clientId: ClientId | null;
  readonly debtorId: DebtorId | null;
  readonly contactPointId: ContactPointId | null;
  readonly matchedBy: Match['by'] | null;
  readonly matchReason: string;
  readonly answersId: string | null;
  readonly communicationId: string | null;
  /** The contact it began, where the debtor wrote. */
  readonly attemptId: string | null;
  readonly doneAt: Date | null;
  readonly receivedAt: Date;
}

const RECORD = `
  select id, channel, from_address as "from", from_name as "fromName", subject, body_text as text, document_id as "documentId", sha256, class, account_id as "accountId", client_id as "clientId", debtor_id as "debtorId",
          contact_point_id as "contactPointId", matched_by as "matchedBy", match_reason as "matchReason", answers_id as "answersId", communication_id as "communicationId", attempt_id as "attemptId", done_at as "doneAt", received_at as "receivedAt"
    from inbound_message where id = $1`;

/** Whether a message answers us from an address nobody has called the debtor's yet. */
export const fromUnknownSender = ({ matchedBy, attemptId, contactPointId, class: of, from }: Pick<InboundRecord, 'matchedBy' | 'attemptId' | 'contactPointId' | 'class' | 'from'>): boolean =>
  matchedBy === 'REFERENCE' && attemptId === null && contactPointId === null && from !== '' && !SAID_BY_NOBODY.has(of);

const SAID_BY_NOBODY: ReadonlySet<MessageClass> = new Set<MessageClass>(['OUT_OF_OFFICE', 'BOUNCE', 'LOOP', 'WRONG_PERSON']);

export const lockMessage = (tx: Tx, id: string): Promise<InboundRecord | undefined> => tx.maybeOne<InboundRecord>(`${RECORD} for update`, [id]);

/** As lockMessage, only to look at. */
export const readMessage = (tx: Tx, id: string): Promise<InboundRecord | undefined> => tx.maybeOne<InboundRecord>(RECORD, [id]);

/** Whose it is; null while nobody knows. */
export function matchOf(record: InboundRecord): Match | null {
  const { accountId, clientId, debtorId, matchedBy, contactPointId, matchReason, answersId } = record;
  return accountId && clientId && debtorId && matchedBy ? { accountId, clientId, debtorId, contactPointId, by: matchedBy, reason: matchReason, answersId } : null;
}
