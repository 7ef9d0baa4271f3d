import { recordActivities } from '@quittance/accounts/server';
import { recordAddressBasis, recordAddressNature, revokeConsent } from '@quittance/compliance/server';
import { correctContactPoint, findContactPoint } from '@quittance/debtors/server';
import { formatDate, ok, type AccountId, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { NumberAnswer } from './number-check-provider';
import type { NumberStanding } from './number-standing';

export interface NotedAnswer {
  /** The day that was asked about. */
  readonly knownOn: BusinessDate;
  readonly answer: NumberAnswer;
  readonly provider: string;
  /** When the database was asked. */
  readonly at: Date;
}

/** Keeps an answer and does what it means: NO is a basis for texts for sixty days from when it was asked, YES ends every consent for the number and its use. */
export async function noteAnswer(tx: Tx, standing: NumberStanding, { knownOn, answer, provider, at }: NotedAnswer): Promise<Result<null>> {
  const { principal } = tx.ctx;
  await tx.query('insert into number_check (id, debtor_id, number, known_on, answer, provider, checked_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [tx.newId(), standing.debtorId, standing.number, knownOn, answer, provider, at, principal.userId, principal.name]);
  tx.audit({ action: 'number.checked', subjectKind: 'debtor', subjectId: standing.debtorId, facts: { number: standing.number, knownOn, answer, provider } });
  if (answer === 'NO') await recordAddressBasis(tx, { debtorId: standing.debtorId, address: standing.number, kind: 'NOT_REASSIGNED', at, note: `Not given to anybody else since ${formatDate(knownOn)}, says ${provider}.` });
  const followed = answer === 'YES' ? await reassigned(tx, standing, knownOn) : ok(null);
  if (!followed.ok) return followed;
  if (answer !== 'NO_DATA') await tell(tx, standing, knownOn, answer);
  return ok(null);
}

/** Nothing given by the one who had the number holds for the one who has it now. */
async function reassigned(tx: Tx, { debtorId, number, contactPointId }: NumberStanding, knownOn: BusinessDate): Promise<Result<null>> {
  const reason = `The number has been given to somebody else since ${formatDate(knownOn)}.`;
  const consents = await tx.query<{ id: string }>(`select c.id from consent c where c.debtor_id = $1 and c.address = $2 and not exists (select from consent_change g where g.consent_id = c.id and g.kind = 'REVOKED')`, [debtorId, number]);
  for (const { id } of consents) {
    const revoked = await revokeConsent(tx, id, reason);
    if (!revoked.ok) return revoked;
  }
  const points = await tx.query<{ id: NumberStanding['contactPointId'] }>(`select p.id from contact_point p where p.debtor_id = $1 and p.kind = 'PHONE' and p.value_normalised = $2 and not exists (select from contact_point s where s.supersedes_id = p.id)`, [debtorId, number]);
  for (const { id } of points.length === 0 ? [{ id: contactPointId }] : points) {
    if ((await findContactPoint(tx, id))?.status === 'WRONG_PARTY') continue;
    const corrected = await correctContactPoint(tx, id, { status: 'WRONG_PARTY' });
    if (!corrected.ok) return corrected;
  }
  // Where it is used without its contact point, a text of theirs from before is no basis either.
  await recordAddressNature(tx, { debtorId, address: number, place: null, employers: false, disclosed: true });
  return ok(null);
}

async function tell(tx: Tx, { debtorId, number }: NumberStanding, knownOn: BusinessDate, answer: 'YES' | 'NO'): Promise<void> {
  const accounts = await tx.query<{ id: AccountId; clientId: ClientId }>(
    `select a.id, a.client_id as "clientId" from account a where a.status <> 'CLOSED' and (a.debtor_id = $1 or exists (select from account_party y where y.account_id = a.id and y.debtor_id = $1))`, [debtorId]);
  const body = answer === 'YES' ? `${number} has been given to somebody else since ${formatDate(knownOn)}, says the reassigned-number database. Consents for it have ended, and it is not used any more.` : `${number} is still theirs, says the reassigned-number database: not reassigned since ${formatDate(knownOn)}.`;
  await recordActivities(tx, accounts.map(({ id, clientId }) => ({ accountId: id, clientId, debtorId, kind: 'CONTACT' as const, body, facts: { number, answer, knownOn } })));
}
