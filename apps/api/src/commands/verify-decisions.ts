import { createHash } from 'node:crypto';
import { hashInput, replay, RULE_KINDS, type RuleSet, type StoredDecision } from '@quittance/compliance/domain';
import type { Client } from 'pg';

const BATCH = 500;

interface Verdict {
  readonly disagreements: number;
  readonly first: Readonly<Record<string, unknown>> | null;
}

type Stored = StoredDecision & { readonly id: string; readonly hash: string; readonly result: string; readonly erased: boolean };

const NO_FACTS = '{"erased":true}';

/** Makes every stored decision again under its own rules, and takes the hash of its facts anew; but for those erased with a person, whose facts must be gone. */
export async function verifyDecisions(client: Client): Promise<Verdict> {
  const rules = await ruleSets(client);
  let [disagreements, last] = [0, '00000000-0000-0000-0000-000000000000'];
  let first: Verdict['first'] = null;
  for (;;) {
    const { rows } = await client.query<Omit<Stored, 'at'> & { at: string | number }>(
      `select id, facts, means, (extract(epoch from at) * 1000)::bigint as at, rule_version as "ruleVersion", outcome, facts_hash as hash, result, erased_at is not null as erased from decision where id > $1 order by id limit $2`, [last, BATCH]);
    for (const row of rows) {
      const fault = faultOf({ ...row, at: Number(row.at) }, rules.get(row.ruleVersion));
      if (fault === null) continue;
      disagreements++;
      first ??= { decision_id: row.id, ...fault };
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return { disagreements, first };
  }
}

function faultOf(stored: Stored, rules: RuleSet | undefined): Readonly<Record<string, unknown>> | null {
  if (stored.erased) return stored.facts === NO_FACTS ? null : { what: 'facts that should have been erased' };
  if (createHash('sha256').update(hashInput(stored)).digest('hex') !== stored.hash) return { what: 'the hash of its facts' };
  const again = replay(stored, rules);
  if (!again.ok) return { what: again.refusal.message, ...again.refusal.facts };
  const decision = again.value;
  const result = !decision.allowed ? 'REFUSED' : decision.overridden.length > 0 ? 'OVERRIDDEN' : decision.warnings.length > 0 ? 'WARNED' : 'ALLOWED';
  return result === stored.result ? null : { what: 'its result', stored: stored.result, recomputed: result };
}

async function ruleSets(client: Client): Promise<ReadonlyMap<string, RuleSet>> {
  const { rows } = await client.query<{ version: string; kind: (typeof RULE_KINDS)[number]; content: never }>('select version, kind, content from rule_row order by version, kind, n');
  const sets = new Map<string, Record<string, never[] | string>>();
  for (const { version, kind, content } of rows) {
    const set = sets.get(version) ?? { version, ...Object.fromEntries(RULE_KINDS.map((name) => [name, []])) };
    (set[kind] as never[]).push(content);
    sets.set(version, set);
  }
  return sets as unknown as ReadonlyMap<string, RuleSet>;
}
