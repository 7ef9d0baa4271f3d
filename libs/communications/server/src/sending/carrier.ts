import { Injectable } from '@nestjs/common';

/** How a communication travels by itself; a letter is printed by our own. */
export type CarriedChannel = 'EMAIL' | 'TEXT' | 'VOICEMAIL';

/** A message ready to go, as it was approved and decided. */
export interface Outgoing {
  /** Of the communication: the same at every attempt, so that a carrier that knows it sends once. */
  readonly id: string;
  readonly accountId: string;
  readonly debtorId: string;
  readonly contactPointId: string | null;
  readonly address: string;
  readonly recipientName: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  /** An email's markup, every value in it escaped; null where there is none. */
  readonly html: string | null;
  /** What it answers: the communication and the provider's id of it. */
  readonly inReplyTo: { readonly id: string; readonly providerId: string | null } | null;
  readonly attempt: number;
}

/** What a carrier said. `bytes`: exactly what went out, where that is more than the text. */
export type CarrierAnswer =
  | { readonly kind: 'SENT'; readonly providerId: string | null; readonly bytes?: { readonly mediaType: string; readonly content: Buffer } }
  /** Down, or busy: nothing went out. Tried again later, and decided again before. */
  | { readonly kind: 'TRY_LATER'; readonly reason: string }
  /** It will never take this message. */
  | { readonly kind: 'FAILED'; readonly reason: string };

/** Takes messages of one channel away. One that throws may or may not have sent: the message waits for a person, unless it is idempotent. */
export interface Carrier {
  readonly channel: CarriedChannel;
  /** Whether the same id sent twice goes out once. */
  readonly idempotent: boolean;
  send(message: Outgoing): Promise<CarrierAnswer>;
}

/** The carriers there are; each registers itself when its module starts. */
@Injectable()
export class Carriers {
  private readonly all = new Map<CarriedChannel, Carrier>();

  /** The last one registered for a channel carries it. */
  register(carrier: Carrier): void {
    this.all.set(carrier.channel, carrier);
  }

  of(channel: CarriedChannel): Carrier | undefined {
    return this.all.get(channel);
  }
}
