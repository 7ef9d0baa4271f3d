import { Injectable } from '@nestjs/common';
import type { AccountId, Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { keepPartyPoint, type PartyPoint } from './keep-party-point';
import type { PartyRole } from './party-roles';
import { endParty, recordParty, type NewParty } from './record-party';

/** Adds and ends the parties of an account, and keeps how they are reached. Each once per key. */
@Injectable()
export class KeepPartiesUseCase {
  constructor(private readonly work: UnitOfWork) {}

  add(ctx: Ctx, party: NewParty, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { ...party }, () => recordParty(tx, party)));
  }

  point(ctx: Ctx, point: PartyPoint, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'keepPartyPoint', ...point }, () => keepPartyPoint(tx, point)));
  }

  end(ctx: Ctx, accountId: AccountId, partyId: string, role: PartyRole, reason: string, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { accountId, partyId, role, reason }, () => endParty(tx, accountId, partyId, role, reason)));
  }
}
