import { Injectable } from '@nestjs/common';
import { acceptPassword } from '@quittance/identity/domain';
import { ok, type Result, type UserId } from '@quittance/kernel';
import { SystemClock, type Tx } from '@quittance/platform';
import { agencyName } from './invitations';
import { OutgoingMail } from './outgoing-mail';
import { hashPassword } from './password-hash';

/** Whose password is set. */
export interface PasswordHolder {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
}

/** Judges and stores passwords. */
@Injectable()
export class Passwords {
  constructor(private readonly clock: SystemClock, private readonly mail: OutgoingMail) {}

  /** The hash of an acceptable password. Made before the transaction that stores it: it takes a while. */
  async prepare(password: string, holder: PasswordHolder): Promise<Result<string>> {
    const accepted = acceptPassword(password, holder);
    return accepted.ok ? ok(await hashPassword(password)) : accepted;
  }

  async store(tx: Tx, userId: UserId, hash: string): Promise<void> {
    await tx.query(
      `insert into user_credential (user_id, password_hash, password_changed_at) values ($1, $2, $3)
       on conflict (user_id) do update set password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at`, [userId, hash, this.clock.now()]);
  }

  /** Tells the person, so that a change by somebody else is noticed. */
  async announce(tx: Tx, holder: PasswordHolder): Promise<void> {
    await this.mail.send(tx, {
      kind: 'SECURITY_NOTICE', userId: holder.userId, recipientName: holder.name, recipientAddress: holder.email, link: null,
      subject: 'Your password was changed',
      body: `Hello ${holder.name},\n\nthe password of your login at ${await agencyName(tx)} was changed, and other sessions were signed out.\n\nIf it was not you, reset it at once from the sign-in page and tell an administrator.`,
    });
    await tx.emit({ type: 'user.passwordChanged', clientId: null, accountId: null, payload: { userId: holder.userId } });
  }
}
