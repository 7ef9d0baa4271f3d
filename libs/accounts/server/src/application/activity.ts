import type { AccountId, ActivityId, ClientId, DebtorId } from '@quittance/kernel';
import type { Ctx, Tx } from '@quittance/platform';

/** What a line of the timeline is about; screens filter by it. */
export const ACTIVITY_KINDS = [
  'PLACED', 'ASSIGNED', 'NOTE', 'CALL', 'LETTER', 'EMAIL', 'TEXT', 'PROMISE', 'PROMISE_KEPT', 'PROMISE_BROKEN', 'PROMISE_CANCELLED', 'PAYMENT', 'RETURNED_PAYMENT',
  'REFUND', 'ADJUSTMENT', 'CREDIT_NOTE', 'HOLD', 'RELEASE', 'CLOSED', 'RECALLED', 'REOPENED', 'CLASSIFIED', 'CONTACT', 'DOCUMENT', 'REMITTED', 'CALLBACK', 'COST',
  'INTEREST', 'WAIVED', 'JUDGMENT', 'ACCOUNT_FEE', 'TERMS_CHANGED',
  'FORWARDED', 'SUIT_FEE', 'DISPUTED', 'DISPUTE_ENDED', 'POST_DATED',
  'SETTLEMENT', 'SETTLEMENT_KEPT', 'SETTLEMENT_VOID', 'SETTLEMENT_ENDED',
  'RESTRICTED', 'RESTRICTION_ENDED', 'CONSENT', 'CONSENT_ENDED',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Something that happened on an account, as it is told. */
export interface NewActivity {
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly debtorId?: DebtorId | null;
  readonly kind: ActivityKind;
  /** CLIENT: the client reads it too, so its words are plain and name no one else's affairs. Default AGENCY. */
  readonly visibility?: 'AGENCY' | 'CLIENT';
  /** At most 10,000 characters. */
  readonly body?: string;
  /** A little JSON for the screen; what a client may not see does not go into a CLIENT activity. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The receipt, promise, document or attempt behind it. */
  readonly sourceId?: string | null;
  /** When it happened; the business's now when left out. */
  readonly occurredAt?: Date;
}

/** Whose name stands at the line: jobs act for the agency, and their own names say nothing to a reader. */
const actorOf = ({ principal }: Ctx): string => (principal.kind === 'system' ? 'Quittance' : principal.name);

const INSERT = `
  insert into activity (id, client_id, account_id, debtor_id, kind, visibility, body, facts, source_id, actor_id, actor_name, occurred_at, recorded_at)
  select a.id, a."clientId", a."accountId", a."debtorId", a.kind, coalesce(a.visibility, 'AGENCY'), coalesce(a.body, ''), coalesce(a.facts, '{}'), a."sourceId",
         $2, $3, coalesce(a."occurredAt", $4), $4
    from jsonb_to_recordset($1) as a(id uuid, "clientId" uuid, "accountId" uuid, "debtorId" uuid, kind text, visibility text, body text, facts jsonb, "sourceId" uuid, "occurredAt" timestamptz)`;

/** Writes one line of an account's timeline; emits activity.recorded. */
export async function recordActivity(tx: Tx, activity: NewActivity): Promise<ActivityId> {
  const [id] = await recordActivities(tx, [activity]);
  return id as ActivityId;
}

/** Writes many lines in one statement; emits activity.recorded for each. Returns their ids in the order given. */
export async function recordActivities(tx: Tx, activities: readonly NewActivity[]): Promise<ActivityId[]> {
  const ids = await writeActivities(tx, activities);
  for (const [index, { kind, clientId, accountId }] of activities.entries()) {
    await tx.emit({ type: 'activity.recorded', clientId, accountId, payload: { activityId: ids[index] as ActivityId, kind } });
  }
  return ids;
}

/** As `recordActivities`, for acts over many accounts that emit an event of their own. */
export async function writeActivities(tx: Tx, activities: readonly NewActivity[]): Promise<ActivityId[]> {
  if (activities.length === 0) return [];
  const rows = activities.map((activity) => ({ ...activity, id: tx.newId<ActivityId>() }));
  await tx.prepared('record-activities', INSERT, [JSON.stringify(rows), tx.ctx.principal.userId, actorOf(tx.ctx), tx.now]);
  return rows.map((row) => row.id);
}
