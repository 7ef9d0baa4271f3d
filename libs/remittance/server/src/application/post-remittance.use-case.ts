import { Injectable } from '@nestjs/common';
import { ok, refuse, type RemittanceRunId, type Result } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { checkKey } from '@quittance/payments/server';
import { payoutPostings } from '@quittance/remittance/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkFresh } from './approve-remittance.use-case';
import { sweepClient } from './book-transfers';
import { checkUnchanged, loadRun } from './run-record';
import { openRun } from './void-remittance.use-case';

export interface PostRemittanceInput {
  readonly key: string;
  readonly runId: string;
  readonly sweepFees?: boolean;
}

/** Background work that follows a posted run: its statement is written once and kept. */
export const STATEMENT_JOB = 'remittance.statement';

/**
 * Pays an approved run out: the postings, the statement's number (without gaps), and, unless told otherwise, the client's
 * fees leave the trust bank account. Refuses NOT_APPROVED, RUN_STALE, RUN_CHANGED and RUN_SETTLED.
 */
@Injectable()
export class PostRemittance {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: PostRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
    return this.work.write(ctx, async (tx) => {
      const key = checkKey(input.key);
      if (!key.ok) return key;
      return tx.command(key.value, { command: 'postRemittance', ...input }, () => pay(tx, input));
    });
  }
}

async function pay(tx: Tx, { runId, sweepFees = true }: PostRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
  const open = await openRun(tx, runId);
  if (!open.ok) return open;
  const loaded = await loadRun(tx, runId);
  if (!loaded.ok) return loaded;
  const { id, clientId, clientName, currency, status, run } = loaded.value;
  const fresh = checkFresh(loaded.value);
  if (!fresh.ok) return fresh;
  if (status !== 'APPROVED') return refuse('NOT_APPROVED', 'This run has not been approved. Somebody other than who prepared it approves it first.', { status });
  const unchanged = checkUnchanged(loaded.value);
  if (!unchanged.ok) return unchanged;
  const number = await statementNumber(tx);
  const posted = await post(tx, {
    kind: 'REMITTANCE', effectiveOn: tx.today, sourceKind: 'remittance_run', sourceId: id, postings: payoutPostings(run, clientId), description: `Statement ${number} to ${clientName}` });
  if (!posted.ok) return posted;
  await tx.query(
    `update remittance_run set status = 'POSTED', statement_number = $2, posted_at = $3, posted_on = $4, transaction_id = $5, version = version + 1 where id = $1`,
    [id, number, tx.now, tx.today, posted.value]);
  if (sweepFees) {
    const swept = await sweepClient(tx, clientId, currency);
    if (!swept.ok) return swept;
  }
  tx.addJob(STATEMENT_JOB, { runId: id }, { key: `statement ${id}`, queue: 'statements' });
  tx.audit({ action: 'remittance.posted', subjectKind: 'remittance_run', subjectId: id, facts: { number, remit: run.remit, currency } });
  await tx.emit({ type: 'remittance.posted', clientId, accountId: null, payload: { runId: id, currency, remit: run.remit } });
  return ok({ runId: id });
}

// The row's lock is held until the commit: a number is given out once the posting stands, and never skipped.
async function statementNumber(tx: Tx): Promise<string> {
  const { last } = await tx.one<{ last: number }>('update statement_counter set last = last + 1 returning last');
  return `S${last}`;
}
