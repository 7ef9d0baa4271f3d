import type { Ctx } from '../work/ctx';

export interface JobRun {
  /** The system's own rights over every client; a job that serves one client narrows it. */
  readonly ctx: Ctx;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Aborted when the worker stops. */
  readonly signal: AbortSignal;
}

/** Background work, named as it is enqueued. Handlers are idempotent: a job may run again after a crash. */
export interface Job<Payload = unknown> {
  readonly name: string;
  /** Cron expression for work that starts by itself. */
  readonly cron?: string;
  run(payload: Payload, run: JobRun): Promise<void>;
}

/** Gathers the jobs of all contexts; each context's module registers its own in `onModuleInit`. */
export class JobRegistry {
  private readonly jobs = new Map<string, Job<never>>();

  register<Payload>(job: Job<Payload>): void {
    if (this.jobs.has(job.name)) throw new Error(`two jobs are called ${job.name}`);
    this.jobs.set(job.name, job as Job<never>);
  }

  all(): Job[] {
    return [...this.jobs.values()] as Job[];
  }
}
