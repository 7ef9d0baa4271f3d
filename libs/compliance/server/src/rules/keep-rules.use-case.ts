import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonical, checkRuleRow, RULE_KINDS, type RuleKind, type RuleRow } from '@quittance/compliance/domain';
import { reasonText } from '@quittance/accounts/server';
import { all, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** A change of the law as data: rows to put in place of those of the same name, or beside them, and names to leave out. */
export interface RuleChange {
  readonly kind: RuleKind;
  /** Each a row as JSON. */
  readonly rows: readonly string[];
  readonly removed: readonly string[];
  /** The version it was made from: another one meanwhile refuses it. */
  readonly basedOn: string;
  readonly reason: string;
}

export interface RuleRowView {
  readonly id: string;
  readonly kind: RuleKind;
  readonly place: string;
  readonly effectiveFrom: BusinessDate;
  readonly effectiveTo: BusinessDate | null;
  readonly source: string;
  readonly caution: string;
  /** The whole row, JSON. */
  readonly content: string;
}

export interface RuleVersionView {
  readonly version: string;
  readonly n: number;
  readonly basedOn: string | null;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly actorName: string;
  readonly rows: number;
}

/** What a change would touch. */
export interface RuleChangePreview {
  readonly places: string[];
  /** Accounts that are open and whose debtors are in one of these places. */
  readonly openAccounts: number;
  readonly replaced: number;
  readonly added: number;
  readonly removed: number;
}

/** Rule sets: read, previewed, and followed by a new version. None is ever changed. */
@Injectable()
export class KeepRulesUseCase {
  constructor(private readonly work: UnitOfWork) {}

  versions(ctx: Ctx): Promise<RuleVersionView[]> {
    return this.work.read(ctx, (tx) => tx.query<RuleVersionView>(
      `select s.version, s.n, s.based_on as "basedOn", s.reason, s.recorded_at as "recordedAt", s.actor_name as "actorName", (select count(*)::int from rule_row r where r.version = s.version) as rows from rule_set s order by s.n desc limit 200`));
  }

  /** The rows of one table of a version; the newest version when none is named. */
  rows(ctx: Ctx, kind: RuleKind, version: string | null): Promise<RuleRowView[]> {
    return this.work.read(ctx, (tx) => tx.query<RuleRowView>(
      `select r.id, r.kind, r.place, r.effective_from as "effectiveFrom", r.effective_to as "effectiveTo", r.source, r.caution, r.content::text as content from rule_row r
        where r.kind = $1 and r.version = coalesce($2, (select s.version from rule_set s order by s.n desc limit 1)) order by r.place, r.n`, [kind, version]));
  }

  preview(ctx: Ctx, change: Omit<RuleChange, 'reason'>): Promise<Result<RuleChangePreview>> {
    return this.work.read(ctx, async (tx) => {
      const read = readRows(change);
      if (!read.ok) return read;
      const before = await tx.query<{ id: string; place: string }>('select id, place from rule_row where version = $1 and kind = $2', [change.basedOn, change.kind]);
      const touched = before.filter(({ id }) => change.removed.includes(id) || read.value.some((row) => row.id === id));
      const places = [...new Set([...touched, ...read.value].map(({ place }) => place))].sort();
      const { n } = await tx.one<{ n: number }>(
        `select count(*)::int as n from account a join debtor d on d.id = a.debtor_id
          where a.status <> 'CLOSED' and exists (select from unnest($1::text[]) as p where p = '*' or (split_part(p, '-', 1) = coalesce(d.country, (select country from agency)) and (position('-' in p) = 0 or split_part(p, '-', 2) = upper(regexp_replace(d.region, '^[A-Za-z]{2}-', '')))))`, [places]);
      const replaced = read.value.filter(({ id }) => before.some((row) => row.id === id)).length;
      return ok({ places, openAccounts: n, replaced, added: read.value.length - replaced, removed: change.removed.filter((id) => before.some((row) => row.id === id)).length });
    });
  }

  /** The next version, in force from now. Refuses BASED_ON_OLD where somebody made one meanwhile, NOTHING_CHANGES, and rows that are none. */
  execute(ctx: Ctx, change: RuleChange, key: string): Promise<Result<{ version: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, change, () => next(tx, change)));
  }
}

