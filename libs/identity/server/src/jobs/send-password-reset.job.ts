import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type UserId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type JobRun } from '@quittance/platform';
import { agencyName } from '../application/invitations';
import { OneTimeLinks } from '../application/one-time-links';
import { OutgoingMail } from '../application/outgoing-mail';

export const SEND_PASSWORD_RESET = 'identity.sendPasswordReset';

/** Writes the message to whoever has the address; nobody, or somebody who may not sign in, gets none. */
@Injectable()
export class SendPasswordResetJob implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly mail: OutgoingMail,
  ) {}

  onModuleInit(): void {
    this.registry.register<{ email: string; ip: string | null }>({ name: SEND_PASSWORD_RESET, run: (payload, run) => this.run(payload, run) });
  }

  private async run({ email, ip }: { email: string; ip: string | null }, { ctx }: JobRun): Promise<void> {
    await this.work.write({ ...ctx, ip }, async (tx) => {
      const user = await tx.maybeOne<{ id: UserId; name: string; status: string }>('select id, name, status from app_user where email = $1', [email]);
      tx.audit({ action: 'password.resetRequested', subjectKind: user ? 'user' : 'address', subjectId: user?.id ?? email, facts: { status: user?.status ?? 'unknown address' } });
      if (user?.status !== 'ACTIVE') return ok(null);
      const link = await this.links.create(tx, user.id, 'PASSWORD_RESET');
      await this.mail.send(tx, {
        kind: 'PASSWORD_RESET', userId: user.id, recipientName: user.name, recipientAddress: email, link,
        subject: 'Choose a new password',
        body: `Hello ${user.name},\n\nsomebody asked for a new password for your login at ${await agencyName(tx)}.\n\nChoose it here within an hour:\n${link}\n\nThe link works once. If it was not you, ignore this message; your password stays as it is.`,
      });
      return ok(null);
    });
  }
}
