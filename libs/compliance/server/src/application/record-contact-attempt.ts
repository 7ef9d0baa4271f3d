import type { AccountId, ClientId, ContactPointId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** Somebody tried to reach a debtor, or the debtor reached us. */
export interface ContactAttempt {
  readonly debtorId: DebtorId;
  readonly contactPointId: ContactPointId | null;
  readonly channel: 'CALL' | 'EMAIL' | 'TEXT' | 'LETTER' | 'VISIT';
  readonly direction: 'OUTBOUND' | 'INBOUND';
  /** The number, address or place as used. */
  readonly address: string;
  readonly personName: string;
  /** A call's is a CallOutcome. */
  readonly outcome: string;
  readonly connected: boolean;
  readonly conversation: boolean;
  /** The business's now when left out. */
  readonly occurredAt?: Date;
  /** The debtor's zone as it was known then. */
  readonly zone: string | null;
  readonly durationSeconds: number | null;
  readonly note: string;
  /** At least one: an unanswered call counts for the account it was made for. */
  readonly accounts: readonly { readonly accountId: AccountId; readonly clientId: ClientId; readonly spokenOf: boolean }[];
}

/** Writes an attempt with its accounts, in the caller's transaction. Attempts are never changed. Returns its id. */
export async function recordContactAttempt(tx: Tx, attempt: ContactAttempt): Promise<string> {
  if (attempt.accounts.length === 0) throw new Error('a contact attempt counts for at least one account');
  const id = tx.newId();
  await tx.query(
    `insert into contact_attempt (id, debtor_id, contact_point_id, channel, direction, address, person_name, outcome, connected, conversation, occurred_at, zone, duration_seconds, note, actor_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [id, attempt.debtorId, attempt.contactPointId, attempt.channel, attempt.direction, attempt.address, attempt.personName, attempt.outcome, attempt.connected,
      attempt.conversation, attempt.occurredAt ?? tx.now, attempt.zone, attempt.durationSeconds, attempt.note, tx.ctx.principal.userId]);
  await tx.query(
    `insert into attempt_account (attempt_id, account_id, client_id, spoken_of) select $1, a.id, a.client_id, a.spoken_of from unnest($2::uuid[], $3::uuid[], $4::boolean[]) as a (id, client_id, spoken_of)`,
    [id, attempt.accounts.map(({ accountId }) => accountId), attempt.accounts.map(({ clientId }) => clientId), attempt.accounts.map(({ spokenOf }) => spokenOf)]);
  return id;
}
