import { Injectable } from '@nestjs/common';
import type { RetentionRule } from '@quittance/reporting/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import { retentionRulesOn, retentionVersions, type RetentionVersion } from './retention-rules';
import { whatStays, type Staying } from './what-stays';
import type { Findings } from './what-keeps';

export interface ErasureRow {
  id: string; debtorId: string; debtorName: string; accounts: string[]; cause: string; status: string; rulesVersion: string; note: string; listedByName: string; listedAt: Date; decidedByName: string; decidedAt: Date | null; decisionNote: string;
  doneAt: Date | null; lastActivityOn: string; keptThrough: string; kinds: Findings['kinds'][number][]; keeping: Findings['keeping'][number][]; counts: { name: string; count: number }[];
}

export interface HoldRow { id: string; subject: string; of: string; name: string; reason: string; placedByName: string; placedAt: Date; endReason: string | null; endedByName: string | null; endedAt: Date | null }

export interface RetentionOverview { rulesVersion: string; rules: RetentionRule[]; versions: RetentionVersion[]; listed: number; kept: number; done: number; holds: HoldRow[] }

/** Who is to be erased, who was, what keeps whom; holds and rules. */
@Injectable()
export class RetentionQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Holds that stand first; the newest first. */
  overview(ctx: Ctx): Promise<RetentionOverview> {
    return this.work.read(ctx, async (tx) => {
      const counted = await tx.one<{ listed: number; kept: number; done: number }>(
        `select count(*) filter (where status in ('LISTED', 'APPROVED'))::int as listed, count(*) filter (where status = 'KEPT')::int as kept, count(*) filter (where status = 'DONE')::int as done from erasure`);
      const { version, rules } = await retentionRulesOn(tx);
      const holds = await tx.query<HoldRow>(
        `select h.id, h.subject, coalesce(a.number, c.code, (select y.number from account y where y.debtor_id = d.id order by y.number limit 1), '') as of, coalesce(d.name, ad.name, c.name, '') as name, h.reason, h.placed_by_name as "placedByName", h.placed_at as "placedAt",
                e.reason as "endReason", e.ended_by_name as "endedByName", e.ended_at as "endedAt"
           from legal_hold h left join legal_hold_end e on e.hold_id = h.id left join debtor d on d.id = h.debtor_id left join account a on a.id = h.account_id left join debtor ad on ad.id = a.debtor_id left join client c on c.id = h.client_id
          order by e.ended_at nulls first, h.placed_at desc, h.id limit 500`);
      return { ...counted, holds, rulesVersion: version, rules: [...rules], versions: await retentionVersions(tx) };
    });
  }

  /** What erasing this person would not reach, or did not. */
  stays(ctx: Ctx, erasureId: string): Promise<Staying[]> {
    return this.work.read(ctx, async (tx) => {
      const found = await tx.maybeOne<{ debtorId: string }>('select debtor_id as "debtorId" from erasure where id = $1', [erasureId]);
      return found ? whatStays(tx, found.debtorId) : [];
    });
  }

  /** The newest first. */
  page(ctx: Ctx, page: PageInput, statuses: readonly string[]): Promise<Page<ErasureRow>> {
    const first = pageSize(page.first);
    const [at = null, id = null] = decodeCursor(page.after, 2) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<ErasureRow, 'kinds' | 'keeping' | 'counts' | 'lastActivityOn' | 'keptThrough'> & { findings: Findings; erased: Record<string, number> | null; sortTime: string }>(
        `select x.id, x.debtor_id as "debtorId", d.name as "debtorName", array(select a.number from account a where a.debtor_id = d.id order by a.number limit 20) as accounts, x.cause, x.status, x.rules_version as "rulesVersion", x.note,
                x.listed_by_name as "listedByName", x.listed_at as "listedAt", x.decided_by_name as "decidedByName", x.decided_at as "decidedAt", x.decision_note as "decisionNote", x.done_at as "doneAt", x.findings, x.counts as erased, x.listed_at::text as "sortTime"
           from erasure x join debtor d on d.id = x.debtor_id
          where (cardinality($1::text[]) = 0 or x.status = any ($1)) and ($2::timestamptz is null or (x.listed_at, x.id) < ($2, $3::uuid)) order by x.listed_at desc, x.id desc limit $4`, [statuses, at, id, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], ({ findings, erased, sortTime: _, ...row }): ErasureRow => ({
        ...row, lastActivityOn: findings.lastActivityOn, keptThrough: findings.keptThrough, kinds: [...findings.kinds], keeping: [...findings.keeping],
        counts: Object.entries(erased ?? findings.counts).map(([name, count]) => ({ name, count })) }));
    });
  }
}
