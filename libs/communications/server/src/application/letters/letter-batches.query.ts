import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Ctx } from '@quittance/platform';

export interface LetterBatchRow {
  id: string; number: number; status: string; envelope: string; createdByName: string; createdAt: Date; finishedAt: Date | null; handedOverAt: Date | null; pdfId: string | null; manifestId: string | null;
  /** Printed, left to print, pages. */
  letters: number; left: number; pages: number; returned: number;
}

export interface LettersOverview { waiting: number; later: number; refused: number; batches: LetterBatchRow[] }

@Injectable()
export class LetterBatchesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** What waits for the print house, and the latest hundred batches. */
  overview(ctx: Ctx): Promise<LettersOverview> {
    return this.work.read(ctx, async (tx) => {
      const waits = await tx.one<{ waiting: number; later: number; refused: number }>(
        `select count(*) filter (where status = 'QUEUED' and (retry_at is null or retry_at <= $1))::int as waiting, count(*) filter (where status = 'QUEUED' and retry_at > $1)::int as later,
                count(*) filter (where status = 'REFUSED' and queued_at > $1::timestamptz - interval '7 days')::int as refused
           from communication where delivery = 'BATCH' and letter_batch_id is null and status in ('QUEUED', 'REFUSED')`, [tx.now]);
      const batches = await tx.query<LetterBatchRow>(
        `select b.id, b.number, b.status, b.envelope, coalesce(u.name, 'Quittance') as "createdByName", b.created_at as "createdAt", b.finished_at as "finishedAt", b.handed_over_at as "handedOverAt", b.pdf_id as "pdfId", b.manifest_id as "manifestId",
                s.letters, s.left, s.pages, s.returned
           from letter_batch b left join app_user u on u.id = b.created_by
           cross join lateral (select count(*) filter (where c.sent_at is not null)::int as letters, count(*) filter (where c.status = 'QUEUED')::int as left, coalesce(sum(c.pages), 0)::int as pages,
                                      count(*) filter (where c.status = 'BOUNCED')::int as returned from communication c where c.letter_batch_id = b.id) s
          order by b.created_at desc, b.id desc limit 100`);
      return { ...waits, batches };
    });
  }
}
