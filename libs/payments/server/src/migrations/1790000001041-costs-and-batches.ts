import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CostsAndBatches1790000001041 implements MigrationInterface {
  name = 'CostsAndBatches1790000001041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
alter table ledger_balance add constraint cost_deposit_never_negative check (type <> 'COST_DEPOSIT' or amount >= 0);

create sequence cost_number_seq start 10001;

-- Money spent to collect an account: who advances it, and by what authority the debtor owes it. The sums are those of its
-- entries, kept by a trigger.
create table cost (
  id uuid primary key,
  number text not null unique default 'C' || nextval('cost_number_seq'),
  client_id uuid not null,
  account_id uuid not null,
  invoice_id uuid not null,
  currency char(3) not null,
  kind text not null check (kind in ('COURT_FEE', 'SERVICE', 'SHERIFF', 'LIEN', 'REGISTRY', 'INVESTIGATION', 'POSTAGE', 'OTHER')),
  description text not null check (length(description) between 1 and 200),
  funder text not null check (funder in ('CLIENT', 'AGENCY', 'ATTORNEY')),
  attorney text not null default '' check (length(attorney) <= 140),
  -- What may be spent; of a client's deposit, what was asked for.
  amount bigint not null check (amount > 0),
  -- The debtor owes it, and what says so.
  recoverable boolean not null,
  authority text not null default '' check (length(authority) <= 300),
  -- The client bears it: charged when it is spent.
  chargeable boolean not null,
  cancelled_reason text not null default '' check (length(cancelled_reason) <= 300),
  cancelled_at timestamptz,
  deposited bigint not null default 0,
  spent bigint not null default 0,
  refunded bigint not null default 0,
  charged bigint not null default 0,
  recovered bigint not null default 0,
  repaid bigint not null default 0,
  -- What the agency has advanced and neither charged to the client nor got back.
  advance bigint not null default 0,
  requested_by uuid,
  requested_on date not null,
  requested_at timestamptz not null,
  check ((funder = 'ATTORNEY') = (attorney <> '')),
  check (not recoverable or authority <> ''),
  check (not chargeable or funder = 'AGENCY'),
  constraint spent_within_deposit check (funder <> 'CLIENT' or spent + refunded <= deposited),
  constraint spent_within_amount check (funder = 'CLIENT' or (deposited = 0 and spent <= amount)),
  check (recovered between 0 and spent and charged between 0 and spent),
  check (cancelled_at is null or (spent = 0 and deposited = refunded)),
  unique (id, client_id),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency),
  foreign key (invoice_id, account_id) references invoice (id, account_id)
);
create index cost_by_time on cost (requested_at desc, id desc);
create index cost_by_account on cost (account_id, requested_at desc, id desc);
create index cost_by_client on cost (client_id, requested_at desc, id desc);
create index cost_to_recover on cost (account_id) where recoverable and spent > recovered;
select secure_by_client('cost');

-- Money asked back out of trust for a cost: what is left of a client's deposit, or what was recovered for an attorney.
create table cost_payout (
  id uuid primary key,
  cost_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('UNUSED_DEPOSIT', 'ATTORNEY')),
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  status text not null default 'REQUESTED' check (status in ('REQUESTED', 'PAID', 'WITHDRAWN')),
  note text not null default '' check (length(note) <= 500),
  requested_by uuid not null,
  requested_at timestamptz not null,
  approved_by uuid constraint second_person check (approved_by <> requested_by),
  approved_at timestamptz,
  paid_on date,
  transaction_id uuid references ledger_transaction,
  version integer not null default 1,
  check ((status = 'PAID') = (approved_by is not null and transaction_id is not null and paid_on is not null)),
  foreign key (cost_id, client_id) references cost (id, client_id)
);
create unique index cost_payout_one_open on cost_payout (cost_id, kind) where status = 'REQUESTED';
create index cost_payout_by_cost on cost_payout (cost_id);
select secure_for_agency('cost_payout');

create function guard_cost_payout() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'REQUESTED' then
    raise exception 'a payout that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger settled_stays before update or delete on cost_payout for each row execute function guard_cost_payout();

