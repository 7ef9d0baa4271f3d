import type { Check } from './verify-check';

/** Checks of what is paid on beside the books: collectors' parts of fees, and money that went to the states. */
export const COMMISSION_CHECKS: readonly Check[] = [
  {
    name: 'commissions', claim: 'each collector’s commission is its plan’s part of its share of the fee, and the shares of a fee make the fee',
    sql: `with line as (
            select c.*, f.amount as fee_amount, p.rate_ppm as plan_ppm, sum(c.parts) over same as plan_parts, sum(c.fee) over same as plan_fee, sum(c.amount) over same as plan_amount,
                   sum(c.parts) over fees as all_parts, sum(c.fee) over fees as all_fees, (f.client_id, f.account_id, f.currency, f.earned_on) as of_fee
              from commission_line c join fee_line f on f.id = c.fee_line_id join commission_plan p on p.id = c.plan_id
            window same as (partition by c.fee_line_id, c.plan_id), fees as (partition by c.fee_line_id))
          select id as commission_line_id, fee_line_id, collector_id, fee, rate_ppm, amount, round(plan_fee::numeric * rate_ppm / 1000000)::bigint as of_plan from line
           where rate_ppm <> plan_ppm or (client_id, account_id, currency, earned_on) <> of_fee or all_parts > of_parts or (all_parts = of_parts and all_fees <> fee_amount)
              or abs(fee::numeric * of_parts - fee_amount::numeric * parts) >= of_parts
              or plan_amount <> round(plan_fee::numeric * rate_ppm / 1000000) or abs(amount::numeric * plan_parts - plan_amount::numeric * parts) >= plan_parts`,
  },
  {
    name: 'commissions-taken-back', claim: 'a fee given back takes back the shares the fee was split in',
    sql: `select c.id as commission_line_id, c.fee_line_id, c.collector_id, c.reverses_id from commission_line c join fee_line f on f.id = c.fee_line_id left join commission_line o on o.id = c.reverses_id
           where f.reverses_id is distinct from o.fee_line_id
              or (o.id is not null and (select count(*) from commission_line x where x.fee_line_id = c.fee_line_id) <> (select count(*) from commission_line x where x.fee_line_id = o.fee_line_id)) or (o.id is not null and (c.collector_id, c.plan_id, c.rate_ppm, c.parts, c.of_parts) <> (o.collector_id, o.plan_id, o.rate_ppm, o.parts, o.of_parts))`,
  },
  {
    name: 'unclaimed', claim: 'what the states were handed over is what nobody claimed, by two people, and left the trust bank account',
    sql: `select u.id as unclaimed_id, u.amount, coalesce(r.amount, i.amount) as unclaimed, coalesce(s.amount, 0)::bigint as posted from unclaimed_property u
            left join debtor_refund r on r.id = u.refund_id left join suspense_item i on i.id = u.suspense_item_id
            left join lateral (select -sum(e.amount) as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where e.transaction_id = u.transaction_id and a.type = 'TRUST_CASH') s on true
           where u.status = 'ESCHEATED' and (u.amount is distinct from coalesce(r.amount, i.amount) or u.amount is distinct from s.amount or coalesce(r.status, i.status) <> 'ESCHEATED' or u.approved_by = u.requested_by)`,
  },
];
