import type { Channel, MessageFacts, OverrideFact, Purpose } from '@quittance/compliance/domain';
import type { AccountId, ContactPointId } from '@quittance/kernel';

/** Whom somebody wants to reach, how, and what for. */
export interface ContactRequest {
  readonly accountId: AccountId;
  /** A party of the account; the debtor when left out. */
  readonly personId?: string | null;
  /** One of the person's contact points… */
  readonly contactPointId?: ContactPointId | null;
  /** …or an address or number as written. */
  readonly address?: string | null;
  readonly channel: Channel;
  readonly purpose: Purpose;
  /** Besides the purpose: dialling, voicemail, what it answers, what it leans on, and what is said where it is known. */
  readonly message?: Partial<Omit<MessageFacts, 'purpose'>>;
  /** Gates passed over by whoever asks, who needs the right to it. Held for a day, so that what is queued may still go. */
  readonly overrides?: readonly Omit<OverrideFact, 'by'>[];
}

/** The message of a request; by hand, and without its text. */
export const messageOf = ({ purpose, message }: Pick<ContactRequest, 'purpose' | 'message'>): MessageFacts =>
  ({ replyTo: null, reliesOn: null, dialling: 'BY_HAND', voicemail: 'NONE', content: null, ...message, purpose });
