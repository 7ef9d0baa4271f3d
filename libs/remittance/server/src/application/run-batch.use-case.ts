import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { approveRuns, checkApproval } from './approve-remittance.use-case';
import { batchHash } from './batch-hash';
import { sha256 } from './compose';
import { heldWords, runsHeld, runsInState } from './open-runs';
import { checkPosting, postRuns } from './post-remittance.use-case';
import { twoAtOnce } from './two-at-once';

/** Runs at once in a transaction: quick, and few enough that a payment never waits long for its client's lock. */
const AT_ONCE = 100;

/** What was done with the runs of a month end; those that could not are still as they were. */
export interface BatchStep {
  readonly batchId: string;
  readonly done: number;
  readonly left: number;
}

/**
 * Approves or posts all runs of a month end, some at a time in a transaction of their own: each run whole or not at all, one
 * key a step, so that a second request with it goes on where the first was cut off. A run that changed meanwhile is left out.
 */
@Injectable()
export class RunBatch {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses SAME_PERSON, and BATCH_CHANGED where the runs are not those on the person's screen. */
  async approve(ctx: Ctx, { key, batchId, hash }: { key: string; batchId: string; hash: string }): Promise<Result<BatchStep>> {
    const seen = await this.work.read(ctx, (tx) => batchHash(tx, batchId, 'PREPARED'));
    if (seen.runs.length === 0) return refuse('NOTHING_TO_APPROVE', 'No run of this month end waits for approval.', { batchId });
    if (seen.hash !== hash) return refuse('BATCH_CHANGED', 'The runs of this month end are no longer what your screen shows. Look at them again before you approve them.', { batchId });
    return this.inSteps(ctx, key, batchId, seen.runs, 'approve');
  }

  /**
   * Pays out every approved run. Runs of clients whose book is being taken over are left, for nothing is posted for those:
   * the month end tells of them. Refuses NOTHING_TO_POST, and TAKEOVER_OPEN where there are none but these.
   */
  async post(ctx: Ctx, { key, batchId, sweepFees = true }: { key: string; batchId: string; sweepFees?: boolean }): Promise<Result<BatchStep>> {
    const seen = await this.work.read(ctx, (tx) => batchHash(tx, batchId, 'APPROVED'));
    if (seen.runs.length === 0) return refuse('NOTHING_TO_POST', 'No run of this month end is approved and waits to be posted.', { batchId });
    const held = await this.work.read(ctx, (tx) => runsHeld(tx, seen.runs));
    if (held.length === seen.runs.length) return refuse('TAKEOVER_OPEN', heldWords(held[0]?.clientName ?? ''), { batchId });
    return this.inSteps(ctx, key, batchId, seen.runs, sweepFees ? 'postAndSweep' : 'post');
  }

  private async inSteps(ctx: Ctx, key: string, batchId: string, ids: readonly string[], step: Step): Promise<Result<BatchStep>> {
    let done = 0;
    const refused: Result<never>[] = [];
    await twoAtOnce(ids, AT_ONCE, async (some) => {
      const made = await this.work.write(ctx, (tx) => tx.command(`${key}:${sha256(some.join(' ')).slice(0, 16)}`, { command: 'remittanceBatch', step, batchId, some }, () => inOne(tx, some, step)));
      if (made.ok) done += made.value.runs;
      else refused.push(made);
      return made.ok;
    });
    return refused[0] ?? ok({ batchId, done, left: ids.length - done });
  }
}

type Step = 'approve' | 'post' | 'postAndSweep';

async function inOne(tx: Tx, some: readonly string[], step: Step): Promise<Result<{ runs: number }>> {
  const person = tx.ctx.principal.userId;
  if (step === 'approve') {
    const runs = await runsInState(tx, some, 'PREPARED');
    const own = runs.find(({ preparedBy }) => preparedBy === person);
    if (own) return checkApproval(own, own.hash, person) as Result<never>;
    const possible = runs.filter((run) => checkApproval(run, run.hash, person).ok);
    await approveRuns(tx, possible, person);
    return ok({ runs: possible.length });
  }
  const runs = await runsInState(tx, some, 'APPROVED');
  const held = new Set((await runsHeld(tx, some)).map(({ id }) => id));
  return postRuns(tx, runs.filter((run) => !held.has(run.id) && checkPosting(run).ok), step === 'postAndSweep');
}
