import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import type { ReferenceSeries } from '@quittance/reference/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';

const HALF = `make_date(extract(year from i.due_date + 1)::int, case when extract(month from i.due_date + 1) <= 6 then 1 else 7 end, 1)`;

/** By which day of an invoice a series' figure is chosen; null: no account's interest rests on it, judgments keep the rate they were recorded with. */
const CHOSEN_BY: Readonly<Record<ReferenceSeries, { basis: string; day: string } | null>> = {
  BOE_BASE: { basis: 'UK_LATE_PAYMENT', day: `${HALF} - 1` },
  ECB_MRO: { basis: 'EU_LATE_PAYMENT', day: HALF },
  UK_FIXED_SUM: { basis: 'UK_LATE_PAYMENT', day: 'i.due_date + 1' },
  EU_FIXED_SUM: { basis: 'EU_LATE_PAYMENT', day: 'i.due_date + 1' },
  US_TREASURY_1Y: null,
  STATE_JUDGMENT: null,
};

/** How many open accounts have interest that a figure of a day would decide. */
@Injectable()
export class AffectedAccountsQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, series: ReferenceSeries, effectiveFrom: BusinessDate): Promise<number> {
    const chosen = CHOSEN_BY[series];
    if (!chosen) return Promise.resolve(0);
    return this.work.read(ctx, async (tx) => {
      const { accounts } = await tx.one<{ accounts: number }>(
        `with next as (select min(effective_from) as day from reference_figure where series = $2 and effective_from > $3::date)
         select count(distinct a.id)::int as accounts
           from contract_version v join account_terms t on t.contract_version_id = v.id join account a on a.id = t.account_id join invoice i on i.account_id = a.id cross join next
          where v.terms->'interest'->>'basis' = $1 and a.status <> 'CLOSED' and i.due_date < $4
            and (${chosen.day} >= $3::date and (next.day is null or ${chosen.day} < next.day) or coalesce((v.terms->'interest'->>'resets')::boolean, false))`,
        [chosen.basis, series, effectiveFrom, tx.today]);
      return accounts;
    });
  }
}
