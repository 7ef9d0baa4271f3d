import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SessionsMiddleware } from '@quittance/identity/server';
import { requestId, sameOrigin, type Configuration } from '@quittance/platform';
import { AppModule, UseCasesModule } from './app.module';
import { serveWebApps } from './http/web-apps';

/** The API, ready to listen. Tests use the same function as production. */
export async function createApp(config: Configuration): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), { logger: ['error', 'warn'], bodyParser: false, abortOnError: false });
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(requestId);
  app.use(sameOrigin(config.publicUrl));
  serveWebApps(app, config.webRoot, config.publicUrl.startsWith('https://'));
  app.use(app.get(SessionsMiddleware).handle);
  app.useBodyParser('json', { limit: '1mb' });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

/** The use cases without a server: for the worker and the command line. */
export const createContext = (config: Configuration): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(UseCasesModule.with(config), { logger: ['error', 'warn'], abortOnError: false });
