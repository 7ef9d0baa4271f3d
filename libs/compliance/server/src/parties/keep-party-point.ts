import { recordActivity } from '@quittance/accounts/server';
import type { ContactKind } from '@quittance/debtors/domain';
import { addContactPoint, correctContactPoint, findContactPoint } from '@quittance/debtors/server';
import { ok, refuse, type AccountId, type ClientId, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** A way to reach a party: one more, one corrected, or one that is not theirs. */
export interface PartyPoint {
  readonly accountId: AccountId;
  readonly partyId: string;
  /** The one on file that is meant; null adds one. */
  readonly pointId: ContactPointId | null;
  readonly kind: ContactKind;
  readonly value: string;
  /** It reaches somebody else: kept, and used no more. */
  readonly wrong: boolean;
}

/** Keeps a way to reach a party, on the timeline with what it was before. Refuses UNKNOWN, CONTACT_NOT_FOUND, CONTACT_KNOWN, CONTACT_CHANGED, and what is no number or address. */
export async function keepPartyPoint(tx: Tx, { accountId, partyId, pointId, kind, value, wrong }: PartyPoint): Promise<Result<{ id: string }>> {
  const party = await tx.maybeOne<{ clientId: ClientId; debtorId: DebtorId; name: string }>(
    `select a.client_id as "clientId", a.debtor_id as "debtorId", d.name from account_party y join account a on a.id = y.account_id join debtor d on d.id = y.debtor_id
      where y.account_id = $1 and y.debtor_id = $2 and y.ended_at is null and y.debtor_id <> a.debtor_id limit 1`, [accountId, partyId]);
  if (party === undefined) return refuse('UNKNOWN', 'This person is no party of the account any more.', {}, 'partyId');
  const before = pointId === null ? undefined : await findContactPoint(tx, pointId);
  if (pointId !== null && before?.debtorId !== partyId) return refuse('CONTACT_NOT_FOUND', 'This is not on file of theirs any more: it was corrected meanwhile.', {}, 'value');
  const kept = pointId === null
    ? await addContactPoint(tx, { debtorId: partyId as DebtorId, kind, value, source: 'COLLECTOR' })
    : await correctContactPoint(tx, pointId, wrong ? { status: 'WRONG_PARTY' } : { value });
  if (!kept.ok) return kept;
  const now = kept.value.value;
  const body = before === undefined ? `${party.name}: ${now} added.` : wrong ? `${party.name}: ${now} is not theirs.` : `${party.name}: ${before.value} corrected to ${now}.`;
  await recordActivity(tx, { accountId, clientId: party.clientId, debtorId: party.debtorId, kind: 'CONTACT', body, sourceId: kept.value.id, facts: { partyId, kind: kept.value.kind, wrong } });
  tx.audit({ action: before === undefined ? 'party.pointAdded' : 'party.pointCorrected', subjectKind: 'account', subjectId: accountId, facts: { partyId, contactPointId: kept.value.id, before: before?.value ?? '', body } });
  await tx.emit({ type: 'contact.stateChanged', clientId: party.clientId, accountId, payload: { stateId: kept.value.id, what: 'RESTRICTION', kind: 'PARTY', ended: false } });
  return ok({ id: kept.value.id });
}
