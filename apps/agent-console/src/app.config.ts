import { provideBrowserGlobalErrorListeners, provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { PreloadAllModules, provideRouter, withComponentInputBinding, withInMemoryScrolling, withPreloading } from '@angular/router';
import { APP_SIDE, COMMAND_SOURCES, GRAPHQL_URL, provideRouteFocus } from '@quittance/ui';
import { routes } from './app.routes';
import { commandSources } from './command-sources';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }), withPreloading(PreloadAllModules)),
    provideRouteFocus(),
    { provide: APP_SIDE, useValue: 'agency' },
    { provide: GRAPHQL_URL, useValue: '/graphql/agency' },
    { provide: COMMAND_SOURCES, useValue: commandSources },
  ],
};
