import { Injectable } from '@nestjs/common';
import type { AccountId, Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { PartyRole } from './party-roles';
import { endParty, recordParty, type NewParty } from './record-party';

/** Adds and ends the parties of an account. Each once per key. */
@Injectable()
export class KeepPartiesUseCase {
  constructor(private readonly work: UnitOfWork) {}

  add(ctx: Ctx, party: NewParty, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { ...party }, () => recordParty(tx, party)));
  }

  end(ctx: Ctx, accountId: AccountId, partyId: string, role: PartyRole, reason: string, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { accountId, partyId, role, reason }, () => endParty(tx, accountId, partyId, role, reason)));
  }
}
