import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Settlements1790000001270 implements MigrationInterface {
  name = 'Settlements1790000001270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
create table settlement (
  id uuid primary key,
  client_id uuid not null,
  account_id uuid not null,
  currency char(3) not null,
  status text not null check (status in ('PROPOSED', 'OPEN', 'KEPT', 'VOID', 'REFUSED', 'CANCELLED')),
  -- What was owed when it was made, what is taken for the whole, and the part that was named, if one was.
  balance bigint not null check (balance > 0),
  agreed bigint not null check (agreed > 0 and agreed <= balance),
  part_ppm integer check (part_ppm between 1 and 1000000),
  instalments integer not null check (instalments between 1 and 60),
  cadence text not null check (cadence in ('WEEKLY', 'TWO_WEEKS', 'MONTHLY')),
  grace_days integer not null check (grace_days between 0 and 30),
  made_on date not null,
  first_due_on date not null,
  last_due_on date not null,
  -- The account's last fee line then: what was applied later counts.
  after_line integer not null check (after_line >= 0),
  -- The agency's own authority then, and why it did not suffice; empty where it did.
  least_ppm integer,
  longest_days integer,
  asked_because text not null default '',
  approval text check (approval in ('AUTHORITY', 'PORTAL', 'PHONE', 'EMAIL', 'LETTER', 'MEETING')),
  decided_name text not null default '',
  decided_on date,
  decided_by uuid,
  created_by uuid,
  recorded_at timestamptz not null,
  received bigint not null default 0,
  -- The day on which it is looked at next without anything happening.
  judge_on date,
  resolved_on date,
  version integer not null default 1,
  check ((approval is null) = (status in ('PROPOSED', 'REFUSED')) or status in ('VOID', 'CANCELLED')),
  check (approval is null or decided_on is not null),
  check (approval is null or approval = 'AUTHORITY' or decided_name <> ''),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency)
);
create unique index settlement_one_at_a_time on settlement (account_id) where status in ('PROPOSED', 'OPEN');
create index settlement_by_account on settlement (account_id, recorded_at desc);
create index settlement_by_client on settlement (client_id, recorded_at desc);
create index settlement_to_judge on settlement (judge_on) where status in ('PROPOSED', 'OPEN');
select secure_by_client('settlement');

create table settlement_instalment (
  settlement_id uuid not null references settlement,
  n integer not null check (n >= 1),
  client_id uuid not null,
  due_on date not null,
  amount bigint not null check (amount > 0),
  primary key (settlement_id, n)
);
select secure_by_client('settlement_instalment');
select make_append_only('settlement_instalment');

-- What was agreed stays as it was agreed; only what became of it changes, by its lifecycle.
create function keep_settlement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'settlement is never deleted' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.client_id, new.account_id, new.currency, new.balance, new.agreed, new.part_ppm, new.instalments, new.cadence, new.grace_days, new.made_on, new.first_due_on, new.last_due_on,
      new.after_line, new.least_ppm, new.longest_days, new.asked_because, new.created_by, new.recorded_at)
     is distinct from
     (old.id, old.client_id, old.account_id, old.currency, old.balance, old.agreed, old.part_ppm, old.instalments, old.cadence, old.grace_days, old.made_on, old.first_due_on, old.last_due_on,
      old.after_line, old.least_ppm, old.longest_days, old.asked_because, old.created_by, old.recorded_at)
     or (old.approval is not null and (new.approval, new.decided_name, new.decided_on, new.decided_by) is distinct from (old.approval, old.decided_name, old.decided_on, old.decided_by)) then
    raise exception 'what a settlement was agreed to be does not change' using errcode = 'restrict_violation';
  end if;
  if new.status <> old.status and (old.status, new.status) not in (
       ('PROPOSED', 'OPEN'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'VOID'), ('PROPOSED', 'CANCELLED'), ('OPEN', 'KEPT'), ('OPEN', 'VOID'), ('OPEN', 'CANCELLED'),
       ('KEPT', 'VOID'), ('KEPT', 'OPEN'), ('VOID', 'OPEN'), ('VOID', 'KEPT')) then
    raise exception 'a settlement that is % does not become %', old.status, new.status using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_settlement before update or delete on settlement for each row execute function keep_settlement();
revoke delete, truncate on settlement from quittance_app;

-- A kept settlement gives up what is left by adjustments that name it.
create index debt_entry_by_source on debt_entry (source_id) where kind in ('ADJUSTMENT', 'REVERSAL') and source_id is not null;
`;
