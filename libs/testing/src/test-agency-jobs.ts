import { tasksOf, type JobRegistry } from '@quittance/platform';
import { Logger, runOnce, type TaskList } from 'graphile-worker';

const quiet = new Logger(() => () => undefined);

/** Runs every job that is due, and those they enqueue; throws the first failure. */
export async function runQueuedJobs(jobsUrl: string, registry: JobRegistry): Promise<void> {
  const failures: unknown[] = [];
  const noting: TaskList = Object.fromEntries(Object.entries(tasksOf(registry, new AbortController().signal)).map(([name, task]) => [name, async (payload, helpers) => {
    try {
      await task?.(payload as never, helpers);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  }]));
  await runOnce({ connectionString: jobsUrl, taskList: noting, concurrency: 1, noHandleSignals: true, logger: quiet });
  if (failures.length > 0) throw failures[0];
}
