import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@quittance/platform';
import { ReadTakeover } from './read-takeover';

/** Reads the files of a takeover; may run again. */
@Injectable()
export class TakeoverJob implements OnModuleInit {
  constructor(private readonly registry: JobRegistry, private readonly reading: ReadTakeover) {}

  onModuleInit(): void {
    this.registry.register<{ takeoverId: string }>({ name: 'read-takeover', run: ({ takeoverId }, { ctx }) => this.reading.execute(ctx, takeoverId) });
  }
}
