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
create sequence receipt_number_seq start 100001;

-- What arrived: PU at the agency, PC at the client. applied went to accounts, suspense and refundable wait in trust,
-- with_client is the part of a direct payment the account could not take: it stays with the client.
create table receipt (
  id uuid primary key,
  number text not null unique default 'R' || nextval('receipt_number_seq'),
  kind text not null check (kind in ('PU', 'PC')),
  method text not null check (method in ('CHECK', 'ACH', 'WIRE', 'CARD', 'CASH', 'DIRECT_DEBIT', 'BANK_TRANSFER', 'OTHER')),
  amount bigint not null check (amount <> 0),
  currency char(3) not null,
  received_on date not null,
  reference text not null default '' check (length(reference) <= 200),
  payer text not null default '' check (length(payer) <= 200),
  reported_by text not null check (reported_by in ('AGENCY', 'CLIENT')),
  applied bigint not null,
  suspense bigint not null default 0,
  refundable bigint not null default 0,
  with_client bigint not null default 0,
  -- The account it was recorded for, even where that account took nothing.
  account_id uuid,
  client_id uuid,
  debtor_id uuid references debtor,
  -- Money that lay in suspense since an earlier receipt: nothing new came into the trust bank account.
  source_receipt_id uuid references receipt,
  transaction_id uuid references ledger_transaction,
  reverses_id uuid unique references receipt,
  return_reason text not null default '' check (length(return_reason) <= 500),
  holds_until date,
  actor_id uuid,
  recorded_at timestamptz not null,
  check (applied + suspense + refundable + with_client = amount),
  check ((amount < 0) = (reverses_id is not null)),
  check (kind = 'PU' or (suspense = 0 and refundable = 0)),
  check (kind = 'PC' or with_client = 0),
  check ((account_id is null) = (client_id is null)),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency)
);
create index receipt_by_date on receipt (received_on desc, id desc);
create index receipt_by_account on receipt (account_id, received_on desc, id desc) where account_id is not null;
create index receipt_by_client on receipt (client_id, received_on desc, id desc) where client_id is not null;
create index receipt_by_source on receipt (source_receipt_id) where source_receipt_id is not null;
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
  kind text not null check (kind in ('PU', 'PC', 'PUR', 'PCR')),
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

-- The agency's. A client reads what concerns it in receipt_application and fee_line; a payment it reports is entered for it.
select secure_for_agency('receipt');

create function check_receipt_applied() returns trigger language plpgsql as $$
begin
  if new.applied <> coalesce((select sum(amount) from receipt_application where receipt_id = new.id), 0) then
    raise exception 'receipt %: applications do not add up to what it says is applied', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger applied_in_full after insert on receipt deferrable initially deferred
  for each row execute function check_receipt_applied();

-- What one receipt did to one account and its client: applied, the fee with its working as posted, and the effect of the
-- postings on the client's trust money and on what it owes. The source a remittance line points at.
create table fee_line (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  receipt_id uuid not null references receipt,
  -- Position among the account's fee lines, from 1: fees depend on what came before.
  n integer not null check (n > 0),
  terms_seq integer not null,
  kind text not null check (kind in ('PU', 'PC', 'PUR', 'PCR')),
  method text not null,
  applied bigint not null,
  -- What it adds to the collections the tiers count, and their fee before minimum and cap (fees/domain, FeeHistory).
  collected bigint not null,
  tier_fee bigint not null,
  treatment text not null check (treatment in ('NORMAL', 'FREE_DEMAND', 'NO_FEE', 'DISCOVERY')),
  fee_base bigint not null,
  amount bigint not null,
  tax bigint not null default 0,
  trust bigint not null,
  receivable bigint not null,
  currency char(3) not null,
  working jsonb not null,
  earned_on date not null,
  holds_until date,
  transaction_id uuid references ledger_transaction,
  reverses_id uuid unique references fee_line,
  unique (receipt_id, account_id),
  unique (account_id, n),
  check ((kind in ('PUR', 'PCR')) = (reverses_id is not null)),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  foreign key (account_id, terms_seq) references account_terms (account_id, seq)
);
create index fee_line_by_client on fee_line (client_id, earned_on desc, id);
select secure_by_client('fee_line');
select make_append_only('fee_line');

create table suspense_item (
  id uuid primary key,
  receipt_id uuid not null references receipt,
  -- The account the money was meant for, where one is known.
  account_id uuid references account,
  debtor_id uuid references debtor,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  reason text not null check (reason in ('ACCOUNT_CLOSED', 'ACCOUNT_DISPUTED', 'UNKNOWN_ACCOUNT', 'LEFT_OVER')),
  status text not null default 'OPEN' check (status in ('OPEN', 'APPLIED', 'REFUNDED', 'RETURNED')),
  created_on date not null,
  resolved_on date,
  resolved_by uuid,
  resolution text not null default '' check (length(resolution) <= 500),
  applied_receipt_id uuid references receipt,
  check ((status = 'OPEN') = (resolved_on is null)),
  check ((status = 'APPLIED') = (applied_receipt_id is not null))
);
create index suspense_item_open on suspense_item (created_on, id) where status = 'OPEN';
create index suspense_item_by_receipt on suspense_item (receipt_id);
select secure_for_agency('suspense_item');

create table debtor_refund (
  id uuid primary key,
  receipt_id uuid not null references receipt,
  debtor_id uuid not null references debtor,
  account_id uuid references account,
  suspense_item_id uuid unique references suspense_item,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  status text not null default 'OWED' check (status in ('OWED', 'REQUESTED', 'PAID', 'RETURNED')),
  created_on date not null,
  note text not null default '' check (length(note) <= 500),
  requested_by uuid,
  requested_at timestamptz,
  approved_by uuid constraint second_person check (approved_by <> requested_by),
  approved_at timestamptz,
  transaction_id uuid references ledger_transaction,
  version integer not null default 1,
  check (status <> 'REQUESTED' or requested_by is not null),
  check (status <> 'PAID' or (requested_by is not null and approved_by is not null and transaction_id is not null))
);
create index debtor_refund_open on debtor_refund (created_on, id) where status in ('OWED', 'REQUESTED');
create index debtor_refund_by_receipt on debtor_refund (receipt_id);
select secure_for_agency('debtor_refund');

create function guard_debtor_refund() returns trigger language plpgsql as $$
begin
  if old.status in ('PAID', 'RETURNED') then
    raise exception 'a refund that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger settled_stays before update or delete on debtor_refund for each row execute function guard_debtor_refund();
`;
