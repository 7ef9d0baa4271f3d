import { decide, GATES, type AgencyPolicy, type ContactFacts } from '@quittance/compliance/domain';
import type { AccountId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { loadAccountFacts, loadSharedFacts } from '../facts/load-account-facts';
import { rulesOf } from '../rules/rule-sets';
import { SWEPT, waysToTry } from '../sweep/outlook-of';

/** What a change of policy would do to contacts now, counted over open accounts; beyond SAMPLE of them, over as many taken evenly. */
export interface PolicyPreview {
  readonly openAccounts: number;
  readonly looked: number;
  /** Accounts with some way that would be stopped and is not now; opened and stopped now; only warned of. */
  readonly stopped: number;
  readonly freed: number;
  readonly gates: string[];
}

const SAMPLE = 2_000;
const BATCH = 500;

/** Decides every open account by both policies at this moment, or an even sample of them. */
export async function previewPolicy(tx: Tx, before: AgencyPolicy, after: AgencyPolicy): Promise<PolicyPreview> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int as n from account where status <> 'CLOSED'`);
  const ids = await tx.query<{ id: AccountId }>(`select id from account where status <> 'CLOSED' and abs(hashtext(id::text)::bigint) % $1 = 0 order by id limit ${SAMPLE}`, [Math.max(1, Math.floor(n / SAMPLE))]);
  const shared = await loadSharedFacts(tx);
  const rules = await rulesOf(tx, shared.ruleVersion);
  if (rules === undefined) throw new Error(`the rules of version ${shared.ruleVersion} are missing`);
  const now = tx.now.getTime();
  const fired = (facts: ContactFacts, means: (typeof SWEPT)[number], policy: AgencyPolicy): ReadonlySet<string> => {
    const decision = decide({ ...facts, agency: { ...facts.agency, policy } }, means, now, rules);
    return new Set(decision.allowed ? [] : decision.findings.map(({ gate }) => gate));
  };
  let [stopped, freed] = [0, 0];
  const gates = new Set<string>();
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const account of await loadAccountFacts(tx, ids.slice(from, from + BATCH).map(({ id }) => id))) {
      let [more, less] = [false, false];
      for (const means of SWEPT) {
        for (const { facts } of waysToTry(account, shared, means)) {
          const [old, fresh] = [fired(facts, means, before), fired(facts, means, after)];
          if (old.size === 0 && fresh.size > 0) more = true;
          if (old.size > 0 && fresh.size === 0) less = true;
          for (const { id } of GATES) if (old.has(id) !== fresh.has(id)) gates.add(id);
        }
      }
      if (more) stopped += 1;
      if (less) freed += 1;
    }
  }
  return { openAccounts: n, looked: ids.length, stopped, freed, gates: [...gates] };
}
