import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { agencyToWrite } from '../../writing/account-facts';

export const PRINT_BATCH = 'communications.print-batch';

/** A batch is merged into one PDF: so many letters keep it below what a document may hold. */
export const MOST_LETTERS = 2_000;

/** Letters for the print house: gathered, printed by a job, handed over. */
@Injectable()
export class LetterBatches {
  constructor(private readonly work: UnitOfWork) {}

  /** Gathers what waits, the oldest first, at most 2,000 letters. Refuses NOTHING_WAITS. */
  gather(ctx: Ctx, key: string): Promise<Result<{ id: string; letters: number }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'gatherLetters' }, async () => {
      const { envelope } = await agencyToWrite(tx);
      const waiting = await tx.query<{ id: string }>(`select id from communication where delivery = 'BATCH' and status = 'QUEUED' and letter_batch_id is null and (retry_at is null or retry_at <= $1) order by queued_at, id limit ${MOST_LETTERS} for update skip locked`, [tx.now]);
      if (waiting.length === 0) return refuse('NOTHING_WAITS', 'No letter waits for the print house.', {});
      const id = tx.newId();
      await tx.query('insert into letter_batch (id, envelope, created_by, created_at) values ($1, $2, $3, $4)', [id, envelope, tx.ctx.principal.userId, tx.now]);
      await tx.query('update communication c set letter_batch_id = $1, batch_n = x.n from unnest($2::uuid[]) with ordinality as x (id, n) where c.id = x.id', [id, waiting.map((one) => one.id)]);
      tx.addJob(PRINT_BATCH, { id }, { key: `${PRINT_BATCH}.${id}` });
      tx.audit({ action: 'letterBatch.gathered', subjectKind: 'letterBatch', subjectId: id, facts: { letters: waiting.length } });
      await tx.emit({ type: 'letterBatch.progressed', clientId: null, accountId: null, payload: { letterBatchId: id, status: 'PRINTING', letters: waiting.length } });
      return ok({ id, letters: waiting.length });
    }));
  }

  /** The print house has it. Refuses NOT_READY, HANDED_OVER. */
  handOver(ctx: Ctx, id: string, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { handOver: id }, async () => {
      const row = await tx.maybeOne<{ status: string; number: number }>('select status, number from letter_batch where id = $1 for update', [id]);
      if (!row) return refuse('UNKNOWN', 'There is no such batch.', {}, 'id');
      if (row.status !== 'READY') return refuse(row.status === 'PRINTING' ? 'NOT_READY' : 'HANDED_OVER', row.status === 'PRINTING' ? 'It is still being printed.' : 'It was handed over already: a second time would send every letter twice.', { status: row.status });
      await tx.query(`update letter_batch set status = 'HANDED_OVER', handed_over_at = $2 where id = $1`, [id, tx.now]);
      await tx.query(
        `insert into communication_event (id, communication_id, kind, source, note, occurred_at, recorded_at, actor_id) select uuidv7(), c.id, 'HANDED_OVER', 'post', 'Batch ' || $2, $3, $3, $4 from communication c where c.letter_batch_id = $1 and c.status = 'SENT'`,
        [id, row.number, tx.now, tx.ctx.principal.userId]);
      tx.audit({ action: 'letterBatch.handedOver', subjectKind: 'letterBatch', subjectId: id, facts: { number: row.number } });
      await tx.emit({ type: 'letterBatch.progressed', clientId: null, accountId: null, payload: { letterBatchId: id, status: 'HANDED_OVER', letters: 0 } });
      return ok({ id });
    }));
  }
}
