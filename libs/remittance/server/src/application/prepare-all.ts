import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths, formatDate, ok, PERMISSIONS, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Result, type UserId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Ctx, type JobRun } from '@quittance/platform';
import { prepareMany } from './prepare-remittance.use-case';
import { RemittancesDueQuery } from './remittances-due.query';
import { twoAtOnce } from './two-at-once';

/** Enough to be quick, few enough that a payment never waits long for its client's lock. */
const CLIENTS_AT_ONCE = 50;

export const BATCH_JOB = 'remittance.prepareBatch';

/** The month end over all clients that are due: a job prepares a run each, and its progress can be watched. */
@Injectable()
export class PrepareAllRemittances implements OnModuleInit {
  constructor(private readonly work: UnitOfWork, private readonly jobs: JobRegistry, private readonly due: RemittancesDueQuery) {}

  onModuleInit(): void {
    this.jobs.register<{ batchId: string }>({ name: BATCH_JOB, run: (payload, run) => this.run(payload.batchId, run) });
  }

  /** Starts a batch. Refuses DATE_OUT_OF_REACH beyond today and a year back. */
  execute(ctx: Ctx, input: { key: string; through: BusinessDate }): Promise<Result<{ batchId: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'prepareAllRemittances', ...input }, async () => {
        if (input.through > tx.today || input.through < addMonths(tx.today, -12)) {
          return refuse('DATE_OUT_OF_REACH', `Choose a day up to today, ${formatDate(tx.today)}, and not more than a year ago.`, { today: tx.today }, 'through');
        }
        const batchId = tx.newId();
        await tx.query('insert into remittance_batch (id, through, requested_by, requested_at) values ($1, $2, $3, $4)', [batchId, input.through, tx.ctx.principal.userId, tx.now]);
        tx.addJob(BATCH_JOB, { batchId }, { key: `batch ${batchId}` });
        tx.audit({ action: 'remittance.batchStarted', subjectKind: 'remittance_batch', subjectId: batchId, facts: { through: input.through } });
        return ok({ batchId });
      });
    });
  }

  /** Prepares what is due, some clients at a time in a transaction of their own, two of these at once. May run again after a crash. */
  private async run(batchId: string, { ctx, signal }: JobRun): Promise<void> {
    const batch = await this.work.read(ctx, (tx) => tx.maybeOne<{ through: BusinessDate; requested_by: UserId; name: string; status: string }>(
      `select b.through, b.requested_by, u.name, b.status from remittance_batch b join app_user u on u.id = b.requested_by where b.id = $1`, [batchId]));
    if (!batch || batch.status === 'DONE') return;
    const person: Ctx = { ...ctx, principal: { kind: 'system', userId: batch.requested_by, name: batch.name, permissions: new Set(PERMISSIONS), clientIds: [] } };
    const due = await this.due.run(person, batch.through);
    const already = await this.work.read(ctx, (tx) => tx.one<{ n: number }>('select count(*)::int as n from remittance_run where batch_id = $1', [batchId]));
    const counts = { prepared: already.n, nothingDue: 0 };
    const problems: { clientCode: string; currency: string; message: string }[] = [];
    const total = due.filter((item) => item.openRunId === null).length + already.n;
    await this.progress(ctx, batchId, { total, done: already.n, ...counts, problems });
    let done = already.n;
    const open = due.filter(({ openRunId }) => openRunId === null);
    let told = Promise.resolve();
    await twoAtOnce(open, CLIENTS_AT_ONCE, async (some) => {
      if (signal.aborted) throw new Error('the worker stops; the batch goes on when it starts again');
      const prepared = await this.work.write(person, async (tx) => ok(await prepareMany(tx, some.map(({ clientId, currency, periodTo }) => ({
        clientId: clientId as ClientId, currency: currency as CurrencyCode, periodTo, replace: false, batchId })))));
      if (!prepared.ok) throw new Error(prepared.refusal.message);
      for (const [index, answer] of prepared.value.entries()) {
        if (answer.ok) counts.prepared++;
        else if (answer.refusal.code === 'NOTHING_DUE') counts.nothingDue++;
        else problems.push({ clientCode: some[index]?.clientCode ?? '', currency: some[index]?.currency ?? '', message: answer.refusal.message });
      }
      done += some.length;
      // One after the other: a count never goes back.
      told = told.then(() => this.progress(ctx, batchId, { total, done, ...counts, problems }));
      await told;
      return true;
    });
    await this.work.write(ctx, async (tx) => ok(await tx.query(`update remittance_batch set status = 'DONE', finished_at = $2 where id = $1`, [batchId, tx.now])));
  }

  private async progress(ctx: Ctx, batchId: string, at: { total: number; done: number; prepared: number; nothingDue: number; problems: readonly object[] }): Promise<void> {
    await this.work.write(ctx, async (tx) => ok(await tx.query(
      'update remittance_batch set total = $2, done = $3, prepared = $4, nothing_due = $5, problems = $6 where id = $1',
      [batchId, at.total, at.done, at.prepared, at.nothingDue, JSON.stringify(at.problems)])));
  }
}
