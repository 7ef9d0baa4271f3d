import { Injectable } from '@nestjs/common';
import { acceptPerson, acceptRights, ROLE_NAMES, sideOf, type Person, type Rights } from '@quittance/identity/domain';
import { ok, refuse, type Result, type UserId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { OneTimeLinks } from './one-time-links';
import { OutgoingMail } from './outgoing-mail';

export interface Invited {
  readonly userId: UserId;
}

/** Adds people who do not have a password yet. Whoever calls has decided that the inviter may grant these rights. */
@Injectable()
export class Invitations {
  constructor(private readonly links: OneTimeLinks, private readonly mail: OutgoingMail) {}

  /** Stores the person and sends the invitation. `taken` words the refusal for an address that somebody has. */
  async invite(tx: Tx, asked: Person, wanted: Rights, taken?: string): Promise<Result<Invited>> {
    const added = await this.add(tx, asked, wanted, taken);
    if (!added.ok) return added;
    await this.send(tx, added.value.userId, added.value.person, added.value.rights);
    return ok({ userId: added.value.userId });
  }

  /** Stores the person, who cannot sign in yet. */
  async add(tx: Tx, asked: Person, wanted: Rights, taken = 'Somebody with this address is here already. Find them in the list to change their rights.'): Promise<Result<Invited & { person: Person; rights: Rights }>> {
    const person = acceptPerson(asked);
    if (!person.ok) return person;
    const rights = acceptRights(wanted);
    if (!rights.ok) return rights;
    const known = await tx.one<{ n: number }>('select count(*)::int as n from client where id = any($1)', [rights.value.clientIds]);
    if (known.n !== rights.value.clientIds.length) return refuse('CLIENT_UNKNOWN', 'One of these clients does not exist any more. Reload the page.', {}, 'clientIds');
    const userId = tx.newId<UserId>();
    const { email, name } = person.value;
    const added = await tx.change(`insert into app_user (id, email, name, status, created_at) values ($1, $2, $3, 'INVITED', $4) on conflict (email) do nothing`, [userId, email, name, tx.now]);
    if (added === 0) return refuse('EMAIL_TAKEN', taken, { email }, 'email');
    await storeRights(tx, userId, rights.value);
    tx.audit({ action: 'user.created', subjectKind: 'user', subjectId: userId, facts: { email, name, roles: rights.value.roles, clientIds: rights.value.clientIds } });
    await tx.emit({ type: 'user.created', clientId: null, accountId: null, payload: { userId, kind: sideOf(rights.value.roles) } });
    return ok({ userId, person: person.value, rights: rights.value });
  }

  /** Sends a fresh link; the earlier one stops working. */
  async send(tx: Tx, userId: UserId, person: Person, rights: Rights): Promise<string> {
    const link = await this.links.create(tx, userId, 'INVITATION');
    const agency = await agencyName(tx);
    const by = tx.ctx.principal.userId ? `${tx.ctx.principal.name} invited you` : 'You are invited';
    const where = sideOf(rights.roles) === 'client' ? `the client portal of ${agency}` : `${agency}, as ${rights.roles.map((role) => ROLE_NAMES[role].toLowerCase()).join(' and ')}`;
    await this.mail.send(tx, {
      kind: 'INVITATION', userId, recipientName: person.name, recipientAddress: person.email, link,
      subject: `Your invitation to ${agency}`,
      body: `Hello ${person.name},\n\n${by} to ${where}.\n\nChoose your password here within seven days:\n${link}\n\nThe link works once. If you did not expect it, ignore this message.`,
    });
    tx.audit({ action: 'user.invited', subjectKind: 'user', subjectId: userId });
    await tx.emit({ type: 'user.invited', clientId: null, accountId: null, payload: { userId } });
    return link;
  }
}

/** Replaces a person's rights. */
export async function storeRights(tx: Tx, userId: UserId, { roles, clientIds }: Rights): Promise<void> {
  await tx.query('delete from user_role where user_id = $1 and role <> all($2)', [userId, roles]);
  await tx.query('insert into user_role select $1, unnest($2::text[]) on conflict do nothing', [userId, roles]);
  await tx.query('delete from user_client where user_id = $1 and client_id <> all($2::uuid[])', [userId, clientIds]);
  await tx.query('insert into user_client select $1, unnest($2::uuid[]) on conflict do nothing', [userId, clientIds]);
}

/** The agency's name as its messages bear it. */
export const agencyName = async (tx: Tx): Promise<string> => (await tx.maybeOne<{ name: string }>('select name from agency'))?.name ?? 'Quittance';
