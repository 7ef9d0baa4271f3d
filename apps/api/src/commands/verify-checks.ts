import { LEDGER_SEAL_SOURCES, SEAL_CHAIN_FAULT, sealedRowsFault } from '@quittance/ledger/server';
import { REMITTANCE_SEAL_SOURCES } from '@quittance/remittance/server';
import { RECOVERY_RECOMPUTED } from '@quittance/reporting/server';
import { COMMISSION_CHECKS } from './verify-commissions';
import { FACT_CHECKS } from './verify-facts';
import { SETTLEMENT_CHECKS } from './verify-settlements';
import { TAKEOVER_CHECKS } from './verify-takeovers';
import type { Check } from './verify-check';

const NATURAL = `case when a.type in ('CLIENT_TRUST', 'DEBTOR_REFUND', 'COST_DEPOSIT', 'SUSPENSE', 'DUE_TO_ATTORNEY', 'DUE_TO_OPERATING', 'DUE_TO_TRUST', 'TAX_PAYABLE', 'FEE_REVENUE', 'BROUGHT_FORWARD') then -1 else 1 end`;

/** Lines of runs that are posted: what has been remitted. */
const REMITTED = `select l.source_id from remittance_line l join remittance_run r on r.id = l.run_id where l.live and r.status = 'POSTED'`;

