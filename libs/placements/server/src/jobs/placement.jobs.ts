import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ClientId, type PlacementId } from '@quittance/kernel';
import { JobRegistry, systemCtx } from '@quittance/platform';
import { PlacePlacement } from '../application/place-placement';
import { ReadPlacement } from '../application/read-placement';

/** `read-placement` reads a file under the rights of its client; `commit-placement` needs sight of all debtors. Both may run again. */
@Injectable()
export class PlacementJobs implements OnModuleInit {
  constructor(private readonly registry: JobRegistry, private readonly reading: ReadPlacement, private readonly placing: PlacePlacement) {}

  onModuleInit(): void {
    this.registry.register<{ placementId: PlacementId; clientId: ClientId }>({
      name: 'read-placement',
      run: ({ placementId, clientId }, { ctx, signal }) => this.reading.execute(systemCtx('read-placement', ctx.requestId, [clientId]), placementId, signal),
    });
    this.registry.register<{ placementId: PlacementId }>({
      name: 'commit-placement',
      run: async ({ placementId }, { ctx }) => void (await this.placing.execute(ctx, placementId)),
    });
  }
}
