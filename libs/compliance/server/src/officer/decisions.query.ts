import { Injectable } from '@nestjs/common';
import { replay, type Channel, type Decision, type StoredDecision } from '@quittance/compliance/domain';
import { ok, refuse, type AccountId, type ContactPointId, type Result } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import { messageOf } from '../deciding/contact-request';
import { decideFor } from '../deciding/decide-request';
import { loadAccountFacts, loadSharedFacts } from '../facts/load-account-facts';
import { rulesOf } from '../rules/rule-sets';

export interface DecisionFilter {
  readonly results?: readonly string[] | null;
  readonly gate?: string | null;
  readonly means?: string | null;
  readonly accountId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

/** A stored decision as a list shows it. */
export interface DecisionRow {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string;
  readonly accountNumber: string;
  readonly debtorName: string;
  readonly means: string;
  readonly purpose: string;
  readonly address: string;
  readonly step: string;
  readonly result: string;
  readonly gates: string[];
  readonly actorName: string;
  readonly ruleVersion: string;
}

/** A stored decision opened: with its facts, and what became of it. */
export interface DecisionDetail extends DecisionRow {
  readonly currency: string;
  readonly facts: string;
  readonly factsHash: string;
  readonly decision: Decision;
  readonly permitUsedAt: Date | null;
}

const ROW = `x.id, x.at, x.account_id as "accountId", a.number as "accountNumber", coalesce(p.name, d.name) as "debtorName", x.means, x.purpose, x.address, x.step, x.result, x.gates, x.actor_name as "actorName", x.rule_version as "ruleVersion"`;
const FROM = 'from decision x join account a on a.id = x.account_id join debtor d on d.id = x.debtor_id left join debtor p on p.id = x.person_id';

/** What was decided about contacts, for the compliance officer: listed, opened, made again, and as of any second. */
@Injectable()
export class DecisionsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  page(ctx: Ctx, page: PageInput, filter: DecisionFilter): Promise<Page<DecisionRow>> {
    const first = pageSize(page.first);
    const [afterTime = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<DecisionRow & { sortTime: string }>(
        `select ${ROW}, x.at::text as "sortTime" ${FROM}
          where ($1::text[] is null or x.result = any ($1)) and ($2::text is null or $2 = any (x.gates)) and ($3::text is null or x.means = $3) and ($4::uuid is null or x.account_id = $4)
            and ($5::timestamptz is null or x.at >= $5) and ($6::timestamptz is null or x.at < $6) and ($7::timestamptz is null or (x.at, x.id) < ($7, $8::uuid))
          order by x.at desc, x.id desc limit $9`,
        [filter.results?.length ? filter.results : null, filter.gate ?? null, filter.means ?? null, filter.accountId ?? null, filter.from ?? null, filter.to ?? null, afterTime, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => row);
    });
  }

  /** Null where there is none. */
  one(ctx: Ctx, id: string): Promise<DecisionDetail | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<DecisionRow & { currency: string; facts: string; factsHash: string; outcome: string; permitUsedAt: Date | null }>(
        `select ${ROW}, a.currency, x.facts, x.facts_hash as "factsHash", x.outcome, (select t.used_at from permit t where t.decision_id = x.id or t.used_decision_id = x.id limit 1) as "permitUsedAt" ${FROM} where x.id = $1`, [id]);
      return row ? { ...row, decision: JSON.parse(row.outcome) as Decision } : null;
    });
  }

  /** Makes a stored decision again under its own rules. Refuses UNKNOWN, RULES_UNKNOWN, FACTS_ERASED where the person was erased, and DECISION_DIFFERS, which is an error to be looked into. */
  replay(ctx: Ctx, id: string): Promise<Result<Decision>> {
    return this.work.read(ctx, async (tx) => {
      const stored = await tx.maybeOne<StoredDecision & { erasedAt: Date | null }>(`select erased_at as "erasedAt", facts, means, (extract(epoch from at) * 1000)::bigint as at, rule_version as "ruleVersion", outcome from decision where id = $1`, [id]);
      if (stored?.erasedAt) return refuse('FACTS_ERASED', 'The facts of this decision were erased with the person. Its hash is kept; it cannot be made again.', { erasedAt: stored.erasedAt.toISOString() });
      return stored ? replay(stored, await rulesOf(tx, stored.ruleVersion)) : refuse('UNKNOWN', 'There is no such decision.', { id }, 'id');
    });
  }

  /**
   * What a contact would have been answered at a past second, by what was on file and the rules in force then; with the decision stored last
   * before it, where there is one. Refuses as asking does, and NOT_YET.
   */
  asOf(ctx: Ctx, asked: { readonly accountId: AccountId; readonly channel: Channel; readonly contactPointId: ContactPointId | null; readonly address?: string | null; readonly at: Date }): Promise<Result<{ decision: Decision; stored: DecisionRow | null }>> {
    return this.work.read(ctx, async (tx) => {
      if (asked.at > tx.now) return refuse('NOT_YET', 'That moment has not come yet.', {}, 'at');
      const shared = await loadSharedFacts(tx, asked.at);
      const [account] = await loadAccountFacts(tx, [asked.accountId], { at: asked.at });
      if (account === undefined) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
      const request = { accountId: asked.accountId, contactPointId: asked.contactPointId, address: asked.address ?? null, channel: asked.channel, purpose: 'COLLECT' as const };
      const decided = await decideFor(tx, account, shared, request, messageOf(request), asked.at);
      if (!decided.ok) return decided;
      const [stored] = await tx.query<DecisionRow>(`select ${ROW} ${FROM} where x.account_id = $1 and x.means = $2 and x.at <= $3 order by x.at desc, x.id desc limit 1`, [asked.accountId, asked.channel, asked.at]);
      return ok({ decision: decided.value.decision, stored: stored ?? null });
    });
  }
}
