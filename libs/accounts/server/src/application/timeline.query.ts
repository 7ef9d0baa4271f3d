import { Injectable } from '@nestjs/common';
import type { AccountId } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import type { ActivityKind } from './activity';

/** A line of a timeline as the screen takes it. */
export interface TimelineLine {
  id: string;
  accountId: string;
  kind: ActivityKind;
  clientSees: boolean;
  body: string;
  facts: { name: string; value: string }[];
  sourceId: string | null;
  actorName: string;
  occurredAt: Date;
}

interface Row extends Omit<TimelineLine, 'facts'> {
  facts: Record<string, unknown>;
  at: string;
}

/**
 * What happened on an account, newest first. Row-level security leaves a client only the lines meant for it; the agency does not
 * see the plain copies made for the client.
 */
@Injectable()
export class TimelineQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @param kinds only these; all when empty */
  run(ctx: Ctx, accountId: AccountId, kinds: readonly ActivityKind[], page: PageInput): Promise<Page<TimelineLine>> {
    return this.work.read(ctx, async (tx) => {
      const first = pageSize(page.first);
      const [at, id] = decodeCursor(page.after, 2) ?? [null, null];
      // The first page is prepared: planning over all months takes longer than reading them. Further ones are bound in time, so that the planner leaves out months.
      const forClient = ctx.principal.kind === 'client';
      const sql = `select id, account_id as "accountId", kind, visibility = 'CLIENT' as "clientSees", body, facts, source_id as "sourceId",
                actor_name as "actorName", occurred_at as "occurredAt", occurred_at::text as at
           from activity
          where account_id = $1 ${forClient ? '' : "and not facts ? 'copyOf'"} and (cardinality($2::text[]) = 0 or kind = any ($2))
            ${at === null ? '' : 'and occurred_at <= $4::timestamptz and (occurred_at, id) < ($4::timestamptz, $5::uuid)'}
          order by occurred_at desc, id desc limit $3`;
      const rows = at === null
        ? await tx.prepared<Row>(forClient ? 'timeline-client' : 'timeline', sql, [accountId, kinds, first + 1])
        : await tx.query<Row>(sql, [accountId, kinds, first + 1, at, id]);
      return pageOf(rows, first, (row) => [row.at, row.id], ({ at: _at, facts, ...row }) => ({ ...row, facts: factsOf(facts) }));
    });
  }
}

const factsOf = (facts: Record<string, unknown>): { name: string; value: string }[] =>
  Object.entries(facts).filter(([, value]) => value !== null).map(([name, value]) => ({ name, value: typeof value === 'object' ? JSON.stringify(value) : String(value) }));
