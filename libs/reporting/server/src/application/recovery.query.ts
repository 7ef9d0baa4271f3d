import { Injectable } from '@nestjs/common';
import type { BusinessDate, ClientId } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';

export interface RecoveryRow {
  clientId: string;
  clientCode: string;
  clientName: string;
  currency: string;
  accounts: number;
  placed: number;
  collected: number;
  direct: number;
  fees: number;
}

export interface VintagePoint {
  /** Months since placement; 0 is the month of placement itself. */
  age: number;
  /** Collected up to and including that month, minor units. */
  cumulative: number;
}

export interface Vintage {
  placedMonth: BusinessDate;
  currency: string;
  accounts: number;
  placed: number;
  collected: number;
  fees: number;
  points: VintagePoint[];
}

/** Which accounts a figure is of. */
export interface AccountsBehind {
  readonly currency: string;
  readonly clientId: ClientId | null;
  readonly placedMonth: BusinessDate | null;
  /** How many months from that one on. */
  readonly months: number;
  readonly placementId: string | null;
  readonly takeoverId: string | null;
}

export interface RecoveryAccount {
  id: string;
  number: string;
  debtorName: string;
  status: string;
  currency: string;
  placed: number;
  collected: number;
  balance: number;
}

/** Recovery reads: one statement each, from the summary; drill-down reads the accounts themselves. */
@Injectable()
export class RecoveryQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** What each client placed and what came of it; nothing is added across currencies. */
  byClient(ctx: Ctx): Promise<RecoveryRow[]> {
    return this.work.read(ctx, (tx) => tx.query<RecoveryRow>(
      `select c.id as "clientId", c.code as "clientCode", c.name as "clientName", r.currency, sum(r.accounts)::bigint as accounts, sum(r.placed)::bigint as placed,
              sum(r.collected)::bigint as collected, sum(r.direct)::bigint as direct, sum(r.fees)::bigint as fees
         from recovery_month r join client c on c.id = r.client_id group by c.id, r.currency order by placed desc, c.code, r.currency`));
  }

  /** Each month of placements of a client (or of all), newest first, with its growth by month since placement. At most 36 months. */
  vintages(ctx: Ctx, clientIds: readonly ClientId[] | null, currency: string): Promise<Vintage[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<{ placed_month: BusinessDate; age: number; accounts: number; placed: number; collected: number; fees: number }>(
        `select placed_month, (extract(year from age(month, placed_month)) * 12 + extract(month from age(month, placed_month)))::int as age,
                sum(accounts)::bigint as accounts, sum(placed)::bigint as placed, sum(collected)::bigint as collected, sum(fees)::bigint as fees
           from recovery_month where currency = $1 and ($2::uuid[] is null or client_id = any ($2)) and placed_month > ($3::date - interval '36 months')
          group by 1, 2 order by 1 desc, 2`, [currency, clientIds, tx.today]);
      return [...Map.groupBy(rows, (row) => row.placed_month)].map(([placedMonth, months]) => vintage(placedMonth, currency, months, tx.today));
    });
  }

  /** Accounts behind a figure: those a client placed in a month or more, with a file, or in a takeover; the largest first. */
  accounts(ctx: Ctx, input: AccountsBehind & { first: number; after: string | null }): Promise<Page<RecoveryAccount>> {
    const first = pageSize(input.first);
    const after = decodeCursor(input.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<RecoveryAccount>(
        `select * from (
           select a.id, a.number, d.name as "debtorName", a.status, a.currency, a.placed_minor as placed, a.balance_minor as balance,
                  coalesce((select sum(p.amount) from receipt_application p where p.account_id = a.id), 0)::bigint as collected
             from account a join debtor d on d.id = a.debtor_id
            where a.currency = $1 and ($2::uuid is null or a.client_id = $2)
              and ($3::date is null or (a.placed_on >= $3 and a.placed_on < ($3::date + make_interval(months => $7))))
              and ($8::uuid is null or a.placement_id = $8) and ($9::uuid is null or a.takeover_id = $9)) x
          where $4::bigint is null or (placed, id) < ($4, $5::uuid)
          order by placed desc, id desc limit $6`,
        [input.currency, input.clientId, input.placedMonth, after?.[0] ?? null, after?.[1] ?? null, first + 1, input.months, input.placementId, input.takeoverId]);
      return pageOf(rows, first, (row) => [row.placed, row.id], (row) => row);
    });
  }
}

function vintage(placedMonth: BusinessDate, currency: string, months: readonly { age: number; accounts: number; placed: number; collected: number; fees: number }[], today: BusinessDate): Vintage {
  const total = (key: 'accounts' | 'placed' | 'collected' | 'fees'): number => months.reduce((sum, month) => sum + month[key], 0);
  const lastAge = (Number(today.slice(0, 4)) - Number(placedMonth.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(placedMonth.slice(5, 7));
  let cumulative = 0;
  const points = Array.from({ length: Math.max(0, lastAge) + 1 }, (_, age) => {
    cumulative += months.find((month) => month.age === age)?.collected ?? 0;
    return { age, cumulative };
  });
  return { placedMonth, currency, accounts: total('accounts'), placed: total('placed'), collected: total('collected'), fees: total('fees'), points };
}
