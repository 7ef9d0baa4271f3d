import 'reflect-metadata';
import { logger, readConfiguration, sweepTempFolders } from '@quittance/platform';
import { createApp } from './create-app';

const config = readConfiguration(process.env);
await sweepTempFolders();
const app = await createApp(config);
await app.listen(config.port, process.env['HOST'] ?? '127.0.0.1');
logger.info({ port: config.port }, 'api listening');
