import { ok, refuse, type ClientId, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import { readContactValue, type ContactKind, type ContactStatus } from '@quittance/debtors/domain';
import type { Tx } from '@quittance/platform';

/** A contact point as stored. */
export interface ContactPointRecord {
  readonly id: ContactPointId;
  readonly debtorId: DebtorId;
  readonly kind: ContactKind;
  readonly value: string;
  readonly valueNormalised: string;
  readonly personName: string;
  readonly personRole: string;
  readonly status: ContactStatus;
  readonly source: 'CLIENT' | 'DEBTOR' | 'COLLECTOR' | 'SKIP_TRACE';
  readonly sourceClientId: ClientId | null;
  readonly confidence: number;
}

export interface NewContactPoint {
  readonly debtorId: DebtorId;
  readonly kind: ContactKind;
  readonly value: string;
  readonly personName?: string;
  readonly personRole?: string;
  readonly status?: ContactStatus;
  readonly source: ContactPointRecord['source'];
}

export interface ContactPointChange {
  readonly value?: string;
  readonly personName?: string;
  readonly personRole?: string;
  readonly status?: ContactStatus;
}

const CONFIDENCE: Readonly<Record<ContactStatus, number>> = { RIGHT_PARTY: 950_000, UNVERIFIED: 500_000, WRONG_PARTY: 0, OUT_OF_SERVICE: 0 };

const COLUMNS = `id, debtor_id as "debtorId", kind, value, value_normalised as "valueNormalised", person_name as "personName", person_role as "personRole",
  status, source, source_client_id as "sourceClientId", confidence`;

const IN_FORCE = 'not exists (select 1 from contact_point s where s.supersedes_id = p.id)';

/** A contact point in force; undefined when there is none, it was replaced, or this principal may not see it. */
export const findContactPoint = (tx: Tx, id: ContactPointId): Promise<ContactPointRecord | undefined> =>
  tx.maybeOne<ContactPointRecord>(`select ${COLUMNS} from contact_point p where id = $1 and ${IN_FORCE}`, [id]);

/** Adds a way to reach a debtor. Refuses one that is no such thing, CONTACT_KNOWN for one already in force, and DEBTOR_NOT_FOUND. */
export async function addContactPoint(tx: Tx, point: NewContactPoint): Promise<Result<ContactPointRecord>> {
  const debtor = await tx.maybeOne<{ country: string | null }>('select coalesce(country, (select country from agency)) as country from debtor where id = $1', [point.debtorId]);
  if (!debtor) return refuse('DEBTOR_NOT_FOUND', 'There is no such debtor.', {}, 'debtorId');
  const people = personOf(point);
  if (!people.ok) return people;
  const read = readContactValue(point.kind, point.value, debtor.country);
  if (!read.ok) return read;
  const known = await tx.maybeOne<{ id: string }>(
    `select id from contact_point p where debtor_id = $1 and kind = $2 and value_normalised = $3 and person_name = $4 and ${IN_FORCE}`,
    [point.debtorId, point.kind, read.value.normalised, people.value.personName]);
  if (known) return refuse('CONTACT_KNOWN', `${read.value.value} is on file already.`, { contactPointId: known.id }, 'value');
  const status = point.status ?? 'UNVERIFIED';
  return ok(await insert(tx, {
    debtorId: point.debtorId, kind: point.kind, value: read.value.value, valueNormalised: read.value.normalised, ...people.value,
    status, source: point.source, sourceClientId: null, confidence: CONFIDENCE[status] }, null));
}

/**
 * Replaces a contact point by a corrected one; the earlier row stays. A new value is the collector's own finding; a new status
 * of the same value keeps its source. Refuses CONTACT_CHANGED when somebody corrected it first.
 */
export async function correctContactPoint(tx: Tx, id: ContactPointId, change: ContactPointChange): Promise<Result<ContactPointRecord>> {
  const old = await tx.maybeOne<ContactPointRecord & { country: string | null }>(
    `select p.*, coalesce(d.country, (select country from agency)) as country from (select ${COLUMNS} from contact_point p where id = $1) p join debtor d on d.id = p."debtorId"`, [id]);
  if (!old) return refuse('CONTACT_NOT_FOUND', 'There is no such contact point.', {}, 'id');
  const people = personOf({ personName: change.personName ?? old.personName, personRole: change.personRole ?? old.personRole });
  if (!people.ok) return people;
  const read = change.value === undefined ? ok({ value: old.value, normalised: old.valueNormalised }) : readContactValue(old.kind, change.value, old.country);
  if (!read.ok) return read;
  const moved = read.value.normalised !== old.valueNormalised;
  const status = change.status ?? (moved ? 'UNVERIFIED' : old.status);
  const { debtorId, kind, source, sourceClientId } = old;
  const next = {
    debtorId, kind, value: read.value.value, valueNormalised: read.value.normalised, ...people.value, status, confidence: CONFIDENCE[status],
    ...(moved ? { source: 'COLLECTOR' as const, sourceClientId: null } : { source, sourceClientId }) };
  const inserted = await insert(tx, next, id).catch((error: unknown) => {
    if ((error as { constraint?: string }).constraint === 'contact_point_supersedes_id_key') return undefined;
    throw error;
  });
  return inserted ? ok(inserted) : refuse('CONTACT_CHANGED', 'Somebody corrected this contact point while you had it open. Look at it as it is now, then decide again.', { contactPointId: id });
}

async function insert(tx: Tx, point: Omit<ContactPointRecord, 'id'>, supersedes: ContactPointId | null): Promise<ContactPointRecord> {
  const id = tx.newId<ContactPointId>();
  await tx.query(
    `insert into contact_point (id, debtor_id, kind, value, value_normalised, person_name, person_role, status, source, source_client_id, confidence, supersedes_id, observed_at, actor_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, point.debtorId, point.kind, point.value, point.valueNormalised, point.personName, point.personRole, point.status, point.source, point.sourceClientId,
      point.confidence, supersedes, tx.now, tx.ctx.principal.userId]);
  if (point.kind !== 'ADDRESS') await tx.emit({ type: 'contactPoint.kept', clientId: null, accountId: null, payload: { debtorId: point.debtorId, contactPointId: id } });
  return { ...point, id };
}

function personOf({ personName = '', personRole = '' }: { personName?: string; personRole?: string }): Result<{ personName: string; personRole: string }> {
  const tidy = { personName: personName.replace(/\s+/g, ' ').trim(), personRole: personRole.replace(/\s+/g, ' ').trim() };
  return tidy.personName.length > 120 || tidy.personRole.length > 120
    ? refuse('NAME_TOO_LONG', 'Names and roles have 120 characters at most.', {}, 'personName')
    : ok(tidy);
}
