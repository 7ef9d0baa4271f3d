import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

export interface AuditFilter {
  /** One action, or with a trailing dot a family: `signIn.`. */
  readonly action?: string | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

/** One act as the audit log shows it. */
export interface AuditEntryView {
  readonly id: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The name of a person who is the subject. */
  readonly subjectName: string | null;
  readonly facts: { name: string; value: string }[];
  readonly ip: string | null;
  readonly requestId: string | null;
  /** By the business clock. */
  readonly occurredAt: Date;
  /** By the real one. */
  readonly recordedAt: Date;
}

type Stored = Omit<AuditEntryView, 'facts'> & { facts: Record<string, unknown> };

@Injectable()
export class AuditLogQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest acts first. */
  page(ctx: Ctx, page: PageInput, filter: AuditFilter): Promise<Page<AuditEntryView>> {
    const first = pageSize(page.first);
    const [afterTime = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    const action = filter.action?.slice(0, 100) ?? null;
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Stored & { sortTime: string }>(
        `select l.id, l.action, l.actor_id as "actorId", l.actor_name as "actorName", l.subject_kind as "subjectKind", l.subject_id as "subjectId", u.name as "subjectName",
                l.facts, l.ip, l.request_id as "requestId", l.occurred_at as "occurredAt", l.recorded_at as "recordedAt", l.occurred_at::text as "sortTime"
           from audit_log l left join app_user u on l.subject_kind = 'user' and u.id::text = l.subject_id
          where ($1::text is null or l.action = $1 or (right($1, 1) = '.' and starts_with(l.action, $1)))
            and ($2::uuid is null or l.actor_id = $2)
            and ($3::text is null or l.subject_id = $3)
            and ($4::timestamptz is null or l.occurred_at >= $4)
            and ($5::timestamptz is null or l.occurred_at < $5)
            and ($6::timestamptz is null or (l.occurred_at, l.id) < ($6, $7::uuid))
          order by l.occurred_at desc, l.id desc limit $8`,
        [action, filter.actorId ?? null, filter.subjectId ?? null, filter.from ?? null, filter.to ?? null, afterTime, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => ({ ...row, facts: factsOf(row.facts) }));
    });
  }
}

const factsOf = (facts: Record<string, unknown>): { name: string; value: string }[] =>
  Object.entries(facts).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }));
