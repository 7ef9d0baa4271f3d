import { Injectable } from '@nestjs/common';
import type { BusinessDate, ClientId, CurrencyCode, DeskId } from '@quittance/kernel';
import { Params } from '@quittance/accounts/server';
import { lastDay, type PromiseStatus } from '@quittance/arrangements/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

/** Which promises. */
export interface PromiseFilter {
  readonly statuses?: readonly PromiseStatus[] | null;
  readonly clientId?: ClientId | string | null;
  /** Of this desk. */
  readonly deskId?: DeskId | string | null;
  /** Of one's own desks. */
  readonly mine?: boolean | null;
  readonly dueFrom?: string | null;
  readonly dueTo?: string | null;
  /** Those due next first. */
  readonly soonestFirst?: boolean | null;
}

interface Row {
  id: string; accountId: string; status: PromiseStatus; amount: number; received: number; currency: CurrencyCode; dueOn: BusinessDate; graceDays: number; personName: string;
  madeOn: BusinessDate; resolvedOn: BusinessDate | null; recordedBy: string | null; recordedAt: Date; version: number; accountNumber: string; debtorName: string; clientName: string;
}

/** A promise with its account. */
export type PromiseListed = Omit<Row, 'amount' | 'received' | 'currency'> & { lastDay: BusinessDate; amount: { minor: number; currency: CurrencyCode }; received: { minor: number; currency: CurrencyCode } };

/** Promises over many accounts, those due last first unless asked otherwise. */
@Injectable()
export class PromisesQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, filter: PromiseFilter, page: PageInput): Promise<Page<PromiseListed>> {
    return this.work.read(ctx, async (tx) => {
      const first = pageSize(page.first);
      const params = new Params();
      const conditions = [
        filter.statuses && filter.statuses.length > 0 && `p.status = any (${params.add(filter.statuses)})`,
        filter.clientId && `p.client_id = ${params.add(filter.clientId)}`,
        filter.deskId && `a.desk_id = ${params.add(filter.deskId)}`,
        filter.mine && `a.desk_id = any (array(select id from desk where user_id = ${params.add(ctx.principal.userId)}))`,
        filter.dueFrom && `p.due_on >= ${params.add(filter.dueFrom)}`,
        filter.dueTo && `p.due_on <= ${params.add(filter.dueTo)}`,
      ].filter((condition) => typeof condition === 'string');
      const way = filter.soonestFirst ? 'asc' : 'desc';
      const after = decodeCursor(page.after, 2);
      if (after) conditions.push(`(p.due_on, p.id) ${filter.soonestFirst ? '>' : '<'} (${params.add(after[0])}::date, ${params.add(after[1])}::uuid)`);
      const rows = await tx.query<Row>(
        `select p.id, p.account_id as "accountId", p.status, p.amount, p.received, p.currency, p.due_on as "dueOn", p.grace_days as "graceDays", p.person_name as "personName",
                p.made_on as "madeOn", p.resolved_on as "resolvedOn", u.name as "recordedBy", p.recorded_at as "recordedAt", p.version,
                a.number as "accountNumber", d.name as "debtorName", c.name as "clientName"
           from promise p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id join client c on c.id = p.client_id left join app_user u on u.id = p.created_by
          ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
          order by p.due_on ${way}, p.id ${way} limit ${first + 1}`, params.values);
      return pageOf(rows, first, (row) => [row.dueOn, row.id], listed);
    });
  }
}

const listed = ({ amount, received, currency, ...row }: Row): PromiseListed => ({ ...row, lastDay: lastDay(row), amount: { minor: amount, currency }, received: { minor: received, currency } });
