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
-- A month end over all clients that are due: one row a batch, its runs point at it.
create table remittance_batch (
  id uuid primary key,
  through date not null,
  status text not null default 'RUNNING' check (status in ('RUNNING', 'DONE')),
  total integer not null default 0,
  done integer not null default 0,
  prepared integer not null default 0,
  nothing_due integer not null default 0,
  problems jsonb not null default '[]',
  requested_by uuid not null,
  requested_at timestamptz not null,
  finished_at timestamptz
);
create index remittance_batch_by_time on remittance_batch (requested_at desc, id desc);
select secure_for_agency('remittance_batch');

-- brought_ and carried_: what the client's last run left over and what this one leaves, apart as trust money not paid
-- out and debt not settled (remittance/domain, BroughtForward).
create table remittance_run (
  id uuid primary key,
  batch_id uuid references remittance_batch,
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
  -- All commission, and of it that on payments made to the client.
  fees bigint not null default 0,
  direct_fees bigint not null default 0,
  costs bigint not null default 0,
  tax bigint not null default 0,
  held bigint not null default 0,
  brought_trust bigint not null default 0,
  brought_receivable bigint not null default 0,
  carried_in bigint generated always as (brought_trust - brought_receivable) stored,
  from_trust bigint not null default 0 check (from_trust >= 0),
  from_operating bigint not null default 0 check (from_operating >= 0),
  repaid bigint not null default 0 check (repaid >= 0),
  remitted bigint not null default 0 check (remitted >= 0),
  invoiced bigint not null default 0 check (invoiced >= 0),
  carried_trust bigint not null default 0,
  carried_receivable bigint not null default 0,
  carried_out bigint generated always as (carried_trust - carried_receivable) stored,
  follows_id uuid,
  stale boolean not null default false,
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
  check (remitted = from_trust + from_operating),
  check (not stale or status in ('PREPARED', 'VOID')),
  check ((status = 'POSTED') = (statement_number is not null)),
  check ((approved_by is null) = (approved_hash is null)),
  check (status not in ('APPROVED', 'POSTED') or (approved_by is not null and approved_hash = hash)),
  unique (id, client_id),
  foreign key (contract_version_id, client_id) references contract_version (id, client_id)
);
create index remittance_run_by_client on remittance_run (client_id, period_to desc, id);
-- A run starts from what one run left; what is left is taken up once.
alter table remittance_run add foreign key (follows_id, client_id) references remittance_run (id, client_id);
create unique index remittance_run_follows on remittance_run (follows_id) where status <> 'VOID';
create unique index remittance_run_one_open on remittance_run (client_id, currency) where status in ('PREPARED', 'APPROVED');
-- A client sees what it was paid, not what is being prepared: until then its payments are still to be remitted.
select secure_table('remittance_run', $p$(select current_setting('app.scope', true)) = 'agency'
  or (client_id = any ((select nullif(current_setting('app.client_ids', true), '')::uuid[])::uuid[]) and status = 'POSTED')$p$);

-- A line points at its source: a fee line, which is what one receipt did to one account, or a cost.
create table remittance_line (
  id uuid primary key,
  run_id uuid not null,
  client_id uuid not null,
  n integer not null,
  source_kind text not null check (source_kind in ('PU', 'PUR', 'PC', 'PCR', 'COST')),
  source_id uuid not null,
  account_id uuid,
  effective_on date not null,
  collected bigint not null,
  fee bigint not null,
  trust bigint not null,
  receivable bigint not null,
  amount bigint generated always as (trust - receivable) stored,
  live boolean not null default true,
  unique (run_id, n),
  foreign key (run_id, client_id) references remittance_run (id, client_id)
);
create unique index remittance_line_once on remittance_line (source_id) where live;
create index remittance_line_by_source on remittance_line (source_id);
select secure_table('remittance_line', $p$(select current_setting('app.scope', true)) = 'agency'
  or (client_id = any ((select nullif(current_setting('app.client_ids', true), '')::uuid[])::uuid[]) and exists (select from remittance_run r where r.id = run_id))$p$);

-- Statement numbers have no gaps: taken under a lock in the transaction that posts, unlike a sequence's.
create table statement_counter (
  id smallint primary key default 1 check (id = 1),
  last integer not null
);
insert into statement_counter (last) values (1000);
select secure_for_agency('statement_counter');

-- Fees that left the trust bank account for operating (SWEEP), and what operating brought in (TOP_UP).
create table book_transfer (
  id uuid primary key,
  kind text not null check (kind in ('SWEEP', 'TOP_UP')),
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  transferred_on date not null,
  transaction_id uuid not null references ledger_transaction,
  actor_id uuid,
  recorded_at timestamptz not null
);
create index book_transfer_by_time on book_transfer (recorded_at desc, id desc);
select secure_for_agency('book_transfer');
select make_append_only('book_transfer');

-- Runs whose fees have been swept; the transfer is null where there was nothing to move.
create table swept_run (
  run_id uuid primary key references remittance_run,
  transfer_id uuid references book_transfer
);
select secure_for_agency('swept_run');
select make_append_only('swept_run');

-- A change of what was approved takes the approval away.
create function void_remittance_approval() returns trigger language plpgsql as $$
begin
  if old.status = 'POSTED' and new is distinct from old then
    raise exception 'a posted remittance run cannot be changed; correct it in the next run' using errcode = 'restrict_violation';
  end if;
  if old.status = 'APPROVED' and new.status = 'APPROVED' and (new.hash <> old.hash or new.stale) then
    new.status := 'PREPARED'; new.approved_by := null; new.approved_at := null; new.approved_hash := null;
  end if;
  return new;
end $$;
create trigger approval_follows_content before update on remittance_run for each row execute function void_remittance_approval();

create function guard_remittance_lines() returns trigger language plpgsql as $$
declare run remittance_run;
begin
  select * into run from remittance_run where id = coalesce(new.run_id, old.run_id) for update;
  if run.status = 'POSTED' then
    raise exception 'a posted remittance run cannot be changed; correct it in the next run' using errcode = 'restrict_violation';
  end if;
  if run.status = 'APPROVED' then
    update remittance_run set status = 'PREPARED', approved_by = null, approved_at = null, approved_hash = null where id = run.id;
  end if;
  return coalesce(new, old);
end $$;
create trigger approval_follows_lines before insert or update on remittance_line
  for each row execute function guard_remittance_lines();

-- A run that is not wanted is voided: what was prepared, and by whom, stays on record.
create trigger never_deleted before delete on remittance_line for each row execute function refuse_change();
create trigger never_deleted before delete on remittance_run for each row execute function refuse_change();
`;
