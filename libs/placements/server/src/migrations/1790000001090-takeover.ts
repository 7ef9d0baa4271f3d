import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Takeover1790000001090 implements MigrationInterface {
  name = 'Takeover1790000001090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A live book of one or more clients brought over from another system. "as_of" is the day its trial balance was drawn up on.
create table takeover (
  id uuid primary key,
  number text not null unique,
  key text not null unique,
  system text not null check (length(system) between 1 and 80),
  as_of date not null,
  status text not null check (status in ('OPEN', 'READING', 'CHECKED', 'SUBMITTED', 'COMMITTED', 'ABANDONED')),
  summary jsonb,
  failure text not null default '',
  -- Of the files and of what was read from them, as it was submitted: exactly that is approved.
  content_hash text not null default '',
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz not null,
  submitted_by uuid,
  submitted_by_name text not null default '',
  submitted_at timestamptz,
  committed_by uuid constraint second_person check (committed_by <> submitted_by),
  committed_by_name text not null default '',
  committed_at timestamptz,
  abandoned_reason text not null default '' check (length(abandoned_reason) <= 500),
  version integer not null default 1,
  check (status not in ('SUBMITTED', 'COMMITTED') or (submitted_by is not null and content_hash <> '')),
  check ((status = 'COMMITTED') = (committed_by is not null))
);
create sequence takeover_number_seq start 101;
create index takeover_by_day on takeover (created_at desc, id desc);
select secure_for_agency('takeover');

-- While "open", nothing is posted for the client. Its own people may see that, so that their postings are refused too.
create table takeover_client (
  takeover_id uuid not null references takeover,
  client_id uuid not null references client,
  open boolean not null default true,
  primary key (takeover_id, client_id)
);
create unique index takeover_client_once on takeover_client (client_id) where open;
select secure_by_client('takeover_client');

create table takeover_file (
  takeover_id uuid not null references takeover,
  kind text not null check (kind in ('ACCOUNTS', 'PAYMENTS', 'NOTES', 'TRIAL_BALANCE')),
  document_id uuid not null references document,
  file_name text not null,
  file_hash text not null,
  -- What people said of it: columns, order of dates, sign of decimals.
  options jsonb not null default '{}',
  recognised jsonb,
  failure text not null default '',
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (takeover_id, kind)
);
select secure_for_agency('takeover_file');

-- A line of a file as it was understood, or why it could not be.
create table takeover_row (
  takeover_id uuid not null references takeover,
  kind text not null,
  n integer not null,
  state text not null check (state in ('READ', 'REFUSED')),
  account text not null default '',
  data jsonb,
  errors jsonb,
  cells jsonb,
  primary key (takeover_id, kind, n),
  check ((state = 'REFUSED') = (errors is not null))
);
create index takeover_row_refused on takeover_row (takeover_id, kind, n) where state = 'REFUSED';
select secure_for_agency('takeover_row');

-- What the old system's trial balance states, and what its files come to. "client_id" is null for the trust bank account.
create table takeover_figure (
  takeover_id uuid not null references takeover,
  client_id uuid references client,
  currency char(3) not null,
  figure text not null check (figure in ('ACCOUNTS', 'OPEN', 'COLLECTED', 'FEES', 'TRUST', 'UNREMITTED', 'UNREMITTED_FEES', 'BANK')),
  stated bigint,
  found bigint not null,
  -- Accounts and rows a difference may come from: [{account, debtor, minor, why}].
  behind jsonb not null default '[]',
  unique nulls not distinct (takeover_id, client_id, currency, figure),
  check ((client_id is null) = (figure = 'BANK'))
);
select secure_for_agency('takeover_figure');

alter table account add column takeover_id uuid references takeover;
create index account_by_takeover on account (takeover_id) where takeover_id is not null;
-- SUM: what was collected before the payments the old system still lists.
alter table receipt
  add column takeover_id uuid references takeover,
  add column taken_over text check (taken_over in ('PAYMENT', 'SUM')),
  add constraint receipt_of_takeover check ((takeover_id is null) = (taken_over is null));
create index receipt_by_takeover on receipt (takeover_id) where takeover_id is not null;

alter table fee_line drop constraint fee_line_treatment_check;
alter table fee_line
  add constraint fee_line_treatment_check check (treatment in ('NORMAL', 'FREE_DEMAND', 'NO_FEE', 'DISCOVERY', 'GOODS', 'FIXED', 'TAKEN_OVER'));

-- It is committed only by the second person and only when every figure ties; then it stays as it is, and postings are free again.
create function guard_takeover() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('COMMITTED', 'ABANDONED') then
    raise exception 'a takeover that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  if new.status = 'COMMITTED' then
    if old.status <> 'SUBMITTED' or new.content_hash <> old.content_hash then
      raise exception 'a takeover is committed as it was submitted' using errcode = 'restrict_violation';
    end if;
    if not exists (select from takeover_figure f where f.takeover_id = new.id)
       or exists (select from takeover_figure f where f.takeover_id = new.id and f.stated is distinct from f.found)
       or exists (select from takeover_row r where r.takeover_id = new.id and r.state = 'REFUSED')
       or exists (select from takeover_client c where c.takeover_id = new.id
                   and not exists (select from takeover_figure f where f.takeover_id = new.id and f.client_id = c.client_id)) then
      raise exception 'the takeover does not tie with its trial balance' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger stays before update or delete on takeover for each row execute function guard_takeover();

create function free_taken_over_clients() returns trigger language plpgsql as $$
begin
  update takeover_client set open = false where takeover_id = new.id and open;
  return null;
end $$;
create trigger frees after update of status on takeover for each row when (new.status in ('COMMITTED', 'ABANDONED')) execute function free_taken_over_clients();

create function guard_takeover_client() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.takeover_id, new.client_id) <> (old.takeover_id, old.client_id) or new.open
     or not exists (select from takeover t where t.id = old.takeover_id and t.status in ('COMMITTED', 'ABANDONED')) then
    raise exception 'a client is freed by committing or abandoning its takeover' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger freed_by_takeover before update or delete on takeover_client for each row execute function guard_takeover_client();