/** Set-based checks, cheapest first. Each names the row at fault in its columns. */
export const CHECKS: readonly Check[] = [
  {
    name: 'ledger-balanced', claim: 'every ledger transaction balances in each book and currency',
    sql: `select transaction_id, book, currency, sum(amount)::text as difference from ledger_entry group by 1, 2, 3 having sum(amount) <> 0`,
  },
  {
    name: 'ledger-complete', claim: 'no ledger transaction is empty',
    sql: `select t.id as transaction_id, t.kind from ledger_transaction t where not exists (select from ledger_entry e where e.transaction_id = t.id)`,
  },
  {
    name: 'ledger-balances', claim: 'stored ledger balances equal their entries',
    sql: `select b.ledger_account_id, a.type, a.currency, a.client_id, b.amount as stored, coalesce(s.amount, 0)::bigint as entries
            from ledger_balance b join ledger_account a on a.id = b.ledger_account_id
            left join (select e.ledger_account_id, sum(e.amount * (${NATURAL})) as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id group by 1) s on s.ledger_account_id = b.ledger_account_id
           where b.amount <> coalesce(s.amount, 0)`,
  },
  {
    name: 'client-trust-not-negative', claim: 'no client’s trust money, cost deposit or debtor’s refund is below zero',
    sql: `select ledger_account_id, type, client_id, amount from ledger_balance where type in ('CLIENT_TRUST', 'COST_DEPOSIT', 'DEBTOR_REFUND') and amount < 0`,
  },
  {
    name: 'closed-months', claim: 'nothing was booked into a month after it, or one after it, was closed',
    sql: `select t.id as transaction_id, t.effective_on, t.recorded_at, c.closed_at from ledger_transaction t
            join lateral (select min(p.closed_at) as closed_at from ledger_period p where p.period >= date_trunc('month', t.effective_on)::date and p.closed_at is not null) c on t.recorded_at > c.closed_at
           order by t.recorded_at`,
  },
  {
    name: 'bank-statements', claim: 'of each bank statement every line is stored or known, and what another file told of a line is of its account',
    sql: `select 'bank_statement' as what, s.id::text as row, s.lines, s.known, coalesce(l.stored, 0) as stored
            from bank_statement s left join (select statement_id, count(*)::int as stored from bank_line group by 1) l on l.statement_id = s.id where s.lines - s.known <> coalesce(l.stored, 0)
          union all
          select 'bank_retelling', r.fingerprint, s.lines, s.known, r.n from bank_retelling r join bank_statement s on s.id = r.statement_id join bank_line l on l.id = r.bank_line_id
           where l.bank_account_id <> r.bank_account_id or s.bank_account_id <> r.bank_account_id or r.n > s.lines`,
  },
  {
    name: 'bank-clearing', claim: 'what bank lines clear is what they are, and no more of an entry than there is',
    sql: `select 'bank_line' as what, l.id::text as row, l.amount, coalesce(c.amount, 0)::bigint as cleared from bank_line l left join (select bank_line_id, sum(amount) as amount from bank_clearing group by 1) c on c.bank_line_id = l.id
           where (l.status in ('MATCHED', 'SUSPENSE') and l.amount is distinct from c.amount) or (l.status in ('NEW', 'IGNORED') and c.amount is not null)
          union all
          select 'transaction', c.transaction_id::text, coalesce(e.amount, 0), c.amount::bigint
            from (select c.transaction_id, b.book, b.currency, sum(c.amount) as amount from bank_clearing c join bank_account b on b.id = c.bank_account_id group by 1, 2, 3) c
            left join lateral (select sum(e.amount) as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where e.transaction_id = c.transaction_id and a.type = c.book || '_CASH' and a.currency = c.currency) e on true
           where e.amount is null or sign(c.amount) <> sign(e.amount) or abs(c.amount) > abs(e.amount)`,
  },
  {
    name: 'reconciliations', claim: 'each signed reconciliation ties with its exceptions, and two people signed what is approved',
    sql: `select r.id as reconciliation_id, r.as_on, r.bank_balance, r.book_balance, coalesce(i.amount, 0)::bigint as exceptions
            from reconciliation r
            left join (select reconciliation_id, sum(case kind when 'UNBOOKED' then -amount when 'DUE_FROM_OPERATING' then 0 else amount end) as amount from reconciliation_item group by 1) i on i.reconciliation_id = r.id
           where r.bank_balance + coalesce(i.amount, 0) <> r.book_balance or (r.status = 'APPROVED' and r.approved_by = r.signed_by)`,
  },
  {
    name: 'debt-balances', claim: 'debt balances equal their entries, by invoice and bucket',
    sql: `select coalesce(b.account_id, e.account_id) as account_id, coalesce(b.invoice_id, e.invoice_id) as invoice_id, coalesce(b.bucket, e.bucket) as bucket, b.amount as stored, e.amount as entries
            from debt_balance b full join (select account_id, invoice_id, bucket, sum(amount)::bigint as amount from debt_entry group by 1, 2, 3) e
              on (e.account_id, e.invoice_id, e.bucket) = (b.account_id, b.invoice_id, b.bucket)
           where coalesce(b.amount, 0) <> coalesce(e.amount, 0)`,
  },
  {
    name: 'account-balances', claim: 'what each account owes, and was placed with, equals its entries',
    sql: `select a.id as account_id, a.number, a.balance_minor as stored, coalesce(e.amount, 0)::bigint as entries, a.placed_minor as stored_placed, coalesce(e.placed, 0)::bigint as placed
            from account a left join (select account_id, sum(amount) as amount, sum(amount) filter (where kind = 'PLACED') as placed from debt_entry group by 1) e on e.account_id = a.id
           where a.balance_minor <> coalesce(e.amount, 0) or a.placed_minor <> coalesce(e.placed, 0)`,
  },
  {
    name: 'receipts', claim: 'applications add up to what each receipt says is applied',
    sql: `select r.id as receipt_id, r.number, r.applied as stored, coalesce(p.amount, 0)::bigint as applications
            from receipt r left join (select receipt_id, sum(amount) as amount from receipt_application group by 1) p on p.receipt_id = r.id where r.applied <> coalesce(p.amount, 0)`,
  },
  {
    name: 'applications', claim: 'every application has its debt entry, of the opposite amount',
    sql: `select p.id as application_id, p.receipt_id, p.amount, e.amount as debt_entry from receipt_application p join debt_entry e on e.id = p.debt_entry_id
           where e.amount <> -p.amount or (e.account_id, e.invoice_id, e.bucket) <> (p.account_id, p.invoice_id, p.bucket)`,
  },
  {
    name: 'payment-entries', claim: 'every debt entry of a payment belongs to an application',
    sql: `select e.id as debt_entry_id, e.account_id, e.amount from debt_entry e where e.kind in ('PAYMENT', 'RETURNED_PAYMENT') and not exists (select from receipt_application p where p.debt_entry_id = e.id)`,
  },
  {
    name: 'returns', claim: 'a returned payment mirrors the payment it returns',
    sql: `select v.id as receipt_id, v.number, v.amount, o.amount as original from receipt v join receipt o on o.id = v.reverses_id
           where (v.amount, v.applied, v.suspense, v.refundable, v.with_client) <> (-o.amount, -o.applied, -o.suspense, -o.refundable, -o.with_client)`,
  },
  {
    name: 'fee-lines', claim: 'every receipt that was applied has its fee line, and no other has one',
    sql: `select coalesce(p.receipt_id, f.receipt_id) as receipt_id, coalesce(p.account_id, f.account_id) as account_id, p.amount as applied, f.applied as fee_line
            from fee_line f full join (select receipt_id, account_id, sum(amount)::bigint as amount from receipt_application group by 1, 2) p on (p.receipt_id, p.account_id) = (f.receipt_id, f.account_id)
           where p.amount is distinct from f.applied`,
  },
  {
    name: 'fee-effects', claim: 'what a fee line says it did to trust and to what the client owes is what was posted',
    sql: `select f.id as fee_line_id, f.receipt_id, f.trust, coalesce(s.trust, 0)::bigint as posted_trust, f.receivable, coalesce(s.receivable, 0)::bigint as posted_receivable
            from fee_line f
            left join (select e.transaction_id, e.client_id, -sum(e.amount) filter (where a.type = 'CLIENT_TRUST') as trust, sum(e.amount) filter (where a.type = 'CLIENT_RECEIVABLE') as receivable
                         from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type in ('CLIENT_TRUST', 'CLIENT_RECEIVABLE') group by 1, 2) s
              on s.transaction_id = f.transaction_id and s.client_id = f.client_id
           where f.trust <> coalesce(s.trust, 0) or f.receivable <> coalesce(s.receivable, 0)`,
  },
  {
    name: 'fee-revenue', claim: 'commission in the books equals the fee lines, the fees of accounts and suit fees, per currency; what another system earned is not in them',
    sql: `select coalesce(l.currency, f.currency) as currency, l.amount as books, f.amount as fee_lines
            from (select e.currency, -sum(e.amount)::bigint as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type = 'FEE_REVENUE' group by 1) l
            full join (select currency, sum(amount)::bigint as amount from (select currency, amount from fee_line where treatment <> 'TAKEN_OVER' or reverses_id is not null union all select currency, amount from account_fee union all select currency, amount from suit_fee) x group by 1) f on f.currency = l.currency
           where coalesce(l.amount, 0) <> coalesce(f.amount, 0)`,
  },
  {
    name: 'partner-shares', claim: 'what partners are due, owe back and have had in all is what their shares and the costs recovered for them say, per currency',
    sql: `select coalesce(l.currency, s.currency) as currency, coalesce(l.type, s.type) as type, l.amount as books, s.amount as shares
            from (select e.currency, a.type, sum(e.amount * (${NATURAL}))::bigint as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id
                   where a.type in ('DUE_TO_ATTORNEY', 'PARTNER_RECEIVABLE', 'PARTNER_SHARE') group by 1, 2) l
            full join (select x.currency, x.type, sum(x.amount)::bigint as amount from (
                         select s.currency, t.type, case t.type when 'PARTNER_SHARE' then s.amount when 'DUE_TO_ATTORNEY' then greatest(s.amount, 0) else greatest(-s.amount, 0) end as amount
                           from partner_share s cross join (values ('DUE_TO_ATTORNEY'), ('PARTNER_RECEIVABLE'), ('PARTNER_SHARE')) t (type)
                          where t.type = 'PARTNER_SHARE' or s.status in ('OWED', 'REQUESTED')
                         union all select currency, 'DUE_TO_ATTORNEY', recovered - repaid + advance from cost where funder = 'ATTORNEY') x group by 1, 2) s on (s.currency, s.type) = (l.currency, l.type)
           where coalesce(l.amount, 0) <> coalesce(s.amount, 0)`,
  },
  {
    name: 'partner-share-rates', claim: 'each partner’s share is its part of what was applied, and every payment to a partner has one',
    sql: `select r.id as receipt_id, r.number, r.applied, s.collected, s.share_ppm, s.amount from receipt r left join partner_share s on s.receipt_id = r.id
           where r.kind = 'PA' and r.applied <> 0 and (s.id is null or s.collected <> r.applied or s.amount <> round(s.collected::numeric * s.share_ppm / 1000000))`,
  },
  {
    name: 'suit-fees', claim: 'each suit fee is its part of what was owed, and remittances take it up as it stands',
    sql: `select f.id as suit_fee_id, f.amount, f.base, f.rate_ppm, l.receivable from suit_fee f left join remittance_line l on l.source_id = f.id and l.live
           where abs(f.amount) <> round(f.base::numeric * f.rate_ppm / 1000000) or (l.id is not null and (l.collected, l.receivable, l.fee, l.trust) <> (f.amount, f.amount + f.tax, 0, 0))`,
  },
  {
    name: 'tax-payable', claim: 'tax on commission in the books equals the fee lines, the fees of accounts and suit fees, per currency',
    sql: `select coalesce(l.currency, f.currency) as currency, l.amount as books, f.amount as fee_lines
            from (select e.currency, -sum(e.amount)::bigint as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type = 'TAX_PAYABLE' group by 1) l
            full join (select currency, sum(tax)::bigint as amount from (select currency, tax from fee_line union all select currency, tax from account_fee union all select currency, tax from suit_fee) x group by 1) f on f.currency = l.currency
           where coalesce(l.amount, 0) <> coalesce(f.amount, 0)`,
  },
  {
    name: 'fee-tax', claim: 'each fee line, fee of an account and suit fee bears the tax of the rate it names, rounded by line',
    sql: `select f.id as fee_line_id, f.receipt_id, f.tax, round(f.amount::numeric * f.tax_ppm / 1000000)::bigint as worked_out from fee_line f left join tax_rate t on t.id = f.tax_rate_id
           where f.tax <> round(f.amount::numeric * f.tax_ppm / 1000000) or f.tax_ppm <> coalesce(t.rate_ppm, 0)
          union all
          select f.id, f.transaction_id, f.tax, round(f.amount::numeric * f.tax_ppm / 1000000)::bigint
            from (select id, transaction_id, amount, tax, tax_ppm, tax_rate_id from suit_fee union all select id, transaction_id, amount, tax, tax_ppm, tax_rate_id from account_fee) f left join tax_rate t on t.id = f.tax_rate_id
           where f.tax <> round(f.amount::numeric * f.tax_ppm / 1000000) or f.tax_ppm <> coalesce(t.rate_ppm, 0)`,
  },
  {
    name: 'account-fees', claim: 'fixed and withdrawal fees are what the account’s frozen terms give',
    sql: `select f.id as account_fee_id, t.account_id, f.amount as stored, (t.resolved -> 'fixed' ->> 'amount')::bigint as worked_out
            from account_terms t left join account_fee f on f.account_id = t.account_id and f.kind = 'FIXED' and f.reverses_id is null
           where t.seq = 1 and f.amount is distinct from (t.resolved -> 'fixed' ->> 'amount')::bigint
          union all
          select f.id, f.account_id, f.amount, w.amount from account_fee f join account_terms t on (t.account_id, t.seq) = (f.account_id, f.terms_seq)
           cross join lateral (select coalesce((t.resolved -> 'withdrawal' ->> 'amount')::bigint, 0)
             + round((f.working ->> 'owed')::numeric * coalesce((t.resolved -> 'withdrawal' ->> 'balancePpm')::numeric, 0) / 1000000)::bigint as amount) w
           where f.kind = 'WITHDRAWAL' and f.reverses_id is null and f.amount is distinct from w.amount
          union all
          select r.id, r.account_id, r.amount, -o.amount from account_fee r join account_fee o on o.id = r.reverses_id where (r.amount, r.tax, r.account_id) <> (-o.amount, -o.tax, o.account_id)`,
  },
  {
    name: 'account-fee-postings', claim: 'what accounts’ fees made clients owe is what was posted',
    sql: `select f.transaction_id, f.client_id, f.amount as fees, coalesce(s.amount, 0)::bigint as posted
            from (select transaction_id, client_id, sum(amount + tax)::bigint as amount from account_fee group by 1, 2) f
            left join (select e.transaction_id, e.client_id, sum(e.amount) as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type = 'CLIENT_RECEIVABLE' group by 1, 2) s
              on (s.transaction_id, s.client_id) = (f.transaction_id, f.client_id)
           where f.amount <> coalesce(s.amount, 0)`,
  },
  {
    name: 'remitted-account-fees', claim: 'remittance lines of accounts’ fees say what the fees say',
    sql: `select l.id as line_id, l.run_id, l.n, l.fee, f.amount as source_fee, l.receivable, f.amount + f.tax as source_receivable from remittance_line l left join account_fee f on f.id = l.source_id
           where l.source_kind = 'FEE' and (f.id is null or (l.collected, l.fee, l.trust, l.receivable) <> (0, f.amount, 0, f.amount + f.tax))`,
  },
  {
    name: 'calls', claim: 'a call that rang at a debtor’s stands on a used permit, and its record is the contact it was',
    sql: `select c.id as call_id, c.number, 'permit' as what from call c left join permit p on p.id = c.permit_id
           where c.direction = 'OUTBOUND' and c.status in ('RINGING', 'ANSWERED', 'LEAVING', 'COMPLETED', 'NO_ANSWER', 'BUSY') and (p.used_at is null or p.channel <> 'CALL' or p.debtor_id <> c.debtor_id or p.address <> c.number)
          union all
          select c.id, c.number, 'contact' from call c join contact_attempt a on a.id = c.attempt_id
           where a.direction <> c.direction or a.channel <> 'CALL' or a.debtor_id <> c.debtor_id or a.permit_id is distinct from c.permit_id
          union all
          select v.call_id, c.address, 'voicemail' from call_voicemail v join communication c on c.id = v.communication_id where c.status in ('SENT', 'DELIVERED') and (c.sha256 is null or c.permit_id is null)`,
  },
  {
    name: 'permits', claim: 'every contact of ours stands on a permit that was used for it: debtor, address and channel',
    sql: `select t.id as attempt_id, t.channel, t.address, p.id as permit_id, p.used_at from contact_attempt t left join permit p on p.id = t.permit_id
           where t.direction = 'OUTBOUND' and not t.carried_over and (p.used_at is null or (p.debtor_id, p.channel, p.address) <> (t.debtor_id, t.channel, t.address))`,
  },
  {
    name: 'suspense', claim: 'money in suspense is what open items say, per currency',
    sql: `select coalesce(l.currency, i.currency) as currency, l.amount as books, i.amount as items
            from (select e.currency, -sum(e.amount)::bigint as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type = 'SUSPENSE' group by 1) l
            full join (select currency, sum(amount)::bigint as amount from suspense_item where status = 'OPEN' group by 1) i on i.currency = l.currency
           where coalesce(l.amount, 0) <> coalesce(i.amount, 0)`,
  },
  {
    name: 'refunds', claim: 'money owed back to each debtor is what unpaid refunds say',
    sql: `select coalesce(l.debtor_id, f.debtor_id) as debtor_id, coalesce(l.currency, f.currency) as currency, l.amount as books, f.amount as refunds
            from (select a.debtor_id, a.currency, b.amount from ledger_balance b join ledger_account a on a.id = b.ledger_account_id where b.type = 'DEBTOR_REFUND') l
            full join (select debtor_id, currency, sum(amount)::bigint as amount from debtor_refund where status in ('OWED', 'REQUESTED') group by 1, 2) f on (f.debtor_id, f.currency) = (l.debtor_id, l.currency)
           where coalesce(l.amount, 0) <> coalesce(f.amount, 0)`,
  },
  {
    name: 'remittance-lines', claim: 'remittance lines say what their sources say',
    sql: `select l.id as line_id, l.run_id, l.n, l.fee, f.fee as source_fee, l.trust, f.trust as source_trust, l.tax, f.tax as source_tax from remittance_line l left join remittable f on f.source_id = l.source_id
           where f.source_id is null or (l.source_kind, l.collected, l.fee, l.tax, l.trust, l.receivable) <> (f.kind, f.collected, f.fee, f.tax, f.trust, f.receivable)`,
  },
  {
    name: 'remittance-costs', claim: 'cost lines of a remittance say what their costs say',
    sql: `select l.id as line_id, l.run_id, l.n, l.trust, e.trust as source_trust, l.receivable, e.receivable as source_receivable from remittance_line l left join cost_entry e on e.id = l.source_id
           where l.source_kind = 'COST' and (e.id is null or (l.collected, l.fee, l.trust, l.receivable) <> (e.receivable - e.trust, 0, e.trust, e.receivable))`,
  },
  {
    name: 'cost-sums', claim: 'what was deposited, spent and recovered of each cost equals its entries',
    sql: `select c.id as cost_id, c.number, c.deposited, c.spent, c.refunded, c.charged, c.recovered, c.repaid, c.advance, to_jsonb(s) as entries
            from cost c
            join lateral (select coalesce(sum(e.amount) filter (where e.kind = 'DEPOSIT'), 0) as deposited, coalesce(sum(e.amount) filter (where e.kind = 'SPENT'), 0) as spent,
                                 coalesce(sum(e.amount) filter (where e.kind = 'REFUNDED'), 0) as refunded, coalesce(sum(e.amount) filter (where e.kind = 'CHARGED'), 0) as charged,
                                 coalesce(sum(e.amount) filter (where e.kind = 'RECOVERED'), 0) as recovered, coalesce(sum(e.amount) filter (where e.kind = 'REPAID'), 0) as repaid,
                                 coalesce(sum(e.advance), 0) as advance from cost_entry e where e.cost_id = c.id) s on true
           where (c.deposited, c.spent, c.refunded, c.charged, c.recovered, c.repaid, c.advance) <> (s.deposited, s.spent, s.refunded, s.charged, s.recovered, s.repaid, s.advance)`,
  },
  {
    name: 'cost-effects', claim: 'what entries of costs say they did is what was posted',
    sql: `select e.transaction_id, e.trust, p.trust as posted_trust, e.receivable, p.receivable as posted_receivable, e.deposit, p.deposit as posted_deposit, e.advance, p.advance as posted_advance
            from (select transaction_id, sum(trust) as trust, sum(receivable) as receivable, sum(deposit) as deposit, sum(advance) as advance from cost_entry where transaction_id is not null group by 1) e
            join lateral (select coalesce(-sum(l.amount) filter (where a.type = 'CLIENT_TRUST'), 0) as trust, coalesce(sum(l.amount) filter (where a.type = 'CLIENT_RECEIVABLE'), 0) as receivable,
                                 coalesce(-sum(l.amount) filter (where a.type = 'COST_DEPOSIT'), 0) as deposit, coalesce(sum(l.amount) filter (where a.type = 'COST_ADVANCE'), 0) as advance
                            from ledger_entry l join ledger_account a on a.id = l.ledger_account_id where l.transaction_id = e.transaction_id) p on true
           where (e.trust, e.receivable, e.deposit, e.advance) <> (p.trust, p.receivable, p.deposit, p.advance)`,
  },
  {
    name: 'cost-books', claim: 'each client’s cost deposit, and what the agency has advanced for it, is what its costs say',
    sql: `select a.client_id, a.currency, b.type, b.amount as books, coalesce(e.amount, 0)::bigint as entries
            from ledger_balance b join ledger_account a on a.id = b.ledger_account_id
            left join (select client_id, currency, 'COST_DEPOSIT' as type, sum(deposit) as amount from cost_entry group by 1, 2 union all
                       select client_id, currency, 'COST_ADVANCE', sum(advance) from cost_entry group by 1, 2) e on (e.client_id, e.currency, e.type) = (a.client_id, a.currency, b.type)
           where b.type in ('COST_DEPOSIT', 'COST_ADVANCE') and b.amount <> coalesce(e.amount, 0)`,
  },
  {
    name: 'cost-attorneys', claim: 'what attorneys are due for costs is what was recovered for them and not passed on, per currency',
    sql: `select coalesce(l.currency, c.currency) as currency, l.amount as books, c.amount as costs
            from (select e.currency, -sum(e.amount)::bigint as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id join ledger_transaction t on t.id = e.transaction_id
                   where a.type = 'DUE_TO_ATTORNEY' and t.kind = 'COST' group by 1) l
            full join (select currency, sum(recovered - repaid + advance)::bigint as amount from cost where funder = 'ATTORNEY' group by 1) c on c.currency = l.currency
           where coalesce(l.amount, 0) <> coalesce(c.amount, 0)`,
  },
  {
    name: 'cost-debts', claim: 'what a debtor owes for a cost is what was spent on it',
    sql: `select e.id as cost_entry_id, e.cost_id, e.amount, d.amount as debt from cost_entry e join cost c on c.id = e.cost_id left join debt_entry d on d.id = e.debt_entry_id
           where e.kind = 'SPENT' and c.recoverable and (d.id is null or d.amount <> e.amount or d.bucket <> 'COSTS' or d.account_id <> e.account_id)`,
  },
  {
    name: 'receipt-batches', claim: 'a posted batch ties to its deposit, and its receipts to its lines',
    sql: `select b.id as batch_id, b.number, b.deposit_total, l.amount as lines, r.amount as receipts
            from receipt_batch b
            left join (select batch_id, sum(amount) as amount from receipt_batch_line group by 1) l on l.batch_id = b.id
            left join (select batch_id, sum(amount) as amount from receipt where batch_id is not null group by 1) r on r.batch_id = b.id
           where (b.status = 'POSTED' and (b.deposit_total is distinct from l.amount or b.deposit_total is distinct from r.amount)) or (b.status <> 'POSTED' and r.amount is not null)`,
  },
  {
    name: 'payment-files', claim: 'files for the bank pay and collect what their sources say, and nothing that a check pays too',
    sql: `select i.file_id, i.n, i.reference, i.amount, p.amount as source_amount
            from payment_file_item i
            left join (select 'REMITTANCE' as kind, id, from_trust as amount from remittance_run union all select 'REMITTANCE_OPERATING', id, from_operating from remittance_run union all select 'PARTNER_PAYOUT', id, shares - offset_minor from partner_payout
                       union all select 'DEBTOR_REFUND', id, amount from debtor_refund union all select 'DEBIT', id, amount from direct_debit) p on (p.kind, p.id) = (i.source_kind, i.source_id)
           where i.live and i.amount is distinct from p.amount
             and not exists (select from remittance_run r where i.source_kind = 'REMITTANCE' and r.id = i.source_id and r.remitted = i.amount)
          union all
          select i.file_id, i.n, i.reference, i.amount, c.amount from payment_file_item i join cheque c on (c.source_kind, c.source_id) = (i.source_kind, i.source_id) and c.status in ('ISSUED', 'CLEARED') where i.live`,
  },
  {
    name: 'cheque-numbers', claim: 'check numbers have no gaps',
    sql: `select s.id as series_id, s.name, s.first_number, s.last_number, n.cheques from cheque_series s
            join lateral (select count(*)::int as cheques from cheque c where c.series_id = s.id and c.number between s.first_number and s.last_number) n on true
           where n.cheques <> s.last_number - s.first_number + 1`,
  },
  {
    name: 'positive-pay', claim: 'files for the bank tie to their lines, and their numbers have no gaps',
    sql: `select f.id as file_id, f.number::bigint, f.issued_total, l.issued, f.void_total, l.voided
            from positive_pay_file f
            join lateral (select coalesce(sum(p.amount) filter (where p.action = 'ISSUE'), 0) as issued, coalesce(sum(p.amount) filter (where p.action = 'VOID'), 0) as voided, count(*) as n,
                                 count(*) filter (where p.amount <> c.amount) as wrong from positive_pay_line p join cheque c on c.id = p.cheque_id where p.file_id = f.id) l on true
           where (f.issued_total, f.void_total, f.issued_count + f.void_count) <> (l.issued, l.voided, l.n) or l.wrong > 0
          union all
          select s.id, s.last_file, n.files, null, null, null from cheque_series s join lateral (select count(*) as files from positive_pay_file f where f.series_id = s.id) n on true where n.files <> s.last_file`,
  },
  {
    name: 'remittance-runs', claim: 'remittance runs add up: brought forward, lines, paid, carried forward',
    sql: `select r.id as run_id, r.statement_number, r.status, r.collected, s.collected as lines_collected, r.fees, s.fees as lines_fees, r.remitted, r.carried_trust, r.carried_receivable
            from remittance_run r
            join lateral (select coalesce(sum(l.collected) filter (where l.source_kind in ('PU', 'PUR', 'PA', 'PAR')), 0) as collected, coalesce(sum(l.collected) filter (where l.source_kind in ('PC', 'PCR')), 0) as direct,
                                 coalesce(sum(l.fee), 0) as fees, coalesce(sum(l.tax), 0) as tax, coalesce(sum(l.collected) filter (where l.source_kind in ('CP', 'CPR')), 0) as paid_in,
                                 coalesce(sum(l.trust), 0) as trust, coalesce(sum(l.receivable), 0) as receivable from remittance_line l where l.run_id = r.id) s on true
           where (r.collected, r.direct, r.fees, r.tax, r.paid_in) <> (s.collected, s.direct, s.fees, s.tax, s.paid_in)
              or r.brought_trust + s.trust <> r.carried_trust + r.from_trust + r.repaid
              or r.brought_receivable + s.receivable <> r.carried_receivable + r.repaid - r.from_operating + r.invoiced - r.credited`,
  },
  {
    name: 'remittance-chain', claim: 'each remittance begins with what the one before it left',
    sql: `select n.id as run_id, n.statement_number, n.brought_trust, p.carried_trust, n.brought_receivable, p.carried_receivable from remittance_run n join remittance_run p on p.id = n.follows_id
           where n.status = 'POSTED' and (n.brought_trust, n.brought_receivable) <> (p.carried_trust, p.carried_receivable)`,
  },
  {
    name: 'remittance-postings', claim: 'what a posted run paid is what its ledger transaction says',
    sql: `select r.id as run_id, r.statement_number, r.from_trust + r.repaid as run, coalesce(s.amount, 0)::bigint as books
            from remittance_run r
            left join (select e.transaction_id, sum(e.amount) as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type = 'CLIENT_TRUST' group by 1) s on s.transaction_id = r.transaction_id
           where r.status = 'POSTED' and r.from_trust + r.repaid <> coalesce(s.amount, 0)`,
  },
  {
    name: 'held-for-clients', claim: 'each client’s trust money is what was not yet remitted and what was carried forward',
    sql: `select a.client_id, a.currency, b.amount as books, coalesce(f.trust, 0)::bigint as not_remitted, coalesce(c.trust, 0)::bigint as carried
            from ledger_balance b join ledger_account a on a.id = b.ledger_account_id
            left join (select client_id, currency, sum(trust) as trust from remittable where source_id not in (${REMITTED}) group by 1, 2) f on (f.client_id, f.currency) = (a.client_id, a.currency)
            left join (select client_id, currency, sum(carried_trust) as trust from remittance_run r where status = 'POSTED'
                          and not exists (select from remittance_run n where n.follows_id = r.id and n.status = 'POSTED') group by 1, 2) c on (c.client_id, c.currency) = (a.client_id, a.currency)
           where b.type = 'CLIENT_TRUST' and b.amount <> coalesce(f.trust, 0) + coalesce(c.trust, 0)`,
  },
  {
    name: 'statement-numbers', claim: 'statement numbers have no gaps',
    sql: `select c.given_out, r.posted from (select coalesce(max(last), 1000) - 1000 as given_out from statement_counter) c, (select count(*) as posted from remittance_run where status = 'POSTED') r where c.given_out <> r.posted`,
  },
  {
    name: 'document-numbers', claim: 'numbers of invoices, credit notes and group statements have no gaps',
    sql: `select c.series, c.last - 1000 as given_out, n.made from (select series, coalesce(d.last, 1000) as last from (values ('INVOICE'), ('CREDIT_NOTE'), ('GROUP_STATEMENT')) s (series) left join document_counter d using (series)) c
            join lateral (select case c.series when 'GROUP_STATEMENT' then (select count(*) from remittance_group) else (select count(*) from client_invoice i where i.kind = c.series and i.takeover_id is null) end as made) n on true
           where c.last - 1000 <> n.made`,
  },
  {
    name: 'invoices', claim: 'invoices and credit notes of ours add up to what their runs invoice and credit, and no more is settled than they say',
    sql: `select i.id as invoice_id, i.number, i.amount, s.amount as parts, s.runs as runs, i.open from client_invoice_open i
            join lateral (select coalesce(sum(p.amount), 0) as amount, coalesce(sum(r.invoiced - r.credited), 0) * case i.kind when 'INVOICE' then 1 else -1 end as runs
                            from client_invoice_part p join remittance_run r on r.id = p.run_id where p.invoice_id = i.id) s on true
           where (i.takeover_id is null and (i.amount <> s.amount or i.amount <> s.runs)) or i.open < 0 or i.open > i.amount`,
  },
  {
    name: 'client-payments', claim: 'each payment of a client settles invoices and stands on account for what it says, and is in the books',
    sql: `select p.id as payment_id, p.number, p.amount, p.on_account, s.settled, b.amount as books from client_payment p
            join lateral (select coalesce(sum(t.amount), 0) as settled from invoice_settlement t where t.payment_id = p.id) s on true
            join lateral (select coalesce(sum(e.amount), 0) as amount from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where e.transaction_id = p.transaction_id and a.type = 'OPERATING_CASH') b on true
           where p.amount <> p.on_account + s.settled or p.amount <> b.amount`,
  },
  {
    name: 'owed-by-clients', claim: 'what each client owes is what was not yet remitted, carried forward, and open of invoices less credit notes',
    sql: `with owed as (
            select client_id, currency, sum(receivable) as amount from remittable where source_id not in (${REMITTED}) group by 1, 2
            union all select client_id, currency, carried_receivable from remittance_run r where status = 'POSTED' and not exists (select from remittance_run n where n.follows_id = r.id and n.status = 'POSTED')
            union all select client_id, currency, case kind when 'INVOICE' then open else -open end from client_invoice_open)
          select coalesce(b.client_id, o.client_id) as client_id, coalesce(b.currency, o.currency) as currency, b.amount as books, o.amount as owed
            from (select a.client_id, a.currency, b.amount from ledger_balance b join ledger_account a on a.id = b.ledger_account_id where b.type = 'CLIENT_RECEIVABLE') b
            full join (select client_id, currency, sum(amount) as amount from owed group by 1, 2) o on (o.client_id, o.currency) = (b.client_id, b.currency)
           where coalesce(b.amount, 0) <> coalesce(o.amount, 0)`,
  },
  {
    name: 'recovery-months', claim: 'recoveries by month, as reports and the portal show them, equal placements and payments',
    sql: `select client_id, currency, to_char(placed_month, 'YYYY-MM') as placed, to_char(month, 'YYYY-MM') as month, s.collected as stored, r.collected as payments, s.fees as stored_fees, r.fees, s.accounts as stored_accounts, r.accounts
            from recovery_month s full join (${RECOVERY_RECOMPUTED}) r using (client_id, currency, placed_month, month)
           where (coalesce(s.accounts, 0), coalesce(s.placed, 0), coalesce(s.collected, 0), coalesce(s.direct, 0), coalesce(s.fees, 0))
              <> (coalesce(r.accounts, 0), coalesce(r.placed, 0), coalesce(r.collected, 0), coalesce(r.direct, 0), coalesce(r.fees, 0))`,
  },
  {
    name: 'sealed-rows', claim: 'every sealed ledger entry, audit row and statement is as it was sealed, none is gone, none was put in afterwards',
    sql: sealedRowsFault([...LEDGER_SEAL_SOURCES, ...REMITTANCE_SEAL_SOURCES]),
  },
  { name: 'seals', claim: 'each seal follows from its rows and the seal before it', sql: SEAL_CHAIN_FAULT },
  ...FACT_CHECKS, ...TAKEOVER_CHECKS, ...SETTLEMENT_CHECKS, ...COMMISSION_CHECKS,
  {
    name: 'bank-payments', claim: 'the payments that a bank line made come to the line',
    sql: `select l.id as bank_line_id, l.amount, coalesce(sum(r.amount), 0)::bigint as payments from bank_line l
            left join bank_clearing c on c.bank_line_id = l.id left join receipt r on r.transaction_id = c.transaction_id
           where l.matched_kind = 'PAYMENT' group by l.id having l.amount <> coalesce(sum(r.amount), 0)`,
  },
  {
    name: 'returned-items', claim: 'a returned item that reversed a payment names the return of that payment',
    sql: `select i.id as returned_item_id, i.receipt_id, i.reversal_id from returned_item i left join receipt v on v.id = i.reversal_id
           where i.status = 'REVERSED' and v.reverses_id is distinct from i.receipt_id`,
  },
  {
    name: 'erased-people', claim: 'of a person who was erased nothing is left but the books, and somebody approved it',
    sql: `select d.id as debtor_id from debtor d where d.erased_at is not null and (d.name <> 'Erased person' or d.tax_id <> '' or not exists (select from erasure x where x.debtor_id = d.id and x.status = 'DONE' and x.decided_by is not null)
             or exists (select from contact_point p where p.debtor_id = d.id and p.value <> 'erased') or exists (select from communication c where c.debtor_id = d.id and (c.body_text <> '' or c.address <> 'erased'))
             or exists (select from decision x where x.debtor_id = d.id and x.erased_at is null) or exists (select from activity y join account a on a.id = y.account_id where a.debtor_id = d.id and y.recorded_at <= d.erased_at and y.body <> 'Erased.'))`,
  },
  {
    name: 'case-files', claim: 'a debtor’s whole file that can be downloaded is the one whose hash was noted',
    sql: `select f.id as case_file_id, f.sha256 as noted, d.sha256 as kept from case_file f left join document d on d.id = f.document_id where f.status = 'READY' and (d.sha256 is distinct from f.sha256 or d.size <> f.size)`,
  },
];
