import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate, type CurrencyCode, type DeskId } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { desksFor } from './my-day.query';

/** Something that falls due on one of a collector's accounts. */
export interface DiaryLine {
  id: string;
  on: BusinessDate;
  kind: 'CALL_BACK' | 'PROMISE_DUE' | 'INSTALMENT_DUE' | 'HOLD_ENDS';
  accountId: string;
  accountNumber: string;
  debtorName: string;
  amount: { minor: number; currency: CurrencyCode };
  /** The moment a call was asked for, and the debtor's zone; null: some time that day. */
  at: Date | null;
  zone: string | null;
}

const LONGEST_DAYS = 92;
const MOST = 500;

const DIARY = `
  with due as (
    select 'CALL_BACK' as kind, a.id as source, a.id, a.next_action_on as due_on, a.balance_minor as minor
      from account a where a.desk_id = any ($1) and a.next_action_on between $2 and $3 and a.status in ('NEW', 'ACTIVE')
    union all
    select 'HOLD_ENDS', a.id, a.id, a.hold_until, a.balance_minor
      from account a where a.desk_id = any ($1) and a.status = 'HOLD' and a.hold_until between $2 and $3
    union all
    select 'PROMISE_DUE', p.id, a.id, p.due_on, p.amount
      from promise p join account a on a.id = p.account_id where p.status = 'OPEN' and p.due_on between $2 and $3 and a.desk_id = any ($1)
    union all
    select 'INSTALMENT_DUE', i.settlement_id, a.id, i.due_on, least(i.amount, i.total - i.received)
      from (select s.account_id, s.received, p.settlement_id, p.n, p.due_on, p.amount, sum(p.amount) over (partition by p.settlement_id order by p.n) as total
              from settlement s join settlement_instalment p on p.settlement_id = s.id where s.status = 'OPEN') i join account a on a.id = i.account_id
     where i.total > i.received and i.due_on between $2 and $3 and a.desk_id = any ($1)
     order by due_on limit ${MOST})
  select e.kind || ':' || e.source || ':' || e.due_on as id, e.kind, e.due_on as "on", b.at, b.zone, e.id as "accountId", a.number as "accountNumber", d.name as "debtorName", e.minor, a.currency
    from due e join account a on a.id = e.id join debtor d on d.id = a.debtor_id
    left join lateral (select b.at, b.zone from callback b where e.kind = 'CALL_BACK' and b.account_id = a.id and b.closed_at is null order by b.at desc limit 1) b on true order by e.due_on, b.at nulls last, e.kind, d.name`;

/** Call-backs, promises, instalments of settlements and ends of holds over days ahead, at most 500 lines. */
@Injectable()
export class DiaryQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, from: BusinessDate | null, to: BusinessDate | null, deskId: DeskId | null): Promise<DiaryLine[]> {
    return this.work.read(ctx, async (tx) => {
      const start = from ?? tx.today;
      const latest = addDays(start, LONGEST_DAYS);
      const end = to === null ? addDays(start, 6) : to < latest ? to : latest;
      const desks = await desksFor(tx, deskId);
      const rows = await tx.query<Omit<DiaryLine, 'amount'> & { minor: number; currency: CurrencyCode }>(DIARY, [desks.map(({ id }) => id), start, end]);
      return rows.map(({ minor, currency, ...line }) => ({ ...line, amount: { minor, currency } }));
    });
  }
}
