import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { IdSource, Uuid7Source } from './clock/id-source';
import { RealClock, SystemClock } from './clock/system-clock';
import { CONFIGURATION, type Configuration } from './configuration';
import { openDataSource } from './database/data-source';
import { LogPlugin } from './graphql/log.plugin';
import { PermissionGuard } from './graphql/permission.guard';
import { JobRegistry } from './jobs/job';
import { Vault } from './secrets/vault';
import { EventBus } from './work/event-bus';
import { LiveNotifier } from './work/live-notifier';
import { UnitOfWork } from './work/unit-of-work';

/** What every context stands on. Imported once, by the application. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  /** Ends the pool, so that a process that is done can go. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  static with(config: Configuration, rows: EntityTarget<ObjectLiteral>[] = []): DynamicModule {
    const providers = [
      { provide: CONFIGURATION, useValue: config },
      { provide: DataSource, useFactory: () => openDataSource(config, rows) },
      { provide: SystemClock, useClass: RealClock },
      { provide: IdSource, useClass: Uuid7Source },
      { provide: JobRegistry, useValue: new JobRegistry() },
      EventBus,
      LiveNotifier,
      UnitOfWork,
      Vault,
      PermissionGuard,
    ];
    return { module: PlatformModule, providers: [...providers, LogPlugin], exports: providers };
  }
}
