import { CLOSE_CODES } from '@quittance/accounts/domain';

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Codes that leave an account out of the net denominator. */
const OUTSIDE_NET = listed(Object.entries(CLOSE_CODES).flatMap(([code, { outsideNet }]) => (outsideNet ? [code] : [])));
const CHARGES = listed(['INTEREST', 'LATE_CHARGE', 'FIXED_SUM', 'CHARGE', 'JUDGMENT']);

/** Whether an entry `e` is a charge, or takes one back. */
const IS_CHARGE = `(e.kind in (${CHARGES}) or (e.kind = 'REVERSAL' and coalesce((select o.kind from debt_entry o where o.id = e.reverses_id) in (${CHARGES}), false)))`;

/** Sums of the accounts `a` of one batch that meet a condition. The condition of the inner sum is that of the index of such entries. */
const sums = (accounts: string): string => `
  select coalesce(sum(a.balance_minor), 0)::bigint as owing, coalesce(sum(a.balance_minor) filter (where a.status <> 'CLOSED'), 0)::bigint as open,
         coalesce(sum(a.placed_minor) filter (where a.close_code in (${OUTSIDE_NET})), 0)::bigint as "leftOut",
         coalesce(sum(x.charges), 0)::bigint as charges, coalesce(sum(x.adjustments), 0)::bigint as adjustments
    from account a left join lateral (
      select sum(e.amount) filter (where ${IS_CHARGE}) as charges, sum(e.amount) filter (where not ${IS_CHARGE}) as adjustments
        from debt_entry e where e.account_id = a.id and e.kind not in ('PLACED', 'PAYMENT', 'RETURNED_PAYMENT')) x on true
   where ${accounts}`;

const age = (from: string, to: string): string => `((extract(year from ${to}) - extract(year from ${from})) * 12 + extract(month from ${to}) - extract(month from ${from}))::int`;

/**
 * Batches by the month or quarter of placement, from the summary of recovery; what they owe, and what became of it, from the accounts of
 * the page alone.
 * @param unit `month` or `quarter`
 * @param order with the keyset of the page before: both over `b`
 */
export const byPeriod = (unit: 'month' | 'quarter', conditions: string, { beyond, order, limit }: { beyond: string; order: string; limit: number }): string => `
  with page as materialized (
    select b.* from (
      select r.client_id, r.currency, date_trunc('${unit}', r.placed_month)::date as "placedFrom", (date_trunc('${unit}', r.placed_month) + interval '${unit === 'month' ? '1 month' : '3 months'}')::date as "placedBefore",
             max(r.placed_month) filter (where r.accounts > 0) as "placedLast", sum(r.accounts)::bigint as accounts, sum(r.placed)::bigint as listed, sum(r.collected)::bigint as collected, sum(r.direct)::bigint as direct, sum(r.fees)::bigint as fees
        from recovery_month r where ${conditions} group by 1, 2, 3, 4 having sum(r.accounts) > 0) b
     ${beyond} order by ${order} limit ${limit})
  select b.*, s.*, coalesce(g.months, '[]') as months, null as "placementId", null as "takeoverId", '' as number, '' as "fileName", c.code as "clientCode", c.name as "clientName"
    from page b join client c on c.id = b.client_id
    cross join lateral (${sums(`a.client_id = b.client_id and a.currency = b.currency and a.placed_on >= b."placedFrom" and a.placed_on < b."placedBefore" and (a.placement_id is not null or a.takeover_id is not null)`)}) s
    cross join lateral (
      select jsonb_agg(jsonb_build_object('age', m.age, 'amount', m.amount)) as months from (
        select ${age('r.placed_month', 'r.month')} as age, sum(r.collected)::bigint as amount from recovery_month r
         where r.client_id = b.client_id and r.currency = b.currency and r.placed_month >= b."placedFrom" and r.placed_month < b."placedBefore" group by 1) m) g
   order by ${order}`;

/**
 * Batches by the file they were placed with, and by the takeover they came with; each currency of one is a row. The page is of files, so that
 * only its accounts are read.
 * @param conditions over `f`: client_id and sort_on
 * @param currency a condition over `a`
 */
export const byFile = (conditions: string, currency: string, { beyond, way, limit }: { beyond: string; way: 'asc' | 'desc'; limit: number }): string => `
  with page as materialized (
    select f.* from (
      select p.id, p.client_id, p.placed_on as sort_on, false as taken_over, p.number, p.file_name from placement p
       where p.status = 'COMMITTED' and exists (select from account a where ${PLACED('p.id')} and ${currency})
      union all
      select t.takeover_id, t.client_id, m.placed_on, true, coalesce(o.number, ''), '' from takeover_client t left join takeover o on o.id = t.takeover_id
       cross join lateral (select max(a.placed_on) as placed_on from account a where ${TAKEN_OVER('t.takeover_id', 't.client_id')} and ${currency}) m) f
     where f.sort_on is not null and ${conditions} ${beyond} order by f.sort_on ${way}, f.id ${way}, f.client_id ${way} limit ${limit})
  select x.*, c.code as "clientCode", c.name as "clientName" from (
    select ${COLUMNS}, f.id as "placementId", null::uuid as "takeoverId" from page f ${figures(PLACED('f.id'), currency)} where not f.taken_over
    union all
    select ${COLUMNS}, null, f.id from page f ${figures(TAKEN_OVER('f.id', 'f.client_id'), currency)} where f.taken_over) x
    join client c on c.id = x.client_id
   order by x."sortOn" ${way}, x.id ${way}, x.client_id ${way}, x.currency`;

const PLACED = (id: string): string => `a.placement_id = ${id}`;
const TAKEN_OVER = (id: string, clientId: string): string => `a.takeover_id = ${id} and a.client_id = ${clientId}`;

const COLUMNS = `f.id, f.sort_on as "sortOn", f.client_id, f.number, f.file_name as "fileName", k.*, g.collected, g.direct, coalesce(g.months, '[]') as months, e.fees, s.*`;

/** What was placed in each currency of a file `f`, what it brought in and cost, and what became of it. */
const figures = (accounts: string, currency: string): string => `
    cross join lateral (select a.currency, count(*) as accounts, sum(a.placed_minor)::bigint as listed, min(a.placed_on) as "placedFrom", max(a.placed_on) as "placedLast" from account a where ${accounts} and ${currency} group by 1) k
    cross join lateral (
      select coalesce(sum(m.amount), 0)::bigint as collected, coalesce(sum(m.direct), 0)::bigint as direct, jsonb_agg(jsonb_build_object('age', m.age, 'amount', m.amount)) as months from (
        select ${age('a.placed_on', 'p.received_on')} as age, sum(p.amount)::bigint as amount, sum(p.amount) filter (where p.kind in ('PC', 'PCR')) as direct
          from account a join receipt_application p on p.account_id = a.id where ${accounts} and a.currency = k.currency group by 1) m) g
    cross join lateral (select coalesce(sum(l.amount), 0)::bigint as fees from account a join fee_line l on l.account_id = a.id where ${accounts} and a.currency = k.currency) e
    cross join lateral (${sums(`${accounts} and a.currency = k.currency`)}) s`;
