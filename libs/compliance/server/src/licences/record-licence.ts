import { noteText } from '@quittance/accounts/server';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

export const LICENCE_STATUSES = ['ACTIVE', 'PENDING', 'LAPSED', 'WITHDRAWN'] as const;

/** A licence or bond as it stands now. */
export interface LicenceState {
  /** One that is on file; left out, a new one. */
  readonly licenceId?: string | null;
  /** US-CO, GB. */
  readonly place: string;
  readonly kind: 'LICENCE' | 'BOND';
  readonly status: (typeof LICENCE_STATUSES)[number];
  readonly number?: string | null;
  readonly from: BusinessDate;
  readonly until?: BusinessDate | null;
  readonly note?: string | null;
}

/** Notes how a licence stands; the earlier state stays on file. Refuses BAD_PLACE, ENDS_FIRST, NUMBER_TOO_LONG and UNKNOWN. */
export async function recordLicence(tx: Tx, state: LicenceState): Promise<Result<string>> {
  const note = noteText(state.note, 'note');
  if (!note.ok) return note;
  const place = state.place.trim().toUpperCase();
  const number = (state.number ?? '').trim();
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,10}){0,2}$/.test(place)) return refuse('BAD_PLACE', 'Write the place as its code, such as US-CO or GB.', {}, 'place');
  if (state.until && state.until < state.from) return refuse('ENDS_FIRST', 'Its last day comes before its first.', {}, 'until');
  if (number.length > 80 || note.value.length > 500) return refuse('TOO_LONG', 'A number has 80 characters at most, a note 500.', {}, number.length > 80 ? 'number' : 'note');
  const licenceId = state.licenceId ?? tx.newId();
  const last = await tx.maybeOne<{ n: number }>('select max(n)::int as n from licence where licence_id = $1 having max(n) is not null', [licenceId]);
  if (state.licenceId && !last) return refuse('UNKNOWN', 'There is no such licence.', {}, 'licenceId');
  const { principal } = tx.ctx;
  await tx.query(
    `insert into licence (licence_id, n, place, kind, status, number, from_on, until_on, note, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [licenceId, (last?.n ?? 0) + 1, place, state.kind, state.status, number, state.from, state.until ?? null, note.value, tx.now, principal.userId, principal.name]);
  tx.audit({ action: 'licence.recorded', subjectKind: 'licence', subjectId: licenceId, facts: { place, kind: state.kind, status: state.status, until: state.until ?? null } });
  return ok(licenceId);
}
