import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Payments1790000000090 implements MigrationInterface {
  name = 'Payments1790000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table receipt (
  id uuid primary key,
  kind text not null check (kind in ('PU', 'PC')),
  method text not null check (method in ('CASH', 'CHEQUE', 'CARD', 'ACH', 'WIRE', 'DIRECT_DEBIT', 'OTHER')),
  amount bigint not null check (amount <> 0),
  currency char(3) not null,
  received_on date not null,
  reference text not null default '' check (length(reference) <= 200),
  payer text not null default '' check (length(payer) <= 200),
  reported_by text not null check (reported_by in ('AGENCY', 'CLIENT')),
  applied bigint not null,
  suspense bigint not null default 0,
  refundable bigint not null default 0,
  debtor_id uuid references debtor,
  transaction_id uuid references ledger_transaction,
  reverses_id uuid unique references receipt,
  return_reason text not null default '',
  holds_until date,
  actor_id uuid,
  recorded_at timestamptz not null,
  check (applied + suspense + refundable = amount),
  check ((amount < 0) = (reverses_id is not null))
);
create index receipt_by_date on receipt (received_on desc, id desc);
select make_append_only('receipt');

create table receipt_application (
  id uuid primary key,
  receipt_id uuid not null references receipt,
  client_id uuid not null,
  account_id uuid not null,
  invoice_id uuid not null,
  bucket text not null check (bucket in ('PRINCIPAL', 'INTEREST', 'FEES', 'COSTS')),
  amount bigint not null check (amount <> 0),
  currency char(3) not null,
  kind text not null,
  received_on date not null,
  debt_entry_id uuid not null references debt_entry,
  reverses_id uuid unique references receipt_application,
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  foreign key (invoice_id, account_id) references invoice (id, account_id)
);
create index receipt_application_by_receipt on receipt_application (receipt_id);
create index receipt_application_by_account on receipt_application (account_id, received_on desc);
create index receipt_application_by_client on receipt_application (client_id, received_on desc, id);
select secure_by_client('receipt_application');
select make_append_only('receipt_application');

-- The agency's; a client's user may enter one (a payment made to the client) but reads it through its applications.
select secure_for_agency('receipt');
create policy enter on receipt for insert with check ((select current_setting('app.scope', true)) = 'clients' and kind = 'PC' and reported_by = 'CLIENT');

create function check_receipt_applied() returns trigger language plpgsql as $$
begin
  if new.applied <> coalesce((select sum(amount) from receipt_application where receipt_id = new.id), 0) then
    raise exception 'receipt %: applications do not add up to what it says is applied', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger applied_in_full after insert on receipt deferrable initially deferred
  for each row execute function check_receipt_applied();

-- One line per receipt and account: the fee is on what the receipt applied there, and its working is kept as posted.
create table fee_line (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  receipt_id uuid not null references receipt,
  terms_seq integer not null,
  kind text not null,
  collected bigint not null,
  fee_base bigint not null,
  amount bigint not null,
  tax bigint not null default 0,
  currency char(3) not null,
  working jsonb not null,
  earned_on date not null,
  transaction_id uuid references ledger_transaction,
  reverses_id uuid unique references fee_line,
  unique (receipt_id, account_id),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  foreign key (account_id, terms_seq) references account_terms (account_id, seq)
);
create index fee_line_by_account on fee_line (account_id, earned_on);
create index fee_line_by_client on fee_line (client_id, earned_on desc, id);
select secure_by_client('fee_line');
select make_append_only('fee_line');

create table suspense_item (
  id uuid primary key,
  receipt_id uuid not null references receipt,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  reason text not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'APPLIED', 'REFUNDED', 'RETURNED')),
  created_on date not null,
  resolved_on date,
  resolved_by uuid,
  resolution text not null default ''
);
create index suspense_item_open on suspense_item (created_on, id) where status = 'OPEN';
create index suspense_item_by_receipt on suspense_item (receipt_id);
select secure_for_agency('suspense_item');

create table debtor_refund (
  id uuid primary key,
  receipt_id uuid not null references receipt,
  debtor_id uuid not null references debtor,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  status text not null default 'OWED' check (status in ('OWED', 'REQUESTED', 'PAID', 'RETURNED')),
  created_on date not null,
  requested_by uuid,
  requested_at timestamptz,
  approved_by uuid constraint second_person check (approved_by <> requested_by),
  approved_at timestamptz,
  transaction_id uuid references ledger_transaction,
  check (status <> 'PAID' or (requested_by is not null and approved_by is not null and transaction_id is not null))
);
create index debtor_refund_open on debtor_refund (created_on, id) where status in ('OWED', 'REQUESTED');
create index debtor_refund_by_receipt on debtor_refund (receipt_id);
select secure_for_agency('debtor_refund');
`;
