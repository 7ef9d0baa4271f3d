import { refuse, type Refused } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

interface LastChange extends Record<string, unknown> {
  actor: string;
  changed: string[] | null;
}

/** STALE_VERSION: the thing was changed since it was read; says by whom and what. */
export async function staleVersion(tx: Tx, subjectKind: string, subjectId: string, name: string): Promise<Refused> {
  const last = await tx.maybeOne<LastChange>(
    `select actor_name as actor, array(select jsonb_array_elements_text(coalesce(facts->'changed', '[]'))) as changed
       from audit_log where subject_kind = $1 and subject_id = $2 order by occurred_at desc, id desc limit 1`,
    [subjectKind, subjectId]);
  const what = last?.changed?.length ? ` (${last.changed.join(', ')})` : '';
  const who = last ? ` by ${last.actor}` : '';
  return refuse('STALE_VERSION', `${name} was changed meanwhile${who}${what}. Reload to see it, then make your change again; what you typed is kept.`, {
    ...(last ? { changedBy: last.actor, changed: last.changed?.join(', ') ?? '' } : {}) });
}
