import { Injectable } from '@nestjs/common';
import { ok, refuse, type PlacementId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { storableJson } from '../persistence/copy-rows';
import { placingTerms } from './contracts-for-placing';
import { findForChange, touchPlacement } from './find-for-change';
import { replan } from './replan';

export interface DuplicateDecision {
  /** Rows decided about; null for all. */
  readonly rows: readonly number[] | null;
  /** Place them all the same. */
  readonly include: boolean;
}

/** Takes likely duplicates in, or leaves them out again. */
@Injectable()
export class DecideDuplicates {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, id: PlacementId, { rows, include }: DuplicateDecision, version: number | null): Promise<Result<{ id: PlacementId }>> {
    return this.work.write(ctx, async (tx) => {
      const found = await findForChange(tx, id, version, ['READY']);
      if (!found.ok) return found;
      if (rows !== null && rows.length > 1000) return refuse('TOO_MANY_ROWS', 'Decide about at most 1,000 rows at once, or about all of them.', {}, 'rows');
      const options = rows === null ? { ...found.value.options, includeDuplicates: include } : found.value.options;
      if (rows === null) {
        await tx.query('update placement_choice set include = null where placement_id = $1 and include is not null', [id]);
        await tx.query('update placement set options = $2 where id = $1', [id, storableJson(options)]);
      } else {
        await tx.query(
          `insert into placement_choice (placement_id, client_id, n, include, made_by, made_at)
           select $1, $2, r.n, $4, $5, $6 from placement_row r where r.placement_id = $1 and r.n = any ($3) and r.duplicate_of is not null
           on conflict (placement_id, n) do update set include = excluded.include, made_by = excluded.made_by, made_at = excluded.made_at`,
          [id, found.value.clientId, rows, include, ctx.principal.userId, tx.now]);
      }
      await replan(tx, { ...found.value, options }, await placingTerms(tx, found.value.clientId));
      await touchPlacement(tx, found.value);
      return ok({ id });
    });
  }
}
