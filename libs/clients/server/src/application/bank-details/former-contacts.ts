import { addDays, formatDate, type BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { OwnerOnFile, OwnerRef } from './bank-detail-owners';

/** How long a number or address has to have been on file before it confirms a change of bank details by itself. */
const STANDS_AFTER_DAYS = 30;

interface Contact {
  readonly phone: string;
  readonly email: string;
}

/** Keeps the number and address that were on file until now, where one of them changes. */
export async function keepFormerContact(tx: Tx, owner: { readonly kind: 'CLIENT' | 'PARTNER'; readonly id: string }, before: Contact, after: Contact): Promise<void> {
  if (before.phone === after.phone && before.email === after.email) return;
  await tx.query('insert into former_contact (id, owner_kind, owner_id, phone, email, until_on, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    tx.newId(), owner.kind, owner.id, before.phone, before.email, tx.today, tx.ctx.principal.userId, tx.now]);
}

/**
 * An owner with the number that has been on file long enough: where it was changed within the last 30 days, the one before,
 * and why in a note. Those who were written to before the change still are.
 */
export async function longOnFile(tx: Tx, owner: OwnerRef, now: OwnerOnFile): Promise<OwnerOnFile> {
  const former = await tx.query<Contact & { untilOn: BusinessDate }>(
    `select phone, email, until_on as "untilOn" from former_contact where owner_kind = $1 and owner_id = $2 and until_on > $3 order by until_on, id`, [owner.kind, owner.id, addDays(tx.today, -STANDS_AFTER_DAYS)]);
  const before = former.find(({ phone }) => phone !== '');
  const known = new Set(now.contacts.map(({ address }) => address.toLowerCase()));
  const contacts = [...now.contacts];
  for (const { email } of former) {
    if (email === '' || known.has(email.toLowerCase())) continue;
    known.add(email.toLowerCase());
    contacts.unshift({ userId: null, name: now.name, address: email });
  }
  if (!before || before.phone === now.phone) return { ...now, contacts };
  const last = former.filter(({ phone }) => phone !== '').at(-1) ?? before;
  return { ...now, contacts, phone: before.phone, numberNote: `The number was changed on ${formatDate(last.untilOn)}. Until ${formatDate(addDays(last.untilOn, STANDS_AFTER_DAYS))} the one before is called.` };
}
