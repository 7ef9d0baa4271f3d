import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1790000000060 implements MigrationInterface {
  name = 'Accounts1790000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table desk (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 80),
  user_id uuid references app_user,
  active boolean not null default true,
  created_at timestamptz not null
);
create index desk_by_user on desk (user_id);
select secure_for_agency('desk');

create sequence account_number_seq start 100001;

create table account (
  id uuid primary key,
  number text not null unique,
  client_id uuid not null references client,
  debtor_id uuid not null references debtor,
  placement_id uuid,
  currency char(3) not null,
  class text not null check (class in ('CONSUMER', 'COMMERCIAL_ENTITY', 'COMMERCIAL_NATURAL_PERSON')),
  class_reason text not null default '',
  status text not null default 'NEW' check (status in ('NEW', 'ACTIVE', 'HOLD', 'CLOSED')),
  status_reason text not null default '',
  close_code text check ((status = 'CLOSED') = (close_code is not null)),
  hold_until date,
  desk_id uuid references desk,
  assigned_at timestamptz,
  client_reference text not null default '',
  -- reference_key(client_reference)
  client_reference_normalised text not null default '',
  placed_on date not null,
  oldest_due_on date,
  placed_minor bigint not null default 0,
  balance_minor bigint not null default 0,
  priority integer not null default 0,
  next_action_on date,
  last_worked_on date,
  -- Something happened that day that asks for work again, whoever worked it before.
  requeued_on date,
  disputed_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  unique (id, client_id),
  unique (id, client_id, currency)
) with (fillfactor = 85);
create index account_queue on account (desk_id, priority desc, id) include (next_action_on) where status in ('NEW', 'ACTIVE');
create index account_diary on account (desk_id, next_action_on) where next_action_on is not null;
create index account_worked on account (desk_id, last_worked_on) where last_worked_on is not null;
create index account_hold_ends on account (hold_until) where status = 'HOLD' and hold_until is not null;
create index account_by_client on account (client_id, placed_on desc, id);
create index account_by_debtor on account (debtor_id);
create index account_by_placement on account (placement_id) where placement_id is not null;
create index account_by_reference on account (client_reference_normalised text_pattern_ops, id) where client_reference_normalised <> '';
create index account_by_number on account (number text_pattern_ops);
create index account_by_placed_on on account (placed_on desc, id);
create index account_unassigned on account (placed_on, id) where desk_id is null and status in ('NEW', 'ACTIVE');
select secure_by_client('account');

create table account_party (
  account_id uuid not null,
  client_id uuid not null,
  debtor_id uuid not null references debtor,
  role text not null check (role in ('DEBTOR', 'GUARANTOR', 'ATTORNEY', 'CONTACT')),
  primary key (account_id, debtor_id, role),
  foreign key (account_id, client_id) references account (id, client_id)
);
create index account_party_by_debtor on account_party (debtor_id);
select secure_by_client('account_party');

-- A client sees a debtor through an own account; whoever may open an account may enter its debtor.
-- The client is named although account has a policy of its own: so the check reads the client's accounts and not all of them.
select secure_table('debtor', $p$(select current_setting('app.scope', true)) = 'agency'
  or exists (select 1 from account a where a.debtor_id = debtor.id
                and a.client_id = any ((select nullif(current_setting('app.client_ids', true), '')::uuid[])::uuid[]))$p$);
create policy enter on debtor for insert with check ((select current_setting('app.scope', true)) in ('agency', 'clients'));

-- Debtors whose name resembles a text, the likeliest first. Runs as the owner, because trigram comparison is not leakproof
-- and so could use no index under a policy; therefore it limits itself to what the caller's scope may see.
create function find_debtors_like(wanted text, most integer) returns table (debtor_id uuid, name text, likeness real)
language sql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4 as $$
  select d.id, d.name, word_similarity(wanted, d.name_normalised) as likeness
    from debtor d
   where wanted <% d.name_normalised
     and (current_setting('app.scope', true) = 'agency'
          or exists (select 1 from account a where a.debtor_id = d.id
                        and a.client_id = any (coalesce(nullif(current_setting('app.client_ids', true), ''), '{}')::uuid[])))
   order by likeness desc, length(d.name_normalised), d.id limit least(most, 50)
