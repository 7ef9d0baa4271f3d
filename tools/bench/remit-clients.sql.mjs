// The month end of all clients in sets, as hand-tuned SQL would do it: what is due and released, the run of each client with its
// lines, totals and the hash that is approved, the approval, the payout's postings with their statement's number, the sweep of the
// fees, and the trail of each step, in the same guarded tables. Of the contracts it knows what this book has: NET, monthly, debts
// carried forward, no minimum.
const POSTINGS = `(values (1, 'CLIENT_TRUST', from_trust + repaid), (2, 'TRUST_CASH', -from_trust), (3, 'DUE_TO_OPERATING', -repaid), (4, 'DUE_FROM_TRUST', repaid), (5, 'CLIENT_RECEIVABLE', -repaid)) l (line, type, amount)`;

const trail = (done, at) => `
  with trail as (
    insert into audit_log (id, action, subject_kind, subject_id, facts, actor_name, occurred_at)
    select uuidv7(), 'remittance.${done}', 'remittance_run', id, jsonb_build_object('remit', remitted, 'currency', currency, 'hash', hash), 'bench', ${at} from remit_run)
  insert into event (type, client_id, payload, occurred_at) select 'remittance.${done}', client_id, jsonb_build_object('runId', id, 'currency', currency, 'remit', remitted), ${at} from remit_run`;

