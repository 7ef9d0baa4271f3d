import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cheques1790000001042 implements MigrationInterface {
  name = 'Cheques1790000001042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Cheque forms of one trust bank account: numbers are given out under the row's lock, so none is skipped and none used twice.
create table cheque_series (
  id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  currency char(3) not null,
  bank_name text not null check (length(bank_name) between 1 and 140),
  bank_address text not null default '' check (length(bank_address) <= 300),
  routing_number text not null check (routing_number ~ '^[0-9]{9}$'),
  account_masked text not null,
  account_sealed text not null,
  first_number integer not null check (first_number > 0),
  last_number integer not null check (last_number >= first_number - 1),
  last_file integer not null default 0,
  active boolean not null default true,
  created_by uuid not null,
  created_at timestamptz not null
);
create unique index cheque_series_one_active on cheque_series (currency) where active;
select secure_for_agency('cheque_series');

-- What is paid is settled by its source: a posted run, a refund, a cost's payout or payment. A cheque says only how it was paid.
create table cheque (
  id uuid primary key,
  series_id uuid not null references cheque_series,
  number integer not null check (number > 0),
  source_kind text not null check (source_kind in ('REMITTANCE', 'DEBTOR_REFUND', 'COST_PAYOUT', 'COST_SPENT')),
  source_id uuid not null,
  client_id uuid references client,
  payee_name text not null check (length(payee_name) between 1 and 140),
  payee_address text not null default '' check (length(payee_address) <= 500),
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  issued_on date not null,
  memo text not null default '' check (length(memo) <= 140),
  status text not null default 'ISSUED' check (status in ('ISSUED', 'CLEARED', 'VOID', 'STOPPED')),
  status_reason text not null default '' check (length(status_reason) <= 300),
  status_on date,
  replaces_id uuid unique references cheque,
  issued_by uuid not null,
  issued_at timestamptz not null,
  version integer not null default 1,
  check (status in ('ISSUED', 'CLEARED') or status_reason <> ''),
  check ((status = 'ISSUED') = (status_on is null)),
  unique (series_id, number)
);
create unique index cheque_one_live on cheque (source_kind, source_id) where status in ('ISSUED', 'CLEARED');
create index cheque_by_time on cheque (issued_at desc, id desc);
select secure_for_agency('cheque');

create function guard_cheque() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('VOID', 'STOPPED', 'CLEARED')
     or (new.id, new.series_id, new.number, new.source_kind, new.source_id, new.client_id, new.payee_name, new.payee_address, new.amount, new.currency, new.issued_on, new.memo, new.replaces_id, new.issued_by, new.issued_at)
        is distinct from
        (old.id, old.series_id, old.number, old.source_kind, old.source_id, old.client_id, old.payee_name, old.payee_address, old.amount, old.currency, old.issued_on, old.memo, old.replaces_id, old.issued_by, old.issued_at) then
    raise exception 'a cheque in the register is not changed; void it or stop it, and issue another' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger register_stays before update or delete on cheque for each row execute function guard_cheque();

create table cheque_event (
  id uuid primary key,
  cheque_id uuid not null references cheque,
  kind text not null check (kind in ('ISSUED', 'PRINTED', 'CLEARED', 'VOID', 'STOPPED', 'EXPORTED')),
  note text not null default '' check (length(note) <= 300),
  actor_id uuid,
  occurred_at timestamptz not null
);
create index cheque_event_by_cheque on cheque_event (cheque_id, occurred_at, id);
select secure_for_agency('cheque_event');
select make_append_only('cheque_event');

-- A payout that went by another way: nothing is printed for it.
create table payout_otherwise (
  source_kind text not null check (source_kind in ('REMITTANCE', 'DEBTOR_REFUND', 'COST_PAYOUT', 'COST_SPENT')),
  source_id uuid not null,
  method text not null check (method in ('WIRE', 'ACH', 'BANK_TRANSFER', 'CASH', 'OTHER')),
  reference text not null default '' check (length(reference) <= 200),
  marked_by uuid,
  marked_at timestamptz not null,
  primary key (source_kind, source_id)
);
select secure_for_agency('payout_otherwise');
select make_append_only('payout_otherwise');

-- What the bank was told: a file's lines are kept, its number is never used again.
create table positive_pay_file (
  id uuid primary key,
  series_id uuid not null references cheque_series,
  number integer not null check (number > 0),
  issued_count integer not null,
  issued_total bigint not null,
  void_count integer not null,
  void_total bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  unique (series_id, number)
);
create index positive_pay_file_by_time on positive_pay_file (created_at desc, id desc);
select secure_for_agency('positive_pay_file');
select make_append_only('positive_pay_file');

create table positive_pay_line (
  file_id uuid not null references positive_pay_file,
  n integer not null,
  cheque_id uuid not null references cheque,
  action text not null check (action in ('ISSUE', 'VOID')),
  amount bigint not null,
  primary key (file_id, n),
  unique (cheque_id, action)
);
select secure_for_agency('positive_pay_line');
select make_append_only('positive_pay_line');
`;
