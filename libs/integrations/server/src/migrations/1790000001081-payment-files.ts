import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentFiles1790000001081 implements MigrationInterface {
  name = 'PaymentFiles1790000001081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- How the agency signs files for one of its bank accounts: the NACHA company identification or the SEPA creditor identifier.
create table bank_sender (
  bank_account_id uuid primary key references bank_account,
  name text not null check (length(name) between 1 and 70),
  company_id text not null default '' check (company_id = '' or company_id ~ '^[A-Z0-9]{10}$'),
  creditor_id text not null default '' check (creditor_id = '' or creditor_id ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{4,31}$'),
  bic text not null default '' check (bic = '' or bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  account_type text not null default 'CHECKING' check (account_type in ('CHECKING', 'SAVINGS')),
  kept_by uuid references app_user,
  kept_at timestamptz not null,
  version integer not null default 1
);
select secure_for_agency('bank_sender');

-- A file for the bank, sealed because it names accounts. One person makes it, another releases it; a sequence is never used again.
create table payment_file (
  id uuid primary key,
  kind text not null check (kind in ('NACHA_CREDIT', 'NACHA_DEBIT', 'PAIN_001', 'PAIN_008')),
  bank_account_id uuid not null references bank_account,
  sequence integer not null check (sequence > 0),
  name text not null,
  media_type text not null,
  effective_on date not null,
  currency char(3) not null,
  count integer not null check (count > 0),
  total bigint not null check (total > 0),
  sealed text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  status text not null default 'MADE' check (status in ('MADE', 'RELEASED', 'CANCELLED')),
  made_by uuid not null references app_user,
  made_at timestamptz not null,
  released_by uuid references app_user constraint second_person check (released_by <> made_by),
  released_at timestamptz,
  cancelled_by uuid references app_user,
  cancelled_at timestamptz,
  cancelled_reason text not null default '' check (length(cancelled_reason) <= 500),
  version integer not null default 1,
  unique (bank_account_id, sequence),
  check ((status = 'RELEASED') = (released_by is not null)),
  check ((status = 'CANCELLED') = (cancelled_by is not null))
);
create index payment_file_by_time on payment_file (made_at desc, id desc);
select secure_for_agency('payment_file');

-- What a file pays or collects: a source stands in one file that is not cancelled.
create table payment_file_item (
  file_id uuid not null references payment_file,
  n integer not null check (n > 0),
  source_kind text not null check (source_kind in ('REMITTANCE', 'DEBIT')),
  source_id uuid not null,
  reference text not null,
  name text not null,
  amount bigint not null check (amount > 0),
  live boolean not null default true,
  primary key (file_id, n)
);
create unique index payment_file_item_once on payment_file_item (source_id) where live;
select secure_for_agency('payment_file_item');

create function guard_payment_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'MADE'
     or (to_jsonb(new) - array['status', 'released_by', 'released_at', 'cancelled_by', 'cancelled_at', 'cancelled_reason', 'version'])
        is distinct from (to_jsonb(old) - array['status', 'released_by', 'released_at', 'cancelled_by', 'cancelled_at', 'cancelled_reason', 'version']) then
    raise exception 'a payment file is not changed; cancel it before it is released, and make another' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guarded before update or delete on payment_file for each row execute function guard_payment_file();

create function check_payment_file_ties() returns trigger language plpgsql as $$
begin
  if not exists (select from payment_file_item where file_id = new.id having count(*) = new.count and sum(amount) = new.total) then
    raise exception 'payment file %: its items do not add up to its totals', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger totals_tie after insert on payment_file deferrable initially deferred for each row execute function check_payment_file_ties();
`;
