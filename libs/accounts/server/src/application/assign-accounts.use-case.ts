import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { writeActivities } from './activity';
import { planAssignment, type Assignment, type PlannedAssignment } from './plan-assignment';

export interface AssignAccounts extends Assignment {
  /** From the preview. */
  readonly token: string;
  /** Idempotency key. */
  readonly key: string;
}

/** Puts many accounts on desks at once. Refuses SELECTION_CHANGED when they moved, came or went since the preview. */
@Injectable()
export class AssignAccountsUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, { token, key, ...assignment }: AssignAccounts): Promise<Result<{ assigned: number; unchanged: number }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { token, ...assignment }, async () => {
      const plan = await planAssignment(tx, assignment, true);
      if (!plan.ok) return plan;
      if (plan.value.token !== token) return changed(tx, plan.value);
      return ok(await assign(tx, plan.value));
    }));
  }
}

async function assign(tx: Tx, { desks, picked, target }: PlannedAssignment): Promise<{ assigned: number; unchanged: number }> {
  const moving = picked.filter(({ id, deskId }) => target.get(id) !== deskId);
  const nameOf = new Map(desks.map(({ id, name }) => [id, name]));
  await tx.query(
    `update account a set desk_id = m.desk_id, assigned_at = case when m.desk_id is not null then $3::timestamptz end
       from unnest($1::uuid[], $2::uuid[]) as m (id, desk_id) where a.id = m.id`,
    [moving.map(({ id }) => id), moving.map(({ id }) => target.get(id) ?? null), tx.now]);
  await writeActivities(tx, moving.map(({ id, clientId, debtorId, deskId }) => {
    const to = target.get(id) ?? null;
    return { accountId: id, clientId, debtorId, kind: 'ASSIGNED' as const, body: to === null ? 'Taken off its desk' : `Assigned to ${nameOf.get(to) ?? 'a desk'}`, facts: { fromDeskId: deskId, deskId: to } };
  }));
  for (const { id, clientId, deskId } of moving) {
    await tx.emit({ type: 'account.assigned', clientId, accountId: id, payload: { fromDeskId: deskId, deskId: target.get(id) ?? null } });
  }
  tx.audit({ action: 'account.assign', subjectKind: 'desk', subjectId: desks.map(({ id }) => id).join(',') || 'none', facts: { accounts: moving.length } });
  return { assigned: moving.length, unchanged: picked.length - moving.length };
}

/** Says who moved what, as far as the timeline knows. */
async function changed(tx: Tx, { picked }: PlannedAssignment): Promise<Result<never>> {
  const last = await tx.maybeOne<{ actor: string; body: string }>(
    `select actor_name as actor, body from activity where account_id = any ($1) and kind = 'ASSIGNED' order by occurred_at desc, id desc limit 1`,
    [picked.slice(0, 500).map(({ id }) => id)]);
  const who = last ? ` The latest: ${last.actor}, "${last.body}".` : '';
  return refuse('SELECTION_CHANGED', `Since the preview, accounts of this selection were assigned, opened or closed.${who} Nothing was assigned; look at the preview again.`, { changedBy: last?.actor ?? '' });
}