/** @param {{ today: string, preparer: string, approver: string }} people @returns {{ prepare: string[], approve: string[], post: string[] }} */
export function remitClients({ today, preparer, approver }) {
  const [on, at] = [`date '${today}'`, `timestamptz '${today} 16:00Z'`];
  return {
    prepare: [
      `create temp table remit_due on commit drop as
         select uuidv7() as id, c.id as client_id, s.payee_id, s.billed_id, k.currency, v.id as version_id, (date_trunc('month', ${on}) - interval '1 month')::date as period_from, date_trunc('month', ${on})::date - 1 as period_to,
                coalesce(l.carried_trust, 0) as brought_trust, coalesce(l.carried_receivable, 0) as brought_receivable, l.id as follows_id
           from contract k join client c on c.id = k.client_id cross join lateral client_settlement(c.id) s
           join lateral (select v.id from contract_version v where v.contract_id = k.id order by v.effective_from <= ${on} desc, abs(v.effective_from - ${on}) limit 1) v on true
           left join lateral (select r.id, r.carried_trust, r.carried_receivable from remittance_run r where r.client_id = c.id and r.currency = k.currency and r.status = 'POSTED'
                                and not exists (select from remittance_run x where x.follows_id = r.id and x.status = 'POSTED') order by r.posted_at desc limit 1) l on true
          where not exists (select from remittance_run o where o.client_id = c.id and o.currency = k.currency and o.status in ('PREPARED', 'APPROVED'))`,
      `create temp table remit_line on commit drop as
         select d.id as run_id, d.client_id, row_number() over (partition by d.id order by r.effective_on, r.source_id)::int as n, r.kind, r.source_id, r.account_id, r.effective_on, r.collected, r.fee, r.tax, r.trust, r.receivable
           from remit_due d join remittable r on r.client_id = d.client_id and r.currency = d.currency
          where r.belongs_on <= d.period_to and (r.holds_until is null or r.holds_until <= ${on})
            and not exists (select from remittance_line l where l.source_id = r.source_id and l.live)`,
      'analyze remit_due', 'analyze remit_line',
      `create temp table remit_run on commit drop as
         with sums as (
           select d.*, coalesce(sum(l.collected) filter (where l.kind in ('PU', 'PUR', 'PA', 'PAR')), 0)::bigint as collected, coalesce(sum(l.collected) filter (where l.kind in ('PC', 'PCR')), 0)::bigint as direct,
                  sum(l.fee)::bigint as fees, coalesce(sum(l.fee) filter (where l.kind in ('PC', 'PCR')), 0)::bigint as direct_fees, sum(l.tax)::bigint as tax,
                  (d.brought_trust + sum(l.trust))::bigint as trust, (d.brought_receivable + sum(l.receivable))::bigint as owed,
                  string_agg(format('{"collected":%s,"fee":%s,"kind":"%s","receivable":%s,"sourceId":"%s",%s"trust":%s}', l.collected, l.fee, l.kind, l.receivable, l.source_id,
                                    case when l.tax <> 0 then format('"tax":%s,', l.tax) else '' end, l.trust), ',' order by (l.kind || ' ' || l.source_id) collate "C") as lines
             from remit_due d join remit_line l on l.run_id = d.id group by d.id, d.client_id, d.payee_id, d.billed_id, d.currency, d.version_id, d.period_from, d.period_to, d.brought_trust, d.brought_receivable, d.follows_id),
         settled as (select *, greatest(0, least(trust, owed)) as repaid from sums),
         paid as (select *, greatest(0, trust - repaid) as from_trust, null::uuid as transaction_id from settled)
         select id, client_id, payee_id, billed_id, currency, version_id, period_from, period_to, brought_trust, brought_receivable, follows_id, collected, direct, fees, direct_fees, tax, repaid, from_trust, from_trust as remitted, transaction_id,
                trust - from_trust - repaid as carried_trust, owed - repaid as carried_receivable,
                encode(sha256(convert_to(format('{"broughtForward":{"receivable":%s,"trust":%s},"carriedForward":{"receivable":%s,"trust":%s},"clientId":"%s","currency":"%s","from":"%s","fromOperating":0,"fromTrust":%s,"invoice":0,"lines":[%s],"remit":%s,"repaid":%s,"to":"%s"}',
                  brought_receivable, brought_trust, owed - repaid, trust - from_trust - repaid, client_id, currency, period_from, from_trust, lines, from_trust, repaid, period_to), 'UTF8')), 'hex') as hash
           from paid`,
      `insert into remittance_run (id, client_id, currency, contract_version_id, period_from, period_to, payee_id, billed_id, collected, direct, fees, direct_fees, tax, brought_trust, brought_receivable, from_trust, repaid, remitted, carried_trust,
                                   carried_receivable, follows_id, hash, prepared_by, prepared_at)
         select id, client_id, currency, version_id, period_from, period_to, payee_id, billed_id, collected, direct, fees, direct_fees, tax, brought_trust, brought_receivable, from_trust, repaid, remitted, carried_trust,
                carried_receivable, follows_id, hash, '${preparer}', ${at} from remit_run`,
      `insert into remittance_line (id, run_id, client_id, n, source_kind, source_id, account_id, effective_on, collected, fee, tax, trust, receivable)
         select uuidv7(), run_id, client_id, n, kind, source_id, account_id, effective_on, collected, fee, tax, trust, receivable from remit_line`,
      trail('prepared', at),
    ],
    approve: [
      `update remittance_run r set status = 'APPROVED', approved_by = '${approver}', approved_at = ${at}, approved_hash = r.hash, version = version + 1 from remit_run w where r.id = w.id`,
      trail('approved', at),
    ],
    post: [
      `update remit_run set transaction_id = uuidv7()`,
      'analyze remit_run',
      `with posted as (
         insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at)
         select r.transaction_id, 'REMITTANCE', ${on}, 'remittance_run', r.id, 'Statement to ' || c.name, ${at} from remit_run r join client c on c.id = r.client_id returning id)
       insert into ledger_entry (transaction_id, line, ledger_account_id, book, currency, client_id, amount)
         select r.transaction_id, l.line, g.id, g.book, g.currency, g.client_id, l.amount
           from remit_run r cross join lateral ${POSTINGS}
           join ledger_account g on g.type = l.type and g.currency = r.currency and g.debtor_id is null and coalesce(g.client_id, r.id) = case when l.type like 'CLIENT%' then r.client_id else r.id end
          where l.amount <> 0 and exists (select from posted p where p.id = r.transaction_id)`,
      `with taken as (update statement_counter set last = last + (select count(*) from remit_run) returning last),
            numbered as (select w.id, w.transaction_id, 'S' || (taken.last - (select count(*) from remit_run) + row_number() over (order by w.id)) as number from remit_run w, taken)
       update remittance_run r set status = 'POSTED', statement_number = n.number, posted_at = ${at}, posted_on = ${on}, transaction_id = n.transaction_id, version = version + 1 from numbered n where r.id = n.id`,
      `create temp table remit_swept on commit drop as
         with moved as (select id, currency, transaction_id from remit_run
                        union select r.id, r.currency, f.transaction_id from remit_line l join remit_run r on r.id = l.run_id join fee_line f on f.id = l.source_id where f.transaction_id is not null)
         select m.id, m.currency, -coalesce(sum(e.amount), 0)::bigint as amount
           from moved m join ledger_entry e on e.transaction_id = m.transaction_id join ledger_account a on a.id = e.ledger_account_id and a.type = 'DUE_TO_OPERATING' group by m.id, m.currency`,
      `create temp table remit_transfer on commit drop as select uuidv7() as id, uuidv7() as transaction_id, currency, sum(amount)::bigint as amount from remit_swept group by currency`,
      // The first sweep of a book finds no account for it yet.
      `insert into ledger_account (id, book, type, currency) select uuidv7(), 'OPERATING', 'OPERATING_CASH', currency from remit_transfer on conflict do nothing`,
      `with posted as (
         insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at)
         select transaction_id, 'SWEEP', ${on}, 'book_transfer', id, 'Fees from the trust to the operating account', ${at} from remit_transfer returning id)
       insert into ledger_entry (transaction_id, line, ledger_account_id, book, currency, client_id, amount)
         select t.transaction_id, l.line, g.id, g.book, g.currency, null, l.amount
           from remit_transfer t cross join lateral (values (1, 'DUE_TO_OPERATING', t.amount), (2, 'TRUST_CASH', -t.amount), (3, 'OPERATING_CASH', t.amount), (4, 'DUE_FROM_TRUST', -t.amount)) l (line, type, amount)
           join ledger_account g on g.type = l.type and g.currency = t.currency and g.debtor_id is null and g.client_id is null
          where exists (select from posted p where p.id = t.transaction_id)`,
      `insert into book_transfer (id, kind, currency, amount, transferred_on, transaction_id, recorded_at) select id, 'SWEEP', currency, amount, ${on}, transaction_id, ${at} from remit_transfer`,
      `insert into swept_run (run_id, transfer_id) select s.id, t.id from remit_swept s join remit_transfer t on t.currency = s.currency`,
      trail('posted', at),
    ] };
}
