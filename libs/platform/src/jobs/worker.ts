import { EventEmitter } from 'node:events';
import { parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { SystemClock } from '../clock/system-clock';
import type { Configuration } from '../configuration';
import { logger } from '../http/logger';
import { systemCtx } from '../work/ctx';
import type { JobRegistry } from './job';
import { WorkerLease } from './worker-lease';

/** Starts taking jobs from the queue; the returned runner stops it. */
export async function startWorker(config: Configuration, registry: JobRegistry, clock: SystemClock, concurrency = 2): Promise<Runner> {
  const stopping = new AbortController();
  const jobs = registry.all();
  const taskList = tasksOf(registry, stopping.signal);
  const cronItems = jobs.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron }] : []));
  const lease = new WorkerLease(config.jobsUrl, clock);
  await lease.start();
  const events = new EventEmitter() as WorkerEvents;
  events.on('pool:create', ({ workerPool }) => lease.add(workerPool.id));
  events.on('worker:create', ({ worker }) => lease.add(worker.workerId));
  const runner = await run({ events, connectionString: config.jobsUrl, concurrency, taskList, parsedCronItems: parseCronItems(cronItems), noHandleSignals: true, pollInterval: 1000, noPreparedStatements: false });
  runner.events.on('stop', () => stopping.abort());
  void runner.promise.finally(() => lease.stop()).catch(() => undefined);
  runner.events.on('job:error', ({ job, error }) => logger.error({ job: job.task_identifier, id: job.id, attempt: job.attempts, error: String((error as Error)?.stack ?? error) }, 'job failed'));
  return runner;
}

/** The jobs as the queue calls them. */
export function tasksOf(registry: JobRegistry, signal: AbortSignal): TaskList {
  return Object.fromEntries(registry.all().map((job) => [job.name, async (payload: unknown, helpers: { job: { id: string; attempts: number } }) => {
    await job.run(payload, { ctx: systemCtx(job.name, `job-${helpers.job.id}`), attempt: helpers.job.attempts, signal });
  }]));
}
