// What the product's import leaves behind, made by hand in SQL: the statement, its lines with their fingerprints, and for each
// the accounts that number, invoice or name bring up, weighed by amount and name, the best kept.
export const MATCH_LINES = {
  stage: `create temp table bench_line (n integer, booked_on date, amount bigint, reference text, payer text, bank_reference text, id uuid default gen_random_uuid()) on commit drop;
          create temp table bench_match (line uuid, account uuid, weight real) on commit drop`,
  /** @param {string} account @param {string} statement @returns {string[]} */
  steps: (account, statement) => [
    'analyze bench_line',
    `insert into bank_statement (id, bank_account_id, format, file_name, file_hash, currency, from_on, to_on, lines, imported_at)
       select '${statement}', '${account}', 'BAI2', 'bench', encode(sha256(convert_to('${statement}', 'UTF8')), 'hex'), 'USD', '2026-11-20', '2026-11-20', count(*), '2026-11-23' from bench_line`,
    `insert into bank_line (id, statement_id, bank_account_id, n, booked_on, amount, currency, payer, reference, bank_reference, code, fingerprint)
       select id, '${statement}', '${account}', n, booked_on, amount, 'USD', payer, reference, bank_reference, 'BAI 165', encode(sha256(convert_to(bank_reference || amount || '${statement}', 'UTF8')), 'hex') from bench_line
       on conflict (bank_account_id, fingerprint) do nothing`,
    `insert into bench_match
       select distinct on (c.line) c.line, c.account,
              (case when c.numbered then 6.5 else 0 end + case when a.balance_minor = c.amount then 4 when c.amount > a.balance_minor then -3 else 0 end
               + case when d.name_normalised = c.name then 6 when similarity(d.name_normalised, c.name) > 0.5 then 3.5 else -3.5 end)::real as weight
         from (select l.id as line, l.amount, k.name, a.id as account, true as numbered from bench_line l cross join lateral (select regexp_replace(trim(regexp_replace(lower(l.payer), '[^a-z0-9]+', ' ', 'g')), ' (llc|inc|co|corp|ltd)$', '') as name) k join account a on a.number = l.reference
               union all
               select l.id, l.amount, k.name, i.account_id, true from bench_line l cross join lateral (select regexp_replace(trim(regexp_replace(lower(l.payer), '[^a-z0-9]+', ' ', 'g')), ' (llc|inc|co|corp|ltd)$', '') as name) k
                 join invoice i on i.number_normalised = reference_key(l.reference) and l.reference <> ''
               union all
               select l.id, l.amount, k.name, a.id, false from bench_line l cross join lateral (select regexp_replace(trim(regexp_replace(lower(l.payer), '[^a-z0-9]+', ' ', 'g')), ' (llc|inc|co|corp|ltd)$', '') as name) k
                 cross join lateral (select id from debtor where name_normalised ~>=~ k.name and name_normalised ~<~ (k.name || chr(1114111)) limit 20) d join account a on a.debtor_id = d.id) c
         join account a on a.id = c.account and a.currency = 'USD' join debtor d on d.id = a.debtor_id
        order by c.line, weight desc`,
    `insert into bank_suggestion (bank_line_id, kind, target_id, confidence, suggestions, suggested_at)
       select m.line, 'ACCOUNT', m.account, round(1000000 / (1 + exp(5.8 - m.weight)))::int, jsonb_build_array(jsonb_build_object('kind', 'ACCOUNT', 'id', m.account, 'confidence', m.weight, 'reasons', jsonb_build_array('number', 'amount', 'name'))), '2026-11-23'
         from bench_match m`,
  ],
};
