import { createHash } from 'node:crypto';
import { canonicalJson } from '@quittance/platform';
import type { Client } from 'pg';
import type { Check } from './verify-check';

// What JSON leaves out is null.
const same = (of: string, rule: string): string => `coalesce(t.resolved -> '${of}', 'null') <> coalesce(${rule}, 'null')`;

/** Frozen terms are a rule of their contract, word for word; of a book taken over the rate is the one its account file states. */
export const TERMS_CHECK: Check = {
  name: 'frozen-terms', claim: 'the terms frozen for each account are those of a rule of its contract version',
  sql: `select t.account_id, t.seq, t.resolved ->> 'ruleName' as rule, v.number as version from account_terms t join account a on a.id = t.account_id
          left join contract_version v on v.id = t.contract_version_id and v.client_id = t.client_id
          cross join lateral (select v.terms -> 'rates' -> 'rules' -> (t.resolved ->> 'ruleIndex')::int as rule) r
         where v.id is null or (t.resolved ->> 'contractVersionId')::uuid <> t.contract_version_id or t.client_id <> a.client_id or t.resolved ->> 'currency' <> a.currency
            or ${same('basis', `v.terms -> 'rates' -> 'basis'`)}
            or ((${(['mode', 'tiers', 'minimum', 'cap'] as const).map((of) => same(of, `r.rule -> '${of}'`)).join(' or ')}) and not (a.takeover_id is not null and t.seq = 1))`,
};

/** Whether every contract version is what its hash says, and the hash what the sealed audit log noted. */
export async function verifyContracts(client: Client): Promise<{ disagreements: number; first: Readonly<Record<string, unknown>> | null }> {
  // A hash that is none is one that was taken away, wherever the log noted one; the note written last counts, whatever day the clock showed.
  const { rows } = await client.query<{ id: string; number: number; terms: unknown; hash: string; noted: string | null }>(
    `select v.id, v.number, v.terms, v.hash, n.hash as noted from contract_version v
       left join lateral (select a.facts ->> 'hash' as hash from audit_log a where a.subject_kind = 'contractVersion' and a.subject_id = v.id::text and a.facts ? 'hash' order by a.recorded_at desc, a.id desc limit 1) n on true
      where v.hash ~ '^[0-9a-f]{64}$' or n.hash is not null order by v.id`);
  const wrong = rows.flatMap(({ id, number, terms, hash, noted }) => {
    const worked = createHash('sha256').update(canonicalJson(terms)).digest('hex');
    return worked === hash && (noted === null || noted === hash) ? [] : [{ contract_version_id: id, number, hash, worked_out: worked, noted }];
  });
  return { disagreements: wrong.length, first: wrong[0] ?? null };
}
