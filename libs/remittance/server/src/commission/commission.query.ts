import { Injectable } from '@nestjs/common';
import { addMonths, startOfMonth, type BusinessDate } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';

/** A collector's month, per currency; minor units. */
export interface CommissionMonth {
  collectorId: string;
  collectorName: string;
  currency: string;
  payments: number;
  /** Its part of the fees, and what of it is given back. */
  fees: number;
  returned: number;
  amount: number;
}

export interface CommissionLineView {
  id: string;
  earnedOn: BusinessDate;
  accountId: string;
  accountNumber: string;
  debtorName: string;
  clientName: string;
  deskName: string;
  currency: string;
  kind: string;
  fee: number;
  parts: number;
  ofParts: number;
  ratePpm: number;
  amount: number;
}

export interface CommissionPlanView {
  id: string;
  collectorId: string | null;
  deskId: string | null;
  name: string;
  ratePpm: number;
  effectiveFrom: BusinessDate;
  effectiveTo: BusinessDate | null;
  note: string;
}

export interface DeskShareView {
  id: string;
  deskId: string;
  deskName: string;
  collectorId: string;
  collectorName: string;
  parts: number;
  effectiveFrom: BusinessDate;
  effectiveTo: BusinessDate | null;
}

/** Collectors' commission by month, the lines behind it, and the plans it comes from. */
@Injectable()
export class CommissionQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Every collector's month, by name; one's own only where asked by a collector. */
  month(ctx: Ctx, month: BusinessDate, collectorId: string | null): Promise<CommissionMonth[]> {
    const from = startOfMonth(month);
    return this.work.read(ctx, (tx) => tx.query<CommissionMonth & Record<string, unknown>>(
      `select l.collector_id as "collectorId", u.name as "collectorName", l.currency, count(*) filter (where l.reverses_id is null)::int as payments,
              coalesce(sum(l.fee) filter (where l.reverses_id is null), 0)::bigint as fees, coalesce(sum(l.amount) filter (where l.reverses_id is not null), 0)::bigint as returned, sum(l.amount)::bigint as amount
         from commission_line l join app_user u on u.id = l.collector_id
        where l.earned_on >= $1 and l.earned_on < $2 and ($3::uuid is null or l.collector_id = $3) group by 1, 2, 3 order by lower(u.name), 1, 3`,
      [from, addMonths(from, 1), collectorId]));
  }

  /** The lines of a collector's month, by day. */
  lines(ctx: Ctx, month: BusinessDate, collectorId: string, page: { first: number; after?: string | null }): Promise<Page<CommissionLineView>> {
    const from = startOfMonth(month);
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<CommissionLineView & Record<string, unknown>>(
        `select l.id, l.earned_on as "earnedOn", l.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", c.name as "clientName", k.name as "deskName", l.currency, f.kind, l.fee,
                l.parts, l.of_parts as "ofParts", l.rate_ppm as "ratePpm", l.amount
           from commission_line l join account a on a.id = l.account_id join debtor d on d.id = a.debtor_id join client c on c.id = l.client_id join desk k on k.id = l.desk_id join fee_line f on f.id = l.fee_line_id
          where l.collector_id = $1 and l.earned_on >= $2 and l.earned_on < $3 and ($4::date is null or (l.earned_on, l.id) > ($4, $5::uuid)) order by l.earned_on, l.id limit $6`,
        [collectorId, from, addMonths(from, 1), after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.earnedOn, row.id], (row): CommissionLineView => row);
    });
  }

  /** Fees of a month that nobody has a plan for. */
  async unplanned(ctx: Ctx, month: BusinessDate): Promise<number> {
    const from = startOfMonth(month);
    return this.work.read(ctx, async (tx) => (await tx.one<{ n: number }>(
      `select count(*)::int as n from fee_line f where f.earned_on >= $1 and f.earned_on < $2 and f.amount <> 0 and not exists (select from commission_line c where c.fee_line_id = f.id)`, [from, addMonths(from, 1)])).n);
  }

  /** Plans of collectors and desks, those in force and to come first. */
  plans(ctx: Ctx): Promise<CommissionPlanView[]> {
    return this.work.read(ctx, (tx) => tx.query<CommissionPlanView & Record<string, unknown>>(
      `select p.id, p.collector_id as "collectorId", p.desk_id as "deskId", coalesce(u.name, d.name) as name, p.rate_ppm as "ratePpm", p.effective_from as "effectiveFrom", p.effective_to as "effectiveTo", p.note
         from commission_plan p left join app_user u on u.id = p.collector_id left join desk d on d.id = p.desk_id
        order by p.effective_to is not null and p.effective_to < $1, lower(coalesce(u.name, d.name)), p.effective_from desc limit 500`, [tx.today]));
  }

  /** Who shares which desk. */
  shares(ctx: Ctx): Promise<DeskShareView[]> {
    return this.work.read(ctx, (tx) => tx.query<DeskShareView & Record<string, unknown>>(
      `select s.id, s.desk_id as "deskId", d.name as "deskName", s.collector_id as "collectorId", u.name as "collectorName", s.parts, s.effective_from as "effectiveFrom", s.effective_to as "effectiveTo"
         from desk_share s join desk d on d.id = s.desk_id join app_user u on u.id = s.collector_id
        order by s.effective_to is not null and s.effective_to < $1, lower(d.name), s.effective_from desc, s.parts desc, lower(u.name) limit 500`, [tx.today]));
  }
}
