import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BankFiles1790000001070 implements MigrationInterface {
  name = 'BankFiles1790000001070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A return names the payment by the trace number it was sent with.
create index receipt_by_reference on receipt (reference) where reference <> '';
create index receipt_by_transaction on receipt (transaction_id) where transaction_id is not null;
create index receipt_by_debtor on receipt (debtor_id) where debtor_id is not null;

-- A file from a bank, once: its hash. The file itself is not kept, since it holds whole account numbers of others.
create table bank_import (
  id uuid primary key,
  format text not null check (length(format) between 1 and 40),
  format_version text not null default '' check (length(format_version) <= 40),
  file_name text not null check (length(file_name) <= 200),
  file_hash text not null unique check (file_hash ~ '^[0-9a-f]{64}$'),
  statements integer not null default 0,
  lines integer not null default 0,
  known integer not null default 0 check (known between 0 and lines),
  returns integer not null default 0,
  changes integer not null default 0,
  imported_by uuid,
  imported_by_name text not null default '',
  imported_at timestamptz not null
);
create index bank_import_by_time on bank_import (imported_at desc, id desc);
select secure_for_agency('bank_import');
select make_append_only('bank_import');

-- What a bank line may be, the likeliest first; worked again as the books change. The payer's account is kept as a hash: the
-- next payment from it is known by that.
create table bank_suggestion (
  bank_line_id uuid primary key references bank_line,
  counter_account_hash text not null default '',
  kind text check (kind in ('ACCOUNT', 'BOOKED', 'RETURN')),
  target_id uuid,
  confidence integer not null default 0 check (confidence between 0 and 1000000),
  suggestions jsonb not null default '[]',
  suggested_at timestamptz not null,
  check ((kind is null) = (target_id is null))
);
create index bank_suggestion_by_payer on bank_suggestion (counter_account_hash) where counter_account_hash <> '';
select secure_for_agency('bank_suggestion');

-- How an account's bank writes its lists (CSV), by headings.
create table bank_list_mapping (
  bank_account_id uuid primary key references bank_account,
  mapping jsonb not null,
  used_at timestamptz not null
);
select secure_for_agency('bank_list_mapping');

-- What the bank says came back: an addenda 99, or a bank line that takes a payment back.
create table returned_item (
  id uuid primary key,
  source text not null check (source in ('NACHA', 'BANK_LINE')),
  import_id uuid references bank_import,
  bank_line_id uuid references bank_line,
  code text not null default '' check (length(code) <= 20),
  original_trace text not null default '',
  trace text not null default '',
  amount bigint not null check (amount >= 0),
  currency char(3) not null,
  -- Whether money we drew came back; otherwise money that we sent.
  debit boolean not null,
  returned_on date not null,
  account_masked text not null default '',
  individual_id text not null default '',
  name text not null default '',
  information text not null default '',
  status text not null default 'OPEN' check (status in ('OPEN', 'REVERSED', 'SET_ASIDE')),
  receipt_id uuid references receipt,
  reversal_id uuid unique references receipt,
  -- The code ends the authorisation the debit was drawn under.
  ends_mandate boolean not null default false,
  note text not null default '' check (length(note) <= 500),
  settled_by uuid,
  settled_at timestamptz,
  version integer not null default 1,
  check ((source = 'NACHA') = (import_id is not null)),
  check ((source = 'BANK_LINE') = (bank_line_id is not null)),
  check ((status = 'REVERSED') = (reversal_id is not null)),
  check (status <> 'REVERSED' or receipt_id is not null),
  check ((status = 'OPEN') = (settled_at is null)),
  check (status <> 'SET_ASIDE' or note <> '')
);
create unique index returned_item_once on returned_item (trace, original_trace, code) where source = 'NACHA';
create index returned_item_open on returned_item (returned_on, id) where status = 'OPEN';
create index returned_item_by_receipt on returned_item (receipt_id) where receipt_id is not null;
create index returned_item_by_line on returned_item (bank_line_id) where bank_line_id is not null;
select secure_for_agency('returned_item');

-- A returned debit to be sent again: unchanged (R01, R09: twice, within 180 days) or corrected (R11: once, within 60 days).
-- root_item_id is the first return of the chain: limits are counted over it.
create table ach_resubmission (
  id uuid primary key,
  returned_item_id uuid not null unique references returned_item,
  root_item_id uuid not null references returned_item,
  kind text not null check (kind in ('REPRESENT', 'CORRECT')),
  n smallint not null check (n between 1 and 2 and (kind = 'REPRESENT' or n = 1)),
  due_on date not null,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  -- Set when it goes out in a file: a further return names it.
  trace text unique,
  requested_by uuid,
  requested_at timestamptz not null,
  unique (root_item_id, kind, n)
);
select secure_for_agency('ach_resubmission');

-- A notification of change: what the receiver's bank wants corrected before the next debit.
create table ach_change (
  id uuid primary key,
  import_id uuid not null references bank_import,
  code text not null check (length(code) <= 20),
  original_trace text not null,
  trace text not null,
  corrected text not null,
  account_masked text not null default '',
  individual_id text not null default '',
  name text not null default '',
  notified_on date not null,
  account_id uuid references account,
  status text not null default 'OPEN' check (status in ('OPEN', 'DONE')),
  note text not null default '' check (length(note) <= 500),
  done_by uuid,
  done_at timestamptz,
  version integer not null default 1,
  unique (trace, original_trace, code),
  check ((status = 'OPEN') = (done_at is null))
);
create index ach_change_open on ach_change (notified_on, id) where status = 'OPEN';
select secure_for_agency('ach_change');
`;
