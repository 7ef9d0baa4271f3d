import { Injectable } from '@nestjs/common';
import type { Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { ActRequest } from './act-request';
import { askAct, type ActAnswer } from './ask-act';
import { recordSuitAuthority, type SuitAuthority } from './record-suit-authority';

/** Asks before something is done by hand about an account, and records what the client authorised. */
@Injectable()
export class AskToActUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, request: ActRequest, key: string): Promise<Result<ActAnswer>> {
    return this.work.write(ctx, (tx) => tx.command(key, { act: request }, () => askAct(tx, request)));
  }

  authorise(ctx: Ctx, authority: SuitAuthority, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { authority }, () => recordSuitAuthority(tx, authority)));
  }
}
