import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1790000000050 implements MigrationInterface {
  name = 'Ledger1790000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table ledger_account (
  id uuid primary key,
  book text not null check (book in ('TRUST', 'OPERATING')),
  type text not null,
  currency char(3) not null,
  client_id uuid references client,
  debtor_id uuid references debtor,
  unique nulls not distinct (book, type, currency, client_id, debtor_id),
  unique (id, book, currency)
);
select secure_by_client('ledger_account');

create table ledger_period (
  period date primary key check (extract(day from period) = 1),
  closed_at timestamptz,
  closed_by uuid
);
select secure_for_agency('ledger_period');

create table ledger_transaction (
  id uuid primary key,
  kind text not null,
  effective_on date not null,
  source_kind text not null,
  source_id uuid not null,
  reverses_id uuid unique references ledger_transaction,
  description text not null,
  actor_id uuid,
  recorded_at timestamptz not null
);
create index ledger_transaction_by_source on ledger_transaction (source_id);
create index ledger_transaction_by_date on ledger_transaction (effective_on desc, id desc);
select secure_for_agency('ledger_transaction');
select make_append_only('ledger_transaction');

-- Amounts are signed, debits positive. A line names its book and currency so that the composite key can hold it to its account's.
create table ledger_entry (
  transaction_id uuid not null references ledger_transaction,
  line smallint not null,
  ledger_account_id uuid not null,
  book text not null,
  currency char(3) not null,
  client_id uuid,
  amount bigint not null check (amount <> 0),
  primary key (transaction_id, line),
  foreign key (ledger_account_id, book, currency) references ledger_account (id, book, currency)
);
create index ledger_entry_by_account on ledger_entry (ledger_account_id, transaction_id);
select secure_by_client('ledger_entry');
select make_append_only('ledger_entry');

-- Only accounts of one client or debtor keep a stored balance: a balance of an agency-wide account would serialise every payment.
-- The amount is in natural sign (a client's trust money is positive).
create table ledger_balance (
  ledger_account_id uuid primary key references ledger_account,
  client_id uuid,
  type text not null,
  amount bigint not null,
  constraint trust_never_negative check (type <> 'CLIENT_TRUST' or amount >= 0)
);
select secure_by_client('ledger_balance');

create function open_ledger_balance() returns trigger language plpgsql as $$
begin
  if new.client_id is not null or new.debtor_id is not null then
    insert into ledger_balance (ledger_account_id, client_id, type, amount) values (new.id, new.client_id, new.type, 0);
  end if;
  return null;
end $$;
create trigger open_balance after insert on ledger_account for each row execute function open_ledger_balance();

create function post_ledger_entries() returns trigger language plpgsql as $$
declare bad record;
begin
  select e.transaction_id, e.book, e.currency, sum(e.amount) as total into bad
    from new_entries e group by e.transaction_id, e.book, e.currency having sum(e.amount) <> 0 limit 1;
  if found then
    raise exception 'ledger transaction % does not balance: % % is off by %', bad.transaction_id, bad.book, bad.currency, bad.total
      using errcode = 'check_violation';
  end if;
  select e.transaction_id into bad from ledger_entry e
    where e.transaction_id in (select transaction_id from new_entries)
    group by e.transaction_id
    having count(*) <> (select count(*) from new_entries n where n.transaction_id = e.transaction_id) limit 1;
  if found then
    raise exception 'ledger transaction % is complete: its entries are written in one statement', bad.transaction_id
      using errcode = 'check_violation';
  end if;
  if exists (select 1 from new_entries n join ledger_account a on a.id = n.ledger_account_id
             where a.client_id is distinct from n.client_id) then
    raise exception 'a ledger entry names another client than its account' using errcode = 'check_violation';
  end if;
  -- Locked in one order, so that two postings over the same accounts never deadlock.
  perform 1 from ledger_balance where ledger_account_id in (select ledger_account_id from new_entries)
    order by ledger_account_id for update;
  update ledger_balance b set amount = b.amount + d.delta
    from (select n.ledger_account_id,
                 sum(case when a.type in ('CLIENT_TRUST', 'DEBTOR_REFUND', 'COST_DEPOSIT') then -n.amount else n.amount end) as delta
            from new_entries n join ledger_account a on a.id = n.ledger_account_id
           group by n.ledger_account_id) d
   where b.ledger_account_id = d.ledger_account_id;
  return null;
end $$;
create trigger post after insert on ledger_entry referencing new table as new_entries
  for each statement execute function post_ledger_entries();

create function check_ledger_transaction() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from ledger_entry where transaction_id = new.id)
     or exists (select 1 from ledger_entry where transaction_id = new.id group by book, currency having sum(amount) <> 0) then
    raise exception 'ledger transaction % is empty or does not balance', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on ledger_transaction deferrable initially deferred
  for each row execute function check_ledger_transaction();

create function refuse_closed_period() returns trigger language plpgsql as $$
begin
  if exists (select 1 from ledger_period where period = date_trunc('month', new.effective_on)::date and closed_at is not null) then
    raise exception 'the period % is closed', to_char(new.effective_on, 'YYYY-MM') using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger open_period before insert on ledger_transaction for each row execute function refuse_closed_period();
`;
