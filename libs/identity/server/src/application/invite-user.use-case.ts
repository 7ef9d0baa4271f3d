import { Injectable } from '@nestjs/common';
import type { Person, Rights } from '@quittance/identity/domain';
import { may, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { Invitations, type Invited } from './invitations';
import { elevated } from './visitor';

/** Invites a member of staff or a client's user with any rights. For administrators. */
@Injectable()
export class InviteUser {
  constructor(private readonly work: UnitOfWork, private readonly invitations: Invitations) {}

  execute(ctx: Ctx, input: Person & Rights): Promise<Result<Invited>> {
    return this.work.write(ctx, async (tx) =>
      may(ctx.principal, 'user.manage') ? this.invitations.invite(tx, input, input) : refuse('FORBIDDEN', 'Only an administrator invites staff.'));
  }
}

/** Invites a client's user. For whoever looks after the client. */
@Injectable()
export class InviteClientUser {
  constructor(private readonly work: UnitOfWork, private readonly invitations: Invitations) {}

  execute(ctx: Ctx, input: Person & Pick<Rights, 'clientIds'>): Promise<Result<Invited>> {
    return this.work.write(ctx, (tx) => this.invitations.invite(tx, input, { roles: ['CLIENT_USER'], clientIds: input.clientIds }));
  }
}

/** Invites a colleague to clients of one's own, from the portal. */
@Injectable()
export class InviteColleague {
  constructor(private readonly work: UnitOfWork, private readonly invitations: Invitations) {}

  async execute(ctx: Ctx, input: Person & Pick<Rights, 'clientIds'>): Promise<Result<Invited>> {
    const own: readonly string[] = ctx.principal.clientIds;
    if (!input.clientIds.every((id) => own.includes(id))) return refuse('CLIENT_NOT_YOURS', 'You can invite people only to your own companies.', {}, 'clientIds');
    return this.work.write(elevated(ctx), (tx) =>
      this.invitations.invite(tx, input, { roles: ['CLIENT_USER'], clientIds: input.clientIds }, 'This person cannot be invited from here. Ask the agency to add them to your team.'));
  }
}
