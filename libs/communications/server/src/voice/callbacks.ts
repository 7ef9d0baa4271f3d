import { askedBackAt, recordConsent } from '@quittance/compliance/server';
import { formatDate, ok, refuse, type AccountId, type BusinessDate, type ClientId, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** A call the debtor asked for, on a day, perhaps at a time of theirs. */
export interface AskedBack {
  readonly accountId: AccountId;
  readonly personId: string | null;
  readonly contactPointId: ContactPointId | null;
  readonly address: string;
  readonly on: BusinessDate;
  /** "14:30", by the debtor's clock; null: some time that day. */
  readonly time: string | null;
}

export interface TimedBack {
  readonly at: Date;
  readonly zone: string;
}

/**
 * The moment that was named, where it is one at which the debtor may be called: in their hours, and at no time they called inconvenient. Null
 * without a time. Refuses BAD_TIME, CALL_BACK_PASSED, CALL_BACK_INCONVENIENT.
 */
export async function timeOfCallBack(tx: Tx, { on, time, ...asked }: AskedBack): Promise<Result<TimedBack | null>> {
  if (time === null || time.trim() === '') return ok(null);
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return refuse('BAD_TIME', 'Write the time as 14:30.', {}, 'callBackAt');
  const looked = await askedBackAt(tx, asked, { on, minute: Number(hours) * 60 + Number(minutes) });
  if (!looked.ok) return looked;
  const { at, zone, against } = looked.value;
  if (at <= tx.now) return refuse('CALL_BACK_PASSED', `${time.trim()} on ${formatDate(on)} has passed where they are.`, {}, 'callBackAt');
  return against === null ? ok({ at, zone }) : refuse('CALL_BACK_INCONVENIENT', `They may not be called then: ${against}`, {}, 'callBackAt');
}

export interface KeptBack {
  readonly accountId: AccountId; readonly clientId: ClientId; readonly debtorId: DebtorId; readonly personId: string | null; readonly contactPointId: ContactPointId | null; readonly attemptId: string; readonly on: BusinessDate; readonly timed: TimedBack | null;
}

/** Keeps a call-back, and the consent that asking for it is: it lifts the limits of frequency on its day (12 CFR 1006.14(b)(3)(i)). */
export async function keepCallBack(tx: Tx, { accountId, clientId, debtorId, personId, contactPointId, attemptId, on, timed }: KeptBack): Promise<Result<null>> {
  const consent = await recordConsent(tx, { debtorId: personId ?? debtorId, kind: 'FREQUENCY', from: on, until: on, attemptId, source: 'CALL', note: `Asked to be called back on ${formatDate(on)}.` });
  if (!consent.ok) return consent;
  if (timed !== null) {
    await tx.query('insert into callback (id, client_id, account_id, debtor_id, contact_point_id, at, zone, attempt_id, user_id, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [tx.newId(), clientId, accountId, debtorId, contactPointId, timed.at, timed.zone, attemptId, tx.ctx.principal.userId, tx.now]);
  }
  return ok(null);
}

/** A call about the account answers the call-backs that are due by now; a later one replaces all. */
export async function closeCallBacks(tx: Tx, accountId: AccountId, attemptId: string, spoke: boolean): Promise<void> {
  await tx.query('update callback set closed_at = $3, closed_by_attempt_id = $2 where account_id = $1 and closed_at is null and attempt_id <> $2 and ($4 or at <= $3::timestamptz + interval \'15 minutes\')', [accountId, attemptId, tx.now, spoke]);
}
