import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ErrorFilter, PermissionGuard, PlatformModule, schemaModule, type Configuration } from '@quittance/platform';
import { agencyApis, clientApis, modules } from './contexts';
import { HealthController } from './http/health.controller';
import { LiveController } from './http/live.controller';

/** Everything the API serves. */
@Module({})
export class AppModule {
  static with(config: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), ...modules, ...agencyApis, ...clientApis, schemaModule('agency', agencyApis), schemaModule('client', clientApis)],
      controllers: [HealthController, LiveController],
      providers: [{ provide: APP_GUARD, useExisting: PermissionGuard }, { provide: APP_FILTER, useClass: ErrorFilter }],
    };
  }
}

/** The use cases and jobs alone, without a schema to serve: for the worker and the command line. */
@Module({})
export class UseCasesModule {
  static with(config: Configuration): DynamicModule {
    return { module: UseCasesModule, imports: [PlatformModule.with(config), ...modules] };
  }
}
