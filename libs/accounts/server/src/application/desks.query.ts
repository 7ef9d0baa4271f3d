import { Injectable } from '@nestjs/common';
import type { CurrencyCode } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** A desk with its load. */
export interface DeskListed {
  id: string;
  name: string;
  active: boolean;
  userId: string | null;
  userName: string | null;
  accounts: number;
  balances: { minor: number; currency: CurrencyCode }[];
}

/** Every desk, with what lies open on it. */
@Injectable()
export class DesksQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx): Promise<DeskListed[]> {
    return this.work.read(ctx, (tx) => tx.query<DeskListed>(
      `with open as (
         select desk_id, currency, count(*) as accounts, sum(balance_minor)::bigint as minor
           from account where desk_id is not null and status in ('NEW', 'ACTIVE') group by 1, 2)
       select k.id, k.name, k.active, k.user_id as "userId", u.name as "userName",
              coalesce((select sum(o.accounts) from open o where o.desk_id = k.id), 0)::int as accounts,
              coalesce((select jsonb_agg(jsonb_build_object('currency', o.currency, 'minor', o.minor) order by o.currency) from open o where o.desk_id = k.id), '[]') as balances
         from desk k left join app_user u on u.id = k.user_id
        order by k.active desc, k.name`));
  }
}
