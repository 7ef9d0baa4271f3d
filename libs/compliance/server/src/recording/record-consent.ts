import { CONSENT_WORDS, type ConsentKind, type StateSource } from '@quittance/compliance/domain';
import { noteText, reasonText } from '@quittance/accounts/server';
import { ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { tellAccounts } from './tell-accounts';

/** What a person allowed. Addresses as compared. */
export interface NewConsent {
  readonly debtorId: string;
  /** One debt; left out, for any. */
  readonly accountId?: AccountId | null;
  readonly kind: ConsentKind;
  readonly at?: Date;
  /** Its own term: first and last day. */
  readonly from?: BusinessDate | null;
  readonly until?: BusinessDate | null;
  /** One address; left out, any. */
  readonly address?: string | null;
  /** One other person who may be spoken with; left out, anybody. */
  readonly personId?: string | null;
  /** Given to us, not to the creditor or a collector before us. Yes when left out. */
  readonly direct?: boolean;
  /** Given in a contact that was itself allowed. Yes when left out. */
  readonly properly?: boolean;
  readonly attemptId?: string | null;
  readonly source: StateSource;
  readonly note?: string | null;
}

/** Kinds that allow one address or number, which must be named. */
const OF_ADDRESS: readonly ConsentKind[] = ['EMAIL', 'TEXT', 'AUTODIAL'];

/** Records a consent. Refuses ADDRESS_MISSING, TERM_ENDS_FIRST, NOT_YET and CONTACT_NOT_FOUND where the contact is none about this debtor, nor with this person. */
export async function recordConsent(tx: Tx, given: NewConsent): Promise<Result<string>> {
  const note = noteText(given.note, 'note');
  if (!note.ok) return note;
  if ((given.at ?? tx.now) > tx.now) return refuse('NOT_YET', 'It cannot have been given in the future.', {}, 'at');
  if (OF_ADDRESS.includes(given.kind) && !given.address) return refuse('ADDRESS_MISSING', 'Say for which address or number.', {}, 'address');
  if (given.from && given.until && given.until < given.from) return refuse('TERM_ENDS_FIRST', 'Its last day comes before its first.', {}, 'until');
  // A party of the account who asks for something is the person of a contact about the debtor.
  if (given.attemptId && !(await tx.maybeOne('select from contact_attempt where id = $1 and (debtor_id = $2 or person_id = $2)', [given.attemptId, given.debtorId]))) {
    return refuse('CONTACT_NOT_FOUND', 'There is no such contact with this debtor.', {}, 'attemptId');
  }
  const id = tx.newId();
  const { principal } = tx.ctx;
  await tx.query(
    `insert into consent (id, debtor_id, account_id, kind, at, from_on, until_on, address, direct, properly, attempt_id, source, note, recorded_at, actor_id, actor_name, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [id, given.debtorId, given.accountId ?? null, given.kind, given.at ?? tx.now, given.from ?? null, given.until ?? null, given.address ?? null, given.direct ?? true, given.properly ?? true,
      given.attemptId ?? null, given.source, note.value, tx.now, principal.userId, principal.name, given.personId ?? null]);
  const of = given.address ? ` (${given.address})` : '';
  await tellAccounts(tx, { debtorId: given.debtorId, accountId: given.accountId ?? null, stateId: id, what: 'CONSENT', kind: given.kind, ended: false, activity: 'CONSENT', body: `Consent: ${CONSENT_WORDS[given.kind].toLowerCase()}${of}. ${note.value}`.trim() });
  return ok(id);
}

/** Takes a consent back, from now. Refuses UNKNOWN and REVOKED. */
export const revokeConsent = (tx: Tx, consentId: string, reason: string): Promise<Result<string>> => changeConsent(tx, consentId, 'REVOKED', reason);

/** The person gave it anew. Refuses UNKNOWN and REVOKED. */
export const renewConsent = (tx: Tx, consentId: string, reason: string): Promise<Result<string>> => changeConsent(tx, consentId, 'RENEWED', reason);

async function changeConsent(tx: Tx, consentId: string, kind: 'REVOKED' | 'RENEWED', reason: string): Promise<Result<string>> {
  const why = reasonText(reason, 'reason');
  if (!why.ok) return why;
  const row = await tx.maybeOne<{ debtorId: string; accountId: string | null; kind: ConsentKind; n: number; revoked: boolean }>(
    `select c.debtor_id as "debtorId", c.account_id as "accountId", c.kind, (select count(*)::int from consent_change g where g.consent_id = c.id) as n,
            exists (select from consent_change g where g.consent_id = c.id and g.kind = 'REVOKED') as revoked from consent c where c.id = $1`, [consentId]);
  if (!row) return refuse('UNKNOWN', 'There is no such consent.', {}, 'consentId');
  if (row.revoked) return refuse('REVOKED', 'It was taken back already; a new one is recorded anew.', {}, 'consentId');
  await tx.query('insert into consent_change (consent_id, n, kind, at, reason, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $4, $6, $7)',
    [consentId, row.n + 1, kind, tx.now, why.value, tx.ctx.principal.userId, tx.ctx.principal.name]);
  const revoked = kind === 'REVOKED';
  await tellAccounts(tx, {
    debtorId: row.debtorId, accountId: row.accountId, stateId: consentId, what: 'CONSENT', kind: row.kind, ended: revoked, activity: revoked ? 'CONSENT_ENDED' : 'CONSENT',
    body: `${revoked ? 'Consent taken back' : 'Consent renewed'}: ${CONSENT_WORDS[row.kind].toLowerCase()}. ${why.value}` });
  return ok(consentId);
}
