import { ConsoleLogger, type INestApplicationContext, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SessionsMiddleware } from '@quittance/identity/server';
import { bodyPace, limitRequests, requestId, sameOrigin, type Configuration } from '@quittance/platform';
import { AppModule, UseCasesModule } from './app.module';
import { serveWebApps } from './http/web-apps';

/** The API, ready to listen. Tests use the same function as production. */
export async function createApp(config: Configuration): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), { logger: ['error', 'warn'], bodyParser: false, abortOnError: false });
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(requestId);
  app.use(bodyPace());
  app.use(sameOrigin(config.publicUrl));
  serveWebApps(app, config.webRoot, config.publicUrl.startsWith('https://'));
  app.use(app.get(SessionsMiddleware).handle);
  app.useBodyParser('json', { limit: '1mb' });
  limitRequests(app.getHttpServer());
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

/** Writes to stderr: what a command prints on stdout is its answer, and may be JSON. */
class ErrorStreamLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[], context?: string, level?: LogLevel, _stream?: 'stdout' | 'stderr', stack?: unknown, params?: Record<string, unknown>): void {
    super.printMessages(messages, context, level, 'stderr', stack, params);
  }
}

/** The use cases without a server: for the worker and the command line. */
export const createContext = (config: Configuration): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(UseCasesModule.with(config), { logger: new ErrorStreamLogger({ logLevels: ['error', 'warn'] }), abortOnError: false });
