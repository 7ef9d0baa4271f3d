import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isId } from '@quittance/kernel';
import { CONFIGURATION, Vault, type Configuration } from '@quittance/platform';

const MARK_LENGTH = 32;

/** Links by which whoever got an email ends email to that address. They never expire, and nobody can make one without the application's key. */
@Injectable()
export class UnsubscribeLinks {
  constructor(private readonly vault: Vault, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  /** Null without an APPLICATION_KEY: then the opt-out line of the text is the way. */
  of(communicationId: string): string | null {
    return this.config.applicationKey === null ? null : `${this.config.publicUrl}/unsubscribe/${communicationId}.${this.mark(communicationId)}`;
  }

  /** The communication a link belongs to; null where it is not one of ours. */
  open(token: string): string | null {
    const [id = '', given = ''] = token.split('.');
    if (this.config.applicationKey === null || !isId(id)) return null;
    const [theirs, ours] = [Buffer.from(given), Buffer.from(this.mark(id))];
    return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? id : null;
  }

  private mark(id: string): string {
    return this.vault.mark(`unsubscribe ${id}`).slice(0, MARK_LENGTH);
  }
}
