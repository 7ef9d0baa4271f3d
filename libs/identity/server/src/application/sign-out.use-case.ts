import { Injectable } from '@nestjs/common';
import { ok } from '@quittance/kernel';
import { UnitOfWork } from '@quittance/platform';
import { SessionStore, type Resumed } from './session-store';
import { elevated } from './visitor';

/** Ends the session itself, so that a copied cookie is worth nothing afterwards. */
@Injectable()
export class SignOut {
  constructor(private readonly work: UnitOfWork, private readonly sessions: SessionStore) {}

  async execute({ ctx, userId }: Resumed): Promise<void> {
    await this.work.write(elevated(ctx), async (tx) => {
      if (ctx.sessionHash) await this.sessions.end(tx, ctx.sessionHash);
      tx.audit({ action: 'session.ended', subjectKind: 'user', subjectId: userId });
      return ok(null);
    });
  }
}
