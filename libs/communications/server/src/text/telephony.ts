import { Injectable } from '@nestjs/common';
import type { CarrierAnswer } from '../sending/carrier';

/** A text about to leave. */
export interface OutgoingText {
  /** Of the communication. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** Where the provider tells what became of it. */
  readonly statusUrl: string;
}

/** A telephone provider, as far as texts go. One that throws may or may not have sent. */
export interface TextProvider {
  readonly name: string;
  send(text: OutgoingText): Promise<CarrierAnswer>;
}

/** The provider that is set up; contexts above bring theirs when their module starts. */
@Injectable()
export class TextProviders {
  private set: TextProvider | null = null;

  use(provider: TextProvider): void {
    this.set = provider;
  }

  current(): TextProvider | null {
    return this.set;
  }
}
