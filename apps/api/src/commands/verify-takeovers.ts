import type { Check } from './verify-check';

/** Checks of books that were taken over from other systems. */
export const TAKEOVER_CHECKS: readonly Check[] = [
  {
    name: 'takeovers', claim: 'each book taken over is in the books as its trial balance stated it, and two people saw it',
    sql: `with own as (select t.id, t.number, t.committed_by, t.submitted_by from takeover t where t.status = 'COMMITTED'),
          fees as (select r.takeover_id, f.client_id, f.currency, sum(f.applied) as collected, sum(f.amount) as fees, sum(f.trust) as trust, sum(f.receivable) as receivable,
                          sum(f.applied) filter (where f.transaction_id is not null and f.kind = 'PU') as unremitted, sum(f.amount) filter (where f.transaction_id is not null) as unremitted_fees
                     from receipt r join fee_line f on f.receipt_id = r.id where r.takeover_id is not null and r.reverses_id is null group by 1, 2, 3),
          debts as (select a.takeover_id, a.client_id, a.currency, count(distinct a.id) as accounts,
                           sum(e.amount) filter (where e.source_id = a.takeover_id or exists (select from receipt r where r.id = e.source_id and r.takeover_id = a.takeover_id and r.reverses_id is null)) as open
                      from account a join debt_entry e on e.account_id = a.id where a.takeover_id is not null group by 1, 2, 3),
          invoices as (select i.takeover_id, i.client_id, i.currency, sum(i.amount) as owed from client_invoice i where i.takeover_id is not null group by 1, 2, 3),
          cash as (select r.takeover_id, r.currency, sum(e.amount) as bank from receipt r join ledger_entry e on e.transaction_id = r.transaction_id join ledger_account l on l.id = e.ledger_account_id and l.type = 'TRUST_CASH'
                    where r.takeover_id is not null and r.reverses_id is null group by 1, 2)
          select o.number, g.client_id, g.currency, g.figure, g.stated, x.amount::bigint as books from own o join takeover_figure g on g.takeover_id = o.id
            left join fees f on (f.takeover_id, f.client_id, f.currency) = (o.id, g.client_id, g.currency)
            left join debts d on (d.takeover_id, d.client_id, d.currency) = (o.id, g.client_id, g.currency)
            left join invoices i on (i.takeover_id, i.client_id, i.currency) = (o.id, g.client_id, g.currency)
            left join cash c on (c.takeover_id, c.currency) = (o.id, g.currency)
            cross join lateral (select coalesce(case g.figure when 'ACCOUNTS' then d.accounts when 'OPEN' then d.open when 'COLLECTED' then f.collected when 'FEES' then f.fees when 'TRUST' then f.trust
                                       when 'UNREMITTED' then f.unremitted when 'UNREMITTED_FEES' then f.unremitted_fees when 'FEE_INVOICES' then i.owed when 'BANK' then c.bank end, 0) as amount) x
           where g.stated is distinct from x.amount or g.found <> x.amount or o.committed_by = o.submitted_by`,
  },
  {
    name: 'interest-since', claim: 'interest of an account taken over is worked out from the day of its trial balance',
    sql: `select a.id as account_id, a.number, a.interest_since, t.as_of from account a left join takeover t on t.id = a.takeover_id where a.interest_since is distinct from t.as_of`,
  },
  {
    name: 'brought-forward', claim: 'what was brought forward is the commission other systems left to be taken or paid, per currency',
    sql: `select coalesce(l.currency, f.currency) as currency, l.amount as books, f.amount as fee_lines
            from (select e.currency, -sum(e.amount)::bigint as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type = 'BROUGHT_FORWARD' group by 1) l
            full join (select x.currency, sum(x.amount)::bigint as amount from (select f.currency, f.receivable - coalesce(s.due, 0) as amount from fee_line f
                         left join (select e.transaction_id, sum(e.amount) as due from ledger_entry e join ledger_account a on a.id = e.ledger_account_id and a.type = 'DUE_TO_OPERATING' group by 1) s on s.transaction_id = f.transaction_id
                        where f.treatment = 'TAKEN_OVER' and f.reverses_id is null and f.transaction_id is not null
                       union all select i.currency, i.amount from client_invoice i where i.takeover_id is not null) x group by 1) f on f.currency = l.currency
           where coalesce(l.amount, 0) <> coalesce(f.amount, 0)`,
  },
];