$$;
revoke all on function find_debtors_like from public;
grant execute on function find_debtors_like to quittance_app;

create table account_terms (
  account_id uuid not null,
  client_id uuid not null,
  seq integer not null,
  contract_version_id uuid not null,
  resolved jsonb not null,
  effective_from date not null,
  reason text not null,
  recorded_at timestamptz not null,
  primary key (account_id, seq),
  foreign key (account_id, client_id) references account (id, client_id),
  foreign key (contract_version_id, client_id) references contract_version (id, client_id)
);
create index account_terms_by_version on account_terms (contract_version_id);
select secure_by_client('account_terms');
select make_append_only('account_terms');

create function mark_contract_version_used() returns trigger language plpgsql as $$
begin
  update contract_version v set used_at = n.recorded_at
    from (select contract_version_id, min(recorded_at) as recorded_at from new_terms group by 1) n
   where v.id = n.contract_version_id and v.used_at is null;
  return null;
end $$;
create trigger mark_used after insert on account_terms referencing new table as new_terms
  for each statement execute function mark_contract_version_used();

create table invoice (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  number text not null check (length(number) between 1 and 100),
  -- reference_key(number)
  number_normalised text not null,
  invoice_date date,
  due_date date not null,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  description text not null default '',
  disputed_at timestamptz,
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  unique (id, account_id)
);
create index invoice_by_account on invoice (account_id, due_date);
create index invoice_by_number on invoice (number_normalised text_pattern_ops, account_id);
create index invoice_by_client_number on invoice (client_id, number_normalised);
select secure_by_client('invoice');

-- The debtor's sub-ledger: positive raises the debt, negative lowers it.
create table debt_entry (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  invoice_id uuid not null,
  bucket text not null check (bucket in ('PRINCIPAL', 'INTEREST', 'FEES', 'COSTS')),
  amount bigint not null check (amount <> 0),
  currency char(3) not null,
  kind text not null check (kind in ('PLACED', 'PAYMENT', 'RETURNED_PAYMENT', 'ADJUSTMENT', 'CREDIT_NOTE', 'CHARGE', 'REVERSAL')),
  source_id uuid,
  reason text not null default '',
  effective_on date not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  reverses_id uuid unique references debt_entry,
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  foreign key (invoice_id, account_id) references invoice (id, account_id)
);
create index debt_entry_by_account on debt_entry (account_id, effective_on, id);
select secure_by_client('debt_entry');
select make_append_only('debt_entry');

create table debt_balance (
  account_id uuid not null,
  client_id uuid not null,
  invoice_id uuid not null,
  bucket text not null,
  amount bigint not null constraint debt_never_negative check (amount >= 0),
  primary key (account_id, invoice_id, bucket)
) with (fillfactor = 85);
select secure_by_client('debt_balance');

create function post_debt_entries() returns trigger language plpgsql as $$
begin
  -- A placement enters its accounts with their balances in place: updating each of them again would write every index twice.
  if current_setting('app.opening', true) = 'on' then
    insert into debt_balance (account_id, client_id, invoice_id, bucket, amount)
      select account_id, client_id, invoice_id, bucket, sum(amount) from new_entries group by 1, 2, 3, 4;
    return null;
  end if;
  perform 1 from account where id in (select account_id from new_entries) order by id for update;
  insert into debt_balance (account_id, client_id, invoice_id, bucket, amount)
    select account_id, client_id, invoice_id, bucket, sum(amount) from new_entries where kind = 'PLACED' group by 1, 2, 3, 4;
  insert into debt_balance (account_id, client_id, invoice_id, bucket, amount)
    select distinct account_id, client_id, invoice_id, bucket, 0 from new_entries where kind <> 'PLACED'
    on conflict do nothing;
  update debt_balance b set amount = b.amount + d.delta
    from (select account_id, invoice_id, bucket, sum(amount) as delta from new_entries where kind <> 'PLACED' group by 1, 2, 3) d
   where (b.account_id, b.invoice_id, b.bucket) = (d.account_id, d.invoice_id, d.bucket);
  update account a set balance_minor = a.balance_minor + d.delta, placed_minor = a.placed_minor + d.placed
    from (select account_id, sum(amount) as delta, coalesce(sum(amount) filter (where kind = 'PLACED'), 0) as placed
            from new_entries group by 1) d
   where a.id = d.account_id;
  return null;
