import { recordActivity } from '@quittance/accounts/server';
import { addContactPoint } from '@quittance/debtors/server';
import { namePrefix } from '@quittance/debtors/domain';
import { ok, refuse, type AccountId, type ClientId, type DebtorId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { recordConsent } from '../recording/record-consent';
import { PARTY_WORDS, type PartyRole } from './party-roles';

/** Somebody who has to do with a debt, besides the debtor. */
export interface NewParty {
  readonly accountId: AccountId;
  readonly role: PartyRole;
  readonly kind: 'PERSON' | 'ORGANISATION';
  readonly name: string;
  /** ISO 3166-1 alpha-2; the agency's when left out. */
  readonly country?: string | null;
  readonly region?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly address?: string | null;
  /** The debtor agreed, to us, that we speak with this person. */
  readonly authorised: boolean;
  readonly note?: string | null;
}

/** Adds a party with the ways to reach it. Refuses names and places that are none, PARTY_KNOWN, and what is no number or address. */
export async function recordParty(tx: Tx, party: NewParty): Promise<Result<{ id: string }>> {
  const [name, note] = [party.name.replace(/\s+/g, ' ').trim(), (party.note ?? '').trim()];
  const key = namePrefix(name) || name.toLowerCase();
  const [country, region] = [(party.country ?? '').trim().toUpperCase(), (party.region ?? '').trim().toUpperCase()];
  if (name === '' || name.length > 300) return refuse('NAME_MISSING', 'Say who it is, in at most 300 letters.', {}, 'name');
  if (note.length > 500) return refuse('TOO_LONG', 'A note has 500 letters at most.', {}, 'note');
  if (country !== '' && !/^[A-Z]{2}$/.test(country)) return refuse('BAD_COUNTRY', 'Write the country as its two letters, such as US.', {}, 'country');
  if (!/^([A-Z]{2}-)?[A-Z0-9]{0,3}$/.test(region)) return refuse('BAD_REGION', 'Write the state or province as its code, such as NY.', {}, 'region');
  const account = await tx.maybeOne<{ clientId: ClientId; debtorId: DebtorId }>('select client_id as "clientId", debtor_id as "debtorId" from account where id = $1 for update', [party.accountId]);
  if (account === undefined) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  const known = await tx.maybeOne<{ id: string }>(
    `select d.id from account_party y join debtor d on d.id = y.debtor_id where y.account_id = $1 and y.role = $2 and y.ended_at is null and d.name_normalised = $3`, [party.accountId, party.role, key]);
  if (known) return refuse('PARTY_KNOWN', `${name} is on file already.`, {}, 'name');
  const id = tx.newId<DebtorId>();
  await tx.query(`insert into debtor (id, kind, name, name_normalised, country, region, city, postal_code, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, party.kind, name, key, country === '' ? null : country, region.replace(/^[A-Z]{2}-/, ''), (party.city ?? '').trim().slice(0, 120), (party.postalCode ?? '').trim().slice(0, 20), tx.now]);
  await tx.query('insert into account_party (account_id, client_id, debtor_id, role, added_at, note) values ($1, $2, $3, $4, $5, $6)', [party.accountId, account.clientId, id, party.role, tx.now, note]);
  for (const [kind, field] of [['PHONE', 'phone'], ['EMAIL', 'email'], ['ADDRESS', 'address']] as const) {
    const value = party[field]?.trim();
    if (!value) continue;
    const added = await addContactPoint(tx, { debtorId: id, kind, value, source: 'COLLECTOR' });
    if (!added.ok) return refuse(added.refusal.code, added.refusal.message, added.refusal.facts, field);
  }
  if (party.authorised) {
    const consent = await recordConsent(tx, { debtorId: account.debtorId, accountId: party.accountId, personId: id, kind: 'THIRD_PARTY', source: 'OTHER', note: `To speak with ${name}. ${note}`.trim() });
    if (!consent.ok) return consent;
  }
  await tell(tx, { ...account, ...party, partyId: id }, `${name} added as ${PARTY_WORDS[party.role].toLowerCase()}. ${note}`.trim(), false);
  return ok({ id });
}

/** A party no longer is one: it stays on file with its days, and is not reached any more. Refuses UNKNOWN. */
export async function endParty(tx: Tx, accountId: AccountId, partyId: string, role: PartyRole, reason: string): Promise<Result<{ id: string }>> {
  if (reason.trim().length < 3 || reason.length > 500) return refuse('REASON_MISSING', 'Say why, in a few words.', {}, 'reason');
  const row = await tx.maybeOne<{ clientId: ClientId; debtorId: DebtorId; name: string }>(
    `select a.client_id as "clientId", a.debtor_id as "debtorId", d.name from account_party y join account a on a.id = y.account_id join debtor d on d.id = y.debtor_id
      where y.account_id = $1 and y.debtor_id = $2 and y.role = $3 and y.ended_at is null and y.debtor_id <> a.debtor_id for update of y`, [accountId, partyId, role]);
  if (row === undefined) return refuse('UNKNOWN', 'This person is no party of the account any more.', {}, 'partyId');
  await tx.query('update account_party set ended_at = $4 where account_id = $1 and debtor_id = $2 and role = $3', [accountId, partyId, role, tx.now]);
  await tell(tx, { ...row, accountId, role, partyId }, `${row.name} is ${PARTY_WORDS[role].toLowerCase()} no longer. ${reason.trim()}`, true);
  return ok({ id: partyId });
}

async function tell(tx: Tx, { accountId, clientId, debtorId, partyId, role }: { readonly accountId: AccountId; readonly clientId: ClientId; readonly debtorId: DebtorId; readonly partyId: string; readonly role: PartyRole }, body: string, ended: boolean): Promise<void> {
  await recordActivity(tx, { accountId, clientId, debtorId, kind: 'CONTACT', body, sourceId: partyId, facts: { role, ended } });
  tx.audit({ action: ended ? 'party.ended' : 'party.added', subjectKind: 'account', subjectId: accountId, facts: { partyId, role, body } });
  await tx.emit({ type: 'contact.stateChanged', clientId, accountId, payload: { stateId: partyId, what: 'RESTRICTION', kind: 'PARTY', ended } });
}
