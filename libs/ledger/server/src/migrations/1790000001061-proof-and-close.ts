import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProofAndClose1790000001061 implements MigrationInterface {
  name = 'ProofAndClose1790000001061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Nobody's money in trust goes below zero: a client's, its cost deposits, a debtor's refund.
alter table ledger_balance drop constraint trust_never_negative,
  add constraint trust_never_negative check (type not in ('CLIENT_TRUST', 'COST_DEPOSIT', 'DEBTOR_REFUND') or amount >= 0);

-- When it happened, where its month was closed already and it was booked into an open one; null: effective_on says it.
alter table ledger_transaction add column occurred_on date check (occurred_on < effective_on);

-- A month is closed once, with what was checked, and never opened again.
alter table ledger_period add column checklist jsonb not null default '[]', add column note text not null default '' check (length(note) <= 500);
create function guard_ledger_period() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null then
    raise exception 'the period % is closed and stays closed', to_char(old.period, 'YYYY-MM') using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger closed_stays before update or delete on ledger_period for each row execute function guard_ledger_period();

-- Why something stands open in trust, in a person's words: an outstanding cheque, a bank line without an entry, money in suspense.
-- about: entry:<transaction>, line:<bank line>, due:<currency>, suspense:<item>.
create table trust_note (
  about text primary key check (length(about) between 3 and 100),
  explanation text not null check (length(explanation) between 1 and 500),
  noted_by uuid,
  noted_at timestamptz not null,
  version integer not null default 1
);
select secure_for_agency('trust_note');

-- Bank statement = book = what is owed, as of a day; signed by one person, approved by another, then frozen.
create table reconciliation (
  id uuid primary key,
  bank_account_id uuid not null references bank_account,
  as_on date not null,
  currency char(3) not null,
  status text not null default 'SIGNED' check (status in ('SIGNED', 'APPROVED', 'WITHDRAWN')),
  bank_balance bigint not null,
  book_balance bigint not null,
  -- Over the whole book and currency: cash, due from operating, and each thing owed.
  identity jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signed_by uuid not null,
  signed_at timestamptz not null,
  approved_by uuid constraint second_person check (approved_by <> signed_by),
  approved_at timestamptz,
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 500),
  version integer not null default 1,
  check ((status = 'APPROVED') = (approved_by is not null)),
  check ((approved_by is null) = (approved_at is null)),
  check ((status = 'WITHDRAWN') = (withdrawn_reason <> ''))
);
create unique index reconciliation_once on reconciliation (bank_account_id, as_on) where status <> 'WITHDRAWN';
create index reconciliation_by_day on reconciliation (as_on desc, id desc);
select secure_for_agency('reconciliation');

create table reconciliation_item (
  reconciliation_id uuid not null references reconciliation,
  n integer not null check (n > 0),
  kind text not null check (kind in ('IN_TRANSIT', 'OUTSTANDING', 'UNBOOKED', 'DUE_FROM_OPERATING')),
  about text not null,
  since date not null,
  amount bigint not null,
  description text not null,
  explanation text not null check (explanation <> ''),
  primary key (reconciliation_id, n)
);
select secure_for_agency('reconciliation_item');
select make_append_only('reconciliation_item');

create function guard_reconciliation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'SIGNED' or (new.bank_account_id, new.as_on, new.bank_balance, new.book_balance, new.identity, new.hash, new.signed_by, new.signed_at)
      is distinct from (old.bank_account_id, old.as_on, old.bank_balance, old.book_balance, old.identity, old.hash, old.signed_by, old.signed_at) then
    raise exception 'a signed reconciliation is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger frozen before update or delete on reconciliation for each row execute function guard_reconciliation();

-- What is sealed: fields as netstrings ("5:hello,", null as "-,"), so that no two rows have one text. See docs/proof.md.
create function netstrings(variadic fields text[]) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(case when f is null then '-,' else octet_length(f) || ':' || f || ',' end, '' order by n), '') from unnest(fields) with ordinality as u(f, n)
$$;
create function instant_text(at timestamptz) returns text language sql stable parallel safe as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
create function text_hash(words text) returns bytea language sql immutable parallel safe as $$ select sha256(convert_to(words, 'UTF8')) $$;

-- A chain per client, and the agency's own (client_id null): each seal covers a batch of rows and the seal before it.
create table seal (
  id uuid primary key,
  client_id uuid references client,
  seq integer not null check (seq > 0),
  rows integer not null check (rows > 0),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Whatever was written before this moment is sealed: a row that claims to be older and is not was put in afterwards.
  through timestamptz not null,
  sealed_at timestamptz not null,
  unique nulls not distinct (client_id, seq)
);
select secure_by_client('seal');
select make_append_only('seal');

create table seal_row (
  seal_id uuid not null references seal,
  n integer not null check (n > 0),
  client_id uuid,
  kind text not null,
  key text not null,
  hash bytea not null check (length(hash) = 32),
  primary key (seal_id, n),
  unique (kind, key)
);
select secure_by_client('seal_row');
select make_append_only('seal_row');
`;