-- What happened to a cost, and what its postings did: to the client's trust money, to what the client owes, to its cost
-- deposit, to what the agency has advanced; natural sign. Entries that moved the first two are sources of remittance lines.
create table cost_entry (
  id uuid primary key,
  cost_id uuid not null,
  client_id uuid not null,
  account_id uuid not null,
  currency char(3) not null,
  kind text not null check (kind in ('DEPOSIT', 'SPENT', 'REFUNDED', 'CHARGED', 'RECOVERED', 'REPAID')),
  -- Below zero only where a returned payment takes a recovery back.
  amount bigint not null check (amount <> 0),
  trust bigint not null default 0,
  receivable bigint not null default 0,
  deposit bigint not null default 0,
  advance bigint not null default 0,
  effective_on date not null,
  holds_until date,
  method text not null default '',
  payee text not null default '' check (length(payee) <= 140),
  payee_address text not null default '' check (length(payee_address) <= 500),
  reference text not null default '' check (length(reference) <= 200),
  receipt_id uuid references receipt,
  payout_id uuid unique references cost_payout,
  debt_entry_id uuid unique references debt_entry,
  transaction_id uuid references ledger_transaction,
  reverses_id uuid unique references cost_entry,
  actor_id uuid,
  recorded_at timestamptz not null,
  check ((amount < 0) = (reverses_id is not null)),
  check (reverses_id is null or kind = 'RECOVERED'),
  check ((kind = 'RECOVERED') = (receipt_id is not null)),
  foreign key (cost_id, client_id) references cost (id, client_id),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency)
);
create index cost_entry_by_cost on cost_entry (cost_id, recorded_at, id);
create index cost_entry_by_receipt on cost_entry (receipt_id) where receipt_id is not null;
create index cost_entry_to_remit on cost_entry (client_id, currency, effective_on, id) where trust <> 0 or receivable <> 0;
select secure_by_client('cost_entry');
select make_append_only('cost_entry');

create function post_cost_entry() returns trigger language plpgsql as $$
begin
  update cost set
    deposited = deposited + case new.kind when 'DEPOSIT' then new.amount else 0 end,
    spent = spent + case new.kind when 'SPENT' then new.amount else 0 end,
    refunded = refunded + case new.kind when 'REFUNDED' then new.amount else 0 end,
    charged = charged + case new.kind when 'CHARGED' then new.amount else 0 end,
    recovered = recovered + case new.kind when 'RECOVERED' then new.amount else 0 end,
    repaid = repaid + case new.kind when 'REPAID' then new.amount else 0 end,
    advance = advance + new.advance
   where id = new.cost_id;
  return null;
end $$;
create trigger post after insert on cost_entry for each row execute function post_cost_entry();

create sequence receipt_batch_number_seq start 1001;

-- A day's cheques and cash, entered against the total of the deposit; posted whole or not at all.
create table receipt_batch (
  id uuid primary key,
  number text not null unique default 'B' || nextval('receipt_batch_number_seq'),
  received_on date not null,
  currency char(3) not null,
  deposit_total bigint not null check (deposit_total > 0),
  note text not null default '' check (length(note) <= 300),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'POSTED', 'DISCARDED')),
  created_by uuid not null,
  created_at timestamptz not null,
  posted_by uuid,
  posted_at timestamptz,
  version integer not null default 1,
  check ((status = 'POSTED') = (posted_at is not null))
);
create index receipt_batch_by_time on receipt_batch (created_at desc, id desc);
select secure_for_agency('receipt_batch');

alter table receipt add column batch_id uuid references receipt_batch;
create index receipt_by_batch on receipt (batch_id) where batch_id is not null;

create table receipt_batch_line (
  id uuid primary key,
  batch_id uuid not null references receipt_batch,
  n integer not null check (n > 0),
  method text not null check (method in ('CHECK', 'CASH')),
  amount bigint not null check (amount > 0),
  payer text not null default '' check (length(payer) <= 200),
  cheque_number text not null default '' check (length(cheque_number) <= 40),
  -- Without one the money waits in suspense.
  account_id uuid references account,
  receipt_id uuid unique references receipt,
  unique (batch_id, n)
);
select secure_for_agency('receipt_batch_line');

create function guard_receipt_batch() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'DRAFT' then
    raise exception 'a batch that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  if new.status = 'POSTED' and new.deposit_total <> (select coalesce(sum(amount), 0) from receipt_batch_line where batch_id = new.id) then
    raise exception 'batch % does not tie to its deposit', new.number using errcode = 'check_violation';
  end if;
  if new.status = 'POSTED' and exists (select from receipt_batch_line where batch_id = new.id and receipt_id is null) then
    raise exception 'batch % is posted whole or not at all', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger posted_stays before update or delete on receipt_batch for each row execute function guard_receipt_batch();

create function guard_receipt_batch_line() returns trigger language plpgsql as $$
begin
  if (select status from receipt_batch where id = coalesce(new.batch_id, old.batch_id)) <> 'DRAFT' then
    raise exception 'a batch that is posted or discarded cannot be changed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger posted_stays before insert or update or delete on receipt_batch_line for each row execute function guard_receipt_batch_line();

create function guard_batched_receipt() returns trigger language plpgsql as $$
begin
  if new.batch_id is not null and (select status from receipt_batch where id = new.batch_id) <> 'DRAFT' then
    raise exception 'a receipt is added to a batch only while it is posted' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger batch_takes_it before insert on receipt for each row when (new.batch_id is not null) execute function guard_batched_receipt();
`;
