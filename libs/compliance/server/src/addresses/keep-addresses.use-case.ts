import { Injectable } from '@nestjs/common';
import { recordActivity } from '@quittance/accounts/server';
import { readContactValue } from '@quittance/debtors/domain';
import { daysBetween, formatDate, ok, refuse, type AccountId, type BusinessDate, type ClientId, type DebtorId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { recordAddressBasis, recordAddressNature, type AddressNature, type NewAddressBasis } from '../recording/record-address';
import { BASIS_WORDS, natureWords } from './address-words';

interface OnAddress {
  readonly accountId: AccountId;
  /** As written. */
  readonly address: string;
}

export type BasisInput = OnAddress & Omit<NewAddressBasis, 'debtorId' | 'address' | 'at'> & { readonly on?: BusinessDate | null };
export type NatureInput = OnAddress & Omit<AddressNature, 'debtorId' | 'address'>;

/** A creditor's notice leaves at least so many days to opt out (12 CFR 1006.6(d)(4)(ii)). */
const NOTICE_DAYS = 35;

/** What each of a debtor's numbers and addresses is, and why it may be used. Each once per key. */
@Injectable()
export class KeepAddressesUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses days that have not come, a notice of fewer than 35 days, and what is no address of the debtor's. */
  basis(ctx: Ctx, input: BasisInput, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { basis: input }, async () => {
      const about = await aboutOf(tx, input);
      if (!about.ok) return about;
      const flaw = basisFlaw(tx, input);
      if (flaw) return flaw;
      const { on, accountId, address: _, ...basis } = input;
      // Of a day nobody knows the hour: its beginning, so that it is never taken for fresher than it is.
      const id = await recordAddressBasis(tx, { ...basis, debtorId: about.value.debtorId, address: about.value.address, ...(on && on < tx.today ? { at: new Date(`${on}T00:00:00Z`) } : {}) });
      await tell(tx, accountId, about.value, id, `${about.value.value} may be used: ${BASIS_WORDS[input.kind].toLowerCase()}. ${input.note ?? ''}`.trim());
      return ok({ id });
    }));
  }

  nature(ctx: Ctx, input: NatureInput, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { nature: input }, async () => {
      const about = await aboutOf(tx, input);
      if (!about.ok) return about;
      const { place, employers, disclosed } = input;
      await recordAddressNature(tx, { debtorId: about.value.debtorId, address: about.value.address, place, employers, disclosed });
      await tell(tx, input.accountId, about.value, about.value.debtorId, `${about.value.value} is ${natureWords(input)}.`);
      return ok({ id: about.value.debtorId });
    }));
  }
}

function basisFlaw(tx: Tx, { kind, on, sentOn, optOutBy, address, note = '' }: BasisInput): Result<never> | null {
  if ((on && on > tx.today) || (sentOn && sentOn > tx.today)) return refuse('NOT_YET', `${formatDate((on ?? sentOn) as BusinessDate)} has not come yet.`, {}, on ? 'on' : 'sentOn');
  if (note.length > 500) return refuse('TOO_LONG', 'A note has 500 letters at most.', {}, 'note');
  if (kind === 'NOT_REASSIGNED' && address.includes('@')) return refuse('NOT_A_NUMBER', 'Only a number is looked up in a reassigned-number database.', {}, 'kind');
  if (kind !== 'CREDITOR_NOTICE') return null;
  if (!sentOn || !optOutBy) return refuse('DAYS_MISSING', 'Say when the notice was sent, and the last day to opt out.', {}, sentOn ? 'optOutBy' : 'sentOn');
  return daysBetween(sentOn, optOutBy) < NOTICE_DAYS ? refuse('TOO_SHORT', `The notice must leave at least ${NOTICE_DAYS} days to opt out.`, {}, 'optOutBy') : null;
}

interface About { readonly clientId: ClientId; readonly debtorId: DebtorId; readonly address: string; readonly value: string }

async function aboutOf(tx: Tx, { accountId, address }: OnAddress): Promise<Result<About>> {
  const row = await tx.maybeOne<{ clientId: ClientId; debtorId: DebtorId; country: string | null }>(
    'select a.client_id as "clientId", d.id as "debtorId", coalesce(d.country, (select country from agency)) as country from account a join debtor d on d.id = a.debtor_id where a.id = $1', [accountId]);
  if (!row) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  const kind = address.includes('@') ? 'EMAIL' : /^[\d\s()+./-]{5,}$/.test(address.trim()) ? 'PHONE' : 'ADDRESS';
  const read = readContactValue(kind, address, row.country);
  if (!read.ok) return refuse(read.refusal.code, read.refusal.message, read.refusal.facts, 'address');
  const known = await tx.maybeOne<{ value: string }>('select value from contact_point where debtor_id = $1 and value_normalised = $2 limit 1', [row.debtorId, read.value.normalised]);
  return known ? ok({ clientId: row.clientId, debtorId: row.debtorId, address: read.value.normalised, value: known.value }) : refuse('ADDRESS_NOT_FOUND', 'This is on file for nobody of this debtor’s. Add it under People first.', {}, 'address');
}

async function tell(tx: Tx, accountId: AccountId, { clientId, debtorId, address }: About, sourceId: string, body: string): Promise<void> {
  await recordActivity(tx, { accountId, clientId, debtorId, kind: 'CONTACT', body, sourceId, facts: { address } });
  tx.audit({ action: 'address.noted', subjectKind: 'debtor', subjectId: debtorId, facts: { address, body } });
  await tx.emit({ type: 'contact.stateChanged', clientId, accountId, payload: { stateId: sourceId, what: 'CONSENT', kind: 'ADDRESS', ended: false } });
}
