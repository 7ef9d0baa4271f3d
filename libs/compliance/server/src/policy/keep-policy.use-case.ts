import { Injectable } from '@nestjs/common';
import { reasonText } from '@quittance/accounts/server';
import { canonical, checkPolicy, type AgencyPolicy } from '@quittance/compliance/domain';
import { formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { policyOf } from '../facts/load-account-facts';
import { previewPolicy, type PolicyPreview } from './preview-policy';

/** A policy the agency keeps, or kept, or will keep. */
export interface PolicyVersion {
  /** 0: what an agency begins with. */
  readonly n: number;
  readonly policy: AgencyPolicy;
  readonly effectiveFrom: BusinessDate | null;
  readonly reason: string;
  readonly recordedAt: Date | null;
  readonly actorName: string;
  readonly inForce: boolean;
}

export interface PolicyChange {
  readonly policy: AgencyPolicy;
  readonly effectiveFrom: BusinessDate;
  /** The version it was made from: another one meanwhile refuses it. */
  readonly basedOn: number;
  readonly reason: string;
}

type Row = Omit<PolicyVersion, 'inForce'>;

const READ = `select n, policy, effective_from as "effectiveFrom", reason, recorded_at as "recordedAt", actor_name as "actorName" from agency_policy order by n desc limit 200`;
const BEGINNING: Row = { n: 0, policy: policyOf(null), effectiveFrom: null, reason: 'What Quittance begins with.', recordedAt: null, actorName: 'Quittance' };

/** The agency's own policy about contact: read, previewed, and followed by a new version. None is ever changed. */
@Injectable()
export class KeepPolicyUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first, with what an agency begins with last. */
  versions(ctx: Ctx): Promise<PolicyVersion[]> {
    return this.work.read(ctx, (tx) => versionsOf(tx));
  }

  preview(ctx: Ctx, change: Omit<PolicyChange, 'reason'>): Promise<Result<PolicyPreview>> {
    return this.work.read(ctx, async (tx) => {
      const policy = checkPolicy(change.policy);
      return policy.ok ? ok(await previewPolicy(tx, inForceOf(await versionsOf(tx)).policy, policy.value)) : policy;
    });
  }

  /** Refuses a policy that is none, a day that is past, BASED_ON_OLD and NOTHING_CHANGES. */
  execute(ctx: Ctx, change: PolicyChange, key: string): Promise<Result<{ n: number }>> {
    return this.work.write(ctx, (tx) => tx.command(key, change, () => next(tx, change)));
  }
}

async function versionsOf(tx: Tx): Promise<PolicyVersion[]> {
  const rows = [...(await tx.query<Row>(READ)).map((row) => ({ ...row, policy: policyOf(row.policy) })), BEGINNING];
  const begun = rows.filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= tx.today);
  const newest = begun.reduce((one, other) => ((other.effectiveFrom ?? '') > (one.effectiveFrom ?? '') ? other : one));
  return rows.map((row) => ({ ...row, inForce: row.n === newest.n }));
}

const inForceOf = (versions: readonly PolicyVersion[]): PolicyVersion => versions.find(({ inForce }) => inForce) as PolicyVersion;

/** Held while a version is made, so that two cannot follow the same one. */
const POLICY_LOCK = 7_214_421;

async function next(tx: Tx, { policy, effectiveFrom, basedOn, reason }: PolicyChange): Promise<Result<{ n: number }>> {
  const why = reasonText(reason, 'reason');
  if (!why.ok) return why;
  const checked = checkPolicy(policy);
  if (!checked.ok) return checked;
  if (effectiveFrom < tx.today) return refuse('PAST', `A policy begins today or later. Today is ${formatDate(tx.today)}.`, {}, 'effectiveFrom');
  await tx.query('select pg_advisory_xact_lock($1)', [POLICY_LOCK]);
  const versions = await versionsOf(tx);
  const last = versions[0]?.n ?? 0;
  if (last !== basedOn) return refuse('BASED_ON_OLD', `Version ${last} was made meanwhile. Look at it, then change it.`, { version: last });
  if (canonical(checked.value) === canonical(versions[0]?.policy) && effectiveFrom === versions[0]?.effectiveFrom) return refuse('NOTHING_CHANGES', 'Nothing would change.', {});
  const { userId, name } = tx.ctx.principal;
  await tx.query('insert into agency_policy (n, policy, effective_from, reason, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7)', [last + 1, JSON.stringify(checked.value), effectiveFrom, why.value, tx.now, userId, name]);
  tx.audit({ action: 'policy.versionMade', subjectKind: 'agency_policy', subjectId: String(last + 1), facts: { basedOn, effectiveFrom, reason: why.value } });
  return ok({ n: last + 1 });
}
