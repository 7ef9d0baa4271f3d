import { Injectable } from '@nestjs/common';
import type { BusinessDate, ClientId } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';

export interface FeeMonth {
  month: BusinessDate;
  clientId: string;
  clientName: string;
  currency: string;
  collected: number;
  direct: number;
  fees: number;
}

export interface FeeRow {
  id: string;
  accountId: string;
  accountNumber: string;
  debtorName: string;
  kind: string;
  earnedOn: BusinessDate;
  collected: number;
  feeBase: number;
  amount: number;
  currency: string;
  /** The working as posted, as JSON: rule, version, slices. */
  working: string;
}

/** Fees earned: by client and month, and the lines behind each figure. */
@Injectable()
export class FeeStatementQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Collected and earned in each month, newest first; at most 24 months. */
  months(ctx: Ctx, clientId: ClientId | null): Promise<FeeMonth[]> {
    return this.work.read(ctx, (tx) => tx.query<FeeMonth>(
      `select r.month, c.id as "clientId", c.name as "clientName", r.currency, sum(r.collected)::bigint as collected, sum(r.direct)::bigint as direct, sum(r.fees)::bigint as fees
         from recovery_month r join client c on c.id = r.client_id
        where ($1::uuid is null or c.id = $1) and r.month > ($2::date - interval '24 months')
        group by r.month, c.id, r.currency having sum(r.collected) <> 0 or sum(r.fees) <> 0
        order by r.month desc, c.name, r.currency`, [clientId, tx.today]));
  }

  /** The fee lines of a client and month. */
  lines(ctx: Ctx, input: { clientId: ClientId; month: BusinessDate; first: number; after: string | null }): Promise<Page<FeeRow>> {
    const first = pageSize(input.first);
    const after = decodeCursor(input.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<FeeRow>(
        `select f.id, f.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", f.kind, f.earned_on as "earnedOn", f.collected,
                f.fee_base as "feeBase", f.amount, f.currency, f.working::text as working
           from fee_line f join account a on a.id = f.account_id join debtor d on d.id = a.debtor_id
          where f.client_id = $1 and f.earned_on >= date_trunc('month', $2::date) and f.earned_on < date_trunc('month', $2::date) + interval '1 month'
            and ($3::date is null or (f.earned_on, f.id) < ($3, $4::uuid))
          order by f.earned_on desc, f.id desc limit $5`, [input.clientId, input.month, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.earnedOn, row.id], (row) => row);
    });
  }
}
