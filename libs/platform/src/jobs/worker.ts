import { run, type Runner, type TaskList } from 'graphile-worker';
import type { Configuration } from '../configuration';
import { logger } from '../http/logger';
import { systemCtx } from '../work/ctx';
import type { JobRegistry } from './job';

/** Starts taking jobs from the queue; the returned runner stops it. */
export async function startWorker(config: Configuration, registry: JobRegistry, concurrency = 2): Promise<Runner> {
  const stopping = new AbortController();
  const jobs = registry.all();
  const taskList = tasksOf(registry, stopping.signal);
  const crontab = jobs.flatMap((job) => (job.cron ? [`${job.cron} ${job.name}`] : [])).join('\n');
  const runner = await run({ connectionString: config.jobsUrl, concurrency, taskList, crontab, noHandleSignals: true, pollInterval: 1000, noPreparedStatements: false });
  runner.events.on('stop', () => stopping.abort());
  runner.events.on('job:error', ({ job, error }) => logger.error({ job: job.task_identifier, id: job.id, attempt: job.attempts, error: String((error as Error)?.stack ?? error) }, 'job failed'));
  return runner;
}

/** The jobs as the queue calls them. */
export function tasksOf(registry: JobRegistry, signal: AbortSignal): TaskList {
  return Object.fromEntries(registry.all().map((job) => [job.name, async (payload: unknown, helpers: { job: { id: string; attempts: number } }) => {
    await job.run(payload, { ctx: systemCtx(job.name, `job-${helpers.job.id}`), attempt: helpers.job.attempts, signal });
  }]));
}
