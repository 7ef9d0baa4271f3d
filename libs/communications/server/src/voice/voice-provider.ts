import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';

/** A call about to be placed: our own telephone first. */
export interface OutgoingCall {
  readonly id: string;
  /** Our own telephone, E.164. */
  readonly ourNumber: string;
  /** What both sides see. */
  readonly callerId: string;
}

/** What a provider says of a call it was asked for. */
export type CallTaken =
  | { readonly kind: 'TAKEN'; readonly providerId: string }
  /** Nobody was rung. */
  | { readonly kind: 'FAILED'; readonly reason: string };

/** A telephone provider, as far as calls go. What throws may or may not have been done. */
export interface VoiceProvider {
  readonly name: string;
  /** Nothing leaves this machine. */
  readonly simulated: boolean;
  /** Rings our telephone; once it is answered the provider asks ConnectCall what to do. */
  ring(call: OutgoingCall): Promise<CallTaken>;
  hangUp(providerId: string): Promise<void>;
  /** Plays the voicemail fetched from ServeVoicemail on their leg, alone. False where that leg is gone. */
  play(callId: string, legId: string, token: string): Promise<boolean>;
  /** @param link as the provider named it */
  fetchRecording(link: string): Promise<{ readonly mediaType: string; readonly content: Readable }>;
  /** True where it is gone, also where it was gone before. */
  deleteRecording(link: string): Promise<boolean>;
}

/** The provider that is set up, or the simulator. */
@Injectable()
export class VoiceProviders {
  private set: VoiceProvider | null = null;
  private fallback: VoiceProvider | null = null;

  use(provider: VoiceProvider): void {
    this.set = provider;
  }

  /** Where none is set up. */
  useOtherwise(provider: VoiceProvider): void {
    this.fallback = provider;
  }

  current(): VoiceProvider | null {
    return this.set ?? this.fallback;
  }

  named(name: string): VoiceProvider | null {
    return [this.set, this.fallback].find((provider) => provider?.name === name) ?? null;
  }
}
