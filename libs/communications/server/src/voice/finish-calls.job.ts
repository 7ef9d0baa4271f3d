import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hasEnded, reachedThem } from '@quittance/communications/domain';
import { ok } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { lockCall, moveCall } from './call-row';
import { recordUnattended } from './record-unattended';

const MINUTE = 60_000;
/** So long a collector has to wrap a call up. */
const WRAP_UP_MS = 10 * MINUTE;
/** The provider was asked, and the program ended before it answered. */
const PLACING_MS = 2 * MINUTE;
/** A call without news for so long has ended, whoever did not tell us. */
const LONGEST_MS = 4 * 60 * MINUTE;
const MOST = 500;

/** Puts on record what nobody wrapped up, and ends what nobody tells of any more. */
@Injectable()
export class FinishCallsJob implements Job, OnModuleInit {
  readonly name = 'communications.finish-calls';
  readonly cron = '*/5 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx }: JobRun): Promise<void> {
    const waiting = await this.work.read(ctx, (tx) => tx.query<{ id: string }>(
      `select id from call c where attempt_id is null and ((ended_at is null and (started_at < $1 or (status = 'PLACING' and started_at < $3))) or (ended_at < $2 and account_id is not null
          and (direction = 'INBOUND' or exists (select from permit p where p.id = c.permit_id and p.used_at is not null)))) order by started_at limit ${MOST}`,
      [new Date(tx.now.getTime() - LONGEST_MS), new Date(tx.now.getTime() - WRAP_UP_MS), new Date(tx.now.getTime() - PLACING_MS)]));
    for (const { id } of waiting) {
      await this.work.write(ctx, async (tx) => {
        const call = await lockCall(tx, id);
        if (!call || call.attemptId !== null) return ok(null);
        if (!hasEnded(call.status)) await moveCall(tx, call, 'UNCERTAIN', { reason: call.status === 'PLACING' ? 'The program ended while it was being placed: nobody knows whether it rang.' : 'The telephone provider told nothing of it for four hours.', ended: true });
        else if (reachedThem(call.status)) await recordUnattended(tx, call);
        return ok(null);
      });
    }
  }
}
