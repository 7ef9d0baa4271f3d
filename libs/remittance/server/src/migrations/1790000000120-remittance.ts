import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Remittance1790000000120 implements MigrationInterface {
  name = 'Remittance1790000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table remittance_run (
  id uuid primary key,
  client_id uuid not null references client,
  currency char(3) not null,
  contract_version_id uuid not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  mode text not null default 'NET' check (mode in ('NET', 'GROSS', 'COMBINED')),
  status text not null default 'PREPARED' check (status in ('PREPARED', 'APPROVED', 'POSTED', 'VOID')),
  statement_number text unique,
  collected bigint not null default 0,
  direct bigint not null default 0,
  fees bigint not null default 0,
  costs bigint not null default 0,
  tax bigint not null default 0,
  carried_in bigint not null default 0,
  remitted bigint not null default 0 check (remitted >= 0),
  invoiced bigint not null default 0 check (invoiced >= 0),
  carried_out bigint not null default 0,
  hash text not null,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  approved_hash text,
  posted_at timestamptz,
  posted_on date,
  transaction_id uuid references ledger_transaction,
  void_reason text not null default '',
  version integer not null default 1,
  constraint second_person check (approved_by <> prepared_by),
  check ((approved_by is null) = (approved_hash is null)),
  check (status not in ('APPROVED', 'POSTED') or (approved_by is not null and approved_hash = hash)),
  unique (id, client_id),
  foreign key (contract_version_id, client_id) references contract_version (id, client_id)
);
create index remittance_run_by_client on remittance_run (client_id, period_to desc, id);
create unique index remittance_run_one_open on remittance_run (client_id, currency) where status in ('PREPARED', 'APPROVED');
select secure_by_client('remittance_run');

create table remittance_line (
  id uuid primary key,
  run_id uuid not null,
  client_id uuid not null,
  n integer not null,
  source_kind text not null check (source_kind in ('APPLICATION', 'FEE', 'COST', 'CARRY')),
  source_id uuid not null,
  account_id uuid,
  amount bigint not null,
  live boolean not null default true,
  unique (run_id, n),
  foreign key (run_id, client_id) references remittance_run (id, client_id)
);
create unique index remittance_line_once on remittance_line (source_kind, source_id) where live;
create index remittance_line_by_source on remittance_line (source_id);
select secure_by_client('remittance_line');

-- A change of what was approved takes the approval away.
create function void_remittance_approval() returns trigger language plpgsql as $$
begin
  if old.status = 'POSTED' and new is distinct from old then
    raise exception 'a posted remittance run cannot be changed; correct it in the next run' using errcode = 'restrict_violation';
  end if;
  if old.status = 'APPROVED' and new.status = 'APPROVED' and new.hash <> old.hash then
    new.status := 'PREPARED'; new.approved_by := null; new.approved_at := null; new.approved_hash := null;
  end if;
  return new;
end $$;
create trigger approval_follows_content before update on remittance_run for each row execute function void_remittance_approval();

create function guard_remittance_lines() returns trigger language plpgsql as $$
declare run remittance_run;
begin
  select * into run from remittance_run where id = coalesce(new.run_id, old.run_id);
  if run.status = 'POSTED' then
    raise exception 'a posted remittance run cannot be changed; correct it in the next run' using errcode = 'restrict_violation';
  end if;
  if run.status = 'APPROVED' then
    update remittance_run set status = 'PREPARED', approved_by = null, approved_at = null, approved_hash = null where id = run.id;
  end if;
  return coalesce(new, old);
end $$;
create trigger approval_follows_lines before insert or update or delete on remittance_line
  for each row execute function guard_remittance_lines();

create sequence remittance_statement_seq start 1001;
`;
