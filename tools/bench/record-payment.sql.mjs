// The same rows as the product makes for a payment of one invoice's principal, in one function: command, receipt, application,
// debt entry (balances by its trigger), fee with its working, ledger transaction with five entries (balances by their trigger),
// timeline and outbox. It keeps the guards of the tables and skips everything a person needs: rules, rights, messages.
export const RECORD_PAYMENT_FUNCTION = `
create or replace function bench_record_payment(p_account uuid, p_amount bigint, p_on date, p_key text) returns text language plpgsql as $$
declare
  a record; t record; i record; b bigint; fee bigint; fee_before bigint; collected bigint; lines int; receipt_id uuid := uuidv7(); transaction_id uuid := uuidv7(); entry_id uuid;
  at timestamptz := p_on + time '16:00'; left_over bigint := p_amount; n text; pieces jsonb := '[]';
begin
  insert into command (actor, key, input_hash, result, recorded_on) values ('bench', p_key, md5(p_key), jsonb_build_object('receiptId', receipt_id), p_on);
  select id, client_id, debtor_id, currency, number, balance_minor into a from account where id = p_account for update;
  select seq, resolved into t from account_terms where account_id = p_account order by seq desc limit 1;
  select coalesce(sum(f.collected), 0), coalesce(sum(f.amount), 0), count(*) into collected, fee_before, lines from fee_line f where f.account_id = p_account;
  fee := ((collected + p_amount) * (t.resolved->'tiers'->0->>'ratePpm')::bigint + 500000) / 1000000 - fee_before;
  for i in select d.invoice_id, d.amount from debt_balance d join invoice v on v.id = d.invoice_id where d.account_id = p_account and d.bucket = 'PRINCIPAL' and d.amount > 0 order by v.due_date, v.id loop
    exit when left_over = 0;
    b := least(left_over, i.amount);
    left_over := left_over - b;
    pieces := pieces || jsonb_build_object('entry', uuidv7(), 'invoice', i.invoice_id, 'amount', b);
  end loop;
  insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, source_id, effective_on, recorded_at)
    select entry, a.id, a.client_id, invoice, 'PRINCIPAL', -amount, a.currency, 'PAYMENT', receipt_id, p_on, at from jsonb_to_recordset(pieces) as p(entry uuid, invoice uuid, amount bigint);
  insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at) values (transaction_id, 'RECEIPT', p_on, 'receipt', receipt_id, 'Payment on account ' || a.number, at);
  insert into ledger_entry (transaction_id, line, ledger_account_id, book, currency, client_id, amount)
    select transaction_id, l.line, g.id, g.book, g.currency, g.client_id, l.amount
      from (values (1, 'TRUST_CASH', p_amount), (2, 'CLIENT_TRUST', fee - p_amount), (3, 'DUE_TO_OPERATING', -fee), (4, 'DUE_FROM_TRUST', fee), (5, 'FEE_REVENUE', -fee)) l (line, type, amount)
      join ledger_account g on g.type = l.type and g.currency = a.currency and g.client_id is not distinct from case l.type when 'CLIENT_TRUST' then a.client_id end and g.debtor_id is null
     where l.amount <> 0;
  insert into receipt (id, kind, method, amount, currency, received_on, reported_by, applied, account_id, client_id, debtor_id, transaction_id, recorded_at)
    values (receipt_id, 'PU', 'ACH', p_amount, a.currency, p_on, 'AGENCY', p_amount - left_over, a.id, a.client_id, a.debtor_id, transaction_id, at) returning number into n;
  insert into receipt_application (id, receipt_id, client_id, account_id, invoice_id, bucket, amount, currency, kind, received_on, debt_entry_id)
    select uuidv7(), receipt_id, a.client_id, a.id, invoice, 'PRINCIPAL', amount, a.currency, 'PU', p_on, entry from jsonb_to_recordset(pieces) as p(entry uuid, invoice uuid, amount bigint);
  insert into fee_line (id, client_id, account_id, receipt_id, n, terms_seq, kind, method, applied, collected, tier_fee, treatment, fee_base, amount, trust, receivable, currency, working, earned_on, transaction_id)
    values (uuidv7(), a.client_id, a.id, receipt_id, lines + 1, t.seq, 'PU', 'ACH', p_amount, p_amount, fee, 'NORMAL', p_amount, fee, p_amount - fee, 0, a.currency,
            jsonb_build_object('mode', 'MARGINAL', 'base', p_amount, 'counted', p_amount, 'collectedBefore', collected, 'collectedAfter', collected + p_amount, 'fee', fee, 'feeBefore', fee_before), p_on, transaction_id);
  insert into activity (id, client_id, account_id, debtor_id, kind, visibility, body, facts, source_id, actor_name, occurred_at, recorded_at)
    values (uuidv7(), a.client_id, a.id, a.debtor_id, 'PAYMENT', 'CLIENT', 'Paid ' || p_amount, jsonb_build_object('number', n, 'applied', p_amount, 'fee', fee), receipt_id, 'bench', at, at);
  insert into event (type, client_id, account_id, payload, occurred_at) values ('payment.recorded', a.client_id, a.id, jsonb_build_object('receiptId', receipt_id), at);
  return n;
end $$`;
