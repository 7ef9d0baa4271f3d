import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bank1790000001060 implements MigrationInterface {
  name = 'Bank1790000001060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- The agency's own accounts at banks. The identifier (IBAN or account number, letters and digits only) is kept whole where
-- files out need it; screens show it masked, files in are matched by its hash.
create table bank_account (
  id uuid primary key,
  book text not null check (book in ('TRUST', 'OPERATING')),
  currency char(3) not null,
  name text not null check (length(name) between 1 and 120),
  bank_name text not null default '' check (length(bank_name) <= 120),
  iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{4,30}$'),
  routing text check (routing ~ '^[A-Z0-9]{4,20}$'),
  account_number text check (account_number ~ '^[A-Z0-9]{1,34}$'),
  identifier_masked text not null,
  identifier_hash text not null unique check (identifier_hash ~ '^[0-9a-f]{64}$'),
  -- Entries of the book that no bank line has cleared yet are taken to be of the first account of the book and currency.
  is_first boolean not null default false,
  active boolean not null default true,
  created_on date not null,
  version integer not null default 1,
  check (iban is not null or account_number is not null),
  check (active or not is_first)
);
create unique index bank_account_first on bank_account (book, currency) where is_first;
select secure_for_agency('bank_account');

-- One statement of one account as a file told it; balances are absent from notifications and plain lists.
create table bank_statement (
  id uuid primary key,
  bank_account_id uuid not null references bank_account,
  format text not null check (length(format) between 1 and 40),
  format_version text not null default '' check (length(format_version) <= 40),
  file_name text not null default '' check (length(file_name) <= 200),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  -- Position among the account's statements in the file, from 1.
  n integer not null default 1 check (n > 0),
  from_on date,
  to_on date,
  opening bigint,
  closing bigint,
  currency char(3) not null,
  -- Lines of the file, and those of them that an earlier statement had told already.
  lines integer not null default 0 check (lines >= 0),
  known integer not null default 0 check (known between 0 and lines),
  imported_by uuid,
  imported_at timestamptz not null,
  unique (bank_account_id, file_hash, n),
  unique (id, bank_account_id),
  check (from_on <= to_on)
);
create index bank_statement_by_day on bank_statement (bank_account_id, to_on desc, imported_at desc);
select secure_for_agency('bank_statement');
select make_append_only('bank_statement');

-- amount is signed: money in is positive. Overlapping statements tell a line once: its fingerprint is unique per account.
create table bank_line (
  id uuid primary key,
  statement_id uuid not null,
  bank_account_id uuid not null,
  n integer not null check (n > 0),
  booked_on date not null,
  value_on date,
  amount bigint not null check (amount <> 0),
  currency char(3) not null,
  payer text not null default '' check (length(payer) <= 200),
  payer_account_masked text not null default '' check (length(payer_account_masked) <= 40),
  reference text not null default '' check (length(reference) <= 500),
  end_to_end_id text not null default '' check (length(end_to_end_id) <= 100),
  bank_reference text not null default '' check (length(bank_reference) <= 100),
  text text not null default '' check (length(text) <= 2000),
  code text not null default '' check (length(code) <= 60),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  status text not null default 'NEW' check (status in ('NEW', 'MATCHED', 'SUSPENSE', 'IGNORED')),
  matched_kind text,
  matched_id uuid,
  matched_by uuid,
  matched_at timestamptz,
  reason text not null default '' check (length(reason) <= 500),
  version integer not null default 1,
  unique (statement_id, n),
  unique (bank_account_id, fingerprint),
  foreign key (statement_id, bank_account_id) references bank_statement (id, bank_account_id),
  check ((matched_kind is null) = (matched_id is null)),
  check ((status in ('MATCHED', 'SUSPENSE')) = (matched_id is not null)),
  check ((status = 'NEW') = (matched_at is null)),
  check (status <> 'IGNORED' or reason <> '')
);
create index bank_line_by_day on bank_line (bank_account_id, booked_on desc, id desc);
create index bank_line_to_match on bank_line (booked_on, id) where status = 'NEW';
create index bank_line_by_match on bank_line (matched_id) where matched_id is not null;
select secure_for_agency('bank_line');

-- What the bank told is a fact; only what we make of it changes.
create function guard_bank_line() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.statement_id, new.bank_account_id, new.n, new.booked_on, new.amount, new.currency, new.payer, new.payer_account_masked, new.reference,
      new.end_to_end_id, new.bank_reference, new.text, new.code, new.fingerprint) is distinct from (old.id, old.statement_id, old.bank_account_id, old.n, old.booked_on, old.amount,
      old.currency, old.payer, old.payer_account_masked, old.reference, old.end_to_end_id, old.bank_reference, old.text, old.code, old.fingerprint) or new.value_on is distinct from old.value_on then
    raise exception 'a bank line is what the bank told: % refused', lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger bank_told_it before update or delete on bank_line for each row execute function guard_bank_line();

-- Which entry of the book's cash a bank line is. Several lines may pay one entry, one deposit may be many entries.
create table bank_clearing (
  bank_line_id uuid not null references bank_line,
  transaction_id uuid not null references ledger_transaction,
  bank_account_id uuid not null references bank_account,
  cleared_on date not null,
  amount bigint not null check (amount <> 0),
  primary key (bank_line_id, transaction_id)
);
create index bank_clearing_by_transaction on bank_clearing (transaction_id);
create index bank_clearing_by_day on bank_clearing (bank_account_id, cleared_on);
select secure_for_agency('bank_clearing');
`;
