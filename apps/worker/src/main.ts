import 'reflect-metadata';
import { JobRegistry, logger, readConfiguration, startWorker, sweepTempFolders, SystemClock } from '@quittance/platform';
import { createContext } from '../../api/src/create-app';

const config = readConfiguration(process.env);
await sweepTempFolders();
const app = await createContext(config);
const runner = await startWorker(config, app.get(JobRegistry), app.get(SystemClock));
logger.info('worker ready');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void runner.stop().catch(() => undefined).then(() => app.close()).then(() => process.exit(0)));
}