/** Held while a version is made, so that two cannot follow the same one. */
const VERSION_LOCK = 7_214_420;

async function next(tx: Tx, change: RuleChange): Promise<Result<{ version: string }>> {
  const reason = reasonText(change.reason, 'reason');
  if (!reason.ok) return reason;
  const read = readRows(change);
  if (!read.ok) return read;
  await tx.query('select pg_advisory_xact_lock($1)', [VERSION_LOCK]);
  const last = await tx.one<{ version: string; n: number }>('select version, n from rule_set order by n desc limit 1');
  if (last.version !== change.basedOn) return refuse('BASED_ON_OLD', `Version ${last.version} was made meanwhile. Look at it, then change it.`, { version: last.version });
  const before = await tx.query<{ kind: RuleKind; content: RuleRow }>('select kind, content from rule_row where version = $1 order by kind, n', [last.version]);
  const named = new Map(read.value.map((row) => [row.id, row]));
  const kept = before.filter(({ kind, content }) => kind !== change.kind || (!change.removed.includes(content.id) && !named.has(content.id)));
  const clash = kept.find(({ content }) => named.has(content.id));
  if (clash) return refuse('NAME_TAKEN', `A row of another table is called ${clash.content.id} already.`, {}, 'id');
  const rows = [...kept, ...read.value.map((content) => ({ kind: change.kind, content }))];
  if (canonical(rows) === canonical(before)) return refuse('NOTHING_CHANGES', 'Nothing would change.', {});
  const version = `${last.n + 1}-${createHash('sha256').update(canonical(rows)).digest('hex').slice(0, 8)}`;
  await tx.query('insert into rule_set (version, n, based_on, reason, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7)', [version, last.n + 1, last.version, reason.value, tx.now, tx.ctx.principal.userId, tx.ctx.principal.name]);
  const counts = new Map<RuleKind, number>();
  const lines = rows.map(({ kind, content }) => {
    const n = counts.get(kind) ?? 0;
    counts.set(kind, n + 1);
    return { ...content, row: content, kind, n };
  });
  await tx.query(
    `insert into rule_row (version, kind, n, id, place, effective_from, effective_to, source, caution, content)
     select $1, r.kind, r.n, r.id, r.place, r."effectiveFrom", r."effectiveTo", r.source, r.caution, r.row
       from jsonb_to_recordset($2::jsonb) as r(kind text, n integer, id text, place text, "effectiveFrom" date, "effectiveTo" date, source text, caution text, row jsonb)`, [version, JSON.stringify(lines)]);
  tx.audit({ action: 'rules.versionMade', subjectKind: 'rule_set', subjectId: version, facts: { basedOn: last.version, kind: change.kind, changed: [...named.keys()].join(' '), removed: change.removed.join(' '), reason: reason.value } });
  return ok({ version });
}

function readRows({ kind, rows }: Pick<RuleChange, 'kind' | 'rows'>): Result<RuleRow[]> {
  if (!RULE_KINDS.includes(kind)) return refuse('UNKNOWN_TABLE', 'There is no such table of rules.', {}, 'kind');
  return all(rows.map((text): Result<RuleRow> => {
    try {
      const row: unknown = JSON.parse(text);
      return typeof row === 'object' && row !== null && !Array.isArray(row) ? checkRuleRow(kind, row as Record<string, unknown>) : refuse('BAD_ROW', 'A row is an object.', {}, 'id');
    } catch {
      return refuse('BAD_ROW', 'A row could not be read.', {}, 'id');
    }
  }));
}
