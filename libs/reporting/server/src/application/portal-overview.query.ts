import { Injectable } from '@nestjs/common';
import type { ClientId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

export interface AgeBand {
  /** Days past the oldest due date, inclusive; null is open-ended. */
  fromDays: number;
  toDays: number | null;
  accounts: number;
  open: number;
}

export interface CurrencyOverview {
  currency: string;
  accounts: number;
  placedThisMonth: number;
  placed: number;
  collected: number;
  held: number;
  remitted: number;
  remittances: number;
  open: number;
  ages: AgeBand[];
}

const BANDS: readonly (readonly [number, number | null])[] = [[0, 90], [91, 180], [181, 365], [366, null]];

/** A client's position, currency by currency: the same rows the agency sees, under the client's own rights. */
@Injectable()
export class PortalOverviewQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, clientIds: readonly ClientId[]): Promise<CurrencyOverview[]> {
    return this.work.read(ctx, async (tx) => {
      const totals = await tx.query<Omit<CurrencyOverview, 'ages' | 'open'>>(TOTALS, [clientIds, tx.today]);
      const ages = await this.ages(tx, clientIds);
      return totals.map((total) => {
        const bands = BANDS.map(([fromDays, toDays], band) => ({ fromDays, toDays, ...(ages.find((age) => age.currency === total.currency && age.band === band) ?? { accounts: 0, open: 0 }) }));
        return { ...total, ages: bands, open: bands.reduce((sum, { open }) => sum + open, 0) };
      });
    });
  }

  private ages(tx: Tx, clientIds: readonly ClientId[]): Promise<{ currency: string; band: number; accounts: number; open: number }[]> {
    return tx.query(
      `select currency, case when $2::date - coalesce(oldest_due_on, placed_on) > 365 then 3 when $2::date - coalesce(oldest_due_on, placed_on) > 180 then 2
                             when $2::date - coalesce(oldest_due_on, placed_on) > 90 then 1 else 0 end as band,
              count(*) as accounts, sum(balance_minor)::bigint as open
         from account where client_id = any ($1) and balance_minor > 0 and status <> 'CLOSED' group by 1, 2`, [clientIds, tx.today]);
  }
}

const TOTALS = `
  select r.currency, sum(r.accounts)::bigint as accounts, sum(r.placed)::bigint as placed, sum(r.collected)::bigint as collected,
         coalesce(sum(r.accounts) filter (where r.placed_month = date_trunc('month', $2::date)), 0)::bigint as "placedThisMonth",
         coalesce((select sum(b.amount) from ledger_balance b join ledger_account l on l.id = b.ledger_account_id
                    where l.client_id = any ($1) and l.type = 'CLIENT_TRUST' and l.currency = r.currency), 0)::bigint as held,
         coalesce((select sum(m.remitted) from remittance_run m where m.client_id = any ($1) and m.currency = r.currency and m.status = 'POSTED'), 0)::bigint as remitted,
         (select count(*) from remittance_run m where m.client_id = any ($1) and m.currency = r.currency and m.status = 'POSTED' and m.remitted > 0) as remittances
    from recovery_month r where r.client_id = any ($1) group by r.currency order by placed desc`;