end $$;
create trigger post after insert on debt_entry referencing new table as new_entries
  for each statement execute function post_debt_entries();

-- What a decision about an account needs, one row an account in the order of ids. With "locking" the accounts are locked
-- first: each statement of a volatile function has its own snapshot, so what is read afterwards is what the lock guards.
create function account_states(ids uuid[], locking boolean) returns setof jsonb language plpgsql volatile as $$
begin
  if locking then
    perform 1 from account where id = any (ids) order by id for update;
  end if;
  return query
    select jsonb_build_object(
      'id', a.id, 'number', a.number, 'clientId', a.client_id, 'debtorId', a.debtor_id, 'placementId', a.placement_id,
      'currency', a.currency, 'class', a.class, 'status', a.status, 'statusReason', a.status_reason, 'closeCode', a.close_code,
      'holdUntil', a.hold_until, 'deskId', a.desk_id, 'version', a.version, 'balanceMinor', a.balance_minor,
      'placedMinor', a.placed_minor, 'placedOn', a.placed_on, 'lastWorkedOn', a.last_worked_on, 'nextActionOn', a.next_action_on,
      'disputed', a.disputed_at is not null,
      'invoices', coalesce((
        select jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'dueDate', i.due_date, 'amount', i.amount,
                 'disputed', i.disputed_at is not null,
                 'balances', jsonb_build_object('PRINCIPAL', 0, 'INTEREST', 0, 'FEES', 0, 'COSTS', 0) || coalesce((
                    select jsonb_object_agg(b.bucket, b.amount) from debt_balance b where b.account_id = i.account_id and b.invoice_id = i.id), '{}'))
                 order by i.due_date, i.id)
          from invoice i where i.account_id = a.id), '[]'),
      'terms', (select jsonb_build_object('seq', t.seq, 'contractVersionId', t.contract_version_id, 'resolved', t.resolved)
                  from account_terms t where t.account_id = a.id order by t.seq desc limit 1))
      from account a where a.id = any (ids) order by a.id;
end $$;

-- What happened on an account. Rows are inserted and read, never changed; partitions by month keep the newest small.
create table activity (
  id uuid not null,
  client_id uuid not null,
  account_id uuid not null,
  debtor_id uuid,
  kind text not null,
  visibility text not null default 'AGENCY' check (visibility in ('AGENCY', 'CLIENT')),
  body text not null default '' check (length(body) <= 10000),
  facts jsonb not null default '{}',
  source_id uuid,
  actor_id uuid,
  actor_name text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (id, occurred_at),
  foreign key (account_id, client_id) references account (id, client_id)
) partition by range (occurred_at);
create index activity_by_account on activity (account_id, occurred_at desc, id desc);
create index activity_by_client on activity (client_id, occurred_at desc, id desc) where visibility = 'CLIENT';
create index activity_by_actor on activity (actor_id, occurred_at desc);
create table activity_earlier_or_later partition of activity default;

create function open_activity_partition(month date) returns void language plpgsql security definer set search_path = public as $$
declare first date := date_trunc('month', month)::date;
        name text := 'activity_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(name) is null and not exists (
    select 1 from activity_earlier_or_later where occurred_at >= first and occurred_at < first + interval '1 month') then
    execute format('create table %I partition of activity for values from (%L) to (%L)', name, first, first + interval '1 month');
  end if;
end $$;
select open_activity_partition((date '2026-01-01' + make_interval(months => m))::date) from generate_series(0, 23) m;

select secure_table('activity', $p$(select current_setting('app.scope', true)) = 'agency'
  or (client_id = any ((select nullif(current_setting('app.client_ids', true), '')::uuid[])::uuid[]) and visibility = 'CLIENT')$p$);
select make_append_only('activity');
`;
