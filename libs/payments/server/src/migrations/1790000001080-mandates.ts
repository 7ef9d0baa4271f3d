import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mandates1790000001080 implements MigrationInterface {
  name = 'Mandates1790000001080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create sequence mandate_number_seq start 100001;

-- A debtor's authorisation to take money from a bank account. The number is sealed; limits are minor units, null: none.
create table mandate (
  id uuid primary key,
  number text not null unique default 'M' || nextval('mandate_number_seq'),
  debtor_id uuid not null references debtor,
  scheme text not null check (scheme in ('ACH', 'SEPA')),
  currency char(3) not null check (currency = case scheme when 'ACH' then 'USD' else 'EUR' end),
  -- A business's account (NACHA class CCD) or a person's (PPD).
  business boolean not null,
  holder_name text not null check (length(holder_name) between 1 and 140),
  masked text not null,
  sealed text not null,
  per_debit bigint check (per_debit > 0),
  per_month bigint check (per_month > 0),
  in_all bigint check (in_all > 0),
  signed_on date not null,
  first_on date not null check (first_on >= signed_on),
  last_on date check (last_on >= first_on),
  proof_kind text not null check (proof_kind in ('SIGNED', 'RECORDED_CALL', 'ONLINE')),
  -- Where the proof is: a document's name, the recording's number.
  proof text not null check (length(proof) between 1 and 500),
  ended_on date,
  ended_reason text not null default '' check (length(ended_reason) <= 500),
  ended_by uuid references app_user,
  created_by uuid references app_user,
  created_at timestamptz not null,
  version integer not null default 1,
  check ((ended_on is null) = (ended_reason = ''))
);
create index mandate_by_debtor on mandate (debtor_id, created_at desc, id);
select secure_for_agency('mandate');

create table mandate_account (
  mandate_id uuid not null references mandate,
  account_id uuid not null,
  client_id uuid not null,
  primary key (mandate_id, account_id),
  foreign key (account_id, client_id) references account (id, client_id)
);
create index mandate_account_by_account on mandate_account (account_id);
select secure_for_agency('mandate_account');
select make_append_only('mandate_account');

-- What was authorised is a fact; a mandate ends once, and another takes its place.
create function guard_mandate() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_on is not null
     or (to_jsonb(new) - array['ended_on', 'ended_reason', 'ended_by', 'version']) is distinct from (to_jsonb(old) - array['ended_on', 'ended_reason', 'ended_by', 'version']) then
    raise exception 'a mandate is not edited; end it and record another' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guarded before update or delete on mandate for each row execute function guard_mandate();

create sequence direct_debit_number_seq start 100001;

create table direct_debit (
  id uuid primary key,
  -- Comes back on the bank's statement and in a return.
  reference text not null unique default 'D' || nextval('direct_debit_number_seq'),
  mandate_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  due_on date not null,
  -- The day the file asks the bank for: the due day or later.
  collect_on date,
  status text not null default 'PLANNED' check (status in ('PLANNED', 'IN_FILE', 'SENT', 'COLLECTED', 'RETURNED', 'CANCELLED')),
  -- The returned debit that this one presents again.
  again_of uuid references direct_debit,
  receipt_id uuid unique references receipt,
  return_code text not null default '' check (length(return_code) <= 10),
  returned_on date,
  ended_reason text not null default '' check (length(ended_reason) <= 500),
  created_by uuid references app_user,
  created_at timestamptz not null,
  version integer not null default 1,
  foreign key (mandate_id, account_id) references mandate_account (mandate_id, account_id),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  check ((status in ('COLLECTED', 'RETURNED')) = (receipt_id is not null)),
  check ((status = 'RETURNED') = (returned_on is not null)),
  check (collect_on >= due_on),
  check ((status in ('IN_FILE', 'SENT', 'COLLECTED', 'RETURNED')) = (collect_on is not null))
);
create index direct_debit_due on direct_debit (due_on, id) where status in ('PLANNED', 'IN_FILE', 'SENT');
create index direct_debit_by_mandate on direct_debit (mandate_id, due_on);
create index direct_debit_by_account on direct_debit (account_id, due_on desc, id);
create unique index direct_debit_again_once on direct_debit (again_of) where status <> 'CANCELLED';
select secure_for_agency('direct_debit');
`;
