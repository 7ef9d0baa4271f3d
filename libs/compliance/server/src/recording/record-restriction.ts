import { STATE_WORDS, type Channel, type RestrictionKind, type StateSource } from '@quittance/compliance/domain';
import { noteText, reasonText } from '@quittance/accounts/server';
import { ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { restrictionDetail } from './state-words';
import { tellAccounts } from './tell-accounts';

/** What somebody told us that binds. Addresses as compared; what a kind has no use for is left out. */
export interface NewRestriction {
  readonly debtorId: string;
  /** The one debt it is about; left out, for any. */
  readonly accountId?: AccountId | null;
  readonly kind: RestrictionKind | 'LANGUAGE';
  /** When it arrived; the business's now when left out. */
  readonly at?: Date;
  readonly inWriting?: boolean;
  /** An opt-out's: one medium, or all of them at its address. */
  readonly medium?: Channel | null;
  readonly address?: string | null;
  readonly days?: readonly number[] | null;
  readonly fromMinute?: number | null;
  readonly toMinute?: number | null;
  readonly until?: BusinessDate | null;
  readonly place?: 'HOME' | 'WORK' | null;
  readonly attorneyKnown?: boolean;
  readonly attorneyConsents?: boolean;
  readonly attorneyAskedAt?: Date | null;
  readonly status?: 'STAY' | 'DISCHARGED' | 'DISMISSED' | 'LIFTED' | null;
  readonly language?: string | null;
  readonly source: StateSource;
  readonly note?: string | null;
}

/** Records it, once: the same told again while it binds gives the earlier one's id. Refuses what a kind cannot do without. */
export async function recordRestriction(tx: Tx, told: NewRestriction): Promise<Result<string>> {
  const note = noteText(told.note, 'note');
  if (!note.ok) return note;
  const flaw = flawOf(tx, told);
  if (flaw) return flaw;
  const row = columnsOf(told);
  const earlier = await tx.maybeOne<{ id: string }>(
    `select r.id from restriction r where r.debtor_id = $1 and r.kind = $2 and r.account_id is not distinct from $3::uuid and r.medium is not distinct from $4 and r.address is not distinct from $5
        and r.days is not distinct from $6::integer[] and r.from_minute is not distinct from $7::integer and r.to_minute is not distinct from $8::integer and r.place is not distinct from $9 and r.status is not distinct from $10
        and r.language is not distinct from $11 and r.in_writing = $12 and r.attorney_known = $13 and r.attorney_consents = $14 and r.attorney_asked_at is not distinct from $15::timestamptz and r.until_on is not distinct from $16::date
        and not exists (select from restriction_end e where e.restriction_id = r.id) limit 1`, [told.debtorId, told.kind, told.accountId ?? null, ...row]);
  if (earlier) return ok(earlier.id);
  const id = tx.newId();
  const { principal } = tx.ctx;
  await tx.query(
    `insert into restriction (debtor_id, kind, account_id, medium, address, days, from_minute, to_minute, place, status, language, in_writing, attorney_known, attorney_consents, attorney_asked_at, until_on,
                              id, at, source, note, recorded_at, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [told.debtorId, told.kind, told.accountId ?? null, ...row, id, told.at ?? tx.now, told.source, note.value, tx.now, principal.userId, principal.name]);
  await tellAccounts(tx, {
    debtorId: told.debtorId, accountId: told.accountId ?? null, stateId: id, what: 'RESTRICTION', kind: told.kind, ended: false, activity: 'RESTRICTED', body: [`${restrictionDetail(told)}.`, note.value].filter(Boolean).join(' ') });
  return ok(id);
}

const columnsOf = (told: NewRestriction): unknown[] => [
  told.medium ?? null, told.address ?? null, ...(told.kind === 'INCONVENIENT_TIME' ? [told.days ?? null, told.fromMinute ?? null, told.toMinute ?? null] : [null, null, null]), told.place ?? null,
  told.kind === 'BANKRUPT' ? (told.status ?? null) : null, told.kind === 'LANGUAGE' ? (told.language ?? null) : null,
  told.inWriting ?? false, told.attorneyKnown ?? false, told.attorneyConsents ?? false, told.attorneyAskedAt ?? null, told.until ?? null];

function flawOf(tx: Tx, told: NewRestriction): Result<never> | null {
  if ((told.at ?? tx.now) > tx.now) return refuse('NOT_YET', 'It cannot have arrived in the future.', {}, 'at');
  switch (told.kind) {
    case 'INCONVENIENT_TIME': {
      const { days, fromMinute, toMinute } = told;
      if (!days?.length || days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) return refuse('DAYS_MISSING', 'Say on which weekdays.', {}, 'days');
      return [fromMinute, toMinute].every((minute) => typeof minute === 'number' && minute >= 0 && minute <= 1440) && fromMinute !== toMinute ? null : refuse('TIME_MISSING', 'Say from when until when, by the debtor’s clock.', {}, 'fromMinute');
    }
    case 'INCONVENIENT_PLACE': return told.place || told.address ? null : refuse('PLACE_MISSING', 'Say which place, or which address or number.', {}, 'place');
    case 'OPT_OUT': return told.medium || told.address ? null : refuse('MEDIUM_MISSING', 'Say of which medium, or at which address or number.', {}, 'medium');
    case 'BANKRUPT': return told.status ? null : refuse('STATUS_MISSING', 'Say how the bankruptcy stands.', {}, 'status');
    case 'LANGUAGE': return /^[a-z]{2}$/.test(told.language ?? '') ? null : refuse('LANGUAGE_MISSING', 'Say which language.', {}, 'language');
    default: return null;
  }
}

/** Ends a restriction: taken back, or found wrong. Refuses UNKNOWN and ENDED. */
export async function endRestriction(tx: Tx, restrictionId: string, reason: string): Promise<Result<string>> {
  const why = reasonText(reason, 'reason');
  if (!why.ok) return why;
  const row = await tx.maybeOne<{ debtorId: string; accountId: string | null; kind: RestrictionKind | 'LANGUAGE'; ended: boolean }>(
    `select r.debtor_id as "debtorId", r.account_id as "accountId", r.kind, e.at is not null as ended from restriction r left join restriction_end e on e.restriction_id = r.id where r.id = $1`, [restrictionId]);
  if (!row) return refuse('UNKNOWN', 'There is no such restriction.', {}, 'restrictionId');
  if (row.ended) return refuse('ENDED', 'It has ended already.', {}, 'restrictionId');
  await tx.query('insert into restriction_end (restriction_id, at, reason, recorded_at, actor_id, actor_name) values ($1, $2, $3, $2, $4, $5)', [restrictionId, tx.now, why.value, tx.ctx.principal.userId, tx.ctx.principal.name]);
  await tellAccounts(tx, { debtorId: row.debtorId, accountId: row.accountId, stateId: restrictionId, what: 'RESTRICTION', kind: row.kind, ended: true, activity: 'RESTRICTION_ENDED', body: `No longer: ${STATE_WORDS[row.kind].toLowerCase()}. ${why.value}` });
  return ok(restrictionId);
}
