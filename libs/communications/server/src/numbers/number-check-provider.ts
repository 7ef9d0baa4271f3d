import { Inject, Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { CONFIGURATION, type Configuration } from '@quittance/platform';

/** YES: it has been given to somebody else since. */
export type NumberAnswer = 'YES' | 'NO' | 'NO_DATA';

/** A reassigned-number database: a number, the day its holder was last known by it, an answer. Throws where none can be had. */
export interface NumberCheckProvider {
  readonly name: string;
  ask(number: string, knownOn: BusinessDate): Promise<NumberAnswer>;
}

/** What the last digits of a number make a simulated database answer; of all others it knows nothing. */
const ENDINGS: Readonly<Record<string, NumberAnswer>> = { '64': 'NO', '66': 'YES' };

const SIMULATOR: NumberCheckProvider = { name: 'SIMULATOR', ask: (number) => Promise.resolve(ENDINGS[number.slice(-2)] ?? 'NO_DATA') };

/** The database that is set up, or outside production a simulated one. */
@Injectable()
export class NumberCheckProviders {
  private set: NumberCheckProvider | null = null;

  constructor(@Inject(CONFIGURATION) private readonly config: Configuration) {}

  use(provider: NumberCheckProvider): void {
    this.set = provider;
  }

  current(): NumberCheckProvider | null {
    return this.set ?? (this.config.production ? null : SIMULATOR);
  }
}
