import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1790000000010 implements MigrationInterface {
  name = 'Platform1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Row-level security reads three settings, made local to each transaction by the unit of work:
--   app.scope       'agency' (staff and agency-wide jobs) or 'clients' (a client's user, a client's job)
--   app.client_ids  the clients a 'clients' scope may see, as a uuid array literal
--   app.user_id     the login behind the request, empty for jobs
-- No setting, no rows.

create function secure_table(t regclass, predicate text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy visible on %s using (%s)', t, predicate);
end $$;

create function secure_by_client(t regclass, client_column text default 'client_id') returns void language sql as $$
  select secure_table(t, format(
    '(select current_setting(''app.scope'', true)) = ''agency'' or %I = any ((select nullif(current_setting(''app.client_ids'', true), '''')::uuid[])::uuid[])',
    client_column))
$$;

create function secure_for_agency(t regclass) returns void language sql as $$
  select secure_table(t, '(select current_setting(''app.scope'', true)) = ''agency''')
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

create function make_append_only(t regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', t);
  execute format('revoke update, delete, truncate on %s from quittance_app', t);
end $$;

create table agency (
  id smallint primary key default 1 check (id = 1),
  name text not null,
  legal_name text not null,
  address text not null default '',
  email text not null default '',
  phone text not null default '',
  country char(2) not null,
  currency char(3) not null,
  time_zone text not null
);

create table business_clock (
  id smallint primary key default 1 check (id = 1),
  frozen_on date,
  offset_days integer not null default 0
);
insert into business_clock default values;

create table command (
  actor text not null,
  key text not null check (length(key) between 8 and 200),
  input_hash text not null,
  result jsonb not null,
  recorded_on date not null,
  primary key (actor, key)
);
select secure_table('command', $p$(select current_setting('app.scope', true)) = 'agency' or actor = (select current_setting('app.user_id', true))$p$);
select make_append_only('command');

create table event (
  id bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  type text not null,
  client_id uuid,
  account_id uuid,
  payload jsonb not null default '{}',
  actor_id uuid,
  occurred_at timestamptz not null
);
create index event_by_client on event (client_id, id desc);
select secure_by_client('event');
select make_append_only('event');

create table audit_log (
  id uuid primary key,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  actor_id uuid,
  actor_name text not null,
  ip text,
  request_id text,
  facts jsonb not null default '{}',
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index audit_log_by_time on audit_log (occurred_at desc, id desc);
create index audit_log_by_subject on audit_log (subject_kind, subject_id, occurred_at desc);
select secure_table('audit_log', $p$(select current_setting('app.scope', true)) = 'agency'$p$);
create policy append on audit_log for insert with check (true);
select make_append_only('audit_log');
`;
