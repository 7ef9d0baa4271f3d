import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork } from '@quittance/platform';
import { Attempts, byPassword } from './attempts';
import { verifyPassword } from './password-hash';
import type { Resumed } from './session-store';
import { elevated } from './visitor';

/** Asks for the password again before something that would outlast a borrowed screen. Slows down and locks like signing in. */
@Injectable()
export class OwnPassword {
  constructor(private readonly work: UnitOfWork, private readonly attempts: Attempts) {}

  async confirm(session: Resumed, password: string): Promise<Result<null>> {
    const ctx = elevated(session.ctx);
    const keys = [byPassword(session.userId)];
    const allowed = await this.attempts.begin(ctx, keys);
    if (!allowed.ok) return allowed;
    const held = await this.work.read(ctx, (tx) => tx.maybeOne<{ password_hash: string | null }>('select password_hash from user_credential where user_id = $1', [session.userId]));
    const { fits } = await verifyPassword(password, held?.password_hash ?? null);
    return this.work.write(ctx, async (tx) => {
      if (fits) await this.attempts.forget(tx, keys);
      else tx.audit({ action: 'password.refused', subjectKind: 'user', subjectId: session.userId });
      return ok(fits);
    }).then((result) => (result.ok && result.value ? ok(null) : refuse('PASSWORD_WRONG', 'This is not your current password.', {}, 'currentPassword')));
  }
}
