import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { reasonText } from '@quittance/accounts/server';
import { checkRetentionRules, keptThrough, retentionOf, type RetentionRule, type RetentionRules } from '@quittance/reporting/domain';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { retentionVersions } from './retention-rules';
import { quietPeople } from './what-keeps';

/** Rules to put in place of those of the same name, or beside them, and names to leave out; a version of its own from a day on. */
export interface RetentionChange {
  readonly rules: readonly RetentionRule[];
  readonly removed: readonly string[];
  readonly basedOn: string;
  readonly effectiveFrom: BusinessDate;
  readonly reason: string;
}

/** What a change would do to the files whose accounts are all closed. */
export interface RetentionPreview {
  /** Looked at; where there are more, evenly among them. */
  files: number;
  allFiles: number;
  keptLonger: number;
  keptShorter: number;
  /** Nothing would keep them on the day it begins, by the old rules and the new. */
  dueBefore: number;
  dueAfter: number;
}

/** How long records are kept: read, previewed, followed by a new version. None is ever changed. */
@Injectable()
export class KeepRetentionRules {
  constructor(private readonly work: UnitOfWork) {}

  preview(ctx: Ctx, change: Omit<RetentionChange, 'reason'>): Promise<Result<RetentionPreview>> {
    return this.work.read(ctx, async (tx) => {
      const next = await follow(tx, change);
      if (!next.ok) return next;
      const { people, place, all } = await quietPeople(tx);
      const count = { files: people.length, allFiles: all, keptLonger: 0, keptShorter: 0, dueBefore: 0, dueAfter: 0 };
      for (const { country, region, lastActivityOn } of people) {
        const [before, after] = [next.value.before, next.value.after].map((rules) => keptThrough(retentionOf(lastActivityOn, [country, `${country}-${region}`, place], rules))) as [BusinessDate, BusinessDate];
        if (after > before) count.keptLonger += 1;
        if (after < before) count.keptShorter += 1;
        if (before < change.effectiveFrom) count.dueBefore += 1;
        if (after < change.effectiveFrom) count.dueAfter += 1;
      }
      return ok(count);
    });
  }

  /** The next version. Refuses BASED_ON_OLD where somebody made one meanwhile, BEGINS_BEFORE, NOTHING_CHANGES, and rules that are none. */
  execute(ctx: Ctx, change: RetentionChange, key: string): Promise<Result<{ version: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'keepRetentionRules', ...change }, async () => {
      const reason = reasonText(change.reason, 'reason');
      if (!reason.ok) return reason;
      await tx.query('select pg_advisory_xact_lock($1)', [VERSION_LOCK]);
      const next = await follow(tx, change);
      if (!next.ok) return next;
      const { n, after: { version, rules } } = next.value;
      await tx.query('insert into retention_rule_set (version, n, based_on, effective_from, rules, reason, actor_id, actor_name, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [version, n, change.basedOn, change.effectiveFrom, JSON.stringify(rules), reason.value, tx.ctx.principal.userId, tx.ctx.principal.name, tx.now]);
      tx.audit({ action: 'retention.rulesKept', subjectKind: 'retention_rule_set', subjectId: version, facts: { basedOn: change.basedOn, effectiveFrom: change.effectiveFrom, changed: change.rules.map(({ id }) => id).join(' '), removed: change.removed.join(' '), reason: reason.value } });
      await tx.emit({ type: 'retention.rulesKept', clientId: null, accountId: null, payload: { version } });
      return ok({ version });
    }));
  }
}

/** Held while a version is made, so that two cannot follow the same one. */
const VERSION_LOCK = 7_214_421;

async function follow(tx: Tx, { rules, removed, basedOn, effectiveFrom }: Omit<RetentionChange, 'reason'>): Promise<Result<{ n: number; before: RetentionRules; after: RetentionRules }>> {
  const [last] = await retentionVersions(tx);
  if (!last) throw new Error('no version of the retention rules is known');
  if (last.version !== basedOn) return refuse('BASED_ON_OLD', `Version ${last.version} was made meanwhile. Look at it, then change it.`, { version: last.version });
  if (effectiveFrom < tx.today) return refuse('BEGINS_BEFORE', 'It begins today at the earliest: what was decided before was decided by the rules of then.', {}, 'effectiveFrom');
  if (last.effectiveFrom !== null && effectiveFrom < last.effectiveFrom) return refuse('BEGINS_BEFORE', `Version ${last.version} begins on ${last.effectiveFrom}; the next one begins no sooner.`, {}, 'effectiveFrom');
  const named = new Set([...removed, ...rules.map(({ id }) => id)]);
  const all = [...last.rules.filter(({ id }) => !named.has(id)), ...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const checked = checkRetentionRules(all);
  if (!checked.ok) return checked;
  const content = JSON.stringify(all);
  if (content === JSON.stringify([...last.rules].sort((a, b) => (a.id < b.id ? -1 : 1)))) return refuse('NOTHING_CHANGES', 'Nothing would change.', {});
  const n = last.n + 1;
  return ok({ n, before: { version: last.version, rules: last.rules }, after: { version: `${n}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}`, rules: all } });
}
