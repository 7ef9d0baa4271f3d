import { Injectable } from '@nestjs/common';
import { addDays, type AccountId, type BusinessDate, type CurrencyCode, type SettlementId } from '@quittance/kernel';
import { Params } from '@quittance/accounts/server';
import { lastDayOf, type Instalment, type SettlementCadence, type SettlementStatus } from '@quittance/arrangements/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

/** Which settlements. */
export interface SettlementFilter {
  readonly statuses?: readonly SettlementStatus[] | null;
  readonly accountId?: string | null;
  readonly clientId?: string | null;
  /** Of one's own desks. */
  readonly mine?: boolean | null;
  /** Those whose next instalment is due first. */
  readonly soonestFirst?: boolean | null;
}

interface Amount {
  minor: number;
  currency: CurrencyCode;
}

interface Row {
  id: SettlementId; accountId: AccountId; clientId: string; status: SettlementStatus; currency: CurrencyCode; owed: number; agreed: number; partPpm: number | null; received: number; givenUp: number;
  cadence: SettlementCadence; graceDays: number; madeOn: BusinessDate; lastDueOn: BusinessDate; askedBecause: string; approval: string | null; decidedName: string; decidedOn: BusinessDate | null;
  resolvedOn: BusinessDate | null; recordedBy: string | null; recordedAt: Date; version: number; accountNumber: string; debtorName: string; clientName: string; parts: Instalment[]; sortOn: BusinessDate;
}

/** A settlement with its account, what is paid of each instalment, and what is due next. */
export type SettlementListed = Omit<Row, 'currency' | 'owed' | 'agreed' | 'received' | 'givenUp' | 'parts' | 'sortOn'> & {
  owed: Amount; agreed: Amount; received: Amount; givenUp: Amount; overdue: boolean;
  instalments: (Instalment & { lastDay: BusinessDate; paid: number })[];
  next: { n: number; dueOn: BusinessDate; lastDay: BusinessDate; left: number } | null;
};

const NEXT = `(select i.due_on from (select n, due_on, sum(amount) over (order by n) as total from settlement_instalment where settlement_id = s.id) i where i.total > s.received order by i.n limit 1)`;
const SORT = `case when s.status in ('PROPOSED', 'OPEN') then coalesce(${NEXT}, s.last_due_on) else coalesce(s.resolved_on, s.made_on) end`;

/** Settlements of an account or over many, by the day the next instalment is due, or the day they ended. */
@Injectable()
export class SettlementsQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, filter: SettlementFilter, page: PageInput): Promise<Page<SettlementListed>> {
    return this.work.read(ctx, async (tx) => {
      const first = pageSize(page.first);
      const params = new Params();
      const conditions = [
        filter.statuses && filter.statuses.length > 0 && `s.status = any (${params.add(filter.statuses)})`,
        filter.accountId && `s.account_id = ${params.add(filter.accountId)}`,
        filter.clientId && `s.client_id = ${params.add(filter.clientId)}`,
        ctx.principal.kind === 'client' && `s.client_id = any (${params.add(ctx.principal.clientIds)})`,
        filter.mine && `a.desk_id = any (array(select id from desk where user_id = ${params.add(ctx.principal.userId)}))`,
      ].filter((condition) => typeof condition === 'string');
      const way = filter.soonestFirst ? 'asc' : 'desc';
      const after = decodeCursor(page.after, 2);
      const beyond = after ? `where (q."sortOn", q.id) ${filter.soonestFirst ? '>' : '<'} (${params.add(after[0])}::date, ${params.add(after[1])}::uuid)` : '';
      const rows = await tx.query<Row>(
        `select q.* from (
           select s.id, s.account_id as "accountId", s.client_id as "clientId", s.status, s.currency, s.balance as owed, s.agreed, s.part_ppm as "partPpm", s.received, s.cadence, s.grace_days as "graceDays",
                  s.made_on as "madeOn", s.last_due_on as "lastDueOn", s.asked_because as "askedBecause", s.approval, s.decided_name as "decidedName", s.decided_on as "decidedOn", s.resolved_on as "resolvedOn",
                  u.name as "recordedBy", s.recorded_at as "recordedAt", s.version, a.number as "accountNumber", d.name as "debtorName", c.name as "clientName", ${SORT} as "sortOn",
                  coalesce((select -sum(e.amount) from debt_entry e where e.source_id = s.id and e.kind in ('ADJUSTMENT', 'REVERSAL')), 0)::bigint as "givenUp",
                  (select jsonb_agg(jsonb_build_object('n', i.n, 'dueOn', i.due_on, 'amount', i.amount) order by i.n) from settlement_instalment i where i.settlement_id = s.id) as parts
             from settlement s join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id join client c on c.id = s.client_id left join app_user u on u.id = s.created_by
            ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}) q
          ${beyond} order by q."sortOn" ${way}, q.id ${way} limit ${first + 1}`, params.values);
      return pageOf(rows, first, (row) => [row.sortOn, row.id], (row) => listed(row, tx.today));
    });
  }
}

function listed({ currency, owed, agreed, received, givenUp, parts, sortOn: _, ...row }: Row, today: BusinessDate): SettlementListed {
  const money = (minor: number): Amount => ({ minor, currency });
  let left = received;
  const instalments = parts.map((part) => {
    const paid = Math.max(0, Math.min(left, part.amount));
    left -= paid;
    return { ...part, lastDay: lastDayOf(part, row), paid };
  });
  const due = instalments.find(({ paid, amount }) => paid < amount);
  const live = row.status === 'OPEN' || row.status === 'PROPOSED';
  return {
    ...row, owed: money(owed), agreed: money(agreed), received: money(received), givenUp: money(givenUp), instalments,
    next: live && due ? { n: due.n, dueOn: due.dueOn, lastDay: addDays(due.dueOn, row.graceDays), left: due.amount - due.paid } : null,
    overdue: live && due !== undefined && due.dueOn < today };
}
