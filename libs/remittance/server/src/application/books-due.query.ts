import { Injectable } from '@nestjs/common';
import { may, ok, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { batchHash } from './batch-hash';
import { heldWords, RUN_HELD } from './open-runs';

export interface BooksDue {
  currency: string;
  toSweep: number;
  earnedNotRemitted: number;
  dueFromOperating: number;
}

export interface BatchView {
  id: string;
  through: string;
  status: string;
  total: number;
  done: number;
  prepared: number;
  nothingDue: number;
  problems: { clientCode: string; currency: string; message: string }[];
  requestedAt: Date;
  finishedAt: Date | null;
  toApprove: number;
  toPost: number;
  hash: string;
  mayApprove: boolean;
  totals: { currency: string; runs: number; remitted: number; invoiced: number }[];
}

type Row = Omit<BatchView, 'hash' | 'mayApprove'> & { requestedBy: string; waiting: { code: string; name: string; currency: string }[] } & Record<string, unknown>;

const BATCH = `
  select id, through, status, total, done, prepared, nothing_due as "nothingDue", problems, (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name, 'currency', r.currency) order by c.code, r.currency), '[]')
           from remittance_run r join client c on c.id = r.client_id where r.batch_id = b.id and r.status = 'APPROVED' and ${RUN_HELD}) as waiting, requested_at as "requestedAt", finished_at as "finishedAt",
         requested_by as "requestedBy",
         (select count(*) from remittance_run r where r.batch_id = b.id and r.status = 'PREPARED' and not r.stale)::int as "toApprove",
         (select count(*) from remittance_run r where r.batch_id = b.id and r.status = 'APPROVED' and not ${RUN_HELD})::int as "toPost",
         coalesce((select jsonb_agg(to_jsonb(t) order by t.currency) from (
           select r.currency, count(*) as runs, sum(r.remitted) as remitted, sum(r.invoiced) as invoiced from remittance_run r
            where r.batch_id = b.id and r.status in ('PREPARED', 'APPROVED') and not r.stale group by r.currency) t), '[]') as totals
    from remittance_batch b`;

/** What the books owe each other, and how a month end is getting on. */
@Injectable()
export class BooksDueQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Per currency; one that is clear both ways is left out. */
  run(ctx: Ctx): Promise<BooksDue[]> {
    return this.work.read(ctx, (tx) => tx.query<BooksDue & Record<string, unknown>>(
      `with due as (
         select a.currency, -coalesce(sum(e.amount) filter (where a.type = 'DUE_TO_OPERATING'), 0) as to_operating,
                coalesce(sum(e.amount) filter (where a.type = 'DUE_FROM_OPERATING'), 0) as from_operating
           from ledger_account a join ledger_entry e on e.ledger_account_id = a.id where a.type in ('DUE_TO_OPERATING', 'DUE_FROM_OPERATING') group by a.currency),
       waiting as (
         select f.currency, -sum(e.amount) as amount
           from fee_line f join ledger_entry e on e.transaction_id = f.transaction_id join ledger_account a on a.id = e.ledger_account_id and a.type = 'DUE_TO_OPERATING'
          where not exists (select from remittance_line l join remittance_run r on r.id = l.run_id where l.source_id = f.id and l.live and r.status = 'POSTED')
          group by f.currency)
       select d.currency, (d.to_operating - coalesce(w.amount, 0))::bigint as "toSweep", coalesce(w.amount, 0)::bigint as "earnedNotRemitted", d.from_operating::bigint as "dueFromOperating"
         from due d left join waiting w on w.currency = d.currency where d.to_operating <> 0 or d.from_operating <> 0 order by d.currency`));
  }

  /** One month end; null when there is none. */
  batch(ctx: Ctx, id: string): Promise<BatchView | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row>(`${BATCH} where id = $1`, [id]);
      return row ? seen(ctx, tx, row) : null;
    });
  }

  /** The last month ends, the newest first. */
  batches(ctx: Ctx): Promise<BatchView[]> {
    return this.work.read(ctx, async (tx) => {
      const found: BatchView[] = [];
      for (const row of await tx.query<Row>(`${BATCH} order by requested_at desc, id desc limit 20`)) found.push(await seen(ctx, tx, row));
      return found;
    });
  }

  /** The batch a command started, or the command's refusal. */
  async after(ctx: Ctx, done: Promise<Result<{ batchId: string }>>): Promise<Result<BatchView>> {
    const result = await done;
    if (!result.ok) return result;
    return this.work.read(ctx, async (tx) => ok(await seen(ctx, tx, await tx.one<Row>(`${BATCH} where id = $1`, [result.value.batchId]))));
  }
}

async function seen({ principal }: Ctx, tx: Tx, { requestedBy, waiting, ...row }: Row): Promise<BatchView> {
  const problems = [...row.problems, ...waiting.map(({ code, name, currency }) => ({ clientCode: code, currency, message: heldWords(name) }))];
  const { hash } = row.toApprove === 0 ? { hash: '' } : await batchHash(tx, row.id, 'PREPARED');
  return { ...row, problems, hash, mayApprove: row.toApprove > 0 && requestedBy !== principal.userId && may(principal, 'remittance.approve') };
}
