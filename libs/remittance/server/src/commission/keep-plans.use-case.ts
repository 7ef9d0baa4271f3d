import { Injectable } from '@nestjs/common';
import { addDays, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { checkText } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

export interface CommissionPlanInput {
  readonly key: string;
  /** One of the two. */
  readonly collectorId?: string | null;
  readonly deskId?: string | null;
  readonly ratePpm: number;
  readonly effectiveFrom: BusinessDate;
  readonly note?: string | null;
}

export interface DeskSharesInput {
  readonly key: string;
  readonly deskId: string;
  readonly effectiveFrom: BusinessDate;
  /** Empty: from then on all of whoever sits at the desk. */
  readonly shares: readonly { readonly collectorId: string; readonly parts: number }[];
}

/** Who gets what part of the fees earned, from a day on. What was worked out before stays as it was. */
@Injectable()
export class KeepCommissionPlans {
  constructor(private readonly work: UnitOfWork) {}

  /** Sets the part of a collector or a desk from a day on; the plan before it ends the day before. Refuses ALREADY_WORKED_OUT. */
  plan(ctx: Ctx, input: CommissionPlanInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'setCommissionPlan', ...input }, () => setPlan(tx, input));
    });
  }

  /** Sets who shares a desk from a day on. Refuses ALREADY_WORKED_OUT. */
  shares(ctx: Ctx, input: DeskSharesInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'setDeskShares', ...input }, () => setShares(tx, input));
    });
  }
}

async function setPlan(tx: Tx, input: CommissionPlanInput): Promise<Result<{ id: string }>> {
  const { collectorId = null, deskId = null, ratePpm, effectiveFrom } = input;
  if ((collectorId === null) === (deskId === null)) return refuse('ONE_SUBJECT', 'Choose a collector or a desk.', {}, 'collectorId');
  if (!Number.isSafeInteger(ratePpm) || ratePpm < 0 || ratePpm > 1_000_000) return refuse('BAD_RATE', 'The part of the fee is between 0 and 100%.', { ratePpm }, 'ratePpm');
  const note = checkText(input.note, 'note', 200);
  if (!note.ok) return note;
  const subject = collectorId ?? deskId ?? '';
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['commissions']);
  const known = collectorId === null ? await tx.maybeOne('select from desk where id = $1', [deskId]) : await tx.maybeOne(`select from user_role where user_id = $1 and role <> 'CLIENT_USER' limit 1`, [collectorId]);
  if (!known) return refuse('UNKNOWN_SUBJECT', collectorId === null ? 'There is no such desk.' : 'There is no such collector.', {}, collectorId === null ? 'deskId' : 'collectorId');
  const fixed = await workedOut(tx, collectorId === null ? 'desk_id' : 'collector_id', subject, effectiveFrom);
  if (!fixed.ok) return fixed;
  await tx.query('delete from commission_plan where coalesce(collector_id, desk_id) = $1 and effective_from >= $2', [subject, effectiveFrom]);
  await tx.query('update commission_plan set effective_to = $2 where coalesce(collector_id, desk_id) = $1 and (effective_to is null or effective_to >= $3)', [subject, addDays(effectiveFrom, -1), effectiveFrom]);
  const id = tx.newId();
  await tx.query('insert into commission_plan (id, collector_id, desk_id, rate_ppm, effective_from, note, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id, collectorId, deskId, ratePpm, effectiveFrom, note.value, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'commission.planSet', subjectKind: 'commission_plan', subjectId: id, facts: { collectorId, deskId, ratePpm, effectiveFrom } });
  return ok({ id });
}

async function setShares(tx: Tx, { deskId, effectiveFrom, shares }: DeskSharesInput): Promise<Result<{ id: string }>> {
  const ids = shares.map(({ collectorId }) => collectorId);
  if (new Set(ids).size !== ids.length) return refuse('TWICE', 'A collector is named twice.', {}, 'shares');
  if (shares.length > 20 || shares.some(({ parts }) => !Number.isSafeInteger(parts) || parts < 1 || parts > 1_000)) return refuse('BAD_SHARES', 'A share is a whole number from 1 to 1,000, for 20 collectors at most.', {}, 'shares');
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['commissions']);
  if (!(await tx.maybeOne('select from desk where id = $1', [deskId]))) return refuse('UNKNOWN_SUBJECT', 'There is no such desk.', {}, 'deskId');
  const known = await tx.query<{ id: string }>(`select distinct user_id as id from user_role where user_id = any ($1) and role <> 'CLIENT_USER'`, [ids]);
  if (known.length !== ids.length) return refuse('UNKNOWN_SUBJECT', 'There is no such collector.', {}, 'shares');
  const fixed = await workedOut(tx, 'desk_id', deskId, effectiveFrom);
  if (!fixed.ok) return fixed;
  await tx.query('delete from desk_share where desk_id = $1 and effective_from >= $2', [deskId, effectiveFrom]);
  await tx.query('update desk_share set effective_to = $2 where desk_id = $1 and (effective_to is null or effective_to >= $3)', [deskId, addDays(effectiveFrom, -1), effectiveFrom]);
  for (const { collectorId, parts } of shares) {
    await tx.query('insert into desk_share (id, desk_id, collector_id, parts, effective_from, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      tx.newId(), deskId, collectorId, parts, effectiveFrom, tx.ctx.principal.userId, tx.now]);
  }
  tx.audit({ action: 'commission.sharesSet', subjectKind: 'desk', subjectId: deskId, facts: { effectiveFrom, shares: shares.map(({ collectorId, parts }) => `${collectorId} ${parts}`) } });
  return ok({ id: deskId });
}

/** Lines of a collector's own, and of desks the collector shared that day without a plan. */
const TOUCHED = {
  desk_id: 'c.desk_id = $1',
  collector_id: `(c.collector_id = $1 or exists (select from desk_share d where d.desk_id = c.desk_id and d.collector_id = $1 and d.effective_from <= c.earned_on and (d.effective_to is null or d.effective_to >= c.earned_on)))`,
} as const;

/** Refuses ALREADY_WORKED_OUT where commission has been worked out for a day the change would touch. */
async function workedOut(tx: Tx, column: keyof typeof TOUCHED, id: string, from: BusinessDate): Promise<Result<null>> {
  const last = await tx.maybeOne<{ on: BusinessDate }>(`select c.earned_on as on from commission_line c where ${TOUCHED[column]} and c.earned_on >= $2 and c.reverses_id is null order by c.earned_on desc limit 1`, [id, from]);
  return last
    ? refuse('ALREADY_WORKED_OUT', `Commission has been worked out up to ${last.on}. A change holds from the day after at the earliest.`, { workedOutTo: last.on }, 'effectiveFrom')
    : ok(null);
}
