import type { UserId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** One message to a person. */
export interface Mail {
  readonly kind: 'INVITATION' | 'PASSWORD_RESET' | 'SECURITY_NOTICE' | 'BANK_DETAILS_NOTICE' | 'SETTLEMENT_NOTICE';
  /** Null where the recipient has no login. */
  readonly userId: UserId | null;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly subject: string;
  readonly body: string;
  /** The one-time link within the body. */
  readonly link: string | null;
}

/** How identity's messages leave. The communications context, which stands above, supplies it. */
export abstract class OutgoingMail {
  /** Stores the message with the transaction that causes it. */
  abstract send(tx: Tx, mail: Mail): Promise<void>;
}
