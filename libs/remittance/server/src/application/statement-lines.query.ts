import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';
import { statementLines, type StatementLine } from './statement-lines';

/** The lines of a run or statement, a page at a time. The portal sees those of posted runs only. */
@Injectable()
export class StatementLinesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** In the statement's order. */
  list(ctx: Ctx, runId: string, page: { first: number; after?: string | null }): Promise<Page<StatementLine>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    return this.work.read(ctx, async (tx) => {
      const visible = ctx.principal.kind !== 'client' || (await tx.maybeOne(`select from remittance_run where id = $1 and status = 'POSTED' and client_id = any ($2)`, [runId, ctx.principal.clientIds]));
      const lines = visible ? await statementLines(tx, runId, Number(after?.[0] ?? 0), first + 1) : [];
      return pageOf(lines, first, (line) => [line.n], (line) => line);
    });
  }
}
