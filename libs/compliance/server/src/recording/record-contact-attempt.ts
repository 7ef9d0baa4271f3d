import { validationPeriodEnd, type Channel } from '@quittance/compliance/domain';
import type { AccountId, ClientId, ContactPointId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { UsedPermit } from '../deciding/permit';
import { rulesOf, versionAt } from '../rules/rule-sets';
import { recordAddressBasis } from './record-address';

interface Attempt {
  readonly personName: string;
  /** A call's is a CallOutcome; of what is written SENT, UNDELIVERABLE or RECEIVED. */
  readonly outcome: string;
  readonly connected: boolean;
  readonly conversation: boolean;
  /** The debtor's zone as it was known then. */
  readonly zone: string | null;
  readonly durationSeconds: number | null;
  readonly note: string;
  /** The attempt by the debtor that this answers. */
  readonly replyToId?: string | null;
  /** At least one: an unanswered call counts for the account it was made for. */
  readonly accounts: readonly { readonly accountId: AccountId; readonly clientId: ClientId; readonly spokenOf: boolean }[];
}

/** Somebody tried to reach a debtor, on a permit that was used for it: address, channel and moment are the permit's. */
export interface OutboundAttempt extends Attempt {
  readonly direction: 'OUTBOUND';
  readonly permit: UsedPermit;
}

/** The debtor, or somebody for the debtor, reached us. */
export interface InboundAttempt extends Attempt {
  readonly direction: 'INBOUND';
  readonly debtorId: DebtorId;
  /** A party of the account, or null for the debtor. */
  readonly personId?: string | null;
  readonly contactPointId: ContactPointId | null;
  readonly channel: Channel;
  /** As compared: E.164, an email address or a postal address in lower case. */
  readonly address: string;
  /** The business's now when left out. */
  readonly occurredAt?: Date;
}

export type ContactAttempt = OutboundAttempt | InboundAttempt;

interface Row {
  readonly id: string; readonly debtorId: DebtorId; readonly personId: string | null; readonly contactPointId: ContactPointId | null; readonly channel: Channel; readonly address: string; readonly at: Date;
  readonly permitId: string | null;
}

/**
 * Writes an attempt with its accounts, and what follows from it: the first communication, the address the debtor has used, the third party
 * that was asked. Attempts are never changed. Returns its id.
 */
export async function recordContactAttempt(tx: Tx, attempt: ContactAttempt): Promise<string> {
  if (attempt.accounts.length === 0) throw new Error('a contact attempt counts for at least one account');
  const row = rowOf(tx, attempt);
  await tx.query(
    `insert into contact_attempt (id, debtor_id, contact_point_id, channel, direction, address, person_name, outcome, connected, conversation, occurred_at, zone, duration_seconds, note, actor_id, person_id, reply_to_id, permit_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [row.id, row.debtorId, row.contactPointId, row.channel, attempt.direction, row.address, attempt.personName, attempt.outcome, attempt.connected, attempt.conversation, row.at, attempt.zone,
      attempt.durationSeconds, attempt.note, tx.ctx.principal.userId, row.personId, attempt.replyToId ?? null, row.permitId]);
  const placedFor = attempt.direction === 'OUTBOUND' ? attempt.permit.accountId : null;
  await tx.query(
    `insert into attempt_account (attempt_id, account_id, client_id, spoken_of, placed_for) select $1, a.id, a.client_id, a.spoken_of, a.id is not distinct from $5::uuid
       from unnest($2::uuid[], $3::uuid[], $4::boolean[]) as a (id, client_id, spoken_of)`,
    [row.id, attempt.accounts.map(({ accountId }) => accountId), attempt.accounts.map(({ clientId }) => clientId), attempt.accounts.map(({ spokenOf }) => spokenOf), placedFor]);
  await follow(tx, attempt, row);
  return row.id;
}

function rowOf(tx: Tx, attempt: ContactAttempt): Row {
  const id = tx.newId();
  if (attempt.direction === 'INBOUND') {
    const { debtorId, contactPointId, channel, address } = attempt;
    return { id, debtorId, personId: attempt.personId ?? null, contactPointId, channel, address, at: attempt.occurredAt ?? tx.now, permitId: null };
  }
  const { debtorId, personId, contactPointId, channel, address, usedAt } = attempt.permit;
  return { id, debtorId, personId, contactPointId, channel, address, at: usedAt, permitId: attempt.permit.id };
}

const WRITTEN: readonly Channel[] = ['EMAIL', 'TEXT', 'LETTER'];

async function follow(tx: Tx, attempt: ContactAttempt, row: Row): Promise<void> {
  const writing = attempt.direction === 'OUTBOUND' && WRITTEN.includes(row.channel) && attempt.outcome !== 'UNDELIVERABLE';
  if (attempt.direction === 'INBOUND' && (row.channel === 'EMAIL' || row.channel === 'TEXT') && row.address !== '') {
    await recordAddressBasis(tx, { debtorId: row.personId ?? row.debtorId, address: row.address, kind: 'USED_BY_DEBTOR', at: row.at });
  }
  if (row.personId !== null && (await askedThirdParty(tx, attempt, row))) return;
  if (!attempt.conversation && !writing) return;
  const notice = attempt.direction === 'OUTBOUND' && writing && attempt.permit.purpose === 'VALIDATION_NOTICE';
  await tellHistory(tx, attempt, row, writing, notice);
}

/** A third party is asked once: that it was is kept for good. What was said to it is no communication with the debtor. */
async function askedThirdParty(tx: Tx, attempt: ContactAttempt, row: Row): Promise<boolean> {
  const accountIds = attempt.accounts.map(({ accountId }) => accountId);
  const third = await tx.query<{ account_id: string; client_id: string }>(
    `select y.account_id, y.client_id from account_party y join account a on a.id = y.account_id join debtor d on d.id = a.debtor_id
      where y.account_id = any ($1) and y.debtor_id = $2 and (y.role = 'THIRD_PARTY' or (y.role = 'CONTACT' and d.kind = 'PERSON'))`, [accountIds, row.personId]);
  if (third.length > 0 && attempt.direction === 'OUTBOUND' && attempt.connected) {
    await tx.query(
      `insert into enquiry (id, client_id, account_id, person_id, at, recorded_at, actor_id, actor_name) select uuidv7(), x.client_id, x.id, $3, $4, $5, $6, $7 from unnest($1::uuid[], $2::uuid[]) as x (id, client_id)`,
      [third.map((one) => one.account_id), third.map((one) => one.client_id), row.personId, row.at, tx.now, tx.ctx.principal.userId, tx.ctx.principal.name]);
  }
  return third.length > 0;
}

async function tellHistory(tx: Tx, attempt: ContactAttempt, row: Row, writing: boolean, notice: boolean): Promise<void> {
  const about = attempt.direction === 'OUTBOUND' && !attempt.conversation ? attempt.accounts.slice(0, 1) : attempt.accounts;
  const accounts = writing ? attempt.accounts : about;
  const periodEndsOn = notice ? await periodEnd(tx) : null;
  await tx.query(
    `insert into account_contact (account_id, client_id, first_communication_at, first_writing_at, spoken_at, notice_given_at, period_ends_on)
     select a.id, a.client_id, $3::timestamptz, $4::timestamptz, $5::timestamptz, $6::timestamptz, $7::date from unnest($1::uuid[], $2::uuid[]) as a (id, client_id) order by a.id
     on conflict (account_id) do update set
       first_communication_at = least(account_contact.first_communication_at, excluded.first_communication_at), first_writing_at = least(account_contact.first_writing_at, excluded.first_writing_at),
       spoken_at = least(account_contact.spoken_at, excluded.spoken_at), notice_given_at = least(account_contact.notice_given_at, excluded.notice_given_at),
       period_ends_on = coalesce(account_contact.period_ends_on, excluded.period_ends_on)`,
    [accounts.map(({ accountId }) => accountId), accounts.map(({ clientId }) => clientId), row.at, writing ? row.at : null, attempt.conversation ? row.at : null, notice ? row.at : null, periodEndsOn]);
}

/** The last day of the validation period of a notice sent today. */
async function periodEnd(tx: Tx): Promise<string> {
  const rules = await rulesOf(tx, await versionAt(tx, tx.now));
  if (rules === undefined) throw new Error('no rules are on file');
  return validationPeriodEnd(rules, tx.today);
}

/** Notes that something sent came back. Returns false where that was known. */
export async function recordUndeliverable(tx: Tx, attemptId: string, reason: string): Promise<boolean> {
  return (await tx.change('insert into undeliverable (attempt_id, on_date, reason, recorded_at) values ($1, $2, $3, $4) on conflict do nothing', [attemptId, tx.today, reason.slice(0, 500), tx.now])) > 0;
}
