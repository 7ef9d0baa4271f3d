import { PAYMENTS_TOWARDS } from '@quittance/arrangements/server';
import type { Check } from './verify-check';

const PAID = `coalesce((select sum(p.amount) from (${PAYMENTS_TOWARDS}) p), 0)`;

// eslint-disable-next-line quittance/no-sql-now -- verify runs beside the application, on the database alone: it reads the business date as the unit of work does
const TODAY = `(select coalesce(c.frozen_on, ((now() + c.offset_days * interval '1 day') at time zone coalesce((select time_zone from agency), 'UTC'))::date) from business_clock c)`;

/** An instalment whose last day has passed without its money: not always the one that ended it, which may have turned out to be paid in time. */
const MISSED = `exists (select from (select i.due_on + s.grace_days as last_day, sum(i.amount) over (order by i.n) as due from settlement_instalment i where i.settlement_id = s.id) i
  where i.last_day < greatest(s.resolved_on, ${TODAY}) and i.due > coalesce((select sum(p.amount) from (${PAYMENTS_TOWARDS}) p where p."receivedOn" <= i.last_day), 0))`;

const LATER = `exists (select from settlement x where x.account_id = s.account_id and (x.recorded_at, x.id) > (s.recorded_at, s.id))`;

/** Checks of what was agreed to be taken for the whole of a debt, and of what was given up for it. */
export const SETTLEMENT_CHECKS: readonly Check[] = [
  {
    name: 'settlement-instalments', claim: 'the instalments of every settlement sum to what was agreed, on the days it says',
    sql: `select s.id as settlement_id, s.agreed, i.amount, s.instalments, i.n from settlement s
            left join lateral (select sum(amount)::bigint as amount, count(*) as n, min(due_on) as first, max(due_on) as last from settlement_instalment where settlement_id = s.id) i on true
           where (i.amount, i.n, i.first, i.last) is distinct from (s.agreed, s.instalments::bigint, s.first_due_on, s.last_due_on)`,
  },
  {
    name: 'settlements', claim: 'every settlement that was judged is what the payments since it was made say: paid, missed, or neither yet',
    sql: `select s.id as settlement_id, s.status, s.agreed, s.received, ${PAID}::bigint as paid from settlement s
           where s.status in ('PROPOSED', 'OPEN', 'KEPT', 'VOID') and (s.received <> ${PAID}
              or (s.status = 'KEPT' and s.received < s.agreed)
              or (s.status = 'VOID' and not ${LATER} and not ${MISSED}))`,
  },
  {
    name: 'given-up', claim: 'only a kept settlement has given anything up, and what others gave up is owed again',
    sql: `select s.id as settlement_id, s.status, coalesce(e.amount, 0)::bigint as adjusted from settlement s
            left join lateral (select sum(e.amount) as amount, bool_or(e.account_id <> s.account_id or (e.kind = 'ADJUSTMENT') <> (e.amount < 0)) as odd
                                 from debt_entry e where e.source_id = s.id and e.kind in ('ADJUSTMENT', 'REVERSAL')) e on true
           where coalesce(e.odd, false) or coalesce(e.amount, 0) > 0 or (s.status <> 'KEPT' and coalesce(e.amount, 0) <> 0)
              or (s.status = 'KEPT' and s.agreed < s.balance and s.received < s.balance and coalesce(e.amount, 0) = 0 and exists (select from account a where a.id = s.account_id and a.close_code = 'SETTLED'))`,
  },
  {
    name: 'given-up-no-more', claim: 'no settlement has given up more than was agreed to be given up, and what time added to the debt since',
    sql: `select s.id as settlement_id, s.balance - s.agreed as agreed_to_give_up, t.amount as time_added, -g.amount as given_up from settlement s
            cross join lateral (select coalesce(sum(e.amount), 0)::bigint as amount from debt_entry e where e.source_id = s.id and e.kind in ('ADJUSTMENT', 'REVERSAL')) g
            cross join lateral (select coalesce(sum(e.amount), 0)::bigint as amount from debt_entry e
                                 where e.account_id = s.account_id and (e.kind in ('INTEREST', 'LATE_CHARGE', 'FIXED_SUM') or (e.kind = 'JUDGMENT' and e.bucket in ('INTEREST', 'FEES'))) and e.amount > 0 and e.recorded_at >= s.recorded_at) t
           where -g.amount > s.balance - s.agreed + t.amount`,
  },
];
