import { RETENTION_RULES, type RetentionRule, type RetentionRules } from '@quittance/reporting/domain';
import type { BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** The rules in force on a day: of the versions that have begun the one that began last, else those Quittance comes with. */
export async function retentionRulesOn(tx: Tx, day: BusinessDate = tx.today): Promise<RetentionRules> {
  const found = await tx.maybeOne<{ version: string; rules: RetentionRule[] }>('select version, rules from retention_rule_set where effective_from <= $1 order by effective_from desc, n desc limit 1', [day]);
  return found ?? RETENTION_RULES;
}

export interface RetentionVersion {
  readonly version: string;
  readonly n: number;
  readonly basedOn: string | null;
  readonly effectiveFrom: BusinessDate | null;
  readonly reason: string;
  readonly actorName: string;
  readonly recordedAt: Date | null;
  readonly rules: RetentionRule[];
}

const FIRST: RetentionVersion = { version: RETENTION_RULES.version, n: 1, basedOn: null, effectiveFrom: null, reason: 'Comes with Quittance', actorName: 'Quittance', recordedAt: null, rules: [...RETENTION_RULES.rules] };

/** Every version, the newest first. */
export async function retentionVersions(tx: Tx): Promise<RetentionVersion[]> {
  const made = await tx.query<RetentionVersion>('select version, n, based_on as "basedOn", effective_from as "effectiveFrom", reason, actor_name as "actorName", recorded_at as "recordedAt", rules from retention_rule_set order by n desc limit 200');
  return [...made, FIRST];
}
