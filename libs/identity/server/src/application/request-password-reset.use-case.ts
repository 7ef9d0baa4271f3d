import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@quittance/identity/domain';
import { ok, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { Attempts, byMail, byNetwork } from './attempts';
import { SEND_PASSWORD_RESET } from '../jobs/send-password-reset.job';

/**
 * Asks for a link. The answer is the same, and as quick, whether or not somebody has the address:
 * a job looks it up afterwards.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(private readonly work: UnitOfWork, private readonly attempts: Attempts) {}

  async execute(ctx: Ctx, address: string): Promise<Result<null>> {
    const email = normaliseEmail(address);
    const allowed = await this.attempts.begin(ctx, [byMail(email), byNetwork(ctx.ip)]);
    if (!allowed.ok) return allowed;
    return this.work.write(ctx, async (tx) => {
      tx.addJob(SEND_PASSWORD_RESET, { email, ip: ctx.ip });
      return ok(null);
    });
  }
}
