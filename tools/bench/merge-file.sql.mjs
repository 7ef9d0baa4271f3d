// What the product's import leaves behind, made by hand in SQL: debtors known and new, accounts with frozen terms, invoices,
// debt entries (balances by their trigger), the timeline, and each row kept with what became of it.
export const MERGE = {
  stage: `create table if not exists bench_stage (n integer generated always as identity, placement uuid, customer text, customer_key text, number text, number_key text, invoice_date date, due_date date,
            amount numeric, minor bigint, account_id uuid, debtor_id uuid);
          truncate bench_stage`,
  /** @param {{ placement: string, client: string, version: string, tiers: string }} of @returns {string[]} */
  steps: ({ placement, client, version, tiers }) => [
    `update bench_stage set placement = '${placement}', customer_key = regexp_replace(regexp_replace(lower(customer), '[^a-z0-9]+', ' ', 'g'), ' (llc|inc|co|corp|ltd)$', ''),
            number_key = reference_key(number), minor = (amount * 100)::bigint`,
    'analyze bench_stage',
    // The dry run: totals by age and duplicates.
    `select count(*), sum(minor), count(*) filter (where due_date < date '2026-06-01') from bench_stage`,
    `delete from bench_stage s using invoice i where i.client_id = '${client}' and i.number_normalised = s.number_key`,
    `insert into placement (id, number, client_id, source, file_name, file_hash, key, status, created_by_name, created_by_kind, created_at, committed_at, placed_on)
       values ('${placement}', 'P-' || nextval('placement_number_seq'), '${client}', 'FILE', 'bench.csv', '${placement}', '${placement}', 'COMMITTED', 'bench', 'system', '2026-11-23', '2026-11-23', '2026-11-23')`,
    `create temp table bench_debtor on commit drop as
       select k.customer_key, k.customer, coalesce(d.id, uuidv7()) as debtor_id, d.id is null as fresh, uuidv7() as account_id, k.oldest, k.total
         from (select customer_key, min(customer) as customer, min(due_date) as oldest, sum(minor) as total from bench_stage group by 1) k
         left join lateral (select d.id from debtor d join account a on a.debtor_id = d.id and a.client_id = '${client}' where d.name_normalised = k.customer_key limit 1) d on true`,
    'analyze bench_debtor',
    `insert into debtor (id, kind, name, name_normalised, country, created_at) select debtor_id, 'ORGANISATION', customer, customer_key, 'US', '2026-11-23' from bench_debtor where fresh`,
    `insert into account (id, number, client_id, debtor_id, placement_id, currency, class, placed_on, oldest_due_on, placed_minor, balance_minor, priority, created_at)
       select account_id, 'Q-' || nextval('account_number_seq'), '${client}', debtor_id, '${placement}', 'USD', 'COMMERCIAL_ENTITY', '2026-11-23', oldest, total, total, 500, '2026-11-23' from bench_debtor order by account_id`,
    // The accounts have their balances: the trigger on debt entries need not add them up again.
    `select set_config('app.opening', 'on', true)`,
    `insert into account_party (account_id, client_id, debtor_id, role) select account_id, '${client}', debtor_id, 'DEBTOR' from bench_debtor`,
    `insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at)
       select account_id, '${client}', 1, '${version}', jsonb_build_object('contractVersionId', '${version}', 'versionNumber', 1, 'currency', 'USD', 'placedOn', '2026-11-23', 'ruleIndex', 0, 'ruleName', '', 'mode', 'MARGINAL',
                'tiers', '${tiers}'::jsonb, 'minimum', null, 'cap', null, 'basis', '{"PRINCIPAL": true, "INTEREST": true, "FEES": false, "COSTS": false}'::jsonb, 'noFee', false, 'freeUntil', null, 'discoverySharePpm', null,
                'facts', jsonb_build_object('ageFrom', 'OLDEST_INVOICE', 'agedFrom', oldest, 'ageDays', date '2026-11-23' - oldest, 'balance', total, 'country', 'US', 'region', null), 'reason', 'Rule 1'),
              '2026-11-23', 'Rule 1', '2026-11-23' from bench_debtor`,
    `update bench_stage s set account_id = b.account_id, debtor_id = b.debtor_id from bench_debtor b where b.customer_key = s.customer_key`,
    `insert into invoice (id, account_id, client_id, number, number_normalised, invoice_date, due_date, amount, currency)
       select uuidv7(), account_id, '${client}', number, number_key, invoice_date, due_date, minor, 'USD' from bench_stage`,
    `insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, source_id, effective_on, recorded_at)
       select uuidv7(), i.account_id, i.client_id, i.id, 'PRINCIPAL', i.amount, 'USD', 'PLACED', '${placement}', '2026-11-23', '2026-11-23' from bench_debtor b join invoice i on i.account_id = b.account_id`,
    `insert into activity (id, client_id, account_id, debtor_id, kind, visibility, body, facts, source_id, actor_name, occurred_at, recorded_at)
       select uuidv7(), '${client}', account_id, debtor_id, 'PLACED', 'CLIENT', 'Placed with the file', jsonb_build_object('minor', total, 'currency', 'USD'), '${placement}', 'bench', '2026-11-23 16:00Z', '2026-11-23 16:00Z' from bench_debtor`,
    `insert into recovery_month as r (client_id, currency, placed_month, month, accounts, placed) select '${client}', 'USD', '2026-11-01', '2026-11-01', count(*), sum(total) from bench_debtor
       on conflict (client_id, currency, placed_month, month) do update set accounts = r.accounts + excluded.accounts, placed = r.placed + excluded.placed`,
  ],
};
