import type { Check } from './verify-check';
import { TERMS_CHECK } from './verify-terms';

/** Rows that a ledger transaction names as what it is of. */
const SOURCES = ['receipt', 'remittance_run', 'debtor_refund', 'partner_payout', 'unclaimed_property', 'client_payment', 'client_invoice', 'book_transfer', 'cost', 'suit_fee', 'account_fee', 'placement'];
/** Of these each transaction is one row's own, and the row names it. */
const OWN = ['receipt', 'remittance_run', 'debtor_refund', 'partner_payout', 'unclaimed_property', 'client_payment', 'book_transfer', 'suit_fee'];

/** What left trust in a transaction, minor units. */
const LEFT = (type: string): string => `select coalesce(-sum(e.amount), 0)::bigint as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id and a.type = '${type}' where e.transaction_id = x.transaction_id and e.currency = x.currency`;

/** Who did what by the rows, and the act of the audit log that says so; the log is sealed. */
const DEEDS = `
  select 'remittance_run' as kind, id::text, 'remittance.prepared' as action, prepared_by as who, prepared_at as at, null::bigint as amount from remittance_run
  union all select 'remittance_run', id::text, 'remittance.approved', approved_by, approved_at, remitted from remittance_run where approved_by is not null
  union all select 'debtor_refund', id::text, 'refund.requestRefund', requested_by, requested_at, amount from debtor_refund where requested_by is not null
  -- One whose request was taken back, which the log still tells of.
  union all select 'debtor_refund', id::text, null, null, null, null from debtor_refund where requested_by is null
  union all select 'debtor_refund', id::text, 'refund.approveRefund', approved_by, approved_at, amount from debtor_refund where status = 'PAID'
  union all select 'partner_payout', id::text, 'partner.payoutRequested', requested_by, requested_at, shares from partner_payout
  union all select 'partner_payout', id::text, 'partner.paid', approved_by, approved_at, shares from partner_payout where status = 'PAID'
  union all select 'unclaimed_property', id::text, 'unclaimed.reported', requested_by, requested_at, amount from unclaimed_property
  union all select 'unclaimed_property', id::text, 'unclaimed.handedOver', approved_by, approved_at, amount from unclaimed_property where status = 'ESCHEATED'
  union all select 'payment_file', id::text, 'paymentFile.made', made_by, made_at, total from payment_file
  union all select 'payment_file', id::text, 'paymentFile.released', released_by, released_at, total from payment_file where status = 'RELEASED'
  union all select 'bank_details', id::text, 'bankDetails.requested', requested_by, requested_at, null from bank_details
  union all select 'bank_details', id::text, 'bankDetails.approved', approved_by, approved_at, null from bank_details where approved_by is not null
  union all select 'reconciliation', id::text, 'reconciliation.signed', signed_by, signed_at, bank_balance from reconciliation
  union all select 'reconciliation', id::text, 'reconciliation.approved', approved_by, approved_at, null from reconciliation where status = 'APPROVED'
  union all select 'receipt_batch', id::text, 'receiptBatch.posted', posted_by, posted_at, deposit_total from receipt_batch where status = 'POSTED'
  union all select 'book_transfer', id::text, case kind when 'SWEEP' then 'fees.swept' else 'trust.toppedUp' end, actor_id, recorded_at, amount from book_transfer
  union all select 'cheque', id::text, 'cheque.issued', issued_by, issued_at, amount from cheque
  union all select 'ledger_period', to_char(period, 'YYYY-MM'), 'month.closed', closed_by, closed_at, null from ledger_period where closed_at is not null`;

/** Acts that the audit log calls by another name: money in suspense is found to be a debtor's and its refund asked for in one. */
const ACTION = `case a.action when 'refund.requested' then 'refund.requestRefund' else a.action end`;

/** Where the audit log notes the amount of a deed. */
const AMOUNT = `(case a.action when 'remittance.approved' then a.facts ->> 'remit' when 'partner.payoutRequested' then a.facts ->> 'shares' when 'partner.paid' then a.facts ->> 'shares' when 'paymentFile.made' then a.facts ->> 'total'
  when 'paymentFile.released' then a.facts ->> 'total' when 'reconciliation.signed' then a.facts ->> 'bank' when 'receiptBatch.posted' then a.facts ->> 'depositTotal' else a.facts ->> 'amount' end)::bigint`;

