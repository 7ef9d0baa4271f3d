import { Injectable } from '@nestjs/common';
import { acceptPassword, type Person, type Rights } from '@quittance/identity/domain';
import { ok, refuse, type Result, type UserId } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { Invitations } from './invitations';
import { hashPassword } from './password-hash';
import { Passwords } from './passwords';

export interface NewUser extends Person, Pick<Rights, 'roles'> {
  readonly clientCodes: readonly string[];
  /** Null: the person chooses one by the link. */
  readonly password: string | null;
}

/** Adds a person from the machine the agency runs on: the first administrator has nobody to be invited by. */
@Injectable()
export class AddUser {
  constructor(private readonly work: UnitOfWork, private readonly invitations: Invitations, private readonly passwords: Passwords) {}

  async execute(ctx: Ctx, input: NewUser): Promise<Result<{ userId: UserId; link: string | null }>> {
    const accepted = input.password === null ? ok(null) : acceptPassword(input.password, input);
    if (!accepted.ok) return accepted;
    const hash = input.password === null ? null : await hashPassword(input.password);
    return this.work.write<{ userId: UserId; link: string | null }>(ctx, async (tx) => {
      const clients = await tx.query<{ id: string; code: string }>('select id, code from client where code = any($1)', [input.clientCodes]);
      const missing = input.clientCodes.find((code) => !clients.some((client) => client.code === code));
      if (missing !== undefined) return refuse('CLIENT_UNKNOWN', `There is no client with the code ${missing}.`);
      const added = await this.invitations.add(tx, input, { roles: input.roles, clientIds: clients.map(({ id }) => id) }, `Somebody has the address ${input.email} already.`);
      if (!added.ok) return added;
      const { userId, person, rights } = added.value;
      if (hash === null) return ok({ userId, link: await this.invitations.send(tx, userId, person, rights) });
      await this.passwords.store(tx, userId, hash);
      await tx.query(`update app_user set status = 'ACTIVE' where id = $1`, [userId]);
      tx.audit({ action: 'user.activated', subjectKind: 'user', subjectId: userId });
      return ok({ userId, link: null });
    });
  }
}
