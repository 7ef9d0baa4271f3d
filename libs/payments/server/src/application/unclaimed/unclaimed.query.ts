import { Injectable } from '@nestjs/common';
import { ok, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** Money nobody has claimed: when it becomes reportable, and to whom. Minor units. */
export interface UnclaimedView {
  /** The refund or the suspense item. */
  id: string;
  kind: string;
  debtorName: string | null;
  receiptId: string;
  receiptNumber: string;
  amount: number;
  currency: string;
  place: string;
  since: BusinessDate;
  months: number;
  reportableOn: BusinessDate;
  source: string;
  status: string;
  reportId: string | null;
  reportVersion: number | null;
  reference: string;
  requestedByName: string | null;
  approvedByName: string | null;
  mayApprove: boolean;
}

export interface DormancyView {
  id: string;
  country: string;
  region: string;
  months: number;
  effectiveFrom: BusinessDate;
  source: string;
  /** What to know before relying on it. */
  caution: string;
  checkedOn: BusinessDate;
  recordedByName: string | null;
}

/** The row in force for a place on a day: the region's own, else the country's. */
const PERIOD = `
  select p.months, p.source || case when p.caution = '' then '' else '. ' || p.caution end as source, p.country || case when p.region = '' then '' else '-' || p.region end as place from dormancy_period p
   where p.country = coalesce(w.country, g.country, 'US') and p.region in ('', w.region) and p.effective_from <= $1
   order by p.region <> '' desc, p.effective_from desc, p.recorded_at desc, p.id desc limit 1`;

export const UNCLAIMED = `
  with waiting as (
    select f.id, 'REFUND' as kind, d.name, d.country, coalesce(d.region, '') as region, f.receipt_id, f.amount, f.currency, f.created_on as since, f.status, f.debtor_id
      from debtor_refund f join debtor d on d.id = f.debtor_id where f.status in ('OWED', 'REQUESTED', 'ESCHEATED')
    union all
    select i.id, 'SUSPENSE', d.name, d.country, coalesce(d.region, ''), i.receipt_id, i.amount, i.currency, i.created_on, i.status, d.id
      from suspense_item i join receipt r on r.id = i.receipt_id left join debtor d on d.id = coalesce(i.debtor_id, r.debtor_id) where i.status in ('OPEN', 'ESCHEATED'))
  select w.id, w.kind, w.name as "debtorName", w.debtor_id as "debtorId", w.receipt_id as "receiptId", r.number as "receiptNumber", w.amount, w.currency, p.place, w.since, p.months, p.source,
         (w.since + make_interval(months => p.months))::date as "reportableOn", u.id as "reportId", u.version as "reportVersion", coalesce(u.reference, '') as reference,
         q.name as "requestedByName", a.name as "approvedByName", u.requested_by as "requestedBy",
         case when u.status = 'ESCHEATED' then 'ESCHEATED' when u.status = 'REQUESTED' then 'REQUESTED' when (w.since + make_interval(months => p.months))::date <= $1 then 'REPORTABLE' else 'DORMANT' end as status
    from waiting w
    join receipt r on r.id = w.receipt_id
    left join agency g on true
    join lateral (${PERIOD}) p on true
    left join unclaimed_property u on u.status <> 'WITHDRAWN' and (u.refund_id = w.id or u.suspense_item_id = w.id)
    left join app_user q on q.id = u.requested_by
    left join app_user a on a.id = u.approved_by`;

type Row = Omit<UnclaimedView, 'mayApprove'> & { requestedBy: string | null };

/** What lies unclaimed, by the day it becomes reportable, and the periods that decide it. */
@Injectable()
export class UnclaimedQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** What becomes reportable first, first; 500 at most. `handedOver`: only what the states have. */
  list(ctx: Ctx, handedOver: boolean): Promise<UnclaimedView[]> {
    return this.work.read(ctx, async (tx) => (await tx.query<Row & Record<string, unknown>>(
      `select * from (${UNCLAIMED}) x where (x.status = 'ESCHEATED') = $2 order by x."reportableOn", x.id limit 500`, [tx.today, handedOver])).map((row) => seenBy(ctx, row)));
  }

  /** Periods as they stand and stood: a place's newest first; of each day what was entered last. */
  periods(ctx: Ctx): Promise<DormancyView[]> {
    return this.work.read(ctx, (tx) => tx.query<DormancyView & Record<string, unknown>>(
      `select distinct on (p.country, p.region, p.effective_from) p.id, p.country, p.region, p.months, p.effective_from as "effectiveFrom", p.source, p.caution, p.checked_on as "checkedOn", u.name as "recordedByName"
         from dormancy_period p left join app_user u on u.id = p.actor_id order by p.country, p.region, p.effective_from desc, p.recorded_at desc, p.id desc limit 500`));
  }

  /** The item a command was about, or its refusal. */
  async after(ctx: Ctx, done: Promise<Result<{ id: string }>>): Promise<Result<UnclaimedView>> {
    const result = await done;
    return result.ok ? this.work.read(ctx, async (tx) => ok(seenBy(ctx, await unclaimedItem(tx, result.value.id)))) : result;
  }

  /** The period a command kept, or its refusal. */
  async periodAfter(ctx: Ctx, done: Promise<Result<{ id: string }>>): Promise<Result<DormancyView>> {
    const result = await done;
    if (!result.ok) return result;
    const kept = (await this.periods(ctx)).find(({ id }) => id === result.value.id);
    if (!kept) throw new Error('a dormancy period was kept and is not there');
    return ok(kept);
  }
}

/** One item as it stands; throws where it no longer waits. */
export const unclaimedItem = (tx: Tx, id: string): Promise<Row & { debtorId: string | null }> =>
  tx.one<Row & { debtorId: string | null } & Record<string, unknown>>(`select * from (${UNCLAIMED}) x where x.id = $2`, [tx.today, id]);

const seenBy = (ctx: Ctx, { requestedBy, ...row }: Row): UnclaimedView => ({
  ...row, mayApprove: row.status === 'REQUESTED' && requestedBy !== ctx.principal.userId && ctx.principal.permissions.has('unclaimed.approve') });