/** Checks that rows beside the books say what the books, and the sealed audit log, say of them. */
export const FACT_CHECKS: readonly Check[] = [
  TERMS_CHECK,
  {
    name: 'ledger-accounts', claim: 'entries are of the book, currency and client of their account, and each account of a client or debtor keeps its balance',
    sql: `select 'entry' as what, e.transaction_id || '/' || e.line as row, e.book || ' ' || e.currency as stored, a.book || ' ' || a.currency as account from ledger_entry e left join ledger_account a on a.id = e.ledger_account_id
           where (e.book, e.currency, e.client_id) is distinct from (a.book, a.currency, a.client_id)
          union all
          select 'balance', coalesce(a.id, b.ledger_account_id)::text, b.type, a.type from (select * from ledger_account where client_id is not null or debtor_id is not null) a full join ledger_balance b on b.ledger_account_id = a.id
           where (a.type, a.client_id) is distinct from (b.type, b.client_id) or a.id is null or b.ledger_account_id is null`,
  },
  {
    name: 'ledger-sources', claim: 'what a ledger transaction is of is there, and what says that it was posted is',
    sql: `select t.id as transaction_id, t.kind, t.source_kind, t.source_id, 'its source is gone' as what from ledger_transaction t
            left join (${SOURCES.map((table) => `select '${table}' as kind, id from ${table}`).join(' union all ')}) s on (s.kind, s.id) = (t.source_kind, t.source_id)
           where s.id is null and t.source_kind = any ('{${SOURCES.join(',')}}')
          union all
          select x.transaction_id, t.kind, x.kind, x.id, 'is not of it' from (${OWN.map((table) => `select '${table}' as kind, id, transaction_id from ${table} where transaction_id is not null`).join(' union all ')}) x
            left join ledger_transaction t on t.id = x.transaction_id where (t.source_kind, t.source_id) is distinct from (x.kind, x.id)`,
  },
  {
    name: 'payouts', claim: 'what was paid out of trust, and moved between the two banks, is what was posted',
    sql: `select x.kind, x.id as row, x.amount, b.amount as books
            from (select 'debtor_refund' as kind, id, amount, currency, transaction_id from debtor_refund where status = 'PAID'
                  union all select 'partner_payout', id, shares - offset_minor, currency, transaction_id from partner_payout where status = 'PAID'
                  union all select 'cost_payout', id, amount, currency, transaction_id from cost_payout where status = 'PAID'
                  union all select 'unclaimed_property', id, amount, currency, transaction_id from unclaimed_property where status = 'ESCHEATED'
                  union all select 'book_transfer', id, case kind when 'SWEEP' then amount else -amount end, currency, transaction_id from book_transfer) x
            cross join lateral (${LEFT('TRUST_CASH')}) b where x.amount <> b.amount
          union all
          select 'partner_payout', o.id, o.shares - o.offset_minor, s.amount from partner_payout o join lateral (select coalesce(sum(amount), 0)::bigint as amount from partner_share where payout_id = o.id) s on true
           where o.status <> 'WITHDRAWN' and o.shares - o.offset_minor <> s.amount`,
  },
  {
    name: 'sweeps', claim: 'each sweep took the fees of the runs it names',
    sql: `select t.id as transfer_id, t.currency, t.amount, coalesce(s.amount, 0)::bigint as fees from book_transfer t
            left join (select w.transfer_id, sum(x.amount) as amount from swept_run w join remittance_run r on r.id = w.run_id
                         cross join lateral (select coalesce(-sum(e.amount), 0) as amount
                           from (select r.transaction_id where r.transaction_id is not null
                                 union select f.transaction_id from remittance_line l join fee_line f on f.id = l.source_id where l.run_id = r.id and f.transaction_id is not null
                                 union select c.transaction_id from remittance_line l join cost_entry c on c.id = l.source_id where l.run_id = r.id and c.transaction_id is not null) m
                           join ledger_entry e on e.transaction_id = m.transaction_id join ledger_account a on a.id = e.ledger_account_id and a.type = 'DUE_TO_OPERATING') x
                        group by 1) s on s.transfer_id = t.id
           where t.kind = 'SWEEP' and t.amount <> coalesce(s.amount, 0)`,
  },
  {
    name: 'receipt-facts', claim: 'payments, what they were set against and their fees are of one account, client, kind and currency, on the day the books say',
    sql: `select 'receipt' as what, r.id as row, r.number from receipt r left join account a on a.id = r.account_id left join ledger_transaction t on t.id = r.transaction_id left join receipt o on o.id = r.reverses_id
           where (r.account_id is not null and (r.client_id, r.currency) is distinct from (a.client_id, a.currency))
              or (t.kind = 'RECEIPT' and r.received_on <> coalesce(t.occurred_on, t.effective_on))
              or (o.id is not null and (r.kind, r.currency, r.account_id) is distinct from (o.kind, o.currency, o.account_id))
          union all
          select 'application', p.id, r.number from receipt_application p join receipt r on r.id = p.receipt_id where (p.account_id, p.client_id, p.currency, p.kind, p.received_on) is distinct from (r.account_id, r.client_id, r.currency, r.kind || case when r.reverses_id is null then '' else 'R' end, r.received_on)
          union all
          select 'fee_line', f.id, r.number from fee_line f join receipt r on r.id = f.receipt_id where (f.account_id, f.client_id, f.currency, f.kind, f.method) is distinct from (r.account_id, r.client_id, r.currency, r.kind || case when r.reverses_id is null then '' else 'R' end, r.method)
          union all
          select 'client_payment', p.id, p.number from client_payment p
           where not exists (select from ledger_entry e join ledger_account a on a.id = e.ledger_account_id and a.type = 'CLIENT_RECEIVABLE' where (e.transaction_id, e.client_id, e.currency) = (p.transaction_id, p.client_id, p.currency))
          union all
          select 'debt_entry', e.id, a.number from debt_entry e join account a on a.id = e.account_id where (e.client_id, e.currency) is distinct from (a.client_id, a.currency)`,
  },
  {
    name: 'payment-file-totals', claim: 'a file for the bank ties to its items, in the currency of its account',
    sql: `select f.id as file_id, f.name, f.count, i.count as items, f.total, i.total as item_total, f.currency, b.currency as account_currency from payment_file f join bank_account b on b.id = f.bank_account_id
            join lateral (select count(*)::int as count, coalesce(sum(amount), 0)::bigint as total from payment_file_item where file_id = f.id) i on true
           where (f.count, f.total, f.currency) <> (i.count, i.total, b.currency)`,
  },
  {
    name: 'remittance-groups', claim: 'each group statement adds up its runs',
    sql: `select g.id as group_id, g.number, g.remitted, r.remitted as runs_remitted, g.invoiced, r.invoiced as runs_invoiced, g.credited, r.credited as runs_credited from remittance_group g
            join lateral (select count(*)::int as n, coalesce(sum(remitted), 0) as remitted, coalesce(sum(invoiced), 0) as invoiced, coalesce(sum(credited), 0) as credited from remittance_run where group_id = g.id) r on true
           where (g.runs, g.remitted, g.invoiced, g.credited) <> (r.n, r.remitted, r.invoiced, r.credited)`,
  },
  {
    name: 'two-people', claim: 'who asked, approved, released, signed and closed, when and how much, is what the audit log says; and what it says was done is there',
    sql: `with deeds as (${DEEDS}),
          told as (select a.subject_kind as kind, a.subject_id as id, ${ACTION} as action, a.actor_id as who, a.occurred_at as at, ${AMOUNT} as amount from audit_log a where ${ACTION} in (select action from deeds) or a.action = 'month.closed')
          select d.kind, d.id as row, d.action, d.who::text as stored, d.at, d.amount from deeds d
           where exists (select from told t where (t.kind, t.id, t.action) = (d.kind, d.id, d.action))
             and not exists (select from told t where (t.kind, t.id, t.action) = (d.kind, d.id, d.action) and t.who is not distinct from d.who and t.at = d.at and (d.amount is null or t.amount = d.amount))
          union all
          select t.kind, t.id, t.action, 'is gone', t.at, t.amount from told t where not exists (select from deeds d where (d.kind, d.id) = (t.kind, t.id))`,
  },
];