create function guard_takeover_parts() returns trigger language plpgsql as $$
begin
  if exists (select from takeover t where t.id in (case when tg_op <> 'INSERT' then old.takeover_id end, case when tg_op <> 'DELETE' then new.takeover_id end)
              and t.status in ('COMMITTED', 'ABANDONED')) then
    raise exception 'the takeover is finished: its files and figures stay' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stays before insert or update or delete on takeover_file for each row execute function guard_takeover_parts();
create trigger stays before update or delete on takeover_row for each row execute function guard_takeover_parts();
create trigger stays before insert or update or delete on takeover_figure for each row execute function guard_takeover_parts();

-- QT001: said to a person as it stands, with the constraint's name as the code of the refusal.
create function refuse_while_taken_over(client uuid) returns void language plpgsql stable as $$
begin
  raise exception 'The book of % is being taken over: until that is committed or abandoned nothing is posted for it. Finish the takeover, then do this again.',
    coalesce((select name from client c where c.id = client), 'this client') using errcode = 'QT001', constraint = 'TAKEOVER_OPEN';
end $$;

create function refuse_ledger_while_taken_over() returns trigger language plpgsql as $$
declare held uuid;
begin
  select n.client_id into held from new_entries n where exists (select from takeover_client c where c.client_id = n.client_id and c.open) limit 1;
  if found then perform refuse_while_taken_over(held); end if;
  return null;
end $$;
create trigger not_while_taken_over after insert on ledger_entry referencing new table as new_entries for each statement execute function refuse_ledger_while_taken_over();

-- Interest runs on by itself, and what is newly placed owes nothing to the old book.
create function refuse_debt_while_taken_over() returns trigger language plpgsql as $$
declare held uuid;
begin
  if current_setting('app.opening', true) = 'on' then return null; end if;
  select n.client_id into held from new_entries n
   where n.kind not in ('INTEREST', 'FIXED_SUM', 'LATE_CHARGE') and exists (select from takeover_client c where c.client_id = n.client_id and c.open) limit 1;
  if found then perform refuse_while_taken_over(held); end if;
  return null;
end $$;
create trigger not_while_taken_over after insert on debt_entry referencing new table as new_entries for each statement execute function refuse_debt_while_taken_over();

create function refuse_receipt_while_taken_over() returns trigger language plpgsql as $$
begin
  if new.client_id is not null and exists (select from takeover_client c where c.client_id = new.client_id and c.open) then
    perform refuse_while_taken_over(new.client_id);
  end if;
  return null;
end $$;
create trigger not_while_taken_over after insert on receipt for each row execute function refuse_receipt_while_taken_over();
`;
