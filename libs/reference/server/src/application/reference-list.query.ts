import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import type { Compounding, ReferenceSeries } from '@quittance/reference/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** A figure as the screen lists it, with its history behind it. */
export interface ReferenceFigureView {
  id: string;
  series: ReferenceSeries;
  region: string;
  debtFrom: number;
  effectiveFrom: BusinessDate;
  value: number;
  compounding: Compounding;
  source: string;
  caution: string;
  /** The one in force today. */
  current: boolean;
  /** How often this day's figure was entered before: corrections and withdrawals. */
  corrections: number;
  recordedAt: Date;
  actorName: string | null;
}

const LIST = `
  select f.id, f.series, f.region, f.debt_from as "debtFrom", f.effective_from as "effectiveFrom", f.value, f.compounding, f.source, f.caution, f.recorded_at as "recordedAt", u.name as "actorName",
         f.entered - 1 as corrections,
         f.effective_from <= $2 and (f.series <> 'US_TREASURY_1Y' or f.effective_from > $2::date - 7) and f.effective_from = max(f.effective_from) filter (where f.effective_from <= $2) over (partition by f.series, f.region, f.debt_from) as current
    from (select distinct on (series, region, debt_from, effective_from) *, count(*) over (partition by series, region, debt_from, effective_from)::int as entered
            from reference_figure where series = $1
           order by series, region, debt_from, effective_from, recorded_at desc, id desc) f
    left join app_user u on u.id = f.actor_id
   where not f.withdrawn
   order by f.region, f.debt_from, f.effective_from desc`;

/** What is on record of one series, the latest first. A few dozen rows: one page. */
@Injectable()
export class ReferenceListQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, series: ReferenceSeries): Promise<ReferenceFigureView[]> {
    return this.work.read(ctx, (tx) => tx.query<ReferenceFigureView & Record<string, unknown>>(LIST, [series, tx.today]));
  }
}
