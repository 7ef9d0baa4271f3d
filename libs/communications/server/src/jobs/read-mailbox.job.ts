import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry, type Job, type JobRun } from '@quittance/platform';
import { ReadMailbox } from '../inbound/read-mailbox';

/** Looks into the mailbox every minute, where one is set up. */
@Injectable()
export class ReadMailboxJob implements Job, OnModuleInit {
  readonly name = 'communications.read-mailbox';
  readonly cron = '* * * * *';
  private reading = false;

  constructor(private readonly registry: JobRegistry, private readonly mailbox: ReadMailbox) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    // The last look may still be under way: a full mailbox, or a slow one.
    if (this.reading) return;
    this.reading = true;
    try {
      await this.mailbox.run(ctx, signal);
    } finally {
      this.reading = false;
    }
  }
}
